#include "ui/common/ask.h"
#include "ui/common/card.h"
#include "ui/common/details_list.h"
#include "ui/common/empty_state.h"
#include "ui/common/step_header.h"
#include "ui/common/task_bar.h"
#include "ui/common/text.h"
#include "ui/common/timeline.h"
#include "ui/gallery/sections.h"
#include "ui/theme/theme.h"

#include <QPushButton>
#include <QVBoxLayout>

namespace xd::ui::gallery {

using namespace theme;

namespace {

QWidget *makeDetails()
{
    auto *card = new Card(Words::tr("Details"));
    auto *details = new DetailsList;
    details->add(Words::tr("Name"), Words::tr("Lin Xiaoyu"));
    details->add(Words::tr("Class"), Words::tr("Grade %1, class %2").arg(8).arg(3));
    details->add(Words::tr("Guardian"), {});
    details->add(Words::tr("State"), Words::tr("Second look"), Mark::warn);
    card->add(details);
    return card;
}

QWidget *makeTimeline()
{
    auto *card = new Card(Words::tr("Timeline"));
    auto *timeline = new Timeline;
    timeline->setEntries({{QStringLiteral("2025-10-14"), Words::tr("Second look: kept in view"),
                           Words::tr("Talked in the counselling room; next look in two weeks."), Icon::eye, Mark::warn},
                          {QStringLiteral("2025-10-09"), Words::tr("Screened with PHQ-9"), {}, Icon::screening, Mark::none},
                          {QStringLiteral("2025-09-22"), Words::tr("Consent given"), {}, Icon::check, Mark::ok}});
    card->add(timeline);
    return card;
}

QWidget *makeTasks()
{
    auto *card = new Card(Words::tr("Progress and questions"));
    auto *header = new StepHeader;
    header->setSteps({Words::tr("File"), Words::tr("Columns"), Words::tr("Preview"), Words::tr("Import")});
    header->setCurrent(2);
    auto *bar = new TaskBar;
    bar->addTask(1, Words::tr("Importing the roster"));
    bar->setProgress(1, 742, 1200);
    auto *ask = new QPushButton(icon(Icon::help), Words::tr("Ask before something is lost"));
    QObject::connect(ask, &QPushButton::clicked, ask, [ask] {
        ask::confirm(ask->window(), {Words::tr("Undo this import?"), Words::tr("1,198 students go back to what they were before."),
                                     Words::tr("Undo the import"), {}, true}, [](bool) {});
    });
    card->add(header);
    card->add(bar);
    card->body()->addWidget(ask, 0, Qt::AlignLeft);
    return card;
}

QWidget *makeEmpty()
{
    auto *card = new Card;
    auto *empty = new EmptyState(Icon::students, Words::tr("No students yet"),
                                 Words::tr("Bring the roster over from a table: XLSX, XLS or CSV, as the school has it."));
    empty->setButton(Words::tr("Import the roster"), Icon::import);
    card->add(empty);
    return card;
}

} // namespace

QWidget *makeStates(QWidget *parent)
{
    auto *content = new QWidget(parent);
    auto *row = new QHBoxLayout(content);
    row->setContentsMargins(0, space::l, space::m, space::l);
    row->setSpacing(space::l);
    auto *left = new QVBoxLayout;
    left->setSpacing(space::l);
    left->addWidget(makeTasks());
    left->addWidget(makeTimeline());
    left->addStretch(1);
    auto *right = new QVBoxLayout;
    right->setSpacing(space::l);
    right->addWidget(makeDetails());
    right->addWidget(makeEmpty());
    right->addStretch(1);
    row->addLayout(left, 1);
    row->addLayout(right, 1);
    return content;
}

} // namespace xd::ui::gallery
