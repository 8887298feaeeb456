#include "ui/screening/round_figures.h"

#include "ui/common/key_figure.h"
#include "ui/theme/theme.h"

#include <QGridLayout>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace xd::ui {

using namespace theme;

RoundFigures::RoundFigures(QWidget *parent) : QWidget(parent), m_grid(new QGridLayout(this))
{
    setObjectName(u"roundFigures"_s);
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setSpacing(space::m);
}

// While nobody has agreed, nobody is missing, and yet nothing is there.
std::pair<Mark, QString> RoundFigures::wordOnMissing(const screening::RoundCounts &counts)
{
    if (counts.missing > 0)
        return {Mark::info, tr("not yet answered")};
    if (counts.answered > 0)
        return {Mark::ok, tr("all there")};
    return {Mark::none, counts.refused > 0 ? tr("nobody has agreed") : tr("no consent slips yet")};
}

void RoundFigures::show(const screening::RoundCounts &counts, int waitingForLook, int columns)
{
    qDeleteAll(findChildren<KeyFigure *>(QString(), Qt::FindDirectChildrenOnly));
    while (QLayoutItem *item = m_grid->takeAt(0))
        delete item;
    int at = 0;
    const auto add = [&](const QString &label, int count, Mark mark, const QString &note) {
        auto *figure = new KeyFigure(label, QLocale().toString(count));
        if (!note.isEmpty())
            figure->setNote(mark, note);
        m_grid->addWidget(figure, at / columns, at % columns);
        ++at;
        return figure;
    };
    const auto [missingMark, missingNote] = wordOnMissing(counts);
    const bool isRoomy = columns == 6; // in two rows a note in the upper one takes height from the results
    add(tr("eligible"), counts.eligible, Mark::none, {});
    add(tr("agreed"), counts.consented, Mark::none, isRoomy && counts.undecided > 0 ? tr("%n slip(s) out", nullptr, counts.undecided) : QString());
    add(tr("refused"), counts.refused, Mark::none, {});
    add(tr("answered"), counts.answered, Mark::none, isRoomy && counts.partial > 0 ? tr("%n in part", nullptr, counts.partial) : QString());
    KeyFigure *missing = add(tr("missing"), counts.missing, missingMark, missingNote);
    missing->setLeadsOn(counts.missing > 0);
    connect(missing, &QAbstractButton::clicked, this, &RoundFigures::missingChosen);
    const bool isDecided = counts.candidates > 0 && waitingForLook == 0;
    KeyFigure *candidates = add(tr("for a second look"), counts.candidates, counts.candidates == 0 ? Mark::none : isDecided ? Mark::ok : Mark::warn,
                                counts.candidates == 0 ? QString() : isDecided ? tr("all decided") : tr("no diagnosis"));
    candidates->setLeadsOn(counts.candidates > 0);
    connect(candidates, &QAbstractButton::clicked, this, &RoundFigures::candidatesChosen);
    m_grid->setColumnStretch(6, columns == 6 ? 1 : 0);
}

} // namespace xd::ui
