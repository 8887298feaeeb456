#include "ui/common/text.h"

#include "ui/theme/theme.h"

#include <QEvent>

using namespace Qt::StringLiterals;

namespace xd::ui {

Text::Text(const QString &text, theme::Type type, theme::Ink ink, QWidget *parent)
    : QLabel(text, parent), m_type(type), m_ink(ink)
{
    setTextFormat(Qt::PlainText);
    dress();
}

Text *Text::reading(const QString &paragraph, theme::Ink ink)
{
    auto *text = new Text(QString(), theme::Type::body, ink);
    text->setWordWrap(true);
    text->setReading(paragraph);
    return text;
}

Text *Text::marked(theme::Mark mark, const QString &word)
{
    auto *text = new Text(QString());
    text->setMarked(mark, word);
    return text;
}

void Text::setInk(theme::Ink ink)
{
    m_ink = ink;
    dress();
}

void Text::setMarked(theme::Mark mark, const QString &word)
{
    setText(theme::marked(mark, word));
    setInk(theme::inkOf(mark));
}

void Text::setReading(const QString &paragraph)
{
    setTextFormat(Qt::RichText);
    // Qt counts in heights of the font, and those of Chinese fonts are generous: one and a half of the type is meant.
    const QFontMetricsF metrics(theme::font(m_type));
    const double wished = 1.5 * theme::font(m_type).pointSizeF() * logicalDpiY() / 72;
    const int percent = std::max(100, qRound(100 * wished / metrics.lineSpacing()));
    QString html;
    for (const QString &line : paragraph.split(u'\n'))
        html += u"<p style=\"line-height:%1%;margin:0\">"_s.arg(percent) + line.toHtmlEscaped() + "</p>"_L1;
    setText(html);
}

void Text::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::StyleChange)
        dress();
    QLabel::changeEvent(event);
}

void Text::dress()
{
    setFont(theme::font(m_type));
    QPalette dressed = palette();
    dressed.setColor(QPalette::WindowText, theme::colour(m_ink));
    setPalette(dressed);
}

} // namespace xd::ui
