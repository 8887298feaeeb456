#include "ui/screening/round_stage.h"

#include "ui/theme/theme.h"

#include <QPainter>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace xd::ui {

using namespace theme;

namespace {

constexpr RoundStage shownStages[] = {RoundStage::plan, RoundStage::consent, RoundStage::collect, RoundStage::check, RoundStage::look, RoundStage::close};

QString symbolOf(RoundStage step, RoundStage now)
{
    return step < now ? u"✓"_s : step == now ? u"●"_s : u"○"_s;
}

} // namespace

// Danger answers that nobody is known of come before all; then whoever can still be asked; then the second look.
RoundStage stageOf(const RoundData &round, QDate today)
{
    const screening::Round &of = round.status.round;
    const screening::RoundCounts &counts = round.status.counts;
    if (of.isClosed())
        return RoundStage::closed;
    if (round.status.unmatched > 0)
        return RoundStage::check;
    if (counts.consented == 0 && counts.answered == 0)
        return RoundStage::consent;
    const bool isOver = of.lastDay.isValid() && today > of.lastDay;
    if (counts.answered == 0 || (!isOver && counts.missing + counts.partial > 0))
        return RoundStage::collect;
    return round.waitingForLook > 0 ? RoundStage::look : RoundStage::close;
}

QString stageName(RoundStage stage)
{
    switch (stage) {
    case RoundStage::plan:
        return RoundSteps::tr("Plan");
    case RoundStage::consent:
        return RoundSteps::tr("Consent");
    case RoundStage::collect:
        return RoundSteps::tr("Collect");
    case RoundStage::check:
        return RoundSteps::tr("Check");
    case RoundStage::look:
        return RoundSteps::tr("Second look");
    case RoundStage::close:
        return RoundSteps::tr("Close");
    case RoundStage::closed:
        return RoundSteps::tr("Closed");
    }
    return {};
}

QString stageAdvice(const RoundData &round, QDate today)
{
    const screening::RoundCounts &counts = round.status.counts;
    switch (stageOf(round, today)) {
    case RoundStage::plan:
        return {};
    case RoundStage::consent:
        return RoundSteps::tr("Hand out the letters, then record the slips as they come back.");
    case RoundStage::collect:
        return RoundSteps::tr("%n slip(s) still out", nullptr, counts.undecided) + u" · "_s + RoundSteps::tr("%n to answer", nullptr, counts.missing + counts.partial);
    case RoundStage::check:
        return RoundSteps::tr("Say whose the %n danger answer(s) without a student are.", nullptr, round.status.unmatched);
    case RoundStage::look:
        return RoundSteps::tr("%n candidate(s) wait for a second look.", nullptr, round.waitingForLook);
    case RoundStage::close:
        return RoundSteps::tr("Nothing is open: the round can be closed.");
    case RoundStage::closed:
        return RoundSteps::tr("It takes nothing more; who withdraws may still do so.");
    }
    return {};
}

RoundSteps::RoundSteps(QWidget *parent) : QWidget(parent)
{
    setObjectName(u"roundSteps"_s);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
}

void RoundSteps::show(RoundStage stage, const QString &advice)
{
    m_stage = stage;
    m_advice = advice;
    setAccessibleName(tr("Step of the round: %1. %2").arg(stageName(stage), advice));
    setToolTip(advice);
    updateGeometry();
    update();
}

int RoundSteps::wholeWidth() const
{
    const QFontMetrics words(theme::font(Type::strong));
    int width = 0;
    for (const RoundStage step : shownStages)
        width += words.horizontalAdvance(symbolOf(step, m_stage) + u' ' + stageName(step)) + space::l;
    return width;
}

QString RoundSteps::shortForm() const
{
    const int at = std::min(int(m_stage) + 1, int(std::size(shownStages)));
    return tr("Step %1 of %2: %3").arg(at).arg(std::size(shownStages)).arg(stageName(m_stage));
}

QSize RoundSteps::sizeHint() const
{
    const int advice = QFontMetrics(theme::font(Type::small)).horizontalAdvance(m_advice);
    return {std::max(wholeWidth(), advice) + space::s, QFontMetrics(theme::font(Type::strong)).height() + QFontMetrics(theme::font(Type::small)).height() + space::xs};
}

QSize RoundSteps::minimumSizeHint() const
{
    return {QFontMetrics(theme::font(Type::strong)).horizontalAdvance(shortForm()), sizeHint().height()};
}

void RoundSteps::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const QFont strong = theme::font(Type::strong), plain = theme::font(Type::body), small = theme::font(Type::small);
    const int height = QFontMetrics(strong).height();
    if (wholeWidth() > width()) {
        painter.setFont(strong);
        painter.setPen(colour(Ink::accent));
        painter.drawText(QRect(0, 0, width(), height), Qt::AlignRight | Qt::AlignVCenter, shortForm());
    } else {
        int x = width() - wholeWidth() + space::l;
        for (const RoundStage step : shownStages) {
            const bool isNow = step == m_stage;
            const QString words = symbolOf(step, m_stage) + u' ' + stageName(step);
            painter.setFont(isNow ? strong : plain);
            painter.setPen(colour(isNow ? Ink::accent : step < m_stage ? Ink::ok : Ink::muted));
            painter.drawText(QRect(x, 0, width(), height), Qt::AlignLeft | Qt::AlignVCenter, words);
            x += QFontMetrics(strong).horizontalAdvance(words) + space::l;
        }
    }
    painter.setFont(small);
    painter.setPen(colour(Ink::muted));
    const QString advice = QFontMetrics(small).elidedText(m_advice, Qt::ElideRight, width());
    painter.drawText(QRect(0, height + space::xs, width(), QFontMetrics(small).height()), Qt::AlignRight | Qt::AlignVCenter, advice);
}

} // namespace xd::ui
