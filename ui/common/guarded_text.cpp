#include "ui/common/guarded_text.h"

#include "core/base/text_fold.h"
#include "ui/common/text.h"
#include "ui/text/labels.h"
#include "ui/theme/theme.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QPushButton>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace xd::ui {

GuardedText::GuardedText(QWidget *parent) : QPlainTextEdit(parent)
{
    setTabChangesFocus(true);
    connect(this, &QPlainTextEdit::textChanged, this, &GuardedText::look);
    connect(this, &QPlainTextEdit::cursorPositionChanged, this, &GuardedText::remarkReached);
}

void GuardedText::setGuard(Guard guard, const QStringList &own)
{
    if (guard == m_guard && own == m_own)
        return;
    m_guard = std::move(guard);
    m_own = own;
    look();
}

void GuardedText::setStrict(bool isStrict)
{
    m_isStrict = isStrict;
    look();
}

bool GuardedText::hasRefused() const
{
    return std::any_of(m_remarks.begin(), m_remarks.end(), [this](const packs::Remark &each) { return isRefused(each); });
}

// Line breaks are one character in the text as in its document, so places are the same in both.
void GuardedText::look()
{
    m_remarks = m_guard ? m_guard->look(toPlainText(), m_own) : std::vector<packs::Remark>();
    underline();
    emit remarksChanged();
}

void GuardedText::underline()
{
    QList<QTextEdit::ExtraSelection> marks;
    for (const packs::Remark &remark : m_remarks) {
        QTextEdit::ExtraSelection mark;
        mark.cursor = textCursor();
        mark.cursor.setPosition(int(remark.at));
        mark.cursor.setPosition(int(remark.at + remark.length), QTextCursor::KeepAnchor);
        // Wavy where it is to be weighed, a solid line on a tint where it has no place: not the colour alone.
        const theme::Ink ink = isRefused(remark) ? theme::Ink::danger : theme::Ink::warn;
        mark.format.setUnderlineStyle(isRefused(remark) ? QTextCharFormat::SingleUnderline : QTextCharFormat::WaveUnderline);
        mark.format.setUnderlineColor(theme::colour(ink));
        if (isRefused(remark))
            mark.format.setBackground(theme::tint(ink, 0.14));
        marks.append(mark);
    }
    setExtraSelections(marks);
}

int GuardedText::current() const
{
    if (m_remarks.empty())
        return -1;
    const qsizetype place = textCursor().selectionStart();
    const auto found = std::find_if(m_remarks.begin(), m_remarks.end(), [&](const packs::Remark &each) { return each.at + each.length >= place; });
    return found == m_remarks.end() ? 0 : int(found - m_remarks.begin());
}

void GuardedText::goToNext()
{
    if (m_remarks.empty())
        return;
    const qsizetype place = textCursor().hasSelection() ? textCursor().selectionStart() + 1 : textCursor().position();
    const auto found = std::find_if(m_remarks.begin(), m_remarks.end(), [&](const packs::Remark &each) { return each.at >= place; });
    const packs::Remark &next = found == m_remarks.end() ? m_remarks.front() : *found;
    QTextCursor cursor = textCursor();
    cursor.setPosition(int(next.at));
    cursor.setPosition(int(next.at + next.length), QTextCursor::KeepAnchor);
    setTextCursor(cursor);
    setFocus();
}

void GuardedText::swapCurrent()
{
    const int at = current();
    if (at < 0)
        return;
    const packs::Remark remark = m_remarks[size_t(at)];
    const QString words = saidOf(remark.swap, toPlainText());
    if (words.isEmpty())
        return;
    QTextCursor cursor = textCursor();
    cursor.setPosition(int(remark.at));
    cursor.setPosition(int(remark.at + remark.length), QTextCursor::KeepAnchor);
    cursor.insertText(words);
    setTextCursor(cursor);
    setFocus();
}

QString GuardedText::saidOf(const packs::Wording &wording, const QString &text)
{
    return std::any_of(text.begin(), text.end(), [](QChar each) { return isHan(each.unicode()); }) ? wording.zh : wording.en;
}

void GuardedText::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_F7 && event->modifiers() == Qt::NoModifier && !m_remarks.empty())
        goToNext();
    else
        QPlainTextEdit::keyPressEvent(event);
}

void GuardedText::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::StyleChange || event->type() == QEvent::PaletteChange)
        underline();
    QPlainTextEdit::changeEvent(event);
}

GuardStrip::GuardStrip(GuardedText *text, QWidget *parent)
    : QWidget(parent), m_text(text), m_words(new Text({}, theme::Type::small, theme::Ink::muted)), m_swap(new QPushButton), m_next(new QPushButton(tr("Next (F7)")))
{
    setObjectName(u"guardStrip"_s);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(theme::space::s);
    m_words->setObjectName(u"guardWords"_s);
    m_words->setWordWrap(true);
    row->addWidget(m_words, 1);
    for (QPushButton *button : {m_swap, m_next}) {
        theme::setButtonRole(button, theme::ButtonRole::quiet);
        button->setAutoDefault(false);
        row->addWidget(button, 0, Qt::AlignTop);
    }
    m_swap->setObjectName(u"guardSwap"_s);
    m_next->setObjectName(u"guardNext"_s);
    connect(m_swap, &QPushButton::clicked, text, &GuardedText::swapCurrent);
    connect(m_next, &QPushButton::clicked, text, &GuardedText::goToNext);
    connect(text, &GuardedText::remarksChanged, this, &GuardStrip::tell);
    connect(text, &GuardedText::remarkReached, this, &GuardStrip::tell);
    tell();
}

void GuardStrip::tell()
{
    const int at = m_text->current();
    setVisible(at >= 0);
    m_text->setAccessibleDescription({});
    if (at < 0)
        return;
    const packs::Remark &remark = m_text->remarks()[size_t(at)];
    const bool isRefused = m_text->isRefused(remark);
    const QString instead = text::wordingOf(remark.instead);
    QString words = isRefused ? tr("Not here: “%1”.") : tr("Better not: “%1”.");
    words = words.arg(remark.phrase);
    if (!instead.isEmpty())
        words += tr(" Instead: %1.").arg(instead);
    if (const qsizetype count = qsizetype(m_text->remarks().size()); count > 1)
        words += tr(" (%1 of %2)").arg(at + 1).arg(count);
    m_words->setMarked(isRefused ? theme::Mark::danger : theme::Mark::warn, words);
    m_text->setAccessibleDescription(words);
    const QString swap = GuardedText::saidOf(remark.swap, m_text->toPlainText());
    m_swap->setVisible(!swap.isEmpty());
    m_swap->setText(tr("Write “%1”").arg(swap));
    m_next->setVisible(m_text->remarks().size() > 1 || !m_text->textCursor().hasSelection());
}

} // namespace xd::ui
