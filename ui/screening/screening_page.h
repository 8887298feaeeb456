// Screening: the rounds, and one of them with its danger answers on top, figures, results and lists. The primary button is
// always the next step of the round; what else can be done stands beside it in two menus.
#pragma once

#include "ui/common/navigator.h"
#include "ui/common/page.h"
#include "ui/common/runner.h"
#include "ui/screening/round_stage.h"

class QAction;
class QMenu;
class QTabWidget;

namespace xd::ui {

class BandsPanel;
class ClassesPanel;
class ConsentActions;
class DangerCard;
class EmptyState;
class ImportsPanel;
class MissingPanel;
class ResultsTable;
class RoundChoice;
class RoundFigures;

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
    void makeActions();
    void makeTabs();
    void show(std::shared_ptr<const ScreeningData> shown);
    void showRound();
    void showActions();
    void showFigures();
    void makeRoom();
    bool isWide() const; // danger answers and figures fit side by side
    RoundStage stage() const;
    QString nextStepText() const;
    void takeNextStep();
    void openNewRound();
    void startImport(ImportSubject subject, const QStringList &files);
    void showUnmatched();
    void askToClose();
    void saveResults();
    void askWhoItWas(const screening::FindingId &finding, const QString &claim);
    void settle(const Done &written);

    Workplace m_workplace;
    screening::RoundId m_chosen;
    std::shared_ptr<const ScreeningData> m_data;
    Task m_reading;
    QStringList m_waitingFiles; // dropped before the rounds were read
    bool m_isImportWaiting = false;
    bool m_wantsDraft = false; // a round that was being opened, once the instruments are read
    RoundSteps *m_steps;
    RoundChoice *m_rounds;
    QPushButton *m_newRound;
    QPushButton *m_consent;
    QPushButton *m_answers;
    QPushButton *m_look;
    QPushButton *m_change;
    QPushButton *m_close;
    ConsentActions *m_consentActions;
    QMenu *m_answerMenu;
    EmptyState *m_empty;
    QWidget *m_content;
    QBoxLayout *m_top;
    DangerCard *m_danger;
    RoundFigures *m_figures;
    QTabWidget *m_tabs;
    ResultsTable *m_results;
    QPushButton *m_analysis;
    QPushButton *m_save;
    BandsPanel *m_bands;
    MissingPanel *m_missing;
    ClassesPanel *m_classes;
    ImportsPanel *m_imports;
};

} // namespace xd::ui
