#include "ui/setup/share_field.h"

#include "core/base/text_fold.h"
#include "core/crypto/recovery.h"
#include "ui/common/text.h"
#include "ui/theme/theme.h"

#include <QFontDatabase>
#include <QGridLayout>
#include <QLineEdit>
#include <algorithm>
#include <sodium.h>

namespace xd::ui {

using namespace theme;

namespace {

constexpr int groupCount = 9;
constexpr int groupLetters = 4;
constexpr int columns = 3;

// Letters and digits alone, in capitals; full width becomes half width.
QString onlySymbols(const QString &typed)
{
    QString symbols;
    for (const QChar c : cleanCell(typed).toUpper())
        if ((c >= u'0' && c <= u'9') || (c >= u'A' && c <= u'Z'))
            symbols += c;
    return symbols;
}

void wipeText(QString &text)
{
    if (!text.isEmpty() && text.data_ptr().d_ptr())
        sodium_memzero(const_cast<QChar *>(text.constData()), std::size_t(text.size()) * sizeof(QChar));
}

} // namespace

ShareField::ShareField(QWidget *parent) : GroupedField({groupLetters, onlySymbols, tr("This group is not as on the sheet")}, parent)
{
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(space::s);
    grid->setVerticalSpacing(space::s);
    QFont fixed = QFontDatabase::systemFont(QFontDatabase::FixedFont);
    fixed.setPointSizeF(theme::font(Type::section).pointSizeF());
    for (int group = 0; group < groupCount; ++group) {
        QLineEdit *edit = addGroup(tr("Group %1 of 9").arg(group + 1));
        edit->setFont(fixed);
        edit->setFixedWidth(scaled(92));
        edit->setInputMethodHints(Qt::ImhSensitiveData | Qt::ImhNoPredictiveText | Qt::ImhPreferUppercase | Qt::ImhLatinOnly);
        edit->setContextMenuPolicy(Qt::NoContextMenu);
        auto *number = new Text(QString::number(group + 1), Type::small, Ink::muted);
        number->setBuddy(edit);
        grid->addWidget(number, group / columns, group % columns * 2, Qt::AlignRight | Qt::AlignVCenter);
        grid->addWidget(edit, group / columns, group % columns * 2 + 1);
    }
    grid->setColumnStretch(2 * columns, 1);
}

ShareField::~ShareField()
{
    for (QLineEdit *edit : groups())
        edit->disconnect(this);
    wipe();
}

bool ShareField::isEmpty() const
{
    return std::all_of(groups().begin(), groups().end(), [](const QLineEdit *edit) { return edit->text().isEmpty(); });
}

Result<SecretBytes> ShareField::read() const
{
    // A short group must not push the others out of their places.
    for (int number = 1; number <= groupCount; ++number)
        if (group(number)->text().size() != groupLetters)
            return failure(ErrorCode::BadRecoveryShare, QString::number(number));
    SecretBytes all(groupCount * groupLetters);
    std::size_t at = 0;
    for (const QLineEdit *edit : groups())
        for (const QChar c : edit->text())
            all.data()[at++] = static_cast<unsigned char>(c.toLatin1());
    return crypto::parseSheetText(all.view());
}

void ShareField::wipe()
{
    for (QLineEdit *edit : groups()) {
        QString shared = edit->text(); // shares its characters with the line edit
        wipeText(shared);
        edit->setText({});
    }
}

} // namespace xd::ui
