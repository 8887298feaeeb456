#include "core/students/plan_roster_import.h"

#include "core/base/text_fold.h"

#include <QHash>
#include <QSet>

namespace xd::students {

using namespace Qt::StringLiterals;
using sheets::RowError;

namespace {

constexpr int reportEvery = 200;

QString numberKey(const Student &student)
{
    return student.number ? student.number->text() : QString();
}

QString documentKey(const Student &student)
{
    return student.document ? codeOf(student.document->type()) + student.document->number() : QString();
}

QString placeKey(const Student &student)
{
    return u"%1|%2|%3|%4"_s.arg(student.name, student.schoolClass.name(), student.birthDate.toString(Qt::ISODate))
        .arg(student.year.startYear());
}

// The columns whose values may stay empty: a bad one there is reported and left out, the student is stored.
QString *softField(StudentDraft &draft, const QString &field)
{
    if (field == u"ethnicGroup"_s)
        return &draft.ethnicGroup;
    if (field == u"boarding"_s)
        return &draft.boarding;
    if (field == u"status"_s)
        return &draft.status;
    if (field == u"note"_s)
        return &draft.note;
    if (field == u"localNumber"_s)
        return &draft.localNumber;
    static const QString prefix = u"guardian"_s;
    if (!field.startsWith(prefix) || field.size() <= prefix.size())
        return nullptr;
    const std::size_t position = std::size_t(field[prefix.size()].digitValue() - 1);
    if (position >= draft.guardians.size())
        return nullptr;
    Guardian &guardian = draft.guardians[position];
    if (field.endsWith(u"Phone"_s))
        return &guardian.phone;
    return field.endsWith(u"Relation"_s) ? &guardian.relation : &guardian.name;
}

class Planner {
public:
    Planner(const sheets::Table &table, const sheets::ColumnMap &columns, const StoredRoster &stored, const RosterContext &context)
        : m_table(table), m_columns(columns), m_stored(stored), m_context(context)
    {
        for (const sheets::ColumnChoice &choice : columns.choices) {
            if (choice.column >= 0)
                m_said << choice.key;
        }
        indexStored();
    }

    RosterPlan &plan() { return m_plan; }
    void planRow(const sheets::TableRow &row);
    void countAbsent();

private:
    void indexStored();
    QString labelOf(const QString &field) const;
    QString hintFor(const sheets::TableRow &row, const QString &field) const;
    void refuse(const sheets::TableRow &row, const Error &error, const QString &hint = {});
    void warn(const sheets::TableRow &row, const Error &error);
    void warnOfFormulas(const sheets::TableRow &row);
    Result<Student> read(const sheets::TableRow &row);
    // The position among the stored students, or nothing. Error: AmbiguousStudent.
    Result<std::optional<int>> findStored(const Student &student) const;
    bool isSeenBefore(const sheets::TableRow &row, const Student &student);

    const sheets::Table &m_table;
    const sheets::ColumnMap &m_columns;
    const StoredRoster &m_stored;
    const RosterContext &m_context;
    QStringList m_said;
    QHash<QString, int> m_byNumber;
    QHash<QString, int> m_byDocument;
    QMultiHash<QString, int> m_byPlace;
    QHash<QString, int> m_seenRows; // identity → row
    QSet<int> m_met;
    RosterPlan m_plan;
};

void Planner::indexStored()
{
    for (std::size_t i = 0; i < m_stored.students.size(); ++i) {
        const Student &student = m_stored.students[i].student;
        if (student.number)
            m_byNumber.insert(numberKey(student), int(i));
        if (student.document)
            m_byDocument.insert(documentKey(student), int(i));
        m_byPlace.insert(placeKey(student), int(i));
    }
}

QString Planner::labelOf(const QString &field) const
{
    const int column = m_columns.columnOf(field);
    return column < 0 ? QString() : m_table.columnLabel(column);
}

QString Planner::hintFor(const sheets::TableRow &row, const QString &field) const
{
    const int column = m_columns.columnOf(field);
    return column < 0 ? QString() : sheets::valueHint(row.text(column));
}

void Planner::refuse(const sheets::TableRow &row, const Error &error, const QString &hint)
{
    const QString cause = error.code == ErrorCode::BadClass ? error.detail : QString();
    m_plan.refused.push_back({row.number, labelOf(error.field), error.code, hint.isEmpty() ? hintFor(row, error.field) : hint, cause});
}

void Planner::warn(const sheets::TableRow &row, const Error &error)
{
    m_plan.warnings.push_back({row.number, labelOf(error.field), error.code, hintFor(row, error.field)});
}

void Planner::warnOfFormulas(const sheets::TableRow &row)
{
    for (const QString &key : m_said) {
        if (row.cell(m_columns.columnOf(key)).isFromFormula)
            warn(row, {ErrorCode::FormulaResult, key, {}});
    }
}

Result<Student> Planner::read(const sheets::TableRow &row)
{
    StudentDraft draft = draftFrom(row, m_columns);
    while (true) {
        auto student = Student::from(draft, m_context);
        if (student)
            return student;
        QString *const soft = softField(draft, student.error().field);
        if (soft == nullptr || soft->isEmpty())
            return student;
        warn(row, student.error());
        soft->clear();
    }
}

Result<std::optional<int>> Planner::findStored(const Student &student) const
{
    if (const auto found = m_byNumber.constFind(numberKey(student)); found != m_byNumber.cend())
        return std::optional(*found);
    if (const auto found = m_byDocument.constFind(documentKey(student)); found != m_byDocument.cend())
        return std::optional(*found);
    std::optional<int> match;
    for (const int candidate : m_byPlace.values(placeKey(student))) {
        const Student &stored = m_stored.students[std::size_t(candidate)].student;
        // Two different numbers are two children, even of one name in one class.
        if ((stored.number && student.number) || (stored.document && student.document))
            continue;
        if (match)
            return failure(ErrorCode::AmbiguousStudent, u"name"_s);
        match = candidate;
    }
    return match;
}

bool Planner::isSeenBefore(const sheets::TableRow &row, const Student &student)
{
    QStringList keys{numberKey(student), documentKey(student)};
    keys.removeAll(QString());
    if (keys.isEmpty())
        keys << placeKey(student);
    for (const QString &key : keys) {
        if (const auto first = m_seenRows.constFind(key); first != m_seenRows.cend()) {
            refuse(row, {ErrorCode::DuplicateRow, student.number ? u"studentNumber"_s : u"name"_s, {}}, u"#%1"_s.arg(*first));
            return true;
        }
    }
    for (const QString &key : keys)
        m_seenRows.insert(key, row.number);
    return false;
}

void Planner::planRow(const sheets::TableRow &row)
{
    warnOfFormulas(row);
    auto student = read(row);
    if (!student) {
        refuse(row, student.error());
        return;
    }
    if (isSeenBefore(row, *student))
        return;
    const auto found = findStored(*student);
    if (!found) {
        refuse(row, found.error());
        return;
    }
    if (!*found) {
        m_plan.rows.push_back({row.number, RowFate::added, {}, std::move(*student), {}});
        ++m_plan.added;
        return;
    }
    const StoredStudent &stored = m_stored.students[std::size_t(**found)];
    if (m_met.contains(**found)) {
        refuse(row, {ErrorCode::DuplicateRow, u"name"_s, {}});
        return;
    }
    m_met.insert(**found);
    if (stored.student.name != student->name)
        warn(row, {ErrorCode::NameMismatch, u"name"_s, {}});
    Student result = merged(stored.student, *student, m_said);
    auto changes = differences(stored.student, result);
    const RowFate fate = changes.empty() ? RowFate::unchanged : RowFate::updated;
    ++(changes.empty() ? m_plan.unchanged : m_plan.updated);
    m_plan.rows.push_back({row.number, fate, stored.id, std::move(result), std::move(changes)});
}

void Planner::countAbsent()
{
    for (std::size_t i = 0; i < m_stored.students.size(); ++i) {
        const Student &student = m_stored.students[i].student;
        if (student.year == m_context.year && student.status == Status::active && !m_met.contains(int(i)))
            ++m_plan.absent;
    }
}

} // namespace

Result<RosterPlan> planRosterImport(const sheets::Table &table, const sheets::ColumnMap &columns, const StoredRoster &stored,
                                    const RosterContext &context, Progress &progress)
{
    if (const QStringList missing = columns.missing(rosterColumns()); !missing.isEmpty())
        return failure(ErrorCode::ColumnMissing, missing.front());
    for (const StoredStudent &each : stored.students) {
        if (each.student.year > context.year)
            return failure(ErrorCode::Refused, u"schoolYear"_s, u"the site holds a later year"_s);
    }
    Planner planner(table, columns, stored, context);
    RosterPlan &plan = planner.plan();
    plan.year = context.year;
    plan.revision = stored.revision;
    plan.fingerprint = sheets::headerFingerprint(table);
    plan.mapping = sheets::toJson(columns, table);
    for (std::size_t i = 0; i < table.rows.size(); ++i) {
        if (i % reportEvery == 0) {
            if (progress.isStopped())
                return failure(ErrorCode::Cancelled);
            progress.report(qint64(i), qint64(table.rows.size()));
        }
        planner.planRow(table.rows[i]);
    }
    planner.countAbsent();
    return std::move(plan);
}

} // namespace xd::students
