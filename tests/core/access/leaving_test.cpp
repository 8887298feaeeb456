// Who leaves: disabling, removing, suspected leak. What a former colleague may have kept is tried with the real sqlcipher shell.
#include "core/access/disable_account.h"
#include "core/access/remove_account.h"
#include "core/access/renew_account.h"
#include "core/access/renew_recovery.h"
#include "tests/support/say.h"
#include "tests/support/sqlcipher_shell.h"
#include "tests/support/test_site.h"

#include <catch2/generators/catch_generators.hpp>

using namespace xd;
using namespace xd::access;
using namespace Qt::StringLiterals;

namespace {

class Owes final : public OpenDuties {
public:
    Result<int> ownedAloneBy(Session &, const QByteArray &) const override { return 2; }
};

const NoDuties nothing;

// What somebody can carry away: the own key pair and the keys of the vaults.
struct Kept {
    crypto::BoxKeys box;
    SecretBytes records;
    SecretBytes office;
};

Kept keptBy(const Session &session)
{
    return {session.boxKeys().clone(), session.vaultKeys().records.clone(), session.vaultKeys().office.clone()};
}

int slotsOpenedBy(const vault::Keyring &keyring, const crypto::BoxKeys &keys)
{
    int opened = 0;
    for (const vault::KeyringSlot &slot : keyring.keySlots)
        opened += crypto::openSealed(slot.sealed, keys).has_value();
    return opened;
}

vault::Keyring keyringOf(const test::TestSite &site)
{
    const vault::SiteFolder folder(site.folder());
    return valueOf(vault::readKeyring(folder.keyring(), folder.keyringBackup()));
}

} // namespace

TEST_CASE("A disabled account is kept out with its keys, and comes back with the same passphrase")
{
    test::TestSite site;
    site.add(u"zhang"_s, Role::principal);
    const Kept kept = keptBy(site.reopenAs(u"zhang"_s));
    site.reopenAs(u"li"_s);
    valueOf(disableAccount(site.session(), u"zhang"_s, nothing));
    CHECK_FALSE(valueOf(listAccounts(site.session()))[1].isActive);
    CHECK(slotsOpenedBy(keyringOf(site), kept.box) == 0);
    CHECK(codeOf(site.unlockAs(u"zhang"_s)) == ErrorCode::AccountDisabled);
    site.reopenAs(u"li"_s);
    valueOf(enableAccount(site.session(), u"zhang"_s));
    CHECK(site.reopenAs(u"zhang"_s).officeFor(Capability::readOffice).has_value());
}

TEST_CASE("Nobody disables or removes the last one, himself, a stranger, or who still owes something")
{
    test::TestSite site;
    NoProgress nobody;
    site.add(u"zhang"_s, Role::principal);
    CHECK(codeOf(disableAccount(site.session(), u"li"_s, nothing)) == ErrorCode::LastAccount);
    CHECK(codeOf(removeAccount(site.session(), u"li"_s, nothing, nobody)) == ErrorCode::LastAccount);
    site.add(u"sun"_s, Role::counsellor);
    CHECK(codeOf(removeAccount(site.session(), u"li"_s, nothing, nobody)) == ErrorCode::Refused);
    CHECK(codeOf(disableAccount(site.session(), u"nobody"_s, nothing)) == ErrorCode::NotFound);
    CHECK(codeOf(enableAccount(site.session(), u"nobody"_s)) == ErrorCode::NotFound);
    CHECK(codeOf(disableAccount(site.session(), u"sun"_s, Owes())) == ErrorCode::OpenDuties);
    CHECK(codeOf(removeAccount(site.session(), u"sun"_s, Owes(), nobody)) == ErrorCode::OpenDuties);
    Session &principal = site.reopenAs(u"zhang"_s);
    CHECK(codeOf(disableAccount(principal, u"sun"_s, nothing)) == ErrorCode::NotPermitted);
    CHECK(codeOf(enableAccount(principal, u"sun"_s)) == ErrorCode::NotPermitted);
    CHECK(codeOf(removeAccount(principal, u"sun"_s, nothing, nobody)) == ErrorCode::NotPermitted);
    CHECK(codeOf(renewAccount(principal, u"zhang"_s, test::passphrase(), nobody, test::quickWork)) == ErrorCode::NotPermitted);
    CHECK(codeOf(renewRecovery(principal, crypto::RecoveryShares::make())) == ErrorCode::NotPermitted);
}

TEST_CASE("What a removed colleague has kept opens nothing any more, and nobody else notices")
{
    const auto [login, role] = GENERATE(std::pair(u"sun"_s, Role::counsellor), std::pair(u"zhao"_s, Role::teacher), std::pair(u"qian"_s, Role::it));
    const bool heldRecords = role == Role::counsellor;
    const bool heldOffice = role != Role::it;
    INFO(login.toStdString());
    test::TestSite site;
    const vault::SiteFolder folder(site.folder());
    site.add(u"zhang"_s, Role::principal);
    site.add(login, role);
    const Kept kept = keptBy(site.reopenAs(login));
    const QByteArray boxBefore = site.session().keyring().deviceBoxPublicKey;
    if (heldOffice)
        CHECK(test::shellCanRead(folder.office(), kept.office, site.path(u"shell.xdv"_s)));
    const QByteArray oldKeyring = [&] { QFile file(folder.keyring()); REQUIRE(file.open(QIODevice::ReadOnly)); return file.readAll(); }();
    Session &session = site.reopenAs(u"li"_s);
    const Kept own = keptBy(session);
    NoProgress nobody;
    CHECK(valueOf(removeAccount(session, login, nothing, nobody)).isFinished);

    CHECK(session.keyring().state == vault::KeyringState::stable);
    CHECK(valueOf(listAccounts(session)).size() == 2);
    CHECK(session.vaultKeys().records.equals(own.records) != heldRecords);
    CHECK(session.vaultKeys().office.equals(own.office) != heldOffice);
    CHECK((session.keyring().deviceBoxPublicKey != boxBefore) == heldRecords);
    const DeviceKeys device = valueOf(session.deviceKeys());
    CHECK(device.box.publicKey == session.keyring().deviceBoxPublicKey);
    REQUIRE(device.retiredBoxes.size() == (heldRecords ? 1 : 0));
    if (heldRecords)
        CHECK(device.retiredBoxes[0].publicKey == boxBefore);
    for (auto *const journal : {valueOf(session.recordsFor(Capability::readJournal)), valueOf(session.officeFor(Capability::readJournal))})
        CHECK_FALSE(valueOf(journal->verify()).brokenAt.has_value());

    CHECK(codeOf(site.unlockAs(login)) == ErrorCode::WrongPassphrase);
    CHECK(slotsOpenedBy(keyringOf(site), kept.box) == 0);
    if (heldOffice) {
        CHECK(codeOf(vault::Vault::open(folder.office(), vault::VaultKind::office, kept.office)) == ErrorCode::VaultDamaged);
        CHECK_FALSE(test::shellCanRead(folder.office(), kept.office, site.path(u"shell.xdv"_s)));
    }
    if (heldRecords)
        CHECK_FALSE(test::shellCanRead(folder.records(), kept.records, site.path(u"shell.xdv"_s)));
    CHECK(site.reopenAs(u"zhang"_s).findings().empty());
    CHECK(site.reopenAs(u"li"_s).findings().empty());
    CHECK_FALSE(QFileInfo::exists(folder.office() + u".next"_s));
    CHECK_FALSE(QFileInfo::exists(folder.records() + u".next"_s));

    // The keyring of before, put back with all its slots, is of no use to him either.
    site.lock();
    for (const QString &path : {folder.keyring(), folder.keyringBackup()}) {
        QFile file(path);
        REQUIRE(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
        file.write(oldKeyring);
    }
    if (heldOffice)
        CHECK(codeOf(site.unlockAs(login)) == ErrorCode::VaultDamaged);
}

TEST_CASE("Stopped before it began, a removal has not happened; stopped later, it is finished at the next sign-in")
{
    class Stopped final : public Progress {
    public:
        explicit Stopped(int after) : m_left(after) {}
        void report(qint64, qint64) override {}
        bool isStopped() const override { return m_left-- <= 0; }

    private:
        mutable int m_left;
    };
    test::TestSite site;
    site.add(u"zhao"_s, Role::teacher);
    const Kept kept = keptBy(site.reopenAs(u"zhao"_s));
    Session &session = site.reopenAs(u"li"_s);
    Stopped atOnce(0);
    CHECK(codeOf(removeAccount(session, u"zhao"_s, nothing, atOnce)) == ErrorCode::Cancelled);
    CHECK(session.keyring().state == vault::KeyringState::stable);
    CHECK(valueOf(listAccounts(session)).size() == 2);
    Stopped later(1);
    CHECK_FALSE(valueOf(removeAccount(session, u"zhao"_s, nothing, later)).isFinished);
    CHECK(session.keyring().state == vault::KeyringState::rotatingOffice);
    valueOf(valueOf(session.officeFor(Capability::readOffice))->note({journal::Verb::siteChecked}));
    CHECK(codeOf(site.unlockAs(u"zhao"_s)) == ErrorCode::WrongPassphrase);
    CHECK(site.reopenAs(u"li"_s).findings() == std::vector<OpenFinding>{{OpenFinding::Kind::rotationFinished, {}}});
    CHECK(site.session().keyring().state == vault::KeyringState::stable);
    CHECK_FALSE(site.session().vaultKeys().office.equals(kept.office));
}

TEST_CASE("The recovery sheets in the safes open the new keys too")
{
    test::TestSite site;
    site.add(u"sun"_s, Role::counsellor);
    NoProgress nobody;
    CHECK(valueOf(removeAccount(site.session(), u"sun"_s, nothing, nobody)).isFinished);
    for (int pair = 0; pair < 3; ++pair) {
        const crypto::BoxKeys keys = site.recovery().pairKeys(pair);
        CHECK(slotsOpenedBy(site.session().keyring(), keys) == 2);
        for (const vault::KeyringSlot &slot : site.session().keyring().keySlots)
            if (const auto key = crypto::openSealed(slot.sealed, keys))
                CHECK(key->equals(slot.target == vault::SlotTarget::records ? site.session().vaultKeys().records : site.session().vaultKeys().office));
    }
}

TEST_CASE("After a suspected leak the old pair of keys, the old passphrase and the old vault keys open nothing")
{
    const QString login = GENERATE(u"li"_s, u"zhang"_s);
    INFO(login.toStdString());
    test::TestSite site;
    const vault::SiteFolder folder(site.folder());
    site.add(u"zhang"_s, Role::principal);
    const Kept kept = keptBy(site.reopenAs(login));
    Session &session = site.reopenAs(u"li"_s);
    NoProgress nobody;
    const SecretBytes wanted = SecretBytes::fromUtf16(u"four new words here");
    CHECK(codeOf(renewAccount(session, login, SecretBytes::fromUtf16(u"short"), nobody, test::quickWork)) == ErrorCode::WeakPassphrase);
    CHECK(codeOf(renewAccount(session, u"nobody"_s, wanted, nobody, test::quickWork)) == ErrorCode::NotFound);
    CHECK(valueOf(renewAccount(session, login, wanted, nobody, test::quickWork)).isFinished);
    valueOf(valueOf(session.officeFor(Capability::readOffice))->note({journal::Verb::siteChecked}));
    site.lock();
    CHECK(codeOf(unlock(site.folder(), login, test::passphrase())) == ErrorCode::WrongPassphrase);
    CHECK(slotsOpenedBy(keyringOf(site), kept.box) == 0);
    CHECK_FALSE(test::shellCanRead(folder.office(), kept.office, site.path(u"shell.xdv"_s)));
    if (login == u"li"_s)
        CHECK_FALSE(test::shellCanRead(folder.records(), kept.records, site.path(u"shell.xdv"_s)));
    const auto renewed = valueOf(unlock(site.folder(), login, wanted, test::morning()));
    CHECK(renewed->findings().empty());
    CHECK(valueOf(listAccounts(*renewed)).size() == 2);
}

TEST_CASE("New recovery sheets replace the old ones, and removing needs sheets that are known")
{
    test::TestSite site;
    const crypto::RecoveryShares fresh = crypto::RecoveryShares::make();
    valueOf(renewRecovery(site.session(), fresh));
    for (int pair = 0; pair < 3; ++pair) {
        CHECK(slotsOpenedBy(site.session().keyring(), site.recovery().pairKeys(pair)) == 0);
        CHECK(slotsOpenedBy(site.session().keyring(), fresh.pairKeys(pair)) == 2);
    }
    site.add(u"zhao"_s, Role::teacher);
    NoProgress nobody;
    vault::Vault &records = valueOf(site.session().recordsFor(Capability::manageAccounts))->vault();
    valueOf(records.run(u"DELETE FROM recovery_pair"_s));
    CHECK(codeOf(removeAccount(site.session(), u"zhao"_s, nothing, nobody)) == ErrorCode::Refused);
    valueOf(renewRecovery(site.session(), crypto::RecoveryShares::make()));
    CHECK(valueOf(removeAccount(site.session(), u"zhao"_s, nothing, nobody)).isFinished);
}

TEST_CASE("A removed login can be given again, and the journal goes on naming who did what")
{
    test::TestSite site;
    site.add(u"zhao"_s, Role::teacher);
    site.reopenAs(u"zhao"_s);
    site.reopenAs(u"li"_s);
    NoProgress nobody;
    CHECK(valueOf(removeAccount(site.session(), u"zhao"_s, nothing, nobody)).isFinished);
    CHECK(valueOf(loginsByUser(site.session())).values().contains(u"zhao"_s));
    CHECK(valueOf(listAccounts(site.session())).size() == 1);
    site.add(u"zhao"_s, Role::teacher);
    CHECK(site.reopenAs(u"zhao"_s).role() == Role::teacher);
}
