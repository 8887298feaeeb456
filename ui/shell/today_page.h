// "Today": what is there and what cannot wait. Open duties on top until they are answered, counts that lead on, bundles
// without a receipt, and for a new site the one next step.
#pragma once

#include "ui/common/navigator.h"
#include "ui/common/page.h"
#include "ui/common/runner.h"
#include "ui/shell/today_facts.h"

namespace xd::ui {

class Card;
class DutiesCard;
class EmptyState;
class KeyFigure;
class RoundCard;
class Text;

class TodayPage : public Page {
    Q_OBJECT

public:
    explicit TodayPage(const Workplace &workplace, QWidget *parent = nullptr);

    void refresh() override;
    void goOnWithDuty(const QByteArray &dutyId); // whose answer was begun

private:
    void showFacts(const TodayFacts &facts);
    void layOutFigures();
    void keepFocus();
    void showSchool(const TodayFacts &facts);
    void showDistrict(const TodayFacts &facts);
    void showLacking(const Arrivals &arrivals);
    void showRound(const OpenRound &round);
    void warnOfMail(const MailFacts &mail);
    void showMail(const MailFacts &mail);
    void setNextStep(const QString &words, theme::Icon icon, std::function<void()> step);
    void warnOfSafety(const TodayFacts &facts);
    void showFirstStep(theme::Icon icon, const QString &title, const QString &words, const QString &button);
    KeyFigure *addFigure(const QString &label, const QString &figure, std::function<void()> leadsTo);

    Workplace m_workplace;
    Task m_asking;
    DutiesCard *m_duties;
    QWidget *m_figures;
    RoundCard *m_round;
    std::function<void()> m_next; // what the primary button does
    Card *m_lacking;
    Text *m_lackingNames;
    EmptyState *m_begin;
};

} // namespace xd::ui
