#include "ui/screening/danger_card.h"

#include "ui/common/data_table.h"
#include "ui/common/text.h"
#include "ui/text/care_words.h"
#include "ui/text/labels.h"
#include "ui/theme/theme.h"

#include <QDateTime>
#include <QPushButton>
#include <QScrollArea>

using namespace Qt::StringLiterals;

namespace xd::ui {

namespace {

const screening::Instrument *instrumentOf(const screening::Finding &finding, const screening::Round &round)
{
    for (const screening::RoundInstrument &used : round.instruments)
        if (used.instrument->id == finding.pack)
            return used.instrument;
    return nullptr;
}

QString answerWord(const screening::Finding &finding, const screening::Round &round)
{
    if (const screening::Instrument *instrument = instrumentOf(finding, round))
        if (finding.itemNumber >= 1 && finding.itemNumber <= instrument->itemCount())
            for (const screening::Option &option : instrument->optionsOf(finding.itemNumber - 1))
                if (option.value == finding.answer)
                    return text::wordingOf(option.text);
    return QString::number(finding.answer);
}

// Without the year, which is the round's: what was said about must have its room.
QString dayOfRound(qint64 ms)
{
    return QDateTime::fromMSecsSinceEpoch(ms).toString(u"MM-dd HH:mm"_s);
}

// What the row itself said, for somebody who must find out who it was.
QString claimWords(const screening::Claim &claim)
{
    QStringList words{claim.name, claim.number, claim.grade, claim.schoolClass};
    words.removeAll({});
    return words.join(u"　"_s);
}

} // namespace

QString dangerLabel(const screening::Finding &finding, const screening::Round &round)
{
    if (const screening::Instrument *instrument = instrumentOf(finding, round))
        for (const screening::DangerItem &item : instrument->dangerItems)
            if (item.item + 1 == finding.itemNumber) {
                const QString label = text::wordingOf(item.label);
                return round.instruments.size() == 1 ? label : u"%1  %2"_s.arg(text::wordingOf(instrument->shortNames), label);
            }
    return u"%1  %2"_s.arg(finding.pack).arg(finding.itemNumber);
}

DangerCard::DangerCard(const Workplace &workplace, QWidget *parent)
    : Card({}, parent), m_workplace(workplace),
      m_table(new DataTable(tr("Danger answers"), {{tr("Student"), 6}, {tr("Class"), 7}, {tr("About"), 13, Align::left, true}, {tr("Answer"), 7}, {tr("Found"), 6}})),
      m_head(new Text({}, theme::Type::section, theme::Ink::danger)), m_note(new Text({}, theme::Type::body, theme::Ink::muted)),
      m_other(new QPushButton(tr("It was somebody else…")))
{
    setObjectName(u"dangerCard"_s);
    setToolTip(tr("They count whatever the total says, and also where the row could not be stored."));
    add(m_head);
    m_table->setObjectName(u"dangerTable"_s);
    m_other->setObjectName(u"matchAgainButton"_s);
    m_table->addToBar(m_note);
    m_table->addToBar(m_other);
    m_table->setFitsRows(3);
    add(m_table);
    m_done = new Text({}, theme::Type::body, theme::Ink::muted);
    m_done->setObjectName(u"dangerDone"_s);
    m_done->setWordWrap(true);
    m_done->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_doneArea = new QScrollArea;
    m_doneArea->setFrameShape(QFrame::NoFrame);
    m_doneArea->setWidgetResizable(true);
    m_doneArea->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_doneArea->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
    m_doneArea->viewport()->setAutoFillBackground(false);
    m_doneArea->setWidget(m_done);
    m_done->setAutoFillBackground(false); // which the area has set
    m_doneArea->setAccessibleName(tr("Danger answers that are met"));
    add(m_doneArea);
    body()->addStretch(1); // beside taller figures nothing is pulled apart
    connect(m_table, &DataTable::selectionChanged, this, &DangerCard::choose);
    connect(m_other, &QPushButton::clicked, this, [this] {
        const Line &line = m_lines[std::size_t(m_table->currentRow())];
        emit matchAsked(line.finding, line.claim);
    });
    connect(m_table, &DataTable::rowActivated, this, [this](int row) {
        const Line &line = m_lines[std::size_t(row)];
        if (line.student.isNil())
            emit matchAsked(line.finding, line.claim);
        else
            m_workplace.navigator.openStudent(line.student);
    });
}

void DangerCard::show(const RoundData &round)
{
    addOpen(round);
    addAnswered(round);
    const bool isOpen = !m_lines.empty();
    m_head->setInk(isOpen ? theme::Ink::danger : theme::Ink::ok);
    m_head->setText(isOpen ? theme::marked(theme::Mark::danger, tr("Danger answers (%1): look at these first").arg(m_lines.size()))
                           : theme::marked(theme::Mark::ok, tr("Danger answers: all %n answered", nullptr, int(round.answered.size()))));
    setVisible(isOpen || !round.answered.empty());
    setBrief(m_isBrief);
    choose();
}

void DangerCard::addOpen(const RoundData &round)
{
    m_lines.clear();
    std::vector<RowList::Row> rows;
    bool hasRefused = false;
    const auto addRow = [&](const screening::Finding &finding, const QString &name, const QString &schoolClass) {
        const bool isKnown = !finding.student.isNil();
        m_lines.push_back({finding.id, finding.student, claimWords(finding.claim), finding.matchedMs != 0});
        const bool isStored = isKnown && finding.refusedFor.isEmpty();
        hasRefused |= !isStored;
        const QString claimed = finding.claim.name.isEmpty() ? tr("(not known)") : finding.claim.name;
        rows.push_back({{isKnown ? name : claimed, isStored ? theme::Mark::none : theme::Mark::warn},
                        {isKnown ? schoolClass : tr("Enter: whose?")},
                        {dangerLabel(finding, round.results.round), theme::Mark::danger},
                        {answerWord(finding, round.results.round)},
                        {dayOfRound(finding.foundMs), theme::Mark::none, finding.foundMs}});
    };
    for (const screening::Finding &finding : round.results.unmatched)
        addRow(finding, {}, {});
    for (const screening::StudentResult &student : round.results.students)
        for (const screening::Finding &finding : student.danger)
            if (!finding.isMet)
                addRow(finding, student.name, student.schoolClass.name());
    m_table->setRows(std::make_shared<RowList>(std::move(rows)));
    const QString what = tr("Talk to the student today; a score is no diagnosis.");
    m_note->setText(hasRefused ? u"%1  %2"_s.arg(what, theme::marked(theme::Mark::warn, tr("row not stored"))) : what);
}

// Who it was, what was done, by whom and when; the words are in the student's file.
void DangerCard::addAnswered(const RoundData &round)
{
    QStringList lines;
    for (const care::DutyLine &line : round.answered) {
        const care::Answer &answer = *line.duty.answer;
        const QString who = line.duty.finding.student.isNil() ? tr("Of nobody here") : u"%1  %2"_s.arg(line.name, line.schoolClass.name());
        lines << theme::marked(theme::Mark::ok, tr("%1: %2; %3, %4", "who, what was done, by whom, when").arg(who, text::labelOf(answer.how), answer.answerer(), text::momentText(answer.answeredMs)));
    }
    m_done->setText(lines.join(u'\n'));
    const int fitting = QFontMetrics(m_done->font()).lineSpacing() * (m_lines.empty() ? 5 : 2) + theme::space::xs;
    m_doneArea->setFixedHeight(std::min(fitting, QFontMetrics(m_done->font()).lineSpacing() * int(std::max<qsizetype>(1, lines.size())) + theme::space::xs));
}

// Only what a person has said can be said anew.
void DangerCard::choose()
{
    const int row = m_table->currentRow();
    m_other->setVisible(row >= 0 && row < int(m_lines.size()) && m_lines[std::size_t(row)].isMatched);
}

void DangerCard::chooseUnmatched()
{
    m_table->selectRow(0);
    m_table->view()->setFocus();
}

void DangerCard::setBrief(bool isBrief)
{
    m_isBrief = isBrief;
    m_table->setVisible(!isBrief && !m_lines.empty());
    m_doneArea->setVisible(!isBrief && !m_done->text().isEmpty());
}

} // namespace xd::ui
