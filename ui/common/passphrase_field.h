// A passphrase on its way into SecretBytes: take() hands the bytes over and wipes what was typed. Shows a
// Caps-Lock hint and, where a new one is chosen, whether it meets the rule of 12 characters or 4 words.
#pragma once

#include "core/base/secret_bytes.h"
#include "ui/theme/mark.h"

#include <QWidget>

class QLineEdit;

namespace xd::ui {

class Text;

enum class Strength { empty, weak, enough, strong };
Strength strengthOf(const QString &passphrase); // weak: access::checkPassphrase refuses it

class PassphraseField : public QWidget {
    Q_OBJECT

public:
    explicit PassphraseField(const QString &name, QWidget *parent = nullptr);
    ~PassphraseField() override; // wipes

    void setStrengthShown(bool isShown); // for a new passphrase
    bool isEmpty() const;
    Strength strength() const;
    SecretBytes read() const; // the field keeps it: to compare with its repetition
    SecretBytes take();
    void wipe();
    QLineEdit *edit() const { return m_edit; }

signals:
    void edited();
    void submitted(); // Enter

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void showStrength();
    void noticeCapsLock(const class QKeyEvent &key);

    QLineEdit *m_edit;
    Text *m_hint;
    Text *m_meter;
    class StrengthBar *m_bar;
    bool m_showsStrength = false;
};

} // namespace xd::ui
