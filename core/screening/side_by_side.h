// What the student, the parents and the teacher say of one student in one round, scale by scale: the versions of one
// family of instruments that the round holds. Only what is told, no verdict on who is right. Pure.
#pragma once

#include "core/screening/round_results.h"

namespace xd::screening {

struct SideColumn {
    int instrument = 0; // index into Round::instruments
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

// For each family of which the round holds at least two versions and this student's sheet of at least one.
std::vector<SideBySide> sideBySide(const Round &round, const StudentResult &student);

} // namespace xd::screening
