// The state of a student as canonical CBOR, for taking an import back.
#include "core/base/cbor.h"
#include "core/students/student_store.h"

namespace xd::students {

using namespace Qt::StringLiterals;

namespace {

QString textAt(const cbor::Value &map, const QString &key)
{
    const cbor::Value *const value = map.find(key);
    return value && value->asText() ? *value->asText() : QString();
}

qint64 numberAt(const cbor::Value &map, const QString &key)
{
    const cbor::Value *const value = map.find(key);
    return value && value->asInt() ? *value->asInt() : 0;
}

const cbor::Array &arrayAt(const cbor::Value &map, QString key)
{
    static const cbor::Array none;
    const cbor::Value *const value = map.find(key);
    return value && value->asArray() ? *value->asArray() : none;
}

} // namespace

QByteArray encodeStudent(const Student &student)
{
    cbor::Array guardians;
    for (const Guardian &each : student.guardians)
        guardians.push_back(cbor::Map{{u"name"_s, each.name}, {u"relation"_s, each.relation}, {u"phone"_s, each.phone}});
    cbor::Array tags;
    for (const Tag &each : student.tags)
        tags.push_back(cbor::Map{{u"code"_s, each.code}, {u"detail"_s, each.detail}, {u"source"_s, int(each.source)}});
    cbor::Map map{
        {u"name"_s, student.name},
        {u"sex"_s, int(student.sex)},
        {u"birth"_s, student.birthDate.toString(Qt::ISODate)},
        {u"number"_s, student.number ? student.number->text() : QString()},
        {u"local"_s, student.localNumber},
        {u"ethnic"_s, student.ethnicGroup},
        {u"note"_s, student.note},
        {u"year"_s, student.year.startYear()},
        {u"grade"_s, student.schoolClass.grade},
        {u"class"_s, student.schoolClass.number},
        {u"label"_s, student.schoolClass.label},
        {u"entry"_s, student.schoolClass.entryYear},
        {u"boarding"_s, int(student.boarding)},
        {u"status"_s, int(student.status)},
        {u"guardians"_s, std::move(guardians)},
        {u"tags"_s, std::move(tags)},
    };
    if (student.document) {
        map.emplace(u"doctype"_s, QString(codeOf(student.document->type())));
        map.emplace(u"docno"_s, student.document->number());
    }
    return cbor::encode(map);
}

Result<Student> decodeStudent(const QByteArray &bytes)
{
    const auto map = cbor::decode(bytes);
    if (!map || !map->asMap())
        return failure(ErrorCode::VaultDamaged, {}, u"undo data"_s);
    Student student;
    student.name = textAt(*map, u"name"_s);
    student.sex = Sex(numberAt(*map, u"sex"_s));
    student.birthDate = QDate::fromString(textAt(*map, u"birth"_s), Qt::ISODate);
    if (const QString number = textAt(*map, u"number"_s); !number.isEmpty()) {
        XD_TRY(student.number, StudentNumber::parse(number));
    }
    if (const QString type = textAt(*map, u"doctype"_s); !type.isEmpty()) {
        XD_TRY(student.document, Document::parse(type, textAt(*map, u"docno"_s)));
    }
    student.localNumber = textAt(*map, u"local"_s);
    student.ethnicGroup = textAt(*map, u"ethnic"_s);
    student.note = textAt(*map, u"note"_s);
    student.year = calendar::SchoolYear(int(numberAt(*map, u"year"_s)));
    student.schoolClass = {int(numberAt(*map, u"grade"_s)), int(numberAt(*map, u"class"_s)), textAt(*map, u"label"_s),
                           int(numberAt(*map, u"entry"_s))};
    student.boarding = Boarding(numberAt(*map, u"boarding"_s));
    student.status = Status(numberAt(*map, u"status"_s));
    for (const cbor::Value &each : arrayAt(*map, u"guardians"_s))
        student.guardians.push_back({textAt(each, u"name"_s), textAt(each, u"relation"_s), textAt(each, u"phone"_s)});
    for (const cbor::Value &each : arrayAt(*map, u"tags"_s))
        student.tags.push_back({textAt(each, u"code"_s), textAt(each, u"detail"_s), TagSource(numberAt(each, u"source"_s))});
    return student;
}

} // namespace xd::students
