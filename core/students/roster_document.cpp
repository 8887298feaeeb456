#include "core/students/roster_document.h"

#include "core/students/ethnic_group.h"

namespace xd::students {

using namespace Qt::StringLiterals;
using disclosure::Band;

namespace {

const QString tagsKey = u"tags"_s;

struct Column {
    QString key;
    Band band;
    QString (*text)(const Student &);
};

QString guardianPart(const Student &student, std::size_t position, QString Guardian::*part)
{
    return position < student.guardians.size() ? student.guardians[position].*part : QString();
}

// What the roster said; 否 where it said nothing, as registers have it.
QString rosterTag(const Student &student, QStringView code)
{
    for (const Tag &tag : student.tags) {
        if (tag.source == TagSource::roster && tag.code == code)
            return tag.detail.isEmpty() ? u"是"_s : tag.detail;
    }
    return u"否"_s;
}

QString personTags(const Student &student)
{
    QStringList names;
    for (const Tag &tag : student.tags) {
        if (tag.source != TagSource::person)
            continue;
        const auto known = std::find_if(knownTags().begin(), knownTags().end(), [&](const KnownTag &each) { return each.code == tag.code; });
        names << (known == knownTags().end() ? tag.code : known->chinese.toString());
    }
    return names.join(u'、');
}

const std::vector<Column> &columns()
{
    static const std::vector<Column> all{
        {u"studentNumber"_s, Band::identity, [](const Student &s) { return s.number ? s.number->text() : QString(); }},
        {u"localNumber"_s, Band::identity, [](const Student &s) { return s.localNumber; }},
        {u"name"_s, Band::identity, [](const Student &s) { return s.name; }},
        {u"sex"_s, Band::identity, [](const Student &s) { return textOf(s.sex); }},
        {u"birthDate"_s, Band::identity, [](const Student &s) { return s.birthDate.toString(Qt::ISODate); }},
        {u"grade"_s, Band::identity, [](const Student &s) { return gradeName(s.schoolClass.grade); }},
        {u"className"_s, Band::identity, [](const Student &s) { return s.schoolClass.name(); }},
        {u"boarding"_s, Band::identity, [](const Student &s) { return textOf(s.boarding); }},
        {u"status"_s, Band::identity, [](const Student &s) { return textOf(s.status); }},
        {u"documentType"_s, Band::contact, [](const Student &s) { return s.document ? labelOf(s.document->type()) : QString(); }},
        {u"documentNumber"_s, Band::contact, [](const Student &s) { return s.document ? s.document->number() : QString(); }},
        {u"ethnicGroup"_s, Band::contact, [](const Student &s) { return ethnicGroupName(s.ethnicGroup); }},
        {u"guardian1Name"_s, Band::contact, [](const Student &s) { return guardianPart(s, 0, &Guardian::name); }},
        {u"guardian1Relation"_s, Band::contact, [](const Student &s) { return guardianPart(s, 0, &Guardian::relation); }},
        {u"guardian1Phone"_s, Band::contact, [](const Student &s) { return guardianPart(s, 0, &Guardian::phone); }},
        {u"guardian2Name"_s, Band::contact, [](const Student &s) { return guardianPart(s, 1, &Guardian::name); }},
        {u"guardian2Relation"_s, Band::contact, [](const Student &s) { return guardianPart(s, 1, &Guardian::relation); }},
        {u"guardian2Phone"_s, Band::contact, [](const Student &s) { return guardianPart(s, 1, &Guardian::phone); }},
        {u"leftBehind"_s, Band::note, [](const Student &s) { return rosterTag(s, u"left-behind"); }},
        {u"migrant"_s, Band::note, [](const Student &s) { return rosterTag(s, u"migrant"); }},
        {u"orphan"_s, Band::note, [](const Student &s) { return rosterTag(s, u"orphan"); }},
        {u"martyr"_s, Band::note, [](const Student &s) { return rosterTag(s, u"martyr"); }},
        {u"inclusive"_s, Band::note, [](const Student &s) { return rosterTag(s, u"inclusive"); }},
        {u"disability"_s, Band::note, [](const Student &s) { return rosterTag(s, u"disability"); }},
        {tagsKey, Band::note, personTags},
        {u"note"_s, Band::note, [](const Student &s) { return s.note; }},
    };
    return all;
}

} // namespace

disclosure::Document rosterDocument(const std::vector<StoredStudent> &students)
{
    disclosure::ListTable list{rosterDocumentKind, {}, {}};
    for (const Column &column : columns())
        list.columns.push_back({column.key, column.band});
    list.rows.reserve(students.size());
    for (const StoredStudent &each : students) {
        QStringList row;
        for (const Column &column : columns())
            row << column.text(each.student);
        list.rows.push_back(std::move(row));
    }
    disclosure::Document document;
    document.kind = rosterDocumentKind;
    document.lists.push_back(std::move(list));
    return document;
}

QString rosterHeader(const QString &key)
{
    if (key == tagsKey)
        return u"特殊群体"_s;
    for (const sheets::KnownColumn &column : rosterColumns()) {
        if (column.key == key)
            return column.names.front();
    }
    return key;
}

} // namespace xd::students
