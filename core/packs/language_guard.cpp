#include "core/packs/language_guard.h"

#include <algorithm>
#include <functional>

using namespace Qt::StringLiterals;

namespace xd::packs {
namespace {

// A text without its gaps, every character in one form, and where each of them came from.
struct Bare {
    QString text;
    QByteArray gaps; // '1' where something was left out before that character
    std::vector<qsizetype> from, to;

    qsizetype size() const { return text.size(); }
};

bool isGap(char32_t point)
{
    return QChar::isSpace(point) || point == 0x00B7 || point == 0x2022 || point == 0x30FB || point == 0x00AD || point == 0xFEFF
        || (point >= 0x200B && point <= 0x200D);
}

QString oneForm(const QString &text, qsizetype at, qsizetype length)
{
    const char16_t first = text[at].unicode();
    if (length == 1 && ((first >= 0x4E00 && first <= 0x9FFF) || (first >= u'a' && first <= u'z')))
        return text.sliced(at, 1); // most of what is written, and in its one form already
    return text.sliced(at, length).normalized(QString::NormalizationForm_KC).toCaseFolded();
}

Bare bareOf(const QString &text)
{
    Bare bare;
    char gap = '0';
    for (qsizetype i = 0; i < text.size();) {
        const bool isPair = text[i].isHighSurrogate() && i + 1 < text.size() && text[i + 1].isLowSurrogate();
        const qsizetype length = isPair ? 2 : 1;
        const char32_t point = isPair ? QChar::surrogateToUcs4(text[i], text[i + 1]) : text[i].unicode();
        if (isGap(point)) {
            gap = '1';
        } else {
            for (const QChar each : oneForm(text, i, length)) {
                bare.text += each;
                bare.gaps += gap;
                bare.from.push_back(i);
                bare.to.push_back(i + length);
                gap = '0';
            }
        }
        i += length;
    }
    return bare;
}

// Letters that make words with gaps between them, which Han does not.
bool makesWords(QChar letter)
{
    return letter.unicode() < 0x2E80 && (letter.isLetterOrNumber() || letter == u'_');
}

// Whether words begin and end where the phrase does, with gaps just where it has them.
bool isWhole(const Bare &bare, qsizetype at, qsizetype length, const QByteArray &gaps)
{
    const auto isWordAcross = [&](qsizetype place) { // no gap between this character and the one before
        return place > 0 && place < bare.size() && bare.gaps[place] == '0' && makesWords(bare.text[place]) && makesWords(bare.text[place - 1]);
    };
    if (isWordAcross(at) || isWordAcross(at + length))
        return false;
    for (qsizetype i = 1; i < length; ++i) {
        if (makesWords(bare.text[at + i]) && makesWords(bare.text[at + i - 1]) && bare.gaps[at + i] != gaps[i])
            return false;
    }
    return true;
}

struct Span {
    qsizetype from = 0, end = 0;
};

std::vector<Span> placesOf(const QStringList &names, const Bare &bare)
{
    std::vector<Span> places;
    for (const QString &name : names) {
        const QString wanted = bareOf(name).text;
        if (wanted.isEmpty())
            continue;
        for (qsizetype at = bare.text.indexOf(wanted); at >= 0; at = bare.text.indexOf(wanted, at + 1))
            places.push_back({at, at + wanted.size()});
    }
    return places;
}

} // namespace

LanguageGuard::LanguageGuard(const PhraseBook &book) : m_ordinary(book.ordinary)
{
    m_rules[0] = book.otherNames;
    addRules(book.rules);
}

void LanguageGuard::addRules(const std::vector<PhraseRule> &rules)
{
    for (const PhraseRule &rule : rules) {
        m_rules.push_back(rule);
        for (const QStringList &phrases : {rule.zh, rule.en}) {
            for (const QString &phrase : phrases)
                add(phrase, m_rules.size() - 1);
        }
    }
}

void LanguageGuard::addNames(const QStringList &names)
{
    m_known.reserve(m_known.size() + size_t(names.size()));
    for (const QString &name : names) {
        if (name.size() > 1 && !m_ordinary.contains(name))
            add(name, 0);
    }
}

void LanguageGuard::add(const QString &phrase, size_t rule)
{
    const Bare bare = bareOf(phrase);
    if (bare.text.isEmpty())
        return;
    const auto found = m_known.find(bare.text);
    if (found == m_known.end())
        m_known.emplace(bare.text, Known{phrase, rule, bare.gaps});
    else if (found->second.rule == 0 || (m_rules[rule].isRefused && !m_rules[found->second.rule].isRefused))
        found->second = {phrase, rule, bare.gaps};
    const auto place = std::lower_bound(m_lengths.begin(), m_lengths.end(), bare.size(), std::greater<>());
    if (place == m_lengths.end() || *place != bare.size())
        m_lengths.insert(place, bare.size());
}

std::vector<Remark> LanguageGuard::look(const QString &text, const QStringList &own) const
{
    std::vector<Remark> remarks;
    const Bare bare = bareOf(text);
    const std::vector<Span> ownPlaces = placesOf(own, bare);
    // A name that begins within the own one is none, such as 小明 in 王小明; a longer one at the same place is.
    const auto isOwn = [&](qsizetype at, qsizetype end) {
        return std::any_of(ownPlaces.begin(), ownPlaces.end(),
                           [&](const Span &place) { return at >= place.from && at < place.end && (at > place.from || end <= place.end); });
    };
    qsizetype coveredTo = 0;
    bool isCoverRefused = false;
    for (qsizetype at = 0; at < bare.size(); ++at) {
        for (const qsizetype length : m_lengths) {
            if (length > bare.size() - at)
                continue;
            const auto found = m_known.find(QStringView(bare.text).sliced(at, length));
            if (found == m_known.end() || !isWhole(bare, at, length, found->second.gaps))
                continue;
            const bool isName = found->second.rule == 0;
            const PhraseRule &rule = m_rules[found->second.rule];
            if (isName && isOwn(at, at + length))
                continue;
            if (at + length <= coveredTo && (isCoverRefused || !rule.isRefused)) // part of what was said already
                continue;
            const qsizetype from = bare.from[size_t(at)];
            remarks.push_back({from, bare.to[size_t(at + length - 1)] - from, found->second.phrase, isName, rule.isRefused, rule.instead, rule.swap});
            isCoverRefused = rule.isRefused;
            coveredTo = std::max(coveredTo, at + length);
        }
    }
    return remarks;
}

} // namespace xd::packs
