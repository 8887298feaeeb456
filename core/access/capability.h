// Who may do what: one table for the whole program. The keys decide first (a role without a vault's key cannot
// read it); capabilities say which commands and questions a role may run with the keys it has.
#pragma once

#include <QString>
#include <optional>

namespace xd::access {

// Stored in the keyring: numbers never change.
enum class Role : unsigned char { counsellor = 1, principal = 2, teacher = 3, officer = 4, it = 5 };

enum class Capability {
    readStudents, editRoster, runScreening, readResults, exportTables,
    compileReport, readReleasedReport, exchangeAsSchool, exchangeAsDistrict,
    manageAccounts, readJournal, manageSite, checkSite, readOffice,
    readMailbox, writeMailbox, useBackup, restoreSite, breakGlass, keepFiles,
};

bool isAllowed(Role role, Capability capability);
QString textOf(Role role); // "counsellor", as on the command line
std::optional<Role> roleFrom(const QString &text);
// Counsellors hold the key of a school's records; officers that of a district's.
bool holdsRecords(Role role);
bool holdsOffice(Role role);

} // namespace xd::access
