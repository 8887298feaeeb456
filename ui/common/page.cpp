#include "ui/common/page.h"

#include "ui/common/chart_view.h"
#include "ui/common/text.h"
#include "ui/text/error_text.h"
#include "ui/theme/theme.h"

#include <QApplication>
#include <QKeyEvent>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>

using namespace Qt::StringLiterals;

namespace xd::ui {

using namespace theme;

namespace {

// A scroll area as tall as it gets and exactly as wide as it is given.
class VerticalScroll final : public QScrollArea {
public:
    explicit VerticalScroll(QWidget *content)
    {
        setFrameShape(QFrame::NoFrame);
        setWidgetResizable(true);
        setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
        setFocusPolicy(Qt::NoFocus);
        viewport()->setAutoFillBackground(false);
        content->setAutoFillBackground(false);
        setWidget(content);
        content->setAutoFillBackground(false);
    }
    QSize minimumSizeHint() const override { return {widget()->minimumSizeHint().width() + 12, 120}; }
};

} // namespace

Page::Page(const QString &title, Scroll scroll, QWidget *parent) : QWidget(parent)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(space::xl, space::xl, 0, 0);
    column->setSpacing(space::m);

    m_head = new QHBoxLayout;
    m_head->setContentsMargins(0, 0, space::xl, 0);
    auto *words = new QVBoxLayout;
    words->setSpacing(space::xs);
    m_title = new Text(title, Type::title);
    m_subtitle = new Text({}, Type::body, Ink::muted);
    m_subtitle->setWordWrap(true);
    m_subtitle->hide();
    words->addWidget(m_title);
    words->addWidget(m_subtitle);
    m_head->addLayout(words, 1);
    column->addLayout(m_head);

    auto *scrolled = scroll == Scroll::whole ? new QWidget(this) : nullptr;
    QVBoxLayout *const below = scrolled ? new QVBoxLayout(scrolled) : column;
    if (scrolled) {
        below->setContentsMargins(0, 0, 0, 0);
        below->setSpacing(space::m);
    }
    m_onTop = new QVBoxLayout;
    m_onTop->setContentsMargins(0, 0, space::xl, 0);
    below->addLayout(m_onTop);

    m_banners = new QVBoxLayout;
    m_banners->setContentsMargins(0, 0, space::xl, 0);
    m_banners->setSpacing(space::s);
    below->addLayout(m_banners);

    m_actionRow = new QWidget(this);
    m_actions = new QHBoxLayout(m_actionRow);
    m_actions->setContentsMargins(0, 0, space::xl, 0);
    m_actions->setSpacing(space::s);
    m_actions->addStretch(1);
    m_actionRow->hide();
    below->addWidget(m_actionRow);
    below->addSpacing(space::xs);

    auto *content = new QWidget(this);
    m_body = new QVBoxLayout(content);
    m_body->setContentsMargins(0, 0, space::xl, space::xl);
    m_body->setSpacing(space::l);
    below->addWidget(scroll == Scroll::page ? static_cast<QWidget *>(new VerticalScroll(content)) : content, 1);
    if (scrolled)
        column->addWidget(new VerticalScroll(scrolled), 1);
}

QString Page::title() const
{
    return m_title->text();
}

void Page::setTitle(const QString &title)
{
    m_title->setText(title);
}

void Page::setSubtitle(const QString &subtitle)
{
    m_subtitle->setText(subtitle);
    m_subtitle->setVisible(!subtitle.isEmpty());
}

void Page::addCorner(QWidget *widget)
{
    m_head->addWidget(widget, 0, Qt::AlignTop);
}

QPushButton *Page::setPrimary(const QString &text, Icon icon, const QKeySequence &shortcut)
{
    if (!m_primary) {
        m_primary = new QPushButton(m_actionRow);
        setButtonRole(m_primary, ButtonRole::primary);
        m_actions->insertWidget(0, m_primary);
        ++m_buttons;
        if (QWidget *second = m_actions->itemAt(1)->widget())
            setTabOrder(m_primary, second);
        m_actionRow->show();
    }
    m_primary->setText(text);
    m_primary->setIcon(theme::icon(icon, Ink::onAccent));
    setShortcut(m_primary, shortcut);
    return m_primary;
}

QPushButton *Page::addButton(const QString &text, Icon icon, const QKeySequence &shortcut)
{
    auto *button = new QPushButton(theme::icon(icon), text, m_actionRow);
    m_actions->insertWidget(m_buttons++, button);
    setShortcut(button, shortcut);
    m_actionRow->show();
    return button;
}

void Page::addToActions(QWidget *widget)
{
    m_actions->addWidget(widget);
    m_actionRow->show();
}

Banner *Page::showBanner(Mark mark, const QString &sentence, const QString &actionText, std::function<void()> action)
{
    auto *banner = new Banner(mark, sentence, this);
    if (!actionText.isEmpty())
        banner->setAction(actionText, std::move(action));
    m_banners->addWidget(banner);
    return banner;
}

void Page::clearBanners()
{
    while (QLayoutItem *item = m_banners->takeAt(0)) {
        if (QWidget *banner = item->widget()) {
            banner->hide();
            banner->deleteLater(); // it may be the one whose button asks for this
        }
        delete item;
    }
}

void Page::showError(const Error &error)
{
    clearBanners();
    if (error.code == ErrorCode::Cancelled)
        return;
    showBanner(Mark::danger, text::sentenceFor(error))->setClosable(true);
}

void Page::add(QWidget *widget, int stretch)
{
    m_body->addWidget(widget, stretch);
}

void Page::addOnTop(QWidget *widget)
{
    m_onTop->addWidget(widget);
}

void Page::addRow(const QList<QWidget *> &widgets)
{
    auto *row = new QHBoxLayout;
    row->setSpacing(space::l);
    for (QWidget *widget : widgets)
        row->addWidget(widget, 1);
    m_body->addLayout(row);
}

// T turns all charts of the page into their tables and back, unless it was typed into something.
void Page::keyPressEvent(QKeyEvent *event)
{
    // Outside dialogs a button hears Space alone, and people press Enter.
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
        auto *button = qobject_cast<QPushButton *>(QApplication::focusWidget());
        return button && isAncestorOf(button) ? button->click() : QWidget::keyPressEvent(event);
    }
    const QList<ChartView *> charts = findChildren<ChartView *>();
    if (event->key() != Qt::Key_T || event->modifiers() & ~Qt::ShiftModifier || charts.isEmpty())
        return QWidget::keyPressEvent(event);
    const bool showsTables = !charts.first()->isTableShown();
    for (ChartView *chart : charts)
        chart->setTableShown(showsTables);
}

void Page::setFirstFocus(QWidget *widget)
{
    m_firstFocus = widget;
}

void Page::focusFirst()
{
    QWidget *first = m_firstFocus ? m_firstFocus.data() : m_primary;
    if (first)
        first->setFocus(Qt::OtherFocusReason);
}

void setShortcut(QPushButton *button, const QKeySequence &shortcut)
{
    if (shortcut.isEmpty())
        return;
    button->setShortcut(shortcut);
    button->setToolTip(u"%1 (%2)"_s.arg(button->text(), shortcut.toString(QKeySequence::NativeText)));
}

} // namespace xd::ui
