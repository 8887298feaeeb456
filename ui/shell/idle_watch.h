// Watches keyboard and pointer of the whole program and tells when nobody has touched them for the given time,
// or when the computer has slept in between. While it is held (a task runs) it does not expire.
#pragma once

#include "core/base/clock.h"

#include <QElapsedTimer>
#include <QObject>
#include <QTimer>
#include <memory>

namespace xd::ui {

class IdleWatch : public QObject {
    Q_OBJECT

public:
    explicit IdleWatch(QObject *parent = nullptr, std::unique_ptr<Clock> clock = std::make_unique<SystemClock>());

    void setLimit(int milliseconds);
    void start();
    void stop();
    void setHeld(bool isHeld);
    int remainingMs() const;

signals:
    void ticked(int remainingMs); // about once a second
    void expired();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void tick();

    std::unique_ptr<Clock> m_clock;
    QTimer m_ticks;
    QElapsedTimer m_sinceInput;
    qint64 m_lastTickMs = 0;
    int m_limitMs = 300'000;
    bool m_isHeld = false;
};

} // namespace xd::ui
