// A made-up nine-year school (grades 1–9), the same for the same recipe: children who move up year by year, in
// classes of ordinary size, with valid numbers of the area 99xxxx that exists nowhere, guardians, and the shares of
// boarders, left-behind children and others that facts C5 and C8 speak of.
#pragma once

#include "core/calendar/school_year.h"
#include "core/demo/dice.h"
#include "core/sheets/table.h"
#include "core/students/student.h"

#include <vector>

namespace xd::demo {

struct SchoolRecipe {
    int students = 600; // in the last year
    int years = 2;      // with rosters, the last one included
    calendar::SchoolYear lastYear{2026};
    quint64 seed = 1;
    int position = 1; // of the school in its district: another area, other children
};

struct MadeUpPupil {
    QString name;
    students::Sex sex = students::Sex::male;
    QDate birthDate;
    QString number;
    QString ethnicGroup;
    std::vector<students::Guardian> guardians;
    int firstGradeYear = 0; // in which the child was in grade 1
    int primaryClass = 1, lowerClass = 1;
    bool isBoarder = false;
    QString leftBehind, disability;
    bool isOrphan = false, isMigrant = false, isInclusive = false;
    double distress = 0;    // standing, 0 average: what the screening scores are drawn from
    int leavesAfter = 9999; // the last school year, for the few who move away

    int gradeIn(calendar::SchoolYear year) const { return year.startYear() - firstGradeYear + 1; }
    bool isEnrolledIn(calendar::SchoolYear year) const;
};

struct MadeUpSchool {
    QString name;
    QString code; // 10 digits
    std::vector<MadeUpPupil> pupils;
    int classesPerGrade = 2;

    std::vector<const MadeUpPupil *> enrolledIn(calendar::SchoolYear year) const;
};

inline constexpr int lastMadeUpGrade = 9;

MadeUpSchool makeSchool(const SchoolRecipe &recipe);
// As the national register exports it.
sheets::Table rosterOf(const MadeUpSchool &school, calendar::SchoolYear year);
// A table of texts; what the importers take without a file.
sheets::Table tableOf(const QStringList &headers, const QList<QStringList> &rows);

} // namespace xd::demo
