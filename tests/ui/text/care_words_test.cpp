#include "tests/support/say.h"
#include "ui/text/care_words.h"

using namespace Qt::StringLiterals;
using namespace xd;

namespace {

constexpr qint64 minuteMs = 60'000;
constexpr qint64 hourMs = 60 * minuteMs;

} // namespace

TEST_CASE("Time left is told in minutes, hours or days, and never as nothing when it is over")
{
    const qint64 due = 1'791'504'000'000;
    CHECK(text::timeLeft(due, due - 61 * minuteMs).contains(u"61"_s));
    CHECK(text::timeLeft(due, due - 23 * hourMs).contains(u"23"_s));
    CHECK(text::timeLeft(due, due - 72 * hourMs).contains(u"3"_s));
    CHECK(text::timeLeft(due, due) != text::timeLeft(due, due + 1));
    CHECK(text::timeLeft(due, due + 3 * hourMs).startsWith(u"late by 3"_s));
}

TEST_CASE("Every way to answer a duty, verdict and means has a word of its own")
{
    QSet<QString> words;
    for (const care::How how : care::allHows)
        words.insert(text::labelOf(how));
    for (const screening::Verdict verdict : {screening::Verdict::confirmed, screening::Verdict::notConfirmed, screening::Verdict::watch})
        words.insert(text::labelOf(verdict));
    for (const screening::Means means : screening::allMeans)
        words.insert(text::labelOf(means));
    CHECK(words.size() == qsizetype(care::allHows.size() + 3 + screening::allMeans.size()));
    CHECK_FALSE(words.contains(QString()));
    for (const care::How how : care::allHows)
        CHECK(care::howFrom(care::textOf(how)) == how);
    for (const screening::Means means : screening::allMeans)
        CHECK(screening::meansFrom(screening::textOf(means)) == means);
}
