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
    const QDate day = QDateTime::fromMSecsSinceEpoch(answeredMs).date();
    if (student.birthDate.isValid() && student.birthDate <= day)
        respondent.ageMonths = (day.year() - student.birthDate.year()) * 12 + day.month() - student.birthDate.month() - (day.day() < student.birthDate.day() ? 1 : 0);
    return respondent;
}

} // namespace

AnswersPlanner::AnswersPlanner(const RoundView &view, AnswerSource source, qint64 nowMs)
    : m_view(view), m_nowMs(nowMs), m_known(view.knownFindings), m_stored(view.stored)
{
    m_plan.round = view.round.id;
    m_plan.revision = view.revision;
    m_plan.source = source;
}

std::optional<AnswersPlanner::Refusal> AnswersPlanner::refusalOf(const AnswerRow &row, const RosterEntry &student) const
{
    if (!m_view.isEligible(student))
        return Refusal{ErrorCode::NotInRound};
    if (std::any_of(row.sheets.begin(), row.sheets.end(), [&](const SheetReading &sheet) { return !m_view.isAsked(*sheet.instrument, student); }))
        return Refusal{ErrorCode::NotInRound};
    if (m_view.consentOf(student.id) != ConsentState::given)
        return Refusal{ErrorCode::NoConsent};
    if (!row.errors.empty())
        return Refusal{row.errors.front().code};
    if (row.sheets.empty())
        return Refusal{ErrorCode::TooManyMissing};
    const auto stored = m_stored.constFind(student.id);
    if (stored == m_stored.constEnd())
        return {};
    for (const SheetReading &sheet : row.sheets) {
        const auto earlier = stored->constFind(sheet.instrument->id);
        if (earlier != stored->constEnd() && *earlier != sheet.answers)
            return Refusal{ErrorCode::AnsweredTwice, m_rows.value(student.id)};
    }
    return {};
}

void AnswersPlanner::refuse(const AnswerRow &row, const StudentId &student, const std::vector<RowError> &errors)
{
    ++m_plan.rows;
    ++m_plan.refusedRows;
    m_plan.refused.insert(m_plan.refused.end(), errors.begin(), errors.end());
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

AnswersPlan AnswersPlanner::finish()
{
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
        if (!m_known.insert(keyOf(student, row.claim, sheet.instrument->id, item)).second)
            continue;
        m_plan.findings.push_back({row.row, student, student.isNil() ? row.claim : Claim(), indexOf(sheet.instrument),
                                   danger.dangerItem, danger.answer, refusedFor});
    }
}

bool AnswersPlanner::takeSheet(const AnswerRow &row, const RosterEntry &student, const SheetReading &sheet)
{
    noteDanger(row, student.id, sheet, {});
    auto &stored = m_stored[student.id];
    if (stored.contains(sheet.instrument->id))
        return false;
    stored.insert(sheet.instrument->id, sheet.answers);
    m_rows.insert(student.id, row.row);
    PlannedSheet planned;
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
    m_plan.sheets.push_back(std::move(planned));
    return true;
}

FindingKey keyOf(const StudentId &student, const Claim &claim, const QString &instrument, int itemNumber)
{
    // Separated by a character that cleaned cells do not hold.
    const QByteArray who = student.isNil()
        ? QStringList{claim.number, claim.name, claim.grade, claim.schoolClass}.join(QChar(u'\x1f')).toUtf8()
        : student.bytes();
    return {who, instrument, itemNumber};
}

} // namespace xd::screening
