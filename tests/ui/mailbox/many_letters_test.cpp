#include "tests/support/say.h"
#include "tests/support/test_site.h"
#include "ui/mailbox/mail_facts.h"

#include <QElapsedTimer>

using namespace Qt::StringLiterals;
using namespace xd;
using namespace xd::ui;

TEST_CASE("A term's letters are read in a moment, the urgent one first and counted since it waits")
{
    test::TestSite site;
    site.add(u"chen"_s, access::Role::teacher);
    access::Session &chen = site.reopenAs(u"chen"_s);
    constexpr int many = 200;
    for (int i = 0; i < many; ++i)
        valueOf(mailbox::sendObservation(chen, valueOf(mailbox::Observation::from({u"王小明"_s, u"三年级2班"_s, u"2026-10-07"_s, {}, u"哭"_s, {}, i == many / 2}, QDate(2026, 10, 8)))));
    access::Session &li = site.reopenAs(u"li"_s);
    QElapsedTimer timer;
    timer.start();
    const MailFacts mail = valueOf(readMail(li));
    const qint64 tookMs = timer.elapsed();
    WARN(many << " unread letters in " << tookMs << " ms");
    CHECK(tookMs < 1'500); // a computer that builds beside it is slow
    REQUIRE(int(mail.received.size()) == many);
    CHECK(mail.unread() == many);
    CHECK(mail.urgent() == 1);
    CHECK(mail.received.front().isUrgent);
    CHECK(mail.received.front().line.seq == many / 2 + 1);
    CHECK(mail.urgentSinceMs() == mail.received.front().line.timeMs);
}
