#include "ui/entry/sheet_typing.h"

#include "tests/core/screening/fixture_school.h"

using namespace Qt::StringLiterals;
using namespace xd;
using namespace xd::ui;

namespace {

const screening::Instrument &instrument(const QString &id)
{
    return *valueOf(test::builtInInstruments().require(id));
}

QByteArray typed(SheetTyping &typing, const QString &keys)
{
    for (const QChar key : keys)
        CHECK(typing.type(key));
    return typing.answers();
}

} // namespace

TEST_CASE("One key an item, by value or by letter, and nothing else is taken")
{
    SheetTyping phq(instrument(u"phq-9"_s));
    CHECK_FALSE(phq.type(u'4'));
    CHECK_FALSE(phq.type(u'E'));
    CHECK_FALSE(phq.type(u'否'));
    CHECK(phq.item() == 0);
    CHECK(typed(phq, u"0123aBcD "_s) == QByteArray::fromHex("0001020300010203ff"));
    CHECK(phq.isFinished());
    CHECK_FALSE(phq.type(u'0')); // a key too many goes nowhere
    SheetTyping mht(instrument(u"mht"_s));
    CHECK(mht.type(u'A')); // 是 is the first and counts 1
    CHECK(mht.type(QChar(0xff10))); // a full-width 0
    CHECK(mht.answers().left(2) == QByteArray::fromHex("0100"));
}

TEST_CASE("Going back forgets the answer, and what was typed leads to the same sheet again")
{
    SheetTyping typing(instrument(u"phq-9"_s));
    CHECK_FALSE(typing.back());
    typed(typing, u"12.3"_s);
    CHECK(typing.keys() == u"12.3"_s);
    CHECK(typing.back());
    CHECK(typing.back());
    CHECK(typing.item() == 2);
    CHECK(typing.answers() == QByteArray::fromHex("0102ffffffffffffff"));
    SheetTyping again(instrument(u"phq-9"_s));
    CHECK(typed(again, typing.keys()) == typing.answers());
}

TEST_CASE("Between two readings only what differs is asked")
{
    const QByteArray first = QByteArray::fromHex("000102030001020300");
    const QByteArray second = QByteArray::fromHex("0001ff030001020301");
    SheetTyping settling(instrument(u"phq-9"_s), first, second);
    CHECK(settling.askedCount() == 2);
    CHECK(settling.item() == 2);
    CHECK(settling.isPassed(1));
    CHECK_FALSE(settling.isPassed(8));
    CHECK(typed(settling, u"."_s).size() == 9);
    CHECK(settling.item() == 8);
    CHECK(typed(settling, u"0"_s) == QByteArray::fromHex("0001ff030001020300"));
}
