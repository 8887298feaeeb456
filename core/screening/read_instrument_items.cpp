#include "core/screening/answer_cell.h"
#include "core/screening/read_instrument_parts.h"

#include <QRegularExpression>
#include <QSet>

using namespace Qt::StringLiterals;

namespace xd::screening::parts {

using packs::JsonNode;
using packs::readWording;

namespace {

Result<OptionSet> readOptionSet(const JsonNode &node)
{
    OptionSet set;
    QSet<int> values;
    QSet<QString> words;
    XD_TRY(const auto entries, node.list(maxAnswerValue + 1));
    for (const JsonNode &entry : entries) {
        Option option;
        XD_TRY(const JsonNode value, entry.member(u"value"_s));
        XD_TRY(const int number, value.integer(0, maxAnswerValue));
        if (values.contains(number))
            return value.broken(u"twice"_s);
        values.insert(number);
        option.value = quint8(number);
        XD_TRY(option.text, readWording(entry));
        if (const auto also = entry.find(u"also"_s)) {
            XD_TRY(option.also, also->texts(30));
        }
        for (const QString &word : QStringList{option.text.zh, option.text.en} + option.also) {
            const QString folded = foldAnswer(word);
            if (words.contains(folded))
                return entry.broken(u"the same words for two answers"_s);
            words.insert(folded);
        }
        set.push_back(std::move(option));
    }
    if (set.size() < 2)
        return node.broken(u"fewer than two answers"_s);
    return set;
}

Done readOptions(const JsonNode &root, Instrument &instrument, QStringList &setNames)
{
    XD_TRY(const JsonNode options, root.member(u"options"_s));
    setNames = options.keys();
    if (setNames.isEmpty() || setNames.size() > 20)
        return options.broken(u"not one to twenty named sets of answers"_s);
    for (const QString &name : setNames) {
        XD_TRY(const JsonNode node, options.member(name));
        XD_TRY(OptionSet set, readOptionSet(node));
        instrument.optionSets.push_back(std::move(set));
    }
    return {};
}

Done readItemList(const JsonNode &root, const QStringList &setNames, Instrument &instrument)
{
    XD_TRY(const JsonNode items, root.member(u"items"_s));
    XD_TRY(const auto entries, items.list(maxItems));
    if (entries.empty())
        return items.broken(u"empty"_s);
    for (const JsonNode &entry : entries) {
        Item item;
        XD_TRY(const JsonNode number, entry.member(u"number"_s));
        const int due = instrument.itemCount() + 1;
        XD_TRY(const int actual, number.integer(1, maxItems));
        if (actual != due)
            return number.broken(u"%1 is due"_s.arg(due));
        XD_TRY(const JsonNode label, entry.member(u"label"_s));
        XD_TRY(item.label, readWording(label));
        if (const auto text = entry.find(u"text"_s)) {
            XD_TRY(item.text, readWording(*text));
        }
        if (!instrument.items.empty() && item.text.zh.isEmpty() == instrument.hasOwnText())
            return entry.broken(u"some items have a text and others have none"_s);
        if (const auto reversed = entry.find(u"reversed"_s)) {
            XD_TRY(item.isReversed, reversed->boolean());
        }
        if (const auto options = entry.find(u"options"_s)) {
            XD_TRY(const QString name, options->text(64));
            item.optionSet = int(setNames.indexOf(name));
            if (item.optionSet < 0)
                return options->broken(u"no such set of answers"_s);
        } else if (setNames.size() > 1) {
            return entry.broken(u"does not say which set of answers"_s);
        }
        instrument.items.push_back(std::move(item));
    }
    return {};
}

} // namespace

Result<std::vector<int>> readItems(const JsonNode &node, int itemCount)
{
    static const QRegularExpression pattern(u"^([0-9]{1,3})(?:-([0-9]{1,3}))?$"_s);
    XD_TRY(const QString text, node.text());
    std::vector<int> items;
    QSet<int> seen;
    for (const QString &part : text.split(u',')) {
        const auto match = pattern.match(part.trimmed());
        if (!match.hasMatch())
            return node.broken(u"not item numbers such as 1-15,17"_s);
        const int first = match.captured(1).toInt();
        const int last = match.captured(2).isEmpty() ? first : match.captured(2).toInt();
        if (first < 1 || last > itemCount || first > last)
            return node.broken(u"items outside 1 to %1"_s.arg(itemCount));
        for (int number = first; number <= last; ++number) {
            if (seen.contains(number))
                return node.broken(u"item %1 twice"_s.arg(number));
            seen.insert(number);
            items.push_back(number - 1);
        }
    }
    return items;
}

Done readOptionsAndItems(const JsonNode &root, Instrument &instrument)
{
    QStringList setNames;
    XD_CHECK(readOptions(root, instrument, setNames));
    return readItemList(root, setNames, instrument);
}

Done readDangerItems(const JsonNode &root, Instrument &instrument)
{
    XD_TRY(const JsonNode danger, root.member(u"danger"_s)); // required, so that "none" is said and not forgotten
    XD_TRY(const auto entries, danger.list(maxItems));
    for (const JsonNode &entry : entries) {
        DangerItem item;
        XD_TRY(const JsonNode number, entry.member(u"item"_s));
        XD_TRY(const int itemNumber, number.integer(1, instrument.itemCount()));
        item.item = itemNumber - 1;
        XD_TRY(const JsonNode atLeast, entry.member(u"atLeast"_s));
        XD_TRY(item.atLeast, atLeast.integer(0, maxAnswerValue));
        XD_TRY(const JsonNode label, entry.member(u"label"_s));
        XD_TRY(item.label, readWording(label));
        if (const auto dueHours = entry.find(u"dueHours"_s)) {
            XD_TRY(item.dueHours, dueHours->integer(1, 24 * 14));
        }
        instrument.dangerItems.push_back(std::move(item));
    }
    return {};
}

} // namespace xd::screening::parts
