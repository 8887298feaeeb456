#include "core/exchange/add_signed_pack.h"
#include "core/exchange/sign_pack.h"
#include "core/packs/signed_pack.h"
#include "core/screening/load_instruments.h"
#include "tests/core/exchange/two_sites.h"

#include <QJsonDocument>
#include <QJsonObject>

using namespace sample;

namespace {

// A pack of the district's own: the shipped one in a second version.
QByteArray districtPack()
{
    QFile file(u":/packs/instruments/gad-7.json"_s);
    REQUIRE(file.open(QIODevice::ReadOnly));
    QJsonObject object = QJsonDocument::fromJson(file.readAll()).object();
    object[u"version"_s] = u"2"_s;
    return QJsonDocument(object).toJson();
}

QByteArray signedByDistrict(TwoSites &sites)
{
    const auto instruments = valueOf(screening::loadInstruments(*sites.district));
    CHECK(valueOf(signPack(*sites.district, instruments, districtPack(), sites.path(u"gad-7.xdpack"_s))).idAtVersion() == u"gad-7@2"_s);
    return TwoSites::bytesOf(sites.path(u"gad-7.xdpack"_s));
}

} // namespace

TEST_CASE("A pack that the district signed is added at its school, which keeps who signed it")
{
    TwoSites sites;
    sites.enrol();
    const QByteArray file = signedByDistrict(sites);
    const auto before = valueOf(screening::loadInstruments(*sites.school));
    CHECK(valueOf(addPackFile(*sites.school, before, file)).isNew);
    const auto after = valueOf(screening::loadInstruments(*sites.school));
    CHECK(after.find(u"gad-7"_s)->version == u"2"_s);
    const auto signers = valueOf(packSignersByName(*sites.school));
    REQUIRE(signers.size() == 1);
    CHECK(signers[0].pack == u"gad-7@2"_s);
    CHECK(signers[0].district == u"示例区教育局"_s);
    CHECK_FALSE(valueOf(addPackFile(*sites.school, after, file)).isNew);
}

TEST_CASE("A signed pack is refused where no district is known, and from any other key")
{
    TwoSites sites;
    const QByteArray file = signedByDistrict(sites);
    const auto instruments = valueOf(screening::loadInstruments(*sites.school));
    CHECK(codeOf(addPackFile(*sites.school, instruments, file)) == ErrorCode::NotEnrolled);
    sites.enrol();
    const QByteArray foreign = packs::writeSignedPack(districtPack(), crypto::SignKeys::make());
    CHECK(codeOf(addPackFile(*sites.school, instruments, foreign)) == ErrorCode::PackForged);
    CHECK(codeOf(addPackFile(*sites.school, instruments, QByteArray(file).replace("\"from\"", "\"form\""))) == ErrorCode::PackForged);
    CHECK(valueOf(packSignersByName(*sites.school)).empty());
    CHECK(valueOf(addPackFile(*sites.school, instruments, districtPack())).isNew); // what the school answers for itself
    CHECK(valueOf(packSignersByName(*sites.school)).empty());
}

TEST_CASE("Only an officer signs packs, only sound ones, and none twice")
{
    TwoSites sites;
    const auto instruments = valueOf(screening::loadInstruments(*sites.district));
    const QString path = sites.path(u"out.xdpack"_s);
    CHECK(codeOf(signPack(*sites.school, instruments, districtPack(), path)) == ErrorCode::NotPermitted);
    CHECK(codeOf(signPack(*sites.district, instruments, districtPack().replace("\"atLeast\": 10", "\"atLeast\": 11"), path)) == ErrorCode::PackExampleFailed);
    CHECK_FALSE(QFile::exists(path));
    CHECK(codeOf(signPack(*sites.district, instruments, signedByDistrict(sites), path)) == ErrorCode::AlreadyExists);
}
