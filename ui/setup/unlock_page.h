// Unlocking: the site's folder, login and passphrase. Shows nothing of what is inside, not even the school's name.
#pragma once

#include "core/base/secret_bytes.h"
#include "core/crypto/passphrase.h"
#include "ui/common/runner.h"
#include "ui/setup/unlock_delay.h"
#include "ui/theme/mark.h"

#include <QTimer>
#include <QWidget>

class QLineEdit;
class QProgressBar;
class QPushButton;

namespace xd::ui {

class Banner;
class Card;
class Form;
class PassphraseField;
class Text;

class UnlockPage : public QWidget {
    Q_OBJECT

public:
    explicit UnlockPage(VaultThread &vault, QWidget *parent = nullptr);

    void setSite(const QString &folder, const QString &login);
    QString folder() const { return m_folder; }
    QString login() const;
    void focusFirst(); // the passphrase, or the login where none is remembered
    // What goes on behind the lock, or went wrong there; empty: nothing.
    void showNotice(theme::Mark mark, const QString &sentence);
    bool isWaiting() const { return m_wait.isActive(); }
    void setSecondMs(int milliseconds) { m_wait.setInterval(milliseconds); } // how long a second of waiting lasts, for tests

    void setRecoveryWork(crypto::WorkFactor work) { m_recoveryWork = work; } // for tests

signals:
    void unlocked();
    void newSiteAsked();
    void restoreAsked(); // the site does not open, or is not what it was

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void layOut();
    void unlock();
    void finish(const Done &done);
    void say(theme::Mark mark, const QString &sentence);
    void miss();
    void setBusy(bool isBusy);
    void countDown();
    void chooseFolder();
    void recover();

    VaultThread &m_vault;
    QString m_folder;
    UnlockDelay m_delay;
    std::optional<crypto::WorkFactor> m_recoveryWork;
    QTimer m_wait; // ticks once a second while one has to wait
    int m_secondsLeft = 0;
    Card *m_card;
    Form *m_form;
    QLineEdit *m_login;
    PassphraseField *m_passphrase;
    QPushButton *m_unlock;
    QProgressBar *m_busy;
    Text *m_sentence;
    Text *m_notice;
};

} // namespace xd::ui
