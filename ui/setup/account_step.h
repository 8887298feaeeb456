// Second step: the first account, and making the site on the vault thread, which takes some seconds because the
// stretching of the passphrase is fitted to this computer.
#pragma once

#include "ui/common/runner.h"
#include "ui/common/step_wizard.h"
#include "ui/setup/new_site.h"

class QLineEdit;
class QProgressBar;

namespace xd::ui {

class Form;
class PassphraseField;
class Text;

class AccountStep : public Step {
    Q_OBJECT

public:
    AccountStep(NewSite &site, VaultThread &vault, QWidget *parent = nullptr);

    void enter() override;
    void focusFirst() override;
    QString nextText() const override { return tr("Make the site"); }
    void leave(std::function<void(bool)> goOn) override;
    bool isMaking() const { return m_isMaking; }

private:
    Done check();
    void make(std::function<void(bool)> goOn);
    void setMaking(bool isMaking);

    NewSite &m_site;
    VaultThread &m_vault;
    Text *m_words;
    Form *m_form;
    QLineEdit *m_login;
    PassphraseField *m_passphrase;
    PassphraseField *m_repeated;
    Text *m_sentence;
    QProgressBar *m_busy;
    bool m_isMaking = false;
};

} // namespace xd::ui
