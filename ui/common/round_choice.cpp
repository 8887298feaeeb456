#include "ui/common/round_choice.h"

#include <QAbstractItemView>
#include <QSignalBlocker>
#include <QStylePainter>

namespace xd::ui {

namespace {

constexpr int fewestCharacters = 8; // where the page has no room for more

} // namespace

RoundChoice::RoundChoice(const QString &objectName, QWidget *parent) : QComboBox(parent)
{
    setObjectName(objectName);
    setAccessibleName(tr("Round"));
    setSizeAdjustPolicy(QComboBox::AdjustToContents);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    connect(this, &QComboBox::currentTextChanged, this, &QWidget::setToolTip);
}

// A combo box would never be narrower than its longest entry.
QSize RoundChoice::minimumSizeHint() const
{
    const QSize wanted = QComboBox::minimumSizeHint();
    int longest = 0;
    for (int i = 0; i < count(); ++i)
        longest = std::max(longest, fontMetrics().horizontalAdvance(itemText(i)));
    return {std::min(wanted.width(), wanted.width() - longest + fontMetrics().averageCharWidth() * fewestCharacters), wanted.height()};
}

void RoundChoice::setTitles(const QStringList &titles, int current)
{
    const QSignalBlocker quiet(this);
    clear();
    addItems(titles);
    setCurrentIndex(current);
    setToolTip(currentText());
    updateGeometry();
}

void RoundChoice::paintEvent(QPaintEvent *)
{
    QStylePainter painter(this);
    QStyleOptionComboBox option;
    initStyleOption(&option);
    painter.drawComplexControl(QStyle::CC_ComboBox, option);
    const QRect field = style()->subControlRect(QStyle::CC_ComboBox, &option, QStyle::SC_ComboBoxEditField, this);
    option.currentText = option.fontMetrics.elidedText(option.currentText, Qt::ElideMiddle, field.width());
    painter.drawControl(QStyle::CE_ComboBoxLabel, option);
}

// The list is as wide as its longest title, even where the box is not.
void RoundChoice::showPopup()
{
    view()->setMinimumWidth(view()->sizeHintForColumn(0) + view()->frameWidth() * 2 + style()->pixelMetric(QStyle::PM_ScrollBarExtent));
    QComboBox::showPopup();
}

} // namespace xd::ui
