#include "tests/support/say.h"
#include "tests/support/test_site.h"

using namespace xd;
using namespace xd::access;
using namespace Qt::StringLiterals;
using Kind = OpenFinding::Kind;

namespace {

QByteArray readFile(const QString &path)
{
    QFile file(path);
    REQUIRE(file.open(QIODevice::ReadOnly));
    return file.readAll();
}

void writeFile(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    REQUIRE(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
    REQUIRE(file.write(bytes) == bytes.size());
}

void flip(const QString &path, qsizetype at, char mask = 0x20)
{
    QByteArray bytes = readFile(path);
    bytes[at] = char(bytes[at] ^ mask);
    writeFile(path, bytes);
}

} // namespace

TEST_CASE("One flipped byte of the keyring keeps nobody out: the copy takes its place, said and with the bad one kept")
{
    test::TestSite site;
    site.lock();
    const vault::SiteFolder folder(site.folder());
    const qsizetype size = readFile(folder.keyring()).size();
    int opened = 0;
    for (qsizetype at = 0; at < size; at += 37) {
        INFO("byte " << at << " of " << size);
        flip(folder.keyring(), at);
        const QByteArray bad = readFile(folder.keyring());
        const Session &session = site.reopenAs(u"li"_s);
        REQUIRE(session.findings().size() == 1);
        CHECK(session.findings()[0].kind == Kind::keyringDamaged);
        const QString evidence = site.folder() + u'/' + session.findings()[0].evidence;
        CHECK(readFile(evidence) == bad);
        CHECK(readFile(folder.keyring()) == readFile(folder.keyringBackup()));
        REQUIRE(QFile::remove(evidence));
        site.lock();
        ++opened;
    }
    CHECK(opened > 35);
    const Session &after = site.reopenAs(u"li"_s);
    CHECK(after.findings().empty());
    const auto lines = valueOf(valueOf(site.session().officeFor(Capability::readJournal))->lines({}));
    CHECK(std::count_if(lines.begin(), lines.end(), [](const journal::Line &line) { return line.action == u"keyring.repaired"_s; }) == opened);
}

TEST_CASE("A keyring that is gone is replaced by its copy, and a bad copy is written anew")
{
    test::TestSite site;
    site.lock();
    const vault::SiteFolder folder(site.folder());
    REQUIRE(QFile::remove(folder.keyring()));
    CHECK(site.reopenAs(u"li"_s).findings() == std::vector<OpenFinding>{{Kind::keyringDamaged, {}}});
    site.lock();
    flip(folder.keyringBackup(), 60);
    const Session &session = site.reopenAs(u"li"_s);
    REQUIRE(session.findings().size() == 1);
    CHECK(session.findings()[0].kind == Kind::copyDamaged);
    CHECK(QFileInfo::exists(site.folder() + u'/' + session.findings()[0].evidence));
    site.lock();
    CHECK(site.reopenAs(u"li"_s).findings().empty());
}

TEST_CASE("Where keyring and copy are both bad, nothing opens and nothing is touched")
{
    test::TestSite site;
    site.lock();
    const vault::SiteFolder folder(site.folder());
    flip(folder.keyring(), 200);
    flip(folder.keyringBackup(), 210);
    const QByteArray main = readFile(folder.keyring()), copy = readFile(folder.keyringBackup());
    CHECK(codeOf(site.unlockAs(u"li"_s)) == ErrorCode::KeyringForged);
    CHECK(readFile(folder.keyring()) == main);
    CHECK(readFile(folder.keyringBackup()) == copy);
    writeFile(folder.keyring(), "torn");
    CHECK(codeOf(site.unlockAs(u"li"_s)) == ErrorCode::KeyringDamaged);
}

TEST_CASE("A keyring signed by a stranger gives way to the genuine copy and is called forged")
{
    test::TestSite site;
    site.add(u"zhang"_s, Role::principal);
    site.lock();
    const vault::SiteFolder folder(site.folder());
    vault::Keyring keyring = valueOf(vault::readKeyring(folder.keyring(), folder.keyringBackup()));
    const crypto::SignKeys own = crypto::SignKeys::make();
    keyring.deviceSignPublicKey = own.publicKey;
    keyring.findUser(vault::userIdOf(u"zhang"_s, keyring.vaultId))->role = quint8(Role::counsellor);
    keyring.signWith(own);
    writeFile(folder.keyring(), keyring.encode());
    const Session &session = site.reopenAs(u"zhang"_s);
    CHECK(session.role() == Role::principal);
    REQUIRE(session.findings().size() == 1);
    CHECK(session.findings()[0].kind == Kind::keyringForged);
    CHECK(readFile(site.folder() + u'/' + session.findings()[0].evidence) == keyring.encode());
}

TEST_CASE("A wrong passphrase stays wrong beside a damaged keyring")
{
    test::TestSite site;
    site.lock();
    flip(vault::SiteFolder(site.folder()).keyring(), 200);
    CHECK(codeOf(unlock(site.folder(), u"li"_s, SecretBytes::fromUtf16(u"another passphrase"))) == ErrorCode::WrongPassphrase);
    CHECK(site.unlockAs(u"li"_s).has_value());
}

TEST_CASE("An older generation put back is refused, although its signature is genuine")
{
    test::TestSite site;
    site.add(u"zhang"_s, Role::principal);
    site.lock();
    const vault::SiteFolder folder(site.folder());
    const QByteArray older = readFile(folder.keyring());
    site.reopenAs(u"li"_s);
    site.add(u"zhao"_s, Role::teacher);
    site.lock();
    const QByteArray newer = readFile(folder.keyring());
    writeFile(folder.keyring(), older);
    SECTION("beside a newer copy: the copy takes its place")
    {
        const Session &session = site.reopenAs(u"zhao"_s);
        REQUIRE(session.findings().size() == 1);
        CHECK(readFile(site.folder() + u'/' + session.findings()[0].evidence) == older);
    }
    SECTION("in both places: whoever cannot sign a new one is refused, a counsellor is told that a change may be missing")
    {
        writeFile(folder.keyringBackup(), older);
        CHECK(codeOf(site.unlockAs(u"zhang"_s)) == ErrorCode::KeyringForged);
        CHECK(site.reopenAs(u"li"_s).findings() == std::vector<OpenFinding>{{Kind::keyringOlder, {}}});
        CHECK(valueOf(listAccounts(site.session())).size() == 2);
        site.lock();
        CHECK(site.reopenAs(u"zhang"_s).findings().empty());
    }
    SECTION("two changes behind: nobody gets in")
    {
        writeFile(folder.keyring(), newer);
        writeFile(folder.keyringBackup(), newer);
        site.reopenAs(u"li"_s);
        site.add(u"qian"_s, Role::it);
        site.lock();
        writeFile(folder.keyring(), older);
        writeFile(folder.keyringBackup(), older);
        CHECK(codeOf(site.unlockAs(u"li"_s)) == ErrorCode::KeyringForged);
    }
}

TEST_CASE("A keyring that is altered under an open session is kept as evidence and loses nothing")
{
    test::TestSite site;
    const vault::SiteFolder folder(site.folder());
    flip(folder.keyring(), 200);
    site.add(u"zhao"_s, Role::teacher);
    REQUIRE(site.session().findings().size() == 1);
    CHECK(site.session().findings()[0].kind == Kind::keyringDamaged);
    CHECK(QFileInfo::exists(site.folder() + u'/' + site.session().findings()[0].evidence));
    CHECK(site.reopenAs(u"zhao"_s).findings().empty());
}

TEST_CASE("What another account has whole in the copy alone survives what this one writes")
{
    test::TestSite site;
    site.add(u"zhang"_s, Role::principal);
    const vault::SiteFolder folder(site.folder());
    const qsizetype selfOfSecond = readFile(folder.keyring()).size() - 2 * 80 - 164;
    flip(folder.keyring(), selfOfSecond + 100);
    site.add(u"zhao"_s, Role::teacher); // li cannot know that zhang's part is damaged
    const Session &session = site.reopenAs(u"zhang"_s);
    CHECK(session.findings().size() == 1);
    site.lock();
    CHECK(site.unlockAs(u"zhao"_s).has_value());
}
