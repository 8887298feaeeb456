// What a file is, before anybody decides: of an own bundle what the ledger remembers of it, of an enrolment or a trust root
// whose it is, of anything else what importing would do.
#pragma once

#include "core/disclosure/released_document.h"
#include "core/exchange/import_bundles.h"

namespace xd::exchange {

enum class FileRole { incoming, ownBundle, enrolment, trustRoot };

struct InspectedFile {
    FileRole role = FileRole::incoming;
    FileReport report;
    std::vector<Cell> hidden; // of an incoming bundle that can be taken: the numbers that its sender protects
    std::optional<std::vector<disclosure::Withheld>> withheld = {}; // of an own bundle: what was held back; none: not known
};
// Errors: NotPermitted, NoKey; what is wrong with the file is in the report.
Result<InspectedFile> inspectBundle(access::Session &session, const QString &path);

} // namespace xd::exchange
