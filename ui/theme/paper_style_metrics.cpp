// The sizes and habits of PaperStyle; how it paints is in paper_style.cpp.
#include "ui/theme/paper_style.h"
#include "ui/theme/surfaces.h"
#include "ui/theme/theme.h"

#include <QPushButton>
#include <QStyleOption>

namespace xd::theme {

namespace {
constexpr int textInset = 6; // between the outline of a field and its text, beyond what Fusion leaves
}

QRect PaperStyle::subControlRect(ComplexControl control, const QStyleOptionComplex *option, SubControl part,
                                 const QWidget *widget) const
{
    const auto *bar = control == CC_ScrollBar ? qstyleoption_cast<const QStyleOptionSlider *>(option) : nullptr;
    if (!bar) {
        const QRect rect = QProxyStyle::subControlRect(control, option, part, widget);
        const bool holdsText = (control == CC_ComboBox && part == SC_ComboBoxEditField) ||
                               (control == CC_SpinBox && part == SC_SpinBoxEditField);
        return holdsText ? rect.adjusted(textInset, 0, 0, 0) : rect;
    }
    // A thumb in a groove, no arrows.
    const bool lies = bar->orientation == Qt::Horizontal;
    const int length = lies ? bar->rect.width() : bar->rect.height();
    const qint64 range = qint64(bar->maximum) - bar->minimum;
    const int thumb = range <= 0 ? length
                                 : std::max(std::min(length, scaled(32)),
                                            int(qint64(bar->pageStep) * length / (range + bar->pageStep)));
    const int start = sliderPositionFromValue(bar->minimum, bar->maximum, bar->sliderPosition, length - thumb,
                                              bar->upsideDown);
    const auto span = [&](int from, int size) {
        const QRect rect = lies ? QRect(from, 0, size, bar->rect.height()) : QRect(0, from, bar->rect.width(), size);
        return visualRect(bar->direction, bar->rect, rect.translated(bar->rect.topLeft()));
    };
    switch (part) {
    case SC_ScrollBarSlider:
        return span(start, thumb);
    case SC_ScrollBarSubPage:
        return span(0, start);
    case SC_ScrollBarAddPage:
        return span(start + thumb, length - start - thumb);
    case SC_ScrollBarGroove:
        return bar->rect;
    default:
        return {};
    }
}

QRect PaperStyle::subElementRect(SubElement element, const QStyleOption *option, const QWidget *widget) const
{
    if (element == SE_ProgressBarGroove || element == SE_ProgressBarContents)
        return option->rect;
    const QRect rect = QProxyStyle::subElementRect(element, option, widget);
    const auto *frame = element == SE_LineEditContents ? qstyleoption_cast<const QStyleOptionFrame *>(option) : nullptr;
    // The line within a combo or spin box has no frame; its box has set it in already.
    return frame && frame->lineWidth > 0 ? rect.adjusted(textInset, 0, -2, 0) : rect;
}

QSize PaperStyle::sizeFromContents(ContentsType type, const QStyleOption *option, const QSize &size,
                                   const QWidget *widget) const
{
    QSize result = QProxyStyle::sizeFromContents(type, option, size, widget);
    const int control = scaled(controlHeight);
    switch (type) {
    case CT_PushButton:
        result = {std::max(size.width() + 2 * space::l, scaled(72)), std::max(control, size.height() + space::s)};
        break;
    case CT_LineEdit:
    case CT_ComboBox:
    case CT_SpinBox:
        result.setHeight(std::max(control, option->fontMetrics.height() + space::s));
        if (type != CT_LineEdit)
            result.rwidth() += 2 * textInset;
        break;
    case CT_ToolButton:
        if (const auto *button = qstyleoption_cast<const QStyleOptionToolButton *>(option);
            button && !button->text.isEmpty() && button->toolButtonStyle != Qt::ToolButtonIconOnly) {
            if (button->features & QStyleOptionToolButton::HasMenu)
                result.rwidth() += menuArrow + space::s;
        }
        result = result.expandedTo({control, control});
        break;
    case CT_HeaderSection:
        result.setHeight(std::max(scaled(rowHeight), result.height()));
        break;
    case CT_TabBarTab:
        result.setHeight(std::max(scaled(40), result.height()));
        break;
    case CT_MenuItem:
        if (const auto *item = qstyleoption_cast<const QStyleOptionMenuItem *>(option);
            item && item->menuItemType != QStyleOptionMenuItem::Separator)
            result.setHeight(std::max(control, result.height()));
        break;
    case CT_ProgressBar:
        result.setHeight(scaled(16));
        break;
    case CT_ItemViewItem:
        result.setHeight(std::max(scaled(compactRowHeight), result.height()));
        break;
    default:
        break;
    }
    return result;
}

int PaperStyle::pixelMetric(PixelMetric metric, const QStyleOption *option, const QWidget *widget) const
{
    switch (metric) {
    case PM_ScrollBarExtent:
        return 12;
    case PM_MenuButtonIndicator: // Fusion draws the arrow of a button with a menu six pixels smaller than this
        return qobject_cast<const QPushButton *>(widget) ? scaled(20) : QProxyStyle::pixelMetric(metric, option, widget);
    case PM_ScrollBarSliderMin:
        return scaled(32);
    case PM_SmallIconSize:
    case PM_ButtonIconSize:
    case PM_ToolBarIconSize:
    case PM_ListViewIconSize:
    case PM_TabBarIconSize:
    case PM_LineEditIconSize:
        return scaled(iconSize) / 2 * 2;
    case PM_IndicatorWidth:
    case PM_IndicatorHeight:
    case PM_ExclusiveIndicatorWidth:
    case PM_ExclusiveIndicatorHeight:
        return scaled(18);
    case PM_CheckBoxLabelSpacing:
    case PM_RadioButtonLabelSpacing:
    case PM_LayoutHorizontalSpacing:
    case PM_LayoutVerticalSpacing:
        return space::s;
    case PM_LayoutLeftMargin:
    case PM_LayoutTopMargin:
    case PM_LayoutRightMargin:
    case PM_LayoutBottomMargin:
        return space::l;
    case PM_ButtonShiftHorizontal:
    case PM_ButtonShiftVertical:
    case PM_TabBarBaseOverlap:
        return 0;
    case PM_TabBarTabShiftVertical:
    case PM_TabBarTabShiftHorizontal:
        return 0;
    case PM_DefaultFrameWidth:
        return isTextArea(widget) ? space::xs : 1; // the text stays clear of the round corners
    case PM_SpinBoxFrameWidth:
        return 1;
    case PM_MenuPanelWidth:
        return 1;
    case PM_MenuVMargin:
        return space::xs;
    case PM_HeaderMargin:
        return space::s;
    case PM_HeaderMarkSize:
        return 12;
    case PM_FocusFrameHMargin:
        return space::s; // the distance of a cell's text from its border
    case PM_TabBarTabHSpace:
        return 2 * space::l;
    default:
        return QProxyStyle::pixelMetric(metric, option, widget);
    }
}

int PaperStyle::styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget,
                          QStyleHintReturn *returned) const
{
    switch (hint) {
    case SH_EtchDisabledText:
    case SH_ScrollBar_Transient:
    case SH_Widget_Animation_Duration:
    case SH_Widget_Animate:
        return 0;
    case SH_Table_GridLineColor:
        return int(colour(Ink::line).rgba());
    case SH_LineEdit_PasswordCharacter:
        return u'●';
    case SH_ItemView_ShowDecorationSelected:
        return 1;
    case SH_DialogButtonBox_ButtonsHaveIcons:
        return 0;
    case SH_ScrollBar_LeftClickAbsolutePosition:
        return 1;
    default:
        return QProxyStyle::styleHint(hint, option, widget, returned);
    }
}

} // namespace xd::theme
