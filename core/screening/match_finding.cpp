#include "core/screening/match_finding.h"

#include "core/screening/own_danger.h"
#include "core/screening/round_store.h"
#include "core/screening/round_view.h"
#include "core/screening/sheet_store.h"
#include "core/students/student_store.h"

using namespace Qt::StringLiterals;

namespace xd::screening {

namespace {

// Of the student whom the finding was taken from.
Result<int> findLeftBehind(vault::Vault &records, const Instruments &instruments, const Finding &left, qint64 nowMs, DangerWatcher &watcher)
{
    if (left.student.isNil())
        return 0;
    XD_TRY(const Round round, readRound(records, instruments, left.round));
    return findOwnDanger(records, round, left.student, nowMs, watcher);
}

} // namespace

Result<int> matchFinding(access::Session &session, const Instruments &instruments, const FindingId &id, const students::StudentId &student,
                         DangerWatcher &watcher)
{
    XD_TRY(journal::Journal *const records, session.recordsFor(access::Capability::runScreening));
    XD_TRY(const Finding finding, readFinding(records->vault(), id));
    XD_CHECK(students::revOf(records->vault(), student));
    int found = 0;
    journal::Operation operation{journal::Verb::findingMatched, id.bytes(), {}, {}, journal::Topic::screening | journal::Topic::care};
    XD_CHECK(records->write(operation, [&](vault::Vault &vault, journal::Operation &line) -> Done {
        const qint64 nowMs = records->clock().nowMs();
        XD_CHECK(setFindingStudent(vault, id, student, nowMs, session.actor().userId));
        XD_TRY(found, findLeftBehind(vault, instruments, finding, nowMs, watcher));
        if (found > 0)
            line.counts = {{u"danger"_s, found}};
        return growScreeningRevision(vault);
    }));
    return found;
}

Result<RosterEntry> studentNumbered(access::Session &session, const Instruments &instruments, const FindingId &id, const QString &number)
{
    XD_TRY(journal::Journal *const records, session.recordsFor(access::Capability::runScreening));
    XD_TRY(const Finding finding, readFinding(records->vault(), id));
    XD_TRY(const RoundView view, viewRound(session, instruments, finding.round));
    XD_TRY(const RosterEntry *const student, view.roster.match({number, {}, {}, {}}, view.classContext));
    return *student;
}

Result<QSet<FindingId>> doubtfulFindings(vault::Vault &records)
{
    return readDoubtfulFindings(records);
}

Done unmatchFinding(vault::Vault &records, const Instruments &instruments, const FindingId &id, qint64 nowMs, DangerWatcher &watcher)
{
    XD_TRY(const Finding finding, readFinding(records, id));
    XD_CHECK(clearFindingStudent(records, id));
    XD_CHECK(findLeftBehind(records, instruments, finding, nowMs, watcher));
    return growScreeningRevision(records);
}

} // namespace xd::screening
