#include "core/exchange/plan_import.h"

#include "core/exchange/level_one.h"

#include <algorithm>

namespace xd::exchange {

namespace {

enum class Fate { added, changed, unchanged, older, conflicting };

bool isKnownKind(const QString &kind)
{
    return kind == Cell::kind || kind == IndicatorValue::kind;
}

Fate fateOf(const Record &record, const StoredRecord *before, const Standing &standing)
{
    if (before && record.encoding == before->body)
        return Fate::unchanged;
    if (standing.isOutranked)
        return Fate::older;
    if (!before)
        return Fate::added;
    if (standing.others.contains(before->cameWith) || record.rev > before->rev)
        return Fate::changed;
    return standing.isLate && record.rev < before->rev ? Fate::older : Fate::conflicting;
}

// Whether the record may be taken at all; what is wrong with it goes into the plan.
bool isTakable(ImportPlan &plan, const Record &record, int level)
{
    const auto refuse = [&](ErrorCode code) {
        plan.refused.push_back({record.id, nameOf(code)});
        ++plan.counts.refused;
        return false;
    };
    if (level == 1) {
        if (const QString name = notOfLevelOne(record); !name.isEmpty()) {
            if (!plan.notAllowed.contains(name))
                plan.notAllowed.push_back(name);
            return refuse(ErrorCode::NotPermitted);
        }
    }
    if (const Done valid = checkRecord(record); !valid)
        return refuse(valid.error().code);
    return true;
}

void count(RecordCounts &counts, Fate fate)
{
    switch (fate) {
    case Fate::added:
        ++counts.added;
        break;
    case Fate::changed:
        ++counts.changed;
        break;
    case Fate::unchanged:
        ++counts.unchanged;
        break;
    case Fate::older:
        ++counts.older;
        break;
    case Fate::conflicting:
        ++counts.conflicting;
        break;
    }
}

// Of the imports that the bundle replaces as a whole, what it does not say.
std::vector<Withdrawal> withdrawnBy(const std::vector<Record> &records, const QHash<RecordKey, StoredRecord> &stored, const Standing &standing)
{
    std::vector<Withdrawal> withdrawn;
    if (standing.isOutranked || standing.replaced.isEmpty())
        return withdrawn;
    QSet<RecordKey> said;
    for (const Record &record : records)
        said.insert({record.kind, record.id});
    for (auto at = stored.cbegin(); at != stored.cend(); ++at) {
        if (standing.replaced.contains(at->cameWith) && !said.contains(at.key()))
            withdrawn.push_back({at.key(), &*at});
    }
    return withdrawn;
}

} // namespace

ImportPlan planImport(const std::vector<Record> &records, int level, const QHash<RecordKey, StoredRecord> &stored, const Standing &standing)
{
    ImportPlan plan;
    const QString *kind = nullptr;
    qint64 *taken = nullptr;
    for (const Record &record : records) {
        if (!isTakable(plan, record, level))
            continue;
        plan.counts.unknown += !isKnownKind(record.kind);
        const auto found = stored.constFind({record.kind, record.id});
        const StoredRecord *before = found == stored.cend() ? nullptr : &*found;
        const Fate fate = fateOf(record, before, standing);
        count(plan.counts, fate);
        if (fate == Fate::added || fate == Fate::changed)
            plan.changes.push_back({&record, before});
        if (fate == Fate::conflicting)
            continue;
        if (!kind || *kind != record.kind) {
            kind = &record.kind;
            taken = &plan.taken[*kind];
        }
        ++*taken;
    }
    plan.withdrawn = withdrawnBy(records, stored, standing);
    plan.counts.withdrawn = qint64(plan.withdrawn.size());
    // The order of the table's key, so that rows are appended and not scattered.
    const auto before = [](const Replacement &a, const Replacement &b) { return isInOrder(a.record, b.record); };
    if (!std::is_sorted(plan.changes.begin(), plan.changes.end(), before))
        std::sort(plan.changes.begin(), plan.changes.end(), before);
    return plan;
}

} // namespace xd::exchange
