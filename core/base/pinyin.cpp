#include "core/base/pinyin.h"
#include "core/base/text_fold.h"

#include <QStringList>
#include <algorithm>
#include <bit>
#include <iterator>
#include <span>

using namespace Qt::StringLiterals;

namespace xd::pinyin {
namespace {

#include "core/base/pinyin_table.inc"

constexpr unsigned short noReading = 0xFFFF;
// One bit for each place in the query, and one behind its end.
using Places = quint64;
constexpr qsizetype maxQueryUnits = 63;

int setOf(char32_t point)
{
    if (point >= bmpFirst && point < bmpEnd) {
        const unsigned short set = bmpSet[point - bmpFirst];
        return set == noReading ? -1 : set;
    }
    if (point < bmpFirst)
        return -1;
    const auto *found = std::lower_bound(std::begin(otherPoint), std::end(otherPoint), point);
    return found != std::end(otherPoint) && *found == point ? otherSet[found - std::begin(otherPoint)] : -1;
}

std::span<const unsigned short> readingsOf(char32_t point)
{
    const int set = setOf(point);
    if (set < 0)
        return {};
    return {readingsFlat + readingsOffset[set], readingsFlat + readingsOffset[set + 1]};
}

struct CodePoint {
    char32_t value;
    qsizetype units;
};

CodePoint codePointAt(QStringView text, qsizetype place)
{
    const QChar unit = text[place];
    if (unit.isHighSurrogate() && place + 1 < text.size() && text[place + 1].isLowSurrogate())
        return {QChar::surrogateToUcs4(unit, text[place + 1]), 2};
    return {unit.unicode(), 1};
}

bool isPassedOver(char32_t point)
{
    return point == U'·' || point == U' ' || point == U'\'' || point == U'•';
}

char latinLetter(QChar c)
{
    const char16_t unit = c.toLower().unicode();
    return unit < 0x80 ? char(unit) : '\0';
}

// How many letters of the syllable the query holds from this place on; u stands for ü as well.
qsizetype commonLetters(const char *syllable, QStringView query, qsizetype place)
{
    qsizetype count = 0;
    while (syllable[count] && place + count < query.size()) {
        const char16_t typed = query[place + count].unicode();
        if (typed != uchar(syllable[count]) && !(typed == u'u' && syllable[count] == 'v'))
            break;
        ++count;
    }
    return count;
}

Places placeBit(qsizetype place)
{
    return Places(1) << place;
}

// Where the query may go on after this character took some of it from the place; the bit behind the end: found.
Places afterHan(char32_t point, QStringView query, qsizetype place)
{
    const CodePoint typed = codePointAt(query, place);
    if (typed.value >= 0x80)
        return typed.value == point ? placeBit(place + typed.units) : 0;
    Places next = 0;
    for (const unsigned short reading : readingsOf(point)) {
        const char *syllable = syllables[reading];
        const qsizetype common = commonLetters(syllable, query, place);
        if (common == 0)
            continue;
        if (place + common == query.size() || !syllable[common])
            next |= placeBit(place + common);
        next |= placeBit(place + 1);
        if (common >= 2 && syllable[1] == 'h')
            next |= placeBit(place + 2);
    }
    return next;
}

Places after(char32_t point, QStringView query, qsizetype place)
{
    if (point < 0x80)
        return latinLetter(QChar(char16_t(point))) == char(query[place].unicode()) && query[place].unicode() < 0x80
            ? placeBit(place + 1) : 0;
    return afterHan(point, query, place);
}

quint32 letterBit(char letter)
{
    return letter >= 'a' && letter <= 'z' ? 1u << (letter - 'a') : 0;
}

// The letters that a query finding this name could begin with.
quint32 firstLettersOf(QStringView name)
{
    quint32 letters = 0;
    for (qsizetype place = 0; place < name.size();) {
        const CodePoint at = codePointAt(name, place);
        if (at.value < 0x80)
            letters |= letterBit(latinLetter(name[place]));
        for (const unsigned short reading : readingsOf(at.value))
            letters |= letterBit(syllables[reading][0]);
        place += at.units;
    }
    return letters;
}

QString spoken(char32_t point, unsigned short reading)
{
    return reading == noReading ? QString::fromUcs4(&point, 1).toLower() : QString::fromLatin1(syllables[reading]);
}

unsigned short commonestReading(char32_t point)
{
    const auto readings = readingsOf(point);
    return readings.empty() ? noReading : readings.front();
}

unsigned short surnameReading(char32_t point)
{
    const auto *found = std::lower_bound(std::begin(surnames), std::end(surnames), point,
                                         [](const Surname &s, char32_t wanted) { return s.character < wanted; });
    return found != std::end(surnames) && found->character == point ? found->syllable : commonestReading(point);
}

const DoubleSurname *doubleSurname(char32_t first, char32_t second)
{
    const auto *found = std::find_if(std::begin(doubleSurnames), std::end(doubleSurnames),
                                     [&](const DoubleSurname &s) { return s.first == first && s.second == second; });
    return found == std::end(doubleSurnames) ? nullptr : found;
}

} // namespace

QString sortKey(QStringView name)
{
    std::vector<char32_t> points;
    for (qsizetype place = 0; place < name.size();) {
        const CodePoint at = codePointAt(name, place);
        points.push_back(at.value);
        place += at.units;
    }
    QString key;
    key.reserve(name.size() * 6);
    bool gap = false;
    const auto append = [&](const QString &syllable, bool apart) {
        if (!key.isEmpty() && (apart || gap))
            key += u' ';
        key += syllable;
        gap = apart;
    };
    size_t start = 0;
    if (points.size() >= 3) {
        if (const DoubleSurname *both = doubleSurname(points[0], points[1])) {
            append(spoken(points[0], both->firstSyllable), true);
            append(spoken(points[1], both->secondSyllable), true);
            start = 2;
        }
    }
    for (size_t i = start; i < points.size(); ++i) {
        if (isPassedOver(points[i])) {
            gap = true;
            continue;
        }
        const unsigned short reading = i == 0 ? surnameReading(points[i]) : commonestReading(points[i]);
        append(spoken(points[i], reading), reading != noReading || isHan(points[i]));
    }
    return key;
}

QString normalisedQuery(const QString &typed)
{
    // Taken apart, a letter with tone is the letter and its marks, and ü is u with U+0308.
    const QString apart = cleanCell(typed).toLower().normalized(QString::NormalizationForm_D);
    QString query;
    for (const QChar c : apart) {
        if (c.unicode() == 0x0308 && query.endsWith(u'u'))
            query.back() = u'v';
        else if (!c.isMark() && !c.isSpace() && !isPassedOver(c.unicode()))
            query += c;
    }
    if (query.size() > maxQueryUnits)
        query.truncate(query[maxQueryUnits - 1].isHighSurrogate() ? maxQueryUnits - 1 : maxQueryUnits);
    return query;
}

bool matches(QStringView name, QStringView query)
{
    if (query.isEmpty())
        return true;
    const Places found = placeBit(query.size());
    Places reached = 0;
    for (qsizetype at = 0; at < name.size();) {
        const CodePoint point = codePointAt(name, at);
        at += point.units;
        if (isPassedOver(point.value))
            continue;
        Places next = 0;
        for (Places open = reached | placeBit(0); open; open &= open - 1)
            next |= after(point.value, query, std::countr_zero(open));
        if (next & found)
            return true;
        reached = next;
    }
    return false;
}

void NameIndex::reserve(int names)
{
    m_text.reserve(qsizetype(names) * 3);
    m_ends.reserve(size_t(names));
    m_letters.reserve(size_t(names));
}

void NameIndex::add(QStringView name)
{
    m_text += name;
    m_ends.push_back(m_text.size());
    m_letters.push_back(firstLettersOf(name));
}

QStringView NameIndex::name(int position) const
{
    const qsizetype start = position == 0 ? 0 : m_ends[size_t(position) - 1];
    return QStringView(m_text).sliced(start, m_ends[size_t(position)] - start);
}

std::vector<int> NameIndex::find(QStringView normalisedQuery, int limit) const
{
    std::vector<int> positions;
    const char first = normalisedQuery.isEmpty() ? '\0' : latinLetter(normalisedQuery[0]);
    // A u may stand for v only inside a syllable, so the first letter decides as it is.
    const quint32 wanted = letterBit(first);
    for (int position = 0; position < size(); ++position) {
        if (limit >= 0 && int(positions.size()) >= limit)
            break;
        if (wanted && !(m_letters[size_t(position)] & wanted))
            continue;
        if (matches(name(position), normalisedQuery))
            positions.push_back(position);
    }
    return positions;
}

} // namespace xd::pinyin
