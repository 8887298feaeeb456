#include "core/screening/plan_answers_import.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace xd::screening {
namespace {

using sheets::RowError;
using students::StudentId;

class AnswersPlanner {
public:
    AnswersPlanner(const sheets::Table &table, const sheets::ColumnMap &map, const RoundView &view, qint64 nowMs)
        : m_table(table), m_map(map), m_view(view), m_nowMs(nowMs), m_known(view.knownFindings), m_stored(view.stored)
    {
    }

    void take(const AnswerRow &row)
    {
        ++m_plan.rows;
        const auto matched = m_view.roster.match(row.claim, m_view.classContext);
        const StudentId student = matched ? (*matched)->id : StudentId();
        const auto errors = errorsOf(row, matched);
        if (!errors.empty()) {
            ++m_plan.refusedRows;
            m_plan.refused.insert(m_plan.refused.end(), errors.begin(), errors.end());
            for (const SheetReading &sheet : row.sheets)
                noteDanger(row, student, sheet, errors.front().code);
            return;
        }
        bool isNew = false;
        for (const SheetReading &sheet : row.sheets)
            isNew |= takeSheet(row, student, sheet);
        ++(isNew ? m_plan.newRows : m_plan.unchangedRows);
    }

    AnswersPlan finish()
    {
        m_plan.round = m_view.round.id;
        m_plan.revision = m_view.revision;
        return std::move(m_plan);
    }

private:
    RowError error(const AnswerRow &row, const QString &key, ErrorCode code, const QString &value) const
    {
        const int column = key.isEmpty() ? -1 : m_map.columnOf(key);
        return {row.row, column < 0 ? QString() : m_table.columnLabel(column), code, sheets::valueHint(value)};
    }

    static QString claimed(const Claim &claim, const QString &key)
    {
        if (key == answer_key::number)
            return claim.number;
        if (key == answer_key::name)
            return claim.name;
        return key == answer_key::grade ? claim.grade : claim.schoolClass;
    }

    std::vector<RowError> errorsOf(const AnswerRow &row, const Result<const RosterEntry *> &matched) const
    {
        if (!matched) {
            RowError refusal = error(row, matched.error().field, matched.error().code, claimed(row.claim, matched.error().field));
            refusal.cause = matched.error().detail; // of a class that was not understood
            return {refusal};
        }
        const RosterEntry &student = **matched;
        if (!m_view.isEligible(student))
            return {error(row, answer_key::number, ErrorCode::NotInRound, row.claim.number)};
        if (m_view.consentOf(student.id) != ConsentState::given)
            return {error(row, answer_key::number, ErrorCode::NoConsent, row.claim.number)};
        if (!row.errors.empty())
            return row.errors;
        if (row.sheets.empty())
            return {error(row, {}, ErrorCode::TooManyMissing, {})};
        const auto stored = m_stored.value(student.id);
        for (const SheetReading &sheet : row.sheets) {
            const auto earlier = stored.constFind(sheet.instrument->id);
            if (earlier != stored.constEnd() && *earlier != sheet.answers)
                return {error(row, answer_key::number, ErrorCode::AnsweredTwice, row.claim.number)};
        }
        return {};
    }

    int indexOf(const Instrument *instrument) const
    {
        const auto &chosen = m_view.round.instruments;
        const auto found = std::find_if(chosen.begin(), chosen.end(), [&](const RoundInstrument &one) { return one.instrument == instrument; });
        return int(found - chosen.begin());
    }

    void noteDanger(const AnswerRow &row, const StudentId &student, const SheetReading &sheet, std::optional<ErrorCode> refusedFor)
    {
        for (const DangerAnswer &danger : dangerIn(*sheet.instrument, sheet.values())) {
            const int item = sheet.instrument->dangerItems[size_t(danger.dangerItem)].item + 1;
            if (!m_known.insert(keyOf(student, row.claim, sheet.instrument->id, item)).second)
                continue;
            m_plan.findings.push_back({row.row, student, student.isNil() ? row.claim : Claim(), indexOf(sheet.instrument),
                                       danger.dangerItem, danger.answer, refusedFor});
        }
    }

    bool takeSheet(const AnswerRow &row, const StudentId &student, const SheetReading &sheet)
    {
        noteDanger(row, student, sheet, {});
        auto &stored = m_stored[student];
        if (stored.contains(sheet.instrument->id))
            return false;
        stored.insert(sheet.instrument->id, sheet.answers);
        PlannedSheet planned;
        planned.row = row.row;
        planned.student = student;
        planned.instrument = indexOf(sheet.instrument);
        planned.answers = sheet.answers;
        planned.sitting = row.sitting;
        planned.answeredMs = row.answeredMs;
        planned.isLate = m_view.round.isLate(row.answeredMs ? row.answeredMs : m_nowMs);
        planned.grade = m_view.roster.find(student)->schoolClass.grade;
        const NormSet &norm = *m_view.round.instruments[size_t(planned.instrument)].norm;
        planned.score = scoreSheet(*sheet.instrument, norm, sheet.values(), row.sitting);
        m_plan.sheets.push_back(std::move(planned));
        return true;
    }

    const sheets::Table &m_table;
    const sheets::ColumnMap &m_map;
    const RoundView &m_view;
    qint64 m_nowMs;
    std::set<FindingKey> m_known;
    QHash<StudentId, QHash<QString, QByteArray>> m_stored; // and what this plan adds
    AnswersPlan m_plan;
};

} // namespace

FindingKey keyOf(const StudentId &student, const Claim &claim, const QString &instrument, int itemNumber)
{
    // Separated by a character that cleaned cells do not hold.
    const QByteArray who = student.isNil()
        ? QStringList{claim.number, claim.name, claim.grade, claim.schoolClass}.join(QChar(u'\x1f')).toUtf8()
        : student.bytes();
    return {who, instrument, itemNumber};
}

Result<AnswersPlan> planAnswersImport(const sheets::Table &table, const sheets::ColumnMap &map, const RoundView &view, qint64 nowMs,
                                      std::optional<int> numbersFrom)
{
    if (view.round.isClosed())
        return failure(ErrorCode::RoundClosed);
    XD_TRY(AnswersRead read, readAnswers(table, map, view.round.instrumentList(), numbersFrom));
    AnswersPlanner planner(table, map, view, nowMs);
    for (const AnswerRow &row : read.rows)
        planner.take(row);
    AnswersPlan plan = planner.finish();
    plan.doubts = std::move(read.doubts);
    return plan;
}

} // namespace xd::screening
