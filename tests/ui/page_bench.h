// A page by itself on a real site, as the shell would keep it: made for one sign-in, shown, refreshed after each write.
// What it asks of the shell is written down. Page suites include it.
#pragma once

#include "tests/support/say.h"
#include "tests/support/test_site.h"
#include "ui/common/ask.h"
#include "ui/common/banner.h"
#include "ui/common/data_table.h"
#include "ui/common/navigator.h"
#include "ui/common/page.h"
#include "ui/common/runner.h"
#include "ui/common/step_wizard.h"
#include "ui/theme/theme.h"

namespace xd::test {

struct AskedOfShell final : ui::Navigator {
    std::vector<students::StudentId> students;
    QStringList said;
    QList<QByteArray> learnt; // rounds
    QList<QByteArray> looks;  // second looks
    void learnFromRound(const QByteArray &round) override { learnt << round; }
    void openLook(const QByteArray &look) override { looks << look; }
    void goTo(ui::Place) override {}
    void openStudent(students::StudentId student) override { students.push_back(student); }
    void openRound(const QByteArray &) override {}
    void importRoster(const QStringList &) override {}
    void importAnswers(const QStringList &) override {}
    void importBundles(const QStringList &) override {}
    void say(const QString &sentence) override { said << sentence; }
};

template <class P>
class PageBench {
public:
    // The site must be free: nobody else may have it open.
    PageBench(const QString &folder, const QString &login, std::unique_ptr<Clock> clock = morning())
    {
        using namespace Qt::StringLiterals;
        ui::ask::forgetAll();
        theme::applyTheme(theme::Mode::light);
        struct SignedIn {
            access::SiteIdentity site;
            access::Role role;
        };
        std::optional<SignedIn> who;
        auto held = std::make_shared<std::unique_ptr<Clock>>(std::move(clock));
        vault.openWith(
            &vault, [folder, login, held] { return access::unlock(folder, login, passphrase(), std::move(*held)); },
            [&](Done opened) {
                REQUIRE(opened);
                vault.run(
                    &vault, [](access::Session &session, Progress &) { return Result<SignedIn>(SignedIn{session.site(), session.role()}); },
                    [&](Result<SignedIn> signedIn) { who = *signedIn; });
            });
        REQUIRE(waits([&] { return who.has_value(); }));
        page = std::make_unique<P>(ui::Workplace{vault, shell, who->site, who->role, login});
        page->resize(1200, 760);
        page->setVisible(true); // some pages have a show() of their own
        QApplication::setActiveWindow(page.get());
        REQUIRE(QTest::qWaitForWindowActive(page.get()));
        page->refresh();
        page->setFocus(Qt::OtherFocusReason);
        page->focusFirst();
        QObject::connect(&vault, &ui::VaultThread::changed, page.get(), &ui::Page::refresh);
    }

    ui::VaultThread vault;
    AskedOfShell shell;
    std::unique_ptr<P> page;

    bool waits(std::function<bool()> until) { return QTest::qWaitFor(std::move(until), 10'000); }
    template <class W = QWidget>
    W *look(const QString &name)
    {
        for (W *widget : page->template findChildren<W *>(name))
            if (widget->isVisible())
                return widget;
        return nullptr;
    }
    template <class W = QWidget>
    W *see(const QString &name)
    {
        INFO("waiting for " << name.toStdString());
        REQUIRE(waits([&] { return look<W>(name) != nullptr; }));
        return look<W>(name);
    }
    void click(const QString &name)
    {
        auto *button = see<QAbstractButton>(name);
        REQUIRE(waits([&] { return button->isEnabled(); }));
        QTest::mouseClick(button, Qt::LeftButton);
    }
    bool shows(ui::DataTable *table, int rows)
    {
        return waits([&] { return table->shownCount() == rows; });
    }
    static QString cell(const ui::DataTable *table, int row, int column) { return table->view()->model()->index(row, column).data().toString(); }
    QStringList banners() const
    {
        QStringList sentences;
        for (const auto *banner : page->template findChildren<ui::Banner *>())
            if (banner->isVisible())
                sentences << banner->sentence();
        return sentences;
    }
    QString focused() const { return QApplication::focusWidget() ? QApplication::focusWidget()->objectName() : QString(); }
    // Everything that the Tab key reaches can be heard.
    void expectNames() const
    {
        for (QWidget *widget : page->template findChildren<QWidget *>())
            if (widget->focusPolicy() & Qt::TabFocus && widget->isVisible() && !widget->focusProxy()) {
                const QAccessibleInterface *heard = QAccessible::queryAccessibleInterface(widget);
                INFO(widget->metaObject()->className() << ' ' << widget->objectName().toStdString());
                CHECK_FALSE(heard->text(QAccessible::Name).isEmpty());
            }
    }
};

} // namespace xd::test
