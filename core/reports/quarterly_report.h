// What the principal reads each quarter (facts E1): enrolment by grade and sex, coverage of each screening round and
// its results by grade and band. Counts alone, never a list of names. Definitions, which the paper prints beside
// the numbers: eligible = at school and in a grade of the round; answered = has at least one answer sheet; missing =
// consented without a sheet; refused = guardian or student said no; unasked = no slip came back.
// eligible = answered + missing + refused + unasked. A band counts the total of an instrument; whoever answered but
// has no valid total (too many items missing, void by its validity scale, another instrument of the round) stands
// under "no-result". Only who is at school now is counted, in the grade of today; in a round of an earlier school year,
// who was then.
#pragma once

#include "core/calendar/quarter.h"
#include "core/disclosure/document.h"

#include <array>

namespace xd::reports {

struct GradeSexCount {
    int grade = 0;
    qint64 girls = 0;
    qint64 boys = 0;
};

struct GradeCoverage {
    int grade = 0;
    qint64 answered = 0;
    qint64 missing = 0;
    qint64 refused = 0;
    qint64 unasked = 0;
};

struct BandName {
    QString id;
    disclosure::Words names;
};

struct InstrumentBands {
    QString instrument; // "phq-9@1"
    QString norm;
    disclosure::Words names;
    std::vector<BandName> bands; // from unremarkable to severe
    // By grade as in the coverage, then band; last the sheets without a result.
    std::vector<std::vector<qint64>> counts;
    // For the report of a round (round_report.h), by band: boys and girls, and how the scores within it are spread. Valid
    // results alone. The scores are empty where the bands are not of the score itself.
    std::vector<std::array<qint64, 2>> bySex = {};
    struct Scores {
        QStringList steps; // "10-11"
        std::vector<qint64> counts;
    };
    std::vector<Scores> scores = {};
    QStringList stepsAtCut = {};
};

// How many reach the cut of one scale that stands beside the total; its highest band where the norm set has no cut.
struct ReachedCut {
    QString instrument;
    QString norm;
    disclosure::Words names; // of the instrument
    QString scale;
    disclosure::Words scaleNames;
    qint64 below = 0;
    qint64 reached = 0;
    qint64 noResult = 0;
};

struct RoundCounts {
    QString round; // uuid
    QString title;
    QDate from;
    QDate to; // may be open
    std::vector<GradeCoverage> coverage;
    std::vector<InstrumentBands> instruments;
    std::vector<ReachedCut> reached = {};
};

struct QuarterlyReport {
    calendar::Quarter quarter;
    QString schoolName;
    QString schoolCode;
    QDate asOf;
    QString preparedBy; // login
    QString schoolYear; // of the roster: "2026-2027"
    std::vector<GradeSexCount> roster;
    std::vector<RoundCounts> rounds;
    // How often a counsellor stood in for another (mailbox/break_glass.h): for the principal, not for the district.
    std::optional<int> timesStoodIn = {};
    QString replaces = {}; // number of an earlier report of the same quarter whose numbers have changed
};

inline const QString quarterlyKind = QStringLiteral("report.quarterly");
inline const QString standInText = QStringLiteral("timesStoodIn"); // a text of the document
inline const QString rosterTable = QStringLiteral("roster.grade-sex");
inline const QString coverageTable = QStringLiteral("screening.coverage");
inline const QString bandsTable = QStringLiteral("screening.bands");
// What the highest level of bandsTable is made of, for the school as a whole.
inline const QString upperBandsTable = QStringLiteral("screening.upper-bands");
inline const QString noResultCode = QStringLiteral("no-result");
// By grade a principal gets three levels: finer ones would be nearly all protected (bundle.md §5).
inline constexpr size_t levelsByGrade = 3;

// The same as a document for the gate. Bands from the third on are one level by grade, "moderate+", and told apart for
// the school as a whole.
disclosure::Document documentOf(const QuarterlyReport &report, const QByteArray &reportId = {});

} // namespace xd::reports
