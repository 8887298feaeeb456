#include "ui/students/roster_subject.h"

#include "core/students/import_roster.h"
#include "core/students/prepare_roster_import.h"
#include "ui/common/row_source.h"
#include "ui/text/labels.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace xd::ui {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(RosterImport)
};

// Kept on the vault thread between trying out and carrying out.
struct Planned {
    students::RosterPlan plan;
    students::RosterImportId import;
};

QString fateWord(students::RowFate fate)
{
    switch (fate) {
    case students::RowFate::added:
        return Words::tr("new");
    case students::RowFate::updated:
        return Words::tr("updated");
    case students::RowFate::unchanged:
        return Words::tr("unchanged");
    }
    return {};
}

QString changeWords(const students::PlannedRow &row)
{
    QStringList words;
    for (const students::FieldChange &change : row.changes)
        words << Words::tr("%1: %2 → %3").arg(rosterColumnLabel(change.field), change.before.isEmpty() ? u"—"_s : change.before, change.after.isEmpty() ? u"—"_s : change.after);
    return words.join(Words::tr("; "));
}

// The rows as they will be stored, read from the plan as they come into view.
class PlanRows final : public RowSource {
public:
    explicit PlanRows(std::shared_ptr<const Planned> planned) : m_planned(std::move(planned)) {}
    int rowCount() const override { return int(m_planned->plan.rows.size()); }
    Cell cell(int index, int column) const override
    {
        const students::PlannedRow &row = m_planned->plan.rows[std::size_t(index)];
        const students::Student &student = row.student;
        switch (column) {
        case 0:
            return {QString::number(row.row), theme::Mark::none, row.row};
        case 1:
            return {fateWord(row.fate), row.fate == students::RowFate::added ? theme::Mark::ok : row.fate == students::RowFate::updated ? theme::Mark::info : theme::Mark::none};
        case 2:
            return {student.quotedNumber()};
        case 3:
            return {student.name};
        case 4:
            return {text::labelOf(student.sex)};
        case 5:
            return {text::dateText(student.birthDate)};
        case 6:
            return {student.schoolClass.name(), theme::Mark::none, student.schoolClass.grade * 1000 + student.schoolClass.number};
        case 7:
            return {changeWords(row)};
        default:
            return {};
        }
    }

private:
    std::shared_ptr<const Planned> m_planned;
};

ImportTrial trialOf(const std::shared_ptr<const Planned> &planned)
{
    const students::RosterPlan &plan = planned->plan;
    ImportTrial trial;
    trial.figures = {{Words::tr("new"), plan.added}, {Words::tr("updated"), plan.updated}, {Words::tr("unchanged"), plan.unchanged},
                     {Words::tr("refused"), int(plan.refused.size()), theme::Mark::warn}, {Words::tr("not in this file"), plan.absent}};
    trial.previewColumns = {{Words::tr("Row"), 3, Align::right}, {Words::tr("What happens"), 5}, {Words::tr("Number"), 11}, {Words::tr("Name"), 6},
                            {Words::tr("Sex"), 3}, {Words::tr("Born"), 6}, {Words::tr("Class"), 7}, {Words::tr("Changes"), 16, Align::left, true}};
    trial.preview = std::make_shared<PlanRows>(planned);
    trial.refused = plan.refused;
    trial.warnings = plan.warnings;
    trial.acceptable = plan.added + plan.updated + plan.unchanged;
    return trial;
}

} // namespace

QString rosterColumnLabel(const QString &key)
{
    static const QHash<QString, const char *> labels{
        {u"name"_s, QT_TRANSLATE_NOOP("RosterImport", "Name")}, {u"sex"_s, QT_TRANSLATE_NOOP("RosterImport", "Sex")},
        {u"birthDate"_s, QT_TRANSLATE_NOOP("RosterImport", "Date of birth")},
        {u"studentNumber"_s, QT_TRANSLATE_NOOP("RosterImport", "Student number")},
        {u"localNumber"_s, QT_TRANSLATE_NOOP("RosterImport", "Number of the school's own")},
        {u"documentType"_s, QT_TRANSLATE_NOOP("RosterImport", "Kind of document")},
        {u"documentNumber"_s, QT_TRANSLATE_NOOP("RosterImport", "Number of the document")},
        {u"document"_s, QT_TRANSLATE_NOOP("RosterImport", "Document")},
        {u"ethnicGroup"_s, QT_TRANSLATE_NOOP("RosterImport", "Ethnic group")},
        {u"entryMonth"_s, QT_TRANSLATE_NOOP("RosterImport", "Month of entry")},
        {u"grade"_s, QT_TRANSLATE_NOOP("RosterImport", "Grade")}, {u"className"_s, QT_TRANSLATE_NOOP("RosterImport", "Class")},
        {u"class"_s, QT_TRANSLATE_NOOP("RosterImport", "Class")}, {u"boarding"_s, QT_TRANSLATE_NOOP("RosterImport", "Day or boarding")},
        {u"status"_s, QT_TRANSLATE_NOOP("RosterImport", "Status")}, {u"note"_s, QT_TRANSLATE_NOOP("RosterImport", "Remark")},
        {u"leftBehind"_s, QT_TRANSLATE_NOOP("RosterImport", "Left-behind child")},
        {u"migrant"_s, QT_TRANSLATE_NOOP("RosterImport", "Child of migrant workers")},
        {u"orphan"_s, QT_TRANSLATE_NOOP("RosterImport", "Orphan")}, {u"martyr"_s, QT_TRANSLATE_NOOP("RosterImport", "Martyr's family")},
        {u"inclusive"_s, QT_TRANSLATE_NOOP("RosterImport", "Inclusive education")},
        {u"disability"_s, QT_TRANSLATE_NOOP("RosterImport", "Disability")},
        {u"guardian1Name"_s, QT_TRANSLATE_NOOP("RosterImport", "Guardian 1: name")},
        {u"guardian1Relation"_s, QT_TRANSLATE_NOOP("RosterImport", "Guardian 1: relation")},
        {u"guardian1Phone"_s, QT_TRANSLATE_NOOP("RosterImport", "Guardian 1: telephone")},
        {u"guardian2Name"_s, QT_TRANSLATE_NOOP("RosterImport", "Guardian 2: name")},
        {u"guardian2Relation"_s, QT_TRANSLATE_NOOP("RosterImport", "Guardian 2: relation")},
        {u"guardian2Phone"_s, QT_TRANSLATE_NOOP("RosterImport", "Guardian 2: telephone")},
        {u"guardians"_s, QT_TRANSLATE_NOOP("RosterImport", "Guardians")}, {u"tags"_s, QT_TRANSLATE_NOOP("RosterImport", "Tags")},
        {u"schoolYear"_s, QT_TRANSLATE_NOOP("RosterImport", "School year")},
    };
    const char *label = labels.value(key, nullptr);
    return label ? Words::tr(label) : key;
}

ImportSubject rosterSubject(std::shared_ptr<const students::StudentUse> use)
{
    const auto columns = students::rosterColumns();
    auto planned = std::make_shared<Planned>();
    auto file = std::make_shared<QString>();
    ImportSubject subject;
    subject.title = Words::tr("Import the list of students");
    subject.invitation = Words::tr("Drop the list here: an export of the student register, or the school's own table");
    subject.remember = u"roster"_s;
    subject.columns.assign(columns.begin(), columns.end());
    subject.columnLabel = rosterColumnLabel;
    subject.findColumns = [](access::Session &session, const sheets::Table &table) -> Result<FoundColumns> {
        XD_TRY(auto found, students::findRosterColumns(session, table));
        return FoundColumns{std::move(found.map), found.isRemembered};
    };
    subject.tryOut = [planned, file](access::Session &session, const sheets::Table &table, const sheets::ColumnMap &map, Progress &progress) -> Result<ImportTrial> {
        const students::RosterContext context = students::rosterContext(session, table, map);
        XD_TRY(auto plan, students::prepareRosterImport(session, table, map, context, progress));
        // The preview shows a plan of its own, since the next try-out makes a new one while the window may still look.
        const auto shown = std::make_shared<Planned>(Planned{plan, {}});
        planned->plan = std::move(plan);
        *file = table.sheetName;
        return trialOf(shown);
    };
    subject.carryOut = [planned, file](access::Session &session, Progress &progress) -> Result<ImportOutcome> {
        XD_TRY(const students::RosterImported done, students::importRoster(session, planned->plan, *file, progress));
        planned->import = done.import;
        return ImportOutcome{{{Words::tr("new"), done.added}, {Words::tr("updated"), done.updated}, {Words::tr("unchanged"), done.unchanged},
                              {Words::tr("refused"), done.refused, theme::Mark::warn}}};
    };
    subject.undo = [planned, use](access::Session &session, Progress &) -> Done {
        XD_CHECK(students::undoRosterImport(session, planned->import, *use));
        return {};
    };
    return subject;
}

} // namespace xd::ui
