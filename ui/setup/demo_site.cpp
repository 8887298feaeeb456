#include "ui/setup/demo_site.h"

#include "core/access/unlock.h"
#include "core/demo/make_demo_site.h"

#include <QDir>
#include <QFileInfo>
#include <QStandardPaths>

using namespace Qt::StringLiterals;

namespace xd::ui {

QString demoFolder(access::SiteKind kind)
{
    return QStandardPaths::writableLocation(QStandardPaths::AppLocalDataLocation) + u"/demo-"_s + access::textOf(kind);
}

Result<std::unique_ptr<access::Session>> openDemo(access::SiteKind kind)
{
    const QString folder = demoFolder(kind);
    if (!isDemoIn(folder)) {
        QDir().mkpath(QFileInfo(folder).absolutePath());
        NoProgress nobodyWatches;
        XD_CHECK(demo::makeDemoSite({folder, kind}, SystemClock(), nobodyWatches));
    }
    return openDemoIn(folder);
}

bool isDemoIn(const QString &folder)
{
    return vault::SiteFolder(folder).isSite() && QFileInfo::exists(demo::demoNotePath(folder));
}

Result<std::unique_ptr<access::Session>> openDemoIn(const QString &folder)
{
    XD_TRY(const demo::DemoNote note, demo::readDemoNote(folder));
    XD_TRY(auto session, access::unlock(folder, note.logins.front().login, SecretBytes::fromUtf16(note.passphrase)));
    if (!session->site().isDemo)
        return failure(ErrorCode::Refused, u"DEMO.txt"_s);
    return session;
}

} // namespace xd::ui
