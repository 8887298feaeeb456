#include "ui/theme/paper_style.h"

#include "ui/theme/surfaces.h"
#include "ui/theme/theme.h"

#include <QAbstractItemView>
#include <QComboBox>
#include <QLineEdit>
#include <QMenu>
#include <QPainter>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QStyleOption>
#include <QTextEdit>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace xd::theme {

namespace {

constexpr const char *invalidProperty = "xdInvalid";

QFont weighted(QFont font, QFont::Weight weight)
{
    font.setWeight(weight);
    return font;
}

void drawTab(const QStyleOptionTab &tab, QPainter *painter)
{
    const bool chosen = tab.state & QStyle::State_Selected;
    if (!chosen && tab.state & QStyle::State_MouseOver)
        drawSheet(painter, QRectF(tab.rect).adjusted(2, 4, -2, -4), colour(Ink::hover), {});
    if (chosen)
        painter->fillRect(QRect(tab.rect.left() + space::s, tab.rect.bottom() - 2, tab.rect.width() - 2 * space::s, 3),
                          colour(Ink::accent));
    if (tab.state & QStyle::State_HasFocus)
        drawFocusRing(painter, QRectF(tab.rect).adjusted(2, 4, -2, -4));
}

void drawProgress(const QStyleOptionProgressBar &bar, QPainter *painter)
{
    const double height = 6;
    const QRectF groove(bar.rect.x(), bar.rect.y() + (bar.rect.height() - height) / 2, bar.rect.width(), height);
    drawSheet(painter, groove, tint(Ink::ink, 0.12), {}, 1, height / 2);
    const bool isOpenEnded = bar.maximum <= bar.minimum;
    const double range = double(bar.maximum) - bar.minimum;
    const double share = isOpenEnded ? 0.35 : std::min(1.0, std::max(0.0, (double(bar.progress) - bar.minimum) / range));
    if (share <= 0)
        return;
    QRectF filled = groove;
    filled.setWidth(std::max(height, groove.width() * share));
    if (isOpenEnded)
        filled.moveCenter(groove.center());
    drawSheet(painter, filled, colour(Ink::accent), {}, 1, height / 2);
}

} // namespace

PaperStyle::PaperStyle() : QProxyStyle(u"Fusion"_s) {}

void setInvalid(QWidget *field, bool invalid)
{
    field->setProperty(invalidProperty, invalid);
    field->update();
}

bool isInvalid(const QWidget *field)
{
    return field && field->property(invalidProperty).toBool();
}

bool isTextArea(const QWidget *widget)
{
    return qobject_cast<const QPlainTextEdit *>(widget) || qobject_cast<const QTextEdit *>(widget);
}

void PaperStyle::polish(QWidget *widget)
{
    QProxyStyle::polish(widget);
    if (qobject_cast<QAbstractButton *>(widget) || qobject_cast<QComboBox *>(widget))
        widget->setAttribute(Qt::WA_Hover);
}

void PaperStyle::drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
                               const QWidget *widget) const
{
    const bool enabled = option->state & State_Enabled;
    switch (element) {
    case PE_PanelButtonCommand:
        return drawButton(painter, *option, widget);
    case PE_PanelButtonTool:
        return drawToolButton(painter, *option, widget);
    case PE_FrameDefaultButton:
    case PE_FrameStatusBarItem:
    case PE_FrameGroupBox:
        return;
    case PE_FrameButtonTool:
        return;
    case PE_PanelLineEdit: {
        const auto *frame = qstyleoption_cast<const QStyleOptionFrame *>(option);
        if (frame && frame->lineWidth > 0)
            drawField(painter, *option, widget);
        return;
    }
    case PE_FrameLineEdit:
        return;
    case PE_Frame:
        if (isTextArea(widget))
            return drawField(painter, *option, widget);
        drawSheet(painter, QRectF(option->rect), {}, colour(Ink::line), 1, 0);
        return;
    case PE_FrameFocusRect:
        // Buttons, boxes and fields draw their own ring; rows show the current one by their ground.
        if (!qobject_cast<const QAbstractButton *>(widget) && !qobject_cast<const QAbstractItemView *>(widget))
            drawFocusRing(painter, QRectF(option->rect));
        return;
    case PE_IndicatorCheckBox:
    case PE_IndicatorItemViewItemCheck:
        return drawCheckBox(painter, *option);
    case PE_IndicatorRadioButton:
        return drawRadioButton(painter, *option);
    case PE_IndicatorArrowDown:
        return drawChevron(painter, option->rect, Qt::DownArrow, enabled);
    case PE_IndicatorArrowUp:
        return drawChevron(painter, option->rect, Qt::UpArrow, enabled);
    case PE_IndicatorArrowLeft:
        return drawChevron(painter, option->rect, Qt::LeftArrow, enabled);
    case PE_IndicatorArrowRight:
        return drawChevron(painter, option->rect, Qt::RightArrow, enabled);
    case PE_IndicatorHeaderArrow:
        if (const auto *header = qstyleoption_cast<const QStyleOptionHeader *>(option))
            drawChevron(painter, option->rect,
                        header->sortIndicator == QStyleOptionHeader::SortUp ? Qt::DownArrow : Qt::UpArrow, true);
        return;
    case PE_PanelTipLabel:
    case PE_FrameMenu:
        painter->fillRect(option->rect, colour(Ink::surface));
        drawSheet(painter, QRectF(option->rect), {}, colour(Ink::line), 1, 0);
        return;
    case PE_PanelStatusBar:
        painter->fillRect(option->rect, colour(Ink::window));
        painter->fillRect(QRect(option->rect.topLeft(), QSize(option->rect.width(), 1)), colour(Ink::line));
        return;
    case PE_FrameTabWidget:
        return;
    case PE_FrameTabBarBase:
        painter->fillRect(QRect(option->rect.left(), option->rect.bottom(), option->rect.width(), 1),
                          colour(Ink::line));
        return;
    default:
        QProxyStyle::drawPrimitive(element, option, painter, widget);
    }
}

void PaperStyle::drawControl(ControlElement element, const QStyleOption *option, QPainter *painter,
                             const QWidget *widget) const
{
    switch (element) {
    case CE_PushButtonLabel:
        if (const auto *button = qstyleoption_cast<const QStyleOptionButton *>(option)) {
            QStyleOptionButton label = *button;
            const ButtonRole role = buttonRole(widget);
            const bool filled = role == ButtonRole::primary || role == ButtonRole::danger;
            if (filled && option->state & State_Enabled)
                label.palette.setColor(QPalette::ButtonText, colour(Ink::onAccent));
            if (role == ButtonRole::quiet && option->state & State_Enabled)
                label.palette.setColor(QPalette::ButtonText, colour(Ink::accent));
            if (role == ButtonRole::primary)
                painter->setFont(weighted(painter->font(), QFont::DemiBold));
            QProxyStyle::drawControl(element, &label, painter, widget);
            return;
        }
        break;
    case CE_ToolButtonLabel:
        if (const auto *button = qstyleoption_cast<const QStyleOptionToolButton *>(option);
            button && button->toolButtonStyle == Qt::ToolButtonTextBesideIcon) {
            QStyleOptionToolButton label = *button;
            label.rect.adjust(space::xs, 0, -space::xs, 0);
            QProxyStyle::drawControl(element, &label, painter, widget);
            return;
        }
        break;
    case CE_HeaderSection:
    case CE_HeaderEmptyArea:
        painter->fillRect(option->rect, colour(Ink::surface));
        painter->fillRect(QRect(option->rect.left(), option->rect.bottom(), option->rect.width(), 1),
                          colour(Ink::edge));
        return;
    case CE_HeaderLabel:
        if (const auto *header = qstyleoption_cast<const QStyleOptionHeader *>(option)) {
            QStyleOptionHeader label = *header;
            label.palette.setColor(QPalette::ButtonText, colour(Ink::muted));
            label.state &= ~State_On; // a selected row does not make its header bold
            painter->setFont(weighted(painter->font(), QFont::Medium));
            QProxyStyle::drawControl(element, &label, painter, widget);
            return;
        }
        break;
    case CE_ProgressBarGroove:
    case CE_ProgressBarLabel:
        return;
    case CE_ProgressBarContents:
        if (const auto *bar = qstyleoption_cast<const QStyleOptionProgressBar *>(option))
            drawProgress(*bar, painter);
        return;
    case CE_TabBarTabShape:
        if (const auto *tab = qstyleoption_cast<const QStyleOptionTab *>(option))
            drawTab(*tab, painter);
        return;
    default:
        break;
    }
    QProxyStyle::drawControl(element, option, painter, widget);
}

void PaperStyle::drawComplexControl(ComplexControl control, const QStyleOptionComplex *option, QPainter *painter,
                                    const QWidget *widget) const
{
    switch (control) {
    case CC_ComboBox:
        return drawComboBox(option, painter, widget);
    case CC_SpinBox:
        return drawSpinBox(option, painter, widget);
    case CC_ScrollBar:
        return drawScrollBar(option, painter, widget);
    case CC_ToolButton:
        if (const auto *button = qstyleoption_cast<const QStyleOptionToolButton *>(option);
            button && button->features & QStyleOptionToolButton::HasMenu && !button->text.isEmpty())
            return drawMenuButton(*button, painter, widget);
        QProxyStyle::drawComplexControl(control, option, painter, widget);
        return;
    default:
        QProxyStyle::drawComplexControl(control, option, painter, widget);
    }
}

void PaperStyle::drawMenuButton(const QStyleOptionToolButton &button, QPainter *painter, const QWidget *widget) const
{
    drawToolButton(painter, button, widget);
    QStyleOptionToolButton label = button;
    label.features &= ~QStyleOptionToolButton::HasMenu;
    label.rect.adjust(space::xs, 0, -menuArrow, 0);
    proxy()->drawControl(CE_ToolButtonLabel, &label, painter, widget);
    const QRect arrow(button.rect.right() - menuArrow - 2, button.rect.top(), menuArrow, button.rect.height());
    drawChevron(painter, arrow, Qt::DownArrow, button.state & State_Enabled);
}

void PaperStyle::drawComboBox(const QStyleOptionComplex *option, QPainter *painter, const QWidget *widget) const
{
    drawField(painter, *option, widget);
    const QRect arrow = proxy()->subControlRect(CC_ComboBox, option, SC_ComboBoxArrow, widget);
    drawChevron(painter, arrow, Qt::DownArrow, option->state & State_Enabled);
}

void PaperStyle::drawSpinBox(const QStyleOptionComplex *option, QPainter *painter, const QWidget *widget) const
{
    drawField(painter, *option, widget);
    const auto *spin = qstyleoption_cast<const QStyleOptionSpinBox *>(option);
    if (!spin || spin->buttonSymbols == QAbstractSpinBox::NoButtons)
        return;
    const bool enabled = option->state & State_Enabled;
    const auto part = [&](SubControl which) { return proxy()->subControlRect(CC_SpinBox, option, which, widget); };
    drawChevron(painter, part(SC_SpinBoxUp).adjusted(0, 3, 0, 0), Qt::UpArrow,
                enabled && spin->stepEnabled & QAbstractSpinBox::StepUpEnabled);
    drawChevron(painter, part(SC_SpinBoxDown).adjusted(0, 0, 0, -3), Qt::DownArrow,
                enabled && spin->stepEnabled & QAbstractSpinBox::StepDownEnabled);
}

void PaperStyle::drawScrollBar(const QStyleOptionComplex *option, QPainter *painter, const QWidget *widget) const
{
    const auto *bar = qstyleoption_cast<const QStyleOptionSlider *>(option);
    if (!bar || bar->maximum <= bar->minimum)
        return;
    const bool active = option->state & State_MouseOver || option->activeSubControls & SC_ScrollBarSlider;
    QRectF thumb = proxy()->subControlRect(CC_ScrollBar, option, SC_ScrollBarSlider, widget);
    const double slack = active ? 2 : 3;
    thumb.adjust(slack, slack, -slack, -slack);
    drawSheet(painter, thumb, tint(Ink::ink, active ? 0.55 : 0.32, Ink::window), {}, 1,
              std::min(thumb.width(), thumb.height()) / 2);
}

} // namespace xd::theme
