// A bundle's payload as values, after everything about it has been verified: counts and digests of the manifest
// against the records, its type and recipients against the header. In the place of records an enrolment or receipt
// bundle carries one document, a root bundle the newest trust roots in the order of their versions.
#pragma once

#include "core/exchange/open_container.h"
#include "core/exchange/records.h"

namespace xd::exchange {

struct Bundle {
    ContainerHeader header;
    QByteArray fileHash; // 32
    Manifest manifest;
    std::vector<Record> records;        // of reports and the like
    std::vector<cbor::Value> documents; // of types 3, 4 and 5: at least one
    std::vector<QByteArray> blobParts;
};

// signPk: the enrolled key of the sender. Errors: as listed in container.h.
Result<Bundle> readBundle(QByteArrayView file, const ContainerHeader &header, QByteArrayView signPk, const crypto::BoxKeys &recipient);
// The same where the signature has been checked before.
Result<Bundle> readBundle(const SignedContainer &container, const crypto::BoxKeys &recipient);
// Types 3 and 4, by the key that they carry.
Result<Bundle> readPublicBundle(QByteArrayView file, const ContainerHeader &header);

// The kind under which a document is counted in its manifest: "enrolment", "root", "receipt"; empty for the others.
QString documentKindOf(BundleType type);

} // namespace xd::exchange
