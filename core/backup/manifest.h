// What a backup says about itself: which site, when, how many rows each table holds, where both journals end, and the
// hash of each file. Canonical CBOR, signed by the device key; no names of people.
#pragma once

#include "core/journal/journal.h"
#include "core/vault/row_counts.h"

namespace xd::backup {

// One vault at one moment.
struct VaultState {
    int schema = 0;
    journal::Head head;
    qint64 newestTimeMs = 0; // of its journal
    vault::RowCounts rows;
    friend bool operator==(const VaultState &, const VaultState &) = default;
};

struct SiteState {
    VaultState records;
    VaultState office;
    const VaultState &of(vault::VaultKind kind) const { return kind == vault::VaultKind::records ? records : office; }
    friend bool operator==(const SiteState &, const SiteState &) = default;
};

struct ArchivedFile {
    QString name;
    qint64 bytes = 0;
    QByteArray hash; // BLAKE2b-256
    friend bool operator==(const ArchivedFile &, const ArchivedFile &) = default;
};

struct Manifest {
    QByteArray site;    // vault id, 16
    QByteArray lineage; // 16; zeros before the first restore
    qint64 timeMs = 0;
    SiteState state;
    std::vector<ArchivedFile> files; // keyring, records, office

    QByteArray encode() const;
    static Result<Manifest> decode(QByteArrayView bytes); // Errors: BackupDamaged, VaultTooNew (a later format)
    qint64 totalBytes() const;
    friend bool operator==(const Manifest &, const Manifest &) = default;
};

inline constexpr int maxManifestBytes = 64 * 1024;
// What the signature covers.
QByteArray signedMessage(QByteArrayView manifestBytes);

Result<VaultState> stateOf(vault::Vault &vault);
// Whether the journal has the line that ended it then.
bool goesThrough(const journal::Journal &journal, const journal::Head &head);

} // namespace xd::backup
