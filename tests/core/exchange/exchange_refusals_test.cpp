// What the ledger and the trust root hold back: strangers, revoked keys, replays, forks, gaps; and taking back.
#include "tests/core/exchange/two_sites.h"

#include "core/exchange/own_root.h"
#include "core/exchange/received_cells.h"

using namespace sample;

namespace {

// A bundle of the school's own keys at any place of any stream: what a copied or restored computer would write.
QByteArray bundleAt(TwoSites &sites, const QByteArray &stream, qint64 seq, qint64 baseSeq, const QByteArray &prevHash, int rev,
                    JournalHead journal, const std::function<void(Manifest &)> &change = {})
{
    const TrustRoot root = valueOf(ensureOwnRoot(*sites.district)).root;
    const access::DeviceKeys device = valueOf(sites.school->deviceKeys());
    Manifest manifest = sample::manifest();
    manifest.journal = journal;
    if (change)
        change(manifest);
    ContainerDraft draft;
    draft.bundleId = crypto::randomBytes(16);
    draft.streamId = stream;
    draft.seq = seq;
    draft.baseSeq = baseSeq;
    draft.prevHash = prevHash;
    draft.rootHash = root.hash();
    return *writeBundle(draft, manifest, sites.contents(3, rev).records, device.sign, {root.box[0].pk});
}

const QByteArray stream(16, 'z');
const QByteArray none(32, '\0');
JournalHead headAt(qint64 seq)
{
    return {seq, QByteArray(32, char(seq))};
}

} // namespace

TEST_CASE("A stranger's bundle is refused by name, and so is any before the school is enrolled")
{
    TwoSites sites;
    const auto tooEarly = previewBundle(*sites.school, sites.contents(1));
    CHECK(codeOf(tooEarly) == ErrorCode::NotEnrolled);
    sites.enrol();
    auto stranger = makeSite(sites.path(u"stranger"_s), access::SiteKind::school, u"3301060009"_s, u"别的学校"_s);
    valueOf(importTrustRoot(*stranger, sites.path(u"root.xdb"_s), valueOf(siteFingerprint(*sites.district))));
    const auto refused = exportBundle(*stranger, sites.contents(1), sites.path(u"x"_s), sites.progress);
    CHECK(codeOf(refused) == ErrorCode::NotEnrolled);

    const QString file = sites.exported(sites.contents(2));
    auto elsewhere = makeSite(sites.path(u"elsewhere"_s), access::SiteKind::district, u"330199"_s, u"别的区"_s);
    const FileReport report = valueOf(importBundles(*elsewhere, {file}, ImportMode::accept, sites.progress)).at(0);
    CHECK(report.state == FileState::unknownSender);
    CHECK(report.error->code == ErrorCode::BundleUnknownSender);
    // Enrolled there too, but the bundle is sealed to the first district.
    valueOf(enrolSchool(*elsewhere, sites.path(u"request.xdb"_s), valueOf(siteFingerprint(*sites.school))));
    CHECK(valueOf(importBundles(*elsewhere, {file}, ImportMode::accept, sites.progress)).at(0).state == FileState::notForUs);
}

TEST_CASE("Every flipped byte of a bundle is refused at the district and nothing is stored")
{
    TwoSites sites;
    sites.enrol();
    const QByteArray good = TwoSites::bytesOf(sites.exported(sites.contents(2)));
    for (qsizetype at = 0; at < good.size(); at += 7) {
        QByteArray changed = good;
        changed[at] = char(changed[at] ^ 4);
        const FileReport report = sites.imported(sites.saved(u"changed.xdb"_s, changed));
        CAPTURE(at);
        REQUIRE_FALSE(report.isTaken);
        REQUIRE(report.error);
    }
    CHECK(valueOf(exchangeStatus(*sites.district)).arrived.empty());
    CHECK(valueOf(receivedCells(*sites.district)).empty());
}

TEST_CASE("The same number with other content is an equivocation: held, not imported, and kept in sight")
{
    TwoSites sites;
    sites.enrol();
    const QByteArray one = bundleAt(sites, stream, 1, 0, none, 1, headAt(10));
    REQUIRE(sites.imported(sites.saved(u"1.xdb"_s, one)).isTaken);
    const QByteArray two = bundleAt(sites, stream, 2, 0, fileHashOf(one), 2, headAt(20));
    REQUIRE(sites.imported(sites.saved(u"2.xdb"_s, two)).isTaken);

    const QByteArray fork = bundleAt(sites, stream, 2, 0, fileHashOf(one), 3, headAt(21));
    FileReport report = sites.imported(sites.saved(u"fork.xdb"_s, fork), ImportMode::dryRun);
    CHECK(report.state == FileState::equivocation);
    CHECK(valueOf(exchangeStatus(*sites.district)).held.empty());
    report = sites.imported(sites.path(u"fork.xdb"_s));
    CHECK(report.error->code == ErrorCode::BundleEquivocation);
    CHECK_FALSE(report.isTaken);
    const auto held = valueOf(exchangeStatus(*sites.district)).held;
    REQUIRE(held.size() == 1);
    CHECK(held[0].seq == 2);
    CHECK(held[0].code == u"3301060001"_s);
    // The colliding one lost, its successor gives the fork away by prev_hash.
    const QByteArray after = bundleAt(sites, stream, 3, 0, fileHashOf(fork), 4, headAt(30));
    CHECK(sites.imported(sites.saved(u"after.xdb"_s, after)).state == FileState::equivocation);
    // And a late predecessor that its successor does not know.
    const QByteArray five = bundleAt(sites, stream, 5, 0, QByteArray(32, 'q'), 5, headAt(50));
    REQUIRE(sites.imported(sites.saved(u"5.xdb"_s, five)).isTaken);
    const QByteArray four = bundleAt(sites, stream, 4, 0, QByteArray(32, 'w'), 4, headAt(40));
    CHECK(sites.imported(sites.saved(u"4.xdb"_s, four)).state == FileState::equivocation);
    CHECK(valueOf(receivedCells(*sites.district)).at(0).cell.rev == 5);
}

TEST_CASE("A computer that was set back is noticed by its journal")
{
    TwoSites sites;
    sites.enrol();
    const QByteArray one = bundleAt(sites, stream, 1, 0, none, 1, headAt(10));
    REQUIRE(sites.imported(sites.saved(u"1.xdb"_s, one)).isTaken);
    const QByteArray shorter = bundleAt(sites, stream, 2, 0, fileHashOf(one), 2, headAt(9));
    CHECK(sites.imported(sites.saved(u"2.xdb"_s, shorter)).state == FileState::equivocation);
    const QByteArray other = bundleAt(sites, stream, 2, 0, fileHashOf(one), 2, {10, QByteArray(32, 'o')});
    CHECK(sites.imported(sites.saved(u"2.xdb"_s, other)).state == FileState::equivocation);
}

TEST_CASE("A bundle that builds on one that never came is held as a gap until a full one comes")
{
    TwoSites sites;
    sites.enrol();
    const QByteArray three = bundleAt(sites, stream, 3, 2, QByteArray(32, 'p'), 3, headAt(30));
    const FileReport report = sites.imported(sites.saved(u"3.xdb"_s, three));
    CHECK(report.state == FileState::gap);
    CHECK(report.error->code == ErrorCode::BundleGap);
    REQUIRE(valueOf(exchangeStatus(*sites.district)).held.size() == 1);
    CHECK(valueOf(exchangeStatus(*sites.district)).held[0].reason == u"BundleGap"_s);
    const QByteArray full = bundleAt(sites, stream, 4, 0, fileHashOf(three), 4, headAt(40));
    CHECK(sites.imported(sites.saved(u"4.xdb"_s, full)).isTaken);
    CHECK(valueOf(exchangeStatus(*sites.district)).held.empty());
    CHECK(sites.imported(sites.path(u"3.xdb"_s)).state == FileState::late);
}

TEST_CASE("A manifest that names another school, or a higher level than allowed, is refused")
{
    TwoSites sites;
    sites.enrol();
    const auto with = [&](const std::function<void(Manifest &)> &change) {
        return sites.imported(sites.saved(u"x.xdb"_s, bundleAt(sites, stream, 1, 0, none, 1, headAt(1), change)));
    };
    CHECK(with([](Manifest &m) { m.from.code = u"3301060002"_s; }).state == FileState::forged);
    CHECK(with([](Manifest &m) { m.from.kind = PartyKind::district; m.from.code = u"330106"_s; }).state == FileState::forged);
    CHECK(with([](Manifest &m) { m.from.kind = PartyKind::district; }).state == FileState::malformed); // no code of its kind
    const FileReport level = with([](Manifest &m) { m.level = 2; });
    CHECK(level.state == FileState::refused);
    CHECK(level.error->field == u"level"_s);
    CHECK(with([](Manifest &m) { m.from.name = u"改了名的学校"_s; }).isTaken); // for display only
}

TEST_CASE("A school that comes with new keys is renewed; the old keys stay good for what was imported")
{
    TwoSites sites;
    sites.enrol();
    const QString first = sites.exported(sites.contents(3));
    const QString second = sites.exported(sites.contents(3, 2));
    REQUIRE(sites.imported(first).isTaken);
    auto replaced = makeSite(sites.path(u"replaced"_s), access::SiteKind::school, u"3301060001"_s, u"示例第一中学"_s);
    valueOf(requestEnrolment(*replaced, sites.path(u"new.xdb"_s)));
    const QString digits = valueOf(siteFingerprint(*replaced));
    CHECK(valueOf(previewEnrolment(*sites.district, sites.path(u"new.xdb"_s))).known->code == u"3301060001"_s);
    const auto unasked = enrolSchool(*sites.district, sites.path(u"new.xdb"_s), digits);
    CHECK(codeOf(unasked) == ErrorCode::AlreadyExists);
    CHECK(unasked.error().field == u"renew"_s);
    CHECK(valueOf(ensureOwnRoot(*sites.district)).root.members.size() == 1);
    CHECK(valueOf(enrolSchool(*sites.district, sites.path(u"new.xdb"_s), digits, {}, Renewal::agreed)).isRenewed);
    CHECK(sites.imported(first).state == FileState::duplicate);
    const FileReport report = sites.imported(second);
    CHECK(report.state == FileState::revoked);
    CHECK(report.error->code == ErrorCode::BundleRevoked);
    REQUIRE(valueOf(exchangeStatus(*sites.district)).held.size() == 1);
    CHECK(valueOf(exchangeStatus(*sites.district)).held[0].reason == u"BundleRevoked"_s);
}

TEST_CASE("Files of the wrong kind are refused on either side")
{
    TwoSites sites;
    sites.enrol();
    const QString report = sites.exported(sites.contents(3));
    CHECK(sites.imported(sites.path(u"root.xdb"_s)).state == FileState::wrongType);
    CHECK(sites.imported(sites.path(u"request.xdb"_s)).state == FileState::wrongType);
    CHECK(sites.imported(sites.path(u"missing.xdb"_s)).state == FileState::unreadable);
    CHECK(valueOf(importBundles(*sites.school, {report}, ImportMode::accept, sites.progress)).at(0).state == FileState::wrongType);
    CHECK(codeOf(exportBundle(*sites.district, sites.contents(1), sites.path(u"x"_s), sites.progress)) == ErrorCode::NotPermitted);
    CHECK(codeOf(writeReceipts(*sites.school, sites.path(u"x"_s))) == ErrorCode::NotPermitted);
    CHECK(codeOf(undoImport(*sites.school, QByteArray(16, 'x'))) == ErrorCode::NotPermitted);
    Contents second = sites.contents(1);
    second.level = 2;
    CHECK(codeOf(exportBundle(*sites.school, second, sites.path(u"x"_s), sites.progress)) == ErrorCode::Refused);
}

TEST_CASE("A receipt for a file that the school did not write shows the fork")
{
    TwoSites sites;
    sites.enrol();
    sites.exported(sites.contents(3)); // never arrives
    const auto sent = valueOf(exchangeStatus(*sites.school)).sent.at(0);
    // The copied computer's bundle under the same number arrives in its place.
    const QByteArray fork = bundleAt(sites, sent.stream, 1, 0, none, 7, headAt(5));
    REQUIRE(sites.imported(sites.saved(u"fork.xdb"_s, fork)).isTaken);
    const auto receipts = sites.receipts();
    CHECK(receipts.at(0).state == FileState::equivocation);
    CHECK(stateOf(valueOf(exchangeStatus(*sites.school)).sent.at(0)) == SentState::unconfirmed);
}

TEST_CASE("An import is taken back whole, newest first, and can come again")
{
    TwoSites sites;
    sites.enrol();
    const QString first = sites.exported(sites.contents(4));
    const QString second = sites.exported(sites.contents(6, 2));
    const FileReport one = sites.imported(first);
    const auto before = valueOf(receivedCells(*sites.district));
    const FileReport two = sites.imported(second);
    CHECK(two.records.changed == 4);
    CHECK(two.records.added == 2);
    CHECK(codeOf(undoImport(*sites.district, one.import)) == ErrorCode::InUse);
    CHECK(valueOf(undoImport(*sites.district, two.import)).records == 6);
    const auto after = valueOf(receivedCells(*sites.district));
    REQUIRE(after.size() == before.size());
    for (std::size_t i = 0; i < after.size(); ++i)
        CHECK(after[i].cell == before[i].cell);
    CHECK(codeOf(undoImport(*sites.district, two.import)) == ErrorCode::NotFound);
    CHECK(codeOf(undoImport(*sites.district, QByteArray(16, 'x'))) == ErrorCode::NotFound);

    const FileReport again = sites.imported(second);
    CHECK(again.state == FileState::next);
    CHECK(again.records.changed == 4);
    CHECK(valueOf(receivedCells(*sites.district)).size() == 6);
    CHECK_FALSE(valueOf(sites.districtJournal().verify()).brokenAt);
}

TEST_CASE("An import that is stopped leaves what was taken before and nothing of the rest")
{
    struct StopsAfter final : Progress {
        int left = 0;
        void report(qint64, qint64) override { --left; }
        bool isStopped() const override { return left <= 0; }
    };
    TwoSites sites;
    sites.enrol();
    QStringList files;
    for (int rev = 1; rev <= 3; ++rev)
        files += sites.exported(sites.contents(3, rev));
    StopsAfter progress;
    progress.left = 2;
    const auto reports = valueOf(importBundles(*sites.district, files, ImportMode::accept, progress));
    CHECK(reports.at(0).isTaken);
    CHECK(reports.at(1).isTaken);
    CHECK(reports.at(2).state == FileState::stopped);
    CHECK(reports.at(2).error->code == ErrorCode::Cancelled);
    CHECK(valueOf(exchangeStatus(*sites.district)).arrived.size() == 2);
    CHECK(valueOf(receivedCells(*sites.district)).at(0).cell.rev == 2);
    progress.left = 0;
    CHECK(codeOf(exportBundle(*sites.school, sites.contents(3, 4), sites.path(u"out"_s), progress)) == ErrorCode::Cancelled);
    CHECK(valueOf(exchangeStatus(*sites.school)).sent.size() == 3);
}

TEST_CASE("What cannot be written enters no ledger")
{
    TwoSites sites;
    sites.enrol();
    sites.saved(u"blocked"_s, "a file where a folder should be");
    CHECK(codeOf(exportBundle(*sites.school, sites.contents(3), sites.path(u"blocked"_s), sites.progress)) == ErrorCode::CannotWrite);
    CHECK(valueOf(exchangeStatus(*sites.school)).sent.empty());
    CHECK(valueOf(exportBundle(*sites.school, sites.contents(3), sites.path(u"out"_s), sites.progress)).seq == 1);
}

TEST_CASE("A crash between ledger and name is mended by the next export")
{
    TwoSites sites;
    sites.enrol();
    const QString first = sites.exported(sites.contents(3));
    REQUIRE(QFile::rename(first, first + u".pending"_s)); // as if the name had not been given yet
    sites.exported(sites.contents(3, 2));
    CHECK(QFile::exists(first));
    CHECK(sites.imported(first).isTaken);
}
