#include "tests/support/say.h"
#include "tests/support/test_site.h"

using namespace Qt::StringLiterals;
using namespace xd;
using namespace xd::access;

TEST_CASE("Who knows the passphrase of a disabled account is told so, and nobody else is")
{
    test::TestSite site;
    site.add(u"zhao"_s, Role::principal);
    valueOf(site.session().changeKeyring(Session::KeyringPart::authority, [&](vault::Keyring &keyring) -> Done {
        keyring.findUser(vault::userIdOf(u"zhao"_s, keyring.vaultId))->status = 1;
        return {};
    }));
    site.lock();
    CHECK(codeOf(site.unlockAs(u"zhao"_s)) == ErrorCode::AccountDisabled);
    CHECK(codeOf(unlock(site.folder(), u"zhao"_s, SecretBytes::fromUtf16(u"another passphrase"))) == ErrorCode::WrongPassphrase);
    CHECK(site.unlockAs(u"li"_s).has_value());
}
