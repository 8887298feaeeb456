#include "ui/students/student_file.h"

#include "core/access/accounts.h"
#include "core/screening/load_instruments.h"
#include "core/students/student_journal.h"

namespace xd::ui {

Result<StudentFile> readStudentFile(access::Session &session, students::StudentId student, bool isOpening)
{
    StudentFile file;
    file.today = session.clock().today();
    XD_TRY(file.page, students::showStudent(session, student, isOpening));
    XD_TRY(auto instruments, screening::loadInstruments(session));
    file.instruments = std::make_shared<const screening::Instruments>(std::move(instruments));
    XD_TRY(file.screenings, screening::studentScreenings(session, *file.instruments, student));
    XD_TRY(const auto looks, screening::looksOf(session, student)); // newest first
    for (const screening::SecondLook &look : looks)
        if (!look.inForce() && !file.openLook)
            file.openLook = look.id;
    XD_TRY(file.journal, students::studentJournal(session, student));
    XD_TRY(const auto accounts, access::listAccounts(session));
    for (const access::Account &account : accounts)
        file.logins.emplace(account.userId, account.login);
    return file;
}

} // namespace xd::ui
