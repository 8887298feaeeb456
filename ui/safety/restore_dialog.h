// The way back to a backup, for a site that is locked or does not open any more: whose passphrase, what would change, and
// only then the replacing. What is there is kept aside.
#pragma once

#include "core/backup/restore_site.h"
#include "ui/common/runner.h"

#include <QDialog>

class QLineEdit;
class QProgressBar;
class QPushButton;
class QStackedWidget;
class QVBoxLayout;

namespace xd::ui {

class DetailsList;
class Form;
class PassphraseField;
class Text;

class RestoreDialog : public QDialog {
    Q_OBJECT

public:
    struct Way {
        QString backup;
        QString folder; // of the site
        QString login;  // proposed
    };
    RestoreDialog(VaultThread &vault, const Way &way, QWidget *parent = nullptr);
    ~RestoreDialog() override;

    void look();    // the preview
    void replace(); // what it has shown
    bool isShowingPreview() const;

signals:
    void previewed();
    void failed();
    void restored(); // the session of the restored site is open

protected:
    void reject() override;

private:
    void layOut();
    void showPreview(const backup::RestorePreview &preview);
    void fail(const Error &error);
    void setBusy(bool isBusy);
    backup::RestoreOrder order() const;

    VaultThread &m_vault;
    Way m_way;
    SecretBytes m_passphrase;
    QStackedWidget *m_steps;
    Form *m_form;
    QLineEdit *m_login;
    PassphraseField *m_secret;
    QVBoxLayout *m_preview;
    QProgressBar *m_busy;
    Text *m_problem;
    QPushButton *m_go;
    QPushButton *m_cancel;
    bool m_isBusy = false;
};

} // namespace xd::ui
