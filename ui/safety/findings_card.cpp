#include "ui/safety/findings_card.h"

#include "ui/common/text.h"
#include "ui/text/finding_text.h"
#include "ui/theme/theme.h"

namespace xd::ui {

using namespace theme;

Mark markOf(backup::Weight weight)
{
    switch (weight) {
    case backup::Weight::stop:
        return Mark::danger;
    case backup::Weight::act:
        return Mark::warn;
    case backup::Weight::note:
        break;
    }
    return Mark::info;
}

FindingsCard::FindingsCard(QWidget *parent) : Card(tr("What the program has found"), parent) {}

void FindingsCard::showFindings(const std::vector<backup::Finding> &findings)
{
    delete m_list;
    m_list = new QWidget(this);
    auto *column = new QVBoxLayout(m_list);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::xs);
    if (findings.empty())
        column->addWidget(Text::marked(Mark::ok, tr("Nothing amiss: disk, clock, folder and backups are as they should be.")));
    for (const backup::Finding &finding : findings) {
        if (column->count() > 0)
            column->addSpacing(space::s);
        auto *title = Text::marked(markOf(backup::weightOf(finding.kind)), text::titleOf(finding));
        title->setWordWrap(true);
        column->addWidget(title);
        column->addWidget(Text::reading(text::adviceOf(finding)));
    }
    add(m_list);
}

} // namespace xd::ui
