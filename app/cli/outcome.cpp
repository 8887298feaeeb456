#include "app/cli/outcome.h"

#include "app/cli/say.h"
#include "ui/text/error_text.h"

#include <QJsonDocument>
#include <cstdio>

using namespace Qt::StringLiterals;

namespace xd::cli {

namespace {

void writeTo(FILE *stream, const QString &text)
{
    const QByteArray bytes = text.toUtf8() + '\n';
    std::fwrite(bytes.constData(), 1, size_t(bytes.size()), stream);
}

QJsonArray jsonOf(const std::vector<RefusedRow> &rows)
{
    QJsonArray array;
    for (const RefusedRow &row : rows) {
        array.append(QJsonObject{{u"row"_s, row.row},
                                 {u"column"_s, row.column.isEmpty() ? QJsonValue() : QJsonValue(row.column)},
                                 {u"code"_s, nameOf(row.code)},
                                 {u"value_hint"_s, row.valueHint},
                                 {u"earlier_row"_s, row.earlierRow > 0 ? QJsonValue(row.earlierRow) : QJsonValue()},
                                 {u"message"_s, text::sentenceFor(Error{row.code, {}, row.cause})}});
    }
    return array;
}

QJsonObject jsonOf(const Error &error)
{
    return {{u"code"_s, nameOf(error.code)},
            {u"field"_s, error.field.isEmpty() ? QJsonValue() : QJsonValue(error.field)},
            {u"message"_s, text::sentenceFor(error)}};
}

int widthOf(const QString &text)
{
    int width = 0;
    for (const QChar c : text)
        width += c.unicode() >= 0x1100 && !c.isLowSurrogate() && c.category() != QChar::Mark_NonSpacing ? 2 : 1;
    return width;
}

// People mend causes, not rows: one line a cause with the numbers of its rows.
QStringList groupedByCause(const std::vector<RefusedRow> &rows)
{
    struct Group {
        const RefusedRow *first;
        QStringList numbers;
    };
    std::vector<Group> groups;
    for (const RefusedRow &row : rows) {
        auto group = std::find_if(groups.begin(), groups.end(),
                                  [&](const Group &one) { return one.first->code == row.code && one.first->column == row.column && one.first->cause == row.cause; });
        if (group == groups.end())
            group = groups.insert(groups.end(), {&row, {}});
        group->numbers << QString::number(row.row);
    }
    QStringList lines;
    for (const Group &group : groups) {
        const QString numbers = group.numbers.join(Say::tr(", ", "between row numbers"));
        lines << Say::tr("%n row(s) refused: %1", nullptr, int(group.numbers.size())).arg(numbers)
              << u"    "_s + text::sentenceFor(Error{group.first->code, group.first->column, group.first->cause});
    }
    return lines;
}

} // namespace

int print(const Outcome &outcome, bool asJson)
{
    const int status = outcome.error ? exitStatusOf(outcome.error->code) : outcome.status;
    if (asJson) {
        QJsonObject envelope{{u"ok"_s, !outcome.error}, {u"result"_s, outcome.result}};
        if (outcome.error)
            envelope[u"error"_s] = jsonOf(*outcome.error);
        if (!outcome.rows.empty())
            envelope[u"rows"_s] = jsonOf(outcome.rows);
        if (!outcome.warnings.empty())
            envelope[u"warnings"_s] = jsonOf(outcome.warnings);
        writeTo(stdout, QString::fromUtf8(QJsonDocument(envelope).toJson(QJsonDocument::Compact)));
        return status;
    }
    for (const QString &line : outcome.lines)
        writeTo(stdout, line);
    for (const QString &line : groupedByCause(outcome.rows))
        writeTo(stdout, line);
    for (const RefusedRow &warning : outcome.warnings)
        writeTo(stderr, u"xindengctl: "_s + text::sentenceFor(Error{warning.code, warning.column, {}}));
    if (outcome.error)
        writeTo(stderr, u"xindengctl: "_s + text::sentenceFor(*outcome.error));
    return status;
}

int print(const Error &error, bool asJson, bool isVerbose)
{
    if (asJson)
        writeTo(stdout, QString::fromUtf8(QJsonDocument(QJsonObject{{u"ok"_s, false}, {u"error"_s, jsonOf(error)}}).toJson(QJsonDocument::Compact)));
    else
        writeTo(stderr, u"xindengctl: "_s + text::sentenceFor(error));
    if (isVerbose)
        writeTo(stderr, u"xindengctl: "_s + nameOf(error.code) + u' ' + error.detail);
    return exitStatusOf(error.code);
}

QStringList inColumns(const std::vector<QStringList> &cells)
{
    std::vector<int> widths;
    for (const QStringList &row : cells) {
        widths.resize(std::max(widths.size(), size_t(row.size())));
        for (qsizetype i = 0; i < row.size(); ++i)
            widths[size_t(i)] = std::max(widths[size_t(i)], widthOf(row[i]));
    }
    QStringList lines;
    for (const QStringList &row : cells) {
        QString line;
        for (qsizetype i = 0; i < row.size(); ++i) {
            line += row[i];
            if (i + 1 < row.size())
                line += QString(widths[size_t(i)] - widthOf(row[i]) + 2, u' ');
        }
        while (line.endsWith(u' '))
            line.chop(1);
        lines << line;
    }
    return lines;
}

} // namespace xd::cli
