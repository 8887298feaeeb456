// Result<T>: a value or an Error. XD_TRY and XD_CHECK hand an error up to the caller:
//     XD_TRY(const Student student, Student::from(draft, today));
//     XD_CHECK(session.require(Capability::EditRoster));
#pragma once

#include "core/base/error.h"

#include <tl/expected.hpp>
#include <utility>

namespace xd {

template <class T>
using Result = tl::expected<T, Error>;
using Done = Result<void>;

inline tl::unexpected<Error> failure(ErrorCode code, QString field = {}, QString detail = {})
{
    return tl::unexpected<Error>(Error{code, std::move(field), std::move(detail)});
}

} // namespace xd

#define XD_JOIN_(a, b) a##b
#define XD_JOIN(a, b) XD_JOIN_(a, b)
#define XD_TRY_(name, declaration, ...)                                                                                \
    auto name = (__VA_ARGS__);                                                                                         \
    if (!name)                                                                                                         \
        return tl::unexpected<::xd::Error>(std::move(name).error());                                                   \
    declaration = std::move(*name)
#define XD_TRY(declaration, ...) XD_TRY_(XD_JOIN(tried_, __COUNTER__), declaration, __VA_ARGS__)
#define XD_CHECK_(name, ...)                                                                                           \
    do {                                                                                                               \
        if (auto name = (__VA_ARGS__); !name)                                                                          \
            return tl::unexpected<::xd::Error>(std::move(name).error());                                               \
    } while (false)
#define XD_CHECK(...) XD_CHECK_(XD_JOIN(checked_, __COUNTER__), __VA_ARGS__)
