// What stands where in the dialog.
#include "ui/entry/paper_entry.h"

#include "ui/common/card.h"
#include "ui/common/data_table.h"
#include "ui/common/text.h"
#include "ui/entry/answer_strip.h"
#include "ui/theme/theme.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDateEdit>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace xd::ui {

using namespace theme;
using screening::RosterEntry;

QWidget *PaperEntry::makeHead()
{
    m_instrument->setObjectName(u"entryInstrument"_s);
    m_instrument->setAccessibleName(tr("Instrument"));
    m_instrument->setMinimumContentsLength(14);
    m_day->setObjectName(u"entryDay"_s);
    m_day->setAccessibleName(tr("Answered on"));
    m_day->setDisplayFormat(u"yyyy-MM-dd"_s);
    m_day->setCalendarPopup(true);
    m_again->setObjectName(u"secondReading"_s);
    m_again->setToolTip(tr("Type a sheet once more without seeing the first reading; only what differs is asked again."));
    connect(m_again, &QCheckBox::toggled, this, [this] { putAway(); });
    connect(m_instrument, &QComboBox::activated, this, [this] { putAway(); });
    auto *head = new QWidget;
    auto *row = new QHBoxLayout(head);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(space::m);
    row->addWidget(m_title);
    row->addStretch(1);
    row->addWidget(new Text(tr("Instrument"), Type::body, Ink::muted));
    row->addWidget(m_instrument);
    row->addWidget(new Text(tr("Answered on"), Type::body, Ink::muted));
    row->addWidget(m_day);
    row->addWidget(m_again);
    return head;
}

QWidget *PaperEntry::makeSheet()
{
    m_code->setAccessibleName(tr("Number of the sheet, student number or name"));
    m_code->setPlaceholderText(tr("Number of the sheet"));
    connect(m_code, &QLineEdit::textEdited, this, &PaperEntry::codeChanged);
    connect(m_code, &QLineEdit::returnPressed, this, &PaperEntry::codeEntered);
    m_choice->setObjectName(u"whoOfThese"_s);
    m_choice->setAccessibleName(tr("Who of these?"));
    m_choice->setMaximumHeight(scaled(150));
    m_choice->hide();
    connect(m_choice, &QListWidget::itemActivated, this, [this](QListWidgetItem *item) {
        if (const RosterEntry *student = m_ground->view.roster.find(students::StudentId::fromBytes(item->data(Qt::UserRole).toByteArray())))
            choose(*student);
    });
    m_who->setObjectName(u"entryWho"_s);
    m_warning->setObjectName(u"entryWarning"_s);
    m_item->setObjectName(u"entryItem"_s);
    m_label->setObjectName(u"entryLabel"_s);
    m_label->setWordWrap(true);
    m_readings->setObjectName(u"entryReadings"_s);
    m_options->setObjectName(u"entryOptions"_s);
    connect(m_strip, &AnswerStrip::typed, this, &PaperEntry::takeKey);
    connect(m_strip, &AnswerStrip::backPressed, this, &PaperEntry::goBack);
    connect(m_strip, &AnswerStrip::left, this, &PaperEntry::putAway);
    connect(m_strip, &AnswerStrip::pasted, this, &PaperEntry::pasteAnswers);

    auto *code = new QHBoxLayout;
    code->setSpacing(space::l);
    code->addWidget(m_code);
    code->addWidget(m_who, 1);
    m_sheet->body()->addLayout(code);
    m_sheet->add(m_choice);
    m_sheet->add(m_warning);
    m_sheet->body()->addSpacing(space::m);
    m_sheet->add(m_item);
    m_sheet->add(m_label);
    m_sheet->add(m_readings);
    m_sheet->add(m_options);
    m_sheet->body()->addSpacing(space::m);
    m_sheet->add(m_strip);
    m_sheet->body()->addStretch(1);
    m_sheet->add(Text::reading(tr("One key an item: the number or the letter of the answer. Space or full stop: no answer. Backspace: one back. Esc: put this sheet away."), Ink::muted));
    m_sheet->add(Text::reading(tr("Ctrl+V: rows copied from a spreadsheet, the number of the sheet first, then an answer a cell."), Ink::muted));
    return m_sheet;
}

QWidget *PaperEntry::makeList()
{
    m_table->setObjectName(u"typedSheets"_s);
    m_table->setCompact(true);
    m_table->setEmpty(Icon::edit, tr("Nothing typed yet"), tr("Each sheet is stored as soon as its last item is typed."));
    m_takeBack->setObjectName(u"takeLastBack"_s);
    m_takeBack->setAutoDefault(false);
    m_takeBack->setEnabled(false);
    connect(m_takeBack, &QPushButton::clicked, this, &PaperEntry::takeLastBack);
    auto *done = new QPushButton(tr("Done"));
    done->setObjectName(u"entryDone"_s);
    done->setAutoDefault(false);
    connect(done, &QPushButton::clicked, this, &PaperEntry::reject);
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_takeBack);
    buttons->addStretch(1);
    buttons->addWidget(done);
    auto *list = new QWidget;
    auto *layout = new QVBoxLayout(list);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space::s);
    layout->addWidget(m_table, 1);
    layout->addLayout(buttons);
    return list;
}

} // namespace xd::ui
