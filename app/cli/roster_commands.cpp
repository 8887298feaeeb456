#include "app/cli/read_table.h"
#include "app/cli/say.h"
#include "app/cli/words.h"
#include "core/screening/screening_use.h"
#include "core/students/export_roster.h"
#include "core/students/import_roster.h"
#include "core/students/prepare_roster_import.h"
#include "core/students/promote_students.h"
#include "core/students/undo_roster_import.h"
#include "ui/text/error_text.h"
#include "ui/text/labels.h"

#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace xd::cli {

namespace {

QJsonArray warningsOf(const students::RosterPlan &plan)
{
    QJsonArray warnings;
    for (const sheets::RowError &warning : plan.warnings)
        warnings.append(QJsonObject{{u"row"_s, warning.row}, {u"column"_s, textOrNull(warning.column)}, {u"code"_s, nameOf(warning.code)},
                                    {u"value_hint"_s, warning.hint}});
    return warnings;
}

Result<students::RosterPlan> planRoster(Call &call)
{
    // A file that is no table is said to be so before a passphrase is stretched for it.
    XD_TRY(const sheets::Table table, readTable(call, call.argument()));
    XD_TRY(const auto chosen, mapOption(call, table, students::rosterColumns()));
    XD_TRY(access::Session *const session, call.session());
    sheets::ColumnMap columns;
    if (chosen) {
        columns = *chosen;
    } else {
        XD_TRY(const students::RosterColumns found, students::findRosterColumns(*session, table));
        columns = found.map;
    }
    const students::RosterContext context = students::rosterContext(*session, table, columns);
    return students::prepareRosterImport(*session, table, columns, context, call.progress());
}

Result<Outcome> importRoster(Call &call)
{
    XD_TRY(const students::RosterPlan plan, planRoster(call));
    const int refused = rowsRefused(plan.refused);
    const bool isStored = !call.has(u"dry-run"_s) && !plan.rows.empty() && (refused == 0 || !call.has(u"strict"_s));
    QJsonValue import;
    if (isStored) {
        XD_TRY(access::Session *const session, call.session());
        XD_TRY(const students::RosterImported imported, students::importRoster(*session, plan, call.argument(), call.progress()));
        import = imported.import.text();
    }
    Outcome outcome;
    outcome.result = {{u"import"_s, import}, {u"new"_s, plan.added}, {u"updated"_s, plan.updated}, {u"unchanged"_s, plan.unchanged},
                      {u"refused"_s, refused}, {u"absent"_s, plan.absent}, {u"year"_s, plan.year.code()}, {u"warnings"_s, warningsOf(plan)}};
    outcome.rows = refusedRows(plan.refused);
    outcome.status = refused > 0 ? exitPartlyRefused : 0;
    outcome.lines << text::inWords({{u"new"_s, plan.added}, {u"updated"_s, plan.updated}, {u"unchanged"_s, plan.unchanged}, {u"refused"_s, refused}});
    outcome.lines << (isStored ? Say::tr("Stored as import %1.").arg(import.toString()) : Say::tr("Nothing was stored."));
    for (const sheets::RowError &warning : plan.warnings)
        outcome.lines << Say::tr("Row %1, worth a look: %2").arg(warning.row).arg(text::sentenceFor(Error{warning.code, warning.column, {}}));
    return outcome;
}

Result<Outcome> promoteSchool(Call &call)
{
    XD_TRY(const QString to, call.required(u"to"_s));
    XD_TRY(const calendar::SchoolYear year, calendar::SchoolYear::parse(to));
    XD_TRY(access::Session *const session, call.session());
    XD_TRY(const students::RosterPlan plan, students::planPromotion(*session, year));
    QJsonValue import;
    if (!call.has(u"dry-run"_s) && !plan.rows.empty()) {
        XD_TRY(const students::RosterImported promoted, students::promoteStudents(*session, plan, call.progress()));
        import = promoted.import.text();
    }
    Outcome outcome;
    outcome.result = {{u"import"_s, import}, {u"new"_s, plan.added}, {u"updated"_s, plan.updated}, {u"unchanged"_s, plan.unchanged},
                      {u"refused"_s, 0}, {u"finished"_s, plan.absent}, {u"year"_s, plan.year.code()}};
    outcome.lines << Say::tr("%n student(s) go up one grade into %1", nullptr, plan.updated).arg(plan.year.label())
                  << Say::tr("%n student(s) have finished the last grade and are not enrolled again", nullptr, plan.absent)
                  << (import.isNull() ? Say::tr("Nothing was stored.") : Say::tr("Stored as import %1.").arg(import.toString()));
    return outcome;
}

Result<Outcome> undoRoster(Call &call)
{
    const auto import = students::RosterImportId::fromText(call.argument());
    XD_TRY(access::Session *const session, call.session());
    XD_TRY(const students::RosterUndone undone, students::undoRosterImport(*session, import, screening::ScreeningUse()));
    Outcome outcome;
    outcome.result = {{u"import"_s, import.text()}, {u"removed"_s, undone.removed}, {u"restored"_s, undone.restored}};
    outcome.lines << text::inWords({{u"removed"_s, undone.removed}, {u"restored"_s, undone.restored}});
    return outcome;
}

Result<Outcome> exportRoster(Call &call)
{
    const QString file = QFileInfo(call.argument()).absoluteFilePath();
    XD_TRY(access::Session *const session, call.session());
    XD_TRY(const int count, students::exportRoster(*session, file, call.progress()));
    Outcome outcome;
    outcome.result = {{u"file"_s, file}, {u"students"_s, count}};
    outcome.lines << Say::tr("%n student(s) written to %1", nullptr, count).arg(file);
    return outcome;
}

} // namespace

std::vector<Command> rosterCommands()
{
    return {
        {"roster import", "FILE", QT_TRANSLATE_NOOP("Say", "take in a list of students (XLSX, XLS, CSV)"),
         "roster import 名册.xlsx --dry-run --site /srv/xindeng --login lin",
         {{"sheet", "NAME", QT_TRANSLATE_NOOP("Say", "the sheet of the workbook; else the one that looks like a table")},
          {"map", "FILE", QT_TRANSLATE_NOOP("Say", "which column is what; else remembered or guessed")},
          {"dry-run", nullptr, QT_TRANSLATE_NOOP("Say", "only say what would happen")},
          {"strict", nullptr, QT_TRANSLATE_NOOP("Say", "store nothing if a single row is refused")}},
         importRoster},
        {"roster undo", "IMPORT", QT_TRANSLATE_NOOP("Say", "take an import or a promotion back as if it had never been"),
         "roster undo 4f9c2a10-5f0e-4a59-9d3c-0d8a6a1f6b7e --site /srv/xindeng --login lin", {}, undoRoster},
        {"roster promote", "", QT_TRANSLATE_NOOP("Say", "move the whole school up into its next year, before the new rosters are there"),
         "roster promote --to 2027 --dry-run --site /srv/xindeng --login lin",
         {{"to", "YEAR", QT_TRANSLATE_NOOP("Say", "the year in which the school year begins")},
          {"dry-run", nullptr, QT_TRANSLATE_NOOP("Say", "only say what would happen")}},
         promoteSchool},
        {"roster export", "OUT.xlsx", QT_TRANSLATE_NOOP("Say", "the roster as a workbook; the exit is noted in the journal"),
         "roster export 名册.xlsx --site /srv/xindeng --login lin", {}, exportRoster},
    };
}

} // namespace xd::cli
