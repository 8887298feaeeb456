// Wall-clock time comes only from here, so that tests and the demo site can hold it still.
// Times are milliseconds since 1970 UTC; dates are local calendar dates.
#pragma once

#include <QDate>
#include <QDateTime>

namespace xd {

class Clock {
public:
    virtual ~Clock() = default;
    virtual qint64 nowMs() const = 0;
    QDate today() const { return QDateTime::fromMSecsSinceEpoch(nowMs()).date(); }
};

class SystemClock final : public Clock {
public:
    qint64 nowMs() const override { return QDateTime::currentMSecsSinceEpoch(); }
};

// Stands still until it is moved.
class FixedClock final : public Clock {
public:
    explicit FixedClock(const QDateTime &moment) : m_nowMs(moment.toMSecsSinceEpoch()) {}
    qint64 nowMs() const override { return m_nowMs; }
    void advance(qint64 ms) { m_nowMs += ms; }

private:
    qint64 m_nowMs;
};

} // namespace xd
