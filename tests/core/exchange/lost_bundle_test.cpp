// What a school may rely on when a bundle is lost on its way, replaced by a newer one, or taken back at the district.
#include "tests/core/exchange/two_sites.h"

#include "core/access/unlock.h"
#include "core/exchange/received_cells.h"

using namespace sample;

namespace {

// Cells of their own, as those of another quarter are.
Contents ofAutumn(const TwoSites &sites, int cells, int rev = 1)
{
    Contents contents;
    contents.from = QDate(2026, 7, 1);
    contents.to = QDate(2026, 9, 30);
    const Contents all = sites.contents(100 + cells, rev);
    contents.records.assign(all.records.begin() + 100, all.records.end());
    return contents;
}

void copyFolder(const QString &from, const QString &to)
{
    REQUIRE(QDir().mkpath(to));
    for (const QFileInfo &entry : QDir(from).entryInfoList(QDir::AllEntries | QDir::NoDotAndDotDot | QDir::Hidden)) {
        if (entry.isDir())
            copyFolder(entry.filePath(), to + u'/' + entry.fileName());
        else
            REQUIRE(QFile::copy(entry.filePath(), to + u'/' + entry.fileName()));
    }
}

std::unique_ptr<Session> unlocked(const QString &folder)
{
    return valueOf(access::unlock(folder, u"head"_s, SecretBytes::fromUtf16(u"four words are enough"), std::make_unique<TickingClock>()));
}

// Of the bundles sent, oldest first.
QString statesOf(Session &school)
{
    QString states;
    for (const OutBundle &bundle : valueOf(exchangeStatus(school)).sent)
        states.prepend(stateOf(bundle) == SentState::confirmed ? u'+' : u'-');
    return states;
}

} // namespace

TEST_CASE("A lost bundle of another quarter is not confirmed by a newer one, and its records go again")
{
    TwoSites sites;
    sites.enrol();
    const QString one = sites.exported(ofAutumn(sites, 3));
    sites.exported(ofAutumn(sites, 5));
    sites.exported(ofAutumn(sites, 7));
    const QString four = sites.exported(sites.contents(4));
    REQUIRE(sites.imported(one).isTaken);
    REQUIRE(sites.imported(four).isTaken);
    const auto receipts = sites.receipts();
    REQUIRE(receipts.size() == 2); // one for each quarter
    CHECK(receipts[0].isTaken);
    CHECK(receipts[1].isTaken);
    CHECK(statesOf(*sites.school) == u"+--+"_s);

    // The autumn again: all but what the first has brought.
    const FileReport again = sites.imported(sites.exported(ofAutumn(sites, 7)));
    CHECK(again.records.added == 4);
    CHECK(again.records.unchanged == 0);
    CHECK(valueOf(receivedCells(*sites.district)).size() == 11);
    sites.receipts();
    CHECK(statesOf(*sites.school) == u"+++++"_s); // what the lost ones carried has arrived with the fifth
}

TEST_CASE("A lost bundle is made good only where the newer one carries all of it")
{
    TwoSites sites;
    sites.enrol();
    sites.exported(sites.contents(6)); // lost, with two cells that the next does not have any more
    sites.imported(sites.exported(sites.contents(4, 2)));
    sites.receipts();
    CHECK(statesOf(*sites.school) == u"-+"_s);
    // One that is still on its way is not confirmed by a receipt for an earlier one of the same contents.
    const QString third = sites.exported(sites.contents(4, 2));
    sites.receipts(ReceiptExtent::all);
    CHECK(statesOf(*sites.school) == u"-+-"_s);
    CHECK(sites.imported(third).records.unchanged == 4);
    sites.receipts();
    CHECK(statesOf(*sites.school) == u"-++"_s);
}

TEST_CASE("What a receipt confirms cannot be taken back, nor what a later import may rely on")
{
    TwoSites sites;
    sites.enrol();
    const FileReport one = sites.imported(sites.exported(sites.contents(4)));
    const FileReport same = sites.imported(sites.exported(sites.contents(4))); // brings nothing, relies on the first
    CHECK(same.records.unchanged == 4);
    CHECK(codeOf(undoImport(*sites.district, one.import)) == ErrorCode::InUse);
    CHECK(valueOf(undoImport(*sites.district, same.import)).records == 0);
    sites.receipts();
    CHECK(codeOf(undoImport(*sites.district, one.import)) == ErrorCode::InUse);
    CHECK(valueOf(receivedCells(*sites.district)).size() == 4);
    CHECK(statesOf(*sites.school) == u"+-"_s);
}

TEST_CASE("Everything once more fills a gap, and nothing counts as confirmed until the district says so again")
{
    TwoSites sites;
    sites.enrol();
    sites.district.reset();
    copyFolder(sites.path(u"district"_s), sites.path(u"copy"_s));
    sites.district = unlocked(sites.path(u"district"_s));
    sites.imported(sites.exported(ofAutumn(sites, 3)));
    sites.imported(sites.exported(sites.contents(4)));
    sites.receipts();
    REQUIRE(statesOf(*sites.school) == u"++"_s);

    // The district's computer breaks; its copy is from before the imports.
    sites.district.reset();
    REQUIRE(QDir(sites.path(u"district"_s)).removeRecursively());
    copyFolder(sites.path(u"copy"_s), sites.path(u"district"_s));
    sites.district = unlocked(sites.path(u"district"_s));

    Contents changed = sites.contents(4);
    changed.records[1] = sites.contents(4, 2).records[1];
    const QString delta = sites.exported(changed);
    const FileReport gap = sites.imported(delta);
    CHECK(gap.state == FileState::gap);
    const auto held = valueOf(exchangeStatus(*sites.district)).held;
    REQUIRE(held.size() == 1);
    CHECK(held[0].reason == u"BundleGap"_s);

    Contents everything = changed;
    everything.sendsEverything = true;
    CHECK(valueOf(previewBundle(*sites.school, everything)).isFull);
    CHECK(sites.imported(sites.exported(everything)).records.added == 4);
    CHECK(statesOf(*sites.school) == u"----"_s);
    // The other quarter goes whole, although it had been confirmed once.
    CHECK(sites.imported(sites.exported(ofAutumn(sites, 3))).records.added == 3);
    CHECK(valueOf(receivedCells(*sites.district)).size() == 7);
}

TEST_CASE("After everything once more, receipts for all that is held confirm it again")
{
    TwoSites sites;
    sites.enrol();
    sites.imported(sites.exported(ofAutumn(sites, 3)));
    sites.imported(sites.exported(sites.contents(4)));
    sites.receipts();
    Contents everything = sites.contents(4);
    everything.sendsEverything = true;
    sites.imported(sites.exported(everything));
    CHECK(statesOf(*sites.school) == u"---"_s);
    CHECK(sites.receipts(ReceiptExtent::all).size() == 3);
    CHECK(statesOf(*sites.school) == u"+++"_s);
}

TEST_CASE("The names of receipts say nothing of the school")
{
    TwoSites sites;
    sites.enrol();
    sites.imported(sites.exported(sites.contents(2)));
    const auto receipts = valueOf(writeReceipts(*sites.district, sites.path(u"r"_s)));
    REQUIRE(receipts.size() == 1);
    static const QRegularExpression plain(u"^XD_[0-9a-f]{6}_1_[0-9a-f]{6}\\.xdb$"_s);
    CHECK(plain.match(QFileInfo(receipts[0].file).fileName()).hasMatch());
}

TEST_CASE("An import bears a random identifier of the usual kind")
{
    TwoSites sites;
    sites.enrol();
    const QUuid import = QUuid::fromRfc4122(sites.imported(sites.exported(sites.contents(2))).import);
    CHECK(import.version() == QUuid::Random);
    CHECK(import.variant() == QUuid::DCE);
}
