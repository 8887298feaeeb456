// What may leave. Only the gate makes one, or decodes one that it made before; whoever prints, exports or seals takes
// nothing else. Its encoding is canonical, so its SHA-256 names the contents of a frozen report.
#pragma once

#include "core/disclosure/reader.h"

namespace xd::disclosure {

struct ReleasedTable {
    QString id;
    Dims dims;
    Axis rows;
    Axis columns;
    std::map<QString, Words> words;
    Subject subject = Subject::health;
    std::vector<std::optional<qint64>> cells; // with totals as last row and column; none where protected

    int rowCount() const { return int(rows.codes.size()); }
    int columnCount() const { return int(columns.codes.size()); }
    std::optional<qint64> at(int row, int column) const { return cells[size_t(row) * (size_t(columnCount()) + 1) + size_t(column)]; }
    std::optional<qint64> total() const { return at(rowCount(), columnCount()); }
    // The column's total; none where it is protected or there is no such column.
    std::optional<qint64> columnTotal(const QString &code) const;
    bool isComplete() const; // nothing protected
    friend bool operator==(const ReleasedTable &, const ReleasedTable &) = default;
};

// Something that the reader does not get, and why; the count is never so fine that it names a child.
struct Withheld {
    enum class Reason { notForReader, tooCloseToEarlier, tooSmall };
    QString what; // "screening.results/score", "screening.bands"
    Reason reason = Reason::notForReader;
    Dims dims = {}; // of a table: which of those with that name
    friend bool operator==(const Withheld &, const Withheld &) = default;
};

struct ReleasedParts {
    QString kind;
    QByteArray subject;
    Reader reader;
    int threshold = 0;
    qint64 timeMs = 0;
    std::map<QString, QString> texts;
    std::vector<ReleasedTable> tables;
    std::vector<ListTable> lists;
    std::vector<Withheld> withheld;
};

class ReleaseHistory;

class ReleasedDocument {
public:
    const ReleasedParts *operator->() const { return &m_parts; }
    QString text(const QString &id) const;
    const ReleasedTable *find(const QString &tableId) const; // the first; null where there is none
    QByteArray encode() const;
    QByteArray sha256() const; // 32 bytes, of encode()
    // Error: VaultDamaged.
    static Result<ReleasedDocument> decode(QByteArrayView bytes);

private:
    explicit ReleasedDocument(ReleasedParts parts) : m_parts(std::move(parts)) {}
    friend Result<ReleasedDocument> cutDocument(const Document &, const Reader &, const ReleaseHistory &, qint64);
    ReleasedParts m_parts;
};

// Whole percent; none where either is protected or the base is under 10 (bundle.md §5).
std::optional<int> percentOf(std::optional<qint64> part, std::optional<qint64> base);

} // namespace xd::disclosure
