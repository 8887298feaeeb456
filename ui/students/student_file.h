// What the page of one student shows, asked in one go on the vault thread.
#pragma once

#include "core/screening/second_look.h"
#include "core/screening/student_screenings.h"
#include "core/students/show_student.h"

namespace xd::ui {

struct StudentFile {
    students::StudentPage page;
    std::shared_ptr<const screening::Instruments> instruments; // keeps alive what the screenings point to
    screening::StudentScreenings screenings;
    std::vector<journal::Line> journal;
    std::map<QByteArray, QString> logins; // by user id
    std::optional<screening::SecondLookId> openLook; // begun and not decided, the newest
    QDate today;
};

// Opening a file is noted in the journal; looking again at an open one is not.
// Errors: NotPermitted, NoKey, NotFound.
Result<StudentFile> readStudentFile(access::Session &session, students::StudentId student, bool isOpening);

} // namespace xd::ui
