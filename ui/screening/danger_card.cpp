#include "ui/screening/danger_card.h"

#include "ui/common/data_table.h"
#include "ui/common/text.h"
#include "ui/text/labels.h"

#include <QDateTime>
#include <QPushButton>

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
                        {isKnown ? schoolClass : tr("Enter: say who it is")},
                        {dangerLabel(finding, round.results.round), theme::Mark::danger},
                        {answerWord(finding, round.results.round)},
                        {dayOfRound(finding.foundMs), theme::Mark::none, finding.foundMs}});
    };
    for (const screening::Finding &finding : round.results.unmatched)
        addRow(finding, {}, {});
    for (const screening::StudentResult &student : round.results.students)
        for (const screening::Finding &finding : student.danger)
            addRow(finding, student.name, student.schoolClass.name());
    m_table->setRows(std::make_shared<RowList>(std::move(rows)));
    m_head->setText(theme::marked(theme::Mark::danger, tr("Danger answers (%1): look at these first").arg(m_lines.size())));
    const QString what = tr("Talk to the student today; a score is no diagnosis.");
    m_note->setText(hasRefused ? u"%1  %2"_s.arg(what, theme::marked(theme::Mark::warn, tr("row not stored"))) : what);
    setVisible(!m_lines.empty());
    choose();
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
    m_table->setVisible(!isBrief);
}

} // namespace xd::ui
