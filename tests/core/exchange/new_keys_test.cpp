// A school that begins anew: a computer set up freshly under the same code, a new stream after a talk on the telephone.
#include "tests/core/exchange/two_sites.h"

#include "core/access/unlock.h"
#include "core/backup/lineage_store.h"
#include "core/exchange/received_cells.h"
#include "core/exchange/settle_held.h"

using namespace sample;

namespace {

// The school's computer is replaced: same code, other keys, all its revisions from 1.
void startAnew(TwoSites &sites)
{
    sites.school = makeSite(sites.path(u"anew"_s), access::SiteKind::school, u"3301060001"_s, u"示例第一中学"_s);
    valueOf(requestEnrolment(*sites.school, sites.path(u"anew.xdb"_s)));
    valueOf(enrolSchool(*sites.district, sites.path(u"anew.xdb"_s), valueOf(siteFingerprint(*sites.school)), {}, Renewal::agreed));
    valueOf(exportTrustRoot(*sites.district, sites.path(u"root2.xdb"_s)));
    valueOf(importTrustRoot(*sites.school, sites.path(u"root2.xdb"_s), valueOf(siteFingerprint(*sites.district))));
}

std::vector<Cell> held(TwoSites &sites)
{
    std::vector<Cell> cells;
    for (const ReceivedCell &one : valueOf(receivedCells(*sites.district)))
        cells.push_back(one.cell);
    return cells;
}

} // namespace

TEST_CASE("What a freshly set up school reports replaces what its old computer had brought")
{
    TwoSites sites;
    sites.enrol();
    sites.imported(sites.exported(sites.contents(10, 5)));
    const std::vector<Cell> before = held(sites);
    startAnew(sites);

    const QString file = sites.exported(sites.contents(8, 1));
    for (const ImportMode mode : {ImportMode::dryRun, ImportMode::accept}) {
        const FileReport report = sites.imported(file, mode);
        CHECK(report.state == FileState::next);
        CHECK(report.records.changed == 8);
        CHECK(report.records.conflicting == 0);
        CHECK(report.records.unchanged == 0);
        CHECK(report.records.withdrawn == 2);
        CHECK(report.isNewStream);
    }
    CHECK(held(sites).size() == 8);
    for (const Cell &cell : held(sites))
        CHECK(cell.rev == 1);
    sites.receipts();
    CHECK(valueOf(exchangeStatus(*sites.school)).sent.at(0).notTaken == 0);

    // From then on by its own revisions.
    const FileReport next = sites.imported(sites.exported(sites.contents(8, 2)));
    CHECK(next.records.changed == 8);
    CHECK_FALSE(next.isNewStream);
    valueOf(undoImport(*sites.district, next.import));
    CHECK(held(sites).at(0).rev == 1);
    CHECK(before.size() == 10);
}

TEST_CASE("Taking back the first import under new keys brings back what the old ones had brought")
{
    TwoSites sites;
    sites.enrol();
    sites.imported(sites.exported(sites.contents(10, 5)));
    const std::vector<Cell> before = held(sites);
    startAnew(sites);
    const FileReport report = sites.imported(sites.exported(sites.contents(8, 1)));
    valueOf(undoImport(*sites.district, report.import));
    CHECK(held(sites) == before);
}

TEST_CASE("What the old computer sent of another quarter stays until the new one tells of it")
{
    TwoSites sites;
    sites.enrol();
    Contents summer = sites.contents(4, 5);
    summer.from = QDate(2026, 7, 1);
    summer.to = QDate(2026, 9, 30);
    for (int i = 0; i < 4; ++i) {
        Cell one = valueOf(Cell::fromRecord(summer.records[std::size_t(i)]));
        one.id = idOf(100 + i);
        summer.records[std::size_t(i)] = one.toRecord();
    }
    sites.imported(sites.exported(summer));
    startAnew(sites);
    CHECK(sites.imported(sites.exported(sites.contents(3, 1))).records.withdrawn == 0);
    CHECK(held(sites).size() == 7);
}

TEST_CASE("What is late of the old keys changes nothing once the new ones have told of the quarter")
{
    TwoSites sites;
    sites.enrol();
    const QString one = sites.exported(sites.contents(6, 4));
    sites.imported(sites.exported(sites.contents(6, 5)));
    startAnew(sites);
    sites.imported(sites.exported(sites.contents(5, 1)));
    const std::vector<Cell> before = held(sites);
    const FileReport late = sites.imported(one);
    CHECK(late.state == FileState::late);
    CHECK(late.records.older == 6);
    CHECK(held(sites) == before);
}

TEST_CASE("A revision that goes back is a conflict, is named in the receipt, and shows at the school")
{
    TwoSites sites;
    sites.enrol();
    sites.imported(sites.exported(sites.contents(3, 2)));
    const FileReport report = sites.imported(sites.exported(sites.contents(3, 1)));
    CHECK(report.records.conflicting == 3);
    CHECK(report.records.unchanged == 0);
    CHECK(valueOf(exchangeStatus(*sites.district)).arrived.at(0).bundle.notTaken() == 3);
    sites.receipts();
    const OutBundle sent = valueOf(exchangeStatus(*sites.school)).sent.at(0);
    CHECK(stateOf(sent) == SentState::confirmed);
    CHECK(sent.notTaken == 3);
    CHECK(valueOf(previewBundle(*sites.school, sites.contents(3, 3))).isFull);
}

TEST_CASE("After a fork the telephone settles what is held, and a new stream of the school is taken whole")
{
    TwoSites sites;
    sites.enrol();
    sites.imported(sites.exported(sites.contents(3, 1)));
    // A copied computer writes number 2 as well, and its bundle comes first.
    sites.school.reset();
    const auto copyOf = [&](const QString &name) {
        QDir().mkpath(sites.path(name));
        for (const QFileInfo &file : QDir(sites.path(u"school"_s)).entryInfoList(QDir::Files))
            REQUIRE(QFile::copy(file.filePath(), sites.path(name) + u'/' + file.fileName()));
        return valueOf(access::unlock(sites.path(name), u"head"_s, SecretBytes::fromUtf16(u"four words are enough"), std::make_unique<TickingClock>()));
    };
    const auto copy = copyOf(u"copy"_s);
    sites.imported(valueOf(exportBundle(*copy, sites.contents(3, 9), sites.path(u"other"_s), sites.progress)).file);
    sites.school = copyOf(u"true"_s);
    const QString second = sites.exported(sites.contents(3, 2));
    CHECK(sites.imported(second, ImportMode::dryRun).holding == Holding::wouldBe);
    CHECK(valueOf(exchangeStatus(*sites.district)).held.empty());
    const FileReport fork = sites.imported(second);
    CHECK(fork.state == FileState::equivocation);
    CHECK(fork.holding == Holding::held);
    CHECK(sites.imported(second, ImportMode::dryRun).holding == Holding::held);

    auto held = valueOf(exchangeStatus(*sites.district)).held;
    REQUIRE(held.size() == 1);
    // The file itself is kept: the stick may be gone tomorrow.
    CHECK(TwoSites::bytesOf(sites.district->folder().incoming() + u'/' + held[0].file) == TwoSites::bytesOf(second));
    const QByteArray hash = held[0].hash;
    CHECK(codeOf(settleHeld(*sites.district, hash, u" "_s)) == ErrorCode::FieldMissing);
    CHECK(codeOf(settleHeld(*sites.district, hash, QString(201, u'x'))) == ErrorCode::FieldTooLong);
    CHECK(codeOf(settleHeld(*sites.district, QByteArray(32, 'x'), u"called"_s)) == ErrorCode::NotFound);
    CHECK(valueOf(settleHeld(*sites.district, hash, u"a copied computer; new stream"_s)).seq == 2);
    CHECK(valueOf(exchangeStatus(*sites.district)).held.empty());
    const auto lines = valueOf(sites.districtJournal().lines({hash.first(16), 0, 10}));
    REQUIRE(lines.size() == 1);
    CHECK(lines[0].action == u"bundle.settled"_s);
    CHECK(lines[0].reason == u"a copied computer; new stream"_s);
    CHECK(codeOf(settleHeld(*sites.district, hash, u"again"_s)) == ErrorCode::NotFound);
    // The same stick once more: what is settled is neither taken nor a warning again, and no line says that it was held.
    const qint64 linesBefore = valueOf(sites.districtJournal().verify()).lines;
    CHECK(sites.imported(second, ImportMode::dryRun).holding == Holding::settled);
    CHECK(sites.imported(second).holding == Holding::settled);
    CHECK(valueOf(exchangeStatus(*sites.district)).held.empty());
    CHECK(valueOf(sites.districtJournal().verify()).lines == linesBefore);

    Contents anew = sites.contents(3, 2);
    anew.startsNewStream = true;
    const BundlePreview preview = valueOf(previewBundle(*sites.school, anew));
    CHECK(preview.seq == 1);
    CHECK(preview.isFull);
    const FileReport report = sites.imported(sites.exported(anew));
    CHECK(report.state == FileState::next);
    CHECK(report.isNewStream);
    CHECK(report.records.changed == 3);
    CHECK(valueOf(receivedCells(*sites.district)).at(0).cell.rev == 2);
    // The next goes on in the new stream.
    CHECK(valueOf(previewBundle(*sites.school, sites.contents(3, 3))).seq == 2);
    CHECK(sites.imported(sites.exported(sites.contents(3, 3))).state == FileState::next);
    CHECK_FALSE(valueOf(sites.districtJournal().verify()).brokenAt);
}

TEST_CASE("A receipt for what this site no longer knows says that its data were put back")
{
    TwoSites sites;
    sites.enrol();
    sites.imported(sites.exported(sites.contents(3, 1)));
    sites.receipts();
    sites.school.reset();
    const auto copyFolder = [](const QString &from, const QString &to) {
        QDir().mkpath(to);
        for (const QFileInfo &file : QDir(from).entryInfoList(QDir::Files)) {
            QFile::remove(to + u'/' + file.fileName());
            REQUIRE(QFile::copy(file.filePath(), to + u'/' + file.fileName()));
        }
    };
    const auto opened = [&] {
        return valueOf(access::unlock(sites.path(u"school"_s), u"head"_s, SecretBytes::fromUtf16(u"four words are enough"), std::make_unique<TickingClock>()));
    };
    copyFolder(sites.path(u"school"_s), sites.path(u"before"_s));
    sites.school = opened();
    sites.imported(sites.exported(sites.contents(3, 2)));
    sites.school.reset();
    // A restore card puts the whole folder back, its own anchor too: only the district can know.
    copyFolder(sites.path(u"before"_s), sites.path(u"school"_s));
    sites.school = opened();
    const auto reports = sites.receipts();
    REQUIRE(reports.size() == 1);
    CHECK(reports[0].state == FileState::stale);
    CHECK(reports[0].error->code == ErrorCode::VaultStale);
    CHECK_FALSE(reports[0].isTaken);
    const auto held = valueOf(exchangeStatus(*sites.school)).held;
    REQUIRE(held.size() == 1);
    CHECK(held[0].reason == u"VaultStale"_s);
    CHECK(valueOf(settleHeld(*sites.school, held[0].hash, u"the restore card is off now"_s)).seq == held[0].seq);
    CHECK(valueOf(exchangeStatus(*sites.school)).held.empty());
}

TEST_CASE("A receipt that names another head of the journal than ours is no confirmation")
{
    TwoSites sites;
    sites.enrol();
    sites.imported(sites.exported(sites.contents(3, 1)));
    vault::Vault &records = sites.districtJournal().vault();
    valueOf(records.run(u"UPDATE in_bundle SET journal_head = ?"_s, {QByteArray(32, 'h')}));
    const auto reports = sites.receipts();
    CHECK(reports.at(0).state == FileState::stale);
    CHECK(stateOf(valueOf(exchangeStatus(*sites.school)).sent.at(0)) == SentState::unconfirmed);
}

TEST_CASE("A receipt in a stream that this site has never begun says that its data were put back, but not after a restore")
{
    TwoSites sites;
    sites.enrol();
    sites.imported(sites.exported(sites.contents(3, 1)));
    vault::Vault &records = sites.schoolJournal().vault();
    valueOf(records.run(u"DELETE FROM out_bundle"_s));
    valueOf(records.run(u"DELETE FROM out_stream"_s));
    auto reports = sites.receipts();
    REQUIRE(reports.size() == 1);
    CHECK(reports[0].error->code == ErrorCode::VaultStale);
    CHECK(reports[0].state == FileState::stale);
    CHECK(reports[0].holding == Holding::held);

    valueOf(backup::insertLineage(records, {QByteArray(16, 'l'), 1'791'424'900'000}, 1'791'424'800'000));
    reports = sites.receipts(ReceiptExtent::all);
    REQUIRE(reports.size() == 1);
    CHECK(reports[0].error->code == ErrorCode::NotFound);
    CHECK(reports[0].holding == Holding::none);
}

TEST_CASE("A revoked key gets no receipt, and none is due to it; what it had brought stays until the new keys tell of it")
{
    TwoSites sites;
    sites.enrol();
    sites.imported(sites.exported(sites.contents(4, 5)));
    CHECK(valueOf(exchangeStatus(*sites.district)).arrived.at(0).isReceiptDue);
    startAnew(sites);
    CHECK_FALSE(valueOf(exchangeStatus(*sites.district)).arrived.at(0).isReceiptDue);
    CHECK(valueOf(writeReceipts(*sites.district, sites.path(u"none"_s))).empty());
    CHECK(valueOf(writeReceipts(*sites.district, sites.path(u"none"_s), ReceiptExtent::all)).empty());
    CHECK(held(sites).size() == 4);

    sites.imported(sites.exported(sites.contents(4, 1)));
    const auto receipts = valueOf(writeReceipts(*sites.district, sites.path(u"both"_s), ReceiptExtent::all));
    REQUIRE(receipts.size() == 1);
    CHECK(stateOf(valueOf(exchangeStatus(*sites.school)).sent.at(0)) == SentState::unconfirmed);
    CHECK(valueOf(importBundles(*sites.school, {receipts[0].file}, ImportMode::accept, sites.progress)).at(0).isTaken);
    CHECK(stateOf(valueOf(exchangeStatus(*sites.school)).sent.at(0)) == SentState::confirmed);
}
