#include "tests/support/say.h"
#include "tests/support/test_site.h"

#include <QElapsedTimer>

using namespace Qt::StringLiterals;
using namespace xd;
using namespace xd::access;

namespace {

quint64 anchoredSeq(const test::TestSite &site)
{
    const vault::SiteFolder folder(site.folder());
    return valueOf(vault::readKeyringFile(folder.keyring())).recordsAnchor.journalSeq;
}

} // namespace

TEST_CASE("What was written is anchored at once, and what follows within two seconds with the next")
{
    test::TestSite site;
    site.lock();
    auto own = std::make_unique<FixedClock>(QDateTime::fromMSecsSinceEpoch(test::morning()->nowMs()));
    FixedClock &clock = *own;
    const auto session = valueOf(access::unlock(site.folder(), u"li"_s, test::passphrase(), std::move(own)));
    auto *records = valueOf(session->recordsFor(Capability::readJournal));
    const auto write = [&] { valueOf(records->note({journal::Verb::documentPrinted})); };
    const auto isAnchored = [&] { return qint64(anchoredSeq(site)) == valueOf(records->head()).seq; };
    clock.advance(2'000);
    write();
    CHECK(isAnchored());
    clock.advance(1'999);
    write();
    CHECK_FALSE(isAnchored());
    clock.advance(1);
    write();
    CHECK(isAnchored());
    clock.advance(-86'400'000); // a clock that goes back does not keep it from being remembered
    write();
    CHECK(isAnchored());
    write();
    CHECK_FALSE(isAnchored());
    valueOf(session->writeAnchors()); // as the vault thread does when nothing follows
    CHECK(isAnchored());
}

// Measured on demand: test_core_access "[.measure]"
TEST_CASE("What an anchor costs", "[.measure]")
{
    test::TestSite site;
    auto *records = valueOf(site.session().recordsFor(Capability::readJournal));
    constexpr int times = 50;
    QElapsedTimer watch;
    qint64 written = 0, anchored = 0;
    for (int i = 0; i < times; ++i) {
        watch.start();
        valueOf(records->note({journal::Verb::documentPrinted}));
        written += watch.nsecsElapsed();
        watch.start();
        valueOf(site.session().writeAnchors());
        anchored += watch.nsecsElapsed();
    }
    WARN("a line " << double(written) / times / 1e6 << " ms, an anchor " << double(anchored) / times / 1e6 << " ms");
}
