// Adds a student whom no list has brought, and changes what is known of one. Before a new one is made, those who may be the
// same child are found: a double is easier not made than merged (archive/merge_files.h). What changes is kept, old beside new.
// Capability: editRoster. Errors: NotPermitted, NoKey, those of Student::from() with the draft's field, and those below.
#pragma once

#include "core/access/session.h"
#include "core/students/student.h"

namespace xd::students {

// Why two files may be of one child.
enum class Likeness { number, document, nameAndBirth, nameAndClass, nameAndPhone, soundAndBirth };
struct LikelyDouble {
    StudentId id;
    Student student;
    std::vector<Likeness> why;

    // The same number cannot be given twice; all else may be two children.
    bool isCertain() const;
};
// Likeliest first. `besides`: the student who is being edited.
Result<std::vector<LikelyDouble>> findDoubles(access::Session &session, const Student &student, const StudentId &besides = {});
// All pairs of the roster, for whoever tidies up; each pair once.
struct DoublePair {
    LikelyDouble one, other;
};
Result<std::vector<DoublePair>> findAllDoubles(access::Session &session);

enum class Doubles { refused, accepted }; // accepted: a person has seen them and says that it is another child
// Also: LikelyDouble (field "name"), AlreadyExists (field "studentNumber", "documentNumber": no two can have it).
Result<StudentId> addStudent(access::Session &session, const StudentDraft &draft, Doubles doubles);
// Everything but the tags, which have a command of their own. Also: NotFound, AlreadyExists as above.
Done editStudent(access::Session &session, const StudentId &student, const StudentDraft &draft);
// A student as a form shows one.
StudentDraft draftOf(const Student &student);

} // namespace xd::students
