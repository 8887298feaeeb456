// Exchange by files: a school enrols with its district, sends bundles and imports receipts; a district enrols schools,
// takes their bundles and answers with receipts. The primary button is always the next step.
#pragma once

#include "core/drafts/draft.h"
#include "core/exchange/exchange_status.h"
#include "ui/common/navigator.h"
#include "ui/common/page.h"
#include "ui/common/runner.h"

class QTabWidget;

namespace xd::ui {

class Card;
class DataTable;
class StepWizard;
class Text;

class ExchangePage : public Page {
    Q_OBJECT

public:
    explicit ExchangePage(const Workplace &workplace, QWidget *parent = nullptr);

    void refresh() override;
    void importBundles(const QStringList &files = {});
    // A reason or digits that were being typed.
    void goOnWithDraft(const drafts::DraftKey &key);
    DataTable *bundles() const { return m_bundles; }

private:
    struct Shown {
        exchange::ExchangeStatus status;
        QString digits;
        QString fileName; // under which an enrolment or a list is saved
        QDate today;
    };
    enum class NextStep { request, believe, send, enrol, receive, answer };
    void show(const Shown &shown);
    void showNextStep();
    void showSchool();
    void showDistrict();
    void layOutDistrict();
    void showMembers();
    void showArrived();
    void addStanding(theme::Mark mark, const QString &sentence, const QString &button = {}, std::function<void()> chosen = {});
    void addHeld(const exchange::HeldBundle &held);
    void settle(const exchange::HeldBundle &held);
    void askReason(const exchange::HeldBundle &held);
    NextStep nextStep() const;
    void takeNextStep();
    void writeRequest();
    void writeRoot();
    void writeReceipts();
    void undoArrived(int row);
    void openTrust();
    // What its end changed comes to the front.
    void follow(StepWizard *wizard, QWidget *changed = nullptr);
    template <class T>
    void run(std::function<Result<T>(access::Session &)> work, std::function<void(const T &)> done);

    Workplace m_workplace;
    std::optional<Shown> m_shown;
    Task m_reading;
    std::optional<drafts::DraftKey> m_wantedDraft; // once it is known what is held
    std::vector<QPointer<Banner>> m_standing; // what holds until it changes, beside the news of the last action
    Card *m_trust;
    Text *m_trustWords;
    Text *m_digits;
    DataTable *m_bundles;
    DataTable *m_members = nullptr;
    QTabWidget *m_tabs = nullptr; // of a district: its schools, what has arrived
    QPushButton *m_trustButton;
    QPushButton *m_arriveButton;
    QPushButton *m_writeButton;
};

} // namespace xd::ui
