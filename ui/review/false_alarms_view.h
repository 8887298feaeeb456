// The ledger of false alarms and misses: how many of those whom a cut-off flagged a second look confirmed, with the interval,
// and "too few to say" where it would be a guess. Copying it goes through the gate.
#pragma once

#include "core/screening/false_alarms.h"
#include "core/screening/round.h"
#include "ui/common/navigator.h"
#include "ui/common/runner.h"

#include <QWidget>

class QPushButton;

namespace xd::ui {

class DataTable;
class Text;

class FalseAlarmsView : public QWidget {
    Q_OBJECT

public:
    explicit FalseAlarmsView(const Workplace &workplace, QWidget *parent = nullptr);
    void refresh();
    DataTable *table() const { return m_table; }

private:
    struct Told {
        screening::FalseAlarms alarms;
        std::shared_ptr<const screening::Instruments> kept; // of which the words are
        std::vector<screening::Round> rounds;
        QDate today;
    };
    void show(const Told &told);

    Workplace m_workplace;
    Task m_asking;
    std::shared_ptr<const screening::Instruments> m_instruments;
    std::vector<screening::Round> m_rounds;
    QDate m_today;
    QPushButton *m_note;
    DataTable *m_table;
    Text *m_words;
};

} // namespace xd::ui
