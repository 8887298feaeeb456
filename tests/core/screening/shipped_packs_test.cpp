// The keys of the shipped packs against facts A and AE: what they must be, and that their own examples catch the wrong
// keys in circulation.
#include "core/screening/read_instrument.h"
#include "tests/core/screening/fixture_school.h"

#include <catch2/generators/catch_generators.hpp>
#include <QJsonArray>
#include <QJsonDocument>
#include <QSet>
#include <set>

using namespace Qt::StringLiterals;
using namespace xd;
using namespace xd::screening;
using namespace xd::test;

namespace {

QJsonObject shipped(const QString &id)
{
    QFile file(u":/packs/instruments/"_s + id + u".json"_s);
    REQUIRE(file.open(QIODevice::ReadOnly));
    return QJsonDocument::fromJson(file.readAll()).object();
}

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

const Instrument &instrument(const QString &id)
{
    const Instrument *const found = builtInInstruments().find(id);
    INFO(id.toStdString());
    REQUIRE(found);
    return *found;
}

QList<int> reversedIn(const Instrument &instrument)
{
    QList<int> numbers;
    for (int i = 0; i < instrument.itemCount(); ++i) {
        if (instrument.items[size_t(i)].isReversed)
            numbers.append(i + 1);
    }
    return numbers;
}

} // namespace

TEST_CASE("Every instrument of the office is shipped, with licence, source and three examples that come out")
{
    const QStringList wanted{u"phq-9"_s, u"phq-a"_s, u"gad-7"_s, u"ces-d"_s, u"ces-d-negative"_s, u"k6"_s, u"k10"_s, u"dass-y"_s, u"who-5"_s,
                             u"rses-cn-r8"_s, u"rses-cn-f8"_s, u"rses-cn-9item"_s, u"mht"_s, u"mssmhs"_s, u"sdq-self"_s, u"sdq-parent"_s, u"sdq-teacher"_s,
                             u"scared"_s, u"dsrsc"_s, u"psc-17"_s, u"psc-35"_s, u"rcads-25"_s, u"rcads-47"_s, u"isi"_s, u"ais"_s, u"cls"_s, u"scl-90"_s,
                             u"mood-weekly"_s, u"bullying-experience"_s, u"teacher-observation"_s, u"parent-observation"_s, u"life-events"_s};
    for (const QString &id : wanted) {
        CHECK(instrument(id).exampleCount >= minExamples);
        CHECK_FALSE(instrument(id).licence.isEmpty());
        CHECK_FALSE(instrument(id).source.isEmpty());
    }
    CHECK(builtInInstruments().list().size() == size_t(wanted.size()));
}

TEST_CASE("No published instrument carries a sentence, only what we worded ourselves does")
{
    const QSet<QString> own{u"mood-weekly"_s, u"bullying-experience"_s, u"teacher-observation"_s, u"parent-observation"_s, u"life-events"_s};
    for (const Instrument *each : builtInInstruments().list()) {
        INFO(each->id.toStdString());
        CHECK(each->hasOwnText() == own.contains(each->id));
        for (const Item &item : each->items)
            CHECK(item.label.zh.size() <= 16);
    }
}

TEST_CASE("No two instruments answer to the same header, so a table is never taken for another")
{
    QHash<QString, QString> seen;
    for (const Instrument *each : builtInInstruments().list()) {
        for (const QString &header : each->headers) {
            INFO(header.toStdString());
            const QString folded = header.toLower().remove(u' ');
            CHECK_FALSE(seen.contains(folded));
            seen.insert(folded, each->id);
        }
    }
}

TEST_CASE("The parts of an instrument share its items out, each once")
{
    const auto [id, parts] = GENERATE(table<QString, QStringList>({
        {u"sdq-self"_s, {u"emotional"_s, u"conduct"_s, u"hyperactivity"_s, u"peers"_s, u"prosocial"_s}},
        {u"mssmhs"_s, {u"obsessive"_s, u"paranoia"_s, u"hostility"_s, u"interpersonal"_s, u"depression"_s, u"anxiety"_s, u"study"_s, u"maladaptation"_s, u"instability"_s, u"imbalance"_s}},
        {u"scared"_s, {u"panic"_s, u"generalised"_s, u"separation"_s, u"social"_s, u"school"_s}},
        {u"rcads-47"_s, {u"separation"_s, u"generalised"_s, u"panic"_s, u"social"_s, u"obsessive"_s, u"depression"_s}},
        {u"rcads-25"_s, {u"depression"_s, u"anxiety"_s}},
        {u"psc-17"_s, {u"internalising"_s, u"attention"_s, u"externalising"_s}},
        {u"dass-y"_s, {u"depression"_s, u"anxiety"_s, u"stress"_s}},
        {u"ces-d"_s, {u"mood"_s, u"positive"_s, u"somatic"_s, u"interpersonal"_s}},
        {u"scl-90"_s, {u"somatisation"_s, u"obsessive"_s, u"interpersonal"_s, u"depression"_s, u"anxiety"_s, u"hostility"_s, u"phobia"_s, u"paranoia"_s, u"psychoticism"_s, u"other"_s}},
    }));
    const Instrument &known = instrument(id);
    std::multiset<int> items;
    for (const QString &part : parts) {
        const auto scale = known.findScale(part);
        REQUIRE(scale);
        items.insert(known.scales[size_t(*scale)].items.begin(), known.scales[size_t(*scale)].items.end());
    }
    CHECK(int(items.size()) == known.itemCount());
    CHECK(int(std::set<int>(items.begin(), items.end()).size()) == known.itemCount());
}

TEST_CASE("Items are reversed as the facts say, and the wording of the CES-D decides")
{
    const auto [id, wanted] = GENERATE(table<QString, QList<int>>({
        {u"ces-d"_s, {4, 8, 12, 16}}, {u"ces-d-negative"_s, {}}, {u"sdq-self"_s, {7, 11, 14, 21, 25}}, {u"sdq-parent"_s, {7, 11, 14, 21, 25}},
        {u"sdq-teacher"_s, {7, 11, 14, 21, 25}}, {u"dsrsc"_s, {1, 2, 4, 7, 8, 9, 11, 12, 13, 16}}, {u"rses-cn-r8"_s, {3, 5, 8, 9, 10}},
        {u"rses-cn-f8"_s, {3, 5, 9, 10}}, {u"rses-cn-9item"_s, {3, 5, 9, 10}}, {u"cls"_s, {3, 6, 9, 12, 14, 17, 18, 20, 21, 24}}, {u"mssmhs"_s, {}}, {u"mht"_s, {}},
    }));
    CHECK(reversedIn(instrument(id)) == wanted);
}

TEST_CASE("Danger items, screens and ages are those of the facts")
{
    const auto dangers = [](const QString &id) {
        QList<QPair<int, int>> list;
        for (const DangerItem &item : instrument(id).dangerItems) {
            list.append({item.item + 1, item.atLeast});
            CHECK(item.dueHours == 24);
        }
        return list;
    };
    CHECK(dangers(u"phq-a"_s) == QList<QPair<int, int>>{{9, 1}});
    CHECK(dangers(u"mht"_s) == QList<QPair<int, int>>{{85, 1}, {97, 1}});
    CHECK(dangers(u"mssmhs"_s) == QList<QPair<int, int>>{{52, 4}, {57, 2}});
    CHECK(dangers(u"dsrsc"_s) == QList<QPair<int, int>>{{10, 1}});
    CHECK(dangers(u"scl-90"_s) == QList<QPair<int, int>>{{15, 2}, {59, 2}});
    CHECK(dangers(u"rcads-47"_s) == QList<QPair<int, int>>{{37, 1}});
    CHECK(dangers(u"ces-d"_s).isEmpty());
    for (const QString &id : {u"sdq-self"_s, u"sdq-parent"_s, u"sdq-teacher"_s}) {
        CHECK(instrument(id).screenUse == ScreenUse::forbidden);
        CHECK(instrument(id).family == u"sdq"_s);
    }
    CHECK(instrument(u"sdq-teacher"_s).informant == Informant::teacher);
    CHECK(instrument(u"scl-90"_s).screenUse == ScreenUse::importOnly);
    CHECK(instrument(u"scl-90"_s).isDoubtfulAt(15 * 12));
    CHECK(codeOf(instrument(u"scl-90"_s).suits(9)) == ErrorCode::InstrumentUnsuitable);
    CHECK(codeOf(instrument(u"mssmhs"_s).suits(6)) == ErrorCode::InstrumentUnsuitable);
}

TEST_CASE("The four bands of the SDQ are for the total alone")
{
    for (const QString &id : {u"sdq-self"_s, u"sdq-parent"_s, u"sdq-teacher"_s}) {
        const NormSet &four = *instrument(id).findNorm(u"four-band"_s);
        for (size_t i = 0; i < four.scales.size(); ++i)
            CHECK(four.scales[i].bands.size() == (instrument(id).scales[i].id == u"total"_s ? 4u : 0u));
    }
}

// Facts AE: each of these circulates in public code; the pack that says so must not pass its own examples.
TEST_CASE("A wrong key in circulation fails the examples of its pack")
{
    const auto [id, path, value] = GENERATE(table<QString, QString, QJsonValue>({
        {u"mssmhs"_s, u"scales/1/items"_s, u"3,10,12,22,23,54"_s},        // 54 twice, 48 missing
        {u"mssmhs"_s, u"scales/4/items"_s, u"4,17,18,45,51"_s},           // 59 missing
        {u"sdq-self"_s, u"norms/0/bands/total/1/from"_s, 14},             // the parents' bands on the self form
        {u"sdq-self"_s, u"norms/0/bands/total/2/from"_s, 17},
        {u"sdq-self"_s, u"norms/0/candidates/total/atLeast"_s, 17},
        {u"sdq-parent"_s, u"norms/0/bands/total/2/from"_s, 18},
        {u"dass-y"_s, u"scales/1/factor"_s, 2},                           // doubled
        {u"dass-y"_s, u"norms/0/bands/depression/1/from"_s, 10},          // bands of the DASS-21
        {u"ces-d"_s, u"items/4/reversed"_s, true},                        // wrong items reversed
        {u"ces-d"_s, u"items/3/reversed"_s, false},
        {u"ces-d-negative"_s, u"items/3/reversed"_s, true},
        {u"rses-cn-r8"_s, u"items/7/reversed"_s, false},
        {u"rses-cn-f8"_s, u"items/7/reversed"_s, true},
        {u"rses-cn-9item"_s, u"scales/0/items"_s, u"1-10"_s},
        {u"mht"_s, u"scales/8/items"_s, u"81-90"_s},
        {u"who-5"_s, u"scales/0/factor"_s, 1},
        {u"k10"_s, u"options/time/0/value"_s, 0},
        {u"scl-90"_s, u"scales/1/countFrom"_s, 1},
        {u"cls"_s, u"scales/0/items"_s, u"1-24"_s},
        {u"bullying-experience"_s, u"norms/0/clues/0/atLeast"_s, 1},
    }));
    INFO(id.toStdString() << ' ' << path.toStdString());
    const QJsonObject wrong = replaced(shipped(id), path.split(u'/'), value).toObject();
    const auto read = packs::readPack(QJsonDocument(wrong).toJson()).and_then(readInstrument);
    REQUIRE_FALSE(read.has_value());
    CHECK((read.error().code == ErrorCode::PackExampleFailed || read.error().code == ErrorCode::PackBroken));
}

TEST_CASE("An MHT of forty items or of six dimensions is refused")
{
    QJsonObject forty = shipped(u"mht"_s);
    QJsonArray items = forty[u"items"_s].toArray();
    while (items.size() > 40)
        items.removeLast();
    forty[u"items"_s] = items;
    CHECK(codeOf(packs::readPack(QJsonDocument(forty).toJson()).and_then(readInstrument)) == ErrorCode::PackBroken);

    QJsonObject six = shipped(u"mht"_s);
    QJsonArray scales = six[u"scales"_s].toArray();
    while (scales.size() > 7)
        scales.removeLast();
    six[u"scales"_s] = scales;
    CHECK(codeOf(packs::readPack(QJsonDocument(six).toJson()).and_then(readInstrument)) == ErrorCode::PackBroken);
}
