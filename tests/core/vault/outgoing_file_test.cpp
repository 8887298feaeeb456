#include "core/vault/outgoing_file.h"
#include "tests/support/say.h"

#include <QTemporaryDir>
#include <sys/stat.h>
#include <utime.h>

using namespace xd;
using namespace xd::vault;
using namespace Qt::StringLiterals;

namespace {

void put(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    REQUIRE(file.open(QIODevice::WriteOnly));
    REQUIRE(file.write(bytes) == bytes.size());
}

QByteArray bytesOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QStringList everythingIn(const QString &folder)
{
    return QDir(folder).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot);
}

} // namespace

TEST_CASE("A file that leaves is its owner's alone, and has its name only when it is whole")
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"名单.xlsx"_s);
    put(path, "before");
    {
        OutgoingFile file = valueOf(OutgoingFile::begin(path));
        struct stat draft = {};
        REQUIRE(::stat(QFile::encodeName(file.draft()).constData(), &draft) == 0);
        CHECK((draft.st_mode & 0777) == 0600);
        valueOf(file.write("after"));
        CHECK(bytesOf(path) == "before");
    }
    CHECK(everythingIn(folder.path()) == QStringList{u"名单.xlsx"_s}); // given up: nothing is left of it
    OutgoingFile file = valueOf(OutgoingFile::begin(path));
    valueOf(file.write("after"));
    valueOf(file.place());
    CHECK(bytesOf(path) == "after");
    CHECK(everythingIn(folder.path()) == QStringList{u"名单.xlsx"_s});
}

TEST_CASE("What a killed program has left is swept away, what another one is writing is not")
{
    const QTemporaryDir folder;
    const QString old = folder.filePath(u".xindeng-0123.part"_s), young = folder.filePath(u".xindeng-4567.part"_s);
    put(old, "names");
    put(young, "names");
    utimbuf yesterday{::time(nullptr) - 86'400, ::time(nullptr) - 86'400};
    REQUIRE(::utime(QFile::encodeName(old).constData(), &yesterday) == 0);
    valueOf(OutgoingFile::begin(folder.filePath(u"x.pdf"_s)));
    CHECK(everythingIn(folder.path()) == QStringList{u".xindeng-4567.part"_s});
}

TEST_CASE("Nothing leaves into the folder of a site, by whatever way it is named")
{
    const QTemporaryDir folder;
    const QString site = folder.filePath(u"site"_s);
    for (const QString &below : {u"/out"_s, u"/backup"_s, u"/log"_s})
        REQUIRE(QDir().mkpath(site + below));
    for (const QString &name : {u"keyring.xdk"_s, u"records.xdv"_s})
        put(site + u'/' + name, "precious");
    REQUIRE(QFile::link(site, folder.filePath(u"linked"_s)));
    REQUIRE(QFile::link(site + u"/records.xdv"_s, folder.filePath(u"report.pdf"_s)));
    for (const QString &target : {u"site/records.xdv"_s, u"site/new.pdf"_s, u"site/out/../keyring.xdk"_s, u"site/backup/monday.tar"_s, u"site/log/failed-unlocks"_s, u"linked/records.xdv"_s, u"report.pdf"_s}) {
        INFO(target.toStdString());
        const auto begun = OutgoingFile::begin(folder.filePath(target));
        REQUIRE(codeOf(begun) == ErrorCode::Refused);
        CHECK(begun.error().field == u"out"_s);
    }
    CHECK(bytesOf(site + u"/records.xdv"_s) == "precious");
    CHECK(bytesOf(site + u"/keyring.xdk"_s) == "precious");
    valueOf(checkOutgoing(site + u"/out/bundle.xdb"_s)); // the place for it
    CHECK(codeOf(OutgoingFile::begin(folder.filePath(u"no/x.pdf"_s))) == ErrorCode::CannotWrite);
    CHECK(codeOf(OutgoingFile::begin(folder.path())) == ErrorCode::CannotWrite);
}
