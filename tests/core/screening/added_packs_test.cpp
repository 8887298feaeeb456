#include "core/packs/add_pack.h"
#include "core/screening/load_instruments.h"
#include "core/screening/open_round.h"
#include "core/screening/read_instrument.h"
#include "core/screening/round_view.h"
#include "tests/core/screening/fixture_school.h"

#include <QJsonDocument>

using namespace Qt::StringLiterals;
using namespace xd;
using namespace xd::screening;
using namespace xd::test;

namespace {

QByteArray shippedPack(const QString &id)
{
    QFile file(u":/packs/instruments/"_s + id + u".json"_s);
    REQUIRE(file.open(QIODevice::ReadOnly));
    return file.readAll();
}

QByteArray withVersion(const QByteArray &pack, const QString &version)
{
    QJsonObject object = QJsonDocument::fromJson(pack).object();
    object[u"version"_s] = version;
    return QJsonDocument(object).toJson();
}

} // namespace

TEST_CASE("A pack that was added is there after the next unlocking, and a round keeps the version it began with")
{
    TestSite site;
    const Instruments before = valueOf(loadInstruments(site.session()));
    const RoundId round = valueOf(openRound(site.session(), before, {u"普测"_s, u"7-9"_s, {u"phq-9"_s}, {}, {}, {}}));

    const QByteArray newer = withVersion(shippedPack(u"phq-9"_s), u"2"_s);
    const packs::PackAdded added = valueOf(packs::addPack(site.session(), before.allPacks(), checkInstrumentPack, newer));
    CHECK(added.isNew);
    CHECK(added.pack.idAtVersion() == u"phq-9@2"_s);

    access::Session &again = site.reopenAs(u"li"_s);
    const Instruments after = valueOf(loadInstruments(again));
    CHECK(after.find(u"phq-9"_s)->version == u"2"_s);
    CHECK(valueOf(viewRound(again, after, round)).round.instruments[0].instrument->version == u"1"_s);
    CHECK_FALSE(valueOf(packs::addPack(again, after.allPacks(), checkInstrumentPack, newer)).isNew);
}

TEST_CASE("A pack that does not prove itself is not added")
{
    TestSite site;
    const Instruments instruments = valueOf(loadInstruments(site.session()));
    const auto codeFor = [&](const QByteArray &bytes) {
        return codeOf(packs::addPack(site.session(), instruments.allPacks(), checkInstrumentPack, bytes));
    };
    CHECK(codeFor("{}") == ErrorCode::PackBroken);
    CHECK(codeFor(withVersion(shippedPack(u"gad-7"_s), u"2"_s).replace("\"atLeast\": 10", "\"atLeast\": 11")) == ErrorCode::PackExampleFailed);
    CHECK(codeFor(withVersion(shippedPack(u"gad-7"_s), u"1"_s)) == ErrorCode::AlreadyExists); // reordered: other bytes
    CHECK(valueOf(loadInstruments(site.session())).allPacks().list().size() == instruments.allPacks().list().size());
}

TEST_CASE("Adding a pack needs the right to manage the site")
{
    TestSite site;
    site.add(u"teacher"_s, access::Role::teacher);
    access::Session &teacher = site.reopenAs(u"teacher"_s);
    const Instruments instruments = valueOf(loadInstruments(teacher));
    CHECK(codeOf(packs::addPack(teacher, instruments.allPacks(), checkInstrumentPack, withVersion(shippedPack(u"mht"_s), u"2"_s))) == ErrorCode::NotPermitted);
}
