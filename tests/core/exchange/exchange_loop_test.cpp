// The loop: export, dry run, import, receipt, confirmed; and what then goes the second time.
#include "tests/core/exchange/two_sites.h"

#include "core/exchange/inspect_bundle.h"
#include "core/exchange/received_cells.h"

using namespace sample;

TEST_CASE("A report goes to the district and is unconfirmed until its receipt has come back")
{
    TwoSites sites;
    sites.enrol();
    const BundlePreview preview = valueOf(previewBundle(*sites.school, sites.contents(12)));
    CHECK(preview.counts == KindCounts{{u"cell"_s, 12}});
    CHECK(preview.protectedCells == 4);
    CHECK(preview.seq == 1);
    CHECK(preview.isFull);
    CHECK(preview.receiver.code == u"330106"_s);

    const ExportedBundle exported = valueOf(exportBundle(*sites.school, sites.contents(12), sites.path(u"out"_s), sites.progress));
    CHECK(exported.seq == 1);
    CHECK(QFileInfo(exported.file).fileName().startsWith(u"XD_"_s));
    CHECK(QCryptographicHash::hash(TwoSites::bytesOf(exported.file), QCryptographicHash::Sha256) == exported.sha256);
    CHECK(QDir(sites.path(u"out"_s)).entryList(QDir::Files).size() == 1); // no temporary file
    CHECK(stateOf(valueOf(exchangeStatus(*sites.school)).sent.at(0)) == SentState::unconfirmed);
    const FileReport own = valueOf(inspectBundle(*sites.school, exported.file)).report;
    CHECK(own.counts == exported.counts);
    CHECK(own.seq == 1);

    const FileReport dry = sites.imported(exported.file, ImportMode::dryRun);
    CHECK(dry.state == FileState::next);
    CHECK(dry.records.added == 12);
    CHECK(dry.sender.name == u"示例第一中学"_s);
    CHECK(dry.fingerprint == valueOf(siteFingerprint(*sites.school)));
    CHECK_FALSE(dry.isTaken);
    CHECK(valueOf(exchangeStatus(*sites.district)).arrived.empty());

    const FileReport taken = sites.imported(exported.file);
    CHECK(taken.isTaken);
    CHECK(taken.records.added == 12);
    const auto cells = valueOf(receivedCells(*sites.district));
    CHECK(cells.size() == 12);
    CHECK(cells[0].code == u"3301060001"_s);

    const auto receipts = sites.receipts();
    REQUIRE(receipts.size() == 1);
    CHECK(receipts[0].isTaken);
    CHECK(stateOf(valueOf(exchangeStatus(*sites.school)).sent.at(0)) == SentState::confirmed);
    CHECK(valueOf(exchangeStatus(*sites.district)).arrived.at(0).isReceipted);
    CHECK(valueOf(writeReceipts(*sites.district, sites.path(u"receipts"_s))).empty());
    CHECK_FALSE(valueOf(sites.schoolJournal().verify()).brokenAt);
    CHECK_FALSE(valueOf(sites.districtJournal().verify()).brokenAt);
}

TEST_CASE("After a receipt only what has changed goes; without one, everything not covered goes again")
{
    TwoSites sites;
    sites.enrol();
    sites.imported(sites.exported(sites.contents(10)));
    sites.receipts();

    Contents changed = sites.contents(10);
    changed.records[3] = sites.contents(10, 2).records[3];
    const QString second = sites.exported(changed);
    FileReport report = sites.imported(second, ImportMode::dryRun);
    CHECK(report.state == FileState::next);
    CHECK(report.counts == KindCounts{{u"cell"_s, 1}});
    CHECK(report.records.changed == 1);

    // The second is lost; the third carries its change too.
    changed.records[4] = sites.contents(10, 2).records[4];
    report = sites.imported(sites.exported(changed));
    CHECK(report.seq == 3);
    CHECK(report.state == FileState::next);
    CHECK(report.records.changed == 2);
    // Then the second turns up: late, and nothing goes back.
    report = sites.imported(second);
    CHECK(report.state == FileState::late);
    CHECK(report.records.unchanged == 1); // the same revision came with the third
    CHECK(sites.receipts().at(0).isTaken);
    CHECK(stateOf(valueOf(exchangeStatus(*sites.school)).sent.at(1)) == SentState::confirmed);

    // Nothing new: the whole once more, rather than an empty bundle.
    CHECK(valueOf(previewBundle(*sites.school, changed)).isFull);
    CHECK(sites.imported(sites.exported(changed)).records.unchanged == 10);
}

TEST_CASE("A bundle imported twice is a duplicate that says when it came")
{
    TwoSites sites;
    sites.enrol();
    const QString file = sites.exported(sites.contents(4));
    const FileReport first = sites.imported(file);
    const FileReport again = sites.imported(file);
    CHECK(again.state == FileState::duplicate);
    CHECK(again.import == first.import);
    CHECK(again.takenMs == first.takenMs);
    CHECK_FALSE(again.error);
    CHECK_FALSE(again.isTaken);
    CHECK(valueOf(sites.districtJournal().lines({first.import, 0, 100})).size() == 1);
}

TEST_CASE("A folder of files is taken in the order of the streams, and a bad one stops no other")
{
    TwoSites sites;
    sites.enrol();
    QStringList files;
    for (int rev = 1; rev <= 3; ++rev)
        files.prepend(sites.exported(sites.contents(3, rev)));
    sites.saved(u"out/a.xdb"_s, "no bundle");
    sites.saved(u"out/b.xdb"_s, TwoSites::bytesOf(files[0]).chopped(1));
    const auto dry = valueOf(importBundles(*sites.district, {sites.path(u"out"_s)}, ImportMode::dryRun, sites.progress));
    REQUIRE(dry.size() == 5);
    CHECK(std::count_if(dry.begin(), dry.end(), [](const FileReport &r) { return r.state == FileState::next; }) == 3);
    // Each counts against those before it, as if they had been taken.
    qint64 added = 0, changed = 0;
    for (const FileReport &r : dry) {
        added += r.records.added;
        changed += r.records.changed;
    }
    CHECK(added == 3);
    CHECK(changed == 6);
    const auto reports = valueOf(importBundles(*sites.district, files + QStringList{sites.path(u"out/a.xdb"_s), sites.path(u"out/b.xdb"_s)},
                                               ImportMode::accept, sites.progress));
    CHECK(reports[0].isTaken);
    CHECK(reports[0].seq == 3);
    CHECK(reports[0].records.changed == 3);
    CHECK(reports[2].records.added == 3);
    CHECK(reports[3].state == FileState::wrongType);
    CHECK(reports[4].state == FileState::damaged);
    CHECK(reports[4].error->code == ErrorCode::BundleDamaged);
}

TEST_CASE("A receipt lost can be had again, and an old one changes nothing")
{
    TwoSites sites;
    sites.enrol();
    sites.imported(sites.exported(sites.contents(3)));
    const auto first = valueOf(writeReceipts(*sites.district, sites.path(u"lost"_s)));
    REQUIRE(first.size() == 1);
    sites.imported(sites.exported(sites.contents(3, 2)));
    const auto both = sites.receipts();
    CHECK(both.at(0).records.added == 1);
    const FileReport old = valueOf(importBundles(*sites.school, {first[0].file}, ImportMode::accept, sites.progress)).at(0);
    CHECK(old.state == FileState::late);
    CHECK(old.records.unchanged == 1);
    CHECK(valueOf(writeReceipts(*sites.district, sites.path(u"again"_s), ReceiptExtent::all)).size() == 2);
    CHECK(valueOf(exchangeStatus(*sites.school)).sent.size() == 2);
}

TEST_CASE("Refused and conflicting records are counted, named in the receipt, and the next export is full")
{
    TwoSites sites;
    sites.enrol();
    Contents contents = sites.contents(5);
    contents.records.push_back(makeRecord(idOf(77), 1, u"cell"_s, {{u"table"_s, u"broken"_s}}));
    contents.records.push_back(makeRecord(idOf(78), 1, u"later"_s, {{u"x"_s, 1}}));
    FileReport report = sites.imported(sites.exported(contents));
    CHECK(report.records.added == 5);
    CHECK(report.records.refused == 2);
    CHECK(report.notAllowed == QStringList{u"later"_s});
    sites.receipts();
    CHECK(valueOf(exchangeStatus(*sites.school)).sent.at(0).notTaken == 2);
    CHECK(valueOf(previewBundle(*sites.school, sites.contents(5))).isFull);

    // The same revision with another number: what is here stays.
    Contents other = sites.contents(5);
    Cell cell = sample::cell(0);
    cell.rev = 1;
    cell.n = 4711;
    other.records[0] = cell.toRecord();
    report = sites.imported(sites.exported(other));
    CHECK(report.records.conflicting == 1);
    CHECK(report.records.unchanged == 4);
}
