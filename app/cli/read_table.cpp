#include "app/cli/read_table.h"

#include "core/vault/site_folder.h"

using namespace Qt::StringLiterals;

namespace xd::cli {

namespace {

constexpr qint64 maxMappingBytes = 256 * 1024;

}

Result<sheets::Table> readTable(Call &call, const QString &path)
{
    XD_TRY(sheets::Workbook workbook, sheets::Workbook::open(path, call.progress()));
    return sheets::readTable(workbook, call.progress(), {call.value(u"sheet"_s), 0});
}

Result<std::optional<sheets::ColumnMap>> mapOption(const Call &call, const sheets::Table &table, std::span<const sheets::KnownColumn> known)
{
    if (!call.has(u"map"_s))
        return std::optional<sheets::ColumnMap>();
    XD_TRY(const QByteArray json, vault::readWhole(call.value(u"map"_s), maxMappingBytes, ErrorCode::SheetTooLarge));
    Result<sheets::ColumnMap> map = sheets::columnMapFromJson(json, table, known);
    if (!map && map.error().code == ErrorCode::SheetNotATable) // which speaks of the table, and that is not to blame
        return failure(ErrorCode::Usage, u"--map"_s, map.error().detail);
    XD_TRY(sheets::ColumnMap chosen, std::move(map));
    return std::optional(std::move(chosen));
}

} // namespace xd::cli
