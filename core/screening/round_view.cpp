#include "core/screening/round_view.h"

#include "core/screening/round_store.h"
#include "core/screening/score_sheet.h"
#include "core/screening/second_look_store.h"
#include "core/screening/sheet_store.h"
#include "core/students/school_system.h"
#include "core/students/student_store.h"

namespace xd::screening {
namespace {

Result<RosterIndex> readRosterIndex(vault::Vault &records, calendar::SchoolYear year)
{
    std::vector<RosterEntry> entries;
    XD_CHECK(students::forEachStudent(records, [&](const students::ListedStudent &student) {
        // On leave is still on the roll: who answers from home is not turned away, and the roster report counts alike.
        const bool isOnRoll = student.status != students::Status::left && student.status != students::Status::graduated;
        entries.push_back({student.id, student.number, student.localNumber, student.name, student.schoolClass,
                           isOnRoll && student.year == year.startYear(), student.sex, student.birthDate});
    }));
    return RosterIndex(std::move(entries));
}

void know(RoundView &view, const Finding &finding)
{
    const auto add = [&](KnownFindings &known, const QByteArray &who) {
        quint8 &answer = known[{who, finding.pack, finding.itemNumber}];
        answer = std::max(answer, finding.answer);
    };
    if (!finding.student.isNil())
        add(view.knownFindings, finding.student.bytes());
    if (!finding.student.isNil() && finding.matchedMs == 0)
        add(view.ownFindings, finding.student.bytes());
    if (finding.origin.hash.isEmpty())
        return;
    add(view.knownFindings, finding.origin.hash); // the row may come again as it was, whosoever's it turned out to be
    view.knownTables.insert(finding.origin.rows);
}

} // namespace

bool isKnown(const KnownFindings &known, const FindingKey &key, quint8 answer)
{
    const auto found = known.find(key);
    return found != known.end() && found->second >= answer;
}

Result<RoundView> viewRound(access::Session &session, const Instruments &instruments, const RoundId &id)
{
    XD_TRY(journal::Journal *const journal, session.recordsFor(access::Capability::runScreening));
    vault::Vault &records = journal->vault();
    RoundView view;
    XD_TRY(view.round, readRound(records, instruments, id));
    XD_TRY(const auto newest, students::newestYear(records));
    view.classContext.year = newest.value_or(view.round.schoolYear());
    XD_TRY(view.classContext.system, students::readSchoolSystem(records));
    XD_TRY(view.roster, readRosterIndex(records, view.classContext.year));
    XD_TRY(view.consents, readConsents(records, id));
    XD_TRY(view.stored, readStoredAnswers(records, view.round));
    XD_TRY(view.lookedAt, readLookedAt(records, id));
    XD_TRY(view.closedRoll, readClosedRoll(records, id));
    XD_TRY(const std::vector<Finding> findings, readFindings(records, id));
    for (const Finding &finding : findings)
        know(view, finding);
    XD_TRY(view.revision.roster, students::rosterRevision(records));
    XD_TRY(view.revision.screening, screeningRevision(records));
    return view;
}

namespace {

std::span<const quint8> valuesIn(const QByteArray &answers)
{
    return {reinterpret_cast<const quint8 *>(answers.constData()), size_t(answers.size())};
}

} // namespace

bool RoundView::hasWhole(const Instrument &instrument, const students::StudentId &student) const
{
    const auto sheets = stored.constFind(student);
    if (sheets == stored.constEnd())
        return false;
    const auto sheet = sheets->constFind(instrument.id);
    return sheet != sheets->constEnd() && (!instrument.isReadable() || canBeScored(instrument, valuesIn(*sheet)));
}

bool RoundView::isWanted(const Instrument &instrument, const RosterEntry &student) const
{
    if (!isAsked(instrument, student) || hasWhole(instrument, student.id))
        return false;
    return !lookedAt.contains(student.id) || !stored.value(student.id).contains(instrument.id);
}

std::vector<RoundView::Participant> RoundView::participants() const
{
    std::vector<Participant> all;
    if (closedRoll.isEmpty()) {
        for (const RosterEntry &entry : roster.entries())
            if (isEligible(entry))
                all.push_back({entry.id, entry.schoolClass});
        return all;
    }
    for (auto entry = closedRoll.begin(); entry != closedRoll.end(); ++entry)
        all.push_back({entry.key(), entry.value()});
    return all;
}

} // namespace xd::screening
