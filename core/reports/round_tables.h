// The tables of one screening round as others than counsellors get them: who took part by grade, the bands by grade in
// three levels, and what the highest is made of in the school as a whole. Every report builds them here, so that the gate
// knows a table again and holds each release against those before.
#pragma once

#include "core/reports/quarterly_report.h"

namespace xd::reports {

// Where the tables of an instrument stand in the document.
struct RoundTablePlaces {
    size_t coverage = 0;
    size_t levels = 0;
    std::optional<size_t> upper;
};
// One place for each of the round's instruments, in their order.
std::vector<RoundTablePlaces> addRoundTables(disclosure::Document &document, const QString &school, const RoundCounts &round);

// The bands by grade in three levels.
disclosure::CountTable levelsTable(const QString &school, const RoundCounts &round, const InstrumentBands &bands);
// What all tables of an instrument share.
disclosure::Dims dimsOf(const QString &school, const RoundCounts &round, const InstrumentBands &bands);
std::map<QString, disclosure::Words> wordsOf(const RoundCounts &round, const InstrumentBands &bands);
bool hasUpperBands(const InstrumentBands &bands);

} // namespace xd::reports
