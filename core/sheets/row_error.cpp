#include "core/sheets/row_error.h"

#include <QList>

namespace xd::sheets {

QString valueHint(const QString &value)
{
    const QList<uint> points = value.trimmed().toUcs4();
    const auto shown = [&](qsizetype i) {
        const char32_t point = points[i];
        return QString::fromUcs4(&point, 1);
    };
    if (points.isEmpty())
        return {};
    // A name has two to four characters: showing both ends of it would show most of it.
    QString hint = points.size() < 4 ? QString() : shown(0);
    hint += u'…';
    if (points.size() >= 6)
        hint += shown(points.size() - 1);
    return hint + QStringLiteral(" (%1)").arg(points.size());
}

} // namespace xd::sheets
