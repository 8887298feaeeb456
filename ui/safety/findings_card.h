// What was found amiss, each with what it means and what to do next; or that nothing was.
#pragma once

#include "core/backup/findings.h"
#include "ui/common/card.h"
#include "ui/theme/mark.h"

namespace xd::ui {

theme::Mark markOf(backup::Weight weight);

class FindingsCard : public Card {
    Q_OBJECT

public:
    explicit FindingsCard(QWidget *parent = nullptr);

    void showFindings(const std::vector<backup::Finding> &findings);

private:
    QWidget *m_list = nullptr;
};

} // namespace xd::ui
