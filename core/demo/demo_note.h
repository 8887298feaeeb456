// DEMO.txt beside the keyring of a demo site: its logins and its passphrase, for people to read and for the window to
// unlock the site by itself. Only a site that says so itself (SiteIdentity::isDemo) may be opened in this way.
#pragma once

#include "core/access/capability.h"
#include "core/base/result.h"

#include <vector>

namespace xd::demo {

struct DemoLogin {
    QString login;
    access::Role role = access::Role::counsellor;
};

struct DemoNote {
    std::vector<DemoLogin> logins; // the one to open with comes first
    QString passphrase;            // of all of them; public on purpose, so no secret to be wiped
};

QString demoNotePath(const QString &siteFolder);
Done writeDemoNote(const QString &siteFolder, const DemoNote &note); // Errors: CannotWrite, DiskFull
// Errors: NotFound (no demo site, or its note was removed), CannotRead.
Result<DemoNote> readDemoNote(const QString &siteFolder);

} // namespace xd::demo
