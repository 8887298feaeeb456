#include "core/screening/instruments.h"
#include "core/screening/read_instrument.h"
#include "tests/support/say.h"

#include <catch2/generators/catch_generators.hpp>
#include <QJsonArray>
#include <QJsonDocument>
#include <set>

using namespace Qt::StringLiterals;
using namespace xd;
using namespace xd::screening;

namespace {

QJsonObject shipped(const QString &id)
{
    QFile file(u":/packs/instruments/"_s + id + u".json"_s);
    REQUIRE(file.open(QIODevice::ReadOnly));
    return QJsonDocument::fromJson(file.readAll()).object();
}

Result<Instrument> readObject(const QJsonObject &object)
{
    return packs::readPack(QJsonDocument(object).toJson()).and_then(readInstrument);
}

// The pack with one value replaced; the path is of keys and indexes.
QJsonValue replaced(const QJsonValue &value, QStringList path, const QJsonValue &with)
{
    if (path.isEmpty())
        return with;
    const QString step = path.takeFirst();
    if (value.isArray()) {
        QJsonArray array = value.toArray();
        array[step.toInt()] = replaced(array[step.toInt()], path, with);
        return array;
    }
    QJsonObject object = value.toObject();
    object[step] = replaced(object[step], path, with);
    return object;
}

Error errorWith(const QString &id, const QString &path, const QJsonValue &value)
{
    const auto result = readObject(replaced(shipped(id), path.split(u'/'), value).toObject());
    REQUIRE_FALSE(result.has_value());
    return result.error();
}

} // namespace

TEST_CASE("Every shipped instrument comes out as its worked examples say")
{
    const Instruments instruments = valueOf(Instruments::builtIn());
    for (const Instrument *instrument : instruments.list()) {
        INFO(instrument->id.toStdString());
        CHECK(instrument->exampleCount >= minExamples);
        CHECK(instrument->findNorm({}) == &instrument->norms.front());
    }
    CHECK(valueOf(instruments.require(u"phq-9"_s))->itemCount() == 9);
    CHECK(valueOf(instruments.require(u"gad-7@1"_s))->itemCount() == 7);
    CHECK(codeOf(instruments.require(u"gad-7@2"_s)) == ErrorCode::NotFound);
    CHECK(codeOf(instruments.require(u"GAD"_s)) == ErrorCode::Usage);
}

// The key as facts.md A-1 has it: eight content scales and the validity scale share the hundred items out.
TEST_CASE("The scales of the MHT share a hundred items out, each once")
{
    const Instruments instruments = valueOf(Instruments::builtIn());
    const Instrument &mht = *valueOf(instruments.require(u"mht"_s));
    REQUIRE(mht.itemCount() == 100);
    std::multiset<int> items;
    std::set<int> content;
    for (const Scale &scale : mht.scales) {
        if (scale.id == u"total"_s)
            continue;
        items.insert(scale.items.begin(), scale.items.end());
        if (scale.id != u"validity"_s)
            content.insert(scale.items.begin(), scale.items.end());
    }
    CHECK(items.size() == 100);
    CHECK(std::set<int>(items.begin(), items.end()).size() == 100);
    const auto &total = mht.scales[size_t(mht.totalScale().value())].items;
    CHECK(std::set<int>(total.begin(), total.end()) == content);
    CHECK(content.size() == 90);
    CHECK(mht.dangerItems.size() == 2);
    CHECK(mht.suitsGrade(4));
    CHECK_FALSE(mht.suitsGrade(3));
}

TEST_CASE("A pack whose worked example does not come out is refused and the example named")
{
    const Error wrongTotal = errorWith(u"phq-9"_s, u"examples/2/expect/scales/total"_s, 8);
    CHECK(wrongTotal.code == ErrorCode::PackExampleFailed);
    CHECK(wrongTotal.detail == u"the last of the mild band: scales.total is 9"_s);

    const Error wrongBand = errorWith(u"phq-9"_s, u"norms/0/bands/total/2/from"_s, 9);
    CHECK(wrongBand.code == ErrorCode::PackExampleFailed);

    const Error noDanger = errorWith(u"phq-9"_s, u"danger"_s, QJsonArray());
    CHECK(noDanger.code == ErrorCode::PackExampleFailed);
    CHECK(noDanger.detail.startsWith(u"a low total with a danger answer"_s));

    const Error forbidden = errorWith(u"phq-9"_s, u"examples/0/mustNot"_s, QJsonObject{{u"scales"_s, QJsonObject{{u"total"_s, 0}}}});
    CHECK(forbidden.code == ErrorCode::PackExampleFailed);
    CHECK(forbidden.detail == u"nothing at all: what must not come out did"_s);

    const Error unscored = errorWith(u"phq-9"_s, u"examples/7/expect/scales/total"_s, 9);
    CHECK(unscored.code == ErrorCode::PackExampleFailed);
}

// Keys that circulate wrongly (facts AE): each must be caught by the examples of the pack itself.
TEST_CASE("The examples of the MHT catch the wrong keys that circulate")
{
    const auto [path, value] = GENERATE(table<QString, QJsonValue>({
        {u"options/yes-no/0/value"_s, QJsonValue(2)},                              // values off by one
        {u"scales/0/items"_s, QJsonValue(u"1-100"_s)},                             // validity counted into the total
        {u"scales/8/items"_s, QJsonValue(u"81-90"_s)},                             // impulsiveness as a block
        {u"scales/9/items"_s, QJsonValue(u"91-100"_s)},                            // validity as a block
        {u"items/0/reversed"_s, QJsonValue(true)},                                 // nothing is reversed
        {u"danger/1/item"_s, QJsonValue(96)},                                      // the wrong danger item
        {u"norms/0/validity/atLeast"_s, QJsonValue(8)},                            // the boundary of the default
        {u"norms/0/candidates/total/atLeast"_s, QJsonValue(64)},
    }));
    CHECK(errorWith(u"mht"_s, path, value).code != ErrorCode::NotFound);
    const auto code = errorWith(u"mht"_s, path, value).code;
    CHECK((code == ErrorCode::PackExampleFailed || code == ErrorCode::PackBroken));
}

TEST_CASE("A key that does not hold together is broken at a named place")
{
    const auto [path, value, where] = GENERATE(table<QString, QJsonValue, QString>({
        {u"items/3/number"_s, QJsonValue(5), u"items[3].number: 4 is due"_s},
        {u"items/3/label/zh"_s, QJsonValue(7), u"items[3].label.zh: not a text"_s},
        {u"items/3/reversed"_s, QJsonValue(1), u"items[3].reversed: not true or false"_s},
        {u"items/3/options"_s, QJsonValue(u"other"_s), u"items[3].options: no such set"_s},
        {u"options/frequency/1/value"_s, QJsonValue(0), u"options.frequency[1].value: twice"_s},
        {u"options/frequency/1/value"_s, QJsonValue(1.5), u"options.frequency[1].value: not a whole number"_s},
        {u"options/frequency/1/value"_s, QJsonValue(255), u"options.frequency[1].value: outside 0 to 9"_s},
        {u"options/frequency/1/zh"_s, QJsonValue(u"没 有"_s), u"options.frequency[1]: the same words for two answers"_s},
        {u"scales/0/items"_s, QJsonValue(u"1-10"_s), u"scales[0].items: items outside 1 to 9"_s},
        {u"scales/0/items"_s, QJsonValue(u"1-9,9"_s), u"scales[0].items: item 9 twice"_s},
        {u"scales/0/items"_s, QJsonValue(u"9-1"_s), u"scales[0].items: items outside"_s},
        {u"scales/0/method"_s, QJsonValue(u"median"_s), u"scales[0].method: neither sum nor mean nor count"_s},
        {u"scales/0/missingAtMost"_s, QJsonValue(9), u"scales[0].missingAtMost: outside 0 to 8"_s},
        {u"norms/0/bands/total/2/from"_s, QJsonValue(5), u"norms[0].bands.total[2].from: does not rise"_s},
        {u"norms/0/bands/other"_s, QJsonValue(QJsonArray()), u"norms[0].bands.other: no such scale"_s},
        {u"norms/1/id"_s, QJsonValue(u"usual"_s), u"norms[1].id: twice"_s},
        {u"norms/0/candidates/total"_s, QJsonValue(QJsonObject()), u"norms[0].candidates.total: neither"_s},
        {u"danger/0/item"_s, QJsonValue(10), u"danger[0].item: outside 1 to 9"_s},
        {u"grades/to"_s, QJsonValue(3), u"grades.to: outside 6 to 12"_s},
        {u"examples/0/answers"_s, QJsonValue(u"00000000"_s), u"examples[0].answers: 8 answers for 9 items"_s},
        {u"examples/0/answers"_s, QJsonValue(u"000000004"_s), u"examples[0].answers: item 9 has no answer 4"_s},
        {u"examples/0/answers"_s, QJsonValue(u"00000000a"_s), u"examples[0].answers: not one digit"_s},
        {u"examples/0/expect/bands/total"_s, QJsonValue(u"grave"_s), u"examples[0].expect.bands.total: no such band"_s},
        {u"examples/0/expect/flags"_s, QJsonValue(QJsonArray{u"odd"_s}), u"examples[0].expect.flags[0]: no such flag"_s},
        {u"examples/0/mustNot"_s, QJsonValue(QJsonObject()), u"examples[0].mustNot: says nothing"_s},
    }));
    const Error error = errorWith(u"phq-9"_s, path, value);
    INFO(error.detail.toStdString());
    CHECK(error.code == ErrorCode::PackBroken);
    CHECK(error.detail.startsWith(where));
}

TEST_CASE("What a pack says of use, ages, clues and norms is read, and said wrongly it is refused at its place")
{
    const QJsonObject wording{{u"zh"_s, u"甲"_s}, {u"en"_s, u"a"_s}};
    QJsonObject gad = shipped(u"gad-7"_s);
    gad[u"informant"_s] = u"teacher"_s;
    gad[u"family"_s] = u"anxious"_s;
    gad[u"screen"_s] = u"forbidden"_s;
    gad[u"warnUnderAge"_s] = 16;
    gad[u"danger"_s] = QJsonArray{QJsonObject{{u"item"_s, 7}, {u"atLeast"_s, 3}, {u"label"_s, wording}, {u"dueHours"_s, 48}}};
    QJsonArray norms = gad[u"norms"_s].toArray();
    QJsonObject norm = norms[0].toObject();
    norm[u"clues"_s] = QJsonArray{QJsonObject{{u"id"_s, u"worried"_s}, {u"scale"_s, u"total"_s}, {u"names"_s, wording}, {u"items"_s, u"2-3"_s}, {u"atLeast"_s, 3}}};
    norm[u"normTables"_s] = QJsonObject{{u"total"_s, QJsonObject{{u"as"_s, u"percentile"_s}, {u"tables"_s, QJsonArray{QJsonObject{
        {u"sex"_s, u"male"_s}, {u"ageMonths"_s, QJsonObject{{u"from"_s, 144}, {u"to"_s, 155}}}, {u"points"_s, QJsonArray{QJsonArray{0, 10}, QJsonArray{5, 50}}}}}}}}};
    norms[0] = norm;
    gad[u"norms"_s] = norms;
    QJsonArray scales = gad[u"scales"_s].toArray();
    QJsonObject scale = scales[0].toObject();
    scale[u"reliability"_s] = QJsonArray{QJsonObject{{u"alpha"_s, 0.9}, {u"deviation"_s, 4}, {u"source"_s, u"made up"_s}}};
    scales[0] = scale;
    gad[u"scales"_s] = scales;
    gad.remove(u"examples"_s);
    gad[u"examples"_s] = QJsonArray{
        QJsonObject{{u"name"_s, u"a"_s}, {u"answers"_s, u"0003333"_s}, {u"expect"_s, QJsonObject{{u"scales"_s, QJsonObject{{u"total"_s, 12}}}, {u"danger"_s, QJsonArray{7}}, {u"clues"_s, QJsonArray()}}}},
        QJsonObject{{u"name"_s, u"b"_s}, {u"answers"_s, u"0300000"_s}, {u"expect"_s, QJsonObject{{u"scales"_s, QJsonObject{{u"total"_s, 3}}}, {u"clues"_s, QJsonArray{u"worried"_s}}, {u"candidate"_s, true}, {u"normed"_s, QJsonObject{{u"total"_s, QJsonValue::Null}}}}}},
        QJsonObject{{u"name"_s, u"c"_s}, {u"answers"_s, u"1111100"_s}, {u"respondent"_s, QJsonObject{{u"sex"_s, u"male"_s}, {u"ageMonths"_s, 150}}},
                    {u"expect"_s, QJsonObject{{u"scales"_s, QJsonObject{{u"total"_s, 5}}}, {u"normed"_s, QJsonObject{{u"total"_s, 50}}}}}}};
    const Instrument instrument = valueOf(readObject(gad));
    CHECK(instrument.informant == Informant::teacher);
    CHECK(instrument.family == u"anxious"_s);
    CHECK(instrument.screenUse == ScreenUse::forbidden);
    CHECK(instrument.dangerItems[0].dueHours == 48);
    CHECK(instrument.isDoubtfulAt(16 * 12 - 1));
    CHECK_FALSE(instrument.isDoubtfulAt(16 * 12));
    CHECK_FALSE(instrument.isDoubtfulAt(-1));
    CHECK(instrument.scales[0].reliability[0].coefficient == 0.9);
    CHECK(instrument.norms[0].scales[0].normedAs == NormedAs::percentile);

    const auto [path, value, where] = GENERATE(table<QString, QJsonValue, QString>({
        {u"informant"_s, QJsonValue(u"cousin"_s), u"informant: none of self"_s},
        {u"screen"_s, u"maybe"_s, u"screen: none of with-text"_s},
        {u"danger/0/dueHours"_s, 0, u"danger[0].dueHours: outside"_s},
        {u"norms/0/clues/0/items"_s, u"8"_s, u"norms[0].clues[0].items: items outside"_s},
        {u"norms/0/clues/0/scale"_s, u"other"_s, u"norms[0].clues[0].scale: no such scale"_s},
        {u"norms/0/normTables/total/as"_s, u"z"_s, u"norms[0].normTables.total.as: neither"_s},
        {u"norms/0/normTables/total/tables/0/sex"_s, u"boys"_s, u"norms[0].normTables.total.tables[0].sex: neither"_s},
        {u"norms/0/normTables/total/tables/0/points/1"_s, QJsonArray{0, 20}, u"norms[0].normTables.total.tables[0].points[1]: does not rise"_s},
        {u"scales/0/reliability/0/alpha"_s, 1.2, u"scales[0].reliability[0].alpha: outside"_s},
        {u"scales/0/reliability/0/source"_s, u""_s, u"scales[0].reliability[0].source: empty"_s},
        {u"items/1/text"_s, QJsonObject{{u"zh"_s, u"句"_s}, {u"en"_s, u"sentence"_s}}, u"items[1]: some items have a text"_s},
    }));
    const auto result = readObject(replaced(gad, path.split(u'/'), value).toObject());
    REQUIRE_FALSE(result.has_value());
    CHECK(result.error().code == ErrorCode::PackBroken);
    INFO(result.error().detail.toStdString());
    CHECK(result.error().detail.startsWith(where));
}

TEST_CASE("An instrument says for whom it was not made")
{
    const Instruments instruments = valueOf(Instruments::builtIn());
    const Instrument &phq = *valueOf(instruments.require(u"phq-9"_s));
    CHECK(phq.suits(7).has_value());
    CHECK(phq.suits(6, 12 * 12).has_value());
    CHECK(codeOf(phq.suits(5)) == ErrorCode::InstrumentUnsuitable);
    CHECK(phq.suits(5).error().field == u"grade"_s);
    CHECK(phq.suits(6, 12 * 12 - 1).error().field == u"age"_s);
    const Instrument &mht = *valueOf(instruments.require(u"mht"_s));
    CHECK(mht.suits(12, 20 * 12 - 1).has_value());
    CHECK(codeOf(mht.suits(12, 20 * 12)) == ErrorCode::InstrumentUnsuitable);
}

TEST_CASE("A pack must say that it has no danger items and show three examples")
{
    QJsonObject silent = shipped(u"gad-7"_s);
    silent.remove(u"danger"_s);
    CHECK(codeOf(readObject(silent)) == ErrorCode::PackBroken);

    QJsonObject few = shipped(u"gad-7"_s);
    QJsonArray examples = few[u"examples"_s].toArray();
    while (examples.size() > 2)
        examples.removeLast();
    few[u"examples"_s] = examples;
    const auto result = readObject(few);
    REQUIRE_FALSE(result.has_value());
    CHECK(result.error().detail == u"examples: fewer than 3"_s);
}
