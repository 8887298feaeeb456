#include "core/sheets/text_source.h"

namespace xd::sheets {

bool RecordReader::feed(QStringView text)
{
    for (const QChar c : text) {
        if (c == u'\n' && m_wasReturn && m_state != State::Quoted) {
            m_wasReturn = false;
            continue;
        }
        m_wasReturn = c == u'\r';
        const bool isLineEnd = c == u'\n' || c == u'\r';
        switch (m_state) {
        case State::Quoted:
            if (c == u'"')
                m_state = State::QuoteInQuoted;
            else
                m_field += c;
            break;
        case State::QuoteInQuoted:
            if (c == u'"') {
                m_field += c;
                m_state = State::Quoted;
                break;
            }
            m_state = State::Plain;
            [[fallthrough]];
        case State::FieldStart:
            if (c == u'"' && m_state == State::FieldStart) {
                m_state = State::Quoted;
                break;
            }
            [[fallthrough]];
        case State::Plain:
            if (c == m_separator) {
                if (!endField())
                    return false;
                m_hasFields = true;
            } else if (isLineEnd) {
                if (!endRecord())
                    return false;
            } else {
                m_field += c;
                m_state = State::Plain;
            }
            break;
        }
        if (m_field.size() > maxCellCharacters) {
            m_isBeyondLimits = true;
            return false;
        }
    }
    return true;
}

bool RecordReader::finish()
{
    return m_state == State::FieldStart && !m_hasFields ? true : endRecord();
}

bool RecordReader::endField()
{
    ++m_column;
    if (!m_field.isEmpty()) {
        if (m_column > maxColumns) {
            m_isBeyondLimits = true;
            return false;
        }
        m_cells.resize(size_t(m_column));
        m_cells.back() = Cell::ofText(m_cache.shared(m_field));
    }
    m_field.resize(0);
    m_state = State::FieldStart;
    return true;
}

bool RecordReader::endRecord()
{
    if (!endField())
        return false;
    ++m_number;
    const bool wantsMore = m_cells.empty() || m_record(m_number, m_cells);
    if (!m_cells.empty() && m_number > maxRows) {
        m_isBeyondLimits = true;
        return false;
    }
    m_cells.clear();
    m_column = 0;
    m_hasFields = false;
    return wantsMore;
}

} // namespace xd::sheets
