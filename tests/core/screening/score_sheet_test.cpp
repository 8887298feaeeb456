#include "core/screening/score_sheet.h"

#include "core/screening/instruments.h"
#include "core/screening/read_instrument.h"
#include "core/screening/score_bands.h"
#include "core/screening/score_codec.h"
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

TEST_CASE("A count is of the items that count at least so much, reversed ones as they count")
{
    Instrument instrument = madeUp();
    Scale &scale = instrument.scales[0];
    scale.method = Method::count;
    scale.countFrom = 3;
    const NormSet &norm = *instrument.findNorm({});
    CHECK(scoreSheet(instrument, norm, std::vector<quint8>{4, 1, 2}).scales[0].value == 2.0); // the second counts 4
    CHECK(scoreSheet(instrument, norm, std::vector<quint8>{4, 4, 2}).scales[0].value == 1.0);
    CHECK(scoreSheet(instrument, norm, std::vector<quint8>{4, missingAnswer, 4}).scales[0].value == 3.0); // 2 of 2, so 3 of 3
}

TEST_CASE("A scale of scales adds them up as they are prorated, and is unknown with one of them")
{
    Instrument instrument = madeUp();
    instrument.scales[0].method = Method::sum; // all three items, one may be missing
    Scale both;
    both.id = u"both"_s;
    both.parts = {0, 1};
    both.factor = 2;
    instrument.scales.push_back(both);
    instrument.norms[0].scales.push_back({});
    const NormSet &norm = instrument.norms[0];
    CHECK(scoreSheet(instrument, norm, std::vector<quint8>{2, 3, 1}).scales[2].value == 42.0);             // 2 × (5 + 16)
    CHECK(scoreSheet(instrument, norm, std::vector<quint8>{2, 3, missingAnswer}).scales[2].value == 44.0); // 2 × (6 + 16)
    CHECK_FALSE(scoreSheet(instrument, norm, std::vector<quint8>{2, missingAnswer, 1}).scales[2].isScored());
}

TEST_CASE("A clue holds by its items alone, although the scale cannot be scored")
{
    Instrument instrument = madeUp();
    NormSet &norm = instrument.norms[0];
    norm.scales[1].clues = {{u"strong"_s, {u"强"_s, u"strong"_s}, {0, 1, 2}, 4, 1}, {u"often"_s, {u"常"_s, u"often"_s}, {0, 1, 2}, 3, 2}};
    const Score one = scoreSheet(instrument, norm, std::vector<quint8>{missingAnswer, missingAnswer, 4});
    CHECK_FALSE(one.scales[1].isScored());
    CHECK(one.scales[1].clues == 1);
    CHECK_FALSE(one.scales[1].isCandidate); // that is the cut's
    CHECK(one.isCandidate());
    const Score two = scoreSheet(instrument, norm, std::vector<quint8>{3, missingAnswer, 3});
    REQUIRE(cluesOf(norm, 1, two.scales[1]).size() == 1);
    CHECK(cluesOf(norm, 1, two.scales[1])[0]->id == u"often"_s);
    CHECK_FALSE(scoreSheet(instrument, norm, std::vector<quint8>{3, missingAnswer, 2}).isCandidate());
}

TEST_CASE("A norm table is used only for whom it was made, and what it needs must be known")
{
    Instrument instrument = madeUp();
    ScaleNorm &norm = instrument.norms[0].scales[1];
    norm.tables = {{students::Sex::female, GradeRange{7, 8}, {}, {}, {{8, 40}, {16, 55.5}, {24, 70}}},
                   {{}, {}, 12 * 12, 12 * 15 - 1, {{8, 30}}}};
    const auto normed = [&](const Respondent &respondent, std::vector<quint8> answers = {2, 3, 1}) { // 4 × (2 + 2) = 16
        return scoreSheet(instrument, instrument.norms[0], answers, {}, respondent).scales[1];
    };
    CHECK(normed({7, students::Sex::female, -1}).normed == 55.5);
    CHECK(normed({9, students::Sex::female, 12 * 15 - 1}).normed == 30.0);
    CHECK(normed({7, students::Sex::male, 150}).normed == 30.0);
    CHECK_FALSE(normed({7, {}, -1}).isNormed());
    CHECK_FALSE(normed({9, students::Sex::female, 12 * 15}).isNormed());
    CHECK_FALSE(normed({}).isNormed());
    CHECK_FALSE(normed({7, students::Sex::female, -1}, {2, missingAnswer, 1}).isNormed()); // not scored

    norm.isByNormed = true;
    norm.bands = {{u"usual"_s, {u"常"_s, u"usual"_s}, 0, 0}, {u"high"_s, {u"高"_s, u"high"_s}, 65, 1}};
    norm.candidate = Cut{65, {}, {}};
    CHECK(normed({7, students::Sex::female, -1}, {3, 2, 1}).isCandidate); // 24, T 70
    CHECK(normed({7, students::Sex::female, -1}).band == 0);
    CHECK(normed({}, {4, 1, 1}).band == -1); // a high raw value says nothing here
    CHECK_FALSE(normed({}, {4, 1, 1}).isCandidate);
}

TEST_CASE("A score is read back as it was stored, and one from before clues and norms too")
{
    std::vector<ScaleScore> scales(3);
    scales[0] = {12.5, 2, true, 61.25, 5};
    scales[1] = {3, -1, false, std::numeric_limits<double>::quiet_NaN(), 127};
    std::vector<ScaleScore> read = valueOf(decodeScales(encodeScales(scales)));
    CHECK_FALSE(read[0].isNormed());
    CHECK(decodeNormed(encodeNormed(scales), read).has_value());
    CHECK(read[0].value == 12.5);
    CHECK(read[0].isCandidate);
    CHECK(read[0].clues == 5);
    CHECK(read[0].normed == 61.25);
    CHECK_FALSE(read[1].isCandidate);
    CHECK(read[1].clues == 127);
    CHECK_FALSE(read[1].isNormed());
    CHECK_FALSE(read[2].isScored());

    CHECK(encodeNormed({ScaleScore()}).isEmpty());
    const std::vector<ScaleScore> old = valueOf(decodeScales(QByteArray::fromHex("000030d4" "02" "01")));
    CHECK(old[0].isCandidate);
    CHECK(old[0].clues == 0);
    CHECK(codeOf(decodeNormed("12345", read)) == ErrorCode::VaultDamaged);
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
    CHECK(textsOf(Flags(0xff)) == QStringList{u"invalid"_s, u"too-fast"_s, u"all-alike"_s, u"incomplete"_s, u"not-scored"_s, u"young"_s});
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
