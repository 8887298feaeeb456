// The ledger of false alarms: what each cut-off has been worth, instrument by instrument and grade by grade, over all
// rounds. A share is given with its interval, and not at all where too few have been decided.
#pragma once

#include "ui/learning/learning_data.h"

#include <QWidget>

namespace xd::ui {

class DataTable;

class LedgerTab : public QWidget {
    Q_OBJECT

public:
    explicit LedgerTab(QWidget *parent = nullptr);

    void show(const LearningData &shown);
    DataTable *table() const { return m_table; }

private:
    DataTable *m_table;
};

} // namespace xd::ui
