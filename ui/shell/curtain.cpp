#include "ui/shell/curtain.h"

#include "ui/common/empty_state.h"

#include <QApplication>
#include <QKeyEvent>
#include <QStackedWidget>
#include <QToolTip>

using namespace Qt::StringLiterals;

namespace xd::ui {

namespace {

// They name nobody, and may be asked for in talk mode.
bool namesNobody(const QWidget *window)
{
    return window->objectName() == u"handbook"_s || window->objectName() == u"settings"_s;
}

bool isDialog(const QWidget *window)
{
    return window->isWindow() && window->windowType() != Qt::Popup && window->windowType() != Qt::ToolTip;
}

} // namespace

void SetAside::take(QWidget *window)
{
    window->hide();
    m_windows.emplace_back(window);
}

void SetAside::takeAllBut(const QWidget *main, bool (*isLeft)(const QWidget *))
{
    while (QWidget *popup = QApplication::activePopupWidget())
        popup->close();
    QToolTip::hideText();
    const QWidgetList windows = QApplication::topLevelWidgets();
    for (QWidget *window : windows)
        if (window != main && window->isVisible() && !(isLeft && isLeft(window)))
            take(window);
}

void SetAside::bringBack()
{
    for (const QPointer<QWidget> &window : std::exchange(m_windows, {}))
        if (window)
            window->show();
}

Curtain::Curtain(QWidget *window, QStackedWidget *stack) : QObject(window), m_window(window), m_stack(stack)
{
    m_calm = new EmptyState(theme::Icon::eyeOff, tr("One moment, please"), tr("F9 shows the page again. Ctrl+L locks."));
    m_calm->setObjectName(u"calmPage"_s);
    m_calm->setFocusPolicy(Qt::StrongFocus);
    m_calm->setAccessibleName(tr("The screen is covered"));
    m_stack->addWidget(m_calm);
    QCoreApplication::instance()->installEventFilter(this);
}

void Curtain::setListening(bool isListening)
{
    m_isListening = isListening;
}

void Curtain::draw()
{
    if (m_isDrawn)
        return;
    m_isDrawn = true;
    m_focus = QApplication::focusWidget();
    m_stack->setCurrentWidget(m_calm);
    m_forCurtain.takeAllBut(m_window);
    m_calm->setFocus(Qt::OtherFocusReason);
}

void Curtain::lift()
{
    if (!m_isDrawn)
        return;
    m_isDrawn = false;
    m_stack->setCurrentIndex(0);
    m_forCurtain.bringBack();
    if (m_focus)
        m_focus->setFocus(Qt::OtherFocusReason);
}

void Curtain::drop()
{
    m_isDrawn = m_isTalk = false;
    m_forCurtain.forget();
    m_forTalk.forget();
    m_stack->setCurrentIndex(0);
}

void Curtain::setTalk(bool isOn)
{
    m_isTalk = isOn;
    isOn ? m_forTalk.takeAllBut(m_window, namesNobody) : m_forTalk.bringBack();
}

// One that must wait for the end of the talk does not come back with the curtain.
void Curtain::takeLate(QWidget *window)
{
    if (!window || !window->isVisible())
        return;
    if (m_isTalk && isDialog(window) && !namesNobody(window))
        m_forTalk.take(window);
    else if (m_isDrawn)
        m_forCurtain.take(window);
}

// Not shortcuts: those are dead while a dialog is open, and then above all names must go at once.
bool Curtain::eventFilter(QObject *watched, QEvent *event)
{
    if (m_isListening && event->type() == QEvent::KeyPress) {
        const auto *key = static_cast<QKeyEvent *>(event);
        const bool isCurtain = key->key() == Qt::Key_F9 || key->key() == Qt::Key_Pause;
        if (isCurtain || key->key() == Qt::Key_F8) {
            if (key->isAutoRepeat())
                return true;
            if (isCurtain)
                m_isDrawn ? lift() : draw();
            else if (!m_isDrawn)
                emit talkAsked();
            return true;
        }
    }
    // A task that ends meanwhile must not show its window.
    if ((m_isDrawn || m_isTalk) && event->type() == QEvent::Show && watched->isWidgetType()) {
        auto *window = static_cast<QWidget *>(watched);
        if (window != m_window && window->isWindow())
            QMetaObject::invokeMethod(
                this, [this, shown = QPointer<QWidget>(window)] { takeLate(shown); }, Qt::QueuedConnection);
    }
    return QObject::eventFilter(watched, event);
}

} // namespace xd::ui
