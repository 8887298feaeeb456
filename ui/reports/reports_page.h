// Reports: one click compiles the quarter and shows the paper, a second prints it; another shows the newest report of a
// round. Below stand the frozen reports; each reprints as it was. A principal sees those released to him.
#pragma once

#include "core/calendar/quarter.h"
#include "core/reports/report_snapshot.h"
#include "ui/common/navigator.h"
#include "ui/common/page.h"
#include "ui/common/runner.h"

class QComboBox;

namespace xd::paper {
class PrintPreview;
}

namespace xd::ui {

class DataTable;

class ReportsPage : public Page {
    Q_OBJECT

public:
    explicit ReportsPage(const Workplace &workplace, QWidget *parent = nullptr);

    void refresh() override;
    DataTable *table() const { return m_table; }

signals:
    void previewShown(xd::paper::PrintPreview *preview);

private:
    void showQuarters(QDate today);
    void makeReport();
    void openNewestOfRound();
    void open(const reports::ReportSnapshot &report);
    void preview(const reports::ReportSnapshot &report);

    Workplace m_workplace;
    std::vector<reports::ReportSnapshot> m_reports;
    Task m_reading;
    QPushButton *m_ofRound;
    QComboBox *m_quarter;
    DataTable *m_table;
};

} // namespace xd::ui
