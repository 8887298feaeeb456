// What an import would do with each record (bundle.md §3 step 8 and 9): pure, so that the preview and the import
// cannot differ.
#pragma once

#include "core/exchange/file_report.h"
#include "core/exchange/standing.h"

namespace xd::exchange {

struct ImportPlan {
    RecordCounts counts;
    KindCounts taken;                  // of each kind: in force from now on, or newer is
    std::vector<Replacement> changes;  // in the order of kind and id
    std::vector<Withdrawal> withdrawn; // gone, as a full bundle of newer keys or a newer stream no longer says it
    std::vector<RefusedRecord> refused;
    QStringList notAllowed;            // by name, what level 1 does not allow
};

// Within one stream an upsert only where the revision is greater; across keys and streams by their standing. What the
// level does not allow is refused. All must outlive the plan.
ImportPlan planImport(const std::vector<Record> &records, int level, const QHash<RecordKey, StoredRecord> &stored, const Standing &standing);

} // namespace xd::exchange
