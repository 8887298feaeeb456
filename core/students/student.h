// A student of this school as the office knows one. A draft holds what was typed or read from a table; from() gives
// a value that is valid in every field or names the field at fault. What a number says inside (date of birth, sex)
// is taken where the draft is silent and held against it where it is not (facts C1).
#pragma once

#include "core/base/id.h"
#include "core/students/class_name.h"
#include "core/students/id_number.h"
#include "core/students/special_tag.h"
#include "core/students/student_number.h"

#include <vector>

namespace xd::students {

struct StudentTag;
using StudentId = Id<StudentTag>;

enum class Boarding { unknown = 0, day = 1, boarder = 2 };                               // 就读方式 (facts C5)
enum class Status { active = 1, suspended = 2, guest = 3, left = 4, graduated = 5 };     // 学籍状态

struct Guardian {
    QString name;
    QString relation; // as the school calls it: 母亲
    QString phone;    // as parsePhone() spells it

    bool isEmpty() const { return name.isEmpty() && relation.isEmpty() && phone.isEmpty(); }
    friend bool operator==(const Guardian &, const Guardian &) = default;
};

struct StudentDraft {
    QString name, sex, birthDate;
    QString studentNumber, localNumber, documentType, documentNumber;
    QString ethnicGroup;
    QString grade, className;
    QString boarding, status, note;
    QString leftBehind, migrant, orphan, martyr, inclusive, disability;
    std::vector<Guardian> guardians; // as typed
};

// In which school and year a draft is read.
struct RosterContext {
    QDate today;
    calendar::SchoolYear year;
    StageSystem system = StageSystem::sixThree;
    std::optional<Stage> onlyStage = {};

    static RosterContext on(QDate today) { return {today, calendar::SchoolYear::of(today)}; }
};

struct Student {
    QString name;
    Sex sex = Sex::male;
    QDate birthDate; // may be unknown
    std::optional<StudentNumber> number;
    QString localNumber;
    std::optional<Document> document;
    QString ethnicGroup; // GB/T 3304 code, or empty
    calendar::SchoolYear year{0};
    SchoolClass schoolClass;
    Boarding boarding = Boarding::unknown;
    Status status = Status::active;
    QString note;
    std::vector<Guardian> guardians; // at most two
    std::vector<Tag> tags;

    // Errors, with the draft's field: FieldMissing, FieldTooLong, BadName, BadSex, BadDate, BadGrade, BadClass,
    // BadPhone, UnknownOption, those of StudentNumber and Document, BirthDateMismatch, SexMismatch.
    static Result<Student> from(const StudentDraft &draft, const RosterContext &context);

    // The student number, or the school's own, or the document's: what people quote.
    QString quotedNumber() const;
    int ageOn(QDate day) const; // whole years; -1 where the date of birth is unknown

    friend bool operator==(const Student &, const Student &) = default;
};

inline constexpr int longestName = 60;
inline constexpr int longestNote = 200;
inline constexpr int mostGuardians = 2;

Result<Sex> parseSex(const QString &typed); // Errors: FieldMissing, BadSex
QString textOf(Sex sex);                    // "男"
QString textOf(Boarding boarding);          // "走读"; empty where unknown
QString textOf(Status status);              // "在籍"
Result<Boarding> parseBoarding(const QString &typed); // Error: UnknownOption
Result<Status> parseStatus(const QString &typed);     // Error: UnknownOption; empty is active

} // namespace xd::students
