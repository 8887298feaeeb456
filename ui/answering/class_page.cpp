#include "ui/answering/class_page.h"

#include "ui/answering/lamp.h"
#include "ui/theme/theme.h"

#include <QGridLayout>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>

using namespace Qt::StringLiterals;

namespace xd::ui {

ClassPage::ClassPage(const Measure &measure, const std::vector<screening::SittingClass> &classes, QWidget *parent)
    : AnsweringPage(measure, 880, parent)
{
    auto *lamp = new Lamp(measure.px(120), middle());
    column()->addWidget(lamp, 0, Qt::AlignHCenter);
    say(tr("Welcome"), Big::hero)->setAlignment(Qt::AlignHCenter);
    const bool isOne = classes.size() == 1;
    say(isOne ? tr("Sit down, take your time, and press the button when you are ready.") : tr("Sit down, take your time, and choose your class."), Big::body,
        theme::Ink::muted)
        ->setAlignment(Qt::AlignHCenter);

    auto *field = new QWidget(middle());
    auto *grid = new QGridLayout(field);
    grid->setContentsMargins(0, measure.px(8), 0, 0);
    grid->setSpacing(measure.px(10));
    constexpr int most = 4;
    const int columns = std::min(most, int(classes.size()));
    for (int at = 0; at < int(classes.size()); ++at) {
        QPushButton *button = bigButton(classes[size_t(at)].schoolClass.name(), measure, field);
        grid->addWidget(button, at / columns, at % columns, isOne ? Qt::AlignHCenter : Qt::Alignment());
        connect(button, &QPushButton::clicked, this, [this, at] { emit chosen(at); });
        if (at == 0) {
            setFirst(button);
            if (isOne)
                theme::setButtonRole(button, theme::ButtonRole::primary);
        }
    }
    constexpr int rowsThatFit = 5;
    if (int(classes.size()) <= most * rowsThatFit) {
        column()->addWidget(field);
        return;
    }
    auto *scroll = new QScrollArea(middle());
    scroll->setWidget(field);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setFixedHeight(measure.px(62) * rowsThatFit);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    column()->addWidget(scroll);
}

} // namespace xd::ui
