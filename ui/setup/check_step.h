// Fourth step: one group of one sheet, asked at random, is typed back from the paper.
#pragma once

#include "ui/common/step_wizard.h"
#include "ui/setup/new_site.h"

class QLineEdit;

namespace xd::ui {

class Form;
class Text;

class CheckStep : public Step {
    Q_OBJECT

public:
    explicit CheckStep(NewSite &site, QWidget *parent = nullptr);

    void enter() override;
    void leave(std::function<void(bool)> goOn) override;
    int askedShare() const { return m_share; } // 0 to 2
    int askedGroup() const { return m_group; } // 1 to 9

private:
    NewSite &m_site;
    Text *m_question;
    Form *m_form;
    QLineEdit *m_typed;
    int m_share = 0;
    int m_group = 1;
};

} // namespace xd::ui
