#include "ui/shell/idle_watch.h"

#include <QCoreApplication>
#include <QEvent>
#include <algorithm>

namespace xd::ui {

namespace {

// A second that takes half a minute was spent asleep: timers stand still while the lid is closed.
constexpr qint64 sleptMs = 30'000;

} // namespace

IdleWatch::IdleWatch(QObject *parent, std::unique_ptr<Clock> clock) : QObject(parent), m_clock(std::move(clock))
{
    connect(&m_ticks, &QTimer::timeout, this, &IdleWatch::tick);
}

void IdleWatch::setLimit(int milliseconds)
{
    m_limitMs = milliseconds;
    m_ticks.setInterval(std::clamp(milliseconds / 5, 10, 1000));
}

void IdleWatch::start()
{
    m_sinceInput.start();
    m_lastTickMs = m_clock->nowMs();
    QCoreApplication::instance()->installEventFilter(this);
    m_ticks.start();
    emit ticked(remainingMs());
}

void IdleWatch::stop()
{
    m_ticks.stop();
    QCoreApplication::instance()->removeEventFilter(this);
}

void IdleWatch::setHeld(bool isHeld)
{
    m_isHeld = isHeld;
    m_sinceInput.start(); // the whole time again after a long task, so that its result can be read
}

int IdleWatch::remainingMs() const
{
    return int(std::max<qint64>(0, m_limitMs - m_sinceInput.elapsed()));
}

bool IdleWatch::eventFilter(QObject *watched, QEvent *event)
{
    switch (event->type()) {
    case QEvent::KeyPress:
    case QEvent::MouseButtonPress:
    case QEvent::MouseMove:
    case QEvent::Wheel:
    case QEvent::TouchBegin:
    case QEvent::TouchUpdate:
    case QEvent::InputMethod:
    case QEvent::Drop:
        m_sinceInput.start();
        break;
    default:
        break;
    }
    return QObject::eventFilter(watched, event);
}

void IdleWatch::tick()
{
    const qint64 now = m_clock->nowMs();
    const bool hasSlept = now - m_lastTickMs > sleptMs + m_ticks.interval();
    m_lastTickMs = now;
    if (m_isHeld && !hasSlept)
        m_sinceInput.start();
    emit ticked(remainingMs());
    if (hasSlept || remainingMs() == 0) {
        stop();
        emit expired();
    }
}

} // namespace xd::ui
