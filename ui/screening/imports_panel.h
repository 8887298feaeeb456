// What came into a round, newest first; Enter takes an import back.
#pragma once

#include "ui/common/navigator.h"
#include "ui/screening/round_view_data.h"

#include <QWidget>

namespace xd::ui {

class DataTable;

class ImportsPanel : public QWidget {
    Q_OBJECT

public:
    explicit ImportsPanel(const Workplace &workplace, QWidget *parent = nullptr);
    void show(std::shared_ptr<const ScreeningData> shown);

signals:
    void undone(const xd::Result<int> &result);

private:
    void takeBack(int row);

    Workplace m_workplace;
    std::shared_ptr<const ScreeningData> m_data;
    DataTable *m_table;
};

} // namespace xd::ui
