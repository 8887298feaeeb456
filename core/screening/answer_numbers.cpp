#include "core/screening/answer_numbers.h"

#include "core/base/text_fold.h"
#include "core/screening/answer_cell.h"

#include <algorithm>

namespace xd::screening {
namespace {

struct Range {
    int lowest = 0;
    int highest = 0;
};

Range rangeOf(const OptionSet &options)
{
    const auto byValue = [](const Option &a, const Option &b) { return a.value < b.value; };
    const auto [lowest, highest] = std::minmax_element(options.begin(), options.end(), byValue);
    return {lowest->value, highest->value};
}

// The numbers in the cells of one set of options.
struct Seen {
    bool below = false, lowest = false, highest = false, above = false;
    int firstRow = -1; // with a number: index of the row, and its column
    int firstColumn = -1;

    void take(double number, Range range, int row, int column)
    {
        below |= number == range.lowest - 1;
        lowest |= number == range.lowest;
        highest |= number == range.highest;
        above |= number == range.highest + 1;
        if (firstRow < 0) {
            firstRow = row;
            firstColumn = column;
        }
    }
};

bool isShifted(const Seen &seen, Range range)
{
    // A key that counts from 1 met by numbers from 0; below 0 there are only codes for "missing".
    const bool startsLower = range.lowest > 0 && seen.below && !seen.highest;
    return startsLower || (seen.above && !seen.lowest);
}

std::vector<Seen> seenIn(const sheets::Table &table, const AnswerColumnsUsed &columns, const InstrumentList &instruments, size_t which)
{
    const Instrument &instrument = *instruments[which];
    std::vector<Range> ranges;
    for (const OptionSet &options : instrument.optionSets)
        ranges.push_back(rangeOf(options));
    std::vector<Seen> seen(ranges.size());
    for (size_t row = 0; row < table.rows.size(); ++row) {
        if (columns.instrument >= 0) {
            const QString named = cleanCell(table.rows[row].text(columns.instrument));
            if (!named.isEmpty() && instrumentNamed(named, instruments) != &instrument)
                continue;
        }
        for (size_t item = 0; item < instrument.items.size(); ++item) {
            const int column = columns.items[which][item];
            const size_t set = size_t(instrument.items[item].optionSet);
            if (const auto number = numberIn(table.rows[row].text(column)))
                seen[set].take(*number, ranges[set], int(row), column);
        }
    }
    return seen;
}

} // namespace

Result<std::vector<sheets::RowError>> checkNumbers(const sheets::Table &table, const AnswerColumnsUsed &columns, const InstrumentList &instruments)
{
    std::vector<sheets::RowError> doubts;
    for (size_t which = 0; which < instruments.size(); ++which) {
        const Instrument &instrument = *instruments[which];
        const std::vector<Seen> seen = seenIn(table, columns, instruments, which);
        const Seen *doubtful = nullptr;
        for (size_t set = 0; set < seen.size(); ++set) {
            if (isShifted(seen[set], rangeOf(instrument.optionSets[set])))
                return failure(ErrorCode::NumbersShifted, instrument.id);
            if (seen[set].firstRow >= 0 && !seen[set].lowest && doubtful == nullptr)
                doubtful = &seen[set];
        }
        if (doubtful != nullptr) {
            const sheets::TableRow &row = table.rows[size_t(doubtful->firstRow)];
            doubts.push_back({row.number, table.columnLabel(doubtful->firstColumn), ErrorCode::NumbersDoubtful,
                              sheets::valueHint(row.text(doubtful->firstColumn))});
        }
    }
    return doubts;
}

Result<int> numberShift(const OptionSet &options, int numbersFrom)
{
    const int shift = numbersFrom - rangeOf(options).lowest;
    const bool ascends = std::is_sorted(options.begin(), options.end(), [](const Option &a, const Option &b) { return a.value < b.value; });
    if (shift != 0 && !ascends)
        return failure(ErrorCode::NumbersShifted);
    return shift;
}

} // namespace xd::screening
