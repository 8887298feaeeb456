// Who has no answers and why: the guardian's word, the student's own, absent, only in part, refused. Each can be looked at
// by itself and class by class; nobody here counts as zero.
#pragma once

#include "ui/common/navigator.h"
#include "ui/screening/round_view_data.h"

#include <QWidget>

class QPushButton;

namespace xd::ui {

class DataTable;
class FilterChips;

class MissingPanel : public QWidget {
    Q_OBJECT

public:
    explicit MissingPanel(const Workplace &workplace, QWidget *parent = nullptr);
    void show(std::shared_ptr<const ScreeningData> shown);
    int toAsk() const; // without those who refused
    DataTable *table() const { return m_table; }

signals:
    void failed(const xd::Error &error);

private:
    bool isShown(int row) const;
    void copyRows();
    void arrange();

    Workplace m_workplace;
    std::shared_ptr<const ScreeningData> m_data;
    DataTable *m_table;
    FilterChips *m_chips;
    QPushButton *m_arrange;
};

// The classes of a round, each with its counts.
class ClassesPanel : public QWidget {
    Q_OBJECT

public:
    explicit ClassesPanel(QWidget *parent = nullptr);
    void show(const screening::RoundStatus &status);

private:
    DataTable *m_table;
};

} // namespace xd::ui
