// From a passphrase that has been stretched to the first painting of "Today" with its figures, at the demonstration
// school: what unlocking takes beyond the stretching, which is measured apart and taken off.
#include "core/access/unlock.h"
#include "core/demo/make_demo_site.h"
#include "tests/bench/bench.h"
#include "ui/common/key_figure.h"
#include "ui/shell/main_window.h"
#include "ui/theme/theme.h"

#include <QApplication>
#include <QEventLoop>
#include <QPaintEvent>
#include <QSettings>
#include <QTemporaryDir>
#include <QTimer>

using namespace Qt::StringLiterals;

namespace xd::bench {

namespace {

// Ends its loop with the event in which a widget of that kind was painted: the whole window with it.
template <class Widget>
class FirstPaint : public QObject {
public:
    FirstPaint() { qApp->installEventFilter(this); }
    Done wait()
    {
        QTimer::singleShot(20'000, &m_loop, [this] { m_loop.exit(1); });
        return m_loop.exec() == 0 ? Done() : failure(ErrorCode::Cancelled, {}, u"nothing was painted"_s);
    }
    bool eventFilter(QObject *watched, QEvent *event) override
    {
        if (event->type() == QEvent::Paint && dynamic_cast<Widget *>(watched))
            m_loop.quit();
        return false;
    }

private:
    QEventLoop m_loop;
};

Result<double> stretchMs(const QString &folder, const demo::DemoNote &note)
{
    const vault::SiteFolder site(folder);
    XD_TRY(const vault::Keyring keyring, vault::readKeyring(site.keyring(), site.keyringBackup()));
    const vault::KeyringUser *user = keyring.findUser(vault::userIdOf(note.logins.front().login, keyring.vaultId));
    return timed([&] { return crypto::stretch(SecretBytes::fromUtf16(note.passphrase), user->salt, user->work).map([](const auto &) {}); });
}

Result<double> unlockMs(const QString &folder, const demo::DemoNote &note)
{
    ui::MainWindow window{ui::Preferences()};
    window.show();
    window.showUnlock(folder, note.logins.front().login);
    QApplication::processEvents(); // the page that asks for the passphrase stands on the screen
    FirstPaint<ui::KeyFigure> painted;
    return timed([&] {
        window.openWith([=] { return access::unlock(folder, note.logins.front().login, SecretBytes::fromUtf16(note.passphrase)); });
        return painted.wait();
    });
}

} // namespace

Outcomes unlockToWindow(const Size &size)
{
    const QTemporaryDir folder;
    QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, folder.path());
    theme::applyTheme(theme::Mode::light);
    theme::applyLanguage(u"zh_CN"_s);
    const QString site = folder.filePath(u"site"_s);
    const int students = size.isQuick ? 60 : 600;
    NoProgress nobody;
    XD_TRY(const demo::DemoNote note, demo::makeDemoSite({site, access::SiteKind::school, students}, SystemClock(), nobody));
    Best stretched;
    for (int round = 0; round < size.rounds(); ++round) {
        XD_TRY(const double ms, stretchMs(site, note));
        stretched.keep(ms);
    }
    // The first window of a process also loads its fonts and icons.
    XD_TRY(const double first, unlockMs(site, note));
    Best later;
    for (int round = 0; round < size.rounds(); ++round) {
        XD_TRY(const double ms, unlockMs(site, note));
        later.keep(ms);
    }
    return std::vector<Outcome>{
        {u"%1 students: unlocked to painted, first time"_s.arg(students), first - stretched.ms(), 0, 500},
        {u"    and again"_s, later.ms() - stretched.ms(), 0, 500},
        {u"    stretching of the demonstration, taken off"_s, stretched.ms()},
    };
}

} // namespace xd::bench
