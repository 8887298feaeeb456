#include "core/exchange/enrol_school.h"

#include "core/access/accounts.h"
#include "core/access/keyring_entry.h"
#include "core/crypto/fingerprint.h"
#include "core/exchange/inbox_store.h"
#include "core/exchange/own_root.h"
#include "core/exchange/request_enrolment.h"

#include <algorithm>

namespace xd::exchange {

namespace {

Done checkSecond(access::Session &session, const std::optional<SecondOfficer> &second)
{
    XD_TRY(const bool isNeeded, needsSecondOfficer(session));
    if (!second)
        return isNeeded ? Done(failure(ErrorCode::FieldMissing, QStringLiteral("second"))) : Done();
    const vault::Keyring &keyring = session.keyring();
    const vault::KeyringUser *user = keyring.findUser(vault::userIdOf(second->login, keyring.vaultId));
    if (!user || user->status != 0)
        return failure(ErrorCode::WrongPassphrase, QStringLiteral("second"));
    if (user->userId == session.actor().userId || user->role != quint8(access::Role::officer))
        return failure(ErrorCode::NotPermitted, QStringLiteral("second"));
    if (const auto keys = access::openUserKeys(*user, keyring.vaultId, second->passphrase); !keys)
        return failure(keys.error().code, QStringLiteral("second"), keys.error().detail);
    return {};
}

// The old keys of a school that comes with new ones stay good up to what has been imported.
Result<bool> retireOldKeys(vault::Vault &records, TrustRoot &root, const QString &code)
{
    bool hadKeys = false;
    for (Member &member : root.members) {
        if (member.site.code != code || member.status != MemberStatus::active)
            continue;
        XD_TRY(member.since, readHighestSeqOf(records, senderIdOf(member.signPk)));
        member.status = MemberStatus::revoked;
        hadKeys = true;
    }
    return hadKeys;
}

} // namespace

Result<bool> needsSecondOfficer(access::Session &session)
{
    XD_CHECK(session.require(access::Capability::exchangeAsDistrict));
    const auto &users = session.keyring().users;
    return std::count_if(users.begin(), users.end(), [](const vault::KeyringUser &user) {
        return user.status == 0 && user.role == quint8(access::Role::officer);
    }) >= 2;
}

Result<EnrolledSchool> enrolSchool(access::Session &session, const QString &path, const QString &digits,
                                   const std::optional<SecondOfficer> &second)
{
    XD_TRY(journal::Journal *const records, session.recordsFor(access::Capability::exchangeAsDistrict));
    XD_TRY(const Enrolment enrolment, readEnrolmentRequest(path));
    if (enrolment.site.kind != PartyKind::school)
        return failure(ErrorCode::Refused, QStringLiteral("kind"));
    if (digits.isEmpty())
        return failure(ErrorCode::FieldMissing, QStringLiteral("digits"));
    XD_CHECK(crypto::checkDigits(digits, enrolment.fingerprint()));
    XD_CHECK(checkSecond(session, second));

    XD_TRY(const StoredRoot before, ensureOwnRoot(session));
    TrustRoot root = before.root;
    for (const Member &member : root.members) {
        if (member.signPk == enrolment.signPk)
            return failure(ErrorCode::AlreadyExists, QStringLiteral("file"));
    }
    EnrolledSchool enrolled{enrolment.site, 0, false};
    journal::Operation operation{journal::Verb::schoolEnrolled, {}, enrolment.site.code, {}, journal::Topic::exchange};
    XD_CHECK(records->write(operation, [&](vault::Vault &vault, journal::Operation &line) -> Done {
        XD_TRY(enrolled.isRenewed, retireOldKeys(vault, root, enrolment.site.code));
        root.members.push_back({enrolment.site, enrolment.signPk, enrolment.boxPk, enrolment.epoch, 1, MemberStatus::active, 0, {}});
        XD_CHECK(storeChangedRoot(vault, before, root, session.clock().nowMs()));
        line.counts = {{QStringLiteral("version"), root.version}};
        return {};
    }));
    enrolled.rootVersion = root.version;
    return enrolled;
}

} // namespace xd::exchange
