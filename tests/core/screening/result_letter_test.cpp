#include "core/screening/result_letter.h"

#include "core/screening/letter_store.h"
#include "core/screening/round_store.h"
#include "core/screening/second_look.h"
#include "core/screening/sheet_store.h"
#include "core/screening/text_pack.h"
#include "tests/core/screening/school_with_round.h"

using namespace xd;
using namespace xd::screening;
using namespace xd::test;

namespace {

LetterBook book()
{
    return valueOf(letterBookIn(builtInInstruments().allPacks()));
}

packs::Pack packWith(const QByteArray &letters, const QByteArray &phrases)
{
    return valueOf(packs::readPack(R"({"format":1,"id":"guardian-letters","version":"2","kind":"letters","names":{"zh":"信","en":"Letters"},"source":"own","licence":"own","text":false,"letters":)"
                                   + letters + R"(,"phrases":)" + phrases + '}'));
}

QStringList phrasesIn(const QString &text, const QStringList &others = {})
{
    QStringList found;
    for (const FoundPhrase &each : book().guard(text, others))
        found << each.phrase;
    return found;
}

struct Written : School {
    Written() : School("roster-messy.xlsx", {u"phq-9"_s}, u"7-12"_s)
    {
        takeConsent("consent-survey.csv");
        takeAnswers(fixtureTable("answers-survey-site.csv"));
        read();
    }
    void read() { recipients = valueOf(letterRecipients(session(), builtInInstruments(), round)); }
    // The first two who have answered and are, or are not, candidates.
    std::vector<LetterRecipient> two(bool areCandidates) const
    {
        std::vector<LetterRecipient> found;
        for (const LetterRecipient &each : recipients) {
            if (each.hasAnswered && each.isCandidate == areCandidates && found.size() < 2)
                found.push_back(each);
        }
        REQUIRE(found.size() == 2);
        return found;
    }
    // A candidate by a cut alone.
    LetterRecipient withoutDanger()
    {
        const QSet<students::StudentId> inDanger = valueOf(readInDanger(valueOf(session().recordsFor(access::Capability::runScreening))->vault()));
        const auto found = std::find_if(recipients.begin(), recipients.end(), [&](const LetterRecipient &each) { return each.hasAnswered && each.isCandidate && !inDanger.contains(each.student); });
        REQUIRE(found != recipients.end());
        return *found;
    }
    std::vector<LetterRecipient> recipients;
};

} // namespace

TEST_CASE("There are three letters, none of which holds a score, a band or a diagnosis in either language")
{
    const LetterBook letters = book();
    REQUIRE(letters.letters.size() == 3);
    CHECK(letters.find(u"well"_s));
    CHECK(letters.find(u"talk"_s));
    CHECK(letters.find(u"specialist"_s));
    CHECK_FALSE(letters.find(u"diagnosis"_s));
    for (const LetterTemplate &letter : letters.letters) {
        for (const packs::Wording &paragraph : letter.paragraphs) {
            CHECK(letters.guard(paragraph.zh).empty());
            CHECK(letters.guard(paragraph.en).empty());
            CHECK_FALSE(paragraph.zh.contains(QRegularExpression(u"[0-9]"_s)));
        }
    }
}

TEST_CASE("The guard finds diagnoses however they are spaced, and words of English only as words")
{
    CHECK(phrasesIn(u"孩子可能有抑郁症。"_s) == QStringList{u"抑郁症"_s});
    CHECK(phrasesIn(u"抑 郁　症"_s) == QStringList{u"抑郁症"_s});
    CHECK(phrasesIn(u"得分偏高，怀疑焦虑症"_s) == QStringList{u"焦虑症"_s, u"得分"_s}); // the refused first
    CHECK(phrasesIn(u"Signs of Depression"_s) == QStringList{u"depression"_s});
    CHECK(phrasesIn(u"mentally   ILL"_s) == QStringList{u"mentally ill"_s});
    CHECK(phrasesIn(u"upscale underscore"_s).isEmpty());
    CHECK(phrasesIn(u"近来睡得不好，话变少了。"_s).isEmpty());
    CHECK(phrasesIn(u"和王小明吵过架"_s, {u"王小明"_s}) == QStringList{u"王小明"_s});
    QElapsedTimer time;
    time.start();
    phrasesIn(QString(u"近来睡得不好，话变少了。"_s).repeated(100));
    CHECK(time.elapsed() < 500);
}

TEST_CASE("A pack of letters that breaks its own rules, or is none, is refused")
{
    const QByteArray phrases = R"([{"refuse":true,"zh":["确诊"],"en":["diagnosed"],"instead":{"zh":"写看到的","en":"what was seen"}}])";
    const QByteArray well = R"([{"id":"well","names":{"zh":"好","en":"Well"},"paragraphs":[{"zh":"一切都好","en":"All is well"}]}])";
    CHECK(valueOf(readLetterBook(packWith(well, phrases))).version == u"2"_s);
    CHECK(codeOf(readLetterBook(packWith(R"([{"id":"bad","names":{"zh":"坏","en":"Bad"},"paragraphs":[{"zh":"已经确诊","en":"Yes"}]}])", phrases))) == ErrorCode::PackBroken);
    CHECK(codeOf(readLetterBook(packWith(R"([{"id":"none","names":{"zh":"空","en":"None"},"paragraphs":[]}])", phrases))) == ErrorCode::PackBroken);
    CHECK(codeOf(readLetterBook(packWith(well.chopped(1) + ',' + well.sliced(1), phrases))) == ErrorCode::PackBroken);
    CHECK(codeOf(readLetterBook(*builtInInstruments().allPacks().find(u"phq-9"_s))) == ErrorCode::PackBroken);
    // So is it where packs come in; a good one takes the place of the built-in book.
    CHECK(codeOf(checkPack(packWith(R"([{"id":"bad","names":{"zh":"坏","en":"Bad"},"paragraphs":[{"zh":"已经确诊","en":"Yes"}]}])", phrases), builtInInstruments())) == ErrorCode::PackBroken);
    packs::Library library = builtInInstruments().allPacks();
    CHECK(valueOf(library.add(packWith(well, phrases))));
    CHECK(valueOf(letterBookIn(library)).letters.size() == 1);
}

TEST_CASE("A letter tells the family what is offered and leaves one line in the journal of its student")
{
    Written school;
    REQUIRE(school.recipients.size() > 100);
    const std::vector<LetterRecipient> two = school.two(false);
    const LetterDraft draft{u"well"_s, u"zh"_s, u"  近来话变少了。 "_s, u"心理辅导室，电话请问班主任"_s};
    const qint64 before = school.journalLines();
    const auto letters = valueOf(prepareLetters(school.session(), book(), draft, two));
    CHECK(school.journalLines() == before); // seeing it is no exit
    REQUIRE(letters.size() == 2);
    CHECK(letters[1].preview.text(u"name"_s) == two[1].name);
    CHECK(letters[1].preview.text(u"words"_s) == u"近来话变少了。"_s);
    CHECK(letters[1].preview.text(u"paragraph/1"_s) == book().find(u"well"_s)->paragraphs[0].zh);
    CHECK(letters[1].preview->reader.purpose == disclosure::Purpose::guardian);

    REQUIRE(releaseLetters(school.session(), letters, disclosure::Channel::print));
    CHECK(school.journalLines() == before + 2);
    const auto lines = valueOf(valueOf(school.session().recordsFor(access::Capability::readJournal))->lines({two[1].student.bytes()}));
    REQUIRE_FALSE(lines.empty());
    CHECK(lines.front().action == journal::textOf(journal::Verb::documentPrinted));
    CHECK(lines.front().reason == u"screening.letter print guardian"_s);
    CHECK_FALSE(lines.front().reason.contains(two[1].name));
}

TEST_CASE("A guardian gets no score, band or answer, whatever a document holds")
{
    disclosure::Document document{letterKind, QByteArray(16, 's')};
    document.texts = {{u"name"_s, u"王小明"_s, disclosure::Band::identity}, {u"score"_s, u"27"_s, disclosure::Band::result}, {u"answer"_s, u"3"_s, disclosure::Band::answer},
                      {u"phone"_s, u"13800000000"_s, disclosure::Band::contact}};
    for (const access::Role role : {access::Role::counsellor, access::Role::teacher}) {
        const auto cut = valueOf(disclosure::cutDocument(document, {role, disclosure::Purpose::guardian}, {}, 1));
        CHECK(cut.text(u"name"_s) == u"王小明"_s);
        CHECK(cut.text(u"score"_s).isEmpty());
        CHECK(cut.text(u"answer"_s).isEmpty());
        CHECK(cut.text(u"phone"_s).isEmpty());
    }
}

TEST_CASE("No letter speaks of what did not happen")
{
    Written school;
    const auto mayGet = [&](const QString &letter, const LetterRecipient &to) {
        const auto prepared = prepareLetters(school.session(), book(), {letter, u"zh"_s, {}, {}}, {to});
        if (!prepared)
            CHECK(std::pair(prepared.error().code, prepared.error().field) == std::pair(ErrorCode::Refused, u"student"_s));
        return prepared.has_value();
    };
    const auto absent = std::find_if(school.recipients.begin(), school.recipients.end(), [](const LetterRecipient &each) { return !each.hasAnswered; });
    REQUIRE(absent != school.recipients.end());
    const LetterRecipient well = school.two(false).front();
    const LetterRecipient flagged = school.withoutDanger();
    CHECK_FALSE(mayGet(u"well"_s, *absent));
    CHECK(mayGet(u"well"_s, well));
    CHECK_FALSE(mayGet(u"talk"_s, well)); // nobody has talked with her
    CHECK_FALSE(mayGet(u"well"_s, flagged));
    CHECK_FALSE(mayGet(u"talk"_s, flagged));

    const packs::Form form = valueOf(packs::builtInForm(u"second-look"_s));
    class : public SecondLookWatcher {
        Done onDecision(vault::Vault &, const SecondLook &, const LookDecision &) override { return {}; }
    } nobody;
    const SecondLook look = valueOf(beginLook(school.session(), builtInInstruments(), form, school.round, flagged.student));
    valueOf(decideLook(school.session(), form, look.id, {u"not-confirmed"_s, u"谈过"_s, {}}, nobody));
    school.read();
    const auto decided = std::find_if(school.recipients.begin(), school.recipients.end(), [&](const LetterRecipient &each) { return each.student == flagged.student; });
    CHECK(mayGet(u"talk"_s, *decided));
    CHECK(mayGet(u"well"_s, *decided));
}

TEST_CASE("Nobody is told that all is well on half a sheet, a void one, a watched or confirmed child, or while danger waits")
{
    Written school;
    const LetterTemplate well = *book().find(u"well"_s);
    const packs::Form form = valueOf(packs::builtInForm(u"second-look"_s));
    class : public SecondLookWatcher {
        Done onDecision(vault::Vault &, const SecondLook &, const LookDecision &) override { return {}; }
    } nobody;
    const auto mayGet = [&](const students::StudentId &student) {
        school.read();
        const auto found = std::find_if(school.recipients.begin(), school.recipients.end(), [&](const LetterRecipient &each) { return each.student == student; });
        return found != school.recipients.end() && found->mayGet(well);
    };
    const students::StudentId flagged = school.withoutDanger().student;
    const SecondLook look = valueOf(beginLook(school.session(), builtInInstruments(), form, school.round, flagged));
    for (const auto &[verdict, may] : {std::pair(u"confirmed"_s, false), {u"watch"_s, false}, {u"not-confirmed"_s, true}}) {
        INFO(verdict.toStdString());
        valueOf(decideLook(school.session(), form, look.id, {verdict, u"谈过"_s, {}}, nobody));
        CHECK(mayGet(flagged) == may);
    }
    // Danger that nobody has looked after, whatever a second look has found.
    vault::Vault &records = valueOf(school.session().recordsFor(access::Capability::runScreening))->vault();
    Finding danger;
    danger.id = FindingId::make();
    danger.round = school.round;
    danger.student = flagged;
    danger.pack = u"phq-9"_s;
    danger.version = u"1"_s;
    danger.itemNumber = 9;
    danger.answer = 1;
    danger.foundMs = school.session().clock().nowMs();
    const ScreeningImportId import = valueOf(readImports(records, school.round)).front().id;
    valueOf(insertFinding(records, danger, import));
    CHECK_FALSE(mayGet(flagged));

    // Sheets of children of whom nothing was flagged.
    const std::vector<LetterRecipient> calm = school.two(false);
    REQUIRE(mayGet(calm[0].student));
    REQUIRE(mayGet(calm[1].student));
    const auto setFlags = [&](const students::StudentId &student, Flags flags) {
        valueOf(records.run(u"UPDATE result SET flags = ? WHERE sheet = (SELECT id FROM answer_sheet WHERE student = ? AND round = ?)"_s,
                            {int(flags), student.bytes(), school.round.bytes()}));
    };
    setFlags(calm[0].student, Flag::invalid);
    CHECK_FALSE(mayGet(calm[0].student));
    setFlags(calm[0].student, Flags(Flag::incomplete) | Flag::notScored);
    CHECK_FALSE(mayGet(calm[0].student));
    setFlags(calm[0].student, Flag::incomplete); // as many as its result needs
    CHECK(mayGet(calm[0].student));
    // A sheet of every instrument that is asked.
    screening::RoundDraft both{u"两份"_s, u"7-12"_s, {u"phq-9"_s, u"gad-7"_s}, {}, {}, {}};
    school.round = valueOf(openRound(school.session(), builtInInstruments(), both));
    school.takeConsent("consent-survey.csv");
    const auto before = school.viewNow();
    REQUIRE(before.stored.isEmpty());
    school.takeAnswers(fixtureTable("answers-survey-site.csv"));
    school.read();
    const RoundView view = school.viewNow();
    const Instrument &gad = *view.round.instruments[1].instrument;
    for (const LetterRecipient &each : school.recipients)
        if (!view.hasWhole(gad, each.student))
            CHECK_FALSE(each.mayGet(well));
}

TEST_CASE("A letter is refused with the field at fault")
{
    Written school;
    const std::vector<LetterRecipient> one{school.two(false).front()};
    const auto refusal = [&](const LetterDraft &draft) {
        const auto prepared = prepareLetters(school.session(), book(), draft, one);
        REQUIRE_FALSE(prepared);
        return std::pair(prepared.error().code, prepared.error().field);
    };
    CHECK(refusal({u"well"_s, u"zh"_s, u"怀疑抑郁症"_s, {}}) == std::pair(ErrorCode::Refused, u"words"_s));
    CHECK(refusal({u"well"_s, u"zh"_s, {}, u"抑郁症门诊"_s}) == std::pair(ErrorCode::Refused, u"contact"_s));
    CHECK(refusal({u"well"_s, u"zh"_s, QString(1001, u'好'), {}}) == std::pair(ErrorCode::FieldTooLong, u"words"_s));
    CHECK(refusal({u"well"_s, u"zh"_s, {}, QString(201, u'好')}) == std::pair(ErrorCode::FieldTooLong, u"contact"_s));
    CHECK(refusal({u"other"_s, u"zh"_s, {}, {}}) == std::pair(ErrorCode::NotFound, u"letter"_s));
    CHECK(prepareLetters(school.session(), book(), {u"well"_s, u"zh"_s, u"得分不写"_s, {}}, one)); // a warning is the writer's to weigh

    school.site.add(u"wang"_s, access::Role::principal);
    access::Session &principal = school.site.reopenAs(u"wang"_s);
    CHECK(codeOf(letterRecipients(principal, builtInInstruments(), school.round)) == ErrorCode::NotPermitted);
    CHECK(codeOf(prepareLetters(principal, book(), {u"well"_s, u"zh"_s, {}, {}}, one)) == ErrorCode::NotPermitted);
}
