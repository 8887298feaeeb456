// A person at the real window: types, presses keys, clicks what can be seen, and waits for it. Widgets are found by
// their object names and only if they are visible; dialogs of the system are answered beforehand through ask.
#pragma once

#include "tests/support/say.h"
#include "tests/support/test_site.h"
#include "ui/common/ask.h"
#include "ui/common/check_step.h"
#include "ui/common/data_table.h"
#include "ui/common/drop_zone.h"
#include "ui/common/form.h"
#include "ui/common/key_figure.h"
#include "ui/common/step_wizard.h"
#include "ui/import/import_wizard.h"
#include "ui/setup/setup_wizard.h"
#include "ui/shell/main_window.h"
#include "ui/theme/theme.h"

#include <QProcess>

namespace xd::test {

using namespace Qt::StringLiterals;

// The fixtures speak of October 2026, whenever the test runs. Each look moves it on, as a real clock does.
class OctoberClock final : public Clock {
public:
    explicit OctoberClock(int minutesLater) : m_nowMs(morning()->nowMs() + minutesLater * 60'000) {}
    qint64 nowMs() const override { return m_nowMs += 1000; }

private:
    mutable qint64 m_nowMs;
};

class Desk {
    QTemporaryDir m_folder; // outlives the window

public:
    Desk(access::SiteKind kind, QString name, QString code, QString login)
        : m_kind(kind), m_name(std::move(name)), m_code(std::move(code)), m_login(std::move(login))
    {
        QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, m_folder.filePath(u"settings"_s));
        window.show();
        comeForward();
    }
    ui::MainWindow window{ui::Preferences()};

    QString file(const QString &name) const { return m_folder.filePath(name); }
    QString siteName() const { return m_name; }

    // Keys and clicks.
    void comeForward(QWidget *front = nullptr)
    {
        QWidget *wanted = front ? front : &window;
        QApplication::setActiveWindow(wanted);
        REQUIRE(QTest::qWaitForWindowActive(wanted));
    }
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        QWidget *focus = QApplication::focusWidget();
        QTest::keyClick(focus ? focus : &window, key, modifiers);
    }
    // keyClicks() knows no Chinese; an input method sends the characters like this.
    void type(const QString &words)
    {
        for (const QChar c : words) {
            REQUIRE(QApplication::focusWidget());
            QKeyEvent key(QEvent::KeyPress, 0, Qt::NoModifier, QString(c));
            QApplication::sendEvent(QApplication::focusWidget(), &key);
        }
    }
    void typeInto(QWidget *line, const QString &words)
    {
        line->setFocus();
        QTest::keyClick(line, Qt::Key_A, Qt::ControlModifier);
        type(words);
    }
    template <class W = QWidget>
    W *look(const QString &name)
    {
        for (W *widget : window.findChildren<W *>(name))
            if (widget->isVisible())
                return widget;
        return nullptr;
    }
    template <class W = QWidget>
    W *see(const QString &name)
    {
        INFO("waiting for " << name.toStdString());
        REQUIRE(QTest::qWaitFor([&] { return look<W>(name) != nullptr; }, patienceMs));
        return look<W>(name);
    }
    void click(QAbstractButton *button)
    {
        INFO("clicking " << button->text().toStdString());
        REQUIRE(QTest::qWaitFor([&] { return button->isVisible() && button->isEnabled(); }, patienceMs));
        QTest::mouseClick(button, Qt::LeftButton);
    }
    void click(const QString &name) { click(see<QAbstractButton>(name)); }
    bool waits(std::function<bool()> until) { return QTest::qWaitFor(std::move(until), patienceMs); }
    void go(ui::Place place)
    {
        const auto places = window.workspace()->places();
        const auto at = std::find(places.begin(), places.end(), place);
        REQUIRE(at != places.end());
        comeForward();
        const int number = int(at - places.begin()) + 1;
        if (number <= 9)
            press(Qt::Key(Qt::Key_0 + number), Qt::ControlModifier);
        else // beyond the keys: by the rail
            window.workspace()->navigator().goTo(place);
        REQUIRE(window.workspace()->place() == place);
    }

    // Wizards.
    ui::StepWizard *wizard(const QString &name)
    {
        auto *found = see<ui::StepWizard>(name);
        comeForward(found);
        return found;
    }
    void next(ui::StepWizard *wizard)
    {
        const int step = wizard->currentIndex();
        const QPointer<ui::StepWizard> left = wizard;
        click(wizard->nextButton());
        REQUIRE(waits([&] { return !left || !left->isVisible() || left->currentIndex() > step; }));
    }
    void chooseFile(QWidget *wizard, const QString &path)
    {
        ui::ask::answerNext(path);
        click(wizard->findChild<ui::DropZone *>()->button());
    }

    // File, columns, try-out: up to the step that shows what would happen.
    ui::ImportWizard *tryOut(const QString &path)
    {
        auto *import = qobject_cast<ui::ImportWizard *>(wizard(u"importWizard"_s));
        REQUIRE(import);
        chooseFile(import, path);
        next(import);
        if (import->currentIndex() == 1 && !import->state().isRemembered) {
            // However many columns there are, each line is there to be read.
            for (const QComboBox *column : import->currentStep()->findChildren<QComboBox *>())
                CHECK(waits([&] { return column->isVisible() && column->height() >= column->minimumSizeHint().height(); }));
            next(import);
        }
        REQUIRE(waits([&] { return import->currentIndex() == 2 && import->state().trial; }));
        return import;
    }
    void carryOut(ui::ImportWizard *import)
    {
        next(import);
        REQUIRE(import->currentIndex() == 3);
    }

    // What is written there.
    static QString cell(const ui::DataTable *table, int row, int column) { return table->view()->model()->index(row, column).data().toString(); }
    bool shows(ui::DataTable *table, int rows)
    {
        return waits([&] { return table->shownCount() == rows; });
    }
    // The numbers of the visible figures, from left to right.
    void expectFigures(const QWidget *within, const QStringList &expected)
    {
        const auto figures = [within] {
            QStringList numbers;
            for (const auto *figure : within->findChildren<ui::KeyFigure *>())
                if (figure->isVisible())
                    numbers << figure->figure();
            return numbers;
        };
        waits([&] { return figures() == expected; });
        CHECK(figures() == expected);
        for (const auto *figure : within->findChildren<ui::KeyFigure *>()) // none is cut
            CHECK(QFontMetricsF(theme::font(theme::Type::figure)).horizontalAdvance(figure->figure()) <= figure->width() - 2 * theme::space::l);
    }
    QStringList banners()
    {
        QStringList sentences;
        for (const auto *banner : window.findChildren<ui::Banner *>())
            if (banner->isVisible())
                sentences << banner->sentence();
        return sentences;
    }
    bool saysSomewhere(const QString &words)
    {
        return waits([&] { return banners().join(u'\n').contains(words); });
    }

    // The first start: welcome, the wizard by keyboard, its sheets saved and one group typed back.
    void setUp()
    {
        window.begin();
        comeForward();
        press(Qt::Key_Space); // "Set up" has the focus
        auto *wizard = see<ui::SetupWizard>({});
        comeForward(wizard);
        wizard->setWorkFactor(quickWork);
        if (m_kind == access::SiteKind::district)
            wizard->currentStep()->findChildren<QRadioButton *>().at(1)->click();
        fill(wizard, u"name"_s, m_name);
        fill(wizard, u"code"_s, m_code);
        fill(wizard, u"folder"_s, file(u"site"_s));
        next(wizard);
        fill(wizard, u"login"_s, m_login);
        fill(wizard, u"passphrase"_s, passphraseText);
        fill(wizard, u"repeat"_s, passphraseText);
        next(wizard);
        REQUIRE(QDir().mkpath(file(u"safe"_s)));
        ui::ask::answerNext(file(u"safe"_s));
        click(u"saveSheets"_s);
        CHECK(QDir(file(u"safe"_s)).entryList({u"*.pdf"_s}).size() == 3);
        next(wizard);
        const auto *asked = qobject_cast<ui::CheckStep *>(wizard->currentStep());
        REQUIRE(asked);
        const SecretBytes sheet = crypto::sheetText(wizard->site().recovery->shares[std::size_t(asked->askedShare())]);
        type(QString::fromLatin1(sheet.view()).split(u'-').at(asked->askedGroup() - 1));
        next(wizard);
        press(Qt::Key_Space); // understood
        next(wizard);
        REQUIRE(waits([this] { return window.workspace() != nullptr; }));
    }
    void lock()
    {
        comeForward();
        press(Qt::Key_L, Qt::ControlModifier);
        REQUIRE(waits([this] { return !window.workspace() && !window.vault().isOpen(); }));
    }
    void unlock()
    {
        comeForward();
        type(passphraseText);
        press(Qt::Key_Return);
        REQUIRE(waits([this] { return window.workspace() != nullptr; }));
    }
    // As unlock(), in October.
    void unlockInOctober(int minutesLater)
    {
        window.openWith([folder = file(u"site"_s), login = m_login, minutesLater] {
            return access::unlock(folder, login, passphrase(), std::make_unique<OctoberClock>(minutesLater));
        });
        REQUIRE(waits([this] { return window.workspace() != nullptr; }));
        comeForward();
    }

private:
    static constexpr int patienceMs = 10'000;
    void fill(ui::StepWizard *wizard, const QString &field, const QString &words)
    {
        const auto *form = wizard->currentStep()->findChild<ui::Form *>();
        REQUIRE(form);
        QWidget *editor = form->field(field)->editor();
        typeInto(editor->focusProxy() ? editor->focusProxy() : editor, words);
    }

    access::SiteKind m_kind;
    QString m_name, m_code, m_login;
};

inline QString pdfText(const QString &path)
{
    QProcess reader;
    reader.start(u"pdftotext"_s, {u"-layout"_s, path, u"-"_s});
    REQUIRE(reader.waitForFinished());
    return QString::fromUtf8(reader.readAllStandardOutput());
}

inline QString fixture(const char *name)
{
    return QStringLiteral(XINDENG_FIXTURES "/") + QString::fromLatin1(name);
}

// The program as shipped, in Chinese, with nothing answered yet.
inline void beginInChinese()
{
    ui::ask::forgetAll();
    theme::applyTheme(theme::Mode::light);
    REQUIRE(theme::applyLanguage(u"zh_CN"_s));
}

} // namespace xd::test
