// The sheets that were typed: stored one by one, listed, taken back.
#include "ui/entry/paper_entry.h"

#include "core/care/duty_opener.h"
#include "ui/common/banner.h"
#include "ui/common/data_table.h"
#include "ui/text/error_text.h"
#include "ui/text/labels.h"

#include <QDateEdit>
#include <QLineEdit>
#include <QPushButton>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace xd::ui {

using namespace theme;
using screening::RosterEntry;

namespace {

const QTime noon(12, 0); // of a paper only the day is known

// For a narrow column; the sentence in full where nothing shorter says it.
QString shortReason(ErrorCode code)
{
    switch (code) {
    case ErrorCode::NoConsent:
        return PaperEntry::tr("no consent");
    case ErrorCode::AnsweredTwice:
        return PaperEntry::tr("other answers are stored");
    case ErrorCode::TooManyMissing:
        return PaperEntry::tr("nothing answered");
    default:
        return text::sentenceFor(code);
    }
}

} // namespace

screening::GivenAnswers PaperEntry::givenOf(const Line &line) const
{
    return {line.student, line.instrument->id, line.answers, {-1, line.instrument->itemCount()}, QDateTime(m_day->date(), noon).toMSecsSinceEpoch()};
}

void PaperEntry::store(int line, bool isCorrection)
{
    m_lines[size_t(line)].state = State::storing;
    m_workplace.vault.run(
        this,
        [ground = m_ground, round = m_round, batch = m_batch, given = givenOf(m_lines[size_t(line)]), isCorrection](access::Session &session, Progress &) -> Result<screening::SheetEntered> {
            care::DutyOpener duties;
            if (isCorrection)
                return screening::correctSheet(session, *ground->instruments, round, given, duties);
            XD_TRY(screening::SheetEntered entered, screening::enterSheet(session, *ground->instruments, round, *batch, given, duties));
            *batch = entered.batch;
            return entered;
        },
        [this, line, isCorrection](Result<screening::SheetEntered> entered) { settle(line, isCorrection, std::move(entered)); });
}

void PaperEntry::settle(int line, bool isCorrection, Result<screening::SheetEntered> entered)
{
    Line &one = m_lines[size_t(line)];
    if (!entered) {
        one.state = State::failed;
        one.code = entered.error().code;
        warn(Mark::danger, tr("A sheet was not stored. %1").arg(text::sentenceFor(entered.error())));
    } else {
        one.findings = entered->findings;
        one.state = entered->refusedFor ? State::refused : entered->isUnchanged ? State::unchanged : isCorrection ? State::corrected : State::stored;
        one.code = entered->refusedFor.value_or(ErrorCode::Refused);
        if (entered->findings > 0)
            tellDanger();
    }
    showLines();
}

void PaperEntry::tellDanger()
{
    m_danger->setSentence(tr("A sheet that was just typed holds an answer that speaks of danger. Look at “Today” now: somebody must see to this student."));
    m_danger->show();
}

void PaperEntry::takeLastBack()
{
    const auto last = std::find_if(m_lines.rbegin(), m_lines.rend(), [](const Line &line) { return line.state == State::stored; });
    if (last == m_lines.rend())
        return;
    const int line = int(m_lines.rend() - last) - 1;
    m_workplace.vault.run(
        this,
        [ground = m_ground, batch = m_batch, student = last->student, id = last->instrument->id](access::Session &session, Progress &) -> Result<bool> {
            XD_CHECK(screening::takeSheetBack(session, *ground->instruments, *batch, student, id));
            return true;
        },
        [this, line](Result<bool> taken) {
            if (taken)
                m_lines[size_t(line)].state = State::takenBack;
            else
                warn(Mark::danger, text::sentenceFor(taken.error()));
            showLines();
            m_code->setFocus();
        });
}

void PaperEntry::showLines()
{
    std::vector<RowList::Row> rows;
    for (size_t i = m_lines.size(); i-- > 0;) { // the newest on top
        const Line &line = m_lines[i];
        const RosterEntry *student = m_ground->view.roster.find(line.student);
        const bool isBad = line.state == State::refused || line.state == State::failed;
        const Mark mark = line.findings > 0 ? Mark::danger : isBad ? Mark::warn : line.state == State::storing || line.state == State::takenBack ? Mark::info : Mark::ok;
        rows.push_back({{QString::number(i + 1), Mark::none, double(i + 1)}, {student->name}, {student->schoolClass.name()}, {text::wordingOf(line.instrument->shortNames)}, {wordOf(line), mark}});
    }
    m_table->setRows(std::make_shared<RowList>(std::move(rows)));
    m_takeBack->setEnabled(std::any_of(m_lines.begin(), m_lines.end(), [](const Line &line) { return line.state == State::stored; }));
}

QString PaperEntry::wordOf(const Line &line) const
{
    const QString danger = line.findings > 0 ? tr(", danger") : QString();
    switch (line.state) {
    case State::storing:
        return tr("being stored …");
    case State::stored:
        return tr("stored") + danger;
    case State::unchanged:
        return tr("was stored already");
    case State::refused:
        return tr("not stored") + danger + u": "_s + shortReason(line.code);
    case State::agreed:
        return tr("both readings agree");
    case State::corrected:
        return tr("settled between two readings") + danger;
    case State::failed:
        return tr("not stored") + u": "_s + text::sentenceFor(line.code);
    case State::takenBack:
        return tr("taken back");
    }
    return {};
}

} // namespace xd::ui
