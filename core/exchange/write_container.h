// Seals a payload into a bundle file: signed by the sender, readable by the recipients alone.
#pragma once

#include "core/crypto/box.h"
#include "core/crypto/sign.h"
#include "core/exchange/container.h"

namespace xd::exchange {

// What the caller decides of the header; the rest follows from keys and payload.
struct ContainerDraft {
    BundleType type = BundleType::report;
    QByteArray bundleId; // 16, fresh
    QByteArray streamId; // 16
    qint64 seq = 1;
    qint64 baseSeq = 0;
    QByteArray prevHash = QByteArray(32, '\0');
    QByteArray rootHash = QByteArray(32, '\0');
    std::vector<Extension> extensions = {}; // without the keys of a public bundle
    bool isPadded = true;                   // as the frames were finished
};

// payload: what FrameWriter::finish() gave. recipients: public box keys, 1…16.
// Error: BundleTooLarge for a payload beyond the limit of the type.
Result<QByteArray> writeContainer(const ContainerDraft &draft, QByteArrayView payload, const crypto::SignKeys &sender,
                                  const std::vector<QByteArray> &recipients);
// Types 3 and 4, which anybody may read; senderBoxPk goes along with the signing key.
Result<QByteArray> writePublicContainer(const ContainerDraft &draft, QByteArrayView payload, const crypto::SignKeys &sender,
                                        const QByteArray &senderBoxPk);

} // namespace xd::exchange
