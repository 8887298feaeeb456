#include "core/students/prepare_roster_import.h"

#include "core/students/roster_import_store.h"
#include "core/students/school_system.h"

namespace xd::students {

using namespace Qt::StringLiterals;

Result<RosterColumns> findRosterColumns(access::Session &session, const sheets::Table &table)
{
    XD_TRY(journal::Journal *const records, session.recordsFor(access::Capability::editRoster));
    XD_TRY(const QByteArray json, readMapping(records->vault(), sheets::headerFingerprint(table)));
    if (!json.isEmpty()) {
        // A mapping of an older version may name columns that are no longer known: then guess again.
        if (auto remembered = sheets::columnMapFromJson(json, table, rosterColumns()))
            return RosterColumns{std::move(*remembered), true};
    }
    return RosterColumns{sheets::guessColumns(table, rosterColumns()), false};
}

RosterContext rosterContext(access::Session &session, const sheets::Table &table, const sheets::ColumnMap &columns)
{
    RosterContext context = RosterContext::on(session.clock().today());
    if (const auto system = schoolSystem(session)) // whoever may not ask is refused by prepareRosterImport()
        context.system = *system;
    context.year = guessRosterYear(table, columns, context.today, context.system);
    if (session.site().code.startsWith(u"21"_s))
        context.onlyStage = Stage::primary;
    return context;
}

Result<RosterPlan> prepareRosterImport(access::Session &session, const sheets::Table &table, const sheets::ColumnMap &columns,
                                       const RosterContext &context, Progress &progress)
{
    XD_TRY(journal::Journal *const records, session.recordsFor(access::Capability::editRoster));
    XD_TRY(const StoredRoster stored, readRoster(records->vault()));
    return planRosterImport(table, columns, stored, context, progress);
}

} // namespace xd::students
