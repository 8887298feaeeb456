#include "core/sheets/xls_source.h"

#include "core/sheets/xls_reader.h"

#include <QFile>

using namespace Qt::StringLiterals;

namespace xd::sheets {

namespace {

tl::unexpected<Error> outOfOrder()
{
    return failure(ErrorCode::SheetCutOff, {}, u"reader: out of order"_s);
}

} // namespace

Result<std::unique_ptr<SheetSource>> XlsSource::open(const QString &path, const Progress &progress)
{
    if (!QFile(path).open(QIODevice::ReadOnly)) // else a reader that does not start would be blamed
        return failure(ErrorCode::CannotRead);
    std::unique_ptr<XlsSource> source(new XlsSource(path));
    XlsReader reader(path, {u"names"_s});
    XD_TRY(const wire::Frame frame, reader.next(progress));
    const auto *names = std::get_if<wire::Names>(&frame);
    if (!names)
        return outOfOrder();
    for (const QString &name : names->names)
        source->m_sheets.push_back({name, false});
    return source;
}

Done XlsSource::read(int sheet, const RowFn &row, Progress &progress)
{
    if (sheet < 0 || size_t(sheet) >= m_sheets.size())
        return failure(ErrorCode::SheetMissing);
    XlsReader reader(m_path, {u"rows"_s, QString::number(sheet)});
    XD_TRY(const wire::Frame first, reader.next(progress));
    const auto *size = std::get_if<wire::Size>(&first);
    if (!size)
        return outOfOrder();
    int told = 0;
    for (int last = 0;;) {
        XD_TRY(const wire::Frame frame, reader.next(progress));
        if (const auto *end = std::get_if<wire::End>(&frame))
            return end->rows == told ? Done() : Done(outOfOrder());
        const auto *next = std::get_if<wire::NumberedRow>(&frame);
        if (!next || next->number <= last || next->number > size->rows)
            return outOfOrder();
        last = next->number;
        ++told;
        progress.report(last, size->rows);
        if (!row(next->number, next->cells))
            return {};
    }
}

} // namespace xd::sheets
