#include "core/exchange/plan_import.h"

#include <algorithm>

namespace xd::exchange {

namespace {

bool isKnownKind(const QString &kind)
{
    return kind == Cell::kind || kind == IndicatorValue::kind;
}

Done validate(const Record &record)
{
    if (record.kind == Cell::kind)
        return Cell::fromRecord(record).map([](const Cell &) {});
    if (record.kind == IndicatorValue::kind)
        return IndicatorValue::fromRecord(record).map([](const IndicatorValue &) {});
    return {};
}

} // namespace

ImportPlan planImport(const std::vector<Record> &records, const QHash<RecordKey, StoredRecord> &stored)
{
    ImportPlan plan;
    for (const Record &record : records) {
        if (const Done valid = validate(record); !valid) {
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
    std::sort(plan.changes.begin(), plan.changes.end(), [](const Replacement &a, const Replacement &b) {
        return a.record->kind != b.record->kind ? a.record->kind < b.record->kind : a.record->id < b.record->id;
    });
    return plan;
}

} // namespace xd::exchange
