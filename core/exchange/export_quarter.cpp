#include "core/exchange/export_quarter.h"

#include "core/exchange/bundle_file.h"
#include "core/exchange/next_bundle.h"

namespace xd::exchange {

namespace {

Done checkSender(access::Session &session, int level)
{
    XD_TRY(journal::Journal *const records, session.recordsFor(access::Capability::exchangeAsSchool));
    XD_CHECK(rootForSending(session, records->vault(), level));
    return {};
}

Result<Contents> gather(access::Session &session, const screening::Instruments &instruments, const QuarterExport &what)
{
    XD_TRY(Contents contents, contentsOfQuarter(session, instruments, what.quarter));
    contents.level = what.level;
    contents.sendsEverything = what.sendsEverything;
    contents.startsNewStream = what.startsNewStream;
    return contents;
}

} // namespace

Result<BundlePreview> previewExport(access::Session &session, const screening::Instruments &instruments, const QuarterExport &what)
{
    XD_CHECK(checkSender(session, what.level));
    XD_TRY(const Contents contents, gather(session, instruments, what));
    return previewBundle(session, contents);
}

Result<ExportedBundle> exportQuarter(access::Session &session, const screening::Instruments &instruments, const QuarterExport &what,
                                     const QString &folder, Progress &progress)
{
    XD_CHECK(checkSender(session, what.level));
    XD_CHECK(prepareFolder(folder));
    XD_TRY(const Contents contents, gather(session, instruments, what));
    return exportBundle(session, contents, folder, progress);
}

} // namespace xd::exchange
