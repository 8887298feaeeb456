// A school takes over its district's trust root: the first by its digits, heard on the telephone; each later one by
// the signature of the one before and exactly one version further (bundle.md §2).
#pragma once

#include "core/access/session.h"
#include "core/exchange/trust_root.h"

namespace xd::exchange {

struct TrustPreview {
    Party district;
    qint64 version = 0;
    bool needsDigits = false; // the first one
    bool isMember = false;    // this school is listed, active
};
// Errors: those of container.h, NotPermitted, NoKey.
Result<TrustPreview> previewTrustRoot(access::Session &session, const QString &path);

struct TrustImport {
    Party district;
    qint64 version = 0;
    bool isFirst = false;
    bool isUnchanged = false; // the same version was here already
    bool isMember = false;
};
// Errors: those of container.h; FieldMissing (field "digits", the first needs them), WrongFingerprint, BundleForged
// (signatures, another district), BundleGap (a version left out: compare the digits again), BundleEquivocation (same
// version, other content), Refused (an older one).
Result<TrustImport> importTrustRoot(access::Session &session, const QString &path, const QString &digits = {});

} // namespace xd::exchange
