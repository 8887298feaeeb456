#include "core/sheets/blank_rows.h"

#include <algorithm>

namespace xd::sheets {
namespace {

constexpr QByteArrayView rowStart = "<row ";
constexpr QByteArrayView rowEnd = "</row>";
constexpr qsizetype longRow = 64 << 10; // a row of formatted blanks can be long, but not so long

// Only rows that say their number may go: the others are counted.
bool isBlank(QByteArrayView row, QByteArrayView startTag)
{
    if (startTag.indexOf(" r=\"") < 0)
        return false;
    return row.indexOf("<v") < 0 && row.indexOf("<is") < 0 && row.indexOf("<f") < 0;
}

} // namespace

QByteArray BlankRows::pass(QByteArrayView bytes)
{
    m_pending.append(bytes);
    const QByteArrayView text(m_pending);
    QByteArray kept;
    kept.reserve(text.size());
    qsizetype done = 0;
    while (true) {
        if (m_isInLongRow) {
            const auto end = text.indexOf(rowEnd, done);
            if (end < 0)
                break;
            kept.append(text.sliced(done, end + rowEnd.size() - done));
            done = end + rowEnd.size();
            m_isInLongRow = false;
        }
        const auto start = text.indexOf(rowStart, done);
        if (start < 0)
            break;
        kept.append(text.sliced(done, start - done));
        done = start;
        const auto tagEnd = text.indexOf('>', start);
        if (tagEnd < 0)
            break;
        qsizetype end = tagEnd + 1;
        if (text[tagEnd - 1] != '/') {
            const auto close = text.indexOf(rowEnd, tagEnd);
            if (close < 0)
                break;
            end = close + rowEnd.size();
        }
        const QByteArrayView row = text.sliced(start, end - start);
        if (!isBlank(row, text.sliced(start, tagEnd - start)))
            kept.append(row);
        done = end;
    }
    // What is left begins a row, or may begin one in its last bytes; a row without end is let through as it is.
    const bool isOpenRow = text.sliced(done).startsWith(rowStart);
    const qsizetype tail = m_isInLongRow ? rowEnd.size() : rowStart.size();
    qsizetype wait = text.size() - done;
    if (!isOpenRow || m_isInLongRow)
        wait = std::min(wait, tail - 1);
    else if (wait > longRow) {
        m_isInLongRow = true;
        wait = rowEnd.size() - 1;
    }
    kept.append(text.sliced(done, text.size() - done - wait));
    m_pending = m_pending.last(wait);
    return kept;
}

} // namespace xd::sheets
