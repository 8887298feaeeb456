#include "core/sheets/workbook.h"
#include "core/sheets/file_magic.h"
#include "core/sheets/text_source.h"
#include "core/sheets/xls_source.h"
#include "core/sheets/xlsx_source.h"

namespace xd::sheets {
namespace {

Result<std::unique_ptr<SheetSource>> openSource(const QString &path, const Progress &progress)
{
    XD_TRY(const Container container, recognise(path));
    switch (container) {
    case Container::Zip:
        return XlsxSource::open(path);
    case Container::Ole:
        return XlsSource::open(path, progress);
    case Container::Text:
        break;
    }
    return TextSource::open(path);
}

} // namespace

Result<Workbook> Workbook::open(const QString &path, const Progress &progress)
{
    XD_TRY(std::unique_ptr<SheetSource> source, openSource(path, progress));
    return Workbook(std::move(source));
}

QStringList Workbook::sheetNames() const
{
    QStringList names;
    for (const SheetName &sheet : sheets())
        names << sheet.name;
    return names;
}

} // namespace xd::sheets
