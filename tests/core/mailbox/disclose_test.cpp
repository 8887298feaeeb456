// One student, disclosed to the principal with a reason: what he sees is what was previewed, and no more than his right.
#include "core/mailbox/disclose_item.h"
#include "core/mailbox/open_item.h"
#include "core/mailbox/seal_item.h"
#include "tests/core/mailbox/school.h"

using namespace xd;
using namespace xd::mailbox;
using namespace Qt::StringLiterals;
using disclosure::Band;
using test::School;

namespace {

const QByteArray student(16, 's');
const QString reason = u"须校长签字：转介医院"_s;

disclosure::Document aboutOne()
{
    disclosure::Document document{singleItemKind, student};
    document.texts = {{u"name"_s, u"周沐阳"_s, Band::identity}, {u"level"_s, u"三级预警"_s, Band::result}, {u"phone"_s, u"13800000000"_s, Band::contact},
                      {u"answers"_s, u"题17：常常"_s, Band::answer}, {u"note"_s, u"来访者谈及家中旧事"_s, Band::note}};
    return document;
}

} // namespace

TEST_CASE("The principal reads exactly what was previewed: who it is and what was found, never answers, numbers or notes")
{
    School school;
    access::Session &li = school.as(u"li"_s);
    const auto preview = valueOf(previewDisclosure(li, aboutOne()));
    CHECK(preview->texts == std::map<QString, QString>{{u"name"_s, u"周沐阳"_s}, {u"level"_s, u"三级预警"_s}});
    CHECK(preview->withheld.size() == 3);
    const ItemId id = valueOf(discloseItem(li, aboutOne(), school.idOf(u"zhang"_s), reason));
    const auto lines = valueOf(valueOf(li.recordsFor(access::Capability::readJournal))->lines({student}));
    REQUIRE(lines.size() == 1);
    CHECK(lines[0].action == u"document.exported"_s);
    CHECK(lines[0].reason == u"student.single letter single-case"_s);
    CHECK(codeOf(openLetter(li, id)) == ErrorCode::NoKey);

    access::Session &principal = school.as(u"zhang"_s);
    REQUIRE(valueOf(findReceived(principal)).size() == 1);
    CHECK_FALSE(valueOf(findReceived(principal))[0].isOpened);
    const Letter letter = valueOf(openLetter(principal, id));
    const auto &item = std::get<SingleItem>(letter);
    CHECK(item.reason == reason);
    CHECK(item.document->texts == preview->texts);
    CHECK(valueOf(findReceived(principal))[0].isOpened);
    valueOf(openLetter(principal, id));
    CHECK(valueOf(findSent(school.as(u"li"_s)))[0].state == SentLine::received);
    for (const QString &login : {u"sun"_s, u"zhao"_s}) {
        access::Session &other = school.as(login);
        CHECK(valueOf(findReceived(other)).empty());
        CHECK(codeOf(openLetter(other, id)) == ErrorCode::NoKey);
    }
}

TEST_CASE("Nothing is disclosed without a reason, to anybody but an active principal, or of anything but one student")
{
    School school;
    access::Session &li = school.as(u"li"_s);
    const QByteArray zhang = school.idOf(u"zhang"_s);
    CHECK(codeOf(discloseItem(li, aboutOne(), zhang, u" "_s)) == ErrorCode::FieldMissing);
    CHECK(codeOf(discloseItem(li, aboutOne(), zhang, QString(201, u'因'))) == ErrorCode::FieldTooLong);
    CHECK(codeOf(discloseItem(li, aboutOne(), school.idOf(u"sun"_s), reason)) == ErrorCode::NotFound);
    CHECK(codeOf(discloseItem(li, aboutOne(), school.idOf(u"zhao"_s), reason)) == ErrorCode::NotFound);
    disclosure::Document other = aboutOne();
    other.kind = u"students.list"_s;
    CHECK(codeOf(discloseItem(li, other, zhang, reason)) == ErrorCode::Refused);
    other = aboutOne();
    other.subject.clear();
    CHECK(codeOf(previewDisclosure(li, other)) == ErrorCode::Refused);
    CHECK(valueOf(valueOf(li.recordsFor(access::Capability::readJournal))->lines({student})).empty());
    CHECK(codeOf(discloseItem(school.as(u"zhao"_s), aboutOne(), zhang, reason)) == ErrorCode::NotPermitted);
    CHECK(codeOf(previewDisclosure(school.as(u"zhang"_s), aboutOne())) == ErrorCode::NotPermitted);
}

TEST_CASE("What a teacher sends as a disclosure or a notice is believed of nobody but a counsellor")
{
    School school;
    access::Session &li = school.as(u"li"_s);
    const SingleItem genuine{valueOf(previewDisclosure(li, aboutOne())), reason};
    access::Session &teacher = school.as(u"zhao"_s);
    const QByteArray zhang = school.idOf(u"zhang"_s);
    const ItemId single = valueOf(sealItem(teacher, {singleItemKind, zhang, genuine.encode()}));
    const ItemId junk = valueOf(sealItem(teacher, {observationKind, zhang, "junk"}));
    const ItemId unknown = valueOf(sealItem(teacher, {u"letter.of-later"_s, zhang, "?"}));
    const ItemId notice = valueOf(sealItem(teacher, {glassNoticeKind, school.idOf(u"li"_s), GlassNotice().encode()}));
    access::Session &principal = school.as(u"zhang"_s);
    CHECK(std::get<UnreadableLetter>(valueOf(openLetter(principal, single))).why == UnreadableLetter::malformed);
    CHECK(std::get<UnreadableLetter>(valueOf(openLetter(principal, junk))).why == UnreadableLetter::malformed);
    CHECK(codeOf(openLetter(principal, unknown)) == ErrorCode::NotFound);
    CHECK(codeOf(openLetter(principal, ItemId::make())) == ErrorCode::NotFound);
    for (const ReceivedLine &line : valueOf(findReceived(principal)))
        CHECK(line.isOpened); // seen once, it is not new for ever
    CHECK(std::holds_alternative<UnreadableLetter>(valueOf(openLetter(school.as(u"li"_s), notice))));
}
