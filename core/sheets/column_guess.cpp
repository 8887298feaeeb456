#include "core/sheets/column_guess.h"
#include "core/base/text_fold.h"

#include <QCryptographicHash>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QSet>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace xd::sheets {
namespace {

constexpr int samplesShown = 3;
constexpr int samplesWeighed = 40;
constexpr int leastConfidence = 40;

// A header without what forms put around its word: numbering, stars, remarks in brackets, blanks.
QString folded(const QString &text)
{
    static const QRegularExpression around(
        u"^(?:[Qq]?\\d+[、.．) ]+)|[★☆*#\\s]+|\\((?:必填|选填|必|选|\\*)\\)|[:：]$"_s);
    return cleanCell(text).toLower().remove(around);
}

struct FoldedHeader {
    QString whole; // 监护人姓名 of "监护人/姓名"
    QString last;  // 姓名
    bool hasGroup = false;
};

FoldedHeader foldedHeader(const QString &header)
{
    const QStringList parts = header.split(u'/', Qt::SkipEmptyParts);
    if (parts.isEmpty())
        return {};
    FoldedHeader result{{}, folded(parts.last()), parts.size() > 1};
    for (const QString &part : parts)
        result.whole += folded(part);
    return result;
}

// How well a header's words name a column: 100 for the word itself, less for one around or inside it.
int wordScore(const FoldedHeader &header, const KnownColumn &known)
{
    int best = 0;
    for (qsizetype i = 0; i < known.names.size(); ++i) {
        const QString name = folded(known.names[i]);
        if (name.isEmpty() || header.whole.isEmpty())
            continue;
        const int rank = int(std::min<qsizetype>(i, 4)); // the usual word first
        if (header.whole == name)
            best = std::max(best, 100 - rank);
        else if (header.hasGroup && header.last == name)
            best = std::max(best, 94 - rank);
        else if (name.size() >= 2 && header.whole.contains(name))
            best = std::max(best, 45 + int(30 * name.size() / header.whole.size()));
        else if (header.last.size() >= 2 && name.contains(header.last))
            best = std::max(best, 40 + int(25 * header.last.size() / name.size()));
    }
    return best;
}

struct Values {
    QStringList shown;   // as displayed, different from one another
    QStringList weighed; // cleaned
};

Values valuesOf(const Table &table, int column)
{
    Values values;
    const qsizetype step = std::max<qsizetype>(1, qsizetype(table.rows.size()) / samplesWeighed);
    for (size_t r = 0; r < table.rows.size(); ++r) {
        const bool isShown = values.shown.size() < samplesShown;
        if (!isShown && r % size_t(step) != 0)
            continue;
        const QString text = table.rows[r].text(column);
        const QString clean = cleanCell(text);
        if (clean.isEmpty())
            continue;
        if (isShown && !values.shown.contains(text))
            values.shown << text;
        if (r % size_t(step) == 0)
            values.weighed << clean;
    }
    return values;
}

// The share of values that fit, in percent; -1 where nothing can be said.
int fitting(const Values &values, const KnownColumn &known)
{
    if (!known.fits || values.weighed.isEmpty())
        return -1;
    const auto fit = std::count_if(values.weighed.begin(), values.weighed.end(), known.fits);
    return int(fit * 100 / values.weighed.size());
}

int confidence(const FoldedHeader &header, const Values &values, const KnownColumn &known)
{
    const int words = wordScore(header, known);
    const int fit = fitting(values, known);
    if (words >= 90) // named outright: values that do not fit are for a person to see
        return fit >= 0 && fit < 50 ? sureConfidence - 10 : words;
    if (words > 0)
        return fit < 0 ? words : fit >= 80 ? std::min(words + 10, 89) : fit < 50 ? words / 2 : words;
    return fit >= 90 && values.weighed.size() >= 3 ? 50 : 0;
}

struct Pair {
    int confidence;
    int known;
    int column;
};

ColumnChoice choiceFor(const Table &table, const QString &key, int column, int confidence)
{
    if (column < 0)
        return {key, -1, 0, {}};
    return {key, column, confidence, valuesOf(table, column).shown};
}

} // namespace

int ColumnMap::columnOf(const QString &key) const
{
    const auto found = std::find_if(choices.begin(), choices.end(), [&](const ColumnChoice &c) { return c.key == key; });
    return found == choices.end() ? -1 : found->column;
}

void ColumnMap::assign(const Table &table, const QString &key, int column)
{
    for (ColumnChoice &choice : choices) {
        if (choice.key == key)
            choice = choiceFor(table, key, column, 100);
        else if (choice.column == column)
            choice = choiceFor(table, choice.key, -1, 0);
    }
}

QStringList ColumnMap::missing(std::span<const KnownColumn> known) const
{
    QStringList keys;
    for (const KnownColumn &column : known) {
        if (column.required && columnOf(column.key) < 0)
            keys << column.key;
    }
    return keys;
}

ColumnMap guessColumns(const Table &table, std::span<const KnownColumn> known)
{
    std::vector<Pair> pairs;
    for (int column = 0; column < table.columnCount(); ++column) {
        const FoldedHeader header = foldedHeader(table.headers[column]);
        const Values values = valuesOf(table, column);
        for (int k = 0; k < int(known.size()); ++k) {
            if (const int points = confidence(header, values, known[size_t(k)]); points >= leastConfidence)
                pairs.push_back({points, k, column});
        }
    }
    // The surest pair first; of equals the one further left, as forms put the student before the parents.
    std::stable_sort(pairs.begin(), pairs.end(), [](const Pair &a, const Pair &b) { return a.confidence > b.confidence; });
    std::vector<Pair> chosen;
    for (const Pair &pair : pairs) {
        if (std::none_of(chosen.begin(), chosen.end(),
                         [&](const Pair &c) { return c.known == pair.known || c.column == pair.column; }))
            chosen.push_back(pair);
    }
    ColumnMap map;
    for (int k = 0; k < int(known.size()); ++k) {
        const auto found = std::find_if(chosen.begin(), chosen.end(), [&](const Pair &c) { return c.known == k; });
        map.choices.push_back(found == chosen.end()
                                  ? choiceFor(table, known[size_t(k)].key, -1, 0)
                                  : choiceFor(table, known[size_t(k)].key, found->column, found->confidence));
    }
    return map;
}

QString headerFingerprint(const Table &table)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    for (const QString &header : table.headers) {
        hash.addData(cleanCell(header).toUtf8());
        hash.addData(QByteArrayView("\n"));
    }
    return QString::fromLatin1(hash.result().toHex());
}

QByteArray toJson(const ColumnMap &map, const Table &table)
{
    QJsonObject columns;
    for (const ColumnChoice &choice : map.choices) {
        if (choice.column >= 0)
            columns.insert(choice.key, QJsonObject{{u"column"_s, choice.column}, {u"header"_s, table.headers.value(choice.column)}});
    }
    const QJsonObject document{{u"fingerprint"_s, headerFingerprint(table)}, {u"columns"_s, columns}};
    return QJsonDocument(document).toJson(QJsonDocument::Compact);
}

Result<ColumnMap> columnMapFromJson(const QByteArray &json, const Table &table, std::span<const KnownColumn> known)
{
    const QJsonDocument document = QJsonDocument::fromJson(json);
    if (!document.isObject() || !document[u"columns"].isObject())
        return failure(ErrorCode::SheetNotATable, {}, u"no column mapping"_s);
    const QJsonObject columns = document[u"columns"].toObject();
    ColumnMap map;
    QSet<int> taken;
    for (const KnownColumn &column : known) {
        int place = -1;
        if (columns.contains(column.key)) {
            const QJsonValue value = columns[column.key];
            // By hand a mapping may just say the header: {"columns": {"name": "学生姓名"}}.
            const QString header = value.isString() ? value.toString() : value[u"header"].toString();
            place = value.isObject() ? value[u"column"].toInt(-1) : -1;
            if (table.headers.value(place) != header || place < 0)
                place = int(table.headers.indexOf(header));
            if (place < 0 || taken.contains(place))
                return failure(ErrorCode::ColumnMissing, column.key, u"header of the mapping"_s);
            taken.insert(place);
        }
        map.choices.push_back(choiceFor(table, column.key, place, place < 0 ? 0 : 100));
    }
    for (const QString &key : columns.keys()) {
        if (std::none_of(known.begin(), known.end(), [&](const KnownColumn &c) { return c.key == key; }))
            return failure(ErrorCode::ColumnMissing, key, u"column that nobody knows"_s);
    }
    return map;
}

} // namespace xd::sheets
