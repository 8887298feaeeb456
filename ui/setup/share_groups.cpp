#include "ui/setup/share_groups.h"

#include "core/crypto/recovery.h"
#include "ui/theme/theme.h"

#include <QFontDatabase>
#include <QPainter>

namespace xd::ui {

using namespace theme;

namespace {

constexpr int columns = 3;
constexpr int groupLetters = 4;
constexpr int rowHeightPx = 40;

QFont fixedFont()
{
    QFont fixed = QFontDatabase::systemFont(QFontDatabase::FixedFont);
    fixed.setPointSizeF(font(Type::section).pointSizeF());
    return fixed;
}

} // namespace

ShareGroups::ShareGroups(SecretBytes sheetText, QWidget *parent) : QWidget(parent), m_text(std::move(sheetText))
{
    // The groups themselves are not read out: who cannot see them prints or saves the sheet.
    setAccessibleName(tr("Nine groups of four characters"));
}

QSize ShareGroups::sizeHint() const
{
    const int width = QFontMetrics(fixedFont()).horizontalAdvance(QStringLiteral("0000")) + scaled(28);
    return {columns * width, crypto::shareGroups / columns * scaled(rowHeightPx)};
}

void ShareGroups::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const int cell = width() / columns;
    for (int group = 0; group < crypto::shareGroups; ++group) {
        const QRect box(group % columns * cell, group / columns * scaled(rowHeightPx), cell, scaled(rowHeightPx));
        painter.setFont(theme::font(Type::small));
        painter.setPen(colour(Ink::muted));
        painter.drawText(box, Qt::AlignLeft | Qt::AlignVCenter, QString::number(group + 1));
        painter.setFont(fixedFont());
        painter.setPen(colour(Ink::ink));
        const QByteArrayView letters = m_text.view().sliced(group * (groupLetters + 1), groupLetters);
        painter.drawText(box.adjusted(scaled(16), 0, 0, 0), Qt::AlignLeft | Qt::AlignVCenter, QString::fromLatin1(letters));
    }
}

} // namespace xd::ui
