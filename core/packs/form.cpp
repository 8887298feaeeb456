#include "core/packs/form.h"

#include "core/packs/library.h"

#include <QDate>
#include <QSet>

using namespace Qt::StringLiterals;

namespace xd::packs {
namespace {

constexpr int mostFields = 200;
constexpr int longestParagraph = 2000;

Result<Wording> optionalWording(const JsonNode &node, const QString &key)
{
    const auto found = node.find(key);
    return found ? readWording(*found) : Wording();
}

Result<FieldKind> readKind(const JsonNode &node)
{
    static const std::map<QString, FieldKind> kinds{{u"line"_s, FieldKind::line}, {u"lines"_s, FieldKind::lines}, {u"choice"_s, FieldKind::choice},
                                                    {u"date"_s, FieldKind::date}, {u"table"_s, FieldKind::table}, {u"sign"_s, FieldKind::sign}};
    XD_TRY(const QString text, node.text());
    const auto found = kinds.find(text);
    if (found == kinds.end())
        return node.broken(u"not a kind of field"_s);
    return found->second;
}

Result<int> optionalInteger(const JsonNode &node, const QString &key, int least, int most, int otherwise)
{
    const auto found = node.find(key);
    return found ? found->integer(least, most) : otherwise;
}

Result<std::vector<FormColumn>> readColumns(const JsonNode &node)
{
    std::vector<FormColumn> columns;
    XD_TRY(const std::vector<JsonNode> list, node.list(12));
    for (const JsonNode &item : list) {
        FormColumn column;
        XD_TRY(column.label, readWording(item));
        XD_TRY(column.share, optionalInteger(item, u"share"_s, 1, 20, 1));
        columns.push_back(std::move(column));
    }
    if (columns.empty())
        return node.broken(u"no column"_s);
    return columns;
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
    if (field.kind == FieldKind::table) {
        XD_TRY(const JsonNode columns, node.member(u"columns"_s));
        XD_TRY(field.columns, readColumns(columns));
    }
    XD_TRY(field.rows, optionalInteger(node, u"rows"_s, 1, 60, 0));
    return field;
}

Result<std::vector<Wording>> readParagraphs(const JsonNode &node)
{
    std::vector<Wording> paragraphs;
    XD_TRY(const std::vector<JsonNode> list, node.list(40));
    for (const JsonNode &item : list) {
        Wording paragraph;
        XD_TRY(const JsonNode zh, item.member(u"zh"_s));
        XD_TRY(paragraph.zh, zh.text(longestParagraph));
        XD_TRY(const JsonNode en, item.member(u"en"_s));
        XD_TRY(paragraph.en, en.text(longestParagraph));
        paragraphs.push_back(std::move(paragraph));
    }
    return paragraphs;
}

Result<FormLayout> readLayout(const JsonNode &node)
{
    FormLayout layout;
    if (const auto landscape = node.find(u"landscape"_s)) {
        XD_TRY(layout.isLandscape, landscape->boolean());
    }
    XD_TRY(layout.columns, optionalInteger(node, u"columns"_s, 1, 4, layout.columns));
    XD_TRY(layout.mark, optionalWording(node, u"mark"_s));
    return layout;
}

Result<FormSection> readSection(const JsonNode &node, QSet<QString> &ids)
{
    FormSection section;
    XD_TRY(const JsonNode id, node.member(u"id"_s));
    XD_TRY(section.id, id.text(40));
    XD_TRY(const JsonNode title, node.member(u"title"_s));
    XD_TRY(section.title, readWording(title));
    XD_TRY(section.note, optionalWording(node, u"note"_s));
    if (const auto paragraphs = node.find(u"paragraphs"_s)) {
        XD_TRY(section.paragraphs, readParagraphs(*paragraphs));
    }
    if (const auto torn = node.find(u"torn"_s)) {
        XD_TRY(section.isTorn, torn->boolean());
    }
    if (section.paragraphs.empty() || node.find(u"fields"_s)) {
        XD_TRY(const JsonNode fields, node.member(u"fields"_s));
        XD_TRY(const std::vector<JsonNode> list, fields.list(mostFields));
        for (const JsonNode &item : list) {
            XD_TRY(FormField field, readField(item, ids));
            section.fields.push_back(std::move(field));
        }
        if (section.fields.empty())
            return fields.broken(u"no field"_s);
    }
    return section;
}

// Without empty rows and the blanks around cells.
Result<QString> checkTable(const FormField &field, const QString &value)
{
    QStringList rows;
    for (const QString &row : value.split(u'\n')) {
        QStringList cells = row.split(u'\t');
        for (QString &cell : cells)
            cell = cell.trimmed();
        if (size_t(cells.size()) > field.columns.size())
            return failure(ErrorCode::NotFound, field.id, u"more cells than columns"_s);
        while (!cells.isEmpty() && cells.last().isEmpty())
            cells.removeLast();
        if (!cells.isEmpty())
            rows << cells.join(u'\t');
    }
    return rows.join(u'\n');
}

Result<QString> checkValue(const FormField &field, const QString &value)
{
    if (value.size() > (field.kind == FieldKind::table ? maxTableText : maxFilledText))
        return failure(ErrorCode::FieldTooLong, field.id);
    const auto isChosen = [&](const FormChoice &choice) { return choice.id == value; };
    switch (field.kind) {
    case FieldKind::line:
    case FieldKind::lines:
        break;
    case FieldKind::date:
        if (!QDate::fromString(value, Qt::ISODate).isValid())
            return failure(ErrorCode::BadDate, field.id);
        break;
    case FieldKind::choice:
        if (std::none_of(field.choices.begin(), field.choices.end(), isChosen))
            return failure(ErrorCode::NotFound, field.id);
        break;
    case FieldKind::table:
        return checkTable(field, value);
    case FieldKind::sign:
        return failure(ErrorCode::NotFound, field.id, u"signed with a pen"_s);
    }
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
        const QString value = field->kind == FieldKind::table ? typed : typed.trimmed(); // an empty first cell is one
        if (value.trimmed().isEmpty())
            continue;
        XD_TRY(good[fieldId], checkValue(*field, value));
    }
    return good;
}

Result<Form> readForm(const Pack &pack)
{
    if (pack.kind != u"form"_s)
        return failure(ErrorCode::PackBroken, {}, u"kind: not a form"_s);
    Form form{pack.id, pack.version, pack.names, {}, {}};
    if (const auto layout = pack.root().find(u"layout"_s)) {
        XD_TRY(form.layout, readLayout(*layout));
    }
    QSet<QString> ids;
    XD_TRY(const JsonNode sections, pack.root().member(u"sections"_s));
    XD_TRY(const std::vector<JsonNode> list, sections.list(40));
    for (const JsonNode &item : list) {
        XD_TRY(FormSection section, readSection(item, ids));
        form.sections.push_back(std::move(section));
    }
    if (form.sections.empty())
        return sections.broken(u"no section"_s);
    // What no screen can show stands only where paper is meant.
    for (const FormSection &section : form.sections) {
        for (const FormField &field : section.fields) {
            if (!form.layout && (field.kind == FieldKind::table || field.kind == FieldKind::sign))
                return sections.broken(field.id + u": only with a layout"_s);
        }
    }
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
