#include "core/screening/answer_layouts.h"

#include "core/screening/answer_layout_store.h"

#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace xd::screening {
namespace {

const QString nameKey = u"name"_s;
constexpr qsizetype longestName = 60;

QJsonObject objectOf(const QByteArray &mapping)
{
    return QJsonDocument::fromJson(mapping).object();
}

} // namespace

Result<std::vector<AnswerLayout>> listAnswerLayouts(access::Session &session)
{
    XD_TRY(journal::Journal *const records, session.recordsFor(access::Capability::runScreening));
    XD_TRY(const std::vector<StoredLayout> stored, readLayouts(records->vault()));
    std::vector<AnswerLayout> layouts;
    for (const StoredLayout &one : stored)
        layouts.push_back({one.key, nameOfMapping(one.mapping), one.key.section(u'/', 1, 1).split(u'+'), int(objectOf(one.mapping)[u"columns"_s].toObject().size())});
    return layouts;
}

Done forgetAnswerLayout(access::Session &session, const QString &key)
{
    XD_TRY(journal::Journal *const records, session.recordsFor(access::Capability::runScreening));
    return records->write({journal::Verb::roundChanged, {}, u"layout-forgotten"_s, {}, journal::Topic::screening},
                          [&](vault::Vault &vault) { return deleteLayout(vault, key); });
}

QByteArray namedMapping(const sheets::ColumnMap &map, const sheets::Table &table, const QString &name)
{
    const QByteArray mapping = sheets::toJson(map, table);
    if (name.trimmed().isEmpty())
        return mapping;
    QJsonObject named = objectOf(mapping);
    named.insert(nameKey, name.trimmed().left(longestName));
    return QJsonDocument(named).toJson(QJsonDocument::Compact);
}

QString nameOfMapping(const QByteArray &mapping)
{
    return objectOf(mapping)[nameKey].toString();
}

} // namespace xd::screening
