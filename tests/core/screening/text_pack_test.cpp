#include "core/screening/display_text.h"
#include "core/screening/import_text_pack.h"
#include "core/screening/load_instruments.h"
#include "tests/core/screening/fixture_school.h"

#include <catch2/generators/catch_generators.hpp>
#include <QJsonArray>
#include <QJsonDocument>

using namespace Qt::StringLiterals;
using namespace xd;
using namespace xd::screening;
using namespace xd::test;

namespace {

QStringList sentences(int count)
{
    QStringList texts;
    for (int i = 1; i <= count; ++i)
        texts.append(u"虚构的第 %1 句话。"_s.arg(i));
    return texts;
}

TextDraft draftFor(const QString &instrument, int items)
{
    return {instrument, TextLanguage::zh, u"学校取得的授权"_s, u"测试用"_s, u"最近两周"_s, {}, sentences(items), {}};
}

sheets::Table tableOf(const std::vector<QStringList> &rows, const QStringList &headers = {u"题号"_s, u"题目"_s})
{
    sheets::Table table;
    table.headers = headers;
    table.headerRow = 1;
    for (const QStringList &cells : rows) {
        sheets::TableRow row;
        row.number = int(table.rows.size()) + 2;
        for (const QString &cell : cells)
            row.cells.push_back(sheets::Cell::ofText(cell));
        table.rows.push_back(row);
    }
    return table;
}

std::vector<QStringList> rowsOfSeven(const QString &pattern)
{
    std::vector<QStringList> rows;
    for (int i = 7; i >= 1; --i) // the order of the rows does not count
        rows.push_back({pattern.arg(i), sentences(7)[i - 1]});
    return rows;
}

} // namespace

TEST_CASE("Sentences come from a table in any order and however it numbers them")
{
    const Instrument &gad = *builtInInstruments().find(u"gad-7"_s);
    const QString pattern = GENERATE(u"%1"_s, u"第%1题"_s, u"Q%1"_s, u"%1、"_s);
    CHECK(valueOf(readSentences(tableOf(rowsOfSeven(pattern)), gad)) == sentences(7));
}

TEST_CASE("A table that lacks a sentence, has one twice or one too many is refused")
{
    const Instrument &gad = *builtInInstruments().find(u"gad-7"_s);
    auto rows = rowsOfSeven(u"%1"_s);
    const auto codeFor = [&](const std::vector<QStringList> &changed) { return codeOf(readSentences(tableOf(changed), gad)); };
    auto changed = rows;
    changed.pop_back();
    CHECK(codeFor(changed) == ErrorCode::WrongItemCount);
    changed = rows;
    changed.push_back({u"8"_s, u"多出来的。"_s});
    CHECK(codeFor(changed) == ErrorCode::WrongItemCount);
    changed = rows;
    changed[0][0] = u"6"_s;
    CHECK(codeFor(changed) == ErrorCode::DuplicateRow);
    changed = rows;
    changed[3][1] = u" "_s;
    CHECK(codeFor(changed) == ErrorCode::FieldMissing);
    CHECK(codeOf(readSentences(tableOf(rows, {u"甲"_s, u"乙"_s}), gad)) == ErrorCode::ColumnMissing);
}

TEST_CASE("A text without instrument, licence, source or sentences is not made, and the field is named")
{
    const auto errorFor = [](const std::function<void(TextDraft &)> &change) {
        TextDraft draft = draftFor(u"gad-7"_s, 7);
        change(draft);
        const auto made = makeTextPack(draft, builtInInstruments());
        REQUIRE_FALSE(made.has_value());
        return made.error();
    };
    CHECK(errorFor([](TextDraft &draft) { draft.licence = u" "_s; }).field == u"licence"_s);
    CHECK(errorFor([](TextDraft &draft) { draft.licence = u" "_s; }).code == ErrorCode::FieldMissing);
    CHECK(errorFor([](TextDraft &draft) { draft.source.clear(); }).field == u"source"_s);
    CHECK(errorFor([](TextDraft &draft) { draft.items.clear(); }).field == u"items"_s);
    CHECK(errorFor([](TextDraft &draft) { draft.instrument.clear(); }).field == u"instrument"_s);
    CHECK(errorFor([](TextDraft &draft) { draft.instrument = u"gad-8"_s; }).code == ErrorCode::NotFound);
    CHECK(errorFor([](TextDraft &draft) { draft.items.removeLast(); }).code == ErrorCode::WrongItemCount);
}

TEST_CASE("A text is added to the site and shown from then on, a changed one as the next version")
{
    TestSite site;
    const Instruments before = valueOf(loadInstruments(site.session()));
    CHECK(codeOf(displayTextOf(before, *before.find(u"gad-7"_s), TextLanguage::zh)) == ErrorCode::TextMissing);
    const packs::Pack pack = valueOf(makeTextPack(draftFor(u"gad-7"_s, 7), before));
    CHECK(pack.idAtVersion() == u"text-gad-7-zh@1"_s);
    CHECK(pack.licence == u"学校取得的授权"_s);
    CHECK(valueOf(addTextPack(site.session(), before, pack)).isNew);

    const Instruments after = valueOf(loadInstruments(site.session()));
    const DisplayText shown = valueOf(displayTextOf(after, *after.find(u"gad-7"_s), TextLanguage::zh));
    CHECK(shown.items == sentences(7));
    CHECK(shown.stem == u"最近两周"_s);
    CHECK(shown.options[6] == QStringList{u"完全不会"_s, u"好几天"_s, u"一半以上的天数"_s, u"几乎每天"_s});
    CHECK(codeOf(displayTextOf(after, *after.find(u"gad-7"_s), TextLanguage::en)) == ErrorCode::TextMissing);
    CHECK_FALSE(valueOf(addTextPack(site.session(), after, valueOf(makeTextPack(draftFor(u"gad-7"_s, 7), after)))).isNew);

    TextDraft changed = draftFor(u"gad-7"_s, 7);
    changed.items[0] = u"另一句虚构的话。"_s;
    changed.options = {{u"无"_s, u"几天"_s, u"多数天"_s, u"每天"_s}};
    const packs::Pack second = valueOf(makeTextPack(changed, after));
    CHECK(second.version == u"2"_s);
    valueOf(addTextPack(site.session(), after, second));
    const Instruments newest = valueOf(loadInstruments(site.session()));
    const DisplayText last = valueOf(displayTextOf(newest, *newest.find(u"gad-7"_s), TextLanguage::zh));
    CHECK(last.items[0] == u"另一句虚构的话。"_s);
    CHECK(last.options[0] == QStringList{u"无"_s, u"几天"_s, u"多数天"_s, u"每天"_s});
}

TEST_CASE("An instrument whose holder forbids it is never shown, not even with a text at hand")
{
    TestSite site;
    const Instruments before = valueOf(loadInstruments(site.session()));
    const auto [id, items] = GENERATE(table<QString, int>({{u"sdq-self"_s, 25}, {u"sdq-parent"_s, 25}, {u"sdq-teacher"_s, 25}, {u"scl-90"_s, 90}}));
    CHECK(codeOf(displayTextOf(before, *before.find(id), TextLanguage::zh)) == ErrorCode::DisplayForbidden);
    valueOf(addTextPack(site.session(), before, valueOf(makeTextPack(draftFor(id, items), before))));
    const Instruments after = valueOf(loadInstruments(site.session()));
    REQUIRE(after.findText(*after.find(id), TextLanguage::zh));
    CHECK(codeOf(displayTextOf(after, *after.find(id), TextLanguage::zh)) == ErrorCode::DisplayForbidden);
}

TEST_CASE("What we worded ourselves is shown in both languages without any text pack")
{
    const Instruments &all = builtInInstruments();
    const QString id = GENERATE(u"mood-weekly"_s, u"bullying-experience"_s, u"teacher-observation"_s, u"parent-observation"_s, u"life-events"_s);
    const Instrument &instrument = *all.find(id);
    REQUIRE(instrument.hasOwnText());
    for (const TextLanguage language : {TextLanguage::zh, TextLanguage::en}) {
        const DisplayText shown = valueOf(displayTextOf(all, instrument, language));
        CHECK(shown.items.size() == instrument.itemCount());
        CHECK(shown.options.size() == instrument.items.size());
        CHECK_FALSE(shown.instruction.isEmpty());
        CHECK_FALSE(shown.items.contains(QString()));
    }
}

TEST_CASE("A JSON file fills in what was not typed, and what was typed stays")
{
    const Instrument &gad = *builtInInstruments().find(u"gad-7"_s);
    QJsonArray items;
    for (const QString &sentence : sentences(7))
        items.append(QJsonObject{{u"number"_s, items.size() + 1}, {u"text"_s, sentence}});
    QJsonObject json{{u"items"_s, items}, {u"licence"_s, u"文件里的授权"_s}, {u"source"_s, u"文件里的来源"_s}, {u"stem"_s, u"题干"_s}};
    TextDraft draft;
    draft.instrument = u"gad-7"_s;
    draft.licence = u"手写的授权"_s;
    const TextDraft read = valueOf(readTextJson(QJsonDocument(json).toJson(), draft, gad));
    CHECK(read.licence == u"手写的授权"_s);
    CHECK(read.source == u"文件里的来源"_s);
    CHECK(read.items == sentences(7));
    CHECK(valueOf(makeTextPack(read, builtInInstruments())).version == u"1"_s);

    items.removeLast();
    json[u"items"_s] = items;
    CHECK(codeOf(readTextJson(QJsonDocument(json).toJson(), draft, gad)) == ErrorCode::WrongItemCount);
    CHECK(codeOf(readTextJson("no json", draft, gad)) == ErrorCode::PackBroken);

    // Where nobody is asked later, what allows the use comes before what is wrong with the sentences.
    CHECK(codeOf(readTextJson(QJsonDocument(json).toJson(), draft, gad, Rights::atOnce)) == ErrorCode::WrongItemCount);
    json.remove(u"source"_s);
    const auto unknown = readTextJson(QJsonDocument(json).toJson(), draft, gad, Rights::atOnce);
    CHECK(codeOf(unknown) == ErrorCode::FieldMissing);
    CHECK(unknown.error().field == u"source"_s);
}

TEST_CASE("A text pack for another version or with another number of items does not enter")
{
    const packs::Pack pack = valueOf(makeTextPack(draftFor(u"gad-7"_s, 7), builtInInstruments()));
    const auto codeWith = [&](const QString &key, const QJsonValue &value) {
        QJsonObject object = pack.body;
        object[key] = value;
        return codeOf(checkPack(valueOf(packs::readPack(QJsonDocument(object).toJson())), builtInInstruments()));
    };
    CHECK(codeWith(u"instrumentVersion"_s, u"9"_s) == ErrorCode::WrongVersion);
    CHECK(codeWith(u"instrument"_s, u"gad-8"_s) == ErrorCode::NotFound);
    CHECK(codeWith(u"instrument"_s, u"phq-9"_s) == ErrorCode::WrongItemCount);
    CHECK(codeWith(u"language"_s, u"fr"_s) == ErrorCode::PackBroken);
    CHECK(codeWith(u"options"_s, QJsonArray{QJsonArray{u"无"_s}}) == ErrorCode::PackBroken);
}

TEST_CASE("No version of an instrument at hand drops a danger item, raises its threshold, or lifts a ban from the screen")
{
    const auto checkWith = [](const QString &id, const QString &key, const QJsonValue &value) {
        QJsonObject object = builtInInstruments().allPacks().find(id)->body;
        object[u"version"_s] = u"99"_s;
        object[key] = value;
        QJsonArray examples; // which must not speak of what is changed
        for (const QJsonValue &each : object[u"examples"_s].toArray()) {
            QJsonObject example = each.toObject();
            QJsonObject expect = example[u"expect"_s].toObject();
            expect.remove(u"danger"_s);
            example[u"expect"_s] = expect;
            example.remove(u"mustNot"_s);
            examples.append(example);
        }
        object[u"examples"_s] = examples;
        return checkPack(valueOf(packs::readPack(QJsonDocument(object).toJson())), builtInInstruments());
    };
    const QJsonArray danger = builtInInstruments().allPacks().find(u"phq-9"_s)->body[u"danger"_s].toArray();
    QJsonObject laxer = danger.first().toObject();
    laxer[u"atLeast"_s] = 2;
    CHECK(checkWith(u"phq-9"_s, u"danger"_s, danger).has_value());
    CHECK(codeOf(checkWith(u"phq-9"_s, u"danger"_s, QJsonArray{laxer})) == ErrorCode::Refused);
    CHECK(codeOf(checkWith(u"phq-9"_s, u"danger"_s, QJsonArray())) == ErrorCode::Refused);
    CHECK(codeOf(checkWith(u"sdq-self"_s, u"screen"_s, QJsonValue::Undefined)) == ErrorCode::Refused);
    CHECK(codeOf(checkWith(u"scl-90"_s, u"screen"_s, QJsonValue::Undefined)) == ErrorCode::Refused);
}
