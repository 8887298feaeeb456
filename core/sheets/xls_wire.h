// What xindeng-read-xls says and XlsSource hears: frames of a length (4 bytes, big-endian) and canonical CBOR, nothing
// else. The speaker has read a hostile file and may be anybody's by now, so the hearer believes only what fits the
// limits of workbook.h and comes in order. Error: SheetCutOff (not of this form).
#pragma once

#include "core/sheets/workbook.h"

#include <variant>

namespace xd::sheets::wire {

inline constexpr quint32 maxFrameBytes = 16u << 20;
inline constexpr int maxSheets = 256;

struct Names {
    QStringList names; // one to maxSheets
    friend bool operator==(const Names &, const Names &) = default;
};
struct Size {
    int rows = 0; // that the file speaks of, blank ones included
    friend bool operator==(const Size &, const Size &) = default;
};
struct NumberedRow {
    int number = 0; // 1-based
    std::vector<Cell> cells;
    friend bool operator==(const NumberedRow &, const NumberedRow &) = default;
};
struct End {
    int rows = 0; // told
    friend bool operator==(const End &, const End &) = default;
};
struct Refused {
    ErrorCode code = ErrorCode::SheetCutOff; // one that a table can have
    friend bool operator==(const Refused &, const Refused &) = default;
};
using Frame = std::variant<Names, Size, NumberedRow, End, Refused>;

QByteArray encode(const Frame &frame); // without its length
Result<Frame> decode(QByteArrayView body);

} // namespace xd::sheets::wire
