#include "core/screening/round_view.h"

#include "core/screening/sheet_store.h"
#include "core/screening/round_store.h"
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

} // namespace

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
    XD_TRY(const std::vector<Finding> findings, readFindings(records, id));
    for (const Finding &finding : findings) {
        const auto know = [&](const FindingKey &key) { view.knownFindings[key] = std::max(view.knownFindings[key], finding.answer); };
        know(keyOf(finding.student, finding.claim, finding.pack, finding.itemNumber));
        if (finding.matchedMs != 0) // the row may come again as it was
            know(keyOf({}, finding.claim, finding.pack, finding.itemNumber));
    }
    XD_TRY(view.revision.roster, students::rosterRevision(records));
    XD_TRY(view.revision.screening, screeningRevision(records));
    return view;
}

} // namespace xd::screening
