#include "core/screening/score_sheet.h"

#include "core/screening/instruments.h"
#include "core/screening/read_instrument.h"
#include "tests/support/say.h"

#include <QElapsedTimer>
#include <QJsonDocument>
#include <random>

using namespace Qt::StringLiterals;
using namespace xd;
using namespace xd::screening;

namespace {

const Instruments &instruments()
{
    static const Instruments all = valueOf(Instruments::builtIn());
    return all;
}

// A made-up instrument with what the shipped ones do not have: reversed items on 1 to 4, a mean, a factor.
Instrument madeUp()
{
    const QByteArray json = R"({
      "format": 1, "id": "made-up", "version": "1", "kind": "instrument", "text": false,
      "names": {"zh": "虚构", "en": "Made up"}, "shortNames": {"zh": "虚", "en": "M"}, "headers": [],
      "source": "none", "licence": "free", "grades": {"from": 1, "to": 12},
      "options": {"four": [{"value": 4, "zh": "很符合", "en": "very"}, {"value": 3, "zh": "符合", "en": "yes"},
                           {"value": 2, "zh": "不符合", "en": "no"}, {"value": 1, "zh": "很不符合", "en": "not at all"}]},
      "items": [{"number": 1, "label": {"zh": "甲", "en": "a"}}, {"number": 2, "label": {"zh": "乙", "en": "b"}, "reversed": true},
                {"number": 3, "label": {"zh": "丙", "en": "c"}}],
      "scales": [{"id": "mean", "names": {"zh": "均", "en": "mean"}, "items": "1-3", "method": "mean", "missingAtMost": 1},
                 {"id": "percent", "names": {"zh": "百", "en": "percent"}, "items": "1-2", "method": "sum", "factor": 4, "missingAtMost": 0}],
      "norms": [{"id": "usual", "names": {"zh": "常", "en": "usual"}, "source": "none",
                 "bands": {"mean": [{"id": "low", "names": {"zh": "低", "en": "low"}, "from": 1, "severity": 1},
                                    {"id": "high", "names": {"zh": "高", "en": "high"}, "from": 2, "severity": 0}]},
                 "candidates": {"mean": {"atMost": 1.5}}}],
      "danger": [{"item": 2, "atLeast": 4, "label": {"zh": "乙", "en": "b"}}],
      "examples": [
        {"name": "reversed by min + max − x", "answers": "111", "expect": {"scales": {"mean": 2, "percent": 20}}, "mustNot": {"scales": {"mean": 1.667}}},
        {"name": "b", "answers": "141", "expect": {"scales": {"mean": 1}, "danger": [2], "candidate": true}},
        {"name": "c", "answers": "1.1", "expect": {"scales": {"mean": 1, "percent": null}, "flags": ["incomplete", "not-scored"]}}]
    })";
    return valueOf(packs::readPack(json).and_then(readInstrument));
}

} // namespace

TEST_CASE("Reversed items count least plus most minus the answer")
{
    const Instrument instrument = madeUp();
    const Score score = scoreSheet(instrument, *instrument.findNorm({}), std::vector<quint8>{4, 1, 4});
    CHECK(score.scales[0].value == 4.0);
    CHECK(score.scales[1].value == 32.0);
    CHECK_FALSE(score.isCandidate());
    CHECK(score.danger.empty()); // danger looks at the answer, not at what it counts
}

TEST_CASE("A mean lies in the band it has reached before rounding")
{
    const Instrument instrument = madeUp();
    const NormSet &norm = *instrument.findNorm({});
    const Score score = scoreSheet(instrument, norm, std::vector<quint8>{1, 3, 2}); // (1 + 2 + 2) / 3
    CHECK(score.scales[0].value < 2.0);
    CHECK(norm.scales[0].bands[size_t(score.scales[0].band)].id == u"low"_s);
    CHECK(score.scales[1].band == -1);
}

TEST_CASE("Too fast is judged over all questions of the sitting")
{
    const Instrument &gad = *instruments().find(u"gad-7"_s);
    const std::vector<quint8> answers{0, 1, 0, 1, 0, 1, 0};
    const NormSet &norm = *gad.findNorm({});
    CHECK(scoreSheet(gad, norm, answers, {9, 16}).flags.testFlag(Flag::tooFast));
    CHECK(scoreSheet(gad, norm, answers, {31, 16}).flags.testFlag(Flag::tooFast));
    CHECK_FALSE(scoreSheet(gad, norm, answers, {32, 16}).flags.testFlag(Flag::tooFast));
    CHECK_FALSE(scoreSheet(gad, norm, answers, {14, 7}).flags.testFlag(Flag::tooFast));
    CHECK_FALSE(scoreSheet(gad, norm, answers).flags.testFlag(Flag::tooFast)); // not known is not too fast
}

TEST_CASE("Not at all to every symptom is an honest answer, the same symptom strength throughout is marked")
{
    const Instrument &phq = *instruments().find(u"phq-9"_s);
    const NormSet &norm = *phq.findNorm({});
    CHECK(scoreSheet(phq, norm, std::vector<quint8>(9, 0)).flags == Flags());
    CHECK(scoreSheet(phq, norm, std::vector<quint8>(9, 1)).flags == Flags(Flag::allAlike));
    const std::vector<quint8> few{1, 1, 1, 1, 1, 1, 255, 255, 255};
    CHECK_FALSE(scoreSheet(phq, norm, few).flags.testFlag(Flag::allAlike));
}

TEST_CASE("Danger is told although the sheet cannot be scored")
{
    const Instrument &mht = *instruments().find(u"mht"_s);
    std::vector<quint8> answers(100, missingAnswer);
    answers[84] = 1;
    const Score score = scoreSheet(mht, *mht.findNorm({}), answers, {3, 100});
    CHECK(score.flags.testFlag(Flag::notScored));
    CHECK_FALSE(score.isCandidate());
    REQUIRE(score.danger.size() == 1);
    CHECK(mht.dangerItems[size_t(score.danger[0].dangerItem)].item == 84);
    CHECK(dangerIn(mht, answers).size() == 1);
}

TEST_CASE("Flags have the words that scripts read")
{
    CHECK(textsOf(Flags(0xff)) == QStringList{u"invalid"_s, u"too-fast"_s, u"all-alike"_s, u"incomplete"_s, u"not-scored"_s});
    CHECK(textsOf({}).isEmpty());
}

TEST_CASE("A hundred thousand sheets of a hundred items are scored in no time")
{
    const Instrument &mht = *instruments().find(u"mht"_s);
    const NormSet &norm = *mht.findNorm({});
    std::mt19937 random(7);
    std::vector<quint8> answers(100);
    for (quint8 &answer : answers)
        answer = quint8(random() % 2);
    QElapsedTimer timer;
    timer.start();
    qint64 candidates = 0;
    for (int i = 0; i < 100'000; ++i) {
        answers[size_t(i % 100)] ^= 1;
        candidates += scoreSheet(mht, norm, answers, {600, 100}).isCandidate();
    }
    const qint64 ms = timer.elapsed();
    INFO("100,000 MHT sheets: " << ms << " ms, " << candidates << " above the cut");
    CHECK(ms < 2000); // the aim is 200 ms; the rest is for a busy machine
}
