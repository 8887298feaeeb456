// The district takes a school into its trust root: the digits that the school read out must be those of the file,
// and a second officer confirms where there is one (bundle.md §2). A school that comes with new keys replaces its
// old ones, which stay good for what has been imported; whoever enrols it must have been told so and agreed. One that
// comes with its own signing key and a new box key (a counsellor has left) is answered under that from now on.
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

// What such a file asks for, before anybody decides.
struct EnrolmentPreview {
    Party school;               // as the file says
    bool needsSecond = false;   // the site has two active officers
    std::optional<Party> known; // the school that has this code already, with other keys: they would be revoked
};
// Errors: those of readEnrolmentRequest(), NotPermitted, NoKey.
Result<EnrolmentPreview> previewEnrolment(access::Session &session, const QString &path);

enum class Renewal { refused, agreed };

// Errors: those of readEnrolmentRequest(); WrongFingerprint (field: the first group that differs), FieldMissing (field
// "digits" or "second"), WrongPassphrase or NotPermitted (of the second officer), AlreadyExists (field "file": the same
// keys; field "renew": a school has this code with other keys, and nobody agreed that they be revoked), Refused (not a
// school).
Result<EnrolledSchool> enrolSchool(access::Session &session, const QString &path, const QString &digits,
                                   const std::optional<SecondOfficer> &second = {}, Renewal renewal = Renewal::refused);

} // namespace xd::exchange
