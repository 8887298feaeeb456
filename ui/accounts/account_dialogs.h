// The two forms of the accounts page: a new account, and a new passphrase (of the own account, or together with new keys after
// a suspected leak). A passphrase goes from its field into SecretBytes and no further; the owner types it.
#pragma once

#include "core/access/accounts.h"
#include "ui/common/runner.h"
#include "ui/common/step_wizard.h"

class QComboBox;
class QLineEdit;
class QProgressBar;

namespace xd::ui {

class Form;
class PassphraseField;
class Text;

class AddAccountStep : public Step {
    Q_OBJECT

public:
    AddAccountStep(access::SiteKind kind, VaultThread &vault, std::function<void()> added, QWidget *parent = nullptr);

    QString nextText() const override { return tr("Add"); }
    void focusFirst() override;
    void leave(std::function<void(bool)> goOn) override;
    void setWorkFactor(crypto::WorkFactor work) { m_work = work; } // for tests

private:
    void showRole();

    VaultThread &m_vault;
    std::function<void()> m_added;
    std::optional<crypto::WorkFactor> m_work;
    Form *m_form;
    QLineEdit *m_login;
    QLineEdit *m_person;
    QComboBox *m_role;
    Text *m_roleWords;
    PassphraseField *m_passphrase;
    PassphraseField *m_repeated;
    QProgressBar *m_busy;
};

class NewPassphraseStep : public Step {
    Q_OBJECT

public:
    // What is done with the passphrases, on the vault thread; `present` is empty where it is not asked for.
    using Work = std::function<Done(access::Session &session, const SecretBytes &present, const SecretBytes &wanted, Progress &progress)>;
    struct Words {
        QString title;
        QString words;
        QString button;
        QString task; // in the task bar
        bool asksPresent = false;
    };
    NewPassphraseStep(const Words &words, VaultThread &vault, Work work, std::function<void()> done, QWidget *parent = nullptr);

    QString nextText() const override { return m_words.button; }
    void focusFirst() override;
    void leave(std::function<void(bool)> goOn) override;

private:
    Words m_words;
    VaultThread &m_vault;
    Work m_work;
    std::function<void()> m_done;
    Form *m_form;
    PassphraseField *m_present = nullptr;
    PassphraseField *m_wanted;
    PassphraseField *m_repeated;
    QProgressBar *m_busy;
};

// Shows the one step as a dialog that deletes itself.
void openDialog(const QString &title, const QString &remember, Step *step, QWidget *parent);

} // namespace xd::ui
