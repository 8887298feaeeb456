#include "ui/exchange/digits_field.h"

#include "core/base/text_fold.h"
#include "ui/theme/theme.h"

#include <QHBoxLayout>
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
    QString rest = onlyDigits(text);
    for (int at = group; at < int(m_groups.size()); ++at) {
        QLineEdit *edit = m_groups[std::size_t(at)];
        if (at > group && rest.isEmpty())
            break;
        edit->setText(rest.left(groupDigits));
        rest = rest.mid(groupDigits);
        const bool isFull = edit->text().size() == groupDigits;
        if (isFull && at + 1 < int(m_groups.size()))
            m_groups[std::size_t(at + 1)]->setFocus();
        else
            edit->setFocus();
    }
    emit changed();
}

void DigitsField::markGroup(int group)
{
    for (int at = 0; at < int(m_groups.size()); ++at) {
        QPalette palette;
        if (at + 1 == group) {
            palette.setColor(QPalette::Text, theme::colour(theme::Ink::danger));
            m_groups[std::size_t(at)]->setFocus();
            m_groups[std::size_t(at)]->selectAll();
        }
        m_groups[std::size_t(at)]->setPalette(palette);
    }
}

} // namespace xd::ui
