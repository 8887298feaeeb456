#include "ui/answering/answering_window.h"

#include "ui/answering/choice_page.h"
#include "ui/answering/class_page.h"
#include "ui/answering/end_page.h"
#include "ui/answering/helpline_strip.h"
#include "ui/answering/item_page.h"
#include "ui/answering/who_page.h"
#include "ui/theme/icon.h"
#include "ui/theme/theme.h"

#include <QApplication>
#include <QCloseEvent>
#include <QPainter>
#include <QPushButton>
#include <QScreen>

using namespace Qt::StringLiterals;

namespace xd::ui {

namespace {

constexpr int stillMs = 180'000;    // then whoever sat there has gone
constexpr int patienceMs = 10'000;  // for the desktop to bring the window up

// What a person presses to be rid of a window.
bool isWayOut(const QKeyEvent *key)
{
    const bool isControl = key->modifiers() & Qt::ControlModifier;
    return (isControl && (key->key() == Qt::Key_L || key->key() == Qt::Key_Q || key->key() == Qt::Key_W))
        || (key->modifiers() & Qt::AltModifier && key->key() == Qt::Key_F4);
}

} // namespace

AnsweringWindow::AnsweringWindow(std::unique_ptr<screening::SittingRun> run)
    : QWidget(nullptr, Qt::Window | Qt::FramelessWindowHint | Qt::WindowStaysOnTopHint), m_run(std::move(run)), m_column(new QVBoxLayout(this))
{
    setObjectName(u"answering"_s);
    setWindowTitle(tr("Xindeng"));
    setWindowIcon(theme::applicationIcon());
    setContextMenuPolicy(Qt::NoContextMenu);
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(0);
    m_still.setInterval(stillMs);
    m_still.setSingleShot(true);
    connect(&m_still, &QTimer::timeout, this, &AnsweringWindow::goHome);
    m_patience.setSingleShot(true);
    connect(&m_patience, &QTimer::timeout, this, &AnsweringWindow::leave);
}

AnsweringWindow::~AnsweringWindow() = default;

void AnsweringWindow::begin()
{
    qApp->installEventFilter(this);
    setGeometry(screen()->geometry());
    showClasses();
    showFullScreen();
    raise();
    activateWindow();
    m_patience.start(patienceMs);
}

void AnsweringWindow::leave()
{
    if (!m_run)
        return;
    m_still.stop();
    m_patience.stop();
    qApp->removeEventFilter(this);
    if (m_run->isSomebody() && m_run->isWilling() && !m_run->isAtEnd())
        static_cast<void>(m_run->stop()); // where this fails too, the answers are there all the same
    static_cast<void>(m_run->end()); // where this fails, the answers are there, and it is said that the last may be missing
    m_run.reset();
    hide();
    emit left();
}

Measure AnsweringWindow::measure() const
{
    return Measure(size(), m_grade, m_hasLargerLetters);
}

void AnsweringWindow::turnTo(AnsweringPage *page)
{
    for (QWidget *old : std::initializer_list<QWidget *>{m_page, m_strip})
        if (old) {
            old->hide(); // a line that still has the focus would keep what was typed until it is gone
            m_column->removeWidget(old);
            old->deleteLater();
        }
    m_page = page;
    m_strip = new HelplineStrip(measure(), this);
    m_column->addWidget(m_page, 1);
    m_column->addWidget(m_strip);
    m_page->show();
    m_strip->show();
    m_page->focusFirst();
    m_still.start();
}

void AnsweringWindow::showClasses()
{
    m_run->leave();
    m_grade = 0;
    m_hasLargerLetters = false;
    auto *page = new ClassPage(measure(), m_run->classes(), this);
    connect(page, &ClassPage::chosen, this, [this](int index) {
        m_run->chooseClass(index);
        m_grade = m_run->chosenClass().schoolClass.grade;
        askWho();
    });
    turnTo(page);
    m_still.stop(); // nobody sits there
    QPushButton *end = new QPushButton(tr("End (for the teacher)"), m_strip);
    theme::setButtonRole(end, theme::ButtonRole::quiet);
    end->setObjectName(u"endAnswering"_s);
    end->setFocusPolicy(Qt::TabFocus);
    connect(end, &QPushButton::clicked, this, &AnsweringWindow::askToEnd);
    m_strip->addRight(end);
}

void AnsweringWindow::askToEnd()
{
    auto *page = new ChoicePage(measure(), ChoicePage::ending(), this);
    connect(page, &ChoicePage::firstChosen, this, &AnsweringWindow::showClasses);
    connect(page, &ChoicePage::secondChosen, this, &AnsweringWindow::leave);
    turnTo(page);
}

void AnsweringWindow::askWho()
{
    auto *page = new WhoPage(measure(), m_run->chosenClass().schoolClass.name(), m_run->hasCodes(), this);
    connect(page, &WhoPage::said, this, &AnsweringWindow::meet);
    connect(page, &WhoPage::codeSaid, this, &AnsweringWindow::meetByCode);
    connect(page, &WhoPage::backAsked, this, &AnsweringWindow::showClasses);
    turnTo(page);
}

void AnsweringWindow::meet(const QString &number, const QString &name)
{
    if (!m_run->identify(number, name)) {
        if (auto *who = qobject_cast<WhoPage *>(m_page))
            who->miss();
        return;
    }
    welcome();
}

void AnsweringWindow::meetByCode(const QString &code)
{
    const screening::CodeAnswer answer = m_run->identifyByCode(code);
    if (answer == screening::CodeAnswer::fits)
        return welcome();
    if (auto *who = qobject_cast<WhoPage *>(m_page))
        who->missCode(answer);
}

void AnsweringWindow::welcome()
{
    m_hasLargerLetters = m_run->wantsLargerLetters();
    if (m_run->hasFinished())
        return showEnd();
    if (m_run->isWilling())
        return takeStep([this] { return m_run->agree(); }, [this] { showStep(); });
    askWhetherWilling();
}

void AnsweringWindow::askWhetherWilling()
{
    auto *page = new ChoicePage(measure(), ChoicePage::willing(measure().isYoung()), this);
    connect(page, &ChoicePage::firstChosen, this, [this] { takeStep([this] { return m_run->agree(); }, [this] { showStep(); }); });
    connect(page, &ChoicePage::secondChosen, this, [this] { takeStep([this] { return m_run->decline(); }, [this] { showEnd(); }); });
    turnTo(page);
}

void AnsweringWindow::showStep()
{
    if (m_run->isAtEnd())
        return showEnd();
    if (m_run->isAtInstruction()) {
        auto *page = new ChoicePage(measure(), ChoicePage::instruction(m_run->part().instruction), this);
        connect(page, &ChoicePage::firstChosen, this, [this] { takeStep([this] { return m_run->goOn(); }, [this] { showStep(); }); });
        return turnTo(page);
    }
    auto *page = new ItemPage(measure(), *m_run, this);
    connect(page, &ItemPage::answered, this, [this](int value) { takeStep([this, value] { return m_run->answer(quint8(value)); }, [this] { showStep(); }); });
    connect(page, &ItemPage::skipped, this, [this] { takeStep([this] { return m_run->skip(); }, [this] { showStep(); }); });
    connect(page, &ItemPage::stopAsked, this, &AnsweringWindow::askWhetherToStop);
    connect(page, &ItemPage::backAsked, this, [this] {
        m_run->goBack();
        showStep();
    });
    turnTo(page);
}

void AnsweringWindow::askWhetherToStop()
{
    auto *page = new ChoicePage(measure(), ChoicePage::stopping(measure().isYoung()), this);
    connect(page, &ChoicePage::firstChosen, this, &AnsweringWindow::showStep);
    connect(page, &ChoicePage::secondChosen, this, [this] { takeStep([this] { return m_run->stop(); }, [this] { showEnd(); }); });
    turnTo(page);
}

void AnsweringWindow::showEnd()
{
    const bool leansRight = m_run->hasDanger();
    m_run->leave();
    auto *page = new EndPage(measure(), leansRight, m_pauseMs, this);
    connect(page, &EndPage::nextAsked, this, &AnsweringWindow::showClasses);
    turnTo(page);
}

// Nobody goes on before what was answered is on the disk.
void AnsweringWindow::takeStep(const std::function<Done()> &step, const std::function<void()> &then)
{
    if (!m_run)
        return;
    if (step())
        return then();
    auto *page = new ChoicePage(measure(), ChoicePage::trouble(), this);
    connect(page, &ChoicePage::firstChosen, this, [this, step, then] { takeStep(step, then); });
    turnTo(page);
}

void AnsweringWindow::goHome()
{
    if (m_run->isSomebody() && m_run->isWilling() && !m_run->isAtEnd())
        static_cast<void>(m_run->stop());
    showClasses();
}

bool AnsweringWindow::event(QEvent *event)
{
    if (event->type() == QEvent::WindowActivate) {
        m_wasActive = true;
        m_patience.stop();
    } else if (event->type() == QEvent::WindowDeactivate && m_wasActive) {
        leave();
    }
    return QWidget::event(event);
}

void AnsweringWindow::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::WindowStateChange && m_wasActive && !(windowState() & Qt::WindowFullScreen))
        leave();
    if (event->type() == QEvent::WindowStateChange && windowState() & Qt::WindowMinimized)
        leave();
    QWidget::changeEvent(event);
}

void AnsweringWindow::closeEvent(QCloseEvent *event)
{
    leave();
    QWidget::closeEvent(event);
}

void AnsweringWindow::keyPressEvent(QKeyEvent *event)
{
    if (isWayOut(event))
        leave();
    event->accept(); // no other key means anything here
}

bool AnsweringWindow::eventFilter(QObject *watched, QEvent *event)
{
    switch (event->type()) {
    case QEvent::KeyPress:
    case QEvent::MouseButtonPress:
    case QEvent::MouseMove:
    case QEvent::Wheel:
    case QEvent::TouchBegin:
    case QEvent::InputMethod:
        if (m_still.isActive())
            m_still.start();
        break;
    default:
        break;
    }
    return QWidget::eventFilter(watched, event);
}

void AnsweringWindow::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), theme::colour(theme::Ink::window));
    QRadialGradient glow(QPointF(width() / 2.0, -height() * 0.15), height() * 0.95);
    glow.setColorAt(0, theme::tint(theme::Ink::warm, 0.10, theme::Ink::window));
    glow.setColorAt(1, theme::colour(theme::Ink::window));
    painter.fillRect(rect(), glow);
}

} // namespace xd::ui
