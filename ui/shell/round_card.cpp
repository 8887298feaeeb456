#include "ui/shell/round_card.h"

#include "ui/common/text.h"
#include "ui/text/labels.h"
#include "ui/theme/theme.h"

#include <QGridLayout>
#include <QLocale>
#include <QProgressBar>

using namespace Qt::StringLiterals;

namespace xd::ui {

using namespace theme;

RoundCard::RoundCard(QWidget *parent) : Card({}, parent) {}

void RoundCard::showRound(const OpenRound &round)
{
    setTitle(round.title);
    setSubtitle(round.lastDay.isValid() ? tr("%1 to %2").arg(text::dateText(round.firstDay), text::dateText(round.lastDay))
                                        : tr("since %1").arg(text::dateText(round.firstDay)));
    delete m_rows;
    m_rows = new QWidget(this);
    auto *grid = new QGridLayout(m_rows);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(space::l);
    grid->setVerticalSpacing(space::s);
    const QLocale locale;
    int row = 0;
    for (const OpenRound::Grade &grade : round.grades) {
        const QString name = text::gradeName(grade.grade);
        const int percent = grade.eligible > 0 ? 100 * grade.answered / grade.eligible : 0;
        auto *bar = new QProgressBar;
        bar->setRange(0, 100);
        bar->setValue(percent);
        bar->setTextVisible(false);
        bar->setAccessibleName(tr("%1: answered").arg(name));
        auto *counts = new Text(tr("%1 of %2").arg(locale.toString(grade.answered), locale.toString(grade.eligible)), Type::body, Ink::muted);
        auto *share = new Text(u"%1 %"_s.arg(percent), Type::strong);
        counts->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
        share->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
        grid->addWidget(new Text(name), row, 0);
        grid->addWidget(bar, row, 1, Qt::AlignVCenter);
        grid->addWidget(counts, row, 2);
        grid->addWidget(share, row++, 3);
    }
    grid->setColumnStretch(1, 1);
    add(m_rows);
}

} // namespace xd::ui
