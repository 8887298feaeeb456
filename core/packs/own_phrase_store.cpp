#include "core/packs/own_phrase_store.h"

#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace xd::packs {
namespace {

const QString phraseRows = u"SELECT value FROM remembered WHERE key LIKE 'phrase/%' ORDER BY key"_s;
const QString putRow = u"INSERT INTO remembered (key, value) VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value"_s;
const QString deleteRow = u"DELETE FROM remembered WHERE key = ?"_s;

QString keyOf(const QString &phrase)
{
    return u"phrase/"_s + phrase;
}

} // namespace

Result<std::vector<OwnPhrase>> readOwnPhrases(vault::Vault &records)
{
    std::vector<OwnPhrase> phrases;
    XD_TRY(vault::Rows rows, records.query(phraseRows));
    while (rows.next()) {
        const QJsonObject value = QJsonDocument::fromJson(rows.text(0).toUtf8()).object();
        phrases.push_back({value.value(u"phrase"_s).toString(), value.value(u"instead"_s).toString(), value.value(u"refuse"_s).toBool()});
    }
    XD_CHECK(rows.check());
    return phrases;
}

Done putOwnPhrase(vault::Vault &records, const OwnPhrase &phrase)
{
    const QJsonObject value{{u"phrase"_s, phrase.phrase}, {u"instead"_s, phrase.instead}, {u"refuse"_s, phrase.isRefused}};
    XD_CHECK(records.run(putRow, {keyOf(phrase.phrase), QString::fromUtf8(QJsonDocument(value).toJson(QJsonDocument::Compact))}));
    return {};
}

Result<bool> deleteOwnPhrase(vault::Vault &records, const QString &phrase)
{
    XD_TRY(const int rows, records.run(deleteRow, {keyOf(phrase)}));
    return rows > 0;
}

} // namespace xd::packs
