// The clear header of a bundle, container "XDB1" (bundle.md §1): sizes, sender, place in the stream, recipients.
// Order on the way in: limits → header → signature → unseal → decrypt → frames → decode; each step needs the one
// before, and nothing is released before all of it holds. The class of an error says what to do:
//   BundleWrongType  no bundle at all (first four bytes), or a kind that is unknown or not wanted here
//   BundleTooNew     major version, suite, unknown critical extension
//   BundleTooLarge   the file, or the length it announces, is beyond the limit of its kind
//   BundleDamaged    anything else wrong before the signature holds: text-mode damage, sizes that contradict each
//                    other (cut off, something appended), reserved bits, any flipped byte that only the signature
//                    sees; also a chunk that does not decrypt
//   BundleUnknownSender  the key is not that of the sender id
//   then, under a genuine signature:
//   BundleNotForUs   no recipient entry for the given key
//   BundleForged     the parts contradict each other: sealed key, commitment, sender or recipients are another's
//   BundleMalformed  frames, CBOR or records break the rules of the format
#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <vector>

namespace xd::exchange {

enum class BundleType : quint8 {
    report = 1, feedback = 2, enrolment = 3, trustRoot = 4, receipt = 5, peerSync = 6, studentFile = 8,
};

struct Recipient {
    QByteArray id;        // 16 bytes, recipientIdOf()
    QByteArray sealedKey; // 80 bytes
    friend bool operator==(const Recipient &, const Recipient &) = default;
};

struct Extension {
    quint16 type = 0;
    QByteArray value;
    bool isCritical() const { return type & 0x8000; }
    friend bool operator==(const Extension &, const Extension &) = default;
};

inline constexpr quint16 publicKeysExtension = 0x8001; // sign_pk32 ‖ box_pk32 of the sender, types 3 and 4
inline constexpr int maxRecipients = 16;
inline constexpr int maxExtensionBytes = 4096;

struct ContainerHeader {
    quint16 minor = 0;
    BundleType type = BundleType::report;
    bool isPadded = true;
    qint64 plainLen = 0;
    QByteArray bundleId; // 16
    QByteArray senderId; // 16
    QByteArray streamId; // 16
    qint64 seq = 1;
    qint64 baseSeq = 0;
    QByteArray prevHash; // 32, zeros where seq = 1
    QByteArray rootHash; // 32, zeros where the sender has no trust root
    std::vector<Recipient> recipients;
    std::vector<Extension> extensions;
    qint64 headerLen = 0;

    friend bool operator==(const ContainerHeader &, const ContainerHeader &) = default;
};

// Of enrolment requests and trust roots, which anybody may read.
bool isPublic(BundleType type);
// The most bytes that a payload of the type may have.
qint64 maxPayloadBytes(BundleType type);
// The most bytes that any bundle file can have: what a reader need not even load.
qint64 maxFileBytes();

QByteArray senderIdOf(QByteArrayView signPk);   // BLAKE2b-128
QByteArray recipientIdOf(QByteArrayView boxPk); // BLAKE2b-128
QByteArray fileHashOf(QByteArrayView file);     // BLAKE2b-256: the next bundle's prev_hash
QString fileNameOf(const ContainerHeader &header); // XD_<6 hex of sender>_<seq>.xdb

// Checks limits and the header against the size of the whole file.
// Errors: BundleWrongType, BundleTooNew, BundleTooLarge, BundleDamaged.
Result<ContainerHeader> readHeader(QByteArrayView file);
Done expectType(const ContainerHeader &header, BundleType type); // Error: BundleWrongType

// The keys that a public bundle carries. Error: BundleWrongType where it is not public.
struct PublicKeys {
    QByteArray signPk;
    QByteArray boxPk;
};
Result<PublicKeys> publicKeysIn(const ContainerHeader &header);

} // namespace xd::exchange
