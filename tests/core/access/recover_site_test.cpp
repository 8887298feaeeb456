// S19: every two of the three sheets, wrong ones, and what a slip of the pen does.
#include "core/access/recover_site.h"
#include "core/access/renew_recovery.h"
#include "tests/support/say.h"
#include "tests/support/test_site.h"

using namespace xd;
using namespace xd::access;
using namespace Qt::StringLiterals;

namespace {

RecoveryDraft draftFor(const test::TestSite &site, const SecretBytes &one, const SecretBytes &other, const QString &login = u"new"_s)
{
    RecoveryDraft draft{site.folder(), one.clone(), other.clone(), login, SecretBytes::fromUtf16(u"four new words here"), test::quickWork};
    return draft;
}

} // namespace

TEST_CASE("Every two of the three sheets, in either order, let a new counsellor in who holds everything")
{
    for (const auto &[one, other] : {std::pair(0, 1), {1, 0}, {0, 2}, {2, 0}, {1, 2}, {2, 1}}) {
        INFO("sheets " << one << " and " << other);
        test::TestSite site;
        auto &shares = site.recovery().shares;
        site.lock();
        {
            const auto session = valueOf(recoverSite(draftFor(site, shares[std::size_t(one)].secret, shares[std::size_t(other)].secret), test::morning()));
            CHECK(session->role() == Role::counsellor);
            CHECK(session->recordsFor(Capability::readStudents).has_value());
            CHECK(valueOf(listAccounts(*session)).size() == 2);
        }
        const auto again = valueOf(unlock(site.folder(), u"new"_s, SecretBytes::fromUtf16(u"four new words here"), test::morning()));
        CHECK(again->findings().empty());
        const auto lines = valueOf(valueOf(again->recordsFor(Capability::readJournal))->lines({}));
        CHECK(std::any_of(lines.begin(), lines.end(), [](const journal::Line &line) { return line.action == u"site.recovered"_s; }));
        CHECK_FALSE(valueOf(valueOf(again->officeFor(Capability::readJournal))->verify()).brokenAt.has_value());
    }
}

TEST_CASE("One sheet, the same twice, or a sheet of another site open nothing")
{
    test::TestSite site, foreign;
    auto &shares = site.recovery().shares;
    auto &others = foreign.recovery().shares;
    site.lock();
    const auto refused = [&](const SecretBytes &one, const SecretBytes &other) {
        CHECK(codeOf(checkShares(site.folder(), one, other)) == ErrorCode::BadRecoveryShare);
        CHECK(codeOf(recoverSite(draftFor(site, one, other), test::morning())) == ErrorCode::BadRecoveryShare);
    };
    for (std::size_t i = 0; i < 3; ++i) {
        refused(shares[i].secret, shares[i].secret);
        refused(shares[i].secret, SecretBytes(crypto::shareBytes));
        for (std::size_t k = 0; k < 3; ++k)
            refused(shares[i].secret, others[k].secret);
    }
    refused(others[0].secret, others[1].secret);
    CHECK(checkShares(site.folder(), shares[0].secret, shares[2].secret).has_value());
    CHECK(site.unlockAs(u"li"_s).has_value());
}

TEST_CASE("Recovery asks for a login that is free and a passphrase that is strong")
{
    test::TestSite site;
    auto &shares = site.recovery().shares;
    site.lock();
    CHECK(codeOf(recoverSite(draftFor(site, shares[0].secret, shares[1].secret, u"li"_s))) == ErrorCode::AlreadyExists);
    CHECK(codeOf(recoverSite(draftFor(site, shares[0].secret, shares[1].secret, u"a b"_s))) == ErrorCode::BadLogin);
    RecoveryDraft weak = draftFor(site, shares[0].secret, shares[1].secret);
    weak.passphrase = SecretBytes::fromUtf16(u"short");
    CHECK(codeOf(recoverSite(weak)) == ErrorCode::WeakPassphrase);
    RecoveryDraft nowhere = draftFor(site, shares[0].secret, shares[1].secret);
    nowhere.folder = site.path(u"nothing"_s);
    CHECK(codeOf(recoverSite(nowhere)) == ErrorCode::NotASite);
}

TEST_CASE("Sheets that were renewed open nothing, the new ones do")
{
    test::TestSite site;
    auto &old = site.recovery().shares;
    const crypto::RecoveryShares fresh = crypto::RecoveryShares::make();
    valueOf(renewRecovery(site.session(), fresh));
    site.lock();
    CHECK(codeOf(recoverSite(draftFor(site, old[0].secret, old[1].secret), test::morning())) == ErrorCode::BadRecoveryShare);
    CHECK(codeOf(recoverSite(draftFor(site, old[0].secret, fresh.shares[1].secret), test::morning())) == ErrorCode::BadRecoveryShare);
    CHECK(recoverSite(draftFor(site, fresh.shares[1].secret, fresh.shares[2].secret), test::morning()).has_value());
}

TEST_CASE("A district's sheets let an officer in, beside a keyring that is damaged too")
{
    test::TestSite site(SiteKind::district);
    auto &shares = site.recovery().shares;
    site.lock();
    QFile file(vault::SiteFolder(site.folder()).keyring());
    REQUIRE(file.open(QIODevice::ReadWrite));
    file.seek(300);
    file.write("xxxx");
    file.close();
    const auto session = valueOf(recoverSite(draftFor(site, shares[0].secret, shares[1].secret), test::morning()));
    CHECK(session->role() == Role::officer);
    CHECK(session->findings().size() == 1);
}
