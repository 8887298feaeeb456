#include "ui/common/copied_table.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QMimeData>

using namespace Qt::StringLiterals;

namespace xd::ui {

namespace {

QString forTsv(QString text)
{
    if (text.contains(u'\t') || text.contains(u'\n') || text.contains(u'"'))
        return u'"' + text.replace(u'"', u"\"\""_s) + u'"';
    return text;
}

} // namespace

QString tsvOf(const CopiedTable &table)
{
    QString tsv;
    const auto add = [&tsv](const QStringList &cells) {
        QStringList quoted;
        for (const QString &cell : cells)
            quoted << forTsv(cell);
        tsv += quoted.join(u'\t') + u'\n';
    };
    if (!table.headings.isEmpty())
        add(table.headings);
    for (const QStringList &row : table.rows)
        add(row);
    return tsv;
}

QString htmlOf(const CopiedTable &table)
{
    QString html = u"<table>"_s;
    const auto add = [&html](const QStringList &cells, QLatin1StringView tag) {
        html += "<tr>"_L1;
        for (const QString &cell : cells)
            html += u"<%1 style=\"mso-number-format:'\\@'\">%2</%1>"_s.arg(tag, cell.toHtmlEscaped());
        html += "</tr>"_L1;
    };
    if (!table.headings.isEmpty())
        add(table.headings, "th"_L1);
    for (const QStringList &row : table.rows)
        add(row, "td"_L1);
    return html + "</table>"_L1;
}

void putOnClipboard(const CopiedTable &table)
{
    auto *data = new QMimeData;
    data->setText(tsvOf(table));
    data->setHtml(htmlOf(table));
    QGuiApplication::clipboard()->setMimeData(data);
}

} // namespace xd::ui
