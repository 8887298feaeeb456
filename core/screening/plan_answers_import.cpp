#include "core/screening/plan_answers_import.h"

#include "core/screening/plan_answers.h"

#include <algorithm>

namespace xd::screening {
namespace {

using sheets::RowError;
using students::StudentId;

// Says of a refused row which cell is to blame.
class Blame {
public:
    Blame(const sheets::Table &table, const sheets::ColumnMap &map) : m_table(table), m_map(map) {}

    RowError at(const AnswerRow &row, const QString &key, ErrorCode code) const
    {
        const int column = key.isEmpty() ? -1 : m_map.columnOf(key);
        return {row.row, column < 0 ? QString() : m_table.columnLabel(column), code, sheets::valueHint(claimed(row.claim, key))};
    }

    // What of a claim says whom it means.
    static QString whoOf(const Claim &claim) { return claim.number.isEmpty() ? answer_key::name : answer_key::number; }

private:
    static QString claimed(const Claim &claim, const QString &key)
    {
        if (key == answer_key::number)
            return claim.number;
        if (key == answer_key::name)
            return claim.name;
        if (key == answer_key::grade)
            return claim.grade;
        if (key == answer_key::sex)
            return claim.sex;
        return key == answer_key::schoolClass ? claim.schoolClass : QString();
    }

    const sheets::Table &m_table;
    const sheets::ColumnMap &m_map;
};

class TablePlanner {
public:
    TablePlanner(const sheets::Table &table, const sheets::ColumnMap &map, const RoundView &view, qint64 nowMs, const AnswersChoices &choices)
        : m_table(table), m_blame(table, map), m_view(view), m_choices(choices), m_planner(view, AnswerSource::table, nowMs)
    {
    }

    void plan(const AnswerRow &row)
    {
        const RosterEntry *student = studentOf(row);
        if (!student)
            return;
        const auto refusal = m_planner.refusalOf(row, *student);
        if (!refusal) {
            m_planner.take(row, *student);
            noteOtherClass(row, *student);
        } else if (!row.errors.empty() && refusal->code == row.errors.front().code)
            m_planner.refuse(row, student->id, row.errors);
        else if (refusal->earlierRow > 0 && m_choices.repeated != AnswersChoices::Repeated::refused)
            m_planner.setAside(row, *student);
        else
            m_planner.refuse(row, student->id, {errorFor(row, *refusal)});
    }

    void expect(qsizetype rows) { m_planner.expect(rows); }

    AnswersPlan finish()
    {
        const TableOrigins origins(m_table);
        AnswersPlan plan = m_planner.finish(int(m_table.rows.size()), [&](int rows, int row) { return origins.hashOf(rows, row); });
        plan.doubtful = std::move(m_doubtful);
        plan.notes = std::move(m_notes);
        return plan;
    }

private:
    // Number and name agree, and yet the class is another: whoever has moved since is meant, and a person may look.
    void noteOtherClass(const AnswerRow &row, const RosterEntry &student)
    {
        if (row.claim.grade.isEmpty() && row.claim.schoolClass.isEmpty())
            return;
        const QString field = RosterIndex::contradictionIn(row.claim, student, m_view.classContext);
        if (field.isEmpty() || m_choices.students.contains(row.row))
            return;
        RowError note = m_blame.at(row, field, field == answer_key::grade ? ErrorCode::BadGrade : ErrorCode::BadClass);
        note.cause = answer_key::contradictsNamed;
        m_notes.push_back(std::move(note));
    }

    // Null where the row has been refused, for want of somebody to say who is meant.
    const RosterEntry *studentOf(const AnswerRow &row)
    {
        const auto matched = m_view.roster.match(row.claim, m_view.classContext);
        if (matched)
            return *matched;
        std::vector<const RosterEntry *> candidates = m_view.roster.candidates(row.claim, m_view.classContext);
        std::erase_if(candidates, [&](const RosterEntry *entry) { return !m_view.isEligible(*entry); });
        const auto chosen = m_choices.students.find(row.row);
        for (const RosterEntry *candidate : candidates) {
            if (chosen != m_choices.students.end() && candidate->id == chosen->second)
                return candidate;
        }
        RowError refusal = m_blame.at(row, matched.error().field, matched.error().code);
        refusal.cause = matched.error().detail; // of a class that was not understood
        m_planner.refuse(row, {}, {refusal});
        if (!candidates.empty()) {
            DoubtfulRow doubtful{row.row, row.claim, refusal.code, {}};
            for (const RosterEntry *candidate : candidates)
                doubtful.candidates.push_back(candidate->id);
            m_doubtful.push_back(std::move(doubtful));
        }
        return nullptr;
    }

    RowError errorFor(const AnswerRow &row, const AnswersPlanner::Refusal &refusal) const
    {
        RowError error = m_blame.at(row, refusal.code == ErrorCode::TooManyMissing ? QString() : m_blame.whoOf(row.claim), refusal.code);
        error.earlierRow = refusal.earlierRow;
        return error;
    }

    const sheets::Table &m_table;
    Blame m_blame;
    const RoundView &m_view;
    const AnswersChoices &m_choices;
    AnswersPlanner m_planner;
    std::vector<DoubtfulRow> m_doubtful;
    std::vector<RowError> m_notes;
};

// Of a plan that was made from the last row to the first.
void sortByRow(AnswersPlan &plan)
{
    const auto sort = [](auto &list) { std::stable_sort(list.begin(), list.end(), [](const auto &a, const auto &b) { return a.row < b.row; }); };
    sort(plan.sheets);
    sort(plan.findings);
    sort(plan.refused);
    sort(plan.doubtful);
    sort(plan.notes);
}

// Clocks that nobody has set for long are days apart; a platform may have begun before the round was opened here.
constexpr qint64 clockSlackMs = 7 * 86'400'000LL;
constexpr int daysBeforeRound = 60;

MomentRange possibleMoments(const Round &round, qint64 nowMs)
{
    return {round.firstDay.addDays(-daysBeforeRound).startOfDay().toMSecsSinceEpoch(), nowMs + clockSlackMs};
}

} // namespace

Result<AnswersPlan> planAnswersImport(const sheets::Table &table, const sheets::ColumnMap &map, const RoundView &view, qint64 nowMs,
                                      const AnswersChoices &choices)
{
    XD_TRY(AnswersRead read, readAnswers(table, map, view.round.instrumentList(), choices.numbersFrom, possibleMoments(view.round, nowMs)));
    TablePlanner planner(table, map, view, nowMs, choices);
    planner.expect(qsizetype(read.rows.size()));
    // Whichever row of a student comes first is taken.
    const bool isBackwards = choices.repeated == AnswersChoices::Repeated::lastKept;
    if (isBackwards)
        std::reverse(read.rows.begin(), read.rows.end());
    for (const AnswerRow &row : read.rows)
        planner.plan(row);
    AnswersPlan plan = planner.finish();
    if (isBackwards)
        sortByRow(plan);
    plan.doubts = std::move(read.doubts);
    return plan;
}

} // namespace xd::screening
