#include "app/cli/call.h"
#include "app/cli/say.h"
#include "app/cli/words.h"
#include "core/backup/backup_site.h"
#include "core/backup/drill_restore.h"
#include "core/backup/restore_site.h"
#include "ui/paper/drill_certificate.h"
#include "ui/paper/write_pdf.h"
#include "ui/text/labels.h"

#include <QFileInfo>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace xd::cli {

namespace {

using vault::VaultKind;

QJsonObject toJson(const vault::RowCounts &rows)
{
    QJsonObject object;
    for (const auto &[table, count] : rows)
        object.insert(table, count);
    return object;
}

void addState(QJsonObject &result, const backup::SiteState &state)
{
    QJsonObject counts;
    QJsonObject journals;
    for (const VaultKind kind : {VaultKind::records, VaultKind::office}) {
        const backup::VaultState &vault = state.of(kind);
        counts.insert(codeOf(kind), toJson(vault.rows));
        journals.insert(codeOf(kind), QJsonObject{{u"lines"_s, vault.head.seq}, {u"head"_s, QString::fromLatin1(vault.head.hash.toHex())}});
    }
    result.insert(u"counts"_s, counts);
    result.insert(u"journal"_s, journals);
}

Result<Outcome> backupSite(Call &call)
{
    XD_TRY(access::Session *const session, call.session());
    QFileInfo out(call.argument());
    QString path = out.absoluteFilePath();
    if (out.isDir())
        path += u'/' + backup::backupName(session->clock().nowMs());
    XD_TRY(const backup::MadeBackup made, backup::backupSiteTo(*session, path, call.progress()));
    Outcome outcome;
    outcome.result = {{u"file"_s, made.path}, {u"bytes"_s, made.bytes}, {u"time"_s, isoMoment(made.manifest.timeMs)}};
    addState(outcome.result, made.manifest.state);
    outcome.lines << Say::tr("Backup: %1").arg(made.path)
                  << Say::tr("It was read again from the disk, looked through as a whole and counted.");
    return outcome;
}

QString presentCode(backup::RestorePreview::Present present)
{
    switch (present) {
    case backup::RestorePreview::Present::none:
        return u"none"_s;
    case backup::RestorePreview::Present::readable:
        return u"readable"_s;
    case backup::RestorePreview::Present::unreadable:
        return u"unreadable"_s;
    }
    return {};
}

void addPreview(Outcome &outcome, const backup::RestorePreview &preview)
{
    QJsonArray differences;
    std::vector<QStringList> cells;
    for (const backup::Difference &each : preview.differences) {
        differences.append(QJsonObject{{u"vault"_s, codeOf(each.vault)}, {u"table"_s, each.table}, {u"here"_s, each.here}, {u"backup"_s, each.there}});
        const QString word = paper::labelOfTable(each.table);
        cells.push_back({u"  "_s + (word.isEmpty() ? each.table : word), QString::number(each.here), u"→"_s, QString::number(each.there)});
    }
    outcome.result.insert(u"time"_s, isoMoment(preview.backup.timeMs));
    outcome.result.insert(u"present"_s, presentCode(preview.present));
    outcome.result.insert(u"same_history"_s, preview.isSameHistory);
    outcome.result.insert(u"lost_lines"_s, preview.lostLines);
    outcome.result.insert(u"differences"_s, differences);
    addState(outcome.result, preview.backup.state);
    outcome.lines << Say::tr("The backup was made on %1.").arg(text::momentText(preview.backup.timeMs));
    if (preview.present == backup::RestorePreview::Present::unreadable)
        outcome.lines << Say::tr("The site that lies there cannot be read, so nobody can say what of it is missing in the backup.");
    if (preview.present == backup::RestorePreview::Present::readable) {
        outcome.lines << Say::tr("Journal lines written since then: %1").arg(preview.lostLines);
        if (!preview.isSameHistory)
            outcome.lines << Say::tr("The journals there do not go through the place where the backup was made.");
        outcome.lines << inColumns(cells);
    }
}

Result<Outcome> restoreSite(Call &call)
{
    backup::RestoreOrder order;
    order.backup = QFileInfo(call.argument(0)).absoluteFilePath();
    order.folder = QFileInfo(call.argument(1)).absoluteFilePath();
    XD_TRY(order.login, call.required(u"login"_s));
    XD_TRY(order.passphrase, call.secret(Secret::present));
    Outcome outcome;
    if (call.has(u"dry-run"_s)) {
        XD_TRY(const backup::RestorePreview preview, backup::previewRestore(order, call.progress()));
        outcome.result = {{u"site"_s, order.folder}, {u"restored"_s, false}};
        addPreview(outcome, preview);
        outcome.lines << Say::tr("Nothing was changed.");
        return outcome;
    }
    XD_TRY(const backup::RestoredSite restored, backup::restoreSite(order, call.progress()));
    outcome.result = {{u"site"_s, order.folder}, {u"restored"_s, true},
                      {u"kept_aside"_s, restored.keptAside.isEmpty() ? QJsonValue() : QJsonValue(restored.keptAside)},
                      {u"lineage"_s, QString::fromLatin1(restored.lineage.id.toHex())}};
    addPreview(outcome, restored.before);
    outcome.lines << Say::tr("The site in %1 is as it was then.").arg(order.folder);
    if (!restored.keptAside.isEmpty())
        outcome.lines << Say::tr("What was there lies in %1.").arg(restored.keptAside);
    return outcome;
}

Result<Outcome> drill(Call &call)
{
    XD_TRY(access::Session *const session, call.session());
    XD_TRY(const backup::DrillResult drill, backup::drillRestore(*session, call.progress()));
    Outcome outcome;
    outcome.result = {{u"passed"_s, drill.isPassed()}, {u"backup"_s, drill.backup}, {u"time"_s, isoMoment(drill.manifest.timeMs)},
                      {u"took_ms"_s, drill.tookMs}, {u"lines_since"_s, drill.linesSince}, {u"certificate"_s, QJsonValue()}};
    addState(outcome.result, drill.manifest.state);
    if (drill.failure)
        outcome.error = drill.failure;
    outcome.lines << (drill.isPassed() ? Say::tr("Passed: %1 was rebuilt as a whole.").arg(drill.backup) : Say::tr("Not passed: %1").arg(drill.backup));
    if (call.has(u"certificate"_s)) {
        const QString path = QFileInfo(call.value(u"certificate"_s)).absoluteFilePath();
        XD_TRY(const paper::MadePdf pdf, paper::writePdf(paper::drillCertificate(drill, session->site()), path));
        outcome.result.insert(u"certificate"_s, path);
        outcome.lines << Say::tr("Certificate: %1").arg(path);
    }
    return outcome;
}

} // namespace

std::vector<Command> backupCommands()
{
    return {
        {"site backup", "OUT", QT_TRANSLATE_NOOP("Say", "copy the whole site into one file, read it again and look through it"),
         "site backup /media/stick --site /srv/xindeng --login lin", {}, backupSite},
        {"site restore", "FILE DIR", QT_TRANSLATE_NOOP("Say", "put a site back to what a backup holds; what was there is kept aside"),
         "site restore /media/stick/backup-2026-10-08-090000.tar /srv/xindeng --login lin --dry-run",
         {{"dry-run", nullptr, QT_TRANSLATE_NOOP("Say", "only say what would change")}}, restoreSite},
        {"site drill", "", QT_TRANSLATE_NOOP("Say", "rebuild the newest backup in a scratch place, count it, and take it away"),
         "site drill --site /srv/xindeng --login lin --certificate drill.pdf",
         {{"certificate", "FILE", QT_TRANSLATE_NOOP("Say", "write what came out as a PDF")}}, drill},
    };
}

} // namespace xd::cli
