// Last step: in plain words, what is lost when all is lost.
#pragma once

#include "ui/common/step_wizard.h"
#include "ui/setup/new_site.h"

class QCheckBox;

namespace xd::ui {

class LossStep : public Step {
    Q_OBJECT

public:
    explicit LossStep(const NewSite &site, QWidget *parent = nullptr);

    void enter() override;
    bool isReady() const override;

private:
    const NewSite &m_site;
    class QVBoxLayout *m_words;
    QCheckBox *m_understood;
};

} // namespace xd::ui
