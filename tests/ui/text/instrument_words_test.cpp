#include "ui/text/instrument_words.h"

#include "tests/support/say.h"

#include <limits>

using namespace Qt::StringLiterals;
using namespace xd;
using namespace xd::screening;

namespace {

ReliableChange change(double difference, ChangeVerdict verdict)
{
    ReliableChange made;
    made.difference = difference;
    made.verdict = verdict;
    return made;
}

} // namespace

TEST_CASE("A change is told in one plain sentence, and what is not known is not made up")
{
    CHECK(text::changeSentence(change(-6, ChangeVerdict::real)) == u"6 points lower than last time, more than the error of measurement: a real change."_s);
    CHECK(text::changeSentence(change(2.5, ChangeVerdict::withinError)).startsWith(u"2.5 points higher than last time, within"_s));
    CHECK(text::changeSentence(change(-6, ChangeVerdict::notKnown)).contains(u"not known"_s));
    CHECK(text::changeSentence(change(0, ChangeVerdict::notKnown)) == u"The same as last time."_s);
    CHECK(text::changeSentence(change(std::numeric_limits<double>::quiet_NaN(), ChangeVerdict::notKnown)).contains(u"not scored"_s));
}

TEST_CASE("Bands are told with their ranges, the last up to the greatest value")
{
    const Instruments instruments = valueOf(Instruments::builtIn());
    const auto bands = [&](const QString &id, const QString &scale) {
        const Instrument &instrument = *instruments.find(id);
        const int index = instrument.findScale(scale).value();
        return text::bandWords(instrument, index, instrument.norms[0].scales[size_t(index)]);
    };
    CHECK(bands(u"gad-7"_s, u"total"_s) == u"无或极轻 0–4, 轻度 5–9, 中度 10–14, 重度 15–21"_s);
    CHECK(bands(u"who-5"_s, u"total"_s) == u"很低 0–28, 偏低 29–50, 良好 51–100"_s);
    CHECK(bands(u"mssmhs"_s, u"total"_s) == u"无明显问题 from 1, 轻度 from 2, 中等程度 from 3, 较重 from 4, 严重 from 5"_s);
    CHECK(bands(u"sdq-parent"_s, u"total"_s).endsWith(u"很高 20–40"_s));
}
