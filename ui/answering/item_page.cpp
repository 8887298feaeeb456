#include "ui/answering/item_page.h"

#include "ui/answering/option_button.h"
#include "ui/answering/progress_dots.h"
#include "ui/theme/theme.h"

#include <QKeyEvent>
#include <QLabel>
#include <QPushButton>

namespace xd::ui {

namespace {

// The second click of a double one is meant for the item before.
constexpr int tooSoonMs = 250;
constexpr int mostKeys = 9;

} // namespace

ItemPage::ItemPage(const Measure &measure, const screening::SittingRun &run, QWidget *parent)
    : AnsweringPage(measure, 760, parent), m_canGoBack(run.canGoBack())
{
    auto *dots = new ProgressDots(measure, middle());
    dots->setPlace(run.itemNumber(), run.itemCount());
    column()->addWidget(dots);
    column()->addSpacing(measure.px(4));
    if (!run.part().stem.isEmpty())
        say(run.part().stem, Big::body, theme::Ink::muted);
    QLabel *question = say(run.item().text, Big::question);
    question->setMinimumHeight(measure.px(76));
    question->setAlignment(Qt::AlignLeft | Qt::AlignVCenter);

    auto *list = new QVBoxLayout;
    const auto &options = run.item().options;
    list->setSpacing(measure.px(options.size() > 6 ? 5 : 9));
    for (std::size_t at = 0; at < options.size(); ++at) {
        auto *button = new OptionButton(at < mostKeys ? int(at) + 1 : 0, options[at].text, measure, middle());
        list->addWidget(button);
        m_options.push_back(button);
        m_values.push_back(options[at].value);
        if (run.given() == std::optional(options[at].value)) {
            button->setGiven(true);
            m_given = int(at);
        }
        button->installEventFilter(this);
        connect(button, &OptionButton::clicked, this, [this, at] { choose(int(at)); });
    }
    column()->addLayout(list);
    QHBoxLayout *row = addRow();
    QPushButton *back = addButton(row, tr("Previous"));
    back->setEnabled(m_canGoBack);
    QPushButton *skip = addButton(row, m_given >= 0 ? tr("Next") : tr("Leave this out"));
    row->addStretch(1);
    QPushButton *stop = addButton(row, tr("Stop"));
    theme::setButtonRole(stop, theme::ButtonRole::quiet);
    if (!run.part().notice.isEmpty())
        say(run.part().notice, Big::small, theme::Ink::muted);
    connect(back, &QPushButton::clicked, this, &ItemPage::backAsked);
    connect(skip, &QPushButton::clicked, this, &ItemPage::goOn);
    connect(stop, &QPushButton::clicked, this, &ItemPage::stopAsked);
    if (m_given >= 0)
        setFirst(m_options[size_t(m_given)]);
    m_sinceShown.start();
}

bool ItemPage::isTooSoon() const
{
    return m_sinceShown.elapsed() < tooSoonMs;
}

void ItemPage::choose(int option)
{
    if (option < 0 || option >= int(m_options.size()) || isTooSoon())
        return;
    emit answered(m_values[size_t(option)]);
}

void ItemPage::goOn()
{
    if (m_given >= 0)
        choose(m_given);
    else if (!isTooSoon())
        emit skipped();
}

void ItemPage::walk(int by)
{
    int at = by > 0 ? -1 : int(m_options.size());
    for (int option = 0; option < int(m_options.size()); ++option)
        if (m_options[size_t(option)]->hasFocus())
            at = option;
    m_options[size_t(std::clamp(at + by, 0, int(m_options.size()) - 1))]->setFocus(Qt::TabFocusReason);
}

bool ItemPage::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::KeyPress) {
        auto *key = static_cast<QKeyEvent *>(event);
        if (key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter) {
            if (!key->isAutoRepeat())
                static_cast<OptionButton *>(watched)->click();
            return true;
        }
        // A button would take the arrows for itself.
        if (key->key() == Qt::Key_Up || key->key() == Qt::Key_Down || key->key() == Qt::Key_Left || key->key() == Qt::Key_Right) {
            keyPressEvent(key);
            return true;
        }
    }
    return AnsweringPage::eventFilter(watched, event);
}

void ItemPage::keyPressEvent(QKeyEvent *event)
{
    if (event->isAutoRepeat() || event->modifiers() & ~Qt::KeypadModifier)
        return AnsweringPage::keyPressEvent(event);
    const int key = event->key();
    if (key >= Qt::Key_1 && key <= Qt::Key_9)
        choose(key - Qt::Key_1);
    else if (key == Qt::Key_Up || key == Qt::Key_Down)
        walk(key == Qt::Key_Down ? 1 : -1);
    else if (key == Qt::Key_Right)
        goOn();
    else if ((key == Qt::Key_Left || key == Qt::Key_Backspace) && m_canGoBack)
        emit backAsked();
    else
        AnsweringPage::keyPressEvent(event);
}

} // namespace xd::ui
