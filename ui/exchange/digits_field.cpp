#include "ui/exchange/digits_field.h"

#include "core/base/text_fold.h"
#include "ui/theme/paper_style.h"
#include "ui/theme/theme.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>

namespace xd::ui {

namespace {

constexpr int groupDigits = 5;

QString onlyDigits(const QString &typed)
{
    QString digits;
    for (const QChar c : cleanCell(typed)) // full width becomes half width
        if (c >= u'0' && c <= u'9')
            digits += c;
    return digits;
}

} // namespace

DigitsField::DigitsField(QWidget *parent) : QWidget(parent)
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(theme::space::s);
    for (int group = 0; group < int(m_groups.size()); ++group) {
        auto *edit = new QLineEdit;
        edit->setObjectName(QStringLiteral("digits%1").arg(group + 1));
        edit->setAccessibleName(tr("Group %1 of 6").arg(group + 1));
        edit->setAlignment(Qt::AlignCenter);
        edit->setFont(theme::font(theme::Type::section));
        edit->setMinimumWidth(theme::scaled(84));
        edit->installEventFilter(this);
        connect(edit, &QLineEdit::textEdited, this, [this, group](const QString &text) { typed(group, text); });
        row->addWidget(edit);
        m_groups[std::size_t(group)] = edit;
    }
    row->addStretch(1);
    setFocusProxy(m_groups.front());
}

QString DigitsField::digits() const
{
    QString all;
    for (const QLineEdit *edit : m_groups)
        all += edit->text();
    return all;
}

void DigitsField::setDigits(const QString &digits)
{
    const QString all = onlyDigits(digits);
    for (int group = 0; group < int(m_groups.size()); ++group)
        m_groups[std::size_t(group)]->setText(all.mid(group * groupDigits, groupDigits));
    emit changed();
}

void DigitsField::typed(int group, const QString &text)
{
    markGroup(0);
    const int last = int(m_groups.size()) - 1;
    const auto edit = [this](int at) { return m_groups[std::size_t(at)]; };
    QString rest = onlyDigits(text);
    // One digit typed into a full group must not wipe the group behind it; what is longer was pasted.
    if (rest.size() == groupDigits + 1 && (group == last || !edit(group + 1)->text().isEmpty()))
        rest.chop(1);
    int at = group;
    for (;; ++at) {
        if (edit(at)->text() != rest.left(groupDigits)) // the cursor stays where nothing was cleaned
            edit(at)->setText(rest.left(groupDigits));
        rest = rest.mid(groupDigits);
        if (rest.isEmpty() || at == last)
            break;
    }
    edit(edit(at)->text().size() == groupDigits && at < last ? at + 1 : at)->setFocus();
    emit changed();
}

bool DigitsField::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::KeyPress && static_cast<QKeyEvent *>(event)->key() == Qt::Key_Backspace) {
        const auto at = std::find(m_groups.begin(), m_groups.end(), watched);
        if (at != m_groups.begin() && at != m_groups.end() && (*at)->text().isEmpty()) {
            QLineEdit *before = *std::prev(at);
            before->setFocus();
            before->backspace();
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

void DigitsField::markGroup(int group)
{
    for (int at = 0; at < int(m_groups.size()); ++at) {
        QLineEdit *edit = m_groups[std::size_t(at)];
        const bool isWrong = at + 1 == group;
        theme::setInvalid(edit, isWrong);
        edit->setAccessibleDescription(isWrong ? tr("This group was heard otherwise") : QString());
        if (isWrong) {
            edit->setFocus();
            edit->selectAll();
        }
    }
}

} // namespace xd::ui
