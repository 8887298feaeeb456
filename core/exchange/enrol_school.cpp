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

bool needsSecondOfficer(const access::Session &session)
{
    const auto &users = session.keyring().users;
    return std::count_if(users.begin(), users.end(), [](const vault::KeyringUser &user) {
        return user.status == 0 && user.role == quint8(access::Role::officer);
    }) >= 2;
}

const Member *activeWithCode(const TrustRoot &root, const QString &code)
{
    const auto at = std::find_if(root.members.begin(), root.members.end(), [&](const Member &member) {
        return member.site.code == code && member.status == MemberStatus::active;
    });
    return at == root.members.end() ? nullptr : &*at;
}

Done checkSecond(const access::Session &session, const std::optional<SecondOfficer> &second)
{
    if (!second)
        return needsSecondOfficer(session) ? Done(failure(ErrorCode::FieldMissing, QStringLiteral("second"))) : Done();
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

// The same computer, after a change of its keys: what it signs with is as before, what is sealed to it is not.
bool hasOnlyNewBox(const Member &member, const Enrolment &enrolment)
{
    return member.status == MemberStatus::active && member.site.code == enrolment.site.code && member.boxPk != enrolment.boxPk;
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

Result<EnrolmentPreview> previewEnrolment(access::Session &session, const QString &path)
{
    XD_TRY(journal::Journal *const records, session.recordsFor(access::Capability::exchangeAsDistrict));
    XD_TRY(const Enrolment enrolment, readEnrolmentRequest(path));
    EnrolmentPreview preview{enrolment.site, needsSecondOfficer(session), {}};
    XD_TRY(const auto stored, readNewestRoot(records->vault()));
    const Member *known = stored ? activeWithCode(stored->root, enrolment.site.code) : nullptr;
    if (known && known->signPk != enrolment.signPk)
        preview.known = known->site;
    return preview;
}

Result<EnrolledSchool> enrolSchool(access::Session &session, const QString &path, const QString &digits,
                                   const std::optional<SecondOfficer> &second, Renewal renewal)
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
    const auto known = std::find_if(root.members.begin(), root.members.end(), [&](const Member &member) { return member.signPk == enrolment.signPk; });
    const bool isKnown = known != root.members.end();
    if (isKnown && !hasOnlyNewBox(*known, enrolment))
        return failure(ErrorCode::AlreadyExists, QStringLiteral("file"));
    if (!isKnown && renewal == Renewal::refused && activeWithCode(root, enrolment.site.code))
        return failure(ErrorCode::AlreadyExists, QStringLiteral("renew"));
    EnrolledSchool enrolled{enrolment.site, 0, false};
    journal::Operation operation{journal::Verb::schoolEnrolled, {}, enrolment.site.code, {}, journal::Topic::exchange};
    XD_CHECK(records->write(operation, [&](vault::Vault &vault, journal::Operation &line) -> Done {
        if (isKnown) {
            known->boxPk = enrolment.boxPk;
            known->epoch = enrolment.epoch;
            enrolled.isRenewed = true;
        } else {
            XD_TRY(enrolled.isRenewed, retireOldKeys(vault, root, enrolment.site.code));
            root.members.push_back({enrolment.site, enrolment.signPk, enrolment.boxPk, enrolment.epoch, 1, MemberStatus::active, 0, {}});
        }
        XD_CHECK(storeChangedRoot(vault, before, root, session.clock().nowMs()));
        line.counts = {{QStringLiteral("version"), root.version}};
        return {};
    }));
    enrolled.rootVersion = root.version;
    return enrolled;
}

} // namespace xd::exchange
