// Who has an account here, with which role, and when each last signed in; and what can be done about it. Whoever may not manage
// accounts finds the own passphrase here and nothing else.
#pragma once

#include "core/access/accounts.h"
#include "core/access/remove_account.h"
#include "core/crypto/recovery.h"
#include "ui/common/navigator.h"
#include "ui/common/page.h"
#include "ui/common/runner.h"

namespace xd::ui {

class DataTable;

class AccountsPage : public Page {
    Q_OBJECT

public:
    explicit AccountsPage(const Workplace &workplace, QWidget *parent = nullptr);

    void refresh() override;
    DataTable *table() const { return m_table; } // null where accounts are not managed
    QPushButton *button(const QString &name) const { return findChild<QPushButton *>(name); }

private:
    struct Row {
        access::Account account;
        qint64 lastUnlockMs = 0;
        QString person; // empty: not written
    };
    void layOutManaging();
    void layOutOwn();
    void showRows(std::vector<Row> rows);
    void showButtons();
    const Row *current() const;
    bool isOwn(const access::Account &account) const;

    void addAccount();
    void namePerson();
    void changeOwnPassphrase();
    void setActive(bool isActive);
    void removeAccount();
    void suspectLeak();
    void renewSheets();
    void checkSheets(const std::shared_ptr<crypto::RecoveryShares> &shares, const QString &folder);
    Done saveSheets(const QString &folder, const crypto::RecoveryShares &shares) const;
    void tell(const Result<access::Removal> &removal, const QString &sentence);

    Workplace m_workplace;
    std::vector<Row> m_rows;
    Task m_reading;
    DataTable *m_table = nullptr;
    QPushButton *m_name = nullptr;
    QPushButton *m_switch = nullptr;
    QPushButton *m_remove = nullptr;
    QPushButton *m_leak = nullptr;
};

} // namespace xd::ui
