// What speaks for a second look at one student: the scores with their cuts, the answers that led there, how far the sheets
// can be trusted, the same instruments of before, and what parents and teachers have answered and written. Read only.
#pragma once

#include "core/mailbox/letter.h"
#include "core/mailbox/opened_letters.h"
#include "core/screening/candidates.h"

#include <QScrollArea>

class QVBoxLayout;

namespace xd::ui {

// A letter that names the student, and what it says once somebody has read it here.
struct LetterBeside {
    mailbox::OpenedLetter letter;
    QString sender; // as people are called
    QString words;  // empty: not read yet
};
QString wordsOf(const mailbox::Observation &observation);
QString wordsOf(const mailbox::HomeVisit &visit);

class FactsView : public QScrollArea {
    Q_OBJECT

public:
    explicit FactsView(QWidget *parent = nullptr);
    void show(const screening::CandidateView &candidate, const screening::Instruments &instruments, const std::vector<LetterBeside> &letters, int unopened);
    void clear();

signals:
    void readAsked(xd::mailbox::ItemId letter);
    void mailboxAsked();

private:
    void addHead(const QString &title);
    void addLine(const QString &words, bool isMuted = false);
    void addDanger(const screening::CandidateView &candidate, const screening::Instruments &instruments);
    void addNews(const screening::CandidateView &candidate);
    void addScales(const QString &title, const screening::LookFacts &facts, const screening::Instruments &instruments);
    void addTelling(const screening::CandidateView &candidate, const screening::Instruments &instruments);
    void addQuality(const screening::QueueLine &line, const screening::Instruments &instruments);
    void addOthers(const screening::CandidateView &candidate, const std::vector<LetterBeside> &letters, int unopened);
    void addSides(const screening::SideBySide &view);
    void addLetter(const LetterBeside &beside);
    void addChanges(const std::vector<screening::StudentChange> &changes);
    void addSheets(const QString &title, const std::vector<screening::StudentScreening> &sheets, bool withRound);

    students::StudentId m_student; // the same one once more is shown where it was read
    QWidget *m_content = nullptr;
    QVBoxLayout *m_column = nullptr;
};

} // namespace xd::ui
