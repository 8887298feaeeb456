// What the student, the parents and the teacher say of one student in one round, scale by scale: the versions of one
// family of instruments that the round holds. Only what is told, no verdict on who is right. Pure.
#pragma once

#include "core/screening/student_screenings.h"

#include <span>

namespace xd::screening {

// One version that was asked, with its result where it was answered; lent.
struct SideSheet {
    RoundInstrument asked;
    const InstrumentResult *result = nullptr;
};

struct SideColumn {
    int sheet = 0; // index into what was asked
    Informant informant = Informant::self;
    bool isAnswered = false;
    qint64 answeredMs = 0; // 0: not known
};

struct SideCell {
    ScaleScore score;          // not scored where the version lacks the scale or has no sheet
    const Band *band = nullptr;
};

struct SideRow {
    QString scale; // id, the same in all versions
    packs::Wording names;
    std::vector<SideCell> cells; // as the columns
};

struct SideBySide {
    QString family;
    std::vector<SideColumn> columns; // student, parents, teacher
    std::vector<SideRow> rows;       // the total first
};

// For each family of which at least two versions were asked and one was answered.
std::vector<SideBySide> sideBySide(std::span<const SideSheet> sheets);
std::vector<SideBySide> sideBySide(const Round &round, const StudentResult &student); // asked: Round::instruments
// Of the newest round in which two versions of a family were answered; asked: what was answered in it.
std::vector<SideBySide> sideBySide(const StudentScreenings &screenings);

} // namespace xd::screening
