#include "ui/review/duties_card.h"

#include "ui/common/data_table.h"
#include "ui/common/gated_copy.h"
#include "ui/common/runner.h"
#include "ui/common/show_error.h"
#include "ui/common/text.h"
#include "ui/review/answer_duty.h"
#include "ui/text/care_words.h"
#include "ui/text/labels.h"
#include "ui/theme/theme.h"

#include <QHBoxLayout>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace xd::ui {

using namespace theme;

namespace {

QString aboutOf(const care::DutyLine &line)
{
    const QString about = text::wordingOf(line.about);
    if (about.isEmpty())
        return u"%1  %2"_s.arg(line.duty.finding.pack).arg(line.duty.finding.itemNumber);
    return u"%1  %2"_s.arg(text::wordingOf(line.instrument), about);
}

} // namespace

DutiesCard::DutiesCard(const Workplace &workplace, QWidget *parent)
    : Card({}, parent), m_workplace(workplace),
      m_table(new DataTable(tr("Duties"), {{tr("Student"), 7}, {tr("Class"), 8}, {tr("About"), 16, Align::left, true}, {tr("Answer"), 8}, {tr("Time"), 9}})),
      m_head(new Text({}, Type::section, Ink::danger)), m_answer(new QPushButton(theme::icon(Icon::edit), tr("Answer…"))),
      m_file(new QPushButton(theme::icon(Icon::person), tr("Student's file")))
{
    setObjectName(u"dutiesCard"_s);
    m_table->setObjectName(u"dutiesTable"_s);
    m_answer->setObjectName(u"answerDutyButton"_s);
    m_file->setObjectName(u"dutyFileButton"_s);
    add(m_head);
    m_table->setFitsRows(3); // the rest is scrolled: it stands above all else on Today
    add(m_table);
    auto *buttons = new QWidget;
    auto *row = new QHBoxLayout(buttons);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(space::s);
    row->addWidget(m_answer);
    row->addWidget(m_file);
    auto *note = new Text(tr("Talk with the student first. A duty goes only by being answered; a score is no diagnosis."), Type::body, Ink::muted);
    note->setWordWrap(true);
    row->addWidget(note, 1);
    add(buttons);
    connect(m_table, &DataTable::rowActivated, this, &DutiesCard::answer);
    connect(m_table, &DataTable::selectionChanged, this, &DutiesCard::choose);
    connect(m_answer, &QPushButton::clicked, this, [this] { answer(m_table->currentRow()); });
    connect(m_file, &QPushButton::clicked, this, &DutiesCard::openFile);
    using disclosure::Band;
    m_table->setCopyGate([this](const CopiedTable &table) {
        const GatedCopy copy{u"care.duties"_s,
                             {u"care.duties"_s, {{u"name"_s, Band::identity}, {u"class"_s, Band::identity}, {u"about"_s, Band::answer}, {u"answer"_s, Band::answer}, {u"due"_s, Band::open}}, {table.rows.begin(), table.rows.end()}},
                             table.headings};
        copyThroughGate(m_workplace, this, copy, [this](const Error &error) { showError(this, error); });
    });
    hide();
}

void DutiesCard::show(const care::DutyList &duties)
{
    m_lines = duties.lines;
    std::vector<RowList::Row> rows;
    for (const care::DutyLine &line : m_lines) {
        const bool isKnown = !line.duty.finding.student.isNil();
        const QString answered = text::wordingOf(line.answered);
        rows.push_back({{isKnown ? line.name : tr("(not known)"), isKnown && !line.isDoubtful ? Mark::none : Mark::warn},
                        {isKnown ? line.schoolClass.name() : tr("Enter: say who it is")},
                        {aboutOf(line)},
                        {answered.isEmpty() ? QString::number(line.duty.finding.answer) : answered},
                        {text::timeLeft(line.duty.dueMs, duties.nowMs), line.duty.isLate(duties.nowMs) ? Mark::danger : Mark::warn, line.duty.dueMs}});
    }
    m_table->setRows(std::make_shared<RowList>(std::move(rows)));
    if (m_table->currentRow() < 0 && !m_lines.empty())
        m_table->selectRow(0);
    m_head->setText(theme::marked(Mark::danger, duties.late > 0 ? tr("Danger answers to be met: %1, of these late: %2").arg(duties.open).arg(duties.late)
                                                                 : tr("Danger answers to be met: %1").arg(duties.open)));
    setVisible(!m_lines.empty());
    choose();
    if (!m_wanted.isEmpty())
        goOnWith(std::exchange(m_wanted, {}));
}

void DutiesCard::goOnWith(const QByteArray &dutyId)
{
    for (int row = 0; row < int(m_lines.size()); ++row)
        if (m_lines[size_t(row)].duty.id.bytes() == dutyId)
            return answer(row);
    m_wanted = dutyId;
}

const care::DutyLine *DutiesCard::lineAt(int row) const
{
    return row >= 0 && row < int(m_lines.size()) ? &m_lines[size_t(row)] : nullptr;
}

void DutiesCard::answer(int row)
{
    if (const care::DutyLine *const line = lineAt(row))
        answerDuty(*line, m_workplace.vault, [this] { emit answered(); }, this);
}

void DutiesCard::openFile()
{
    if (const care::DutyLine *const line = lineAt(m_table->currentRow()); line && !line->duty.finding.student.isNil())
        m_workplace.navigator.openStudent(line->duty.finding.student);
}

// What the buttons can do for the chosen line.
void DutiesCard::choose()
{
    const care::DutyLine *const line = lineAt(m_table->currentRow());
    m_answer->setEnabled(line != nullptr);
    m_file->setEnabled(line && !line->duty.finding.student.isNil());
}

} // namespace xd::ui
