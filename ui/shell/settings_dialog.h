// The few settings there are: language, look, size of the type, time until the lock.
#pragma once

#include "ui/setup/preferences.h"

#include <QDialog>

class QComboBox;

namespace xd::ui {

class Form;

class SettingsDialog : public QDialog {
    Q_OBJECT

public:
    SettingsDialog(const Preferences &preferences, QWidget *parent);
    // What this computer tells about locked screens and sleep.
    void setHears(bool hearsScreen, bool hearsSleep);

signals:
    void chosen(const xd::ui::Preferences &preferences);

protected:
    void showEvent(QShowEvent *event) override;

private:
    Preferences m_preferences;
    QComboBox *m_language;
    QComboBox *m_look;
    QComboBox *m_size;
    QComboBox *m_lock;
    Form *m_form;
};

} // namespace xd::ui
