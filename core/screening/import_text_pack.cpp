#include "core/screening/import_text_pack.h"

#include "core/sheets/column_guess.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace xd::screening {
namespace {

const QString numberKey = u"number"_s;
const QString textKey = u"text"_s;

std::vector<sheets::KnownColumn> knownColumns()
{
    return {{numberKey, {u"题号"_s, u"序号"_s, u"编号"_s, u"number"_s, u"no"_s, u"item"_s}, true},
            {textKey, {u"题目"_s, u"题干"_s, u"条目"_s, u"内容"_s, u"题目内容"_s, u"text"_s, u"question"_s, u"sentence"_s}, true}};
}

// "3", "第3题", "Q3", "3、"; 0 where it is none of these.
int itemNumberIn(const QString &cell)
{
    static const QRegularExpression pattern(u"^(?:q|第|item)?\\s*(\\d{1,3})\\s*(?:题)?[.、:：)]?$"_s, QRegularExpression::CaseInsensitiveOption);
    const auto match = pattern.match(cell.trimmed());
    return match.hasMatch() ? match.captured(1).toInt() : 0;
}

QJsonArray optionsJson(const std::vector<QStringList> &options)
{
    QJsonArray sets;
    for (const QStringList &words : options)
        sets.append(QJsonArray::fromStringList(words));
    return sets;
}

QJsonObject jsonOf(const TextDraft &draft, const Instrument &instrument, const QString &version)
{
    QJsonArray items;
    for (const QString &sentence : draft.items)
        items.append(QJsonObject{{u"number"_s, items.size() + 1}, {u"text"_s, sentence}});
    const QString language = codeOf(draft.language);
    const bool isChinese = draft.language == TextLanguage::zh;
    QJsonObject json{{u"format"_s, packs::packFormat}, {u"id"_s, u"text-"_s + instrument.id + u'-' + language}, {u"version"_s, version},
                     {u"kind"_s, u"text"_s}, {u"text"_s, true},
                     {u"names"_s, QJsonObject{{u"zh"_s, QString(instrument.shortNames.zh + (isChinese ? u" 题目文本（中文）"_s : u" 题目文本（英文）"_s))},
                                              {u"en"_s, QString(instrument.shortNames.en + (isChinese ? u" item texts (Chinese)"_s : u" item texts (English)"_s))}}},
                     {u"licence"_s, draft.licence.trimmed()}, {u"source"_s, draft.source.trimmed()}, {u"language"_s, language},
                     {u"instrument"_s, instrument.id}, {u"instrumentVersion"_s, instrument.version}, {u"items"_s, items}};
    if (!draft.stem.trimmed().isEmpty())
        json[u"stem"_s] = draft.stem.trimmed();
    if (!draft.instruction.trimmed().isEmpty())
        json[u"instruction"_s] = draft.instruction.trimmed();
    if (!draft.options.empty())
        json[u"options"_s] = optionsJson(draft.options);
    return json;
}

Done takeWord(const packs::JsonNode &root, const QString &key, QString &word)
{
    const auto node = root.find(key);
    if (!node || !word.isEmpty())
        return {};
    XD_TRY(word, node->text());
    return {};
}

} // namespace

Result<QStringList> readSentences(const sheets::Table &table, const Instrument &instrument)
{
    const std::vector<sheets::KnownColumn> known = knownColumns();
    const sheets::ColumnMap map = sheets::guessColumns(table, known);
    if (const QStringList missing = map.missing(known); !missing.isEmpty())
        return failure(ErrorCode::ColumnMissing, missing.first());
    QStringList sentences(instrument.itemCount());
    int found = 0;
    for (const sheets::TableRow &row : table.rows) {
        const QString where = u"row %1"_s.arg(row.number);
        const int number = itemNumberIn(row.text(map.columnOf(numberKey)));
        const QString sentence = row.text(map.columnOf(textKey)).simplified();
        if (number == 0 && sentence.isEmpty())
            continue;
        if (number < 1 || number > instrument.itemCount())
            return failure(ErrorCode::WrongItemCount, u"items"_s, where);
        if (sentence.isEmpty())
            return failure(ErrorCode::FieldMissing, u"items"_s, where);
        if (!sentences[number - 1].isEmpty())
            return failure(ErrorCode::DuplicateRow, u"items"_s, where);
        sentences[number - 1] = sentence;
        ++found;
    }
    if (found != instrument.itemCount())
        return failure(ErrorCode::WrongItemCount, u"items"_s, u"%1 for %2"_s.arg(found).arg(instrument.itemCount()));
    return sentences;
}

Done requireRights(const TextDraft &draft)
{
    if (draft.licence.trimmed().isEmpty())
        return failure(ErrorCode::FieldMissing, u"licence"_s);
    if (draft.source.trimmed().isEmpty())
        return failure(ErrorCode::FieldMissing, u"source"_s);
    return {};
}

Result<TextDraft> readTextJson(const QByteArray &bytes, TextDraft draft, const Instrument &instrument, Rights rights)
{
    if (bytes.size() > packs::maxPackBytes)
        return failure(ErrorCode::PackBroken, {}, u"(top): larger than %1 bytes"_s.arg(packs::maxPackBytes));
    QJsonParseError parsing;
    const QJsonDocument document = QJsonDocument::fromJson(bytes, &parsing);
    if (!document.isObject())
        return failure(ErrorCode::PackBroken, {}, u"(byte %1): %2"_s.arg(parsing.offset).arg(parsing.errorString()));
    const packs::JsonNode root(document.object());
    XD_CHECK(takeWord(root, u"licence"_s, draft.licence));
    XD_CHECK(takeWord(root, u"source"_s, draft.source));
    XD_CHECK(takeWord(root, u"stem"_s, draft.stem));
    XD_CHECK(takeWord(root, u"instruction"_s, draft.instruction));
    if (rights == Rights::atOnce)
        XD_CHECK(requireRights(draft));
    XD_TRY(const packs::JsonNode items, root.member(u"items"_s));
    XD_TRY(const auto entries, items.list(maxItems));
    if (int(entries.size()) != instrument.itemCount())
        return failure(ErrorCode::WrongItemCount, u"items"_s, u"%1 for %2"_s.arg(entries.size()).arg(instrument.itemCount()));
    draft.items.clear();
    for (const packs::JsonNode &entry : entries) {
        XD_TRY(const packs::JsonNode number, entry.member(u"number"_s));
        XD_TRY(const int actual, number.integer(1, maxItems));
        if (actual != draft.items.size() + 1)
            return number.broken(u"%1 is due"_s.arg(draft.items.size() + 1));
        XD_TRY(const packs::JsonNode text, entry.member(u"text"_s));
        XD_TRY(const QString sentence, text.text(500));
        draft.items.append(sentence);
    }
    if (const auto options = root.find(u"options"_s)) {
        XD_TRY(const auto sets, options->list(20));
        for (const packs::JsonNode &set : sets) {
            XD_TRY(const QStringList words, set.texts(maxAnswerValue + 1));
            draft.options.push_back(words);
        }
    }
    return draft;
}

Result<packs::Pack> makeTextPack(const TextDraft &draft, const Instruments &instruments)
{
    if (draft.instrument.isEmpty())
        return failure(ErrorCode::FieldMissing, u"instrument"_s);
    XD_TRY(const Instrument *const instrument, instruments.require(draft.instrument));
    XD_CHECK(requireRights(draft));
    if (draft.items.isEmpty())
        return failure(ErrorCode::FieldMissing, u"items"_s);
    const QJsonObject json = jsonOf(draft, *instrument, u"1"_s);
    const packs::Pack *const newest = instruments.allPacks().find(json[u"id"_s].toString());
    QString version = u"1"_s;
    if (newest) {
        const bool isSame = jsonOf(draft, *instrument, newest->version) == newest->body;
        version = isSame ? newest->version : QString::number(QVersionNumber::fromString(newest->version).majorVersion() + 1);
    }
    XD_TRY(packs::Pack pack, packs::readPack(QJsonDocument(jsonOf(draft, *instrument, version)).toJson()));
    XD_CHECK(readTextPack(pack, instruments));
    return pack;
}

Result<packs::PackAdded> addTextPack(access::Session &session, const Instruments &instruments, const packs::Pack &pack)
{
    XD_CHECK(session.require(access::Capability::manageSite));
    return packs::addPack(session, instruments.allPacks(), [&](const packs::Pack &each) { return checkPack(each, instruments); }, pack.bytes);
}

} // namespace xd::screening
