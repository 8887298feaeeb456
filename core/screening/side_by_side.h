// What the student, the parents and the teacher say of one student, scale by scale: the versions of one family of
// instruments, of one round and, where a side is missing in it, of others. Only what is told, no verdict on who is right: facts
// A-3 has no norm for how far two informants are apart, so a difference is a number and no more. Pure.
#pragma once

#include "core/screening/student_screenings.h"

#include <span>

namespace xd::screening {

// One version that was asked, with its result where it was answered; lent.
struct SideSheet {
    RoundInstrument asked;
    const InstrumentResult *result = nullptr;
    QString otherRound = {}; // its title, where the sheet is not of the round that is looked at
};

struct SideColumn {
    int sheet = 0; // index into what was asked
    Informant informant = Informant::self;
    bool isAnswered = false;
    qint64 answeredMs = 0; // 0: not known
    QString otherRound = {};
};

struct SideCell {
    ScaleScore score;          // not scored where the version lacks the scale or has no sheet
    const Band *band = nullptr;
};

struct SideRow {
    QString scale; // id, the same in all versions
    packs::Wording names;
    std::vector<SideCell> cells; // as the columns
    // As the columns: points above (or below) the first side that has a score; none for that one, where there is no score, and
    // where the two do not count the same way.
    std::vector<std::optional<double>> apart = {};
};

struct SideBySide {
    QString family;
    std::vector<SideColumn> columns; // student, parents, teacher
    std::vector<SideRow> rows;       // the total first
    int against = -1;                // the column that the others are held against; -1: fewer than two have answered
};

// For each family of which at least two versions were asked and one was answered.
std::vector<SideBySide> sideBySide(std::span<const SideSheet> sheets);
std::vector<SideBySide> sideBySide(const Round &round, const StudentResult &student); // asked: Round::instruments
// The same with what others said of the student elsewhere, newest first: of each instrument that the round has no answer to, the
// newest sheet counts. Only what parents and teachers answered is taken from there; the student's own is of this round.
std::vector<SideBySide> sideBySide(const Round &round, const StudentResult &student, std::span<const StudentScreening> elsewhere);
// Of the newest round in which two versions of a family were answered; asked: what was answered in it.
std::vector<SideBySide> sideBySide(const StudentScreenings &screenings);

} // namespace xd::screening
