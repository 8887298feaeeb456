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
        {u"scales/0/method"_s, QJsonValue(u"median"_s), u"scales[0].method: neither sum nor mean"_s},
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
