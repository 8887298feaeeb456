#include "core/screening/round_status.h"

#include "core/screening/round_results.h"
#include "core/screening/round_store.h"
#include "core/screening/round_view.h"
#include "core/screening/slip_store.h"

#include <algorithm>
#include <map>

namespace xd::screening {
namespace {

using Participant = RoundView::Participant;

bool hasAnswered(const RoundView &view, const Participant &who)
{
    const auto stored = view.stored.value(who.student);
    return view.round.hasAnswered(who.schoolClass.grade, [&](int i) { return stored.contains(view.round.instruments[size_t(i)].instrument->id); });
}

// Not every instrument that is asked of the grade, or one with too few answers for its result.
bool isPartial(const RoundView &view, const Participant &who)
{
    const std::vector<int> asked = view.round.instrumentsFor(who.schoolClass.grade);
    return std::any_of(asked.begin(), asked.end(), [&](int i) { return !view.hasWhole(*view.round.instruments[size_t(i)].instrument, who.student); });
}

void countEligible(RoundCounts &counts, const RoundView &view, const Participant &who)
{
    const Consent consent = view.consents.value(who.student);
    ++counts.eligible;
    counts.consented += consent.state() == ConsentState::given;
    counts.refused += consent.state() == ConsentState::refused;
    counts.undecided += consent.state() == ConsentState::none;
    counts.waitsForGuardian += consent.waitsForGuardian();
    counts.waitsForPupil += consent.waitsForPupil();
    if (!hasAnswered(view, who)) {
        counts.missing += consent.state() == ConsentState::given;
        return;
    }
    ++counts.answered;
    counts.partial += isPartial(view, who);
}

std::optional<Wanting> wantingOf(const RoundView &view, const Participant &who)
{
    const Consent consent = view.consents.value(who.student);
    if (consent.state() == ConsentState::refused)
        return Wanting::refused; // also who has answered before: those answers are still to be withdrawn
    if (consent.waitsForGuardian())
        return Wanting::guardian;
    if (consent.waitsForPupil())
        return Wanting::pupil;
    if (!hasAnswered(view, who))
        return Wanting::absent;
    return isPartial(view, who) ? std::optional(Wanting::part) : std::nullopt;
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
    std::map<students::SchoolClass, RoundCounts> byClass;
    for (const Participant &who : view.participants()) {
        const StudentResult *result = byStudent.value(who.student);
        for (RoundCounts *counts : {&status.counts, &byGrade[size_t(who.schoolClass.grade)], &byClass[who.schoolClass]}) {
            countEligible(*counts, view, who);
            if (result && counts != &status.counts)
                countResult(*counts, *result);
        }
    }
    for (const StudentResult &result : results.students)
        countResult(status.counts, result);
    for (const int grade : view.round.grades.list())
        status.grades.push_back({grade, byGrade[size_t(grade)]});
    for (const auto &[schoolClass, counts] : byClass)
        status.classes.push_back({schoolClass, counts});
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

Result<std::vector<MissingStudent>> studentsWithoutAnswers(access::Session &session, const Instruments &instruments, const RoundId &id)
{
    XD_TRY(journal::Journal *const records, session.recordsFor(access::Capability::runScreening));
    XD_TRY(const RoundView view, viewRound(session, instruments, id));
    XD_TRY(const auto arrangements, readArrangements(records->vault(), id));
    std::vector<MissingStudent> missing;
    for (const Participant &who : view.participants()) {
        const auto wanting = wantingOf(view, who);
        if (!wanting)
            continue;
        const RosterEntry *const entry = view.roster.find(who.student);
        const RosterEntry known = entry ? *entry : RosterEntry();
        missing.push_back({who.student, known.number.isEmpty() ? known.localNumber : known.number, known.name, who.schoolClass, *wanting, arrangements.value(who.student)});
    }
    std::sort(missing.begin(), missing.end(), [](const MissingStudent &a, const MissingStudent &b) {
        if (a.schoolClass != b.schoolClass)
            return a.schoolClass < b.schoolClass;
        return std::tie(a.name, a.number) < std::tie(b.name, b.number);
    });
    return missing;
}

Result<std::vector<MissingStudent>> missingStudents(access::Session &session, const Instruments &instruments, const RoundId &id)
{
    XD_TRY(std::vector<MissingStudent> missing, studentsWithoutAnswers(session, instruments, id));
    std::erase_if(missing, [](const MissingStudent &student) { return student.wanting == Wanting::refused; });
    return missing;
}

} // namespace xd::screening
