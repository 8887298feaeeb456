#include "tests/support/say.h"
#include "tests/support/test_site.h"
#include "ui/common/banner.h"
#include "ui/text/error_text.h"
#include "ui/shell/main_window.h"

using namespace Qt::StringLiterals;
using namespace xd;
using namespace xd::ui;

namespace {

// A site as a power cut leaves it: the files are copied while somebody has it open.
struct LeftOpen {
    LeftOpen()
    {
        QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, settings.path());
        site.add(u"qian"_s, access::Role::principal); // something is in the write-ahead log
        const QDir from(site.folder());
        REQUIRE(QDir().mkpath(folder));
        for (const QString &name : from.entryList(QDir::Files))
            REQUIRE(QFile::copy(from.filePath(name), folder + u'/' + name));
        REQUIRE(QFileInfo(folder + u"/office.xdv-wal"_s).size() > 0);
    }
    // Opens it in the window and waits for what is said in the end.
    QStringList said(theme::Mark mark)
    {
        window.openWith([this] { return access::unlock(folder, u"li"_s, test::passphrase(), test::morning()); });
        REQUIRE(QTest::qWaitFor([this] { return window.workspace() != nullptr; }, 10'000));
        const auto sentences = [this, mark] {
            QStringList found;
            for (const Banner *banner : window.workspace()->findChildren<Banner *>())
                if (banner->mark() == mark)
                    found << banner->sentence();
            return found;
        };
        static_cast<void>(QTest::qWaitFor([&] { return !sentences().isEmpty(); }, 10'000));
        return sentences();
    }
    QTemporaryDir settings;
    test::TestSite site;
    QString folder = site.path(u"left open"_s);
    MainWindow window{Preferences()};
};

} // namespace

TEST_CASE("After a power cut everything is looked through by itself, and the window says that it is whole")
{
    LeftOpen left;
    CHECK(left.said(theme::Mark::ok).size() == 1);
    // The next time there is nothing to say.
    left.window.lock();
    REQUIRE(QTest::qWaitFor([&] { return !left.window.vault().isOpen(); }));
    QTest::qWait(100);
    left.window.openWith([&] { return access::unlock(left.folder, u"li"_s, test::passphrase(), test::morning()); });
    REQUIRE(QTest::qWaitFor([&] { return left.window.workspace() != nullptr; }, 10'000));
    QTest::qWait(200);
    for (const Banner *banner : left.window.workspace()->findChildren<Banner *>())
        CHECK(banner->mark() != theme::Mark::ok);
}

TEST_CASE("Damage that a power cut has left is found by itself and said")
{
    LeftOpen left;
    QFile file(left.folder + u"/office.xdv"_s);
    REQUIRE(file.open(QIODevice::ReadWrite));
    REQUIRE(file.seek(file.size() - 2'000)); // a page that nobody reads at the start
    REQUIRE(file.write("x") == 1);
    file.close();
    CHECK(left.said(theme::Mark::danger) == QStringList{text::sentenceFor(ErrorCode::VaultDamaged)});
}
