#include "core/packs/pack_store.h"
#include "tests/cli/exchange_pair.h"

using namespace cli;

namespace {

QJsonObject packIn(const QJsonObject &result, const QString &id)
{
    for (const QJsonValue &pack : result[u"packs"_s].toArray()) {
        if (pack[u"id"_s].toString() == id)
            return pack.toObject();
    }
    return {};
}

QString written(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    REQUIRE(file.open(QIODevice::WriteOnly));
    file.write(bytes);
    return path;
}

QByteArray sevenSentences(int count = 7)
{
    QByteArray csv("题号,题目\n");
    for (int i = 1; i <= count; ++i)
        csv += QStringLiteral("%1,虚构的第 %1 句话\n").arg(i).toUtf8();
    return csv;
}

QByteArray secondVersion(const QString &id)
{
    QFile file(QStringLiteral(XINDENG_SOURCE_DIR "/resources/packs/instruments/") + id + u".json"_s);
    REQUIRE(file.open(QIODevice::ReadOnly));
    return file.readAll().replace("\"version\": \"1\"", "\"version\": \"2\"");
}

} // namespace

TEST_CASE("The list of packs says who answers, whether on a screen, which items call somebody and how soon")
{
    const QJsonObject result = run({u"packs"_s, u"list"_s, u"--json"_s}, {}).result();
    const QJsonObject sdq = packIn(result, u"sdq-teacher"_s);
    CHECK(sdq[u"informant"_s] == u"teacher"_s);
    CHECK(sdq[u"family"_s] == u"sdq"_s);
    CHECK(sdq[u"screen"_s] == u"forbidden"_s);
    CHECK(sdq[u"items"_s] == 25);
    CHECK(sdq[u"norms"_s].toArray() == QJsonArray{u"four-band"_s, u"three-band"_s});
    CHECK(sdq[u"signed_by"_s].isNull());
    const QJsonObject mssmhs = packIn(result, u"mssmhs"_s);
    CHECK(mssmhs[u"danger"_s].toArray()[1] == QJsonObject{{u"item"_s, 57}, {u"at_least"_s, 2}, {u"due_hours"_s, 24}});
    CHECK(mssmhs[u"grades"_s] == QJsonObject{{u"from"_s, 7}, {u"to"_s, 12}});
    CHECK(packIn(result, u"bullying-experience"_s)[u"texts"_s].toArray() == QJsonArray{u"zh"_s, u"en"_s});
    CHECK(packIn(result, u"gad-7"_s)[u"texts"_s].toArray().isEmpty());
}

TEST_CASE("A text is kept with licence and source, and without either it is refused by the field's name")
{
    const Site site;
    const QString table = written(site.file(u"gad.csv"_s), sevenSentences());
    const QStringList words{u"packs"_s, u"text"_s, table, u"--instrument"_s, u"gad-7"_s};
    const Ran bare = site(words + QStringList{u"--source"_s, u"官方量表"_s});
    CHECK(bare.status == 1);
    CHECK(bare.code() == u"FieldMissing"_s);
    CHECK(bare.json()[u"error"_s].toObject()[u"field"_s] == u"licence"_s);
    const QStringList rights{u"--licence"_s, u"权利人许可"_s, u"--source"_s, u"官方量表"_s};
    const QJsonObject added = site.ok(words + rights);
    CHECK(added[u"id"_s] == u"text-gad-7-zh"_s);
    CHECK(added[u"new"_s].toBool());
    CHECK_FALSE(site.ok(words + rights)[u"new"_s].toBool());
    CHECK(packIn(site.ok({u"packs"_s, u"list"_s}), u"gad-7"_s)[u"texts"_s].toArray() == QJsonArray{u"zh"_s});

    const Ran six = site(QStringList{u"packs"_s, u"text"_s, written(site.file(u"six.csv"_s), sevenSentences(6)), u"--instrument"_s, u"gad-7"_s} + rights);
    CHECK(six.code() == u"WrongItemCount"_s);
    CHECK(six.json()[u"error"_s].toObject()[u"message"_s].toString().contains(u"句"_s)); // of sentences, and not of answers
    // What allows the use is asked for before a file is found fault with.
    const QString short6 = site.file(u"six.csv"_s);
    CHECK(site({u"packs"_s, u"text"_s, short6, u"--instrument"_s, u"gad-7"_s, u"--licence"_s, u"权利人许可"_s}).code() == u"FieldMissing"_s);
    const QString json = written(site.file(u"six.json"_s), R"({"items": [{"number": 1, "text": "虚构"}], "source": "测试"})");
    const Ran unknown = site({u"packs"_s, u"text"_s, json, u"--instrument"_s, u"gad-7"_s});
    CHECK(unknown.code() == u"FieldMissing"_s);
    CHECK(unknown.json()[u"error"_s].toObject()[u"field"_s] == u"licence"_s);
    CHECK(site({u"packs"_s, u"text"_s, json, u"--instrument"_s, u"gad-7"_s, u"--licence"_s, u"权利人许可"_s}).code() == u"WrongItemCount"_s);
}

TEST_CASE("A pack signed by the district is added by its school alone, one that was altered by nobody")
{
    const Pair pair;
    const QString pack = written(pair.path(u"gad-7.json"_s), secondVersion(u"gad-7"_s));
    const QString sealed = pair.path(u"gad-7.xdpack"_s);
    CHECK(pair.school({u"packs"_s, u"sign"_s, pack, u"--out"_s, sealed}).code() == u"NotPermitted"_s);
    CHECK(pair.district.ok({u"packs"_s, u"sign"_s, pack, u"--out"_s, sealed})[u"version"_s] == u"2"_s);
    const QJsonObject checked = run({u"packs"_s, u"check"_s, sealed, u"--json"_s}, {}).result();
    CHECK(checked[u"signed"_s].toBool());
    CHECK(checked[u"items"_s] == 7);
    CHECK(checked[u"informant"_s] == u"self"_s);

    QFile file(sealed);
    REQUIRE(file.open(QIODevice::ReadOnly));
    QByteArray bytes = file.readAll();
    bytes[bytes.size() - 3] = ' ';
    const Ran altered = pair.school({u"packs"_s, u"add"_s, written(pair.path(u"altered.xdpack"_s), bytes)});
    CHECK(altered.status == 5);
    CHECK(altered.code() == u"PackForged"_s);
    const Site stranger(u"school"_s, u"3199000009"_s, u"另一所中学"_s);
    CHECK(stranger({u"packs"_s, u"add"_s, sealed}).code() == u"NotEnrolled"_s);
    CHECK(pair.school.ok({u"packs"_s, u"add"_s, sealed})[u"signed"_s].toBool());
    const QJsonObject listed = packIn(pair.school.ok({u"packs"_s, u"list"_s}), u"gad-7"_s);
    CHECK(listed[u"version"_s] == u"2"_s);
    CHECK(listed[u"signed_by"_s] == u"晨曦区教育局"_s);
}

TEST_CASE("A district makes a text for its schools: written, signed, and shown by the school from then on")
{
    const Pair pair;
    const QString plain = pair.path(u"text.json"_s);
    pair.district.ok({u"packs"_s, u"text"_s, written(pair.path(u"gad.csv"_s), sevenSentences()), u"--instrument"_s, u"gad-7"_s, u"--licence"_s, u"权利人许可"_s,
                      u"--source"_s, u"官方量表"_s, u"--out"_s, plain});
    CHECK(packIn(pair.district.ok({u"packs"_s, u"list"_s}), u"text-gad-7-zh"_s).isEmpty()); // not kept
    const QString sealed = pair.path(u"text.xdpack"_s);
    pair.district.ok({u"packs"_s, u"sign"_s, plain, u"--out"_s, sealed});
    pair.school.ok({u"packs"_s, u"add"_s, sealed});
    const QJsonObject packs = pair.school.ok({u"packs"_s, u"list"_s});
    CHECK(packIn(packs, u"gad-7"_s)[u"texts"_s].toArray() == QJsonArray{u"zh"_s});
    CHECK(packIn(packs, u"text-gad-7-zh"_s)[u"signed_by"_s] == u"晨曦区教育局"_s);
}

TEST_CASE("An added pack that this program cannot read is listed with the reason and what to do, and all others are there")
{
    xd::test::TestSite site;
    xd::packs::Pack pack;
    pack.id = u"gad-7"_s;
    pack.version = u"2"_s;
    pack.bytes = secondVersion(u"gad-7"_s).replace("\"format\": 1", "\"format\": 99");
    xd::vault::Vault &records = valueOf(site.session().recordsFor(xd::access::Capability::manageSite))->vault();
    valueOf(xd::packs::insertPack(records, pack, 1, site.session().actor().userId, {}, {}));
    const QStringList who{u"--site"_s, site.folder(), u"--login"_s, site.session().actor().login};
    site.lock();
    const QStringList list{u"packs"_s, u"list"_s};
    const QJsonObject result = run(list + who + QStringList{u"--json"_s}, xd::test::passphraseText).result();
    CHECK(packIn(result, u"gad-7"_s)[u"version"_s] == u"1"_s);
    CHECK(result[u"packs"_s].toArray().size() == run(list + QStringList{u"--json"_s}, {}).result()[u"packs"_s].toArray().size());
    REQUIRE(result[u"unreadable"_s].toArray().size() == 1);
    const QJsonObject unreadable = result[u"unreadable"_s].toArray()[0].toObject();
    CHECK(unreadable[u"id"_s] == u"gad-7"_s);
    CHECK(unreadable[u"version"_s] == u"2"_s);
    CHECK(unreadable[u"error"_s] == u"PackTooNew"_s);
    CHECK_FALSE(unreadable[u"reason"_s].toString().isEmpty());
    CHECK_FALSE(unreadable[u"advice"_s].toString().isEmpty());
    CHECK(run(list + who, xd::test::passphraseText).out.contains("gad-7@2"));
}
