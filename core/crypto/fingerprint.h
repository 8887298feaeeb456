// What two people read to each other on the telephone (bundle.md §2, §6): BLAKE2b-256 over
// "XD fingerprint" and public keys as a big-endian number modulo 10^30, 30 decimal digits.
#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <QString>
#include <initializer_list>

namespace xd::crypto {

QString fingerprintDigits(std::initializer_list<QByteArrayView> publicKeys); // 30 digits
QString inGroups(const QString &digits);                                     // six groups of five
// Compares what was typed (spaces, dashes and full-width digits allowed). Error: WrongFingerprint, with the
// number of the first group that differs in `field`, or "too_many_digits" where all agree and more follow.
Done checkDigits(const QString &typed, const QString &expected);

} // namespace xd::crypto
