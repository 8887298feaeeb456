// What must hold for every value, tried with a hundred that rapidcheck makes up; where it does not hold, the smallest
// such value is shown. The values are the same in each run; RC_PARAMS="seed=… max_success=…" tries others.
#pragma once

#include <QByteArray>
#include <QStringList>
#include <catch2/catch_test_macros.hpp>
#include <ostream>
#include <rapidcheck.h>
#include <rapidcheck/detail/Configuration.h>
#include <sstream>

inline void showValue(const QString &text, std::ostream &out)
{
    out << '"' << text.toStdString() << '"';
}
inline void showValue(const QByteArray &bytes, std::ostream &out)
{
    out << bytes.toHex().toStdString();
}

namespace xd::test {

// property: takes values that rapidcheck knows how to make, and says RC_ASSERT(…).
template <class Property>
void forAll(const Property &property)
{
    rc::detail::TestParams params = rc::detail::configuration().testParams;
    if (!qEnvironmentVariableIsSet("RC_PARAMS"))
        params.seed = 20261122;
    const rc::detail::TestResult result = rc::detail::checkTestable(property, rc::detail::TestMetadata(), params);
    if (result.is<rc::detail::SuccessResult>()) {
        SUCCEED();
        return;
    }
    std::ostringstream why;
    rc::detail::printResultMessage(result, why);
    FAIL(why.str());
}

// Text of any characters but NUL, mostly ASCII.
inline rc::Gen<QString> anyText()
{
    const auto character = rc::gen::weightedOneOf<int>({{4, rc::gen::inRange(1, 0x80)}, {2, rc::gen::inRange(0x4E00, 0x9FA6)},
                                                        {1, rc::gen::inRange(0x80, 0xD800)}, {1, rc::gen::inRange(0xE000, 0x110000)}});
    return rc::gen::map(rc::gen::container<std::vector<int>>(character), [](const std::vector<int> &codes) {
        QString text;
        for (const int code : codes)
            text += QChar::fromUcs4(char32_t(code));
        return text;
    });
}

inline rc::Gen<QByteArray> anyBytes()
{
    return rc::gen::map(rc::gen::container<std::string>(rc::gen::arbitrary<char>()), [](const std::string &bytes) { return QByteArray::fromStdString(bytes); });
}

// At most so many of these pieces in a row, for what a person may type into a certain field.
inline rc::Gen<QString> textOf(const QStringList &pieces, int most)
{
    const auto piece = rc::gen::elementOf(std::vector<QString>(pieces.begin(), pieces.end()));
    return rc::gen::map(rc::gen::resize(most, rc::gen::container<std::vector<QString>>(piece)), [](const std::vector<QString> &chosen) {
        QString text;
        for (const QString &each : chosen)
            text += each;
        return text;
    });
}

} // namespace xd::test
