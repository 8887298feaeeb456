#include "tests/support/say.h"
#include "ui/text/finding_text.h"
#include "ui/text/labels.h"
#include "ui/text/language.h"
#include "ui/text/reason_words.h"

#include <QSet>

using namespace Qt::StringLiterals;
using namespace xd;

TEST_CASE("Every verb of the journal has a label of its own in both languages")
{
    for (const auto language : {text::Language::Chinese, text::Language::English}) {
        REQUIRE(text::speak(language));
        QSet<QString> seen;
        int verbs = 0;
        for (; !journal::textOf(journal::Verb(verbs)).isEmpty(); ++verbs) {
            const QString label = text::labelOf(journal::Verb(verbs));
            INFO(journal::textOf(journal::Verb(verbs)).toStdString());
            CHECK_FALSE(label.isEmpty());
            CHECK_FALSE(seen.contains(label));
            seen.insert(label);
        }
        CHECK(verbs > 20);
    }
    text::speak(text::Language::Chinese);
}

TEST_CASE("An action that this version does not know is shown as it is stored")
{
    CHECK(text::actionLabel(journal::textOf(journal::Verb::rosterImported)) == text::labelOf(journal::Verb::rosterImported));
    CHECK(text::actionLabel(u"plan.agreed"_s) == u"plan.agreed"_s);
}

TEST_CASE("Grades are named as schools name them")
{
    REQUIRE(text::speak(text::Language::Chinese));
    CHECK(text::gradeName(1) == u"一年级"_s);
    CHECK(text::gradeName(9) == u"九年级"_s);
    CHECK(text::gradeName(12) == u"高三"_s);
    CHECK(text::gradeName(13) == u"13"_s);
    REQUIRE(text::speak(text::Language::English));
    CHECK(text::gradeName(12) == u"Grade 12"_s);
    text::speak(text::Language::Chinese);
}

TEST_CASE("Counts are said in a fixed order, and unknown ones are not dropped")
{
    REQUIRE(text::speak(text::Language::Chinese));
    CHECK(text::inWords({{u"refused"_s, 3}, {u"new"_s, 17}, {u"plans"_s, 2}}) == u"新增 17、拒收 3、plans 2"_s);
    CHECK(text::inWords({}).isEmpty());
}

TEST_CASE("Flags of a sheet are listed in words")
{
    using screening::Flag;
    REQUIRE(text::speak(text::Language::Chinese));
    CHECK(text::labelsOf(Flag::tooFast | Flag::incomplete) == u"作答过快、有漏答"_s);
    CHECK(text::labelsOf({}).isEmpty());
}

TEST_CASE("The reason of a journal line says for whom only once")
{
    REQUIRE(text::speak(text::Language::Chinese));
    CHECK(text::reasonWords(u"report.quarterly snapshot leadership"_s) == u"季度报告、密封、给校长"_s);
    CHECK(text::reasonWords(u"same_disk"_s) == u"与站点在同一块磁盘"_s);
}

TEST_CASE("What is advised about a restore card suits a school and a district office")
{
    REQUIRE(text::speak(text::Language::Chinese));
    const QString advice = text::adviceOf({backup::FindingKind::rebootUntested});
    CHECK(advice.contains(u"还原卡"_s));
    CHECK_FALSE(advice.contains(u"学校"_s));
}
