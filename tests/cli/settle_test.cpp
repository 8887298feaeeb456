// What two people settle on the telephone, and what is refused until they have.
#include "tests/cli/exchange_pair.h"

using namespace cli;

namespace {

// What has left, by the journal.
int exitsOf(const Site &site)
{
    int exits = 0;
    for (const QJsonValue &line : site.ok({u"journal"_s, u"list"_s})[u"lines"_s].toArray()) {
        const QString action = line[u"action"_s].toString();
        exits += action == u"bundle.exported"_s || action == u"document.exported"_s;
    }
    return exits;
}

void copyFiles(const QString &from, const QString &to)
{
    QDir().mkpath(to);
    for (const QFileInfo &file : QDir(from).entryInfoList(QDir::Files | QDir::Hidden)) {
        QFile::remove(to + u'/' + file.fileName());
        REQUIRE(QFile::copy(file.filePath(), to + u'/' + file.fileName()));
    }
}

} // namespace

TEST_CASE("A refused export adds no line to the journal")
{
    const Site alone;
    CHECK(alone({u"exchange"_s, u"export"_s, u"--out"_s, alone.file(u"stick"_s)}).code() == u"NotEnrolled"_s);
    CHECK(exitsOf(alone) == 0);
    const Pair pair;
    const Ran refused = pair.school({u"exchange"_s, u"export"_s, u"--level"_s, u"2"_s, u"--out"_s, pair.stick()});
    CHECK(refused.status == 1);
    CHECK(exitsOf(pair.school) == 0);
    CHECK(QDir(pair.stick()).isEmpty());
    pair.exported();
    CHECK(exitsOf(pair.school) == 1);
}

TEST_CASE("What a copied computer has sent is held until it is settled with a reason, and a new stream goes on")
{
    const Pair pair;
    pair.imported(pair.exported(), 0);
    copyFiles(pair.school.path(), pair.path(u"copy"_s));
    const QString first = pair.exported();
    CHECK(pair.imported(first, 0)[u"state"_s].toString() == u"next"_s);
    // The copy is put back: it does not know of number 2 and writes another one.
    copyFiles(pair.path(u"copy"_s), pair.school.path());
    const QString second = pair.school.ok({u"exchange"_s, u"export"_s, u"--out"_s, pair.path(u"again"_s)})[u"file"_s].toString();
    CHECK(pair.imported(second, 5, false)[u"holding"_s].toString() == u"would-be-held"_s);
    CHECK(pair.district.ok({u"exchange"_s, u"status"_s})[u"held"_s].toArray().isEmpty());
    const QJsonObject kept = pair.imported(second, 5);
    CHECK(kept[u"state"_s].toString() == u"equivocation"_s);
    CHECK(kept[u"holding"_s].toString() == u"held"_s);
    const QJsonArray held = pair.district.ok({u"exchange"_s, u"status"_s})[u"held"_s].toArray();
    REQUIRE(held.size() == 1);
    const QString id = held[0][u"id"_s].toString();
    CHECK(id.size() == 64);

    CHECK(pair.district({u"exchange"_s, u"settle"_s, id}).status == 2);
    CHECK(pair.district({u"exchange"_s, u"settle"_s, id, u"--reason"_s, u" "_s}).code() == u"FieldMissing"_s);
    CHECK(pair.district({u"exchange"_s, u"settle"_s, first, u"--reason"_s, u"called"_s}).code() == u"NotFound"_s);
    const QJsonObject settled = pair.district.ok({u"exchange"_s, u"settle"_s, second, u"--reason"_s, u"a copy was put back"_s});
    CHECK(settled[u"id"_s].toString() == id);
    CHECK(QFile::exists(settled[u"file"_s].toString()));
    CHECK(pair.district.ok({u"exchange"_s, u"status"_s})[u"held"_s].toArray().isEmpty());
    CHECK(pair.imported(second, 5)[u"holding"_s].toString() == u"settled"_s);
    CHECK(pair.district.ok({u"exchange"_s, u"status"_s})[u"held"_s].toArray().isEmpty());

    const QJsonObject fresh = pair.school.ok({u"exchange"_s, u"export"_s, u"--new-stream"_s, u"--out"_s, pair.stick()});
    CHECK(fresh[u"seq"_s].toInt() == 1);
    const QJsonObject taken = pair.imported(fresh[u"file"_s].toString(), 0);
    CHECK(taken[u"state"_s].toString() == u"next"_s);
    CHECK(taken[u"new_stream"_s].toBool());
}

TEST_CASE("A receipt for what was put back out of memory is stale, and stays in sight")
{
    const Pair pair;
    pair.imported(pair.exported(), 0);
    copyFiles(pair.school.path(), pair.path(u"copy"_s));
    pair.imported(pair.exported(), 0);
    const QJsonArray receipts = pair.district.ok({u"exchange"_s, u"receipts"_s, u"--out"_s, pair.back()})[u"files"_s].toArray();
    REQUIRE(receipts.size() == 1);
    copyFiles(pair.path(u"copy"_s), pair.school.path());
    const Ran ran = pair.school({u"exchange"_s, u"import"_s, receipts[0][u"file"_s].toString(), u"--accept"_s});
    CHECK(ran.status == 5);
    CHECK(ran.code() == u"VaultStale"_s);
    CHECK(ran.result()[u"files"_s].toArray()[0][u"state"_s].toString() == u"stale"_s);
    CHECK(pair.school.ok({u"exchange"_s, u"status"_s})[u"held"_s].toArray().size() == 1);
}

TEST_CASE("A school that is enrolled keeps its keys until somebody says that they are to be renewed")
{
    const Pair pair;
    const Site anew(u"school"_s, u"3199000001"_s);
    anew.ok({u"exchange"_s, u"enrol-request"_s, u"--out"_s, pair.path(u"anew.xdb"_s)});
    const QString digits = anew.ok({u"exchange"_s, u"fingerprint"_s})[u"digits"_s].toString();
    const Ran refused = pair.district({u"exchange"_s, u"enrol"_s, pair.path(u"anew.xdb"_s), u"--digits"_s, digits});
    CHECK(refused.status == 1);
    CHECK(refused.code() == u"AlreadyExists"_s);
    CHECK(pair.imported(pair.exported(), 0)[u"state"_s].toString() == u"next"_s); // the old keys are as good as before
    CHECK(pair.district.ok({u"exchange"_s, u"enrol"_s, pair.path(u"anew.xdb"_s), u"--digits"_s, digits, u"--renew"_s})[u"renewed"_s].toBool());
    CHECK(pair.imported(pair.exported(), 5)[u"state"_s].toString() == u"revoked"_s);
}

TEST_CASE("An own bundle tells what was held back from it")
{
    const Pair pair;
    const QJsonObject own = pair.school.ok({u"exchange"_s, u"inspect"_s, pair.exported()});
    CHECK(own[u"role"_s].toString() == u"own"_s);
    CHECK(own[u"withheld"_s].isArray());
}
