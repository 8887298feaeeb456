// Screening: the rounds, and one of them with its danger answers on top, figures, results, chart and imports. The
// primary button is always the next step of the round.
#pragma once

#include "ui/common/navigator.h"
#include "ui/common/page.h"
#include "ui/common/runner.h"
#include "ui/screening/round_view_data.h"

class QComboBox;
class QTabWidget;
class QVBoxLayout;

namespace xd::ui {

class ChartView;
class DangerCard;
class DataTable;
class EmptyState;
class ResultsTable;

class ScreeningPage : public Page {
    Q_OBJECT

public:
    explicit ScreeningPage(const Workplace &workplace, QWidget *parent = nullptr);

    void refresh() override;
    void openRound(const screening::RoundId &round);
    void goOnWithDraft(); // the round that was being opened
    void importAnswers(const QStringList &files = {});
    ResultsTable *results() const { return m_results; }

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    enum class NextStep { open, consent, answers };
    void show(std::shared_ptr<const ScreeningData> shown);
    void showRound();
    static std::pair<theme::Mark, QString> wordOnMissing(const screening::RoundCounts &counts);
    void showFigures();
    void makeRoom();
    bool isWide() const; // danger answers and figures fit side by side
    void showChart();
    void showMissing();
    void showImports();
    NextStep nextStep() const;
    void takeNextStep();
    void openNewRound();
    void importConsent();
    void askToClose();
    void undoImport(int row);
    void saveResults();
    void askWhoItWas(const screening::FindingId &finding, const QString &claim);
    void startImport(ImportSubject subject, const QStringList &files);
    template <class T>
    void settle(const Result<T> &written);

    Workplace m_workplace;
    screening::RoundId m_chosen;
    std::shared_ptr<const ScreeningData> m_data;
    Task m_reading;
    QStringList m_waitingFiles; // dropped before the rounds were read
    bool m_isImportWaiting = false;
    bool m_wantsDraft = false; // a round that was being opened, once the instruments are read
    QComboBox *m_rounds;
    QPushButton *m_newRound;
    QPushButton *m_consent;
    QPushButton *m_answers;
    QPushButton *m_close;
    EmptyState *m_empty;
    QWidget *m_content;
    QBoxLayout *m_top;
    DangerCard *m_danger;
    QWidget *m_figures;
    QTabWidget *m_tabs;
    ResultsTable *m_results;
    QPushButton *m_save;
    screening::RoundId m_chartRound; // that the two choices below were filled for
    QComboBox *m_chartInstrument;
    QComboBox *m_chartScale;
    ChartView *m_chart;
    DataTable *m_missing;
    DataTable *m_imports;
};

} // namespace xd::ui
