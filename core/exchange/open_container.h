// From a file to its verified payload. Only checkSignature() makes a SignedContainer, and only from one can a
// payload be opened, so that nothing is decrypted before the signature holds.
#pragma once

#include "core/crypto/box.h"
#include "core/exchange/container.h"
#include "core/exchange/frames.h"

namespace xd::exchange {

class SignedContainer {
public:
    const ContainerHeader &header() const { return m_header; }
    QByteArrayView file() const { return m_file; } // lent by the caller
    const QByteArray &fileHash() const { return m_fileHash; }

private:
    friend Result<SignedContainer> checkSignature(QByteArrayView, const ContainerHeader &, QByteArrayView);
    SignedContainer(QByteArrayView file, ContainerHeader header) : m_file(file), m_header(std::move(header)), m_fileHash(fileHashOf(file)) {}
    QByteArrayView m_file;
    ContainerHeader m_header;
    QByteArray m_fileHash;
};

// header: what readHeader() made of this file; signPk: the key that the trust root or the ledger holds for its sender,
// for a public bundle the one it carries. Errors: BundleUnknownSender, BundleDamaged; BundleForged for a public bundle
// that carries one key and names another sender.
Result<SignedContainer> checkSignature(QByteArrayView file, const ContainerHeader &header, QByteArrayView signPk);

struct Payload {
    QByteArray plain;
    std::vector<Frame> frames; // into plain: the manifest first, without the end frame
};

// Errors: BundleNotForUs, BundleForged, BundleDamaged, BundleMalformed.
Result<Payload> openPayload(const SignedContainer &bundle, const crypto::BoxKeys &recipient);
// Of types 3 and 4. Error: also BundleWrongType.
Result<Payload> openPublicPayload(const SignedContainer &bundle);

} // namespace xd::exchange
