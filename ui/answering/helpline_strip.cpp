#include "ui/answering/helpline_strip.h"

#include "core/screening/helplines.h"
#include "ui/text/labels.h"
#include "ui/theme/icon.h"

#include <QHBoxLayout>
#include <QLabel>

namespace xd::ui {

QStringList helplineWords()
{
    QStringList words;
    for (const screening::Helpline &line : screening::helplines())
        words << QStringLiteral("%1  %2").arg(line.number, text::wordingOf(line.names));
    return words;
}

HelplineStrip::HelplineStrip(const Measure &measure, QWidget *parent) : QWidget(parent)
{
    m_row = new QHBoxLayout(this);
    m_row->setContentsMargins(measure.px(28), measure.px(8), measure.px(28), measure.px(14));
    m_row->setSpacing(measure.px(24));
    auto add = [&](const QString &words, theme::Ink ink) {
        QLabel *label = saying(words, measure.font(Big::small), this, ink);
        label->setWordWrap(false);
        m_row->addWidget(label);
    };
    add(tr("Somebody to talk to, also by telephone:"), theme::Ink::muted);
    for (const QString &line : helplineWords())
        add(line, theme::Ink::ink);
    m_row->addStretch(1);
    setMinimumHeight(measure.px(56));
}

void HelplineStrip::addRight(QWidget *widget)
{
    m_row->addWidget(widget);
}

} // namespace xd::ui
