#include "core/screening/plan_answers.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace xd::screening {

using sheets::RowError;
using students::StudentId;

namespace {

// As norms ask for it: full months on the day of answering.
Respondent respondentOf(const RosterEntry &student, qint64 answeredMs)
{
    Respondent respondent{student.schoolClass.grade, student.sex, -1};
    if (!student.birthDate.isValid())
        return respondent;
    const QDate day = QDateTime::fromMSecsSinceEpoch(answeredMs).date();
    if (student.birthDate <= day)
        respondent.ageMonths = (day.year() - student.birthDate.year()) * 12 + day.month() - student.birthDate.month() - (day.day() < student.birthDate.day() ? 1 : 0);
    return respondent;
}

// A table of fewer rows is not known again as the beginning of another: two classes may begin alike.
constexpr int fewestRowsGrown = 20;

// A row that says nothing of whom it speaks is told by its number in the table.
Claim claimOf(const AnswerRow &row)
{
    Claim claim = row.claim;
    if (claim.number.isEmpty() && claim.name.isEmpty() && claim.schoolClass.isEmpty())
        claim.number = u"#%1"_s.arg(row.row);
    return claim;
}

} // namespace

AnswersPlanner::AnswersPlanner(const RoundView &view, AnswerSource source, qint64 nowMs)
    : m_view(view), m_nowMs(nowMs), m_known(view.knownFindings), m_own(view.ownFindings)
{
    // What is stored already counts as taken, from no row of this plan.
    for (auto student = view.stored.begin(); student != view.stored.end(); ++student) {
        for (const RoundInstrument &chosen : view.round.instruments) {
            if (const auto answers = student->constFind(chosen.instrument->id); answers != student->constEnd())
                m_taken[student.key()].push_back({chosen.instrument, *answers, 0});
        }
    }
    m_plan.round = view.round.id;
    m_plan.revision = view.revision;
    m_plan.source = source;
}

std::optional<AnswersPlanner::Refusal> AnswersPlanner::refusalOf(const AnswerRow &row, const RosterEntry &student) const
{
    if (m_view.round.isClosed())
        return Refusal{ErrorCode::RoundClosed};
    if (!m_view.isEligible(student))
        return Refusal{ErrorCode::NotInRound};
    if (std::any_of(row.sheets.begin(), row.sheets.end(), [&](const SheetReading &sheet) { return !m_view.isAsked(*sheet.instrument, student); }))
        return Refusal{ErrorCode::NotInRound};
    const auto consent = m_view.consents.constFind(student.id);
    if (consent == m_view.consents.constEnd() || consent->state() != ConsentState::given)
        return Refusal{ErrorCode::NoConsent};
    if (!row.errors.empty())
        return Refusal{row.errors.front().code};
    if (row.sheets.empty())
        return Refusal{ErrorCode::TooManyMissing};
    for (const SheetReading &sheet : row.sheets) {
        const Taken *earlier = findTaken(student.id, *sheet.instrument);
        if (!earlier || earlier->answers == sheet.answers)
            continue;
        if (!completes(sheet.answers, *earlier))
            return Refusal{ErrorCode::AnsweredTwice, earlier->row};
        if (m_view.lookedAt.contains(student.id))
            return Refusal{ErrorCode::SecondLookBegun};
    }
    return {};
}

const AnswersPlanner::Taken *AnswersPlanner::findTaken(const StudentId &student, const Instrument &instrument) const
{
    const auto sheets = m_taken.constFind(student);
    if (sheets == m_taken.constEnd())
        return nullptr;
    const auto found = std::find_if(sheets->begin(), sheets->end(), [&](const Taken &one) { return one.instrument == &instrument; });
    return found == sheets->end() ? nullptr : &*found;
}

// More answers beside what is stored, and none of it otherwise. Two rows of one table are never one sheet.
bool AnswersPlanner::completes(const QByteArray &answers, const Taken &earlier)
{
    return earlier.row == 0 && answers.size() == earlier.answers.size()
        && std::equal(earlier.answers.begin(), earlier.answers.end(), answers.begin(), [](char before, char now) { return quint8(before) == missingAnswer || before == now; });
}

void AnswersPlanner::refuse(const AnswerRow &row, const StudentId &student, const std::vector<RowError> &errors)
{
    ++m_plan.rows;
    ++m_plan.refusedRows;
    m_plan.refused.insert(m_plan.refused.end(), errors.begin(), errors.end());
    // Whatever the row is refused for, a danger item that nobody could read is told.
    std::copy_if(row.errors.begin(), row.errors.end(), std::back_inserter(m_plan.refused), [&](const RowError &error) {
        return error.cause == answer_key::dangerItemUnread && std::find(errors.begin(), errors.end(), error) == errors.end();
    });
    for (const SheetReading &sheet : row.sheets)
        noteDanger(row, student, sheet, errors.front().code);
}

void AnswersPlanner::take(const AnswerRow &row, const RosterEntry &student)
{
    ++m_plan.rows;
    bool isNew = false;
    for (const SheetReading &sheet : row.sheets)
        isNew |= takeSheet(row, student, sheet);
    ++(isNew ? m_plan.newRows : m_plan.unchangedRows);
}

void AnswersPlanner::setAside(const AnswerRow &row, const RosterEntry &student)
{
    ++m_plan.rows;
    ++m_plan.asideRows;
    for (const SheetReading &sheet : row.sheets)
        noteDanger(row, student.id, sheet, ErrorCode::AnsweredTwice);
}

void AnswersPlanner::expect(qsizetype rows)
{
    m_taken.reserve(m_taken.size() + rows);
    m_plan.sheets.reserve(size_t(rows));
}

// Whom nobody knows is known again by the very row alone: what it says of whom it speaks may be said of two children.
AnswersPlan AnswersPlanner::finish(int rows, const OriginHash &originOf)
{
    const auto isKnownRow = [&](const PlannedFinding &finding) {
        if (!finding.student.isNil())
            return false;
        const Instrument &instrument = *m_view.round.instruments[size_t(finding.instrument)].instrument;
        const int item = instrument.dangerItems[size_t(finding.dangerItem)].item + 1;
        return std::any_of(m_view.knownTables.begin(), m_view.knownTables.end(), [&](int earlierRows) {
            const bool isSameTable = earlierRows == rows || earlierRows >= fewestRowsGrown;
            return isSameTable && isKnown(m_view.knownFindings, {originOf(earlierRows, finding.row), instrument.id, item}, finding.answer);
        });
    };
    std::erase_if(m_plan.findings, isKnownRow);
    for (PlannedFinding &finding : m_plan.findings)
        if (finding.student.isNil())
            finding.origin = {originOf(rows, finding.row), rows};
    return std::move(m_plan);
}

int AnswersPlanner::indexOf(const Instrument *instrument) const
{
    const auto &chosen = m_view.round.instruments;
    const auto found = std::find_if(chosen.begin(), chosen.end(), [&](const RoundInstrument &one) { return one.instrument == instrument; });
    return int(found - chosen.begin());
}

void AnswersPlanner::noteDanger(const AnswerRow &row, const StudentId &student, const SheetReading &sheet, std::optional<ErrorCode> refusedFor)
{
    for (const DangerAnswer &danger : dangerIn(*sheet.instrument, sheet.values())) {
        const int item = sheet.instrument->dangerItems[size_t(danger.dangerItem)].item + 1;
        const Claim claim = student.isNil() ? claimOf(row) : Claim();
        if (!student.isNil()) { // a graver answer of one child is found anew
            const FindingKey key{student.bytes(), sheet.instrument->id, item};
            // A sheet that is stored can be looked at again when what was matched to the student goes to another; a refused row is gone.
            if (isKnown(refusedFor ? m_own : m_known, key, danger.answer))
                continue;
            m_known[key] = std::max(m_known[key], danger.answer);
            m_own[key] = std::max(m_own[key], danger.answer);
        }
        m_plan.findings.push_back({row.row, student, claim, indexOf(sheet.instrument), danger.dangerItem, danger.answer, refusedFor});
    }
}

bool AnswersPlanner::takeSheet(const AnswerRow &row, const RosterEntry &student, const SheetReading &sheet)
{
    noteDanger(row, student.id, sheet, {});
    const Taken *const earlier = findTaken(student.id, *sheet.instrument);
    const bool isCompleted = earlier && earlier->answers != sheet.answers;
    if (earlier && !isCompleted)
        return false;
    auto &taken = m_taken[student.id];
    if (isCompleted)
        std::erase_if(taken, [&](const Taken &one) { return one.instrument == sheet.instrument; });
    taken.push_back({sheet.instrument, sheet.answers, row.row});
    PlannedSheet &planned = m_plan.sheets.emplace_back();
    planned.replaces = isCompleted;
    planned.row = row.row;
    planned.student = student.id;
    planned.instrument = indexOf(sheet.instrument);
    planned.answers = sheet.answers;
    planned.sitting = row.sitting;
    planned.answeredMs = row.answeredMs;
    planned.isLate = m_view.round.isLate(row.answeredMs ? row.answeredMs : m_nowMs);
    planned.grade = student.schoolClass.grade;
    const NormSet &norm = *m_view.round.instruments[size_t(planned.instrument)].norm;
    planned.score = scoreSheet(*sheet.instrument, norm, sheet.values(), row.sitting, respondentOf(student, row.answeredMs ? row.answeredMs : m_nowMs));
    return true;
}

} // namespace xd::screening
