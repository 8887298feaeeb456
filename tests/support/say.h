// Catch2 shows Qt strings and error codes in words.
#pragma once

#include "core/base/error.h"
#include "core/base/result.h"

#include <QByteArray>
#include <QDate>
#include <QString>
#include <catch2/catch_tostring.hpp>
#include <string>

namespace Catch {
template <>
struct StringMaker<QString> {
    static std::string convert(const QString &text) { return '"' + text.toStdString() + '"'; }
};
template <>
struct StringMaker<QByteArray> {
    static std::string convert(const QByteArray &bytes) { return bytes.toHex().toStdString(); }
};
template <>
struct StringMaker<QDate> {
    static std::string convert(const QDate &date) { return date.toString(Qt::ISODate).toStdString(); }
};
template <>
struct StringMaker<xd::ErrorCode> {
    static std::string convert(xd::ErrorCode code) { return xd::nameOf(code).toStdString(); }
};
} // namespace Catch

// The error code of a result that must have failed; a success fails the test.
template <class T>
xd::ErrorCode codeOf(const xd::Result<T> &result)
{
    if (result)
        FAIL("succeeded where an error was expected");
    return result.error().code;
}
// The value of a result that must have succeeded; an error fails the test with its code.
template <class T>
T valueOf(xd::Result<T> result)
{
    if (!result)
        FAIL("unexpected " << xd::nameOf(result.error().code).toStdString() << ' '
                           << result.error().field.toStdString() << ' ' << result.error().detail.toStdString());
    if constexpr (!std::is_void_v<T>)
        return std::move(*result);
}
