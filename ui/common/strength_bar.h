// Three short lines that fill as a passphrase becomes good; the word beside them says the same.
#pragma once

#include "ui/common/passphrase_field.h"

namespace xd::ui {

class StrengthBar final : public QWidget {
public:
    explicit StrengthBar(QWidget *parent = nullptr);
    void setStrength(Strength strength);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    Strength m_strength = Strength::empty;
};

theme::Mark markOf(Strength strength);

} // namespace xd::ui
