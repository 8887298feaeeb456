#include "core/students/student.h"

#include "tests/support/say.h"

using namespace Qt::StringLiterals;
using namespace xd::students;
using xd::ErrorCode;

namespace {

const RosterContext autumn = RosterContext::on(QDate(2026, 10, 8));

StudentDraft draft()
{
    StudentDraft typed;
    typed.name = u"邱宇洋"_s;
    typed.sex = u"1"_s;
    typed.birthDate = u"20131014"_s;
    typed.studentNumber = u"G99010120131014001X"_s;
    typed.ethnicGroup = u"汉"_s;
    typed.grade = u"初一"_s;
    typed.className = u"1班"_s;
    typed.guardians = {{u"黄怡"_s, u"母亲"_s, u"138 0013 4214"_s}};
    return typed;
}

xd::Error refusal(const StudentDraft &typed)
{
    const auto student = Student::from(typed, autumn);
    REQUIRE_FALSE(student);
    return student.error();
}

} // namespace

TEST_CASE("A draft becomes a student with every field in its one spelling")
{
    StudentDraft typed = draft();
    typed.boarding = u"住校"_s;
    typed.leftBehind = u"单亲留守儿童"_s;
    typed.orphan = u"否"_s;
    typed.disability = u"听力"_s;
    typed.note = u" 新  生 "_s;
    const Student student = valueOf(Student::from(typed, autumn));
    CHECK(student.sex == Sex::male);
    CHECK(student.birthDate == QDate(2013, 10, 14));
    CHECK(student.ethnicGroup == u"01"_s);
    CHECK(student.schoolClass.name() == u"七年级（1）班"_s);
    CHECK(student.year == xd::calendar::SchoolYear(2026));
    CHECK(student.guardians.at(0).phone == u"13800134214"_s);
    CHECK(student.boarding == Boarding::boarder);
    CHECK(student.status == Status::active);
    CHECK(student.tags == std::vector<Tag>{{u"left-behind"_s, u"单亲留守"_s, TagSource::roster}, {u"disability"_s, u"听力"_s, TagSource::roster}});
    CHECK(student.ageOn(QDate(2026, 10, 13)) == 12);
    CHECK(student.ageOn(QDate(2026, 10, 14)) == 13);
}

TEST_CASE("What the draft leaves out is taken from the number")
{
    StudentDraft typed = draft();
    typed.sex.clear();
    typed.birthDate.clear();
    const Student student = valueOf(Student::from(typed, autumn));
    CHECK(student.sex == Sex::male);
    CHECK(student.birthDate == QDate(2013, 10, 14));
    typed.studentNumber = u"L990101201210231501"_s; // says the birth date, not the sex
    CHECK(refusal(typed) == xd::Error{ErrorCode::FieldMissing, u"sex"_s, {}});
}

TEST_CASE("A date or sex that contradicts the number is refused")
{
    StudentDraft typed = draft();
    typed.birthDate = u"2013-10-15"_s;
    CHECK(refusal(typed) == xd::Error{ErrorCode::BirthDateMismatch, u"birthDate"_s, {}});
    typed = draft();
    typed.sex = u"女"_s;
    CHECK(refusal(typed) == xd::Error{ErrorCode::SexMismatch, u"sex"_s, {}});
}

TEST_CASE("A formal number may keep the old date once the identity card was corrected")
{
    StudentDraft typed = draft();
    typed.birthDate = u"20131015"_s;
    typed.documentNumber = u"99010120131015001"_s;
    typed.documentNumber += checkCharacterOf(typed.documentNumber);
    CHECK(valueOf(Student::from(typed, autumn)).birthDate == QDate(2013, 10, 15));
}

TEST_CASE("Each field at fault is named")
{
    const std::tuple<QString StudentDraft::*, QString, ErrorCode, QString> faults[] = {
        {&StudentDraft::name, u" "_s, ErrorCode::FieldMissing, u"name"_s},
        {&StudentDraft::name, u"张3"_s, ErrorCode::BadName, u"name"_s},
        {&StudentDraft::name, u"张"_s, ErrorCode::BadName, u"name"_s},
        {&StudentDraft::name, QString(61, u'张'), ErrorCode::FieldTooLong, u"name"_s},
        {&StudentDraft::sex, u"未知"_s, ErrorCode::BadSex, u"sex"_s},
        {&StudentDraft::birthDate, u"2013-02-30"_s, ErrorCode::BadDate, u"birthDate"_s},
        {&StudentDraft::birthDate, u"2027-01-01"_s, ErrorCode::BadDate, u"birthDate"_s},
        {&StudentDraft::studentNumber, u"G990101201310240170"_s, ErrorCode::BadCheckDigit, u"studentNumber"_s},
        {&StudentDraft::documentNumber, u"123"_s, ErrorCode::BadIdNumber, u"documentNumber"_s},
        {&StudentDraft::ethnicGroup, u"火星"_s, ErrorCode::UnknownOption, u"ethnicGroup"_s},
        {&StudentDraft::grade, u"大一"_s, ErrorCode::BadGrade, u"grade"_s},
        {&StudentDraft::className, u"？"_s, ErrorCode::BadClass, u"className"_s},
        {&StudentDraft::className, u""_s, ErrorCode::FieldMissing, u"className"_s},
        {&StudentDraft::boarding, u"也许"_s, ErrorCode::UnknownOption, u"boarding"_s},
        {&StudentDraft::status, u"也许"_s, ErrorCode::UnknownOption, u"status"_s},
        {&StudentDraft::note, QString(201, u'长'), ErrorCode::FieldTooLong, u"note"_s},
    };
    for (const auto &[member, text, code, field] : faults) {
        StudentDraft typed = draft();
        typed.*member = text;
        const xd::Error error = refusal(typed);
        CHECK(error.code == code);
        CHECK(error.field == field);
    }
    StudentDraft typed = draft();
    typed.guardians.front().phone = u"1380013"_s;
    CHECK(refusal(typed) == xd::Error{ErrorCode::BadPhone, u"guardian1Phone"_s, {}});
}

TEST_CASE("Names of all peoples are names")
{
    for (const QString &name : {u"迪丽热巴・艾尔肯"_s, u"李𬀩"_s, u"王　㬎"_s, u"Anna-Maria O'Neil"_s, u"阿依古丽.买买提"_s}) {
        StudentDraft typed = draft();
        typed.name = name;
        CHECK_FALSE(valueOf(Student::from(typed, autumn)).name.isEmpty());
    }
    StudentDraft typed = draft();
    typed.name = u"迪丽热巴．艾尔肯"_s;
    CHECK(valueOf(Student::from(typed, autumn)).name == u"迪丽热巴·艾尔肯"_s);
    typed.name = u"张　喆"_s;
    CHECK(valueOf(Student::from(typed, autumn)).name == u"张喆"_s);
}
