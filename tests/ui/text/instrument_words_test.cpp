#include "ui/text/instrument_words.h"

#include "tests/support/say.h"
#include "ui/text/language.h"

#include <QRegularExpression>
#include <limits>

using namespace Qt::StringLiterals;
using namespace xd;
using namespace xd::screening;

namespace {

struct Speaking {
    explicit Speaking(text::Language language) { REQUIRE(text::speak(language)); }
    ~Speaking() { text::speak(text::Language::Chinese); }
};

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
    const Speaking speaking(text::Language::English);
    CHECK(text::changeSentence(change(-6, ChangeVerdict::real)) == u"6 points lower than last time, more than the error of measurement: a real change."_s);
    CHECK(text::changeSentence(change(2.5, ChangeVerdict::withinError)).startsWith(u"2.5 points higher than last time, within"_s));
    CHECK(text::changeSentence(change(-6, ChangeVerdict::notKnown)).contains(u"not known"_s));
    CHECK(text::changeSentence(change(0, ChangeVerdict::notKnown)) == u"The same as last time."_s);
    CHECK(text::changeSentence(change(std::numeric_limits<double>::quiet_NaN(), ChangeVerdict::notKnown)).contains(u"not scored"_s));
}

TEST_CASE("Bands are told with their ranges, the last up to the greatest value")
{
    const Speaking speaking(text::Language::English);
    const Instruments instruments = valueOf(Instruments::builtIn());
    const auto bands = [&](const QString &id, const QString &scale) {
        const Instrument &instrument = *instruments.find(id);
        const int index = instrument.findScale(scale).value();
        return text::bandWords(instrument, index, instrument.norms[0].scales[size_t(index)]);
    };
    CHECK(bands(u"gad-7"_s, u"total"_s) == u"None or minimal 0–4, Mild 5–9, Moderate 10–14, Severe 15–21"_s);
    CHECK(bands(u"who-5"_s, u"total"_s) == u"Very low 0–28, Low 29–50, Well 51–100"_s);
    CHECK(bands(u"mssmhs"_s, u"total"_s) == u"Unremarkable from 1, Mild from 2, Moderate from 3, Rather severe from 4, Severe from 5"_s);
    CHECK(bands(u"sdq-parent"_s, u"total"_s).endsWith(u"Very high 20–40"_s));
}

TEST_CASE("In Chinese source and licence are told in Chinese, and a change in the words of the office")
{
    const Speaking speaking(text::Language::Chinese);
    static const QRegularExpression han(u"\\p{Han}"_s);
    const Instruments instruments = valueOf(Instruments::builtIn());
    for (const Instrument *instrument : instruments.list()) {
        INFO(instrument->id.toStdString());
        CHECK(text::sourceWords(instruments, *instrument).contains(han));
        CHECK(text::licenceWords(instruments, *instrument).contains(han));
    }
    CHECK(text::changeSentence(change(-6, ChangeVerdict::real)) == u"比上次低了 6 分，超出测量误差，可视为真实变化。"_s);
}
