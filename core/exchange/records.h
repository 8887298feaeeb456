// Records (bundle.md §6): whatever its kind, a record has an id, a rev and a kind; it replaces the one of the same
// kind and id whose rev is smaller. Kinds and keys that this version does not know are kept as they came.
#pragma once

#include "core/exchange/manifest.h"

#include <optional>
#include <variant>

namespace xd::exchange {

struct Record {
    QByteArray id; // 16
    qint64 rev = 0;
    QString kind; // "t"
    QByteArray encoding;

    static Result<Record> decode(QByteArrayView bytes); // Error: BundleMalformed
    // The keys besides id, rev and t.
    cbor::Map fields() const;
    friend bool operator==(const Record &, const Record &) = default;
};
using RecordKey = std::pair<QString, QByteArray>; // kind, id
// id, rev and t are added to the fields.
Record makeRecord(const QByteArray &id, qint64 rev, const QString &kind, cbor::Map fields);

using Dimension = std::variant<QString, qint64>;

// One number of a level-1 table. n is empty where the number is protected.
struct Cell {
    QByteArray id;
    qint64 rev = 0;
    QString table;
    std::map<QString, Dimension> dims;
    std::optional<qint64> n;
    bool isShown = true;
    cbor::Map others = {};

    static inline const QString kind = QStringLiteral("cell");
    Record toRecord() const;
    static Result<Cell> fromRecord(const Record &record); // Error: BundleMalformed
    friend bool operator==(const Cell &, const Cell &) = default;
};

// How far a site meets one indicator of a pack.
struct IndicatorValue {
    QByteArray id;
    qint64 rev = 0;
    QString pack;
    QString indicator;
    std::optional<qint64> numerator;
    std::optional<qint64> denominator;
    int met = 0; // 0…3
    cbor::Map others = {};

    static inline const QString kind = QStringLiteral("indicator");
    Record toRecord() const;
    static Result<IndicatorValue> fromRecord(const Record &record); // Error: BundleMalformed
    friend bool operator==(const IndicatorValue &, const IndicatorValue &) = default;
};

// Whether a record of a known kind is a valid one; of unknown kinds nothing is asked. Error: BundleMalformed.
Done checkRecord(const Record &record);

// How many of each kind, and BLAKE2b-256 over the encodings of a kind in the order of id.
// Error: BundleMalformed where a kind has an id twice.
struct Tally {
    KindCounts counts;
    KindDigests digests;
};
Result<Tally> tallyOf(const std::vector<Record> &records);
Result<Tally> tallyOf(std::vector<const Record *> records);

// By kind, then id: the order of digests, and that in which a bundle is written and stored.
bool isInOrder(const Record *a, const Record *b);
void putInOrder(std::vector<const Record *> &records); // as std::sort by isInOrder(), for many
std::vector<const Record *> pointersTo(const std::vector<Record> &records);

} // namespace xd::exchange
