// The numbers of the schools as they stand now, for the district's tables.
#pragma once

#include "core/access/session.h"
#include "core/exchange/records.h"

namespace xd::exchange {

struct ReceivedCell {
    QString code; // of the school
    Cell cell;
};
// Empty: of all schools, of all tables. In the order of school and id. Errors: NotPermitted, NoKey.
Result<std::vector<ReceivedCell>> receivedCells(access::Session &session, const QString &code = {}, const QString &table = {});

} // namespace xd::exchange
