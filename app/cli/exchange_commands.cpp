// exchange: bundles out and in, receipts, where each bundle stands.
#include "app/cli/call.h"
#include "app/cli/say.h"
#include "app/cli/words.h"
#include "core/exchange/exchange_status.h"
#include "core/exchange/export_quarter.h"
#include "core/exchange/inspect_bundle.h"
#include "core/exchange/undo_import.h"
#include "core/exchange/write_receipts.h"
#include "core/screening/load_instruments.h"
#include "ui/text/error_text.h"
#include "ui/text/labels.h"
#include "ui/text/withheld_words.h"

#include <QFileInfo>
#include <QUuid>
#include <set>

using namespace Qt::StringLiterals;

namespace xd::cli {

namespace {

QJsonObject jsonOf(const exchange::KindCounts &counts)
{
    QJsonObject json;
    for (const auto &[kind, count] : counts)
        json[kind] = count;
    return json;
}

QJsonObject periodOf(QDate from, QDate to)
{
    return {{u"from"_s, isoDate(from)}, {u"to"_s, isoDate(to)}};
}

QString reasonOf(disclosure::Withheld::Reason reason)
{
    switch (reason) {
    case disclosure::Withheld::Reason::notForReader:
        return u"not-for-reader"_s;
    case disclosure::Withheld::Reason::tooCloseToEarlier:
        return u"too-close-to-earlier"_s;
    case disclosure::Withheld::Reason::tooSmall:
        return u"too-small"_s;
    }
    return {};
}

QJsonObject jsonOf(const disclosure::Dims &dims)
{
    QJsonObject json;
    for (const auto &[name, code] : dims)
        json[name] = code;
    return json;
}

QJsonArray jsonOf(const std::vector<disclosure::Withheld> &withheld)
{
    QJsonArray list;
    for (const disclosure::Withheld &one : withheld)
        list.append(QJsonObject{{u"table"_s, one.what}, {u"dims"_s, jsonOf(one.dims)}, {u"reason"_s, reasonOf(one.reason)}});
    return list;
}

// --quarter, else the one that today lies in; --level, which is 1 until the district may read more; --full, --new-stream.
Result<exchange::QuarterExport> wanted(const Call &call, const access::Session &session)
{
    exchange::QuarterExport what{calendar::Quarter::of(session.clock().today())};
    if (call.has(u"quarter"_s)) {
        XD_TRY(what.quarter, calendar::Quarter::parse(call.value(u"quarter"_s)));
    }
    XD_TRY(what.level, call.number(u"level"_s, 1));
    what.sendsEverything = call.has(u"full"_s);
    what.startsNewStream = call.has(u"new-stream"_s);
    return what;
}

Result<Outcome> previewBundle(Call &call)
{
    XD_TRY(access::Session *const session, call.session());
    XD_TRY(const exchange::QuarterExport what, wanted(call, *session));
    XD_TRY(const screening::Instruments instruments, screening::loadInstruments(*session));
    XD_TRY(const exchange::BundlePreview preview, exchange::previewExport(*session, instruments, what));
    Outcome outcome;
    outcome.result = {{u"receiver"_s, preview.receiver.code}, {u"level"_s, preview.level}, {u"period"_s, periodOf(preview.from, preview.to)},
                      {u"counts"_s, jsonOf(preview.counts)}, {u"protected"_s, preview.protectedCells}, {u"withheld"_s, jsonOf(preview.withheld)},
                      {u"seq"_s, preview.seq}, {u"full"_s, preview.isFull}};
    outcome.lines << Say::tr("Bundle %1 for %2, level %3, %4 to %5")
                         .arg(preview.seq).arg(preview.receiver.name).arg(preview.level)
                         .arg(text::dateText(preview.from), text::dateText(preview.to))
                  << text::inWords(preview.counts)
                  << (preview.isFull ? Say::tr("Everything of the period.") : Say::tr("Only what no receipt confirms yet."))
                  << Say::tr("%n number(s) stay hidden because they are small", nullptr, int(preview.protectedCells))
                  << Say::tr("No name, no answer and no single child is in it.");
    for (const disclosure::Withheld &one : preview.withheld)
        outcome.lines << Say::tr("Held back: %1").arg(text::nameOf(one));
    return outcome;
}

Result<Outcome> exportBundle(Call &call)
{
    XD_TRY(const QString folder, call.required(u"out"_s));
    XD_TRY(access::Session *const session, call.session());
    XD_TRY(const exchange::QuarterExport what, wanted(call, *session));
    XD_TRY(const screening::Instruments instruments, screening::loadInstruments(*session));
    XD_TRY(const exchange::ExportedBundle bundle,
           exchange::exportQuarter(*session, instruments, what, QFileInfo(folder).absoluteFilePath(), call.progress()));
    Outcome outcome;
    outcome.result = {{u"file"_s, bundle.file}, {u"seq"_s, bundle.seq}, {u"sha256"_s, QString::fromLatin1(bundle.sha256.toHex())},
                      {u"level"_s, bundle.level}, {u"counts"_s, jsonOf(bundle.counts)}};
    outcome.lines << Say::tr("Bundle %1: %2").arg(bundle.seq).arg(bundle.file) << text::inWords(bundle.counts)
                  << Say::tr("Unconfirmed until the district's receipt is here.");
    return outcome;
}

QJsonValue numberOrNull(qint64 number)
{
    return number > 0 ? QJsonValue(number) : QJsonValue();
}

// The states that cli.md names; which way a file is damaged, `code` says.
QString stateOf(const exchange::FileReport &file)
{
    using exchange::FileState;
    switch (file.state) {
    case FileState::forged:
    case FileState::malformed:
    case FileState::tooLarge:
    case FileState::wrongType:
    case FileState::unreadable:
        return exchange::textOf(FileState::damaged);
    default:
        return exchange::textOf(file.state);
    }
}

QJsonObject jsonOf(const exchange::FileReport &file)
{
    const bool isRead = file.from.isValid(); // else nothing but the header, if that, is known
    return {{u"file"_s, file.path}, {u"state"_s, stateOf(file)}, {u"sender"_s, textOrNull(file.sender.code)},
            {u"sender_name"_s, textOrNull(file.sender.name)}, {u"digits"_s, textOrNull(file.fingerprint)}, {u"seq"_s, numberOrNull(file.seq)},
            {u"level"_s, isRead ? QJsonValue(file.level) : QJsonValue()},
            {u"period"_s, isRead ? QJsonValue(periodOf(file.from, file.to)) : QJsonValue()},
            {u"counts"_s, isRead ? QJsonValue(jsonOf(file.counts)) : QJsonValue()},
            {u"new"_s, file.records.added}, {u"changed"_s, file.records.changed}, {u"unchanged"_s, file.records.unchanged},
            {u"conflicting"_s, file.records.conflicting}, {u"unknown"_s, file.records.unknown}, {u"refused"_s, file.records.refused},
            {u"older"_s, file.records.older}, {u"withdrawn"_s, file.records.withdrawn}, {u"not_allowed"_s, QJsonArray::fromStringList(file.notAllowed)},
            {u"new_stream"_s, file.isNewStream},
            {u"import"_s, file.import.isEmpty() ? QJsonValue() : QJsonValue(QUuid::fromRfc4122(file.import).toString(QUuid::WithoutBraces))},
            {u"taken"_s, file.isTaken}, {u"holding"_s, exchange::textOf(file.holding)}, {u"code"_s, file.error ? QJsonValue(nameOf(file.error->code)) : QJsonValue()}};
}

QStringList linesOf(const exchange::FileReport &file)
{
    const journal::Counts counts{{u"new"_s, file.records.added}, {u"changed"_s, file.records.changed}, {u"unchanged"_s, file.records.unchanged},
                                 {u"conflicting"_s, file.records.conflicting}, {u"unknown"_s, file.records.unknown}, {u"refused"_s, file.records.refused},
                                 {u"older"_s, file.records.older}, {u"withdrawn"_s, file.records.withdrawn}};
    QStringList lines{Say::tr("%1: %2", "file, state").arg(QFileInfo(file.path).fileName(), text::labelOf(file.state))};
    if (!file.sender.name.isEmpty())
        lines << u"  "_s + Say::tr("from %1, number %2").arg(file.sender.name).arg(file.seq);
    if (file.error)
        lines << u"  "_s + text::sentenceFor(*file.error);
    else if (file.type == exchange::BundleType::report)
        lines << u"  "_s + text::inWords(counts);
    if (!file.notAllowed.isEmpty())
        lines << u"  "_s + Say::tr("Not allowed at this level, so not taken: %1").arg(file.notAllowed.join(Say::tr(", ", "between row numbers")));
    if (file.isNewStream)
        lines << u"  "_s + Say::tr("A new numbering begins: the school has restored a backup or begun anew. Ring it if you were not told.");
    if (file.isTaken)
        lines << u"  "_s + Say::tr("taken");
    if (file.holding != exchange::Holding::none)
        lines << u"  "_s + text::labelOf(file.holding);
    return lines;
}

// One status for all files where they agree, else 3: part of the input was refused (cli.md).
void settleStatus(Outcome &outcome, const std::vector<exchange::FileReport> &files)
{
    std::set<int> statuses;
    for (const exchange::FileReport &file : files)
        statuses.insert(file.error ? exitStatusOf(file.error->code) : file.records.refused + file.records.conflicting > 0 ? exitPartlyRefused : 0);
    if (statuses.size() > 1)
        outcome.status = exitPartlyRefused;
    else if (!statuses.empty() && files.front().error)
        outcome.error = files.front().error;
    else if (!statuses.empty())
        outcome.status = *statuses.begin();
}

Result<Outcome> importBundles(Call &call)
{
    QStringList paths;
    for (const QString &path : call.arguments())
        paths << QFileInfo(path).absoluteFilePath();
    const auto mode = call.has(u"accept"_s) ? exchange::ImportMode::accept : exchange::ImportMode::dryRun;
    XD_TRY(access::Session *const session, call.session());
    XD_TRY(const std::vector<exchange::FileReport> files, exchange::importBundles(*session, paths, mode, call.progress()));
    Outcome outcome;
    QJsonArray list;
    for (const exchange::FileReport &file : files) {
        list.append(jsonOf(file));
        outcome.lines << linesOf(file);
    }
    outcome.result = {{u"files"_s, list}, {u"accepted"_s, call.has(u"accept"_s)}};
    if (mode == exchange::ImportMode::dryRun && !files.empty())
        outcome.lines << Say::tr("This was only a look; add --accept to take over what can be taken.");
    settleStatus(outcome, files);
    return outcome;
}

QString codeOf(exchange::FileRole role)
{
    switch (role) {
    case exchange::FileRole::incoming:
        return u"incoming"_s;
    case exchange::FileRole::ownBundle:
        return u"own"_s;
    case exchange::FileRole::enrolment:
        return u"enrolment"_s;
    case exchange::FileRole::trustRoot:
        return u"trust-root"_s;
    }
    return {};
}

Result<Outcome> inspectBundle(Call &call)
{
    XD_TRY(access::Session *const session, call.session());
    XD_TRY(const exchange::InspectedFile file, exchange::inspectBundle(*session, QFileInfo(call.argument()).absoluteFilePath()));
    Outcome outcome;
    outcome.result = jsonOf(file.report);
    outcome.result[u"role"_s] = codeOf(file.role);
    // Tables that were held back stay with the sender and its ledger; a bundle tells of protected numbers alone.
    outcome.result[u"withheld"_s] = file.withheld ? QJsonValue(jsonOf(*file.withheld)) : QJsonValue();
    outcome.result[u"protected"_s] = file.role == exchange::FileRole::incoming ? QJsonValue(qint64(file.hidden.size())) : QJsonValue();
    outcome.lines = linesOf(file.report);
    if (!file.hidden.empty())
        outcome.lines << u"  "_s + Say::tr("%n number(s) stay hidden because they are small", nullptr, int(file.hidden.size()));
    settleStatus(outcome, {file.report});
    return outcome;
}

Result<Outcome> undoImport(Call &call)
{
    const QUuid import = QUuid::fromString(call.argument());
    XD_TRY(access::Session *const session, call.session());
    XD_TRY(const exchange::UndoneImport undone, exchange::undoImport(*session, import.toRfc4122()));
    Outcome outcome;
    outcome.result = {{u"import"_s, import.toString(QUuid::WithoutBraces)}, {u"seq"_s, undone.seq}, {u"records"_s, undone.records}};
    outcome.lines << text::inWords({{u"records"_s, undone.records}});
    return outcome;
}

Result<Outcome> writeReceipts(Call &call)
{
    XD_TRY(const QString folder, call.required(u"out"_s));
    const auto extent = call.has(u"all"_s) ? exchange::ReceiptExtent::all : exchange::ReceiptExtent::outstanding;
    XD_TRY(access::Session *const session, call.session());
    XD_TRY(const std::vector<exchange::WrittenReceipt> receipts, exchange::writeReceipts(*session, QFileInfo(folder).absoluteFilePath(), extent));
    Outcome outcome;
    QJsonArray files;
    for (const exchange::WrittenReceipt &receipt : receipts) {
        files.append(QJsonObject{{u"file"_s, receipt.file}, {u"school"_s, receipt.school.code}, {u"seq"_s, receipt.seq}});
        outcome.lines << Say::tr("For %1, bundle %2: %3", "school, number, file").arg(receipt.school.name).arg(receipt.seq).arg(receipt.file);
    }
    if (receipts.empty())
        outcome.lines << Say::tr("No receipt is outstanding.");
    outcome.result = {{u"files"_s, files}};
    return outcome;
}

QJsonValue momentOrNull(const std::optional<qint64> &ms)
{
    return ms ? QJsonValue(isoMoment(*ms)) : QJsonValue();
}

void addSent(QJsonArray &bundles, QStringList &lines, const std::vector<exchange::OutBundle> &sent)
{
    for (const exchange::OutBundle &bundle : sent) {
        const QString state = text::labelOf(exchange::stateOf(bundle));
        bundles.append(QJsonObject{{u"seq"_s, bundle.seq}, {u"state"_s, exchange::textOf(exchange::stateOf(bundle))}, {u"receipt"_s, momentOrNull(bundle.receiptTimeMs)},
                                   {u"time"_s, isoMoment(bundle.timeMs)}, {u"not_taken"_s, bundle.notTaken}});
        lines << Say::tr("Bundle %1 of %2: %3", "number, time, state")
                     .arg(bundle.seq).arg(text::momentText(bundle.timeMs), bundle.notTaken > 0 ? Say::tr("%1, %n not taken", nullptr, int(bundle.notTaken)).arg(state) : state);
    }
}

void addArrived(QJsonArray &bundles, QStringList &lines, const std::vector<exchange::ArrivedBundle> &arrived)
{
    for (const exchange::ArrivedBundle &one : arrived) {
        const exchange::InBundle &bundle = one.bundle;
        const QString state = bundle.undoneMs ? u"undone"_s : bundle.isLate ? u"late"_s : u"taken"_s;
        bundles.append(QJsonObject{{u"seq"_s, bundle.seq}, {u"state"_s, state}, {u"receipt"_s, one.isReceipted}, {u"sender"_s, bundle.code},
                                   {u"sender_name"_s, bundle.name}, {u"import"_s, QUuid::fromRfc4122(bundle.id).toString(QUuid::WithoutBraces)},
                                   {u"time"_s, isoMoment(bundle.timeMs)}, {u"not_taken"_s, bundle.notTaken()}});
        lines << Say::tr("Bundle %1 of %2, %3: %4", "number, school, time, receipt")
                     .arg(bundle.seq).arg(bundle.name, text::momentText(bundle.timeMs), one.isReceipted ? Say::tr("receipt written") : one.isReceiptDue ? Say::tr("receipt outstanding") : Say::tr("no receipt"));
    }
}

Result<Outcome> showStatus(Call &call)
{
    XD_TRY(access::Session *const session, call.session());
    XD_TRY(const exchange::ExchangeStatus status, exchange::exchangeStatus(*session));
    Outcome outcome;
    QJsonArray bundles, held, members;
    if (status.root)
        outcome.lines << Say::tr("Trust root version %1 of %2").arg(status.root->version).arg(status.root->site.name);
    if (status.isRootOld)
        outcome.lines << Say::tr("It is old: ask the district for a new one.");
    addSent(bundles, outcome.lines, status.sent);
    addArrived(bundles, outcome.lines, status.arrived);
    for (const exchange::HeldBundle &one : status.held) {
        held.append(QJsonObject{{u"id"_s, QString::fromLatin1(one.hash.toHex())}, {u"seq"_s, one.seq}, {u"sender"_s, one.code}, {u"code"_s, one.reason}, {u"time"_s, isoMoment(one.timeMs)}});
        outcome.lines << Say::tr("Held back: bundle %1 of %2").arg(one.seq).arg(one.name);
    }
    if (status.root) {
        for (const exchange::Member &member : status.root->members)
            members.append(QJsonObject{{u"code"_s, member.site.code}, {u"name"_s, member.site.name},
                                       {u"status"_s, member.status == exchange::MemberStatus::active ? u"active"_s : u"revoked"_s}});
    }
    outcome.result = {{u"bundles"_s, bundles}, {u"held"_s, held}, {u"enrolled"_s, status.isEnrolled}, {u"members"_s, members},
                      {u"root"_s, status.root ? QJsonValue(status.root->version) : QJsonValue()}, {u"root_old"_s, status.isRootOld}};
    return outcome;
}

} // namespace

std::vector<Command> exchangeCommands()
{
    const Option level{"level", "1|2|3", QT_TRANSLATE_NOOP("Say", "how much it may tell; 1 is numbers alone")};
    const Option quarter{"quarter", "2026Q4", QT_TRANSLATE_NOOP("Say", "which quarter; else the present one")};
    const Option full{"full", nullptr, QT_TRANSLATE_NOOP("Say", "everything, also what is confirmed: the district has lost something")};
    const Option newStream{"new-stream", nullptr, QT_TRANSLATE_NOOP("Say", "number the bundles from 1 again: so agreed with the district about a bundle it holds back")};
    return {
        {"exchange preview", "", QT_TRANSLATE_NOOP("Say", "what the next bundle would contain, before anything is written"),
         "exchange preview --site /srv/xindeng --login lin", {level, quarter, full, newStream}, previewBundle},
        {"exchange export", "", QT_TRANSLATE_NOOP("Say", "write the next bundle for the district"),
         "exchange export --out /media/stick --site /srv/xindeng --login lin",
         {{"out", "DIR", QT_TRANSLATE_NOOP("Say", "the folder, such as a stick")}, level, quarter, full, newStream}, exportBundle},
        {"exchange inspect", "FILE", QT_TRANSLATE_NOOP("Say", "whose a file is and what importing it would do"),
         "exchange inspect XD_a1b2c3_1.xdb --site /srv/district --login zhou", {}, inspectBundle},
        {"exchange import", "PATH…", QT_TRANSLATE_NOOP("Say", "bundles and receipts, files or folders; only a look without --accept"),
         "exchange import /media/stick --accept --site /srv/district --login zhou",
         {{"accept", nullptr, QT_TRANSLATE_NOOP("Say", "take over what can be taken")}}, importBundles},
        {"exchange undo", "IMPORT", QT_TRANSLATE_NOOP("Say", "take an imported bundle back"),
         "exchange undo 4f9c2a10-5f0e-4a59-9d3c-0d8a6a1f6b7e --site /srv/district --login zhou", {}, undoImport},
        {"exchange status", "", QT_TRANSLATE_NOOP("Say", "which bundles are confirmed, what has arrived, what is held back"),
         "exchange status --site /srv/xindeng --login lin", {}, showStatus},
        {"exchange receipts", "", QT_TRANSLATE_NOOP("Say", "district: write the receipts for the bundles that were taken"),
         "exchange receipts --out /media/stick --site /srv/district --login zhou",
         {{"out", "DIR", QT_TRANSLATE_NOOP("Say", "the folder, such as a stick")},
          {"all", nullptr, QT_TRANSLATE_NOOP("Say", "also those that were written before")}},
         writeReceipts},
    };
}

} // namespace xd::cli
