#include "tests/support/say.h"
#include "ui/common/ask.h"
#include "ui/common/step_wizard.h"
#include "ui/text/error_text.h"

#include <QLineEdit>
#include <QPushButton>

using namespace xd;
using namespace xd::ui;
using namespace Qt::StringLiterals;

namespace {

class PlainStep final : public Step {
public:
    PlainStep(const QString &title, const QString &nextWords, bool mayGoBack)
        : Step(title), line(new QLineEdit(this)), m_nextWords(nextWords), m_mayGoBack(mayGoBack)
    {
        auto *column = new QVBoxLayout(this);
        column->addWidget(new QPushButton(u"locked"_s, this));
        findChild<QPushButton *>()->setEnabled(false);
        column->addWidget(line);
    }
    QString nextText() const override { return m_nextWords; }
    bool canGoBack() const override { return m_mayGoBack; }
    void leave(std::function<void(bool)> goOn) override
    {
        if (refusal)
            wizard()->showError({*refusal, {}, {}});
        goOn(!refusal);
    }

    QLineEdit *line;
    bool isReady() const override { return isFilled; }
    void fill()
    {
        isFilled = true;
        emit readyChanged();
    }
    std::optional<ErrorCode> refusal;
    bool isFilled = true;

private:
    QString m_nextWords;
    bool m_mayGoBack;
};

struct Three {
    Three()
    {
        ask::forgetAll();
        for (PlainStep *step : {file, work, result})
            wizard.addStep(step);
        wizard.setFinishText(u"Done"_s);
        wizard.start();
        QApplication::setActiveWindow(&wizard);
        REQUIRE(QTest::qWaitForWindowActive(&wizard));
    }
    PlainStep *file = new PlainStep(u"File"_s, {}, true);
    PlainStep *work = new PlainStep(u"Work"_s, u"Import 17 students"_s, true);
    PlainStep *result = new PlainStep(u"Result"_s, {}, false);
    StepWizard wizard{u"Import"_s, u"three-steps"_s};

    QStringList banners() const
    {
        QStringList said;
        for (const Banner *banner : wizard.findChildren<Banner *>())
            if (banner->isVisible())
                said << banner->sentence();
        return said;
    }
};

} // namespace

TEST_CASE("The one button on says what it will do: go on, the work in words, the end")
{
    Three open;
    CHECK(open.wizard.nextButton()->text() == u"Next"_s);
    open.wizard.next();
    CHECK(open.wizard.nextButton()->text() == u"Import 17 students"_s);
    open.wizard.next();
    CHECK(open.wizard.nextButton()->text() == u"Done"_s);
    QSignalSpy accepted(&open.wizard, &QDialog::accepted);
    open.wizard.next();
    CHECK(accepted.count() == 1);
    CHECK_FALSE(open.wizard.isVisible());
}

TEST_CASE("When the work is done nothing can be cancelled, and Esc is the end like the button")
{
    Three open;
    const auto cancel = [&] {
        for (const QPushButton *button : open.wizard.findChildren<QPushButton *>())
            if (button->text() == u"Cancel"_s)
                return button;
        return static_cast<const QPushButton *>(nullptr);
    };
    REQUIRE(cancel());
    CHECK(cancel()->isVisible());
    open.wizard.next();
    open.wizard.next();
    CHECK_FALSE(cancel()->isVisible());
    CHECK_FALSE(open.wizard.backButton()->isVisible());
    QSignalSpy accepted(&open.wizard, &QDialog::accepted);
    QTest::keyClick(&open.wizard, Qt::Key_Escape);
    CHECK(accepted.count() == 1);
    CHECK(ask::asked().isEmpty());
}

TEST_CASE("A dialog of one step has no steps to show and no way back")
{
    ask::forgetAll();
    StepWizard wizard(u"One"_s, {});
    wizard.addStep(new PlainStep(u"Only"_s, {}, true));
    wizard.start();
    CHECK_FALSE(wizard.backButton()->isVisible());
    QSignalSpy accepted(&wizard, &QDialog::accepted);
    wizard.next();
    CHECK(accepted.count() == 1);
}

TEST_CASE("Each step begins at its first field that can be used")
{
    Three open;
    CHECK(open.file->line->hasFocus());
    open.wizard.next();
    CHECK(open.work->line->hasFocus());
    open.wizard.back();
    CHECK(open.file->line->hasFocus());
}

TEST_CASE("Once a button of the step has done what was lacking, Enter goes on instead of pressing it again")
{
    Three open;
    auto *choose = new QPushButton(u"Choose a file"_s, open.file);
    open.file->layout()->addWidget(choose);
    choose->setVisible(true);
    open.file->isFilled = false;
    emit open.file->readyChanged();
    choose->setFocus();
    REQUIRE(choose->hasFocus());
    open.file->fill();
    CHECK(open.wizard.nextButton()->hasFocus());
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
    CHECK(open.wizard.currentIndex() == 1);
    // Who types in a line is left there.
    open.work->isFilled = false;
    emit open.work->readyChanged();
    open.work->line->setFocus();
    open.work->fill();
    CHECK(open.work->line->hasFocus());
}

TEST_CASE("Alt with the arrows goes on and back, and not behind work that is done")
{
    Three open;
    const auto press = [](Qt::Key key) { QTest::keyClick(QApplication::focusWidget(), key, Qt::AltModifier); };
    press(Qt::Key_Right);
    CHECK(open.wizard.currentIndex() == 1);
    QTest::qWait(150); // the animated click of the button
    press(Qt::Key_Left);
    CHECK(QTest::qWaitFor([&] { return open.wizard.currentIndex() == 0; }));
    open.wizard.next();
    open.wizard.next();
    REQUIRE(open.wizard.currentIndex() == 2);
    CHECK_FALSE(open.wizard.backButton()->isEnabled());
    open.wizard.back();
    CHECK(open.wizard.currentIndex() == 2);
}

TEST_CASE("What is wrong stands in the wizard in one sentence, and goes when one goes on")
{
    Three open;
    open.file->refusal = ErrorCode::DiskFull;
    open.wizard.next();
    CHECK(open.wizard.currentIndex() == 0);
    CHECK(open.banners() == QStringList{text::sentenceFor(ErrorCode::DiskFull)});
    CHECK(open.wizard.nextButton()->isEnabled()); // to be tried again
    open.wizard.next();
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    CHECK(open.banners().size() == 1);
    open.file->refusal.reset();
    open.wizard.next();
    CHECK(open.wizard.currentIndex() == 1);
    CHECK(open.banners().isEmpty());

    open.work->refusal = ErrorCode::Cancelled; // by the person: nothing to be told
    open.wizard.next();
    CHECK(open.banners().isEmpty());
}

TEST_CASE("A wizard comes back as large as it was left")
{
    const QTemporaryDir settings;
    QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, settings.path());
    {
        Three open;
        open.wizard.resize(1010, 650);
        open.wizard.hide();
    }
    Three again;
    CHECK(again.wizard.size() == QSize(1010, 650));
}
