#include "tests/support/say.h"
#include "tests/support/test_site.h"
#include "ui/common/runner.h"
#include "ui/common/task_bar.h"

#include <condition_variable>
#include <mutex>

using namespace xd;
using namespace xd::ui;
using namespace Qt::StringLiterals;

namespace {

// A vault thread with a real site open on it, as in the program.
struct OpenVault {
    OpenVault()
    {
        site.lock();
        bool isReady = false;
        vault.openWith(&receiver, [folder = site.folder()] { return access::unlock(folder, u"li"_s, test::passphrase(), test::morning()); },
                       [&isReady](Result<void> opened) {
                           valueOf(opened);
                           isReady = true;
                       });
        CHECK_FALSE(isReady); // nothing is waited for
        REQUIRE(QTest::qWaitFor([&] { return isReady; }));
    }
    test::TestSite site;
    QObject receiver;
    VaultThread vault;
};

// A gate that work on the thread waits at until the test lets it through.
class Gate {
public:
    void open()
    {
        const std::lock_guard lock(m_mutex);
        m_isOpen = true;
        m_opened.notify_all();
    }
    void pass()
    {
        std::unique_lock lock(m_mutex);
        m_opened.wait(lock, [this] { return m_isOpen; });
    }

private:
    std::mutex m_mutex;
    std::condition_variable m_opened;
    bool m_isOpen = false;
};

} // namespace

TEST_CASE("Work runs beside the window and its answer comes back to the window")
{
    OpenVault open;
    QThread *worked = nullptr;
    QThread *answered = nullptr;
    QString login;
    open.vault.run(&open.receiver,
                   [&worked](access::Session &session, Progress &) -> Result<QString> {
                       worked = QThread::currentThread();
                       return session.actor().login;
                   },
                   [&](Result<QString> result) {
                       answered = QThread::currentThread();
                       login = valueOf(result);
                   });
    REQUIRE(QTest::qWaitFor([&] { return !login.isEmpty(); }));
    CHECK(login == u"li"_s);
    CHECK(worked != QThread::currentThread());
    CHECK(answered == QThread::currentThread());
}

TEST_CASE("Work runs in the order it was handed in")
{
    OpenVault open;
    QList<int> order;
    for (int i = 0; i < 20; ++i)
        open.vault.run(&open.receiver, [i](access::Session &, Progress &) -> Result<int> { return i; },
                       [&order](Result<int> result) { order << valueOf(result); });
    REQUIRE(QTest::qWaitFor([&] { return order.size() == 20; }));
    CHECK(std::is_sorted(order.begin(), order.end()));
}

TEST_CASE("An answer for a page that is gone is dropped")
{
    OpenVault open;
    Gate gate;
    bool wasCalled = false;
    auto *page = new QObject;
    const Task task = open.vault.run(page,
                                     [&gate](access::Session &, Progress &) -> Result<int> {
                                         gate.pass();
                                         return 1;
                                     },
                                     [&wasCalled](Result<int>) { wasCalled = true; });
    delete page;
    gate.open();
    REQUIRE(QTest::qWaitFor([&] { return !task.isRunning(); }));
    CHECK_FALSE(wasCalled);
}

TEST_CASE("Cancelled work stops by itself and says Cancelled; what has not begun does not begin")
{
    OpenVault open;
    Gate started;
    ErrorCode first{};
    ErrorCode second{};
    bool secondBegan = false;
    Task running = open.vault.run(&open.receiver,
                                  [&started](access::Session &, Progress &progress) -> Result<int> {
                                      started.open();
                                      while (!progress.isStopped())
                                          QThread::msleep(1);
                                      return failure(ErrorCode::Cancelled);
                                  },
                                  [&first](Result<int> result) { first = codeOf(result); });
    Task waiting = open.vault.run(&open.receiver,
                                  [&secondBegan](access::Session &, Progress &) -> Result<int> {
                                      secondBegan = true;
                                      return 2;
                                  },
                                  [&second](Result<int> result) { second = codeOf(result); });
    started.pass();
    waiting.cancel();
    running.cancel();
    REQUIRE(QTest::qWaitFor([&] { return !waiting.isRunning(); }));
    CHECK(first == ErrorCode::Cancelled);
    CHECK(second == ErrorCode::Cancelled);
    CHECK_FALSE(secondBegan);
}

TEST_CASE("A question that a newer one has replaced is not answered")
{
    OpenVault open;
    QStringList answers;
    const auto ask = [&](const QString &text) {
        return open.vault.run(&open.receiver, [text](access::Session &, Progress &) -> Result<QString> { return text; },
                              [&answers](Result<QString> result) { answers << valueOf(result); });
    };
    Task old = ask(u"z"_s);
    old.forget();
    ask(u"zx"_s);
    REQUIRE(QTest::qWaitFor([&] { return !answers.isEmpty(); }));
    CHECK(answers == QStringList{u"zx"_s});
}

TEST_CASE("Locking ends the session on its thread; what comes after finds it locked")
{
    OpenVault open;
    QSignalSpy closed(&open.vault, &VaultThread::closed);
    CHECK(open.vault.isOpen());
    open.vault.close();
    CHECK_FALSE(open.vault.isOpen());
    std::optional<ErrorCode> code;
    open.vault.run(&open.receiver, [](access::Session &, Progress &) -> Result<int> { return 1; },
                   [&code](Result<int> result) { code = codeOf(result); });
    REQUIRE(QTest::qWaitFor([&] { return code.has_value(); }));
    CHECK(code == ErrorCode::Locked);
    CHECK(closed.size() == 1);
    // The site is free again for another program.
    valueOf(open.site.unlockAs(u"li"_s));
}

TEST_CASE("A wrong passphrase opens nothing and says so")
{
    test::TestSite site;
    site.lock();
    VaultThread vault;
    QObject receiver;
    std::optional<ErrorCode> code;
    vault.openWith(&receiver,
                   [folder = site.folder()] { return access::unlock(folder, u"li"_s, SecretBytes::fromUtf16(u"wrong wrong wrong wrong"), test::morning()); },
                   [&code](Result<void> opened) { code = codeOf(opened); });
    REQUIRE(QTest::qWaitFor([&] { return code.has_value(); }));
    CHECK(code == ErrorCode::WrongPassphrase);
    CHECK_FALSE(vault.isOpen());
}

TEST_CASE("Locking while a site is being opened leaves it locked")
{
    test::TestSite site;
    site.lock();
    VaultThread vault;
    QObject receiver;
    Gate gate;
    std::optional<ErrorCode> code;
    vault.openWith(&receiver,
                   [folder = site.folder(), &gate] {
                       gate.pass();
                       return access::unlock(folder, u"li"_s, test::passphrase(), test::morning());
                   },
                   [&code](Result<void> opened) { code = codeOf(opened); });
    vault.close();
    gate.open();
    REQUIRE(QTest::qWaitFor([&] { return code.has_value(); }));
    CHECK(code == ErrorCode::Cancelled);
    CHECK_FALSE(vault.isOpen());
}

TEST_CASE("What a write has touched is told to the open pages")
{
    OpenVault open;
    journal::Topics told;
    QObject::connect(&open.vault, &VaultThread::changed, &open.receiver, [&told](journal::Topics topics) { told |= topics; });
    open.vault.run(&open.receiver,
                   [](access::Session &session, Progress &) -> Result<int> {
                       XD_TRY(journal::Journal *const office, session.officeFor(access::Capability::manageAccounts));
                       journal::Operation operation{journal::Verb::siteChecked};
                       operation.topics = journal::Topic::students;
                       XD_CHECK(office->note(operation));
                       return 1;
                   },
                   [](Result<int> result) { valueOf(result); });
    REQUIRE(QTest::qWaitFor([&] { return told != journal::Topics(); }));
    CHECK(told == journal::Topics(journal::Topic::students));
}

TEST_CASE("Progress reaches the window a few times, not once a row")
{
    OpenVault open;
    int reports = 0;
    qint64 last = 0;
    bool isDone = false;
    QObject::connect(&open.vault, &VaultThread::taskProgressed, &open.receiver, [&](quint64, qint64 done, qint64) {
        ++reports;
        last = done;
    });
    open.vault.run(&open.receiver,
                   [](access::Session &, Progress &progress) -> Result<int> {
                       for (int i = 1; i <= 100'000; ++i)
                           progress.report(i, 100'000);
                       return 1;
                   },
                   [&isDone](Result<int>) { isDone = true; }, u"rows"_s);
    REQUIRE(QTest::qWaitFor([&] { return isDone; }));
    CHECK(reports >= 2);
    CHECK(reports < 100);
    CHECK(last == 100'000);
}

TEST_CASE("Ending the program while work runs stops the work and locks")
{
    test::TestSite site;
    site.lock();
    Gate started;
    {
        VaultThread vault;
        QObject receiver;
        vault.openWith(&receiver, [&] { return access::unlock(site.folder(), u"li"_s, test::passphrase(), test::morning()); }, [](Result<void>) {});
        vault.run(&receiver,
                  [&started](access::Session &, Progress &progress) -> Result<int> {
                      started.open();
                      while (!progress.isStopped())
                          QThread::msleep(1);
                      return failure(ErrorCode::Cancelled);
                  },
                  [](Result<int>) { FAIL("nobody is there any more"); });
        started.pass();
    }
    valueOf(site.unlockAs(u"li"_s));
}

TEST_CASE("A task that lasts shows itself with a way to stop it, and goes when it has ended")
{
    OpenVault open;
    TaskBar bar;
    bar.watch(&open.vault);
    bar.show();
    auto *cancel = bar.findChild<QToolButton *>();
    auto *progress = bar.findChild<QProgressBar *>();
    ErrorCode code{};
    Task task = open.vault.run(&open.receiver,
                               [](access::Session &, Progress &going) -> Result<int> {
                                   for (int i = 0; !going.isStopped(); ++i) {
                                       going.report(i % 500, 1000);
                                       QThread::msleep(1);
                                   }
                                   return failure(ErrorCode::Cancelled);
                               },
                               [&code](Result<int> result) { code = codeOf(result); }, u"正在导入名单"_s);
    CHECK_FALSE(cancel->isVisible());
    REQUIRE(QTest::qWaitFor([&] { return cancel->isVisible(); }, 3000));
    REQUIRE(QTest::qWaitFor([&] { return progress->maximum() == 1000; }, 3000));
    CHECK(cancel->accessibleName().contains(u"正在导入名单"_s));
    cancel->click();
    REQUIRE(QTest::qWaitFor([&] { return !task.isRunning(); }, 3000));
    CHECK(code == ErrorCode::Cancelled);
    CHECK_FALSE(cancel->isVisible());
}

TEST_CASE("When nothing has been asked for a while the logs move into the files")
{
    OpenVault open;
    const auto log = [&] { return QFileInfo(open.site.folder() + u"/records.xdv-wal"_s).size(); };
    open.vault.setRestAfterMs(300);
    const auto note = [&] {
        bool isDone = false;
        open.vault.run(
            &open.receiver,
            [](access::Session &session, Progress &) { return valueOf(session.recordsFor(access::Capability::editRoster))->note({journal::Verb::siteChecked, {}, u"quick"_s}); },
            [&](const Done &noted) {
                valueOf(noted);
                isDone = true;
            });
        REQUIRE(QTest::qWaitFor([&] { return isDone; }));
    };
    QSignalSpy rested(&open.vault, &VaultThread::rested);
    for (int i = 0; i < 4; ++i) { // while there is work, it does not rest
        note();
        QTest::qWait(100);
    }
    CHECK(rested.isEmpty());
    CHECK(log() > 0);
    REQUIRE(QTest::qWaitFor([&] { return !rested.isEmpty(); }));
    CHECK(log() == 0);
    CHECK_FALSE(rested.wait(600)); // once
}
