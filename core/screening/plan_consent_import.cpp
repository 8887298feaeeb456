#include "core/screening/plan_consent_import.h"

#include "core/base/text_fold.h"
#include "core/screening/answer_cell.h"

#include <QSet>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace xd::screening {
namespace {

using sheets::RowError;
using students::StudentId;

constexpr int longestGuardianName = 60;

Result<Opinion> parseOpinion(const QString &cell)
{
    static const QSet<QString> agreeing{u"同意"_s, u"愿意"_s, u"是"_s, u"同意参加"_s, u"愿意参加"_s, u"√"_s, u"yes"_s, u"y"_s, u"1"_s};
    static const QSet<QString> refusing{u"不同意"_s, u"不愿意"_s, u"否"_s, u"不愿"_s, u"拒绝"_s, u"不参加"_s, u"不同意参加"_s,
                                        u"不愿意参加"_s, u"×"_s, u"no"_s, u"n"_s, u"0"_s};
    const QString folded = foldAnswer(cell);
    if (agreeing.contains(folded))
        return Opinion::agrees;
    if (refusing.contains(folded))
        return Opinion::refuses;
    if (isSkipped(folded))
        return Opinion::none;
    return failure(ErrorCode::BadConsent);
}

struct ConsentColumns {
    int number, name, grade, schoolClass, guardian, guardianName, date, pupil;
};

class ConsentPlanner {
public:
    ConsentPlanner(const sheets::Table &table, const sheets::ColumnMap &map, const RoundView &view, QDate today)
        : m_table(table), m_view(view), m_consents(view.consents), m_today(today),
          m_columns{map.columnOf(answer_key::number), map.columnOf(answer_key::name),        map.columnOf(answer_key::grade),
                    map.columnOf(answer_key::schoolClass), map.columnOf(consent_key::guardian), map.columnOf(consent_key::guardianName),
                    map.columnOf(consent_key::date), map.columnOf(consent_key::pupil)}
    {
    }

    void read(const sheets::TableRow &row)
    {
        ++m_plan.rows;
        const Claim claim{text(row, m_columns.number), text(row, m_columns.name), text(row, m_columns.grade), text(row, m_columns.schoolClass)};
        const auto matched = m_view.roster.match(claim, m_view.classContext);
        if (!matched)
            return refuse(row, columnOf(matched.error().field), matched.error().code, matched.error().detail);
        const RosterEntry &student = **matched;
        if (!m_view.isEligible(student))
            return refuse(row, m_columns.number, ErrorCode::NotInRound);

        ConsentSlip slip{student.id, Opinion::none, Opinion::none, text(row, m_columns.guardianName).left(longestGuardianName), m_today};
        const auto guardian = parseOpinion(text(row, m_columns.guardian));
        if (!guardian)
            return refuse(row, m_columns.guardian, guardian.error().code);
        slip.guardian = *guardian;
        const auto pupil = parseOpinion(text(row, m_columns.pupil));
        if (!pupil)
            return refuse(row, m_columns.pupil, pupil.error().code);
        slip.pupil = *pupil;
        bool hasOwnDay = false;
        if (const QString date = text(row, m_columns.date); !date.isEmpty()) {
            slip.date = parseDate(date);
            if (!slip.date.isValid() || slip.date > m_today) // one of a day to come would overrule all that follows
                return refuse(row, m_columns.date, ErrorCode::BadDate);
            hasOwnDay = true;
        }
        // The table of September once more must not bring back whom October's withdrawal has taken out.
        const Consent standing = m_view.consents.value(slip.student);
        if (overrules(slip.guardian, standing.guardian, hasOwnDay && slip.date > standing.guardianDay))
            return refuse(row, m_columns.guardian, ErrorCode::InUse, consent_key::refusalStands);
        if (overrules(slip.pupil, standing.pupil, hasOwnDay && slip.date > standing.pupilDay))
            return refuse(row, m_columns.pupil, ErrorCode::InUse, consent_key::refusalStands);
        m_saidOf[slip.student].push_back(int(m_said.size()));
        m_said.push_back({&row, slip, hasOwnDay});
    }

    // Once all rows are read: what one of them says may be contradicted by a later one.
    void takeAll()
    {
        for (const Said &said : m_said)
            take(said);
    }

    ConsentPlan finish()
    {
        std::stable_sort(m_plan.refused.begin(), m_plan.refused.end(), [](const RowError &a, const RowError &b) { return a.row < b.row; });
        m_plan.round = m_view.round.id;
        m_plan.revision = m_view.revision;
        return std::move(m_plan);
    }

private:
    struct Said {
        const sheets::TableRow *row;
        ConsentSlip slip;
        bool hasOwnDay;
    };

    void take(const Said &said)
    {
        const sheets::TableRow &row = *said.row;
        const ConsentSlip &slip = said.slip;
        for (const auto &[opinion, column] : {std::pair(&ConsentSlip::guardian, m_columns.guardian), {&ConsentSlip::pupil, m_columns.pupil}})
            if (const int refusing = refusingRow(said, opinion); refusing > 0)
                return refuse(row, column, ErrorCode::InUse, consent_key::rowsContradict, refusing);
        // It would take answers away: a person does that, and sees what goes (withdraw_consent.h).
        if (slip.isRefusal() && m_view.stored.contains(slip.student) && m_consents.value(slip.student).state() != ConsentState::refused)
            return refuse(row, slip.guardian == Opinion::refuses ? m_columns.guardian : m_columns.pupil, ErrorCode::InUse, consent_key::answersStored);
        place(slip);
    }

    // A row of the same student that refuses what this one agrees to, where no days of their own tell which is the newer
    // word; 0: none. Nobody is asked on a doubt.
    int refusingRow(const Said &said, Opinion ConsentSlip::*opinion) const
    {
        if (said.slip.*opinion != Opinion::agrees)
            return 0;
        for (const int at : m_saidOf.value(said.slip.student)) {
            const Said &other = m_said[size_t(at)];
            const bool isOrdered = said.hasOwnDay && other.hasOwnDay && said.slip.date != other.slip.date;
            if (other.slip.*opinion == Opinion::refuses && !isOrdered)
                return other.row->number;
        }
        return 0;
    }

    static bool overrules(Opinion word, Opinion standing, bool isLater) { return word == Opinion::agrees && standing == Opinion::refuses && !isLater; }
    QString text(const sheets::TableRow &row, int column) const { return column < 0 ? QString() : cleanCell(row.text(column)); }
    int columnOf(const QString &field) const
    {
        if (field == answer_key::name)
            return m_columns.name;
        if (field == answer_key::schoolClass)
            return m_columns.schoolClass;
        return field == answer_key::grade ? m_columns.grade : m_columns.number;
    }
    void refuse(const sheets::TableRow &row, int column, ErrorCode code, const QString &cause = {}, int otherRow = 0)
    {
        ++m_plan.refusedRows;
        m_plan.refused.push_back({row.number, column < 0 ? QString() : m_table.columnLabel(column), code, sheets::valueHint(row.text(column)), cause, otherRow});
    }

    void place(const ConsentSlip &slip)
    {
        if (slip.isEmpty()) {
            ++m_plan.emptyRows;
            ++m_plan.unchangedRows;
            return;
        }
        const bool isFirst = !m_consents.contains(slip.student);
        if (!m_consents[slip.student].take(slip)) {
            ++m_plan.unchangedRows;
            return;
        }
        ++(isFirst ? m_plan.newRows : m_plan.updatedRows);
        m_plan.slips.push_back(slip);
    }

    const sheets::Table &m_table;
    const RoundView &m_view;
    QHash<StudentId, Consent> m_consents;
    QDate m_today;
    ConsentColumns m_columns;
    std::vector<Said> m_said; // in the order of the rows
    QHash<StudentId, std::vector<int>> m_saidOf;
    ConsentPlan m_plan;
};

} // namespace

std::vector<sheets::KnownColumn> consentColumns()
{
    return {
        {answer_key::number, {u"学号"_s, u"学籍号"_s, u"全国学籍号"_s, u"学生学号"_s}},
        {answer_key::name, {u"姓名"_s, u"学生姓名"_s}},
        {answer_key::grade, {u"年级"_s}},
        {answer_key::schoolClass, {u"班级"_s, u"所在班级"_s}},
        {consent_key::guardian, {u"监护人意见"_s, u"家长意见"_s, u"监护人是否同意"_s, u"家长是否同意"_s, u"是否同意"_s, u"意见"_s}, true},
        {consent_key::guardianName, {u"监护人"_s, u"家长"_s, u"监护人姓名"_s, u"家长姓名"_s, u"监护人签名"_s, u"家长签名"_s}},
        {consent_key::date, {u"日期"_s, u"签名日期"_s, u"签字日期"_s, u"填写日期"_s}},
        {consent_key::pupil, {u"学生本人意见"_s, u"学生意见"_s, u"本人意见"_s, u"学生是否愿意"_s, u"本人是否愿意"_s}},
    };
}

Result<ConsentPlan> planConsentImport(const sheets::Table &table, const sheets::ColumnMap &map, const RoundView &view, QDate today)
{
    if (view.round.isClosed())
        return failure(ErrorCode::RoundClosed);
    if (map.columnOf(consent_key::guardian) < 0)
        return failure(ErrorCode::ColumnMissing, consent_key::guardian);
    if (map.columnOf(answer_key::number) < 0 && map.columnOf(answer_key::name) < 0)
        return failure(ErrorCode::ColumnMissing, answer_key::number);
    ConsentPlanner planner(table, map, view, today);
    for (const sheets::TableRow &row : table.rows)
        planner.read(row);
    planner.takeAll();
    return planner.finish();
}

} // namespace xd::screening
