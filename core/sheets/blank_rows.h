// Takes rows without any value out of a worksheet's XML before it is parsed: a sheet with formatted columns holds up
// to a million of them, and looking for their end in bytes is ten times as fast as reading them as elements.
#pragma once

#include <QByteArray>
#include <utility>

namespace xd::sheets {

class BlankRows {
public:
    // What is left of the bytes so far; the end of an open row waits for the next call.
    QByteArray pass(QByteArrayView bytes);
    QByteArray finish() { return std::exchange(m_pending, {}); }

private:
    QByteArray m_pending;
    bool m_isInLongRow = false;
};

} // namespace xd::sheets
