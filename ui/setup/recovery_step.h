// Third step: the recovery sheets, shown and printed or saved. It cannot be passed before they are on paper or in a
// file, and the site cannot be taken back any more.
#pragma once

#include "core/base/result.h"
#include "ui/common/step_wizard.h"
#include "ui/setup/new_site.h"

class QHBoxLayout;

namespace xd::ui {

class Text;

class RecoveryStep : public Step {
    Q_OBJECT

public:
    explicit RecoveryStep(NewSite &site, QWidget *parent = nullptr);

    void enter() override;
    void focusFirst() override;
    bool isReady() const override { return m_isKept; }
    bool canGoBack() const override { return false; }

private:
    void print();
    void save();
    Done saveSheets(const QString &folder); // a PDF each
    void keep(const QString &sentence);

    NewSite &m_site;
    QHBoxLayout *m_sheets;
    QPushButton *m_print;
    QPushButton *m_save;
    Text *m_sentence;
    bool m_isKept = false;
};

} // namespace xd::ui
