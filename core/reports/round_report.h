// What others than counsellors learn from one screening round (facts E1.3): who took part, the bands by grade in three
// levels and by sex, how the scores are spread, how many reach the cut of each subscale, this year beside last. Counts
// alone; no class, no mean, no name. The tables that the quarterly report has too are the same tables, so that the gate
// holds both papers against each other; every finer table divides a number of a coarser one and is shown only where that
// number is.
#pragma once

#include "core/access/session.h"
#include "core/disclosure/gate.h"
#include "core/reports/quarterly_report.h"
#include "core/reports/report_snapshot.h"
#include "core/screening/compare_years.h"
#include "core/screening/instruments.h"

namespace xd::reports {

inline const QString roundReportKind = QStringLiteral("report.round");
inline const QString bySexTable = QStringLiteral("screening.band-by-sex");    // one a level
inline const QString scoresTable = QStringLiteral("screening.band-scores");   // one a band
inline const QString reachedTable = QStringLiteral("screening.reached-cut");  // one a scale beside the total

struct RoundReport {
    QString schoolName;
    QString schoolCode;
    QDate asOf;
    QString preparedBy; // login
    RoundCounts round;
    QString grades;     // "7-9"
    struct Instrument {
        QString id; // "phq-9@1", as in the counts
        disclosure::Words names;
        QString norm;
        disclosure::Words normNames;
        screening::Comparability years = screening::Comparability::noEarlierRound;
    };
    std::vector<Instrument> instruments; // all of the round
    std::vector<RoundCounts> before;     // rounds of the year before that are compared, with those instruments alone
};

// Texts: "school", "round", "from", "to", "asOf", "preparedBy", "grades", "instruments" ("phq-9@1 mht@1"),
// "years/phq-9@1", and of the scores "steps/phq-9@1" (all, also of tables that are held back) and "cutSteps/phq-9@1". Pure.
disclosure::Document documentOf(const RoundReport &report, const QByteArray &roundId);

// Errors: NotPermitted, NoKey, NotFound.
Result<disclosure::Document> roundReport(access::Session &session, const screening::Instruments &instruments, const screening::RoundId &round);

} // namespace xd::reports
