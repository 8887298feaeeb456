#include "core/students/ethnic_group.h"
#include "core/students/id_number.h"
#include "core/students/phone.h"
#include "core/students/student_number.h"

#include "tests/support/say.h"

using namespace Qt::StringLiterals;
using namespace xd::students;
using xd::ErrorCode;

TEST_CASE("The check character follows GB 11643-1999")
{
    CHECK(checkCharacterOf(u"11010519491231002") == u'X'); // the vector printed in the standard
    CHECK(hasCheckCharacter(u"990101202007240004"));
    CHECK_FALSE(hasCheckCharacter(u"990101202007240005"));
}

TEST_CASE("Any single wrong digit of a formal student number is found")
{
    const QString good = u"G99010120131014001X"_s;
    CHECK(valueOf(StudentNumber::parse(good)).text() == good);
    for (qsizetype position = 1; position < 18; ++position) {
        for (char16_t digit = u'0'; digit <= u'9'; ++digit) {
            QString changed = good;
            changed[position] = QChar(digit);
            if (changed != good)
                CHECK(codeOf(StudentNumber::parse(changed)) == ErrorCode::BadCheckDigit);
        }
    }
}

TEST_CASE("A student number says its kind, date of birth and, if formal, the sex")
{
    const auto formal = valueOf(StudentNumber::parse(u"G99010120131014001X"_s));
    CHECK(formal.kind() == StudentNumber::Kind::formal);
    CHECK(formal.birthDate() == QDate(2013, 10, 14));
    CHECK(formal.sex() == Sex::male);
    const auto temporary = valueOf(StudentNumber::parse(u"L990101201210231501"_s));
    CHECK(temporary.kind() == StudentNumber::Kind::temporary);
    CHECK(temporary.birthDate() == QDate(2012, 10, 23));
    CHECK_FALSE(temporary.sex());
    const auto withoutId = valueOf(StudentNumber::parse(u"J99010120131014001X"_s));
    CHECK(withoutId.kind() == StudentNumber::Kind::withoutId);
    CHECK_FALSE(withoutId.sex());
}

TEST_CASE("Full width, lower case, blanks, apostrophes and formula quotes are undone")
{
    for (const QString &typed : {u"g99010120131014001x"_s, u" G99010120131014001X\u00A0"_s, u"Ｇ９９０１０１２０１３１０１４００１Ｘ"_s,
                                 u"'G99010120131014001X"_s, u"=\"G99010120131014001X\""_s, u"G990101 20131014 001X\t"_s})
        CHECK(valueOf(StudentNumber::parse(typed)).text() == u"G99010120131014001X"_s);
}

TEST_CASE("A number that a spreadsheet has rounded is called by that name")
{
    for (const QString &typed : {u"9.90101201109231e+17"_s, u"9.90101E+17"_s, u"990101201109231000"_s})
        CHECK(codeOf(StudentNumber::parse(typed)) == ErrorCode::RoundedNumber);
    CHECK(codeOf(Document::parse({}, u"9.90101201109231E+17"_s)) == ErrorCode::RoundedNumber);
    CHECK(codeOf(Document::parse({}, u"990101201109231000"_s)) == ErrorCode::RoundedNumber);
}

TEST_CASE("What is no student number is refused")
{
    CHECK(codeOf(StudentNumber::parse(u"  "_s)) == ErrorCode::FieldMissing);
    for (const QString &typed : {u"20260103"_s, u"K99010120131014001X"_s, u"G9901012013101400"_s, u"990101201310140021"_s, u"L990101201302301501"_s})
        CHECK(codeOf(StudentNumber::parse(typed)) == ErrorCode::BadStudentNumber);
}

TEST_CASE("Identity documents are read by type, and only numbers that have a check are checked")
{
    const auto card = valueOf(Document::parse(u"居民身份证"_s, u"11010519491231002x"_s));
    CHECK(card.number() == u"11010519491231002X"_s);
    CHECK(card.parts()->birthDate == QDate(1949, 12, 31));
    CHECK(card.parts()->sex == Sex::female);
    CHECK(codeOf(Document::parse({}, u"110105194912310021"_s)) == ErrorCode::BadCheckDigit);
    CHECK(codeOf(Document::parse({}, u"1101051949123100"_s)) == ErrorCode::BadIdNumber);
    CHECK(valueOf(Document::parse(u"A"_s, u"E12345678"_s)).type() == DocumentType::passport);
    CHECK(valueOf(Document::parse(u"香港特区护照/身份证明"_s, u"H1234567(8)"_s)).type() == DocumentType::hongKong);
    CHECK_FALSE(valueOf(Document::parse(u"护照"_s, u"E12345678"_s)).parts());
    CHECK(codeOf(Document::parse(u"户口本"_s, u"E12345678"_s)) == ErrorCode::UnknownOption);
    CHECK(codeOf(Document::parse(u"护照"_s, u"？？"_s)) == ErrorCode::BadIdNumber);
    CHECK(codeOf(Document::parse(u"居民身份证"_s, {})) == ErrorCode::FieldMissing);
}

TEST_CASE("A telephone number has one spelling, however it was typed")
{
    for (const QString &typed : {u"138 0013 4214"_s, u"+86-13800134214"_s, u"+86 138-0013-4214"_s, u"008613800134214"_s, u"8613800134214"_s,
                                 u"１３８００１３４２１４"_s, u"13800134214"_s})
        CHECK(valueOf(parsePhone(typed)) == u"13800134214"_s);
    CHECK(valueOf(parsePhone(u"0577-88963063"_s)) == u"0577-88963063"_s);
    CHECK(valueOf(parsePhone(u"057788963063"_s)) == u"0577-88963063"_s);
    CHECK(valueOf(parsePhone(u"(010)65123456-802"_s)) == u"010-65123456-802"_s);
    for (const QString &typed : {u"12800134214"_s, u"1380013421"_s, u"88963063"_s, u"母亲"_s, u""_s})
        CHECK(codeOf(parsePhone(typed)) == ErrorCode::BadPhone);
}

TEST_CASE("An ethnic group is found by code and by name")
{
    CHECK(valueOf(parseEthnicGroup(u"汉"_s)) == u"01"_s);
    CHECK(valueOf(parseEthnicGroup(u"汉族"_s)) == u"01"_s);
    CHECK(valueOf(parseEthnicGroup(u"5"_s)) == u"05"_s);
    CHECK(valueOf(parseEthnicGroup(u"基诺族"_s)) == u"56"_s);
    CHECK(valueOf(parseEthnicGroup(u"其他"_s)) == u"97"_s);
    CHECK(ethnicGroupName(u"05"_s) == u"维吾尔族"_s);
    CHECK(ethnicGroupName(u"29"_s) == u"柯尔克孜族"_s);
    for (const QString &typed : {u"57"_s, u"0"_s, u"火星族"_s})
        CHECK(codeOf(parseEthnicGroup(typed)) == ErrorCode::UnknownOption);
}
