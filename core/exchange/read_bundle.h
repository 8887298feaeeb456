// A bundle's payload as values, after everything about it has been verified: counts and digests of the manifest
// against the records, its type and recipients against the header. Enrolment, root and receipt bundles carry one
// document in the place of records.
#pragma once

#include "core/exchange/open_container.h"
#include "core/exchange/records.h"

namespace xd::exchange {

struct Bundle {
    ContainerHeader header;
    QByteArray fileHash; // 32
    Manifest manifest;
    std::vector<Record> records;         // of reports and the like
    cbor::Value document;                // of types 3, 4 and 5
    std::vector<QByteArray> blobParts;
};

// signPk: the enrolled key of the sender. Errors: as listed in container.h.
Result<Bundle> readBundle(QByteArrayView file, const ContainerHeader &header, QByteArrayView signPk, const crypto::BoxKeys &recipient);
// Types 3 and 4, by the key that they carry.
Result<Bundle> readPublicBundle(QByteArrayView file, const ContainerHeader &header);

// The kind under which a document is counted in its manifest: "enrolment", "root", "receipt"; empty for the others.
QString documentKindOf(BundleType type);

} // namespace xd::exchange
