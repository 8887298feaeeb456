// What a round shows 测评分析: four charts of one scale, the classes, the ledger of false alarms, letters to families. The
// counsellor sees exact numbers; a switch shows what others would get, and what leaves on paper or as a table is exactly what
// stands on the screen, through the gate. When the round is over its report is released to the principal, once.
#pragma once

#include "ui/common/navigator.h"
#include "ui/common/page.h"
#include "ui/common/runner.h"
#include "ui/learning/learning_data.h"
#include "ui/paper/round_charts.h"

class QCheckBox;
class QComboBox;
class QTabWidget;

namespace xd::paper {
class PrintPreview;
}

namespace xd::ui {

class ChartTab;
class DataTable;
class EmptyState;
class LedgerTab;
class LettersTab;
class RoundChoice;

class LearningPage : public Page {
    Q_OBJECT

public:
    explicit LearningPage(const Workplace &workplace, QWidget *parent = nullptr);

    void refresh() override;
    void showRound(const screening::RoundId &round);
    void goOnWithDraft(); // the words of a letter
    QTabWidget *tabs() const { return m_tabs; }

signals:
    void previewShown(xd::paper::PrintPreview *preview);

private:
    void show(std::shared_ptr<const LearningData> shown);
    void showChoices();
    void showCharts();
    void showClasses();
    void choose();
    bool isAsOthers() const;
    const CutDocument &cut() const;
    void previewPaper();
    void saveNumbers();
    void releaseReport();
    void previewReport(const reports::ReportSnapshot &report);

    Workplace m_workplace;
    LearningWish m_wish;
    std::shared_ptr<const LearningData> m_data;
    std::vector<paper::RoundPicture> m_pictures; // of what is shown
    Task m_reading;
    RoundChoice *m_rounds;
    QComboBox *m_instruments;
    QComboBox *m_scales;
    QCheckBox *m_asOthers;
    QPushButton *m_save;
    QPushButton *m_release;
    EmptyState *m_empty;
    QTabWidget *m_tabs;
    std::vector<std::pair<std::vector<paper::RoundChart::Kind>, ChartTab *>> m_charts;
    DataTable *m_classes = nullptr;
    QWidget *m_classPage;
    LedgerTab *m_ledger;
    LettersTab *m_letters;
};

} // namespace xd::ui
