// xindeng-read-xls names | rows N: reads the old workbook on its standard input and says on its standard output what is in
// it, as frames of core/sheets/xls_wire.h. No keys, no vault, no window: libfreexl may fall over a hostile file here.
#include "app/read_xls/limits.h"
#include "core/sheets/xls_wire.h"

#include <QtEndian>
#include <array>
#include <cerrno>
#include <cmath>
#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <freexl.h>

using namespace Qt::StringLiterals;
using namespace xd;
using namespace xd::sheets;

namespace {

constexpr const char *ownInput = "/proc/self/fd/0";

void say(const wire::Frame &frame)
{
    QByteArray body = wire::encode(frame);
    if (body.size() > qsizetype(wire::maxFrameBytes))
        body = wire::encode(wire::Refused{ErrorCode::SheetTooLarge});
    std::array<char, 4> length{};
    qToBigEndian(quint32(body.size()), length.data());
    if (std::fwrite(length.data(), 1, length.size(), stdout) != length.size()
        || std::fwrite(body.constData(), 1, std::size_t(body.size()), stdout) != std::size_t(body.size()))
        std::exit(1); // nobody listens any more
}

// Where memory ends, libfreexl speaks of a damaged file: only malloc tells.
wire::Refused refusal(int status)
{
    if (errno == ENOMEM)
        return {ErrorCode::SheetTooLarge};
    switch (status) {
    case FREEXL_FILE_NOT_FOUND:
        return {ErrorCode::CannotRead};
    case FREEXL_BIFF_WORKBOOK_NOT_FOUND:
    case FREEXL_UNSUPPORTED_CHARSET:
        return {ErrorCode::SheetNotATable};
    case FREEXL_INSUFFICIENT_MEMORY:
        return {ErrorCode::SheetTooLarge};
    default:
        return {ErrorCode::SheetCutOff};
    }
}

// "2013-10-14" or "2013-10-14 09:00:00" as freexl writes it.
Cell ofDateText(const QString &text)
{
    const QDate date = QDate::fromString(text.left(10), Qt::ISODate);
    const QTime time = text.size() > 10 ? QTime::fromString(text.mid(11), Qt::ISODate) : QTime(0, 0);
    if (!date.isValid() || !time.isValid() || date < QDate(1900, 3, 1))
        return Cell::ofText(text);
    return Cell::ofDateTime(double(QDate(1899, 12, 30).daysTo(date)) + time.msecsSinceStartOfDay() / 86'400'000.0);
}

QString textOf(const FreeXL_CellValue &value)
{
    return QString::fromUtf8(value.value.text_value).left(maxCellCharacters);
}

Cell toCell(const FreeXL_CellValue &value)
{
    switch (value.type) {
    case FREEXL_CELL_INT:
        return Cell::ofNumber(value.value.int_value);
    case FREEXL_CELL_DOUBLE:
        return std::isfinite(value.value.double_value) ? Cell::ofNumber(value.value.double_value) : Cell();
    case FREEXL_CELL_TEXT:
    case FREEXL_CELL_SST_TEXT:
    case FREEXL_CELL_TIME: {
        QString text = textOf(value);
        return text.isEmpty() ? Cell() : Cell::ofText(std::move(text));
    }
    case FREEXL_CELL_DATE:
    case FREEXL_CELL_DATETIME:
        return ofDateText(textOf(value));
    default:
        return {};
    }
}

wire::Frame namesIn(const void *workbook)
{
    unsigned int count = 0;
    if (const int status = freexl_get_info(workbook, FREEXL_BIFF_SHEET_COUNT, &count); status != FREEXL_OK)
        return refusal(status);
    if (count == 0)
        return wire::Refused{ErrorCode::SheetEmpty};
    if (count > wire::maxSheets)
        return wire::Refused{ErrorCode::SheetTooLarge};
    wire::Names names;
    for (unsigned int i = 0; i < count; ++i) {
        const char *name = nullptr;
        freexl_get_worksheet_name(workbook, static_cast<unsigned short>(i), &name);
        names.names << QString::fromUtf8(name);
    }
    return names;
}

// What ends the telling: how many rows there were, or why there are no more.
wire::Frame sayRows(const void *workbook, int sheet)
{
    if (const int status = freexl_select_active_worksheet(workbook, static_cast<unsigned short>(sheet)); status != FREEXL_OK)
        return refusal(status);
    unsigned int rows = 0;
    unsigned short columns = 0;
    if (const int status = freexl_worksheet_dimensions(workbook, &rows, &columns); status != FREEXL_OK)
        return refusal(status);
    if (rows > unsigned(maxRows) || columns > maxColumns)
        return wire::Refused{ErrorCode::SheetTooLarge};
    say(wire::Size{int(rows)});
    wire::End end;
    for (unsigned int r = 0; r < rows; ++r) {
        wire::NumberedRow row{int(r) + 1, {}};
        for (unsigned short c = 0; c < columns; ++c) {
            FreeXL_CellValue value{};
            if (const int status = freexl_get_cell_value(workbook, r, c, &value); status != FREEXL_OK)
                return refusal(status);
            Cell cell = toCell(value);
            if (cell.kind == CellKind::Empty)
                continue;
            row.cells.resize(std::size_t(c) + 1);
            row.cells.back() = std::move(cell);
        }
        if (row.cells.empty())
            continue;
        say(row);
        ++end.rows;
    }
    return end;
}

wire::Frame answer(bool wantsNames, int sheet)
{
    const void *workbook = nullptr;
    if (const int status = freexl_open(ownInput, &workbook); status != FREEXL_OK)
        return refusal(status);
    unsigned int protection = 0;
    freexl_get_info(workbook, FREEXL_BIFF_PASSWORD, &protection);
    if (protection == FREEXL_BIFF_OBFUSCATED)
        return wire::Refused{ErrorCode::SheetEncrypted};
    return wantsNames ? namesIn(workbook) : sayRows(workbook, sheet); // the workbook ends with the process
}

} // namespace

int main(int argc, char **argv)
{
    const bool wantsNames = argc == 2 && std::strcmp(argv[1], "names") == 0;
    const bool wantsRows = argc == 3 && std::strcmp(argv[1], "rows") == 0;
    if (!wantsNames && !wantsRows) {
        std::fprintf(stderr, "xindeng-read-xls names | rows N: a part of Xindeng that it starts by itself\n");
        return 2;
    }
    std::signal(SIGINT, SIG_IGN); // Ctrl-C is heard by all at the terminal; whoever has started this one ends it
    if (!readxls::giveAway())
        return 3;
    errno = 0;
    say(answer(wantsNames, wantsRows ? std::atoi(argv[2]) : 0));
    return std::fflush(stdout) == 0 ? 0 : 1;
}
