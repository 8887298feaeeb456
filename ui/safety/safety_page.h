// "Safekeeping": how old the last verified backup is, the backups that are kept, a copy on a stick, the way back to one of
// them, the yearly drill with its certificate, and what was found amiss with what to do about it.
#pragma once

#include "ui/common/navigator.h"
#include "ui/common/page.h"
#include "ui/common/runner.h"
#include "ui/safety/safety_facts.h"

namespace xd::backup {
struct DrillResult;
}
namespace xd::paper {
class PrintPreview;
}

namespace xd::ui {

class DataTable;
class FindingsCard;
class KeyFigure;

class SafetyPage : public Page {
    Q_OBJECT

public:
    explicit SafetyPage(const Workplace &workplace, QWidget *parent = nullptr);

    void refresh() override;
    DataTable *table() const { return m_table; }
    void backUp();
    void copyToStick();
    void restore();
    void drill();

signals:
    void previewShown(xd::paper::PrintPreview *preview);

private:
    void showFacts(const SafetyFacts &facts);
    void showLastBackup();
    void copyTo(const QString &folder);
    void askRestore(const QString &backup);
    void showDrilled(const backup::DrillResult &drill);
    void setBusy(bool isBusy);

    Workplace m_workplace;
    SafetyFacts m_facts;
    Task m_reading;
    KeyFigure *m_last;
    KeyFigure *m_kept;
    KeyFigure *m_drilled;
    FindingsCard *m_findings;
    DataTable *m_table;
    QPushButton *m_stick;
    QPushButton *m_restore;
    QPushButton *m_drill;
    bool m_isBusy = false;
};

} // namespace xd::ui
