#include "core/sheets/xls_wire.h"

#include "core/base/cbor.h"

#include <QtEndian>
#include <bit>
#include <cmath>

using namespace Qt::StringLiterals;

namespace xd::sheets::wire {

namespace {

constexpr ErrorCode refusals[] = {ErrorCode::CannotRead, ErrorCode::SheetEmpty, ErrorCode::SheetNotATable, ErrorCode::SheetCutOff,
                                  ErrorCode::SheetEncrypted, ErrorCode::SheetTooLarge, ErrorCode::SheetMissing};

tl::unexpected<Error> garbled(const char *what)
{
    return failure(ErrorCode::SheetCutOff, {}, u"reader: "_s + QLatin1StringView(what));
}

// Numbers as their eight bytes behind a letter, because the CBOR of this program has no fractions.
QByteArray packed(char kind, double number)
{
    QByteArray bytes(9, kind);
    qToBigEndian(std::bit_cast<quint64>(number), bytes.data() + 1);
    return bytes;
}

cbor::Value valueOf(const Cell &cell)
{
    switch (cell.kind) {
    case CellKind::Text:
        return cell.text.left(maxCellCharacters);
    case CellKind::Number:
        return packed('n', cell.number);
    case CellKind::DateTime:
        return packed('d', cell.number);
    default:
        return cbor::Null();
    }
}

Result<Cell> cellFrom(const cbor::Value &value)
{
    if (value.isNull())
        return Cell();
    if (const QString *text = value.asText()) {
        if (text->isEmpty() || text->size() > maxCellCharacters)
            return garbled("length of a text");
        return Cell::ofText(*text);
    }
    const QByteArray *bytes = value.asBytes();
    if (!bytes || bytes->size() != 9)
        return garbled("kind of a cell");
    const auto number = std::bit_cast<double>(qFromBigEndian<quint64>(bytes->constData() + 1));
    if (!std::isfinite(number))
        return garbled("number");
    switch (bytes->front()) {
    case 'n':
        return Cell::ofNumber(number);
    case 'd':
        return Cell::ofDateTime(number);
    default:
        return garbled("kind of a number");
    }
}

Result<int> countFrom(const cbor::Value *value, int least)
{
    const qint64 *number = value ? value->asInt() : nullptr;
    if (!number || *number < least || *number > maxRows)
        return garbled("count");
    return int(*number);
}

Result<Frame> namesFrom(const cbor::Value &value)
{
    const cbor::Array *list = value.asArray();
    if (!list || list->empty() || list->size() > maxSheets)
        return garbled("number of sheets");
    Names names;
    for (const cbor::Value &one : *list) {
        const QString *name = one.asText();
        if (!name || name->size() > maxCellCharacters)
            return garbled("name of a sheet");
        names.names << *name;
    }
    return names;
}

Result<Frame> rowFrom(const cbor::Value &body, const cbor::Value &list)
{
    NumberedRow row;
    XD_TRY(row.number, countFrom(body.find(u"row"_s), 1));
    const cbor::Array *cells = list.asArray();
    if (!cells || cells->empty() || cells->size() > maxColumns)
        return garbled("number of cells");
    row.cells.reserve(cells->size());
    for (const cbor::Value &one : *cells) {
        XD_TRY(Cell cell, cellFrom(one));
        row.cells.push_back(std::move(cell));
    }
    return row;
}

Result<Frame> refusalFrom(const cbor::Value &value)
{
    for (const ErrorCode code : refusals) {
        if (value.asText() && *value.asText() == nameOf(code))
            return Refused{code};
    }
    return garbled("reason");
}

struct Encoder {
    cbor::Map operator()(const Names &names) const
    {
        cbor::Array list;
        for (const QString &name : names.names)
            list.emplace_back(name.left(maxCellCharacters));
        return {{u"names"_s, std::move(list)}};
    }
    cbor::Map operator()(const Size &size) const { return {{u"size"_s, size.rows}}; }
    cbor::Map operator()(const NumberedRow &row) const
    {
        cbor::Array cells;
        for (const Cell &cell : row.cells)
            cells.push_back(valueOf(cell));
        return {{u"row"_s, row.number}, {u"cells"_s, std::move(cells)}};
    }
    cbor::Map operator()(const End &end) const { return {{u"end"_s, end.rows}}; }
    cbor::Map operator()(const Refused &refused) const { return {{u"refused"_s, nameOf(refused.code)}}; }
};

} // namespace

QByteArray encode(const Frame &frame)
{
    return cbor::encode(std::visit(Encoder(), frame));
}

Result<Frame> decode(QByteArrayView body)
{
    const auto decoded = cbor::decode(body);
    if (!decoded)
        return garbled("not canonical");
    const cbor::Map *map = decoded->asMap();
    if (!map)
        return garbled("no map");
    if (const cbor::Value *cells = decoded->find(u"cells"_s); cells && map->size() == 2)
        return rowFrom(*decoded, *cells);
    if (map->size() != 1)
        return garbled("number of keys");
    const auto &[key, value] = *map->begin();
    if (key == u"names")
        return namesFrom(value);
    if (key == u"refused")
        return refusalFrom(value);
    XD_TRY(const int count, countFrom(&value, 0));
    if (key == u"size")
        return Size{count};
    if (key == u"end")
        return End{count};
    return garbled("key");
}

} // namespace xd::sheets::wire
