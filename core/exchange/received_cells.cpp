#include "core/exchange/received_cells.h"

#include "core/exchange/inbox_store.h"

namespace xd::exchange {

Result<std::vector<ReceivedCell>> receivedCells(access::Session &session, const QString &code, const QString &table)
{
    XD_TRY(journal::Journal *const records, session.recordsFor(access::Capability::exchangeAsDistrict));
    std::vector<ReceivedCell> cells;
    XD_CHECK(forEachRecord(records->vault(), code, Cell::kind, [&](const QString &school, const Record &record) -> Done {
        XD_TRY(Cell cell, Cell::fromRecord(record));
        if (table.isEmpty() || cell.table == table)
            cells.push_back({school, std::move(cell)});
        return {};
    }));
    return cells;
}

} // namespace xd::exchange
