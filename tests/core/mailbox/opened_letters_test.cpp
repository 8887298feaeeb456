#include "core/mailbox/opened_letters.h"

#include "core/mailbox/open_letter.h"
#include "core/mailbox/find_letters.h"
#include "core/mailbox/send_letter.h"
#include "tests/support/say.h"
#include "tests/support/test_site.h"

using namespace Qt::StringLiterals;
using namespace xd;
using namespace xd::mailbox;

TEST_CASE("Letters that name a student are found once somebody has opened them, and looking for them opens and notes none")
{
    test::TestSite site;
    site.add(u"chen"_s, access::Role::teacher);
    const QDate today(2026, 10, 8);
    access::Session &chen = site.reopenAs(u"chen"_s);
    valueOf(sendObservation(chen, valueOf(Observation::from({u" 王 小明"_s, u"三年级2班"_s, u"2026-10-07"_s, {}, u"哭"_s, {}, true}, today))));
    valueOf(sendObservation(chen, valueOf(Observation::from({u"李雷"_s, u"三年级2班"_s, u"2026-10-07"_s, {}, u"闹"_s, {}, false}, today))));

    access::Session &li = site.reopenAs(u"li"_s);
    CHECK(valueOf(openedLetters(li)).unopened == 2);
    CHECK(valueOf(openedLetters(li)).letters.empty());
    const auto received = valueOf(findReceived(li));
    REQUIRE(received.size() == 2);
    for (const ReceivedLine &line : received) {
        const Letter letter = valueOf(openLetter(li, line.id));
        if (std::get<Observation>(letter).isUrgent)
            break;
    }
    const auto lines = [&] { return valueOf(valueOf(li.recordsFor(access::Capability::readJournal))->head()).seq; };
    const qint64 before = lines();
    const OpenedLetters opened = valueOf(openedLetters(li));
    CHECK(lines() == before);
    CHECK(opened.unopened + int(opened.letters.size()) == 2);
    const auto found = lettersNaming(opened, u"王小明"_s);
    REQUIRE(found.size() == 1);
    CHECK(found[0].className == u"三年级2班"_s);
    CHECK(found[0].senderLogin == u"chen"_s);
    CHECK(found[0].day == QDate(2026, 10, 7));
    CHECK(found[0].isUrgent);
    CHECK(lettersNaming(opened, u"王小"_s).empty());
    site.add(u"zhou"_s, access::Role::it);
    CHECK(codeOf(openedLetters(site.reopenAs(u"zhou"_s))) == ErrorCode::NotPermitted);
}
