#include "ui/entry/answer_strip.h"

#include "ui/theme/surfaces.h"
#include "ui/theme/theme.h"

#include <QApplication>
#include <QClipboard>
#include <QKeyEvent>
#include <QPainter>
#include <QTimer>

using namespace Qt::StringLiterals;

namespace xd::ui {

using namespace theme;

namespace {

constexpr int boxSize = 28;
constexpr int gap = 2;
constexpr int groupGap = 14;
constexpr int groupSize = 5;
constexpr int numberHeight = 18; // above the first box of a group
constexpr int lineGap = 8;
constexpr int flashMs = 180;

int groupWidth()
{
    return scaled(groupSize * (boxSize + gap) + groupGap);
}

int lineHeight()
{
    return scaled(numberHeight + boxSize + lineGap);
}

} // namespace

AnswerStrip::AnswerStrip(QWidget *parent) : QWidget(parent)
{
    setObjectName(u"answerStrip"_s);
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_InputMethodEnabled, false); // keys come as they are, past any input method for Chinese
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    setAccessibleName(tr("Answers"));
}

void AnswerStrip::setTyping(const SheetTyping *typing)
{
    m_typing = typing;
    updateGeometry();
    refresh();
}

void AnswerStrip::refresh()
{
    setEnabled(m_typing != nullptr);
    setAccessibleDescription(!m_typing ? QString() : tr("%1 of %2 typed").arg(m_typing->answeredCount()).arg(m_typing->askedCount()));
    update();
}

void AnswerStrip::flash()
{
    m_isRefused = true;
    update();
    QTimer::singleShot(flashMs, this, [this] {
        m_isRefused = false;
        update();
    });
}

int AnswerStrip::perLine(int width) const
{
    return std::max(1, (width + scaled(groupGap)) / groupWidth()) * groupSize;
}

QRect AnswerStrip::boxOf(int item, int width) const
{
    const int line = item / perLine(width);
    const int place = item % perLine(width);
    const int x = place / groupSize * groupWidth() + place % groupSize * scaled(boxSize + gap);
    return {x, line * lineHeight() + scaled(numberHeight), scaled(boxSize), scaled(boxSize)};
}

int AnswerStrip::heightForWidth(int width) const
{
    const int items = m_typing ? m_typing->instrument().itemCount() : 1;
    return (items + perLine(width) - 1) / perLine(width) * lineHeight();
}

QSize AnswerStrip::sizeHint() const
{
    return {groupWidth() * 4, heightForWidth(groupWidth() * 4)};
}

QSize AnswerStrip::minimumSizeHint() const
{
    return {groupWidth() * 2, lineHeight()};
}

void AnswerStrip::keyPressEvent(QKeyEvent *event)
{
    if (event->matches(QKeySequence::Paste)) {
        emit pasted(QApplication::clipboard()->text());
    } else if (event->key() == Qt::Key_Escape) {
        emit left();
    } else if (event->key() == Qt::Key_Backspace || event->key() == Qt::Key_Left) {
        emit backPressed();
    } else if (event->text().size() == 1 && event->text().front().isPrint() && !(event->modifiers() & (Qt::ControlModifier | Qt::AltModifier))) {
        emit typed(event->text().front());
    } else {
        QWidget::keyPressEvent(event);
    }
}

void AnswerStrip::paintEvent(QPaintEvent *)
{
    if (!m_typing)
        return;
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    for (int item = 0; item < m_typing->instrument().itemCount(); ++item) {
        const QRect box = boxOf(item, width());
        const bool isHere = item == m_typing->item();
        const bool isAsked = m_typing->asks(item);
        if (item % groupSize == 0) {
            painter.setFont(theme::font(Type::small));
            painter.setPen(colour(Ink::muted));
            painter.drawText(QRect(box.x() + 2, box.y() - scaled(numberHeight), scaled(boxSize * 2), scaled(numberHeight) - 2), Qt::AlignLeft | Qt::AlignBottom, QString::number(item + 1));
        }
        const Ink edge = isHere ? (m_isRefused ? Ink::danger : Ink::accent) : isAsked ? Ink::edge : Ink::line;
        const QColor fill = isHere ? tint(m_isRefused ? Ink::danger : Ink::accent, 0.14) : colour(Ink::surface);
        drawSheet(&painter, QRectF(box).adjusted(0.5, 0.5, -0.5, -0.5), fill, colour(edge), isHere ? 2 : 1, 4);
        if (!m_typing->isPassed(item) || isHere)
            continue;
        painter.setFont(theme::font(Type::strong));
        painter.setPen(colour(isAsked ? Ink::ink : Ink::muted));
        painter.drawText(box, Qt::AlignCenter, SheetTyping::shown(quint8(m_typing->answers()[item])));
    }
    if (hasFocus() && !m_typing->isFinished())
        drawFocusRing(&painter, QRectF(boxOf(m_typing->item(), width())).adjusted(-2, -2, 2, 2));
}

} // namespace xd::ui
