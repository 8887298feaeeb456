#include "core/packs/language_guard.h"
#include "core/packs/own_phrases.h"
#include "tests/support/say.h"
#include "tests/support/test_site.h"

#include <QElapsedTimer>
#include <QRandomGenerator>

using namespace Qt::StringLiterals;
using namespace xd;
using namespace xd::packs;

namespace {

PhraseBook book()
{
    return valueOf(phraseBookIn(valueOf(Library::builtIn({}, u":/packs/phrases"_s))));
}

QStringList wordsAt(const LanguageGuard &guard, const QString &text, const QStringList &own = {})
{
    QStringList found;
    for (const Remark &each : guard.look(text, own))
        found << text.sliced(each.at, each.length);
    return found;
}

Result<PhraseBook> changed(const QByteArray &from, const QByteArray &to)
{
    QFile file(u":/packs/phrases/school-language.json"_s);
    REQUIRE(file.open(QIODevice::ReadOnly));
    QByteArray bytes = file.readAll();
    REQUIRE(bytes.contains(from));
    XD_TRY(const Pack pack, readPack(bytes.replace(bytes.indexOf(from), from.size(), to)));
    return readPhraseBook(pack);
}

} // namespace

TEST_CASE("Each rule of the school's language has phrases and advice in both languages, and no advice breaks a rule")
{
    const PhraseBook school = book();
    REQUIRE(school.rules.size() >= 5);
    const LanguageGuard guard(school);
    QSet<QString> seen;
    for (const PhraseRule &rule : school.rules) {
        CHECK(rule.zh.size() > 3);
        CHECK(rule.en.size() > 3);
        CHECK(rule.instead.zh != rule.instead.en);
        CHECK(wordsAt(guard, rule.swap.zh).isEmpty());
        for (const QString &phrase : rule.zh + rule.en) {
            INFO(phrase.toStdString());
            CHECK(guard.look(phrase).size() == 1);
            CHECK_FALSE(seen.contains(phrase));
            seen.insert(phrase);
        }
    }
    CHECK(wordsAt(guard, school.otherNames.swap.zh).isEmpty());
}

TEST_CASE("What is found is said with its place in the text as it stands, however it is spaced or spelt")
{
    const LanguageGuard guard(book());
    const QString text = u"近来睡得不好。医院说是 抑 郁　症，也说他是Ｐｒｏｂｌｅｍ   Child。"_s;
    CHECK(wordsAt(guard, text) == QStringList{u"抑 郁　症"_s, u"Ｐｒｏｂｌｅｍ   Child"_s});
    const std::vector<Remark> found = guard.look(text);
    CHECK(found[0].phrase == u"抑郁症"_s);
    CHECK(found[0].isRefused);
    CHECK(found[0].instead.zh.contains(u"写看到的"_s));
    CHECK(found[1].phrase == u"problem child"_s);
    CHECK_FALSE(found[1].isRefused);
    CHECK(found[1].swap.zh == u"这位同学"_s);
    CHECK(wordsAt(guard, u"𠮷同学说“差生”"_s) == QStringList{u"差生"_s}); // behind a character of two units
}

TEST_CASE("Words of English are found as words, with gaps where the phrase has them")
{
    PhraseBook words = book();
    words.rules = {{false, {}, {u"therapist"_s, u"not normal"_s, u"mad"_s}, {u"写"_s, u"say"_s}, {}}};
    const LanguageGuard guard(words);
    CHECK(wordsAt(guard, u"He saw a therapist."_s) == QStringList{u"therapist"_s});
    CHECK(wordsAt(guard, u"the rapist"_s).isEmpty());
    CHECK(wordsAt(guard, u"notnormal, madam, nomad"_s).isEmpty());
    CHECK(wordsAt(guard, u"She is NOT\n normal; mad"_s) == QStringList{u"NOT\n normal"_s, u"mad"_s});
    CHECK(wordsAt(guard, u"他很mad。"_s) == QStringList{u"mad"_s}); // Han beside it makes no longer word
}

TEST_CASE("The longest of several at one place is said, and a refused phrase is never hidden by a milder one")
{
    PhraseBook words = book();
    words.rules = {{false, {u"心理问题学生"_s, u"问题"_s}, {}, {u"写"_s, u"say"_s}, {}}, {true, {u"问题学生"_s}, {}, {u"写"_s, u"say"_s}, {}}};
    CHECK(wordsAt(LanguageGuard(words), u"心理问题学生，问题"_s) == QStringList{u"心理问题学生"_s, u"问题学生"_s, u"问题"_s});
}

TEST_CASE("Names of other children are found, the own one never, nor words of every day")
{
    LanguageGuard guard(book());
    guard.addNames({u"王小明"_s, u"小明"_s, u"王小明亮"_s, u"李娜"_s, u"阿依古丽·买买提"_s, u"高兴"_s, u"Anna Li"_s, u"王"_s});
    CHECK(wordsAt(guard, u"和李 娜吵架，阿依古丽买买提劝开，Anna Li在场"_s) == QStringList{u"李 娜"_s, u"阿依古丽买买提"_s, u"Anna Li"_s});
    CHECK(guard.look(u"和李娜吵架"_s)[0].isName);
    CHECK(guard.look(u"和李娜吵架"_s)[0].swap.zh == u"一位同学"_s);
    CHECK(wordsAt(guard, u"今天很高兴，annals"_s).isEmpty());
    CHECK(wordsAt(guard, u"王小明今天话少"_s, {u"王小明"_s}).isEmpty()); // neither the own name nor 小明 in it
    CHECK(wordsAt(guard, u"王小明亮出了书"_s, {u"王小明"_s}) == QStringList{u"王小明亮"_s});
    CHECK(wordsAt(guard, u"王小明说小明也在"_s, {u"王小明"_s}) == QStringList{u"小明"_s});
}

TEST_CASE("A paragraph of 2,000 characters is held against 5,000 names in less than 50 ms")
{
    LanguageGuard guard(book());
    QRandomGenerator dice(7);
    const QString surnames = u"王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗"_s;
    const auto han = [&] { return QChar(char16_t(0x4E00 + dice.bounded(3000))); };
    QSet<QString> names;
    while (names.size() < 5000)
        names.insert(surnames[dice.bounded(int(surnames.size()))] + QString(han()) + (dice.bounded(3) ? QString(han()) : QString()));
    QElapsedTimer time;
    time.start();
    guard.addNames(names.values());
    const qint64 builtMs = time.elapsed();
    QString text;
    while (text.size() < 2000)
        text += dice.bounded(40) == 0 ? *std::next(names.begin(), dice.bounded(5000)) : QString(han());
    qint64 worstUs = 0;
    size_t found = 0;
    for (int i = 0; i < 20; ++i) {
        time.restart();
        found = guard.look(text, {u"王小明"_s}).size();
        worstUs = std::max(worstUs, time.nsecsElapsed() / 1000);
    }
    UNSCOPED_INFO("built in " << builtMs << " ms, looked in at most " << worstUs << " µs");
    CHECK(found > 20);
    CHECK(worstUs < 50'000);
    if (qEnvironmentVariableIsSet("XINDENG_FIGURES"))
        WARN("5,000 names: built in " << builtMs << " ms; 2,000 characters in at most " << worstUs << " µs, " << found << " found");
}

TEST_CASE("Phrases that are not sound are refused, and the detail says where")
{
    CHECK(changed("\"kind\"", "\"kind\""));
    const std::pair<QByteArray, QByteArray> faults[] = {
        {"\"kind\": \"phrases\"", "\"kind\": \"letters\""}, {"\"refuse\": true", "\"refuse\": 1"}, {"\"otherNames\"", "\"others\""},
        {"\"instead\"", "\"insteed\""}, {"\"zh\": [\"抑郁症\"", "\"zh\": [\"\""}};
    for (const auto &[from, to] : faults) {
        INFO(to.toStdString());
        CHECK(codeOf(changed(from, to)) == ErrorCode::PackBroken);
    }
    CHECK(codeOf(phraseBookIn(Library())) == ErrorCode::NotFound);
}

TEST_CASE("A school adds its own phrases and takes them away again")
{
    test::TestSite site;
    access::Session &session = site.session();
    CHECK(valueOf(ownPhrases(session)).empty());
    REQUIRE(addOwnPhrase(session, {u" 三班那个 "_s, u"写“一位同学”"_s}));
    REQUIRE(addOwnPhrase(session, {u"黑名单"_s, {}, true}));
    CHECK(valueOf(ownPhrases(session)) == std::vector<OwnPhrase>{{u"三班那个"_s, u"写“一位同学”"_s}, {u"黑名单"_s, {}, true}});
    LanguageGuard guard(book());
    guard.addRules(rulesOf(valueOf(ownPhrases(session))));
    REQUIRE(guard.look(u"在黑名单上"_s).size() == 1);
    CHECK(guard.look(u"在黑名单上"_s)[0].isRefused);

    CHECK(codeOf(addOwnPhrase(session, {u"黑名单"_s})) == ErrorCode::AlreadyExists);
    CHECK(codeOf(addOwnPhrase(session, {u" 黑 "_s})) == ErrorCode::FieldMissing);
    CHECK(codeOf(addOwnPhrase(session, {QString(longestOwnPhrase + 1, u'黑')})) == ErrorCode::FieldTooLong);
    const auto tooLong = addOwnPhrase(session, {u"白名单"_s, QString(longestOwnAdvice + 1, u'写')});
    CHECK(codeOf(tooLong) == ErrorCode::FieldTooLong);
    CHECK(tooLong.error().field == u"instead"_s);
    REQUIRE(removeOwnPhrase(session, u"黑名单"_s));
    CHECK(codeOf(removeOwnPhrase(session, u"黑名单"_s)) == ErrorCode::NotFound);
    CHECK(valueOf(ownPhrases(session)).size() == 1);
}
