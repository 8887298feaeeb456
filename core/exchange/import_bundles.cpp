#include "core/exchange/import_bundles.h"

#include "core/exchange/bundle_file.h"
#include "core/exchange/inbox_store.h"
#include "core/exchange/open_incoming.h"
#include "core/exchange/take_receipt.h"
#include "core/exchange/take_report.h"
#include "core/vault/site_folder.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QtEndian>
#include <algorithm>

namespace xd::exchange {

namespace {

QStringList expanded(const QStringList &paths)
{
    QStringList files;
    for (const QString &path : paths) {
        if (!QFileInfo(path).isDir()) {
            files += path;
            continue;
        }
        const QDir folder(path);
        for (const QString &name : folder.entryList({QStringLiteral("*.xdb")}, QDir::Files, QDir::Name))
            files += folder.filePath(name);
    }
    return files;
}

// Stream and seq as the header claims them: only an order to work in, nothing is believed yet.
std::pair<QByteArray, qint64> claimedPlace(const QString &path)
{
    QFile file(path);
    if (!QFileInfo(path).isFile() || !file.open(QIODevice::ReadOnly)) // a pipe would be waited for
        return {};
    const QByteArray head = file.read(88);
    return head.size() < 88 ? std::pair<QByteArray, qint64>() : std::pair(head.sliced(64, 16), qFromBigEndian<qint64>(head.constData() + 80));
}

std::vector<int> workingOrder(const QStringList &files)
{
    std::vector<std::pair<std::pair<QByteArray, qint64>, int>> places;
    for (int i = 0; i < files.size(); ++i)
        places.emplace_back(claimedPlace(files[i]), i);
    std::stable_sort(places.begin(), places.end(), [](const auto &a, const auto &b) { return a.first < b.first; });
    std::vector<int> order;
    for (const auto &place : places)
        order.push_back(place.second);
    return order;
}

LedgerRow rowOf(const Bundle &bundle)
{
    return {{}, bundle.header.seq, bundle.fileHash, bundle.header.prevHash, bundle.manifest.journal, 0, true};
}

// With its file, so that there is something to look at when the stick is gone. What people have settled stays so.
Done hold(access::Session &session, journal::Journal &records, FileReport &report, ImportMode mode)
{
    XD_TRY(const QByteArray file, readBundleFile(report.path));
    XD_TRY(const ContainerHeader header, readHeader(file));
    const QByteArray hash = fileHashOf(file);
    XD_TRY(const HeldState known, readHeldState(records.vault(), hash));
    report.holding = known == HeldState::settled ? Holding::settled : known == HeldState::held || mode == ImportMode::accept ? Holding::held : Holding::wouldBe;
    if (known == HeldState::settled || mode == ImportMode::dryRun)
        return {};
    const HeldBundle held{hash, header.streamId, header.seq, report.sender.code, report.sender.name, nameOf(report.error->code),
                          records.clock().nowMs(), QString::fromLatin1(hash.toHex().first(32)) + QStringLiteral(".xdb")};
    const QDir folder(session.folder().incoming());
    if (!folder.mkpath(QStringLiteral(".")))
        return failure(ErrorCode::CannotWrite, {}, QStringLiteral("in"));
    if (!folder.exists(held.file))
        XD_CHECK(vault::writeAtomically(folder.filePath(held.file), file));
    if (known == HeldState::held)
        return {};
    return records.write({journal::Verb::bundleImported, header.bundleId, held.reason, {{QStringLiteral("held"), 1}}, journal::Topic::exchange},
                         [&](vault::Vault &vault) { return storeHeld(vault, held); });
}

Done takeOne(access::Session &session, journal::Journal &records, const Doorway &doorway, Incoming &incoming, ImportMode mode, PlannedReports &planned)
{
    FileReport &report = incoming.report;
    if (incoming.bundle && incoming.bundle->header.type == BundleType::receipt) {
        XD_CHECK(takeReceipt(records, *incoming.bundle, report, mode));
        if (report.canBeTaken() && mode == ImportMode::dryRun)
            planned.ledger[incoming.bundle->header.streamId].push_back(rowOf(*incoming.bundle));
    } else if (incoming.bundle && mode == ImportMode::dryRun)
        XD_CHECK(lookAtReport(records.vault(), *doorway.root, *incoming.bundle, report, planned));
    else if (incoming.bundle)
        XD_CHECK(takeReport(records, *doorway.root, *incoming.bundle, report));
    return report.mustBeHeld() ? hold(session, records, report, mode) : Done();
}

FileReport stoppedBefore(const QString &path)
{
    FileReport report;
    report.path = path;
    report.state = FileState::stopped;
    report.error = Error{ErrorCode::Cancelled, {}, {}};
    return report;
}

} // namespace

Result<std::vector<FileReport>> importBundles(access::Session &session, const QStringList &paths, ImportMode mode, Progress &progress)
{
    const bool isDistrict = session.site().kind == access::SiteKind::district;
    XD_TRY(journal::Journal *const records,
           session.recordsFor(isDistrict ? access::Capability::exchangeAsDistrict : access::Capability::exchangeAsSchool));
    XD_TRY(const Doorway doorway, openDoorway(session, *records));
    const QStringList files = expanded(paths);
    std::vector<FileReport> reports(std::size_t(files.size()));
    PlannedReports planned;
    qint64 done = 0;
    for (const int index : workingOrder(files)) {
        if (progress.isStopped()) {
            reports[std::size_t(index)] = stoppedBefore(files[index]);
            continue;
        }
        XD_TRY(Incoming incoming, openIncoming(doorway, records->vault(), files[index], planned.ledger));
        XD_CHECK(takeOne(session, *records, doorway, incoming, mode, planned));
        reports[std::size_t(index)] = std::move(incoming.report);
        progress.report(++done, files.size());
    }
    return reports;
}

} // namespace xd::exchange
