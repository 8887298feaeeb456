// The open duties, late ones first: who, what, how much time is left. Enter answers one, or says whose a danger answer of nobody
// is. It cannot be closed: only answering takes a line away.
#pragma once

#include "core/care/list_duties.h"
#include "ui/common/card.h"
#include "ui/common/navigator.h"

class QPushButton;

namespace xd::ui {

class DataTable;
class Text;

class DutiesCard : public Card {
    Q_OBJECT

public:
    explicit DutiesCard(const Workplace &workplace, QWidget *parent = nullptr);
    void show(const care::DutyList &duties); // hides itself where there is none
    // Opens the form of this one again; where it is answered meanwhile, nothing.
    void goOnWith(const QByteArray &dutyId);
    DataTable *table() const { return m_table; }

signals:
    void answered();

private:
    void answer(int row);
    void openFile();
    void choose();
    const care::DutyLine *lineAt(int row) const;

    Workplace m_workplace;
    DataTable *m_table;
    Text *m_head;
    QPushButton *m_answer;
    QPushButton *m_file;
    std::vector<care::DutyLine> m_lines;
    QByteArray m_wanted; // to go on with once the duties are here
};

} // namespace xd::ui
