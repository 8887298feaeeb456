// Cuts a document to the right of its reader: columns and texts that are not for him fall away, small counts are
// protected, and a table that would tell too much beside one released earlier is held back. Changes nothing: this is
// also the preview of what a reader, a print or a bundle would contain.
#pragma once

#include "core/disclosure/released_document.h"
#include "core/disclosure/small_cells.h"

namespace xd::disclosure {

// A table that left before, with what was hidden then.
struct EarlierTable {
    Axis rows;
    Axis columns;
    EarlierRelease release;
};

// What readers of one purpose have already got.
class ReleaseHistory {
public:
    void add(const QString &table, const Dims &dims, EarlierTable earlier) { m_tables[{table, dims}].push_back(std::move(earlier)); }
    const std::vector<EarlierTable> &of(const QString &table, const Dims &dims) const;

private:
    std::map<std::pair<QString, Dims>, std::vector<EarlierTable>> m_tables;
};

// Errors: NotPermitted; Refused where a table is not what it says (a total that is not the number it shares).
Result<ReleasedDocument> cutDocument(const Document &document, const Reader &reader, const ReleaseHistory &history, qint64 nowMs);

Grid gridOf(const CountTable &table);

} // namespace xd::disclosure
