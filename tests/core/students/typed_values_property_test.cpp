// Numbers and class names, for whatever people type.
#include "core/students/class_name.h"
#include "core/students/student_number.h"
#include "tests/support/property.h"
#include "tests/support/say.h"

using namespace Qt::StringLiterals;
using namespace xd;
using namespace xd::students;

namespace {

QString anyFormalNumber()
{
    const QDate birthDate = QDate(2005, 1, 1).addDays(*rc::gen::inRange(0, 5000));
    const QString digits = u"99%1%2%3"_s.arg(*rc::gen::inRange(0, 10'000), 4, 10, QChar(u'0')).arg(birthDate.toString(u"yyyyMMdd"))
                               .arg(*rc::gen::inRange(1, 1000), 3, 10, QChar(u'0'));
    return u'G' + digits + checkCharacterOf(digits);
}

} // namespace

TEST_CASE("Every formal student number is read as it is, with its date of birth and sex")
{
    test::forAll([] {
        const QString typed = anyFormalNumber();
        const auto number = StudentNumber::parse(typed);
        RC_ASSERT(number.has_value());
        RC_ASSERT(number->text() == typed);
        RC_ASSERT(number->birthDate().toString(u"yyyyMMdd") == typed.mid(7, 8));
        RC_ASSERT((number->sex() == Sex::male) == (typed[17].digitValue() % 2 == 1));
    });
}

TEST_CASE("Two neighbouring characters of a student number changed over are noticed")
{
    test::forAll([] {
        QString typed = anyFormalNumber();
        const int at = *rc::gen::inRange(1, 18);
        RC_PRE(typed[at] != typed[at + 1]);
        const QChar first = typed[at];
        typed[at] = typed[at + 1];
        typed[at + 1] = first;
        RC_ASSERT_FALSE(StudentNumber::parse(typed).has_value());
    });
}

TEST_CASE("Whatever was understood as a class is understood again by its name, as the same class")
{
    const QStringList heads{u"一"_s, u"三"_s, u"六"_s, u"九"_s, u"十二"_s, u"7"_s, u"10"_s, u"小"_s, u"初"_s, u"高"_s, u"高中"_s,
                            u"年级"_s, u"2024级"_s, u"25级"_s, u"2027届"_s, u"东校区"_s, u" "_s};
    const QStringList tails{u"("_s, u"）"_s, u"第"_s, u"2"_s, u"02"_s, u"12"_s, u"二"_s, u"十"_s, u"实验"_s, u"A"_s, u"分校"_s,
                            u"."_s, u"-"_s, u"班"_s};
    int understood = 0;
    test::forAll([&] {
        const QString typed = *test::textOf(heads, 3) + *test::textOf(tails, 4);
        const ClassContext context{calendar::SchoolYear(2026), StageSystem::sixThree, {}, Stage(*rc::gen::element(1, 2, 3))};
        const auto read = parseClass(typed, context);
        if (!read)
            return;
        ++understood;
        RC_ASSERT(read->grade >= 1 && read->grade <= 12);
        RC_ASSERT((read->number > 0) == read->label.isEmpty());
        const auto again = parseClass(read->name(), {context.year}); // a name leaves no stage open
        RC_ASSERT(again.has_value());
        RC_ASSERT(again->name() == read->name());
        RC_ASSERT(*again == *read);
    });
    CHECK(understood >= 10); // else it would say nothing
}
