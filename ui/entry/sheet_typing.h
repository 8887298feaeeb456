// One sheet while somebody types it from paper, key by key: a digit is an option's value, a letter its place (A the
// first), space or a full stop no answer. Only what the item knows is taken. Of a second reading only the items on which
// the two disagree are asked again. Pure.
#pragma once

#include "core/screening/instrument.h"

namespace xd::ui {

class SheetTyping {
public:
    explicit SheetTyping(const screening::Instrument &instrument);
    // What is settled between two readings of the same paper.
    SheetTyping(const screening::Instrument &instrument, const QByteArray &first, const QByteArray &second);

    const screening::Instrument &instrument() const { return *m_instrument; }
    bool type(QChar key); // false: the item has no such option, nothing is changed
    bool back();          // false: there is nothing to go back to
    bool isFinished() const { return m_cursor == m_asked.size(); }
    bool isBegun() const { return m_cursor > 0; }
    int item() const { return isFinished() ? -1 : m_asked[m_cursor]; } // index of the item asked now
    int answeredCount() const { return int(m_cursor); }
    int askedCount() const { return int(m_asked.size()); }
    bool asks(int item) const;
    bool isPassed(int item) const; // has been typed, or is not asked
    const QByteArray &answers() const { return m_answers; } // one byte an item, 255 missing or not typed yet
    QString keys() const; // what was typed, so that typing it again leads here

    // "0", "1"; "–" for no answer.
    static QString shown(quint8 answer);

private:
    const screening::Instrument *m_instrument;
    std::vector<int> m_asked; // indexes of items, in their order
    size_t m_cursor = 0;
    QByteArray m_answers;
};

} // namespace xd::ui
