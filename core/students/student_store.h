// The rows of students in the records vault. Called by the commands and questions of this noun, and inside a
// journal write where something changes.
#pragma once

#include "core/students/plan_roster_import.h"
#include "core/vault/vault.h"

#include <functional>

namespace xd::students {

// Many students one after another with statements prepared once.
class StudentWriter {
public:
    static Result<StudentWriter> on(vault::Vault &records);
    Done insert(StudentId id, const Student &student);
    Done update(StudentId id, const Student &student); // all its parts; the enrolment of student.year
    Done setRev(StudentId id, qint64 rev);

private:
    StudentWriter(vault::BulkStatement &&insert, vault::BulkStatement &&update, vault::BulkStatement &&enrol,
                  vault::BulkStatement &&dropGuardians, vault::BulkStatement &&guardian, vault::BulkStatement &&dropTags,
                  vault::BulkStatement &&tag, vault::BulkStatement &&rev);
    Done writeParts(const QByteArray &id, const Student &student, bool isNew);

    vault::BulkStatement m_insert, m_update, m_enrol, m_dropGuardians, m_guardian, m_dropTags, m_tag, m_rev;
};

// With the newest enrolment. Error: NotFound.
Result<Student> readStudent(vault::Vault &records, StudentId id);
Result<StoredRoster> readRoster(vault::Vault &records);
Result<qint64> revOf(vault::Vault &records, StudentId id); // Error: NotFound
Done removeStudent(vault::Vault &records, StudentId id);
Done removeEnrolment(vault::Vault &records, StudentId id, calendar::SchoolYear year);
Done replaceTags(vault::Vault &records, StudentId id, const std::vector<Tag> &tags); // counts as a change of the student

struct Enrolment {
    calendar::SchoolYear year{0};
    SchoolClass schoolClass;
    Boarding boarding = Boarding::unknown;
    Status status = Status::active;
};
Result<std::vector<Enrolment>> readEnrolments(vault::Vault &records, StudentId id); // newest first

// What a list shows, read in one go for all students; the texts are valid during the call only.
struct ListedStudent {
    StudentId id;
    QString name, number, localNumber;
    Sex sex = Sex::male;
    Status status = Status::active;
    int year = 0;
    SchoolClass schoolClass;
    QDate birthDate = {}; // may be unknown
};
Done forEachStudent(vault::Vault &records, const std::function<void(const ListedStudent &)> &visit);
Done forEachTag(vault::Vault &records, const std::function<void(StudentId, const QString &code)> &visit);

struct RosterCount {
    int grade = 0;
    Sex sex = Sex::male;
    int students = 0;
};
Result<std::vector<RosterCount>> countByGradeAndSex(vault::Vault &records, calendar::SchoolYear year);
struct ClassCount {
    SchoolClass schoolClass;
    int students = 0;
};
Result<std::vector<ClassCount>> countByClass(vault::Vault &records, calendar::SchoolYear year);
struct TagCount {
    QString code;
    int students = 0;
};
Result<std::vector<TagCount>> countByTag(vault::Vault &records, calendar::SchoolYear year);
Result<std::optional<calendar::SchoolYear>> newestYear(vault::Vault &records);

Result<qint64> rosterRevision(vault::Vault &records);
Done growRosterRevision(vault::Vault &records);

// Undo data: one student's state as bytes.
QByteArray encodeStudent(const Student &student);
Result<Student> decodeStudent(const QByteArray &bytes); // Error: VaultDamaged

} // namespace xd::students
