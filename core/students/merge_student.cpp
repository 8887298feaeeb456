#include "core/students/merge_student.h"

#include "core/students/ethnic_group.h"

#include <algorithm>

namespace xd::students {

using namespace Qt::StringLiterals;

namespace {

void takeText(QString &stored, const QString &said)
{
    if (!said.isEmpty())
        stored = said;
}

// Guardians are told apart by name; a list of telephone numbers alone speaks of the first one stored.
void takeGuardians(std::vector<Guardian> &stored, const std::vector<Guardian> &said)
{
    for (std::size_t i = 0; i < said.size(); ++i) {
        const auto same = std::find_if(stored.begin(), stored.end(), [&](const Guardian &each) {
            return !said[i].name.isEmpty() && each.name == said[i].name;
        });
        if (same != stored.end()) {
            takeText(same->relation, said[i].relation);
            takeText(same->phone, said[i].phone);
        } else if (i >= stored.size()) {
            stored.push_back(said[i]);
        } else if (said[i].name.isEmpty() || stored[i].name.isEmpty()) {
            takeText(stored[i].name, said[i].name);
            takeText(stored[i].relation, said[i].relation);
            takeText(stored[i].phone, said[i].phone);
        } else {
            stored[i] = said[i];
        }
    }
}

bool isOfColumns(const Tag &tag, const QStringList &said)
{
    static const std::pair<QString, QString> columns[] = {
        {u"left-behind"_s, u"leftBehind"_s}, {u"migrant"_s, u"migrant"_s},     {u"orphan"_s, u"orphan"_s},
        {u"martyr"_s, u"martyr"_s},          {u"inclusive"_s, u"inclusive"_s}, {u"disability"_s, u"disability"_s}};
    return std::any_of(std::begin(columns), std::end(columns),
                       [&](const auto &entry) { return entry.first == tag.code && said.contains(entry.second); });
}

void takeTags(std::vector<Tag> &stored, const std::vector<Tag> &incoming, const QStringList &said)
{
    std::erase_if(stored, [&](const Tag &tag) { return tag.source == TagSource::roster && isOfColumns(tag, said); });
    for (const Tag &tag : incoming) {
        const bool known = std::any_of(stored.begin(), stored.end(), [&](const Tag &each) { return each.code == tag.code; });
        if (!known)
            stored.push_back(tag);
    }
    std::sort(stored.begin(), stored.end(), [](const Tag &a, const Tag &b) { return a.code < b.code; });
}

QString shown(const std::optional<Document> &document)
{
    return document ? labelOf(document->type()) + u' ' + document->number() : QString();
}

QString shown(const std::vector<Guardian> &guardians)
{
    QStringList each;
    for (const Guardian &guardian : guardians)
        each << QStringList{guardian.name, guardian.relation, guardian.phone}.join(u' ').simplified();
    return each.join(u"; "_s);
}

QString shown(const std::vector<Tag> &tags)
{
    QStringList each;
    for (const Tag &tag : tags)
        each << (tag.detail.isEmpty() ? tag.code : tag.code + u'=' + tag.detail);
    each.sort();
    return each.join(u' ');
}

} // namespace

Student merged(const Student &stored, const Student &incoming, const QStringList &said)
{
    Student result = stored;
    result.name = incoming.name;
    result.sex = incoming.sex;
    if (incoming.birthDate.isValid())
        result.birthDate = incoming.birthDate;
    if (incoming.number)
        result.number = incoming.number;
    if (incoming.document)
        result.document = incoming.document;
    takeText(result.localNumber, incoming.localNumber);
    takeText(result.ethnicGroup, incoming.ethnicGroup);
    takeText(result.note, incoming.note);
    result.year = incoming.year;
    result.schoolClass = incoming.schoolClass;
    if (incoming.boarding != Boarding::unknown)
        result.boarding = incoming.boarding;
    // Who stands in a list without that column is in the school, whatever was known of last year.
    if (said.contains(u"status"_s) || incoming.status != Status::active || stored.year != incoming.year)
        result.status = incoming.status;
    takeGuardians(result.guardians, incoming.guardians);
    takeTags(result.tags, incoming.tags, said);
    return result;
}

std::vector<FieldChange> differences(const Student &before, const Student &after)
{
    std::vector<FieldChange> changes;
    const auto compare = [&](const QString &field, const QString &old, const QString &now) {
        if (old != now)
            changes.push_back({field, old, now});
    };
    compare(u"name"_s, before.name, after.name);
    compare(u"sex"_s, textOf(before.sex), textOf(after.sex));
    compare(u"birthDate"_s, before.birthDate.toString(Qt::ISODate), after.birthDate.toString(Qt::ISODate));
    compare(u"studentNumber"_s, before.number ? before.number->text() : QString(), after.number ? after.number->text() : QString());
    compare(u"localNumber"_s, before.localNumber, after.localNumber);
    compare(u"document"_s, shown(before.document), shown(after.document));
    compare(u"ethnicGroup"_s, ethnicGroupName(before.ethnicGroup), ethnicGroupName(after.ethnicGroup));
    compare(u"schoolYear"_s, before.year.code(), after.year.code());
    compare(u"class"_s, before.schoolClass.name(), after.schoolClass.name());
    compare(u"boarding"_s, textOf(before.boarding), textOf(after.boarding));
    compare(u"status"_s, textOf(before.status), textOf(after.status));
    compare(u"note"_s, before.note, after.note);
    compare(u"guardians"_s, shown(before.guardians), shown(after.guardians));
    compare(u"tags"_s, shown(before.tags), shown(after.tags));
    return changes;
}

} // namespace xd::students
