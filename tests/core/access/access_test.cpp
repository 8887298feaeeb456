#include "core/access/keyring_entry.h"
#include "tests/support/say.h"
#include "tests/support/test_site.h"

using namespace xd;
using namespace xd::access;
using namespace Qt::StringLiterals;

TEST_CASE("A new school opens again with its passphrase and with no other")
{
    test::TestSite site;
    CHECK(site.session().site().name == u"石景山区第一实验小学"_s);
    CHECK(site.session().role() == Role::counsellor);
    site.lock();
    CHECK(codeOf(unlock(site.folder(), u"li"_s, SecretBytes::fromUtf16(u"another passphrase"))) == ErrorCode::WrongPassphrase);
    CHECK(codeOf(unlock(site.folder(), u"nobody"_s, test::passphrase())) == ErrorCode::WrongPassphrase);
    const auto session = valueOf(unlock(site.folder(), u"LI"_s, test::passphrase()));
    CHECK(session->recordsFor(Capability::readStudents).has_value());
    CHECK(valueOf(valueOf(session->recordsFor(Capability::readJournal))->verify()).lines == 2); // created, unlocked
}

TEST_CASE("A draft of a site says which field is wrong")
{
    const QTemporaryDir folder;
    const auto codeFor = [&](auto &&change) {
        SiteDraft draft{folder.filePath(u"s"_s), SiteKind::school, u"学校"_s, u"2111010001"_s, u"li"_s, test::passphrase()};
        draft.work = test::quickWork;
        change(draft);
        const auto created = createSite(draft, test::morning());
        REQUIRE_FALSE(created.has_value());
        CHECK_FALSE(QFileInfo::exists(folder.filePath(u"s"_s)));
        return created.error().code;
    };
    CHECK(codeFor([](SiteDraft &d) { d.name = u"　"_s; }) == ErrorCode::FieldMissing);
    CHECK(codeFor([](SiteDraft &d) { d.name = QString(61, u'校'); }) == ErrorCode::FieldTooLong);
    CHECK(valueOf(checkedSiteName(u" 学\u001b校\n"_s)) == u"学校"_s); // what no paper could show
    CHECK(codeFor([](SiteDraft &d) { d.code = u"211101000"_s; }) == ErrorCode::BadSiteCode);
    CHECK(codeFor([](SiteDraft &d) { d.kind = SiteKind::district; }) == ErrorCode::BadSiteCode);
    CHECK(codeFor([](SiteDraft &d) { d.login = u"a b"_s; }) == ErrorCode::BadLogin);
    CHECK(codeFor([](SiteDraft &d) { d.passphrase = SecretBytes::fromUtf16(u"short"); }) == ErrorCode::WeakPassphrase);
    CHECK(QDir(folder.path()).isEmpty());
}

TEST_CASE("The strength rule is twelve characters or four words")
{
    const auto isStrong = [](QStringView text) { return checkPassphrase(SecretBytes::fromUtf16(text)).has_value(); };
    CHECK(isStrong(u"abcdefghijkl"));
    CHECK(isStrong(u"春风又绿江南岸明月何时照"));
    CHECK(isStrong(u"red cow ran up"));
    CHECK_FALSE(isStrong(u"abcdefghijk"));
    CHECK_FALSE(isStrong(u"春风又绿江南岸"));
    CHECK_FALSE(isStrong(u"aaaaaaaaaaaaaaaa"));
    CHECK_FALSE(isStrong(u"a b c d"));
    CHECK_FALSE(isStrong(u""));
}

TEST_CASE("A folder that holds anything is never made into a site")
{
    const QTemporaryDir folder;
    QFile file(folder.filePath(u"letter.txt"_s));
    REQUIRE(file.open(QIODevice::WriteOnly));
    file.close();
    SiteDraft draft{folder.path(), SiteKind::school, u"学校"_s, u"2111010001"_s, u"li"_s, test::passphrase()};
    draft.work = test::quickWork;
    CHECK(codeOf(createSite(draft, test::morning())) == ErrorCode::AlreadyExists);
    CHECK(file.exists());
}

TEST_CASE("What a role may not read, it has no key for")
{
    test::TestSite site;
    site.add(u"zhang"_s, Role::principal);
    site.add(u"zhao"_s, Role::teacher);
    site.add(u"qian"_s, Role::it);
    site.add(u"sun"_s, Role::counsellor);
    CHECK(valueOf(listAccounts(site.session())).size() == 5);

    for (const QString &login : {u"zhang"_s, u"zhao"_s}) {
        Session &session = site.reopenAs(login);
        CHECK(codeOf(session.recordsFor(Capability::readStudents)) == ErrorCode::NotPermitted);
        CHECK(session.vaultKeys().records.isEmpty());
        CHECK(session.officeFor(Capability::readOffice).has_value());
        CHECK(codeOf(session.deviceKeys()) == ErrorCode::NoKey);
        CHECK(codeOf(addAccount(session, u"new"_s, Role::teacher, test::passphrase(), test::quickWork)) == ErrorCode::NotPermitted);
    }
    Session &it = site.reopenAs(u"qian"_s);
    CHECK(it.vaultKeys().records.isEmpty());
    CHECK(it.vaultKeys().office.isEmpty());
    Session &second = site.reopenAs(u"sun"_s);
    CHECK(second.recordsFor(Capability::readStudents).has_value());
    CHECK(valueOf(valueOf(second.officeFor(Capability::readJournal))->verify()).brokenAt == std::nullopt);
}

TEST_CASE("An account cannot be added twice, nor with a role foreign to the site")
{
    test::TestSite site;
    CHECK(codeOf(addAccount(site.session(), u"Li"_s, Role::teacher, test::passphrase(), test::quickWork)) == ErrorCode::AlreadyExists);
    CHECK(codeOf(addAccount(site.session(), u"wu"_s, Role::officer, test::passphrase(), test::quickWork)) == ErrorCode::Refused);
    CHECK(codeOf(addAccount(site.session(), u"wu"_s, Role::teacher, SecretBytes::fromUtf16(u"123"), test::quickWork)) == ErrorCode::WeakPassphrase);
    CHECK(valueOf(listAccounts(site.session())).size() == 1);
}

TEST_CASE("An account whose row was lost with a failed commit is added again")
{
    test::TestSite site;
    site.add(u"zhang"_s, Role::principal);
    vault::Vault &office = valueOf(site.session().officeFor(Capability::manageAccounts))->vault();
    CHECK(valueOf(office.run(u"DELETE FROM account WHERE login = 'zhang'"_s)) == 1);
    const SecretBytes wanted = SecretBytes::fromUtf16(u"another long passphrase");
    valueOf(addAccount(site.session(), u"zhang"_s, Role::teacher, wanted, test::quickWork));
    CHECK(valueOf(listAccounts(site.session())).size() == 2);
    site.lock();
    CHECK(codeOf(site.unlockAs(u"zhang"_s)) == ErrorCode::WrongPassphrase);
    CHECK(valueOf(unlock(site.folder(), u"zhang"_s, wanted, test::morning()))->role() == Role::teacher);
}

TEST_CASE("Names of accounts that were swapped or taken away in the file are believed of nobody, and no account is hidden")
{
    test::TestSite site;
    site.add(u"zhang"_s, Role::principal);
    Session &session = site.session();
    vault::Vault &office = valueOf(session.officeFor(Capability::manageAccounts))->vault();
    const QByteArray li = vault::userIdOf(u"li"_s, session.site().vaultId);
    const QByteArray zhang = vault::userIdOf(u"zhang"_s, session.site().vaultId);
    CHECK(valueOf(loginsByUser(session)).value(li) == u"li"_s);
    SECTION("another's name")
    {
        valueOf(office.run(u"UPDATE account SET login = 'x' WHERE login = 'li'"_s));
        valueOf(office.run(u"UPDATE account SET login = 'li' WHERE login = 'zhang'"_s));
        valueOf(office.run(u"UPDATE account SET login = 'zhang' WHERE login = 'x'"_s));
    }
    SECTION("no name")
    {
        valueOf(office.run(u"DELETE FROM account"_s));
    }
    const auto logins = valueOf(loginsByUser(session));
    const auto accounts = valueOf(listAccounts(session));
    REQUIRE(accounts.size() == 2);
    for (const QByteArray &each : {li, zhang}) {
        CHECK(logins.value(each) == namelessLogin(each));
        CHECK(std::count_if(accounts.begin(), accounts.end(), [&](const Account &account) { return account.userId == each && account.login == namelessLogin(each); }) == 1);
    }
}

TEST_CASE("A login that does not exist is not told by a quick answer")
{
    QTemporaryDir folder;
    SiteDraft draft{folder.filePath(u"s"_s), SiteKind::school, u"学校"_s, u"2111010001"_s, u"li"_s, test::passphrase()};
    draft.work = {2, 64 * 1024};
    createSite(draft, test::morning());
    const auto quickest = [&](const QString &login) {
        qint64 best = std::numeric_limits<qint64>::max();
        for (int i = 0; i < 3; ++i) {
            QElapsedTimer timer;
            timer.start();
            CHECK(codeOf(unlock(draft.folder, login, SecretBytes::fromUtf16(u"not the passphrase"), test::morning())) == ErrorCode::WrongPassphrase);
            best = std::min(best, timer.nsecsElapsed());
        }
        return double(best);
    };
    const double known = quickest(u"li"_s);
    CHECK(quickest(u"nobody"_s) > known / 3); // at once it would be a hundredth
}

TEST_CASE("Wrong passphrases are counted in the line of the next unlocking")
{
    test::TestSite site;
    site.lock();
    for (const QString &login : {u"li"_s, u"nobody"_s, u"li"_s})
        CHECK(codeOf(unlock(site.folder(), login, SecretBytes::fromUtf16(u"not the passphrase"), test::morning())) == ErrorCode::WrongPassphrase);
    QFile mark(site.folder() + u"/log/failed-unlocks"_s);
    REQUIRE(mark.open(QIODevice::ReadOnly));
    CHECK_FALSE(mark.readAll().contains("li"));
    const auto failedBefore = [&] {
        const auto lines = valueOf(valueOf(site.reopenAs(u"li"_s).recordsFor(Capability::readJournal))->lines({}));
        return lines.front().counts.contains(u"failed_before"_s) ? lines.front().counts.at(u"failed_before"_s) : 0;
    };
    CHECK(failedBefore() == 3);
    CHECK(failedBefore() == 0);
}

TEST_CASE("A clock that jumped leaves one line for each jump, at sign-in and while the site is open")
{
    struct MovedClock final : Clock {
        explicit MovedClock(const qint64 &ms) : now(ms) {}
        qint64 nowMs() const override { return now; }
        const qint64 &now;
    };
    constexpr qint64 dayMs = 86'400'000;
    const qint64 start = test::morning()->nowMs();
    qint64 now = start;
    test::TestSite site;
    site.lock();
    // The days of the jumps, oldest first.
    const auto jumps = [](Session &session) {
        std::vector<qint64> days;
        for (const journal::Line &line : valueOf(valueOf(session.officeFor(Capability::readJournal))->lines({})))
            if (line.action == u"clock.jumped"_s)
                days.insert(days.begin(), line.counts.at(u"days"_s));
        return days;
    };
    const auto signIn = [&](qint64 nowMs) {
        now = nowMs;
        return valueOf(unlock(site.folder(), u"li"_s, test::passphrase(), std::make_unique<MovedClock>(now)));
    };
    CHECK(jumps(*signIn(start + 60 * dayMs)).empty()); // a holiday
    CHECK(jumps(*signIn(start + 60 * dayMs - dayMs / 2)).empty());
    CHECK(jumps(*signIn(start - 40 * dayMs)) == std::vector<qint64>{-100}); // 99.5, and a sign-in is a moment
    CHECK(jumps(*signIn(start - 40 * dayMs)) == std::vector<qint64>{-100});
    CHECK(jumps(*signIn(start + 75 * 365 * dayMs)) == std::vector<qint64>{-100, 75 * 365 + 40});
    const auto session = signIn(start + 75 * 365 * dayMs);
    valueOf(session->rest());
    CHECK(jumps(*session).size() == 2);
    now = start;
    valueOf(session->rest());
    valueOf(session->rest());
    CHECK(jumps(*session) == std::vector<qint64>{-100, 75 * 365 + 40, -75 * 365});
}

TEST_CASE("A changed passphrase replaces the old one")
{
    test::TestSite site;
    const SecretBytes wanted = SecretBytes::fromUtf16(u"four new words here");
    CHECK(codeOf(changePassphrase(site.session(), SecretBytes::fromUtf16(u"not the old one"), wanted, test::quickWork)) == ErrorCode::WrongPassphrase);
    valueOf(changePassphrase(site.session(), test::passphrase(), wanted, test::quickWork));
    CHECK(codeOf(site.unlockAs(u"li"_s)) == ErrorCode::WrongPassphrase);
    CHECK(unlock(site.folder(), u"li"_s, wanted).has_value());
}

TEST_CASE("A passphrase changed by somebody without a vault survives the session that was open meanwhile")
{
    test::TestSite site;
    site.add(u"qian"_s, Role::it);
    const SecretBytes wanted = SecretBytes::fromUtf16(u"four new words here");
    {
        const auto it = valueOf(unlock(site.folder(), u"qian"_s, test::passphrase(), test::morning()));
        valueOf(changePassphrase(*it, test::passphrase(), wanted, test::quickWork));
    }
    site.add(u"sun"_s, Role::teacher); // the open session writes the keyring now, and again when it ends
    site.lock();
    CHECK(unlock(site.folder(), u"qian"_s, wanted).has_value());
    CHECK(unlock(site.folder(), u"sun"_s, test::passphrase()).has_value());
    CHECK(codeOf(unlock(site.folder(), u"qian"_s, test::passphrase())) == ErrorCode::WrongPassphrase);
}

TEST_CASE("At rest the logs lie in the files and the anchors are written")
{
    test::TestSite site;
    const vault::SiteFolder folder(site.folder());
    valueOf(valueOf(site.session().recordsFor(Capability::readJournal))->note({journal::Verb::siteChecked}));
    CHECK(QFileInfo(folder.records() + u"-wal"_s).size() > 0);
    valueOf(site.session().rest());
    CHECK(QFileInfo(folder.records() + u"-wal"_s).size() == 0);
    const auto keyring = valueOf(vault::readKeyring(folder.keyring(), folder.keyringBackup()));
    CHECK(keyring.recordsAnchor.journalSeq == 2);
}

TEST_CASE("Any two paper shares open both vaults, any one opens nothing")
{
    test::TestSite site;
    const vault::Keyring &keyring = site.session().keyring();
    for (int pair = 0; pair < 3; ++pair) {
        const crypto::BoxKeys keys = site.recovery().pairKeys(pair);
        int opened = 0;
        for (const vault::KeyringSlot &slot : keyring.keySlots)
            if (slot.kind == vault::SlotKind::recovery)
                if (const auto key = crypto::openSealed(slot.sealed, keys)) {
                    ++opened;
                    CHECK(key->equals(slot.target == vault::SlotTarget::records ? site.session().vaultKeys().records : site.session().vaultKeys().office));
                }
        CHECK(opened == 2);
    }
    for (const auto &share : site.recovery().shares) {
        SecretBytes padded(32);
        std::copy_n(share.secret.data(), share.secret.size(), padded.data());
        const crypto::BoxKeys alone = crypto::BoxKeys::fromSeed(padded);
        for (const vault::KeyringSlot &slot : keyring.keySlots)
            CHECK_FALSE(crypto::openSealed(slot.sealed, alone).has_value());
    }
}

TEST_CASE("A vault put back to an older state is noticed")
{
    test::TestSite site;
    site.lock();
    const QString records = vault::SiteFolder(site.folder()).records();
    REQUIRE(QFile::copy(records, site.path(u"older.xdv"_s)));
    site.reopenAs(u"li"_s);
    site.lock();
    REQUIRE(QFile::remove(records));
    REQUIRE(QFile::copy(site.path(u"older.xdv"_s), records));
    CHECK(codeOf(site.unlockAs(u"li"_s)) == ErrorCode::VaultStale);
}

TEST_CASE("Nobody appoints himself: a keyring signed by another key is forged")
{
    test::TestSite site;
    site.add(u"zhang"_s, Role::principal);
    site.lock();
    const vault::SiteFolder folder(site.folder());
    vault::Keyring keyring = valueOf(vault::readKeyring(folder.keyring(), folder.keyringBackup()));
    SECTION("the role alone is changed")
    {
        keyring.findUser(vault::userIdOf(u"zhang"_s, keyring.vaultId))->role = quint8(Role::counsellor);
    }
    SECTION("the device key is replaced and everything signed anew")
    {
        const crypto::SignKeys own = crypto::SignKeys::make();
        keyring.deviceSignPublicKey = own.publicKey;
        keyring.signWith(own);
    }
    valueOf(vault::writeKeyring(keyring, folder.keyring(), folder.keyringBackup()));
    CHECK(codeOf(site.unlockAs(u"zhang"_s)) == ErrorCode::KeyringForged);
    CHECK(codeOf(site.unlockAs(u"li"_s)) == ErrorCode::KeyringForged);
}

TEST_CASE("The keyring and vault files hold no login, name or passphrase in the clear")
{
    test::TestSite site;
    site.add(u"principal-zhang"_s, Role::principal);
    site.lock();
    QDirIterator files(site.folder(), QDir::Files, QDirIterator::Subdirectories);
    int looked = 0;
    while (files.hasNext()) {
        QFile file(files.next());
        REQUIRE(file.open(QIODevice::ReadOnly));
        const QByteArray bytes = file.readAll();
        ++looked;
        for (const QString &planted : {u"principal-zhang"_s, u"石景山"_s, test::passphraseText}) {
            CHECK_FALSE(bytes.contains(planted.toUtf8()));
            CHECK_FALSE(bytes.contains(QByteArrayView(reinterpret_cast<const char *>(planted.utf16()), planted.size() * 2)));
        }
    }
    CHECK(looked >= 4);
}

TEST_CASE("Only a demo site lets its clock be set")
{
    test::TestSite site;
    CHECK(codeOf(site.session().setClock(test::morning())) == ErrorCode::Refused);
}
