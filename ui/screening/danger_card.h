// Danger answers, on top of everything: who, which answer, when; those without a student wait to be matched. Once its duty is
// answered each is one quiet line: who, what was done, by whom and when.
#pragma once

#include "ui/common/card.h"
#include "ui/common/navigator.h"
#include "ui/screening/round_view_data.h"

class QPushButton;
class QScrollArea;

namespace xd::ui {

class DataTable;
class Text;

class DangerCard : public Card {
    Q_OBJECT

public:
    explicit DangerCard(const Workplace &workplace, QWidget *parent = nullptr);
    void show(const RoundData &round); // hides itself where there is none
    void setBrief(bool isBrief);       // its heading alone, where something else needs the room
    bool isCalm() const { return m_lines.empty(); } // nothing is open
    void chooseUnmatched();            // those stand on top

signals:
    void matchAsked(xd::screening::FindingId finding, const QString &claim);

private:
    void choose();
    void addOpen(const RoundData &round);
    void addAnswered(const RoundData &round);

    struct Line {
        screening::FindingId finding;
        students::StudentId student;
        QString claim;
        bool isMatched = false; // by a person, who may have been wrong
    };
    Workplace m_workplace;
    DataTable *m_table;
    Text *m_head;
    Text *m_note;
    Text *m_done;
    QScrollArea *m_doneArea; // of many the rest is scrolled
    bool m_isBrief = false;
    QPushButton *m_other;
    std::vector<Line> m_lines;
};

// The label of the danger item a finding is about, in the words of its pack; with the instrument where there are several.
QString dangerLabel(const screening::Finding &finding, const screening::Round &round);

} // namespace xd::ui
