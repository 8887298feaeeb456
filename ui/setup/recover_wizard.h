// "Passphrase forgotten": two of the three recovery sheets, typed group by group, let a new account in that holds every key.
#pragma once

#include "core/access/recover_site.h"
#include "ui/common/runner.h"
#include "ui/common/step_wizard.h"

class QLineEdit;
class QProgressBar;

namespace xd::ui {

class Form;
class PassphraseField;
class ShareField;
class Text;

// What the steps share; the secrets are wiped with the wizard.
struct Recovery {
    QString folder;
    SecretBytes one = {};
    SecretBytes other = {};
    std::optional<crypto::WorkFactor> work = {}; // tests make it cheap
};

class SheetsStep : public Step {
    Q_OBJECT

public:
    explicit SheetsStep(Recovery &recovery, QWidget *parent = nullptr);

    bool isReady() const override;
    void focusFirst() override;
    void leave(std::function<void(bool)> goOn) override;
    ShareField *sheet(int number) const { return m_sheets[std::size_t(number - 1)]; }

private:
    bool take(int at, SecretBytes &secret);

    Recovery &m_recovery;
    std::array<ShareField *, 2> m_sheets;
    std::array<Text *, 2> m_sentences;
};

class NewLoginStep : public Step {
    Q_OBJECT

public:
    NewLoginStep(Recovery &recovery, VaultThread &vault, QWidget *parent = nullptr);

    QString nextText() const override { return tr("Open the site"); }
    void focusFirst() override;
    void leave(std::function<void(bool)> goOn) override;
    QString login() const;
    bool isOpening() const { return m_isOpening; }

private:
    Done check();
    void setOpening(bool isOpening);

    Recovery &m_recovery;
    VaultThread &m_vault;
    Form *m_form;
    QLineEdit *m_login;
    PassphraseField *m_passphrase;
    PassphraseField *m_repeated;
    QProgressBar *m_busy;
    bool m_isOpening = false;
};

class RecoverWizard : public StepWizard {
    Q_OBJECT

public:
    RecoverWizard(const QString &folder, VaultThread &vault, QWidget *parent = nullptr);

    QString login() const { return m_login->login(); }
    void setWorkFactor(crypto::WorkFactor work) { m_recovery.work = work; } // for tests

public slots:
    void reject() override;

private:
    Recovery m_recovery;
    NewLoginStep *m_login;
};

} // namespace xd::ui
