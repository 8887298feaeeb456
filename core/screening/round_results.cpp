#include "core/screening/round_results.h"

#include "core/screening/round_store.h"
#include "core/screening/score_bands.h"
#include "core/screening/sheet_store.h"
#include "core/students/student_store.h"

#include <algorithm>

namespace xd::screening {
namespace {

using students::StudentId;

// Danger first, then the severity of the strongest band beyond a cut, then how far the round's totals went.
struct Strength {
    int danger = 0;
    int severity = 0;
    double total = 0;
    bool isCandidate = false;

    friend bool operator>(const Strength &a, const Strength &b)
    {
        return std::tuple(a.danger > 0, a.isCandidate, a.severity, a.danger, a.total) > std::tuple(b.danger > 0, b.isCandidate, b.severity, b.danger, b.total);
    }
};

Strength strengthOf(const StudentResult &student, const Round &round)
{
    Strength strength{int(student.danger.size()), 0, 0, student.isCandidate()};
    for (size_t i = 0; i < student.results.size(); ++i) {
        if (!student.results[i])
            continue;
        const auto &scales = student.results[i]->score.scales;
        const NormSet &norm = *round.instruments[i].norm;
        for (size_t scale = 0; scale < scales.size(); ++scale) {
            if (const Band *const band = bandOf(norm, int(scale), scales[scale]); band && scales[scale].isCandidate)
                strength.severity = std::max(strength.severity, band->severity);
        }
        const Headline headline = headlineOf(*round.instruments[i].instrument, norm, student.results[i]->score);
        if (headline.score.isScored())
            strength.total += headline.score.value;
    }
    return strength;
}

Done nameStudents(vault::Vault &records, QHash<StudentId, StudentResult> &results)
{
    return students::forEachStudent(records, [&](const students::ListedStudent &listed) {
        const auto found = results.find(listed.id);
        if (found == results.end())
            return;
        found->number = listed.number.isEmpty() ? listed.localNumber : listed.number;
        found->name = listed.name;
        found->sex = listed.sex;
        found->schoolClass = listed.schoolClass;
    });
}

void sortByStrength(std::vector<StudentResult> &students, const Round &round)
{
    std::vector<std::pair<Strength, StudentResult>> order;
    order.reserve(students.size());
    for (StudentResult &student : students) {
        Strength strength = strengthOf(student, round);
        if (!strength.isCandidate)
            strength = {}; // the others by class, not by score
        order.emplace_back(strength, std::move(student));
    }
    std::sort(order.begin(), order.end(), [](const auto &a, const auto &b) {
        if (a.first > b.first || b.first > a.first)
            return a.first > b.first;
        if (a.second.schoolClass != b.second.schoolClass)
            return a.second.schoolClass < b.second.schoolClass;
        return std::tie(a.second.name, a.second.number) < std::tie(b.second.name, b.second.number);
    });
    students.clear();
    for (auto &[strength, student] : order)
        students.push_back(std::move(student));
}

} // namespace

bool StudentResult::isAboveCut() const
{
    return std::any_of(results.begin(), results.end(), [](const auto &result) { return result && result->score.isCandidate(); });
}

bool StudentResult::hasSheet() const
{
    return std::any_of(results.begin(), results.end(), [](const auto &result) { return result.has_value(); });
}

bool StudentResult::hasLostSheets() const
{
    return !hasSheet() && std::any_of(danger.begin(), danger.end(), [](const Finding &finding) { return finding.refusedFor.isEmpty(); });
}

Result<RoundResults> roundResults(access::Session &session, const Instruments &instruments, const RoundId &id)
{
    XD_TRY(journal::Journal *const journal, session.recordsFor(access::Capability::readResults));
    vault::Vault &records = journal->vault();
    RoundResults round;
    XD_TRY(round.round, readRound(records, instruments, id));

    QHash<StudentId, StudentResult> results;
    const auto resultOf = [&](const StudentId &student) -> StudentResult & {
        StudentResult &result = results[student];
        result.student = student;
        result.results.resize(round.round.instruments.size());
        return result;
    };
    XD_TRY(std::vector<StoredSheet> sheets, readSheets(records, id));
    for (StoredSheet &sheet : sheets) {
        const auto which = size_t(sheet.instrument);
        if (sheet.score.scales.size() != round.round.instruments[which].instrument->scales.size())
            return failure(ErrorCode::VaultDamaged, {}, QStringLiteral("scales of a result"));
        resultOf(sheet.student).results[which] =
            InstrumentResult{std::move(sheet.score), sheet.isLate, sheet.answeredMs, sheet.seconds, sheet.grade};
    }
    XD_TRY(std::vector<Finding> findings, readFindings(records, id));
    for (Finding &finding : findings) {
        if (finding.student.isNil())
            (finding.isMet ? round.settled : round.unmatched).push_back(std::move(finding));
        else
            resultOf(finding.student).danger.push_back(std::move(finding));
    }
    XD_CHECK(nameStudents(records, results));
    for (StudentResult &student : results)
        round.students.push_back(std::move(student));
    sortByStrength(round.students, round.round);
    return round;
}

Result<StudentResult> withoutResults(vault::Vault &records, const Round &round, const StudentId &student)
{
    QHash<StudentId, StudentResult> results;
    StudentResult &result = results[student];
    result.student = student;
    result.results.resize(round.instruments.size());
    XD_CHECK(nameStudents(records, results));
    return std::move(results[student]);
}

const Band *CandidateFact::bandIn(const Round &round) const
{
    return bandOf(*round.instruments[size_t(instrument)].norm, scale, {value, band});
}

std::vector<CandidateFact> factsOf(const StudentResult &student, const Round &round)
{
    std::vector<CandidateFact> facts;
    for (const Finding &finding : student.danger) {
        for (size_t i = 0; i < round.instruments.size(); ++i) {
            if (round.instruments[i].instrument->id == finding.pack)
                facts.push_back({int(i), -1, -1, double(finding.answer), finding.itemNumber});
        }
    }
    for (size_t i = 0; i < student.results.size(); ++i) {
        if (!student.results[i])
            continue;
        const auto &scales = student.results[i]->score.scales;
        for (size_t scale = 0; scale < scales.size(); ++scale) {
            if (scales[scale].isCandidate)
                facts.push_back({int(i), int(scale), scales[scale].band, scales[scale].value, 0});
        }
    }
    return facts;
}

Result<RoundCandidates> candidates(access::Session &session, const Instruments &instruments, const RoundId &id)
{
    XD_TRY(RoundResults results, roundResults(session, instruments, id));
    RoundCandidates found{std::move(results.round), {}, std::move(results.unmatched)};
    for (StudentResult &student : results.students) {
        if (!student.isCandidate())
            continue;
        auto facts = factsOf(student, found.round);
        found.candidates.push_back({std::move(student), std::move(facts)});
    }
    return found;
}

} // namespace xd::screening
