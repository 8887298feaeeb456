#include "ui/mailbox/form_scroll.h"

#include <QEvent>
#include <QLayout>

namespace xd::ui {

FormScroll::FormScroll(QWidget *content, QWidget *parent) : QScrollArea(parent)
{
    setFrameShape(QFrame::NoFrame);
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFocusPolicy(Qt::NoFocus);
    setWidget(content);
    content->installEventFilter(this);
}

void FormScroll::resizeEvent(QResizeEvent *event)
{
    QScrollArea::resizeEvent(event);
    fit();
}

bool FormScroll::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == widget() && event->type() == QEvent::LayoutRequest)
        fit();
    return QScrollArea::eventFilter(watched, event);
}

void FormScroll::fit()
{
    if (widget() && widget()->layout() && widget()->layout()->hasHeightForWidth())
        widget()->setMinimumHeight(widget()->layout()->totalHeightForWidth(viewport()->width()));
}

} // namespace xd::ui
