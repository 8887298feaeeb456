#include "core/exchange/plan_import.h"

#include <algorithm>

namespace xd::exchange {

namespace {

bool isKnownKind(const QString &kind)
{
    return kind == Cell::kind || kind == IndicatorValue::kind;
}

} // namespace

ImportPlan planImport(const std::vector<Record> &records, const QHash<RecordKey, StoredRecord> &stored)
{
    ImportPlan plan;
    for (const Record &record : records) {
        if (const Done valid = checkRecord(record); !valid) {
            plan.refused.push_back({record.id, nameOf(valid.error().code)});
            ++plan.counts.refused;
            continue;
        }
        plan.counts.unknown += !isKnownKind(record.kind);
        const auto before = stored.constFind({record.kind, record.id});
        if (before == stored.cend()) {
            ++plan.counts.added;
            plan.changes.push_back({&record, nullptr});
        } else if (record.rev > before->rev) {
            ++plan.counts.changed;
            plan.changes.push_back({&record, &*before});
        } else if (record.rev == before->rev && record.encoding != before->body) {
            ++plan.counts.conflicting;
        } else {
            ++plan.counts.unchanged;
        }
    }
    // The order of the table's key, so that rows are appended and not scattered.
    const auto before = [](const Replacement &a, const Replacement &b) { return isInOrder(a.record, b.record); };
    if (!std::is_sorted(plan.changes.begin(), plan.changes.end(), before))
        std::sort(plan.changes.begin(), plan.changes.end(), before);
    return plan;
}

} // namespace xd::exchange
