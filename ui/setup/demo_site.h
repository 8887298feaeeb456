// The made-up site that one can look around in: made in a folder of its own, opened without a question, and kept apart
// from every real site.
#pragma once

#include "core/access/session.h"

namespace xd::ui {

QString demoFolder(access::SiteKind kind);
// Makes it on the first time. Errors as of makeDemoSite() and unlock().
Result<std::unique_ptr<access::Session>> openDemo(access::SiteKind kind);
// Whether the note of a demonstration (DEMO.txt) lies beside the keyring.
bool isDemoIn(const QString &folder);
// Opens it as the first login of its note. Errors: NotFound (no note), Refused (a note beside a real site), those of
// unlock().
Result<std::unique_ptr<access::Session>> openDemoIn(const QString &folder);

} // namespace xd::ui
