// Before students answer at this computer: which classes are asked what, what cannot be shown and why, what was arranged
// for whom, and what becomes of the program meanwhile. Nobody but the counsellor sees it. The answer is a wish; who starts the sitting is the shell.
#pragma once

#include "core/screening/start_sitting.h"

#include <QDialog>
#include <functional>

class QComboBox;
class QPushButton;
class QScrollArea;
class QVBoxLayout;

namespace xd::ui {

class DetailsList;
class Text;

class StartAnsweringDialog : public QDialog {
    Q_OBJECT

public:
    // Shows itself once opened; deletes itself.
    StartAnsweringDialog(const screening::SittingOffer &offer, const screening::RoundId &round, std::function<void(screening::SittingWish)> started,
                         QWidget *parent);

private:
    screening::SittingWish wish() const;
    void tellWho();
    void fit();
    void addArrangements(QVBoxLayout *column);
    void tellArrangements();
    bool isChosen(int schoolClass) const;

    screening::SittingOffer m_offer;
    screening::RoundId m_round;
    std::function<void(screening::SittingWish)> m_started;
    QComboBox *m_class;
    Text *m_who;
    Text *m_codes;
    DetailsList *m_arranged;
    Text *m_arrangedHead;
    QScrollArea *m_arrangedArea;
    QPushButton *m_start;
};

} // namespace xd::ui
