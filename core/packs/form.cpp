#include "core/packs/form.h"

#include "core/packs/library.h"

#include <QDate>
#include <QSet>

using namespace Qt::StringLiterals;

namespace xd::packs {
namespace {

constexpr int mostFields = 200;

Result<Wording> optionalWording(const JsonNode &node, const QString &key)
{
    const auto found = node.find(key);
    return found ? readWording(*found) : Wording();
}

Result<FieldKind> readKind(const JsonNode &node)
{
    XD_TRY(const QString text, node.text());
    if (text == u"line"_s)
        return FieldKind::line;
    if (text == u"lines"_s)
        return FieldKind::lines;
    if (text == u"choice"_s)
        return FieldKind::choice;
    if (text == u"date"_s)
        return FieldKind::date;
    return node.broken(u"not a kind of field"_s);
}

Result<std::vector<FormChoice>> readChoices(const JsonNode &node)
{
    std::vector<FormChoice> choices;
    QSet<QString> ids;
    XD_TRY(const std::vector<JsonNode> list, node.list(40));
    for (const JsonNode &item : list) {
        FormChoice choice;
        XD_TRY(const JsonNode id, item.member(u"id"_s));
        XD_TRY(choice.id, id.text(40));
        if (ids.contains(choice.id))
            return id.broken(u"given twice"_s);
        ids.insert(choice.id);
        XD_TRY(choice.text, readWording(item));
        choices.push_back(std::move(choice));
    }
    if (choices.size() < 2)
        return node.broken(u"fewer than two choices"_s);
    return choices;
}

Result<FormField> readField(const JsonNode &node, QSet<QString> &ids)
{
    FormField field;
    XD_TRY(const JsonNode id, node.member(u"id"_s));
    XD_TRY(field.id, id.text(40));
    if (ids.contains(field.id))
        return id.broken(u"given twice"_s);
    ids.insert(field.id);
    XD_TRY(const JsonNode kind, node.member(u"kind"_s));
    XD_TRY(field.kind, readKind(kind));
    XD_TRY(const JsonNode label, node.member(u"label"_s));
    XD_TRY(field.label, readWording(label));
    XD_TRY(field.help, optionalWording(node, u"help"_s));
    if (field.kind == FieldKind::choice) {
        XD_TRY(const JsonNode choices, node.member(u"choices"_s));
        XD_TRY(field.choices, readChoices(choices));
    }
    return field;
}

Result<FormSection> readSection(const JsonNode &node, QSet<QString> &ids)
{
    FormSection section;
    XD_TRY(const JsonNode id, node.member(u"id"_s));
    XD_TRY(section.id, id.text(40));
    XD_TRY(const JsonNode title, node.member(u"title"_s));
    XD_TRY(section.title, readWording(title));
    XD_TRY(section.note, optionalWording(node, u"note"_s));
    XD_TRY(const JsonNode fields, node.member(u"fields"_s));
    XD_TRY(const std::vector<JsonNode> list, fields.list(mostFields));
    for (const JsonNode &item : list) {
        XD_TRY(FormField field, readField(item, ids));
        section.fields.push_back(std::move(field));
    }
    if (section.fields.empty())
        return fields.broken(u"no field"_s);
    return section;
}

Result<QString> checkValue(const FormField &field, const QString &value)
{
    if (value.size() > maxFilledText)
        return failure(ErrorCode::FieldTooLong, field.id);
    if (field.kind == FieldKind::date && !QDate::fromString(value, Qt::ISODate).isValid())
        return failure(ErrorCode::BadDate, field.id);
    const auto isChosen = [&](const FormChoice &choice) { return choice.id == value; };
    if (field.kind == FieldKind::choice && std::none_of(field.choices.begin(), field.choices.end(), isChosen))
        return failure(ErrorCode::NotFound, field.id);
    return value;
}

} // namespace

const FormField *Form::find(const QString &fieldId) const
{
    for (const FormSection &section : sections)
        for (const FormField &field : section.fields)
            if (field.id == fieldId)
                return &field;
    return nullptr;
}

Result<Filled> Form::check(const Filled &filled) const
{
    Filled good;
    for (const auto &[fieldId, typed] : filled) {
        const FormField *const field = find(fieldId);
        if (!field)
            return failure(ErrorCode::NotFound, fieldId);
        const QString value = typed.trimmed();
        if (value.isEmpty())
            continue;
        XD_TRY(good[fieldId], checkValue(*field, value));
    }
    return good;
}

Result<Form> readForm(const Pack &pack)
{
    if (pack.kind != u"form"_s)
        return failure(ErrorCode::PackBroken, {}, u"kind: not a form"_s);
    Form form{pack.id, pack.version, pack.names, {}};
    QSet<QString> ids;
    XD_TRY(const JsonNode sections, pack.root().member(u"sections"_s));
    XD_TRY(const std::vector<JsonNode> list, sections.list(40));
    for (const JsonNode &item : list) {
        XD_TRY(FormSection section, readSection(item, ids));
        form.sections.push_back(std::move(section));
    }
    if (form.sections.empty())
        return sections.broken(u"no section"_s);
    return form;
}

Result<Form> builtInForm(const QString &id)
{
    XD_TRY(const Library library, Library::builtIn({}, u":/packs/forms"_s));
    const Pack *const pack = library.find(id);
    if (!pack)
        return failure(ErrorCode::NotFound, u"form"_s, id);
    return readForm(*pack);
}

} // namespace xd::packs
