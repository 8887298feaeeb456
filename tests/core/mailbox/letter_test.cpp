// What a letter must say, and in which bytes.
#include "core/base/cbor.h"
#include "tests/core/mailbox/school.h"

using namespace xd;
using namespace xd::mailbox;
using namespace Qt::StringLiterals;

namespace {

const QDate today(2026, 10, 8);
const ObservationDraft seen{u"周沐阳"_s, u"五年级（2）班"_s, u"2026-10-07"_s, {}, u"课间独自坐着"_s, {}, false};
const HomeVisitDraft visited{u"周沐阳"_s, u"五年级（2）班"_s, u"2026-10-07"_s, u"母亲"_s, u"孩子近来睡得晚"_s, {}, false};

template <class Value>
std::pair<ErrorCode, QString> faultOf(const Result<Value> &result)
{
    const ErrorCode code = codeOf(result);
    return {code, result.error().field};
}

template <class Draft>
Draft with(Draft draft, QString Draft::*field, const QString &text)
{
    draft.*field = text;
    return draft;
}

} // namespace

TEST_CASE("An observation names whom it is about, when, and what was seen; the field at fault is told")
{
    using Draft = ObservationDraft;
    CHECK(valueOf(Observation::from(seen, today)).facts == u"课间独自坐着"_s);
    const auto fault = [](QString Draft::*field, const QString &text) { return faultOf(Observation::from(with(seen, field, text), today)); };
    CHECK(fault(&Draft::studentName, u"  "_s) == std::pair(ErrorCode::FieldMissing, u"studentName"_s));
    CHECK(fault(&Draft::className, {}) == std::pair(ErrorCode::FieldMissing, u"className"_s));
    CHECK(fault(&Draft::seenOn, {}) == std::pair(ErrorCode::FieldMissing, u"seenOn"_s));
    CHECK(fault(&Draft::seenOn, u"2026-02-30"_s) == std::pair(ErrorCode::BadDate, u"seenOn"_s));
    CHECK(fault(&Draft::seenOn, u"2026-10-09"_s) == std::pair(ErrorCode::BadDate, u"seenOn"_s));
    CHECK(fault(&Draft::facts, u" \n "_s) == std::pair(ErrorCode::FieldMissing, u"facts"_s));
    CHECK(fault(&Draft::studentName, QString(longestLetterLine + 1, u'周')) == std::pair(ErrorCode::FieldTooLong, u"studentName"_s));
    CHECK(fault(&Draft::className, QString(longestLetterLine + 1, u'班')) == std::pair(ErrorCode::FieldTooLong, u"className"_s));
    CHECK(fault(&Draft::place, QString(longestLetterLine + 1, u'x')) == std::pair(ErrorCode::FieldTooLong, u"place"_s));
    CHECK(fault(&Draft::facts, QString(longestLetterText + 1, u'x')) == std::pair(ErrorCode::FieldTooLong, u"facts"_s));
    CHECK(fault(&Draft::done, QString(longestLetterText + 1, u'x')) == std::pair(ErrorCode::FieldTooLong, u"done"_s));
    CHECK(Observation::from(with(seen, &Draft::facts, QString(longestLetterText, u'x')), today).has_value());
}

TEST_CASE("A home visit names who was there; the field at fault is told")
{
    using Draft = HomeVisitDraft;
    CHECK(valueOf(HomeVisit::from(visited, today)).visitedOn == QDate(2026, 10, 7));
    const auto fault = [](QString Draft::*field, const QString &text) { return faultOf(HomeVisit::from(with(visited, field, text), today)); };
    CHECK(fault(&Draft::studentName, {}) == std::pair(ErrorCode::FieldMissing, u"studentName"_s));
    CHECK(fault(&Draft::className, {}) == std::pair(ErrorCode::FieldMissing, u"className"_s));
    CHECK(fault(&Draft::visitedOn, u"yesterday"_s) == std::pair(ErrorCode::BadDate, u"visitedOn"_s));
    CHECK(fault(&Draft::present, {}) == std::pair(ErrorCode::FieldMissing, u"present"_s));
    CHECK(fault(&Draft::facts, {}) == std::pair(ErrorCode::FieldMissing, u"facts"_s));
    CHECK(fault(&Draft::agreed, QString(longestLetterText + 1, u'x')) == std::pair(ErrorCode::FieldTooLong, u"agreed"_s));
}

TEST_CASE("Letters are read back as they were written, several lines and all")
{
    Observation one = test::observation();
    one.facts = u"第一行\n第二行\t缩进"_s;
    CHECK(valueOf(Observation::decode(one.encode())) == one);
    CHECK(valueOf(HomeVisit::decode(test::homeVisit().encode())) == test::homeVisit());
    const auto typed = Observation::from(with(seen, &ObservationDraft::facts, QString(u"a\r\nb"_s + QChar(0) + u"c "_s)), today);
    CHECK(valueOf(typed).facts == u"a\nbc"_s);
}

TEST_CASE("Bytes that no program would write are no letter")
{
    const cbor::Map good = *valueOf(cbor::decode(test::observation().encode())).asMap();
    const auto codeWith = [&](const QString &key, const cbor::Value &value) {
        cbor::Map map = good;
        map[key] = value;
        return codeOf(Observation::decode(cbor::encode(map)));
    };
    CHECK(Observation::decode(cbor::encode(good)).has_value());
    CHECK(codeWith(u"more"_s, u"x"_s) == ErrorCode::VaultDamaged);
    CHECK(codeWith(u"urgent"_s, 1) == ErrorCode::VaultDamaged);
    CHECK(codeWith(u"seen"_s, u"2026-13-01"_s) == ErrorCode::VaultDamaged);
    CHECK(codeWith(u"student"_s, QString()) == ErrorCode::VaultDamaged);
    CHECK(codeWith(u"student"_s, u" 周沐阳"_s) == ErrorCode::VaultDamaged);
    CHECK(codeWith(u"facts"_s, QString(longestLetterText + 1, u'x')) == ErrorCode::VaultDamaged);
    for (const auto &[key, value] : good) {
        cbor::Map map = good;
        map.erase(key);
        CHECK(codeOf(Observation::decode(cbor::encode(map))) == ErrorCode::VaultDamaged);
    }
    const QByteArray bytes = test::observation().encode();
    for (qsizetype length = 0; length < bytes.size(); ++length)
        CHECK(codeOf(Observation::decode(bytes.first(length))) == ErrorCode::VaultDamaged);
    CHECK(codeOf(HomeVisit::decode(bytes)) == ErrorCode::VaultDamaged);
}
