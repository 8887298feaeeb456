#include "core/exchange/preview_bundle.h"

#include "core/exchange/next_bundle.h"

namespace xd::exchange {

Result<BundlePreview> previewBundle(access::Session &session, const Contents &contents)
{
    XD_TRY(journal::Journal *const records, session.recordsFor(access::Capability::exchangeAsSchool));
    XD_TRY(const NextBundle next, planNextBundle(session, records->vault(), contents));
    BundlePreview preview{next.root.site, contents.level, contents.from, contents.to, next.seq, next.isFull, {}, 0, contents.withheld};
    for (const Record *record : next.records) {
        ++preview.counts[record->kind];
        if (record->kind != Cell::kind)
            continue;
        XD_TRY(const Cell cell, Cell::fromRecord(*record));
        preview.protectedCells += !cell.isShown;
    }
    return preview;
}

} // namespace xd::exchange
