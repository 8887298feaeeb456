#include "core/screening/round_status.h"

#include "core/screening/round_results.h"
#include "core/screening/round_store.h"
#include "core/screening/round_view.h"

#include <algorithm>

namespace xd::screening {
namespace {

void countEligible(RoundCounts &counts, ConsentState consent, const StudentResult *result)
{
    ++counts.eligible;
    if (consent == ConsentState::given)
        ++counts.consented;
    else if (consent == ConsentState::refused)
        ++counts.refused;
    else
        ++counts.undecided;
    const auto sheets = !result ? 0 : std::count_if(result->results.begin(), result->results.end(), [](const auto &sheet) { return sheet.has_value(); });
    if (sheets == 0) {
        counts.missing += consent == ConsentState::given;
        return;
    }
    ++counts.answered;
    counts.partial += sheets < std::ssize(result->results);
}

void countResult(RoundCounts &counts, const StudentResult &result)
{
    counts.late += std::any_of(result.results.begin(), result.results.end(), [](const auto &sheet) { return sheet && sheet->isLate; });
    counts.candidates += result.isCandidate();
    counts.danger += !result.danger.empty();
}

} // namespace

Result<RoundStatus> roundStatus(access::Session &session, const Instruments &instruments, const RoundId &id)
{
    XD_TRY(const RoundView view, viewRound(session, instruments, id));
    XD_TRY(const RoundResults results, roundResults(session, instruments, id));
    RoundStatus status;
    status.round = view.round;
    status.unmatched = int(results.unmatched.size());
    QHash<students::StudentId, const StudentResult *> byStudent;
    for (const StudentResult &result : results.students)
        byStudent.insert(result.student, &result);

    std::array<RoundCounts, 13> byGrade;
    for (const RosterEntry &student : view.roster.entries()) {
        if (!view.isEligible(student))
            continue;
        const StudentResult *result = byStudent.value(student.id);
        for (RoundCounts *counts : {&status.counts, &byGrade[size_t(student.schoolClass.grade)]}) {
            countEligible(*counts, view.consentOf(student.id), result);
            if (result && counts != &status.counts)
                countResult(*counts, *result);
        }
    }
    for (const StudentResult &result : results.students)
        countResult(status.counts, result);
    for (const int grade : view.round.grades.list())
        status.grades.push_back({grade, byGrade[size_t(grade)]});
    return status;
}

Result<std::vector<Round>> listRounds(access::Session &session, const Instruments &instruments)
{
    XD_TRY(journal::Journal *const records, session.recordsFor(access::Capability::runScreening));
    XD_TRY(const std::vector<RoundId> ids, readRoundIds(records->vault()));
    std::vector<Round> rounds;
    for (const RoundId &id : ids) {
        XD_TRY(Round round, readRound(records->vault(), instruments, id));
        rounds.push_back(std::move(round));
    }
    return rounds;
}

Result<std::vector<MissingStudent>> missingStudents(access::Session &session, const Instruments &instruments, const RoundId &id)
{
    XD_TRY(const RoundView view, viewRound(session, instruments, id));
    std::vector<MissingStudent> missing;
    for (const RosterEntry &student : view.roster.entries()) {
        const ConsentState consent = view.consentOf(student.id);
        if (!view.isEligible(student) || consent == ConsentState::refused
            || view.stored.value(student.id).size() == std::ssize(view.round.instruments))
            continue;
        missing.push_back({student.id, student.number.isEmpty() ? student.localNumber : student.number, student.name,
                           student.schoolClass, consent == ConsentState::given});
    }
    std::sort(missing.begin(), missing.end(), [](const MissingStudent &a, const MissingStudent &b) {
        if (a.schoolClass != b.schoolClass)
            return a.schoolClass < b.schoolClass;
        return std::tie(a.name, a.number) < std::tie(b.name, b.number);
    });
    return missing;
}

} // namespace xd::screening
