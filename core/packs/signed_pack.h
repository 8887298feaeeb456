// A pack file with an Ed25519 signature over its bytes: "XDPACK1\n" ‖ signer's key (32) ‖ signature (64) ‖ pack. What is
// signed begins with the domain "XD pack v1", so that no signature over anything else can pass for one. Whether the
// signer is to be believed is not decided here. Errors: PackForged, PackBroken (cut short, too large).
#pragma once

#include "core/base/result.h"
#include "core/crypto/sign.h"

namespace xd::packs {

struct SignedPack {
    QByteArray signer;    // 32
    QByteArray signature; // 64
    QByteArray bytes;     // of the pack
};

bool isSignedPack(QByteArrayView file);
QByteArray writeSignedPack(const QByteArray &pack, const crypto::SignKeys &keys);
Result<SignedPack> readSignedPack(const QByteArray &file);
inline constexpr int signedPackOverhead = 8 + 32 + crypto::signatureBytes;

} // namespace xd::packs
