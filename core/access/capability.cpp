#include "core/access/capability.h"

#include <initializer_list>

namespace xd::access {

namespace {

struct Grant {
    Role role;
    std::initializer_list<Capability> capabilities;
};

using enum Capability;
const Grant grants[] = {
    {Role::counsellor,
     {readStudents, editRoster, runScreening, readResults, exportTables, compileReport, readReleasedReport, exchangeAsSchool,
      manageAccounts, readJournal, manageSite, checkSite, readOffice, readMailbox, writeMailbox, useBackup, restoreSite, breakGlass, keepFiles}},
    {Role::principal, {readReleasedReport, readJournal, checkSite, readOffice, readMailbox, writeMailbox}},
    {Role::teacher, {checkSite, readOffice, readMailbox, writeMailbox}},
    {Role::officer,
     {exchangeAsDistrict, compileReport, readReleasedReport, exportTables, manageAccounts, readJournal, manageSite, checkSite,
      readOffice, readMailbox, writeMailbox, useBackup, restoreSite}},
    {Role::it, {manageSite, checkSite, useBackup, restoreSite}},
};

struct RoleText {
    Role role;
    const char *text;
};
constexpr RoleText roleTexts[] = {
    {Role::counsellor, "counsellor"}, {Role::principal, "principal"}, {Role::teacher, "teacher"}, {Role::officer, "officer"}, {Role::it, "it"},
};

} // namespace

bool isAllowed(Role role, Capability capability)
{
    for (const Grant &grant : grants)
        if (grant.role == role)
            for (const Capability granted : grant.capabilities)
                if (granted == capability)
                    return true;
    return false;
}

QString textOf(Role role)
{
    for (const RoleText &entry : roleTexts)
        if (entry.role == role)
            return QString::fromLatin1(entry.text);
    return {};
}

std::optional<Role> roleFrom(const QString &text)
{
    for (const RoleText &entry : roleTexts)
        if (text == QLatin1StringView(entry.text))
            return entry.role;
    return {};
}

bool holdsRecords(Role role)
{
    return role == Role::counsellor || role == Role::officer;
}

bool holdsOffice(Role role)
{
    return role != Role::it;
}

} // namespace xd::access
