// What an import would do with each record (bundle.md §3 step 8 and 9): pure, so that the preview and the import
// cannot differ.
#pragma once

#include "core/exchange/file_report.h"
#include "core/exchange/inbox_store.h"

namespace xd::exchange {

struct ImportPlan {
    RecordCounts counts;
    std::vector<Replacement> changes; // in the order of kind and id
    std::vector<RefusedRecord> refused;
};

// An upsert only where the revision is greater. Both must outlive the plan.
ImportPlan planImport(const std::vector<Record> &records, const QHash<RecordKey, StoredRecord> &stored);

} // namespace xd::exchange
