#include "core/exchange/inspect_bundle.h"

#include "core/exchange/bundle_file.h"
#include "core/exchange/open_incoming.h"
#include "core/exchange/outbox_store.h"
#include "core/exchange/own_manifest.h"
#include "core/exchange/read_bundle.h"

namespace xd::exchange {

namespace {

Result<std::optional<InspectedFile>> asOwn(access::Session &session, vault::Vault &records, const QString &path, const QByteArray &file)
{
    XD_TRY(const auto sent, readOutBundleByHash(records, fileHashOf(file)));
    if (!sent)
        return std::optional<InspectedFile>();
    InspectedFile found{FileRole::ownBundle, {}, {}};
    found.report.path = path;
    found.report.state = FileState::duplicate;
    found.report.type = sent->type;
    found.report.sender = ownParty(session);
    found.report.seq = sent->seq;
    found.report.level = sent->level;
    found.report.from = sent->from;
    found.report.to = sent->to;
    found.report.createdMs = sent->timeMs;
    found.report.counts = sent->counts;
    found.withheld = sent->withheld;
    return found;
}

std::optional<InspectedFile> asPublic(const QString &path, const QByteArray &file)
{
    const auto header = readHeader(file);
    if (!header || !isPublic(header->type))
        return std::nullopt;
    InspectedFile found{header->type == BundleType::enrolment ? FileRole::enrolment : FileRole::trustRoot, {}, {}};
    found.report.path = path;
    found.report.type = header->type;
    const auto bundle = readPublicBundle(file, *header);
    if (!bundle) {
        found.report.state = stateOf(bundle.error().code);
        found.report.error = bundle.error();
        return found;
    }
    found.report.state = FileState::next;
    found.report.sender = bundle->manifest.from;
    found.report.createdMs = bundle->manifest.createdMs;
    found.report.from = bundle->manifest.periodFrom;
    found.report.to = bundle->manifest.periodTo;
    found.report.counts = bundle->manifest.counts;
    return found;
}

Result<std::vector<Cell>> hiddenCells(access::Session &session, journal::Journal &records, const QString &path)
{
    std::vector<Cell> hidden;
    XD_TRY(const Doorway doorway, openDoorway(session, records));
    XD_TRY(const Incoming incoming, openIncoming(doorway, records.vault(), path));
    if (!incoming.bundle)
        return hidden;
    for (const Record &record : incoming.bundle->records) {
        if (record.kind != Cell::kind)
            continue;
        XD_TRY(Cell cell, Cell::fromRecord(record));
        if (!cell.isShown)
            hidden.push_back(std::move(cell));
    }
    return hidden;
}

} // namespace

Result<InspectedFile> inspectBundle(access::Session &session, const QString &path)
{
    const bool isDistrict = session.site().kind == access::SiteKind::district;
    XD_TRY(journal::Journal *const records,
           session.recordsFor(isDistrict ? access::Capability::exchangeAsDistrict : access::Capability::exchangeAsSchool));
    if (const auto file = readBundleFile(path)) {
        XD_TRY(auto own, asOwn(session, records->vault(), path, *file));
        if (own)
            return std::move(*own);
        if (auto opened = asPublic(path, *file))
            return std::move(*opened);
    }
    NoProgress progress;
    XD_TRY(std::vector<FileReport> reports, importBundles(session, {path}, ImportMode::dryRun, progress));
    if (reports.empty()) // an empty folder
        return failure(ErrorCode::CannotRead);
    InspectedFile found{FileRole::incoming, std::move(reports.front()), {}};
    if (found.report.canBeTaken() && found.report.type == BundleType::report) {
        XD_TRY(found.hidden, hiddenCells(session, *records, found.report.path));
    }
    return found;
}

} // namespace xd::exchange
