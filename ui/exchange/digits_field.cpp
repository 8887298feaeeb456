#include "ui/exchange/digits_field.h"

#include "core/base/text_fold.h"
#include "ui/theme/theme.h"

#include <QHBoxLayout>
#include <QLineEdit>

namespace xd::ui {

namespace {

constexpr int groupCount = 6;
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

DigitsField::DigitsField(QWidget *parent) : GroupedField({groupDigits, onlyDigits, tr("This group was heard otherwise")}, parent)
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(theme::space::s);
    for (int group = 1; group <= groupCount; ++group) {
        QLineEdit *edit = addGroup(tr("Group %1 of 6").arg(group));
        edit->setObjectName(QStringLiteral("digits%1").arg(group));
        edit->setFont(theme::font(theme::Type::section));
        edit->setMinimumWidth(theme::scaled(84));
        row->addWidget(edit);
    }
    row->addStretch(1);
}

QString DigitsField::digits() const
{
    QString all;
    for (const QLineEdit *edit : groups())
        all += edit->text();
    return all;
}

void DigitsField::setDigits(const QString &digits)
{
    const QString all = onlyDigits(digits);
    for (int number = 1; number <= groupCount; ++number)
        group(number)->setText(all.mid((number - 1) * groupDigits, groupDigits));
    emit changed();
}

} // namespace xd::ui
