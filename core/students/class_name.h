// Which class is meant, whatever a school calls it (facts C2). Grades run 1–12: 一年级 = 小一 = 1, 七年级 = 初一 = 7,
// 高一 = 10. "2023级3班" names the year of entry, "23届" that of leaving; both become a grade by the school year.
// In the five-four system the lower secondary stage starts with grade 6 and has four years (初一 = 六年级).
#pragma once

#include "core/base/result.h"
#include "core/calendar/school_year.h"

#include <QString>
#include <optional>

namespace xd::students {

enum class Stage { primary = 1, lower = 2, upper = 3 };
enum class StageSystem { sixThree, fiveFour };

Stage stageOf(int grade, StageSystem system = StageSystem::sixThree);
int firstGradeOf(Stage stage, StageSystem system = StageSystem::sixThree);
int lastGradeOf(Stage stage, StageSystem system = StageSystem::sixThree);
// The school year in which someone now in this grade entered the first grade of the stage: "2024" in "2024级".
int entryYearOf(int grade, calendar::SchoolYear year, StageSystem system = StageSystem::sixThree);

// "一年级", "小一", "1", "初中二年级", "高三", also the fitness platform's 11–16, 21–23, 31–33 where no grade is meant.
// Error: BadGrade.
Result<int> parseGrade(const QString &typed, StageSystem system = StageSystem::sixThree);
QString gradeName(int grade); // "三年级", "七年级", "高一"

struct SchoolClass {
    int grade = 0;   // 1–12
    int number = 0;  // 0: the class has a name instead
    QString label;   // "实验" in "高一实验班"; else empty
    int entryYear = 0;

    QString name() const; // "三年级（2）班", "高一（实验）班"

    friend bool operator==(const SchoolClass &, const SchoolClass &) = default;
    friend auto operator<=>(const SchoolClass &a, const SchoolClass &b)
    {
        if (const auto order = a.grade <=> b.grade; order != 0)
            return order;
        if (const auto order = a.number <=> b.number; order != 0)
            return order;
        return a.label.compare(b.label) <=> 0;
    }
};

// What is known besides the words themselves.
struct ClassContext {
    calendar::SchoolYear year;
    StageSystem system = StageSystem::sixThree;
    QString gradeColumn = {};             // the table's own column for the grade, where it has one
    std::optional<Stage> onlyStage = {};  // of a school with one stage: settles "2024级2班"
};

// Why a class is refused as BadClass: the detail of the error, and ui/text has a sentence for each.
namespace class_fault {
inline const QString form = QStringLiteral("form");                // not understood
inline const QString gradeColumn = QStringLiteral("gradeColumn");  // contradicts it
inline const QString gradeMissing = QStringLiteral("gradeMissing");
inline const QString stageOpen = QStringLiteral("stageOpen");      // "2024级3班" may be of more than one stage
inline const QString noSuchGrade = QStringLiteral("noSuchGrade");  // in this school year: entered or left at another time
} // namespace class_fault

// Errors: FieldMissing; BadGrade (the grade column); BadClass, with one of class_fault.
Result<SchoolClass> parseClass(const QString &typed, const ClassContext &context);
// "2026" where the words name a year of entry or of leaving and the grade is known: the school year they speak of.
std::optional<int> schoolYearImpliedBy(const QString &typedClass, const QString &typedGrade, StageSystem system = StageSystem::sixThree);

} // namespace xd::students
