#include "core/screening/worked_examples.h"

#include "core/screening/read_instrument_parts.h"
#include "core/screening/score_bands.h"

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace xd::screening {
namespace {

using packs::JsonNode;

QStringList dangerNumbers(const Instrument &instrument, const Score &score)
{
    QStringList numbers;
    for (const DangerAnswer &danger : score.danger)
        numbers.append(QString::number(instrument.dangerItems[size_t(danger.dangerItem)].item + 1));
    return numbers;
}

QStringList clueIds(const NormSet &norm, const Score &score)
{
    QStringList ids;
    for (size_t i = 0; i < score.scales.size(); ++i) {
        for (const Clue *clue : cluesOf(norm, int(i), score.scales[i]))
            ids.append(clue->id);
    }
    return ids;
}

// How many statements of an outcome hold, and the first that does not.
struct Comparison {
    int holding = 0;
    QStringList failing;
    void note(bool holds, const QString &what)
    {
        if (holds)
            ++holding;
        else
            failing.append(what);
    }
};

bool isSame(double actual, const JsonNode &wanted, double value)
{
    return wanted.isNull() ? std::isnan(actual) : std::abs(actual - value) < 0.0005;
}

// Scales by id with the number that each must have, or null; `member` is which number.
Done compareScales(const Instrument &instrument, const Score &score, const JsonNode &scales, double ScaleScore::*member, Comparison &comparison)
{
    for (const QString &id : scales.keys()) {
        XD_TRY(const JsonNode wanted, scales.member(id));
        const auto index = instrument.findScale(id);
        if (!index)
            return wanted.broken(u"no such scale"_s);
        double value = 0;
        if (!wanted.isNull()) {
            XD_TRY(value, wanted.number(-100'000, 100'000));
        }
        const double actual = score.scales[size_t(*index)].*member;
        comparison.note(isSame(actual, wanted, value), scales.path().section(u'.', -1) + u".%1 is %2"_s.arg(id).arg(actual));
    }
    return {};
}

Done compareBands(const Instrument &instrument, const NormSet &norm, const Score &score, const JsonNode &bands, Comparison &comparison)
{
    for (const QString &id : bands.keys()) {
        XD_TRY(const JsonNode wanted, bands.member(id));
        const auto index = instrument.findScale(id);
        if (!index)
            return wanted.broken(u"no such scale"_s);
        XD_TRY(const QString wantedBand, wanted.text(64));
        const auto &known = norm.scales[size_t(*index)].bands;
        if (std::none_of(known.begin(), known.end(), [&](const Band &band) { return band.id == wantedBand; }))
            return wanted.broken(u"no such band"_s);
        const int band = score.scales[size_t(*index)].band;
        const QString actual = band < 0 ? u"(none)"_s : known[size_t(band)].id;
        comparison.note(actual == wantedBand, u"bands.%1 is %2"_s.arg(id, actual));
    }
    return {};
}

Result<QStringList> readFlags(const JsonNode &node)
{
    static const QStringList known = textsOf(Flags(0xff));
    QStringList flags;
    XD_TRY(const auto entries, node.list(8));
    for (const JsonNode &entry : entries) {
        XD_TRY(const QString flag, entry.text(32));
        if (!known.contains(flag))
            return entry.broken(u"no such flag"_s);
        flags.append(flag);
    }
    flags.sort();
    return flags;
}

Result<QStringList> readDanger(const JsonNode &node)
{
    QStringList numbers;
    XD_TRY(const auto entries, node.list(maxItems));
    for (const JsonNode &entry : entries) {
        XD_TRY(const int number, entry.integer(1, maxItems));
        numbers.append(QString::number(number));
    }
    return numbers;
}

Result<Comparison> compare(const Instrument &instrument, const NormSet &norm, const Score &score, const JsonNode &outcome)
{
    Comparison comparison;
    if (const auto scales = outcome.find(u"scales"_s))
        XD_CHECK(compareScales(instrument, score, *scales, &ScaleScore::value, comparison));
    if (const auto normed = outcome.find(u"normed"_s))
        XD_CHECK(compareScales(instrument, score, *normed, &ScaleScore::normed, comparison));
    if (const auto bands = outcome.find(u"bands"_s))
        XD_CHECK(compareBands(instrument, norm, score, *bands, comparison));
    if (const auto flags = outcome.find(u"flags"_s)) {
        XD_TRY(const QStringList wanted, readFlags(*flags));
        QStringList actual = textsOf(score.flags);
        actual.sort();
        comparison.note(actual == wanted, u"flags are [%1]"_s.arg(actual.join(u' ')));
    }
    if (const auto danger = outcome.find(u"danger"_s)) {
        XD_TRY(const QStringList wanted, readDanger(*danger));
        const QStringList actual = dangerNumbers(instrument, score);
        comparison.note(actual == wanted, u"danger is [%1]"_s.arg(actual.join(u' ')));
    }
    if (const auto clues = outcome.find(u"clues"_s)) {
        XD_TRY(const QStringList wanted, clues->texts(maxItems));
        const QStringList actual = clueIds(norm, score);
        comparison.note(actual == wanted, u"clues are [%1]"_s.arg(actual.join(u' ')));
    }
    if (const auto candidate = outcome.find(u"candidate"_s)) {
        XD_TRY(const bool wanted, candidate->boolean());
        comparison.note(wanted == score.isCandidate(), u"candidate is the opposite"_s);
    }
    return comparison;
}

Result<Respondent> readRespondent(const JsonNode &node)
{
    Respondent respondent;
    if (const auto grade = node.find(u"grade"_s)) {
        XD_TRY(respondent.grade, grade->integer(1, 12));
    }
    if (const auto months = node.find(u"ageMonths"_s)) {
        XD_TRY(respondent.ageMonths, months->integer(0, 12 * 120));
    }
    if (const auto sex = node.find(u"sex"_s)) {
        XD_TRY(respondent.sex, parts::readSex(*sex));
    }
    return respondent;
}

Done runExample(const Instrument &instrument, const JsonNode &example)
{
    XD_TRY(const JsonNode nameNode, example.member(u"name"_s));
    XD_TRY(const QString name, nameNode.text(200));
    XD_TRY(const JsonNode answersNode, example.member(u"answers"_s));
    XD_TRY(const std::vector<quint8> answers, readExampleAnswers(instrument, answersNode));
    Sitting sitting;
    if (const auto seconds = example.find(u"seconds"_s)) {
        XD_TRY(sitting.seconds, seconds->integer(0, 1'000'000));
        sitting.questions = instrument.itemCount();
    }
    const NormSet *norm = &instrument.norms.front();
    if (const auto normId = example.find(u"norm"_s)) {
        XD_TRY(const QString id, normId->text(64));
        norm = instrument.findNorm(id);
        if (!norm)
            return normId->broken(u"no such norm set"_s);
    }
    Respondent respondent;
    if (const auto about = example.find(u"respondent"_s)) {
        XD_TRY(respondent, readRespondent(*about));
    }
    const Score score = scoreSheet(instrument, *norm, answers, sitting, respondent);

    XD_TRY(const JsonNode expect, example.member(u"expect"_s));
    XD_TRY(const JsonNode scales, expect.member(u"scales"_s));
    if (scales.keys().isEmpty())
        return scales.broken(u"says nothing"_s);
    XD_TRY(const Comparison expected, compare(instrument, *norm, score, expect));
    if (!expected.failing.isEmpty())
        return failure(ErrorCode::PackExampleFailed, {}, name + u": "_s + expected.failing.join(u", "_s));
    if (const auto mustNot = example.find(u"mustNot"_s)) {
        XD_TRY(const Comparison forbidden, compare(instrument, *norm, score, *mustNot));
        if (forbidden.holding > 0)
            return failure(ErrorCode::PackExampleFailed, {}, name + u": what must not come out did"_s);
        if (forbidden.failing.isEmpty())
            return mustNot->broken(u"says nothing"_s);
    }
    return {};
}

} // namespace

Result<std::vector<quint8>> readExampleAnswers(const Instrument &instrument, const JsonNode &node)
{
    XD_TRY(const QString text, node.text());
    std::vector<quint8> answers;
    for (const QChar c : text) {
        if (c == u' ')
            continue;
        const bool isDigit = c >= u'0' && c <= u'9';
        if ((!isDigit && c != u'.') || answers.size() >= instrument.items.size())
            return node.broken(u"not one digit or dot for each of %1 items"_s.arg(instrument.itemCount()));
        const quint8 answer = isDigit ? quint8(c.unicode() - u'0') : missingAnswer;
        const OptionSet &options = instrument.optionsOf(int(answers.size()));
        if (isDigit && std::none_of(options.begin(), options.end(), [&](const Option &option) { return option.value == answer; }))
            return node.broken(u"item %1 has no answer %2"_s.arg(answers.size() + 1).arg(answer));
        answers.push_back(answer);
    }
    if (answers.size() != instrument.items.size())
        return node.broken(u"%1 answers for %2 items"_s.arg(answers.size()).arg(instrument.itemCount()));
    return answers;
}

Result<int> runWorkedExamples(const Instrument &instrument, const JsonNode &examples)
{
    XD_TRY(const auto list, examples.list(200));
    for (const JsonNode &example : list)
        XD_CHECK(runExample(instrument, example));
    return int(list.size());
}

} // namespace xd::screening
