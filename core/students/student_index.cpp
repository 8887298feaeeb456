#include "core/students/student_index.h"

#include "core/base/text_fold.h"
#include "core/students/school_system.h"

#include <QByteArrayMatcher>
#include <algorithm>
#include <numeric>

namespace xd::students {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype shortestNumberQuery = 3;
constexpr qsizetype shortestPartQuery = 6; // shorter ones would find every second date of birth

bool isFormer(const ListedStudent &student, int newestYear)
{
    return student.year != newestYear || student.status == Status::left || student.status == Status::graduated;
}

// A bare number is a class or the tail of a student number, never a grade.
bool isBareNumber(const QString &text)
{
    return std::all_of(text.begin(), text.end(), [](QChar c) { return c.isDigit() || c == u'.' || c == u'-'; });
}

} // namespace

bool StudentIndex::Place::holds(const SchoolClass &other) const
{
    if (!schoolClass)
        return other.grade == grade;
    return other.grade == schoolClass->grade && other.number == schoolClass->number && other.label == schoolClass->label;
}

Result<bool> StudentIndex::refresh(vault::Vault &records)
{
    XD_TRY(const qint64 revision, rosterRevision(records));
    if (revision == m_revision)
        return false;
    StudentIndex fresh;
    XD_CHECK(fresh.load(records));
    fresh.m_revision = revision;
    *this = std::move(fresh);
    return true;
}

Done StudentIndex::load(vault::Vault &records)
{
    XD_TRY(m_system, readSchoolSystem(records));
    std::vector<ListedStudent> students;
    XD_CHECK(forEachStudent(records, [&](const ListedStudent &student) {
        students.push_back(student);
        m_newestYear = std::max(m_newestYear, student.year);
    }));
    std::vector<QString> keys;
    keys.reserve(students.size());
    for (const ListedStudent &student : students)
        keys.push_back(pinyin::sortKey(student.name));
    std::vector<int> order(students.size());
    std::iota(order.begin(), order.end(), 0);
    std::sort(order.begin(), order.end(), [&](int a, int b) {
        const ListedStudent &one = students[std::size_t(a)];
        const ListedStudent &other = students[std::size_t(b)];
        const auto byClass = one.schoolClass <=> other.schoolClass;
        if (byClass != 0)
            return byClass < 0;
        const int byName = keys[std::size_t(a)].compare(keys[std::size_t(b)]);
        return byName != 0 ? byName < 0 : one.number < other.number;
    });

    m_entries.reserve(students.size());
    m_names.reserve(int(students.size()));
    QHash<StudentId, int> positions;
    positions.reserve(qsizetype(students.size()));
    for (const int position : order) {
        const ListedStudent &student = students[std::size_t(position)];
        const QByteArray number = student.number.toUtf8();
        const QByteArray local = student.localNumber.toUtf8();
        positions.insert(student.id, int(m_entries.size()));
        m_entries.push_back({student.id, m_numbers.size(), quint8(number.size()), quint8(local.size()), student.schoolClass,
                             qint16(student.year), student.sex, student.status, isFormer(student, m_newestYear)});
        m_numbers += number + '\t' + local + '\n';
        m_names.add(student.name);
    }
    XD_CHECK(forEachTag(records, [&](StudentId id, const QString &code) {
        if (const auto found = positions.constFind(id); found != positions.cend())
            m_tags[code].push_back(*found);
    }));
    for (auto &[code, holders] : m_tags)
        std::sort(holders.begin(), holders.end());
    return {};
}

std::optional<StudentIndex::Place> StudentIndex::placeFrom(const QString &text) const
{
    if (!isBareNumber(text)) {
        if (const auto grade = parseGrade(text, m_system))
            return Place{*grade, {}};
    }
    const auto schoolClass = parseClass(text, {calendar::SchoolYear(m_newestYear), m_system});
    if (!schoolClass)
        return {};
    return Place{schoolClass->grade, *schoolClass};
}

std::vector<int> StudentIndex::withNumberEnd(const QByteArray &wanted) const
{
    std::vector<int> found;
    // One character rules out nine of ten before anything is compared.
    const auto hasEnd = [&](QByteArrayView number) {
        return number.size() >= wanted.size()
            && ((number.back() == wanted.back() && number.endsWith(wanted)) || (number.front() == wanted.front() && number.startsWith(wanted)));
    };
    for (std::size_t i = 0; i < m_entries.size(); ++i) {
        const Entry &entry = m_entries[i];
        const QByteArrayView number(m_numbers.constData() + entry.numbersAt, entry.numberBytes);
        const QByteArrayView local(number.data() + number.size() + 1, entry.localBytes);
        if (hasEnd(number) || hasEnd(local))
            found.push_back(int(i));
    }
    return found;
}

std::vector<int> StudentIndex::withNumberPart(const QByteArray &wanted) const
{
    std::vector<int> found;
    const QByteArrayMatcher matcher(wanted);
    std::size_t next = 0; // the entry behind the match
    for (qsizetype at = matcher.indexIn(m_numbers); at >= 0;) {
        while (next < m_entries.size() && m_entries[next].numbersAt <= at)
            ++next;
        found.push_back(int(next) - 1);
        at = next == m_entries.size() ? -1 : matcher.indexIn(m_numbers, m_entries[next].numbersAt);
    }
    return found;
}

std::vector<int> StudentIndex::withNumber(const QString &text) const
{
    const QString wanted = text.toUpper();
    const bool isNumber = std::any_of(wanted.begin(), wanted.end(), [](QChar c) { return c.isDigit(); })
        && std::all_of(wanted.begin(), wanted.end(), [](QChar c) { return c.unicode() < 128; });
    if (!isNumber || wanted.size() < shortestNumberQuery)
        return {};
    return wanted.size() < shortestPartQuery ? withNumberEnd(wanted.toUtf8()) : withNumberPart(wanted.toUtf8());
}

// Positions of those that the text names. Of several words, those that name a place become places instead.
std::vector<int> StudentIndex::matching(const QString &text, std::vector<Place> &places) const
{
    QStringList words = text.split(u' ', Qt::SkipEmptyParts);
    if (words.size() > 1) {
        words.removeIf([&](const QString &word) {
            const auto place = isBareNumber(word) ? std::optional<Place>() : placeFrom(word);
            if (place)
                places.push_back(*place);
            return place.has_value();
        });
    }
    const QString rest = words.join(u' ');
    if (rest.isEmpty())
        return m_names.find(rest);
    // No name holds a digit, so a query of digits alone need not be looked for there.
    std::vector<int> found = isBareNumber(rest) ? std::vector<int>() : m_names.find(pinyin::normalisedQuery(rest));
    const auto merge = [&](const std::vector<int> &more) {
        std::vector<int> both;
        both.reserve(found.size() + more.size());
        std::set_union(found.begin(), found.end(), more.begin(), more.end(), std::back_inserter(both));
        found = std::move(both);
    };
    merge(withNumber(rest));
    if (const auto place = placeFrom(rest)) {
        std::vector<int> inside;
        for (std::size_t i = 0; i < m_entries.size(); ++i) {
            if (place->holds(m_entries[i].schoolClass))
                inside.push_back(int(i));
        }
        merge(inside);
    }
    return found;
}

StudentLine StudentIndex::lineAt(int position) const
{
    const Entry &entry = m_entries[std::size_t(position)];
    const char *const numbers = m_numbers.constData() + entry.numbersAt;
    const QString shown = entry.numberBytes > 0 ? QString::fromUtf8(numbers, entry.numberBytes)
                                                : QString::fromUtf8(numbers + 1, entry.localBytes);
    StudentLine line{entry.id, m_names.name(position).toString(), shown, entry.sex, entry.status, calendar::SchoolYear(entry.year),
                     entry.schoolClass, {}};
    for (const auto &[code, holders] : m_tags) {
        if (std::binary_search(holders.begin(), holders.end(), position))
            line.tags << code;
    }
    return line;
}

FoundStudents StudentIndex::find(const StudentQuery &query) const
{
    FoundStudents found;
    std::vector<Place> places;
    const std::vector<int> candidates = matching(cleanCell(query.text), places);
    if (query.grade)
        places.push_back({*query.grade, {}});
    if (query.schoolClass)
        places.push_back({query.schoolClass->grade, query.schoolClass});
    const auto tagged = m_tags.find(query.tag);
    for (const int position : candidates) {
        const Entry &entry = m_entries[std::size_t(position)];
        if (entry.isFormer && !query.includeFormer)
            continue;
        if (!std::all_of(places.begin(), places.end(), [&](const Place &place) { return place.holds(entry.schoolClass); }))
            continue;
        if (!query.tag.isEmpty()
            && (tagged == m_tags.end() || !std::binary_search(tagged->second.begin(), tagged->second.end(), position)))
            continue;
        if (found.total >= query.offset && (query.limit < 0 || found.total < query.offset + query.limit))
            found.lines.push_back(lineAt(position));
        ++found.total;
    }
    return found;
}

} // namespace xd::students
