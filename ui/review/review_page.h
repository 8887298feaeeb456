// The second look: who waits in a round, strongest first; the facts about one student; the interview and the decision of a
// named person. J and K go through the queue, 1 to 3 choose the verdict. A second tab tells how much each cut-off is worth.
#pragma once

#include "ui/common/navigator.h"
#include "ui/common/page.h"
#include "ui/common/runner.h"
#include "ui/review/facts_view.h"
#include "ui/review/review_data.h"

class QPushButton;
class QTabWidget;

namespace xd::ui {

class DataTable;
class EmptyState;
class FalseAlarmsView;
class LookPane;
class RoundChoice;
class Text;

class ReviewPage : public Page {
    Q_OBJECT

public:
    explicit ReviewPage(const Workplace &workplace, QWidget *parent = nullptr);

    void openRound(const screening::RoundId &round);
    void goOnWithDraft(const QByteArray &look); // whose interview was begun
    void refresh() override;
    std::optional<QByteArray> openObject() const override;
    bool setTalk(bool isOn) override;

private:
    void layOut();
    void showData(ReviewData read);
    void showProgress();
    void showRounds();
    void fillQueue();
    void chooseStudent();
    void askCandidate();
    void showCandidate(const screening::CandidateView &candidate);
    std::vector<LetterBeside> lettersOf(const QString &name) const;
    void readLetter(const mailbox::ItemId &letter);
    void begin();
    void afterDecision();
    void step(int by);
    int rowOf(const students::StudentId &student) const;
    const screening::QueueLine *chosenLine() const;

    Workplace m_workplace;
    Task m_asking;
    Task m_askingCandidate;
    ReviewData m_data;
    screening::RoundId m_round;
    students::StudentId m_student;
    std::optional<screening::CandidateView> m_candidate; // as shown
    QHash<mailbox::ItemId, QString> m_lettersRead;       // since the student was chosen
    bool m_isFilling = false;
    RoundChoice *m_rounds;
    EmptyState *m_empty;
    QTabWidget *m_tabs;
    QWidget *m_panes;
    QWidget *m_left;
    DataTable *m_queue;
    Text *m_who;
    QPushButton *m_file;
    QPushButton *m_learn;
    Text *m_note;
    QWidget *m_middle;
    FactsView *m_facts;
    LookPane *m_look;
    FalseAlarmsView *m_alarms;
};

} // namespace xd::ui
