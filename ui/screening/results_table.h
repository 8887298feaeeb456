// The results of a round, student by student: totals, bands and quality flags of each instrument; below, the subscales
// of the one that is selected. A single wrong sheet is taken back from here.
#pragma once

#include "ui/common/navigator.h"
#include "ui/screening/round_view_data.h"

#include <QWidget>

class QHBoxLayout;
class QPushButton;

namespace xd::ui {

class Card;
class DataTable;
class DetailsList;
class FilterChips;

class ResultsTable : public QWidget {
    Q_OBJECT

public:
    explicit ResultsTable(const Workplace &workplace, QWidget *parent = nullptr);
    void show(std::shared_ptr<const ScreeningData> shown);
    DataTable *table() const { return m_table; }

signals:
    void failed(const xd::Error &error);

private:
    void makeTable();
    void showScales();
    void showTakeBack();
    void takeBack();
    void copyRows();
    bool isShown(int row) const;

    Workplace m_workplace;
    std::shared_ptr<const ScreeningData> m_data;
    QByteArray m_columnsFor; // the round that the columns were made for
    QHBoxLayout *m_place;
    DataTable *m_table = nullptr;
    FilterChips *m_chips = nullptr;
    QPushButton *m_takeBack = nullptr;
    Card *m_detail;
    DetailsList *m_scales;
};

} // namespace xd::ui
