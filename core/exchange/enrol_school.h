// The district takes a school into its trust root: the digits that the school read out must be those of the file,
// and a second officer confirms where there is one (bundle.md §2). A school that comes with new keys replaces its
// old ones, which stay good for what has been imported.
#pragma once

#include "core/access/session.h"
#include "core/exchange/party.h"

namespace xd::exchange {

struct SecondOfficer {
    QString login;
    const SecretBytes &passphrase; // lent
};

struct EnrolledSchool {
    Party school;
    qint64 rootVersion = 0;
    bool isRenewed = false; // it had other keys before
};

// Whether a second officer must confirm: the site has two active ones. Errors: NotPermitted, NoKey.
Result<bool> needsSecondOfficer(access::Session &session);

// Errors: those of readEnrolmentRequest(); WrongFingerprint (field: the first group that differs), FieldMissing (field
// "digits" or "second"), WrongPassphrase or NotPermitted (of the second officer), AlreadyExists (same keys), Refused
// (not a school).
Result<EnrolledSchool> enrolSchool(access::Session &session, const QString &path, const QString &digits,
                                   const std::optional<SecondOfficer> &second = {});

} // namespace xd::exchange
