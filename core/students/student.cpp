#include "core/students/student.h"

#include "core/base/text_fold.h"
#include "core/students/ethnic_group.h"
#include "core/students/phone.h"

#include <QRegularExpression>

namespace xd::students {

using namespace Qt::StringLiterals;

namespace {

constexpr int longestLocalNumber = 40;
constexpr int longestRelation = 20;
constexpr int oldestYears = 30; // no pupil is older

Result<QString> checkedName(const QString &typed, const QString &field)
{
    const QString name = cleanName(typed);
    if (name.isEmpty())
        return failure(ErrorCode::FieldMissing, field);
    if (name.size() > longestName)
        return failure(ErrorCode::FieldTooLong, field);
    static const QRegularExpression form(u"^[\\p{L}\\p{M}·.' -]*\\p{L}[\\p{L}\\p{M}·.' -]*$"_s, QRegularExpression::UseUnicodePropertiesOption);
    if (name.toUcs4().size() < 2 || !form.match(name).hasMatch())
        return failure(ErrorCode::BadName, field);
    return name;
}

Result<QDate> checkedBirthDate(const QString &typed, QDate today)
{
    const QDate date = parseDate(typed);
    if (!date.isValid() || date > today || date.addYears(oldestYears) < today)
        return failure(ErrorCode::BadDate, u"birthDate"_s);
    return date;
}

Result<QString> shortText(const QString &typed, int longest, const QString &field)
{
    const QString text = cleanCell(typed);
    if (text.size() > longest)
        return failure(ErrorCode::FieldTooLong, field);
    return text;
}

// The date typed against the one inside the numbers. A formal student number keeps the old date where the identity
// card was corrected later: then the card decides.
Result<QDate> settledBirthDate(const QString &typed, const Student &student, QDate today)
{
    const bool hasCard = student.document && student.document->parts();
    const QDate inside = hasCard ? student.document->parts()->birthDate : student.number ? student.number->birthDate() : QDate();
    if (cleanCell(typed).isEmpty())
        return inside;
    XD_TRY(const QDate date, checkedBirthDate(typed, today));
    if (inside.isValid() && inside != date)
        return failure(ErrorCode::BirthDateMismatch, u"birthDate"_s);
    return date;
}

Result<Sex> settledSex(const QString &typed, const Student &student)
{
    std::optional<Sex> inside = student.number ? student.number->sex() : std::nullopt;
    if (student.document && student.document->parts())
        inside = student.document->parts()->sex;
    if (cleanCell(typed).isEmpty() && inside)
        return *inside;
    XD_TRY(const Sex sex, parseSex(typed));
    if (inside && *inside != sex)
        return failure(ErrorCode::SexMismatch, u"sex"_s);
    return sex;
}

Result<std::vector<Guardian>> checkedGuardians(const std::vector<Guardian> &typed)
{
    std::vector<Guardian> guardians;
    int position = 0;
    for (const Guardian &draft : typed) {
        const QString field = u"guardian%1"_s.arg(++position);
        Guardian guardian;
        if (!cleanCell(draft.name).isEmpty()) {
            XD_TRY(guardian.name, checkedName(draft.name, field + u"Name"_s));
        }
        XD_TRY(guardian.relation, shortText(draft.relation, longestRelation, field + u"Relation"_s));
        if (!cleanCell(draft.phone).isEmpty()) {
            const auto phone = parsePhone(draft.phone);
            if (!phone)
                return failure(phone.error().code, field + u"Phone"_s);
            guardian.phone = *phone;
        }
        if (!guardian.isEmpty())
            guardians.push_back(std::move(guardian));
    }
    if (guardians.size() > mostGuardians)
        return failure(ErrorCode::OutOfRange, u"guardians"_s);
    return guardians;
}

Done readNumbers(const StudentDraft &draft, Student &student)
{
    if (!cleanCell(draft.studentNumber).isEmpty()) {
        XD_TRY(student.number, StudentNumber::parse(draft.studentNumber));
    }
    XD_TRY(student.localNumber, shortText(draft.localNumber, longestLocalNumber, u"localNumber"_s));
    if (!cleanCell(draft.documentNumber).isEmpty()) {
        XD_TRY(student.document, Document::parse(draft.documentType, draft.documentNumber));
    }
    return {};
}

void readTags(const StudentDraft &draft, Student &student)
{
    const std::pair<QString, QString> columns[] = {
        {u"leftBehind"_s, draft.leftBehind}, {u"migrant"_s, draft.migrant},     {u"orphan"_s, draft.orphan},
        {u"martyr"_s, draft.martyr},         {u"inclusive"_s, draft.inclusive}, {u"disability"_s, draft.disability}};
    for (const auto &[field, typed] : columns) {
        for (Tag &tag : tagsFromRoster(field, typed))
            student.tags.push_back(std::move(tag));
    }
}

} // namespace

Result<Student> Student::from(const StudentDraft &draft, const RosterContext &context)
{
    Student student;
    XD_TRY(student.name, checkedName(draft.name, u"name"_s));
    XD_CHECK(readNumbers(draft, student));
    XD_TRY(student.birthDate, settledBirthDate(draft.birthDate, student, context.today));
    XD_TRY(student.sex, settledSex(draft.sex, student));
    if (!cleanCell(draft.ethnicGroup).isEmpty()) {
        XD_TRY(student.ethnicGroup, parseEthnicGroup(draft.ethnicGroup));
    }
    student.year = context.year;
    XD_TRY(student.schoolClass, parseClass(draft.className, {context.year, context.system, draft.grade, context.onlyStage}));
    XD_TRY(student.boarding, parseBoarding(draft.boarding));
    XD_TRY(student.status, parseStatus(draft.status));
    XD_TRY(student.note, shortText(draft.note, longestNote, u"note"_s));
    XD_TRY(student.guardians, checkedGuardians(draft.guardians));
    readTags(draft, student);
    return student;
}

QString Student::quotedNumber() const
{
    if (number)
        return number->text();
    if (!localNumber.isEmpty())
        return localNumber;
    return document ? document->number() : QString();
}

int Student::ageOn(QDate day) const
{
    if (!birthDate.isValid())
        return -1;
    const int years = day.year() - birthDate.year();
    return birthDate.addYears(years) > day ? years - 1 : years;
}

Result<Sex> parseSex(const QString &typed)
{
    const QString text = cleanCell(typed).toLower();
    if (text.isEmpty())
        return failure(ErrorCode::FieldMissing, u"sex"_s);
    if (text == u"1"_s || text == u"男"_s || text == u"男性"_s || text == u"男生"_s || text == u"m"_s)
        return Sex::male;
    if (text == u"2"_s || text == u"女"_s || text == u"女性"_s || text == u"女生"_s || text == u"f"_s)
        return Sex::female;
    return failure(ErrorCode::BadSex, u"sex"_s);
}

QString textOf(Sex sex)
{
    return sex == Sex::male ? u"男"_s : u"女"_s;
}

QString textOf(Boarding boarding)
{
    switch (boarding) {
    case Boarding::unknown: return {};
    case Boarding::day: return u"走读"_s;
    case Boarding::boarder: return u"住校"_s;
    }
    return {};
}

QString textOf(Status status)
{
    switch (status) {
    case Status::active: return u"在籍"_s;
    case Status::suspended: return u"休学"_s;
    case Status::guest: return u"借读"_s;
    case Status::left: return u"转出"_s;
    case Status::graduated: return u"毕业"_s;
    }
    return {};
}

Result<Boarding> parseBoarding(const QString &typed)
{
    const QString text = cleanCell(typed);
    if (text.isEmpty())
        return Boarding::unknown;
    if (text == u"1"_s || text == u"走读"_s || text == u"否"_s)
        return Boarding::day;
    if (text == u"2"_s || text == u"住校"_s || text == u"寄宿"_s || text == u"住宿"_s || text == u"是"_s)
        return Boarding::boarder;
    return failure(ErrorCode::UnknownOption, u"boarding"_s);
}

Result<Status> parseStatus(const QString &typed)
{
    static const std::pair<QString, Status> words[] = {
        {u"在籍"_s, Status::active}, {u"正常"_s, Status::active},   {u"在读"_s, Status::active}, {u"在校"_s, Status::active},
        {u"复学"_s, Status::active}, {u"休学"_s, Status::suspended}, {u"借读"_s, Status::guest}, {u"转出"_s, Status::left},
        {u"转学"_s, Status::left},   {u"退学"_s, Status::left},      {u"离校"_s, Status::left},  {u"毕业"_s, Status::graduated},
        {u"结业"_s, Status::graduated}};
    const QString text = cleanCell(typed);
    if (text.isEmpty())
        return Status::active;
    for (const auto &[word, status] : words) {
        if (text == word)
            return status;
    }
    return failure(ErrorCode::UnknownOption, u"status"_s);
}

} // namespace xd::students
