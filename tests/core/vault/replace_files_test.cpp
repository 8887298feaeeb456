#include "core/vault/replace_files.h"
#include "core/vault/durable_file.h"
#include "core/vault/row_counts.h"
#include "tests/support/say.h"

using namespace Qt::StringLiterals;

namespace xd::vault {

namespace {

const QStringList siteFiles{u"keyring.xdk"_s, u"office.xdv"_s, u"records.xdv"_s};

void write(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    REQUIRE(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
    file.write(bytes);
}

QByteArray read(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("missing");
}

struct Place {
    QTemporaryDir folder;
    SiteFolder site{folder.filePath(u"site"_s)};
    QString ready = folder.filePath(u"site/backup/ready"_s);

    Place()
    {
        valueOf(site.make());
        REQUIRE(QDir().mkpath(ready));
        for (const QString &name : siteFiles) {
            write(site.path() + u'/' + name, "old " + name.toLatin1());
            write(ready + u'/' + name, "new " + name.toLatin1());
        }
        write(site.keyringBackup(), "old copy");
        write(site.records() + u"-wal"_s, "old log");
    }
    void checkIsNew(const QString &aside) const
    {
        for (const QString &name : siteFiles) {
            CHECK(read(site.path() + u'/' + name) == "new " + name.toLatin1());
            CHECK(read(aside + u'/' + name) == "old " + name.toLatin1());
        }
        CHECK(read(aside + u"/keyring.xdk.bak"_s) == "old copy");
        CHECK(read(aside + u"/records.xdv-wal"_s) == "old log");
        CHECK(read(site.keyringBackup()) == "new keyring.xdk");
        CHECK_FALSE(QFile::exists(site.records() + u"-wal"_s));
        CHECK(QDir(site.path()).entryList({u"replacing-*"_s}).isEmpty());
    }
};

} // namespace

TEST_CASE("Replaced files are kept aside with all that belongs to them")
{
    const Place place;
    const QString aside = valueOf(replaceFiles(place.site, place.ready, u"then"_s));
    CHECK(aside == place.site.path() + u"/replaced-then"_s);
    place.checkIsNew(aside);
    CHECK_FALSE(QFile::exists(place.ready));
}

TEST_CASE("A replacement that stopped anywhere is finished when the site is next opened")
{
    // What the disk holds after each of the renames, in their order.
    using Step = std::function<void(const Place &)>;
    const auto rename = [](const QString &from, const QString &to) {
        return [from, to](const Place &place) {
            QDir().mkpath(QFileInfo(place.site.path() + u'/' + to).absolutePath());
            REQUIRE(QFile::rename(place.site.path() + u'/' + from, place.site.path() + u'/' + to));
        };
    };
    std::vector<Step> steps{rename(u"backup/ready"_s, u"replacing-then"_s), rename(u"records.xdv-wal"_s, u"replaced-then/records.xdv-wal"_s)};
    for (const QString &name : {u"records.xdv"_s, u"office.xdv"_s, u"keyring.xdk"_s, u"keyring.xdk.bak"_s}) {
        steps.push_back(rename(name, u"replaced-then/"_s + name));
        steps.push_back(rename(u"replacing-then/"_s + name, name));
    }
    for (size_t done = 1; done <= steps.size(); ++done) {
        const Place place;
        write(place.ready + u"/keyring.xdk.bak"_s, "new keyring.xdk");
        for (size_t i = 0; i < done; ++i)
            steps[i](place);
        INFO(done << " steps done");
        CHECK(place.site.isSite());
        valueOf(finishReplacement(place.site));
        place.checkIsNew(place.site.path() + u"/replaced-then"_s);
        valueOf(finishReplacement(place.site)); // nothing left to do
        place.checkIsNew(place.site.path() + u"/replaced-then"_s);
    }
}

TEST_CASE("Before the decision nothing of the site is touched")
{
    const Place place;
    QFile::remove(place.ready + u"/office.xdv"_s);
    CHECK(codeOf(replaceFiles(place.site, place.ready, u"then"_s)) == ErrorCode::CannotRead);
    for (const QString &name : siteFiles)
        CHECK(read(place.site.path() + u'/' + name) == "old " + name.toLatin1());
}

TEST_CASE("Two replacements of one second are kept apart")
{
    const Place place;
    const QString first = valueOf(replaceFiles(place.site, place.ready, u"then"_s));
    REQUIRE(QDir().mkpath(place.ready));
    for (const QString &name : siteFiles)
        write(place.ready + u'/' + name, "newer");
    const QString second = valueOf(replaceFiles(place.site, place.ready, u"then"_s));
    CHECK(second == first + u"-2"_s);
    CHECK(read(second + u"/office.xdv"_s) == "new office.xdv");
}

TEST_CASE("The rows of every table are counted, whatever the schema")
{
    QTemporaryDir folder;
    const SecretBytes key = SecretBytes::random(vaultKeyBytes);
    const auto vault = valueOf(Vault::create(folder.filePath(u"office.xdv"_s), VaultKind::office, key));
    const RowCounts counts = valueOf(rowCounts(*vault));
    CHECK(counts.at(u"account"_s) == 0);
    CHECK(counts.at(u"journal_line"_s) == 0);
    valueOf(vault->run(u"INSERT INTO account (user_id, login, added) VALUES (?, ?, ?)"_s, {QByteArray(16, 'a'), u"li"_s, 1}));
    CHECK(valueOf(rowCounts(*vault)).at(u"account"_s) == 1);
}

} // namespace xd::vault
