// What speaks for a second look at one student: the scores with their cuts, the answers that led there, how far the sheets
// can be trusted, the same instruments of before, and what parents and teachers have answered. Read only.
#pragma once

#include "core/screening/candidates.h"

#include <QScrollArea>

class QVBoxLayout;

namespace xd::ui {

class FactsView : public QScrollArea {
    Q_OBJECT

public:
    explicit FactsView(QWidget *parent = nullptr);
    void show(const screening::CandidateView &candidate, const screening::Instruments &instruments);
    void clear();

private:
    void addHead(const QString &title);
    void addLine(const QString &words, bool isMuted = false);
    void addDanger(const screening::CandidateView &candidate, const screening::Instruments &instruments);
    void addScales(const screening::LookFacts &facts, const screening::Instruments &instruments);
    void addTelling(const screening::CandidateView &candidate, const screening::Instruments &instruments);
    void addQuality(const screening::LookFacts &facts, const screening::Instruments &instruments);
    void addSides(const std::vector<screening::SideBySide> &sides);
    void addChanges(const std::vector<screening::StudentChange> &changes);
    void addSheets(const QString &title, const std::vector<screening::StudentScreening> &sheets, bool withRound);

    QWidget *m_content = nullptr;
    QVBoxLayout *m_column = nullptr;
};

} // namespace xd::ui
