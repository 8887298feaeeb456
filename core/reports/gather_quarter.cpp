#include "core/reports/gather_quarter.h"

#include "core/mailbox/break_glass.h"
#include "core/screening/round_results.h"
#include "core/screening/round_status.h"
#include "core/screening/round_view.h"
#include "core/students/roster_counts.h"

#include <algorithm>
#include <map>

namespace xd::reports {

namespace {

using screening::StudentResult;

bool ranIn(const screening::Round &round, const calendar::Quarter &quarter, QDate today)
{
    QDate last = round.lastDay.isValid() ? round.lastDay : today;
    if (round.isClosed())
        last = std::min(last, QDateTime::fromMSecsSinceEpoch(round.closedMs).date());
    return round.firstDay <= std::min(quarter.lastDay(), today) && last >= quarter.firstDay();
}

qint64 startOf(QDate day)
{
    return day.startOfDay().toMSecsSinceEpoch();
}

disclosure::Words wordsOf(const packs::Wording &wording)
{
    return {wording.zh, wording.en};
}

// Which instruments of a round have a total with bands, and where that stands.
struct BandedInstrument {
    size_t inRound = 0;
    size_t scale = 0;
};

std::vector<BandedInstrument> bandedInstruments(const screening::Round &round)
{
    std::vector<BandedInstrument> found;
    for (size_t i = 0; i < round.instruments.size(); ++i) {
        const std::optional<int> total = round.instruments[i].instrument->totalScale();
        if (total && !round.instruments[i].norm->scales[size_t(*total)].bands.empty())
            found.push_back({i, size_t(*total)});
    }
    return found;
}

InstrumentBands emptyBands(const screening::RoundInstrument &used, size_t scale, size_t grades)
{
    InstrumentBands bands{used.instrument->idAtVersion(), used.norm->id, wordsOf(used.instrument->names), {}, {}};
    for (const screening::Band &band : used.norm->scales[scale].bands)
        bands.bands.push_back({band.id, wordsOf(band.names)});
    bands.counts.assign(grades, std::vector<qint64>(bands.bands.size() + 1, 0));
    return bands;
}

// The column of a student: the band of a valid total, else the last one.
size_t columnOf(const StudentResult &student, const BandedInstrument &banded, size_t noResult)
{
    const auto &result = student.results[banded.inRound];
    if (!result || result->score.flags.testFlag(screening::Flag::invalid))
        return noResult;
    const int band = result->score.scales[banded.scale].band;
    return band < 0 ? noResult : size_t(band);
}

bool hasSheet(const StudentResult *student)
{
    return student && std::any_of(student->results.begin(), student->results.end(), [](const auto &result) { return result.has_value(); });
}

RoundCounts countRound(const screening::RoundView &view, const screening::RoundResults &results)
{
    const screening::Round &round = view.round;
    RoundCounts counts{round.id.text(), round.title, round.firstDay, round.lastDay, {}, {}};
    std::map<int, size_t> rowOfGrade;
    for (const int grade : round.grades.list()) {
        rowOfGrade[grade] = counts.coverage.size();
        counts.coverage.push_back({grade});
    }
    const std::vector<BandedInstrument> banded = bandedInstruments(round);
    for (const BandedInstrument &each : banded)
        counts.instruments.push_back(emptyBands(round.instruments[each.inRound], each.scale, counts.coverage.size()));

    QHash<students::StudentId, const StudentResult *> byStudent;
    for (const StudentResult &student : results.students)
        byStudent.insert(student.student, &student);
    for (const screening::RosterEntry &student : view.roster.entries()) {
        if (!view.isEligible(student))
            continue;
        const size_t row = rowOfGrade.at(student.schoolClass.grade);
        const StudentResult *result = byStudent.value(student.id);
        const screening::ConsentState consent = view.consentOf(student.id);
        GradeCoverage &coverage = counts.coverage[row];
        if (!hasSheet(result)) {
            ++(consent == screening::ConsentState::given ? coverage.missing : consent == screening::ConsentState::refused ? coverage.refused : coverage.unasked);
            continue;
        }
        ++coverage.answered;
        for (size_t i = 0; i < banded.size(); ++i) {
            std::vector<qint64> &line = counts.instruments[i].counts[row];
            ++line[columnOf(*result, banded[i], line.size() - 1)];
        }
    }
    return counts;
}

// Grades in which there is nobody say nothing.
void dropEmptyGrades(RoundCounts &round)
{
    for (size_t row = round.coverage.size(); row-- > 0;) {
        const GradeCoverage &coverage = round.coverage[row];
        if (coverage.answered + coverage.missing + coverage.refused + coverage.unasked > 0)
            continue;
        round.coverage.erase(round.coverage.begin() + std::ptrdiff_t(row));
        for (InstrumentBands &bands : round.instruments)
            bands.counts.erase(bands.counts.begin() + std::ptrdiff_t(row));
    }
}

std::vector<GradeSexCount> rosterOf(const students::RosterCounts &counts)
{
    std::vector<GradeSexCount> rows;
    for (const int grade : counts.grades())
        rows.push_back({grade, counts.of(grade, students::Sex::female), counts.of(grade, students::Sex::male)});
    return rows;
}

} // namespace

Result<QuarterlyReport> gatherQuarter(access::Session &session, const screening::Instruments &instruments, const calendar::Quarter &quarter)
{
    const QDate today = session.clock().today();
    XD_TRY(const students::RosterCounts roster, students::rosterCounts(session));
    QuarterlyReport report{quarter, session.site().name, session.site().code, today, session.actor().login, roster.year.code(), {}, {}};
    report.roster = rosterOf(roster);
    XD_TRY(journal::Journal *const records, session.recordsFor(access::Capability::compileReport));
    XD_TRY(report.timesStoodIn, mailbox::countGlass(records->vault(), startOf(quarter.firstDay()), startOf(quarter.lastDay().addDays(1))));
    XD_TRY(std::vector<screening::Round> rounds, screening::listRounds(session, instruments));
    std::reverse(rounds.begin(), rounds.end()); // in the order in which they ran
    for (const screening::Round &round : rounds) {
        if (!ranIn(round, quarter, today))
            continue;
        XD_TRY(const screening::RoundView view, screening::viewRound(session, instruments, round.id));
        XD_TRY(const screening::RoundResults results, screening::roundResults(session, instruments, round.id));
        report.rounds.push_back(countRound(view, results));
        dropEmptyGrades(report.rounds.back());
    }
    return report;
}

} // namespace xd::reports
