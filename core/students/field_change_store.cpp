#include "core/students/field_change_store.h"

using namespace Qt::StringLiterals;

namespace xd::students {
namespace {

const QString insertRow = u"INSERT INTO field_change (student, field, before, after, changed, changed_by, source) VALUES (?, ?, ?, ?, ?, ?, ?)"_s;
const QString rowsOf = u"SELECT field, before, after, changed, changed_by, source FROM field_change WHERE student = ? ORDER BY id DESC"_s;

struct SourceText {
    ChangeSource source;
    const char *text;
};
constexpr SourceText sourceTexts[] = {
    {ChangeSource::import, "import"}, {ChangeSource::person, "person"}, {ChangeSource::merge, "merge"},
    {ChangeSource::promotion, "promotion"}, {ChangeSource::undo, "undo"}, {ChangeSource::transfer, "transfer"},
};

} // namespace

QString textOf(ChangeSource source)
{
    for (const SourceText &entry : sourceTexts)
        if (entry.source == source)
            return QString::fromLatin1(entry.text);
    return {};
}

std::optional<ChangeSource> changeSourceFrom(const QString &text)
{
    for (const SourceText &entry : sourceTexts)
        if (text == QLatin1StringView(entry.text))
            return entry.source;
    return {};
}

Done insertChanges(vault::Vault &records, StudentId id, const Student &before, const Student &after, const ChangeMoment &moment)
{
    for (const FieldChange &change : differences(before, after))
        XD_CHECK(records.run(insertRow, {id.bytes(), change.field, change.before, change.after, moment.timeMs, moment.userId, textOf(moment.source)}));
    return {};
}

Result<std::vector<StoredChange>> readChanges(vault::Vault &records, StudentId id)
{
    std::vector<StoredChange> changes;
    XD_TRY(vault::Rows rows, records.query(rowsOf, {id.bytes()}));
    while (rows.next())
        changes.push_back({{rows.text(0), rows.text(1), rows.text(2)}, rows.integer(3), rows.bytes(4),
                           changeSourceFrom(rows.text(5)).value_or(ChangeSource::person)});
    XD_CHECK(rows.check());
    return changes;
}

} // namespace xd::students
