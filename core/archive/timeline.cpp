#include "core/archive/timeline.h"

#include "core/archive/entry_store.h"
#include "core/archive/process_note.h"

#include <algorithm>

using namespace Qt::StringLiterals;
using xd::access::Capability;

namespace xd::archive {
namespace {

using students::StudentId;

QDate dayOf(qint64 ms)
{
    return QDateTime::fromMSecsSinceEpoch(ms).date();
}

// Gathers what each noun has of one student.
class Gathering {
public:
    Gathering(access::Session &session, const StudentId &student, const EntryKinds &kinds, QDate today)
        : m_session(session), m_student(student), m_kinds(kinds), m_today(today)
    {
    }
    Done run(vault::Vault &records, const screening::Instruments &instruments)
    {
        XD_CHECK(addEntries(records));
        XD_CHECK(addChanges(records));
        XD_CHECK(addEnrolments(records));
        XD_TRY(screening::StudentScreenings screenings, screening::studentScreenings(m_session, instruments, m_student));
        for (screening::StudentScreening &each : screenings.screenings)
            add(each.roundFrom, 0, u"screening"_s, std::move(each));
        XD_TRY(std::vector<screening::SecondLook> looks, screening::looksOf(m_session, m_student));
        for (screening::SecondLook &each : looks) {
            const qint64 ms = each.begunMs;
            add(dayOf(ms), ms, u"second-look"_s, std::move(each));
        }
        XD_TRY(care::DutyList duties, care::listDuties(m_session, instruments, care::Listed::all));
        for (care::DutyLine &each : duties.lines)
            if (each.duty.finding.student == m_student) {
                const qint64 ms = each.duty.openedMs;
                const bool isOpen = each.duty.isOpen();
                add(dayOf(ms), ms, u"duty"_s, std::move(each));
                m_items.back().isFaded &= !isOpen; // duties don't
            }
        return {};
    }
    std::vector<TimelineItem> taken()
    {
        std::stable_sort(m_items.begin(), m_items.end(), [](const TimelineItem &a, const TimelineItem &b) {
            return a.day != b.day ? a.day > b.day : a.timeMs > b.timeMs;
        });
        return std::move(m_items);
    }

private:
    void add(QDate day, qint64 ms, const QString &kind, Happening what)
    {
        const bool isFaded = m_kinds.hasFaded(kind, day, m_today);
        m_items.push_back({day, ms, kind, std::move(what), isFaded});
    }
    Done addEntries(vault::Vault &records)
    {
        XD_TRY(std::vector<StoredEntry> entries, readEntries(records, m_student));
        for (StoredEntry &stored : entries) {
            stored.entry.processNote = openProcessNote(m_session, stored.entry.id, stored.sealed);
            const QString kind = stored.entry.kind;
            add(stored.entry.day, stored.entry.writtenMs, kind, std::move(stored.entry));
        }
        return {};
    }
    Done addChanges(vault::Vault &records)
    {
        XD_TRY(const std::vector<students::StoredChange> changes, students::readChanges(records, m_student));
        for (const students::StoredChange &each : changes)
            add(dayOf(each.timeMs), each.timeMs, u"change"_s, each);
        return {};
    }
    Done addEnrolments(vault::Vault &records)
    {
        XD_TRY(const std::vector<students::Enrolment> enrolments, students::readEnrolments(records, m_student));
        for (const students::Enrolment &each : enrolments)
            add(each.year.firstDay(), 0, u"enrolment"_s, each);
        return {};
    }

    access::Session &m_session;
    StudentId m_student;
    const EntryKinds &m_kinds;
    QDate m_today;
    std::vector<TimelineItem> m_items;
};

// The words of an item that its reader sees.
QString wordsOf(const TimelineItem &item)
{
    if (const auto *entry = std::get_if<Entry>(&item.what)) {
        QString text = entry->oneLine + u'\n' + entry->caseNote + u'\n' + entry->processNote + u'\n' + entry->person;
        for (const auto &[field, value] : entry->filled)
            text += u'\n' + value;
        return text;
    }
    if (const auto *look = std::get_if<screening::SecondLook>(&item.what)) {
        QString text;
        for (const screening::LookDecision &decision : look->decisions)
            text += decision.reason + u'\n' + decision.decider() + u'\n';
        return text;
    }
    if (const auto *duty = std::get_if<care::DutyLine>(&item.what))
        return duty->duty.answer ? duty->duty.answer->words : QString();
    if (const auto *screening = std::get_if<screening::StudentScreening>(&item.what))
        return screening->roundTitle;
    if (const auto *changed = std::get_if<students::StoredChange>(&item.what))
        return changed->change.before + u'\n' + changed->change.after;
    return {};
}

bool isWanted(const TimelineItem &item, const TimelineFilter &filter)
{
    return (filter.kinds.isEmpty() || filter.kinds.contains(item.kind))
        && (!filter.year || calendar::SchoolYear::of(item.day) == *filter.year)
        && (filter.words.trimmed().isEmpty() || wordsOf(item).contains(filter.words.trimmed(), Qt::CaseInsensitive));
}

} // namespace

Result<Timeline> timelineOf(access::Session &session, const screening::Instruments &instruments, const StudentId &student, const TimelineFilter &filter)
{
    XD_TRY(journal::Journal *const records, session.recordsFor(Capability::keepFiles));
    XD_CHECK(students::revOf(records->vault(), student));
    XD_TRY(const EntryKinds kinds, EntryKinds::builtIn());
    Timeline timeline;
    Gathering gathering(session, student, kinds, dayOf(records->clock().nowMs()));
    XD_CHECK(gathering.run(records->vault(), instruments));
    for (TimelineItem &item : gathering.taken()) {
        const auto year = calendar::SchoolYear::of(item.day);
        if (timeline.years.empty() || timeline.years.back() != year)
            timeline.years.push_back(year);
        timeline.kinds.insert(item.kind);
        if (!isWanted(item, filter))
            continue;
        if (item.isFaded && !filter.withFaded) {
            ++timeline.faded;
            continue;
        }
        const auto *entry = std::get_if<Entry>(&item.what);
        timeline.sealedToOthers += entry && entry->isSealedToAnother();
        timeline.items.push_back(std::move(item));
    }
    return timeline;
}

Done noteFadedShown(access::Session &session, const StudentId &student, const QString &reason)
{
    XD_TRY(journal::Journal *const records, session.recordsFor(Capability::keepFiles));
    const QString why = reason.simplified();
    if (why.isEmpty())
        return failure(ErrorCode::FieldMissing, u"reason"_s);
    if (why.size() > longestReason)
        return failure(ErrorCode::FieldTooLong, u"reason"_s);
    XD_CHECK(students::revOf(records->vault(), student));
    return records->write({journal::Verb::fadedShown, student.bytes(), {}, {}, journal::Topic::none},
                          [&](vault::Vault &vault) { return insertFadedReason(vault, student, why, records->clock().nowMs(), session.actor().userId); });
}

} // namespace xd::archive
