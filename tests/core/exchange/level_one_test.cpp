// The allow-list of level 1, and files on their way.
#include "tests/core/exchange/two_sites.h"

#include "core/exchange/bundle_file.h"
#include "core/exchange/level_one.h"
#include "core/exchange/own_root.h"
#include "core/exchange/received_cells.h"

#include <catch2/generators/catch_generators.hpp>

using namespace sample;

namespace {

Record with(const QString &key, cbor::Value value)
{
    Cell one = cell(0);
    one.others.insert_or_assign(key, std::move(value));
    return one.toRecord();
}

Record withDim(const QString &name, const QString &code)
{
    Cell one = cell(0);
    one.dims.emplace(name, code);
    return one.toRecord();
}

} // namespace

TEST_CASE("At level 1 nothing is taken but cells and indicators with their own keys and code-like values")
{
    CHECK(notOfLevelOne(cell(0).toRecord()).isEmpty());
    CHECK(notOfLevelOne(cell(2).toRecord()).isEmpty()); // protected
    IndicatorValue indicator{idOf(1), 1, u"zhejiang-2026@1"_s, u"3.2"_s, 4, {}, 1, {}};
    CHECK(notOfLevelOne(indicator.toRecord()).isEmpty());
    indicator.others.insert_or_assign(u"note"_s, u"张三"_s);
    CHECK(notOfLevelOne(indicator.toRecord()) == u"indicator.note"_s);

    CHECK(notOfLevelOne(with(u"remark"_s, u"x"_s)) == u"cell.remark"_s);
    CHECK(notOfLevelOne(with(u"备注 张三"_s, 1)) == u"cell.?"_s);
    CHECK(notOfLevelOne(withDim(u"class"_s, u"七年级三班 张三"_s)) == u"cell.dims"_s);
    CHECK(notOfLevelOne(withDim(u"class"_s, u"Zhang San"_s)) == u"cell.dims"_s);
    CHECK(notOfLevelOne(withDim(u"class"_s, QString(65, u'x'))) == u"cell.dims"_s);
    CHECK(notOfLevelOne(withDim(u"class"_s, {})) == u"cell.dims"_s);
    CHECK(notOfLevelOne(withDim(u"名"_s, u"x"_s)) == u"cell.dims"_s);
    CHECK(notOfLevelOne(withDim(u"round"_s, u"4f9c2a10-5f0e-4a59-9d3c-0d8a6a1f6b7e"_s)).isEmpty());
    CHECK(notOfLevelOne(makeRecord(idOf(1), 1, u"note"_s, {{u"text"_s, u"x"_s}})) == u"note"_s);
    CHECK(notOfLevelOne(makeRecord(idOf(1), 1, u"张三"_s, {})) == u"?"_s);
}

TEST_CASE("What level 1 does not allow is refused by name and never stored; the rest of the bundle is taken")
{
    TwoSites sites;
    sites.enrol();
    Contents contents = sites.contents(3);
    contents.records.push_back(makeRecord(idOf(70), 1, u"note"_s, {{u"text"_s, u"张三"_s}}));
    Cell talkative = cell(9);
    talkative.others.insert_or_assign(u"remark"_s, u"张三"_s);
    contents.records.push_back(talkative.toRecord());
    const FileReport report = sites.imported(sites.exported(contents));
    CHECK(report.isTaken);
    CHECK(report.records.added == 3);
    CHECK(report.records.refused == 2);
    CHECK(report.notAllowed.size() == 2);
    CHECK(report.notAllowed.contains(u"note"_s));
    CHECK(report.notAllowed.contains(u"cell.remark"_s));
    CHECK(valueOf(receivedCells(*sites.district)).size() == 3);
    const auto receipts = sites.receipts();
    CHECK(valueOf(exchangeStatus(*sites.school)).sent.at(0).notTaken == 2);
}

TEST_CASE("A bundle with attachments is refused as a whole, and nothing of it is dropped in silence")
{
    TwoSites sites;
    sites.enrol();
    const TrustRoot root = valueOf(ensureOwnRoot(*sites.district)).root;
    const access::DeviceKeys device = valueOf(sites.school->deviceKeys());
    ContainerDraft draft = sample::draft();
    draft.rootHash = root.hash();
    Manifest manifest = sample::manifest();
    manifest.to = {root.box[0].id};
    manifest.type = BundleType::report;
    FrameWriter frames;
    valueOf(frames.add(FrameKind::manifest, manifest.encode()));
    valueOf(frames.add(FrameKind::blobPart, "a scan of something"));
    const QByteArray file = valueOf(writeContainer(draft, std::move(frames).finish(true), device.sign, {root.box[0].pk}));
    const FileReport report = sites.imported(sites.saved(u"blob.xdb"_s, file));
    CHECK(report.state == FileState::refused);
    REQUIRE(report.error);
    CHECK(report.error->code == ErrorCode::Refused);
    CHECK(report.error->field == u"attachment"_s);
}

TEST_CASE("A bundle on its way goes with what became of its ledger row, and takes no other file's name")
{
    QTemporaryDir folder;
    const QString path = folder.filePath(u"a.xdb"_s);
    {
        const PendingBundle given = valueOf(PendingBundle::write(path, "one", Existing::keep)); // the ledger could not be written
        CHECK(QDir(folder.path()).entryList(QDir::Files) == QStringList{u"a.xdb.pending"_s});
    }
    CHECK(QDir(folder.path()).isEmpty());
    PendingBundle first = valueOf(PendingBundle::write(path, "one", Existing::keep));
    PendingBundle second = valueOf(PendingBundle::write(folder.filePath(u"b.xdb"_s), "two", Existing::keep));
    valueOf(first.place());
    CHECK(codeOf(PendingBundle::write(path, "three", Existing::keep)) == ErrorCode::AlreadyExists);
    // Another takes the name in between.
    REQUIRE(QFile::copy(path, folder.filePath(u"b.xdb"_s)));
    CHECK(codeOf(second.place()) == ErrorCode::AlreadyExists);
    CHECK(TwoSites::bytesOf(folder.filePath(u"b.xdb"_s)) == "one");
    CHECK(QFile::exists(folder.filePath(u"b.xdb.pending"_s))); // for placeLeftOver()
    PendingBundle over = valueOf(PendingBundle::write(path, "four", Existing::replace));
    valueOf(over.place());
    CHECK(TwoSites::bytesOf(path) == "four");
}

TEST_CASE("An export replaces no file that lies on the stick")
{
    TwoSites sites;
    sites.enrol();
    const QString first = sites.exported(sites.contents(2));
    const QByteArray bytes = TwoSites::bytesOf(first);
    Contents anew = sites.contents(2);
    anew.startsNewStream = true; // number 1 again
    const QString other = sites.exported(anew);
    CHECK(other != first);
    static const QRegularExpression plain(u"^XD_[0-9a-f]{6}_1_[0-9a-f]{6}\\.xdb$"_s);
    CHECK(plain.match(QFileInfo(other).fileName()).hasMatch());
    CHECK(TwoSites::bytesOf(first) == bytes);
    CHECK(sites.imported(other).isTaken);
}

TEST_CASE("Names of files say what they are and never whose school it is")
{
    TwoSites sites;
    static const QRegularExpression enrolment(u"^XD_[0-9a-f]{6}_enrolment\\.xdb$"_s), root(u"^XD_[0-9a-f]{6}_root\\.xdb$"_s);
    CHECK(enrolment.match(enrolmentFileName(*sites.school)).hasMatch());
    CHECK(root.match(trustRootFileName(*sites.district)).hasMatch());
}

TEST_CASE("A party has a code of digits as many as its kind has, and a name of one line")
{
    const auto [kind, code, name] = GENERATE(table<PartyKind, QString, QString>({
        {PartyKind::school, u"330106"_s, u"a"_s}, {PartyKind::school, u"33010600O1"_s, u"a"_s}, {PartyKind::school, u"３３０１０６０００１"_s, u"a"_s},
        {PartyKind::district, u"3301060001"_s, u"a"_s}, {PartyKind::city, u"33"_s, u"a"_s}, {PartyKind::school, {}, u"a"_s},
        {PartyKind::school, u"3301060001"_s, {}}, {PartyKind::school, u"3301060001"_s, QString(101, u'x')},
        {PartyKind::school, u"3301060001"_s, u"one\ntwo"_s}, {PartyKind::school, u"3301060001"_s, u"a\u202Eb"_s}}));
    CAPTURE(code, name);
    CHECK(codeOf(Party::fromCbor(Party{code, name, kind, {}}.toCbor())) == ErrorCode::BundleMalformed);
    CHECK(Party::fromCbor(Party{u"3301060001"_s, u"示例第一中学"_s, PartyKind::school, {}}.toCbor()));
    CHECK(Party::fromCbor(Party{u"330100"_s, u"示例市"_s, PartyKind::city, {}}.toCbor()));
}
