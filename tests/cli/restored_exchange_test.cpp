// A site that was set back to a backup says nothing twice: what it sends from then on goes in streams of its own.
#include "tests/cli/exchange_pair.h"

using namespace cli;

namespace {

Ran restored(const QString &backup, const Site &site)
{
    return run({u"site"_s, u"restore"_s, backup, site.path(), u"--login"_s, u"lin"_s, u"--json"_s});
}

void importRoster(const Site &site)
{
    const int status = site({u"roster"_s, u"import"_s, QStringLiteral(XINDENG_FIXTURES "/roster-primary.xlsx")}).status;
    REQUIRE((status == 0 || status == 3));
}

} // namespace

TEST_CASE("A restored school sends in a stream of its own, and the district takes it")
{
    const Pair pair;
    importRoster(pair.school);
    const QString backup = pair.path(u"school.tar"_s);
    pair.school.ok({u"site"_s, u"backup"_s, backup});
    const QString before = pair.exported();
    pair.imported(before, 0);
    REQUIRE(restored(backup, pair.school).status == 0);
    const QJsonObject again = pair.school.ok({u"exchange"_s, u"export"_s, u"--out"_s, pair.stick()});
    CHECK(again[u"seq"_s].toInt() == 1);
    CHECK(again[u"file"_s].toString() != before);
    const QJsonObject taken = pair.imported(again[u"file"_s].toString(), 0);
    INFO(QJsonDocument(taken).toJson().toStdString());
    CHECK(taken[u"conflicting"_s].toInt() == 0);
    CHECK(pair.taken() == 2);
}

TEST_CASE("A restored district uses no receipt number twice")
{
    const Pair pair;
    importRoster(pair.school);
    const QString backup = pair.path(u"district.tar"_s);
    pair.district.ok({u"site"_s, u"backup"_s, backup});
    const QString bundle = pair.exported();
    pair.imported(bundle, 0);
    pair.district.ok({u"exchange"_s, u"receipts"_s, u"--out"_s, pair.back()});
    const QStringList first = QDir(pair.back()).entryList({u"*.xdb"_s});
    REQUIRE(first.size() == 1);
    REQUIRE(restored(backup, pair.district).status == 0);
    pair.imported(bundle, 0);
    pair.district.ok({u"exchange"_s, u"receipts"_s, u"--out"_s, pair.back()});
    const QStringList both = QDir(pair.back()).entryList({u"*.xdb"_s});
    REQUIRE(both.size() == 2); // the name tells the stream: the second bears another one
    for (const QString &receipt : both) {
        const Ran ran = pair.school({u"exchange"_s, u"import"_s, pair.path(u"back/"_s + receipt), u"--accept"_s});
        INFO(ran.out.toStdString());
        CHECK(ran.status == 0);
    }
    CHECK(pair.stateOfBundle(1) == u"confirmed"_s);
}
