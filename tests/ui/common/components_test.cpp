#include "tests/support/say.h"
#include "ui/common/ask.h"
#include "ui/common/chart_view.h"
#include "ui/common/data_table.h"
#include "ui/common/drop_zone.h"
#include "ui/common/form.h"
#include "ui/common/key_figure.h"
#include "ui/common/page.h"
#include "ui/common/passphrase_field.h"
#include "ui/common/show_error.h"
#include "ui/common/step_wizard.h"
#include "ui/text/error_text.h"
#include "ui/theme/paper_style.h"
#include "ui/theme/theme.h"

#include <QtCharts/QChartView>

using namespace xd;
using namespace xd::ui;
using namespace xd::theme;
using namespace Qt::StringLiterals;

namespace {

class LineStep final : public Step {
public:
    explicit LineStep(const QString &title) : Step(title)
    {
        auto *column = new QVBoxLayout(this);
        line = new QLineEdit(this);
        column->addWidget(line);
        connect(line, &QLineEdit::textChanged, this, &Step::readyChanged);
    }
    bool isReady() const override { return !line->text().isEmpty(); }
    void enter() override { ++entered; }
    void leave(std::function<void(bool)> goOn) override
    {
        if (waits)
            held = std::move(goOn);
        else
            goOn(true);
    }

    QLineEdit *line;
    int entered = 0;
    bool waits = false;
    std::function<void(bool)> held;
};

struct Wizard {
    Wizard()
    {
        ask::forgetAll();
        for (LineStep *step : {first, second})
            wizard.addStep(step);
        wizard.start();
        QApplication::setActiveWindow(&wizard);
    }
    LineStep *first = new LineStep(u"文件"_s);
    LineStep *second = new LineStep(u"预览"_s);
    StepWizard wizard{u"导入名单"_s, {}};
};

} // namespace

TEST_CASE("A wizard goes on only when its step is ready, with Enter alone")
{
    Wizard open;
    CHECK_FALSE(open.wizard.nextButton()->isEnabled());
    CHECK_FALSE(open.wizard.backButton()->isEnabled());
    CHECK(QApplication::focusWidget() == open.first->line);
    QTest::keyClicks(open.first->line, u"a.xlsx"_s);
    CHECK(open.wizard.nextButton()->isEnabled());
    QTest::keyClick(open.first->line, Qt::Key_Return);
    CHECK(open.wizard.currentIndex() == 1);
    CHECK(QApplication::focusWidget() == open.second->line);
    QTest::keyClicks(open.second->line, u"x"_s);
    QTest::keyClick(open.second->line, Qt::Key_Return);
    CHECK(open.wizard.result() == QDialog::Accepted);
    CHECK_FALSE(open.wizard.isVisible());
}

TEST_CASE("Back keeps what was entered")
{
    Wizard open;
    open.first->line->setText(u"a.xlsx"_s);
    open.wizard.next();
    open.wizard.back();
    CHECK(open.wizard.currentIndex() == 0);
    CHECK(open.first->line->text() == u"a.xlsx"_s);
    CHECK(open.first->entered == 2);
}

TEST_CASE("Esc asks before entered work is lost, and staying stays")
{
    Wizard open;
    open.first->line->setText(u"a"_s);
    open.wizard.next();
    ask::answerNext(false);
    QTest::keyClick(&open.wizard, Qt::Key_Escape);
    CHECK(ask::asked().size() == 1);
    CHECK(open.wizard.isVisible());
    CHECK(open.wizard.currentIndex() == 1);
    ask::answerNext(true);
    QTest::keyClick(&open.wizard, Qt::Key_Escape);
    CHECK_FALSE(open.wizard.isVisible());
    CHECK(open.wizard.result() == QDialog::Rejected);
}

TEST_CASE("Esc on the first step, where nothing is lost, just closes")
{
    Wizard open;
    QTest::keyClick(&open.wizard, Qt::Key_Escape);
    CHECK(ask::asked().isEmpty());
    CHECK_FALSE(open.wizard.isVisible());
}

TEST_CASE("While a step checks, the wizard waits and the window does not")
{
    Wizard open;
    open.first->line->setText(u"a"_s);
    open.first->waits = true;
    open.wizard.next();
    CHECK(open.wizard.currentIndex() == 0);
    CHECK_FALSE(open.wizard.nextButton()->isEnabled());
    open.wizard.next(); // a second Enter does nothing
    open.first->held(false);
    CHECK(open.wizard.currentIndex() == 0);
    CHECK(open.wizard.nextButton()->isEnabled());
    open.wizard.next();
    open.first->held(true);
    CHECK(open.wizard.currentIndex() == 1);
}

TEST_CASE("An answer that arrives after the wizard is gone harms nobody")
{
    std::function<void(bool)> late;
    {
        Wizard open;
        open.first->line->setText(u"a"_s);
        open.first->waits = true;
        open.wizard.next();
        late = open.first->held;
    }
    late(true);
}

TEST_CASE("Questions take the answers that a test supplies, in order, and remember what was asked")
{
    ask::forgetAll();
    ask::answerNext(true);
    ask::answerNext(u"/a/b.xlsx"_s);
    ask::answerNext(1);
    ask::answerNext(ask::Dismiss{});
    bool isYes = false;
    QString path;
    int chosen = -1;
    bool wasSaved = false;
    ask::confirm(nullptr, {u"撤销？"_s, {}, u"撤销"_s}, [&](bool yes) { isYes = yes; });
    ask::openFile(nullptr, {u"名单"_s}, [&](const QString &given) { path = given; });
    ask::choose(nullptr, {u"哪一种？"_s, {}, {u"名单"_s, u"答卷"_s}}, [&](int index) { chosen = index; });
    ask::saveFile(nullptr, {u"存为"_s}, [&](const QString &) { wasSaved = true; });
    CHECK(isYes);
    CHECK(path == u"/a/b.xlsx"_s);
    CHECK(chosen == 1);
    CHECK_FALSE(wasSaved);
    CHECK(ask::asked() == QStringList{u"撤销？"_s, u"名单"_s, u"哪一种？"_s, u"存为"_s});
    ask::forgetAll();
    CHECK(ask::asked().isEmpty());
}

TEST_CASE("A dangerous question means no by Enter and by Esc")
{
    for (const Qt::Key key : {Qt::Key_Return, Qt::Key_Escape}) {
        ask::forgetAll();
        QWidget window;
        window.show();
        std::optional<bool> answer;
        ask::confirm(&window, {u"销毁？"_s, u"不能恢复。"_s, u"销毁"_s, {}, true}, [&](bool yes) { answer = yes; });
        auto *sheet = window.findChild<QDialog *>();
        REQUIRE(sheet);
        QApplication::setActiveWindow(sheet);
        CHECK_FALSE(answer); // it does not wait
        QTest::keyClick(sheet, key);
        REQUIRE(answer);
        CHECK_FALSE(*answer);
    }
}

TEST_CASE("A yes is said by a verb, once")
{
    ask::forgetAll();
    QWidget window;
    window.show();
    int yes = 0;
    ask::confirm(&window, {u"导入？"_s, {}, u"导入 12 行"_s}, [&](bool isYes) { yes += isYes; });
    auto *sheet = window.findChild<QDialog *>();
    for (QPushButton *button : sheet->findChildren<QPushButton *>())
        if (button->text() == u"导入 12 行"_s)
            button->click();
    CHECK(yes == 1);
    CHECK_FALSE(sheet->isVisible());
}

TEST_CASE("A passphrase leaves the field as bytes and the field is empty")
{
    PassphraseField field(u"口令"_s);
    QTest::keyClicks(field.edit(), u"correct horse battery"_s);
    const SecretBytes typed = field.take();
    CHECK(typed.view() == QByteArrayView("correct horse battery"));
    CHECK(field.isEmpty());
    CHECK(field.edit()->echoMode() == QLineEdit::Password);
}

TEST_CASE("Wiping overwrites the characters where they lie")
{
    PassphraseField field(u"口令"_s);
    field.edit()->setText(QString(u"a"_s).repeated(24));
    const QString shared = field.edit()->text(); // the same memory as the field's
    field.wipe();
    CHECK(shared == QString(24, QChar(u'\0')));
    CHECK(field.isEmpty());
}

TEST_CASE("The strength of a passphrase follows the rule of 12 characters or 4 words")
{
    CHECK(strengthOf({}) == Strength::empty);
    CHECK(strengthOf(u"lantern"_s) == Strength::weak);
    CHECK(strengthOf(u"aaaaaaaaaaaaaaaa"_s) == Strength::weak);
    CHECK(strengthOf(u"lantern-2931"_s) == Strength::enough);
    CHECK(strengthOf(u"calm oak lamp sea"_s) == Strength::enough);
    CHECK(strengthOf(u"calm river lantern oak"_s) == Strength::strong);
}

TEST_CASE("Caps Lock is noticed by the letters that come")
{
    PassphraseField field(u"口令"_s);
    field.resize(300, 80);
    field.show();
    const auto hint = [&field] {
        for (const QLabel *label : field.findChildren<QLabel *>())
            if (label->isVisible() && label->text().startsWith(u'◆'))
                return true;
        return false;
    };
    QTest::keyClicks(field.edit(), u"a"_s);
    CHECK_FALSE(hint());
    QTest::sendKeyEvent(QTest::Click, field.edit(), Qt::Key_A, u"A"_s, Qt::NoModifier);
    CHECK(hint());
    QTest::sendKeyEvent(QTest::Click, field.edit(), Qt::Key_A, u"A"_s, Qt::ShiftModifier);
    CHECK_FALSE(hint());
}

TEST_CASE("An error finds its field by name, is said there and takes the focus")
{
    Form form;
    form.addLine(u"name"_s, u"姓名"_s);
    QLineEdit *number = form.addLine(u"studentNumber"_s, u"学籍号"_s, u"G 开头"_s);
    form.show();
    QApplication::setActiveWindow(&form);
    form.showError({ErrorCode::BadCheckDigit, u"studentNumber"_s, {}});
    CHECK(form.field(u"studentNumber"_s)->error().contains(text::sentenceFor(ErrorCode::BadCheckDigit)));
    CHECK(QApplication::focusWidget() == number);
    CHECK(isInvalid(number));
    CHECK(number->accessibleDescription() == text::sentenceFor(ErrorCode::BadCheckDigit));
    // Typing is an answer.
    QTest::keyClicks(number, u"1"_s);
    CHECK_FALSE(form.hasErrors());
    CHECK_FALSE(isInvalid(number));
    CHECK(number->accessibleDescription() == u"G 开头"_s);
    // What is no field's fault stands above.
    form.showError({ErrorCode::NotPermitted, {}, {}});
    CHECK(form.hasErrors());
}

TEST_CASE("The error of a wide editor stands above it in full, and is brought into sight")
{
    QScrollArea scroll;
    auto *form = new Form;
    auto *usual = form->addLine(u"title"_s, u"名称"_s);
    auto *wide = new QWidget;
    wide->setMinimumSize(700, 900);
    form->addWide(u"instruments"_s, u"量表"_s, wide, u"每个量表只问适合的年级"_s);
    form->addText(u"arrangements"_s, u"安排"_s);
    scroll.setWidget(form);
    scroll.setWidgetResizable(true);
    scroll.resize(760, 300);
    scroll.show();
    scroll.verticalScrollBar()->setValue(scroll.verticalScrollBar()->maximum());
    const QString sentence = text::sentenceFor(ErrorCode::InstrumentUnsuitable);
    form->setError(u"instruments"_s, sentence);
    form->setError(u"title"_s, {});
    QLabel *said = nullptr;
    for (QLabel *label : form->findChildren<QLabel *>())
        if (label->isVisible() && label->text().contains(sentence))
            said = label;
    REQUIRE(said);
    REQUIRE(QTest::qWaitFor([&] { return !said->visibleRegion().isEmpty(); }));
    CHECK(said->geometry().bottom() < wide->geometry().top());
    CHECK(said->width() >= wide->width());
    CHECK(said->height() >= said->heightForWidth(said->width()));
    CHECK(usual->width() < wide->width());
    // A tick that bears its own words leaves no gap for a label.
    form->add(u"only"_s, {}, new QCheckBox(u"只印未交回执的"_s));
    for (const QLabel *label : form->findChildren<QLabel *>())
        CHECK((label->isHidden() || !label->text().isEmpty()));
}

TEST_CASE("Tab goes through a form from top to bottom")
{
    Form form;
    const QList<QWidget *> order{form.addLine(u"a"_s, u"甲"_s), form.addChoice(u"b"_s, u"乙"_s),
                                 form.addPassphrase(u"c"_s, u"丙"_s)->edit(), form.addText(u"d"_s, u"丁"_s),
                                 form.addDate(u"e"_s, u"戊"_s)};
    form.show();
    QApplication::setActiveWindow(&form);
    order.first()->setFocus();
    for (QWidget *expected : order) {
        CHECK(QApplication::focusWidget() == expected);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
    }
    for (const QWidget *widget : order)
        CHECK_FALSE(widget->accessibleName().isEmpty());
}

TEST_CASE("A page begins with its one primary button and shows its key")
{
    Page page(u"学生"_s);
    QPushButton *print = page.addButton(u"打印"_s, Icon::print);
    QPushButton *primary = page.setPrimary(u"导入名单"_s, Icon::import, QKeySequence(u"Ctrl+I"_s));
    page.resize(900, 600);
    page.show();
    QCoreApplication::processEvents();
    CHECK(primary->mapTo(&page, QPoint()).x() == space::xl);
    CHECK(primary->x() < print->x());
    CHECK(primary->toolTip() == u"导入名单 (Ctrl+I)"_s);
    CHECK(page.setPrimary(u"开始筛查"_s, Icon::screening) == primary); // there is one
    QApplication::setActiveWindow(&page);
    page.focusFirst();
    CHECK(QApplication::focusWidget() == primary);
    QTest::keyClick(primary, Qt::Key_Tab);
    CHECK(QApplication::focusWidget() == print);
    QSignalSpy pressed(print, &QPushButton::clicked);
    QTest::keyClick(print, Qt::Key_Return);
    CHECK(pressed.count() == 1); // as in a dialog
}

TEST_CASE("A page says an error in a strip above its content, and a cancel says nothing")
{
    Page page(u"学生"_s);
    page.showError({ErrorCode::DiskFull, {}, {}});
    auto *banner = page.findChild<Banner *>();
    REQUIRE(banner);
    CHECK(banner->sentence() == text::sentenceFor(Error{ErrorCode::DiskFull, {}, {}}));
    CHECK(banner->mark() == Mark::danger);
    page.showError({ErrorCode::Cancelled, {}, {}});
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    CHECK_FALSE(page.findChild<Banner *>());
    ask::forgetAll();
    ask::answerNext(ask::Dismiss{});
    showError(&page, {ErrorCode::Cancelled, {}, {}});
    CHECK(ask::asked().isEmpty());
    showError(&page, {ErrorCode::DiskFull, {}, {}});
    CHECK(ask::asked().size() == 1);
    ask::forgetAll();
}

TEST_CASE("A figure that leads somewhere is a button; one that does not is passed by")
{
    KeyFigure figure(u"待复核"_s, u"34"_s);
    figure.setNote(Mark::warn, u"12 人已超过一周"_s);
    CHECK(figure.focusPolicy() == Qt::NoFocus);
    figure.setLeadsOn(true);
    CHECK(figure.focusPolicy() == Qt::StrongFocus);
    CHECK(figure.accessibleName() == u"待复核: 34"_s);
    figure.show();
    QSignalSpy clicked(&figure, &QAbstractButton::clicked);
    QTest::keyClick(&figure, Qt::Key_Space);
    CHECK(clicked.size() == 1);
}

TEST_CASE("The table of a chart is one key away and says the same numbers, protected ones as a dash")
{
    Page page(u"报告"_s);
    ChartView &chart = *new ChartView(u"各年级分档"_s);
    page.add(&chart);
    chart.setData({u"年级"_s, {u"初一"_s, u"初二"_s}, {{u"无"_s, {1268, 251}}, {u"明显"_s, {18, std::nan("")}}}, ChartData::Kind::bars});
    page.resize(500, 400);
    page.show();
    QApplication::setActiveWindow(&page);
    CHECK_FALSE(chart.table()->isVisible());
    QTest::keyClick(&page, Qt::Key_T);
    CHECK(chart.table()->isVisible());
    QTest::keyClick(chart.table()->view(), Qt::Key_T);
    CHECK_FALSE(chart.table()->isVisible());
    QTest::keyClick(chart.findChild<QToolButton *>(), Qt::Key_T);
    CHECK(chart.table()->isVisible());
    CHECK(chart.table()->model()->index(0, 1).data().toString() == u"1,268"_s);
    CHECK(chart.table()->model()->index(1, 2).data().toString() == u"—"_s);
    CHECK(chart.chart()->chart()->animationOptions() == QChart::NoAnimation);
}

TEST_CASE("Dropped files of the right kind are taken, others are refused in words")
{
    DropZone zone(u"把名单拖到这里"_s, {u"xlsx"_s, u"csv"_s}, u"(*.xlsx *.csv)"_s);
    zone.resize(400, 200);
    zone.show();
    QSignalSpy given(&zone, &DropZone::filesGiven);
    const auto drop = [&zone](const QStringList &paths) {
        QMimeData data;
        QList<QUrl> urls;
        for (const QString &path : paths)
            urls << QUrl::fromLocalFile(path);
        data.setUrls(urls);
        QDragEnterEvent enter({5, 5}, Qt::CopyAction, &data, Qt::LeftButton, {});
        QCoreApplication::sendEvent(&zone, &enter);
        QDropEvent event({5, 5}, Qt::CopyAction, &data, Qt::LeftButton, {});
        QCoreApplication::sendEvent(&zone, &event);
    };
    drop({u"/x/photo.png"_s});
    CHECK(given.isEmpty());
    CHECK(zone.findChildren<QLabel *>().last()->isVisible());
    drop({u"/x/Roster.XLSX"_s, u"/x/b.csv"_s});
    REQUIRE(given.size() == 1);
    CHECK(given.takeFirst().at(0).toStringList() == QStringList{u"/x/Roster.XLSX"_s}); // one at a time
    zone.setTakesMany(true);
    drop({u"/x/a.csv"_s, u"/x/b.csv"_s});
    CHECK(given.takeFirst().at(0).toStringList().size() == 2);
    // Without a mouse: the button asks for the same.
    ask::forgetAll();
    ask::answerNext(QStringList{u"/x/c.csv"_s});
    zone.button()->click();
    CHECK(given.takeFirst().at(0).toStringList() == QStringList{u"/x/c.csv"_s});
    ask::forgetAll();
}
