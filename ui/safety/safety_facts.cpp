#include "ui/safety/safety_facts.h"

namespace xd::ui {

Result<SafetyFacts> safetyFacts(access::Session &session)
{
    XD_TRY(journal::Journal *const records, session.recordsFor(access::Capability::useBackup));
    SafetyFacts facts;
    facts.nowMs = session.clock().nowMs();
    facts.backups = backup::listBackups(session.folder(), session.keyring().deviceSignPublicKey);
    XD_TRY(facts.findings, backup::lookForFindings(session));
    XD_TRY(const std::vector<journal::Line> lines, records->lines({}));
    for (const journal::Line &line : lines)
        if (line.action == journal::textOf(journal::Verb::restoreDrilled)) {
            facts.drill = LastDrill{line.timeMs, line.reason == QStringLiteral("passed")};
            break;
        }
    return facts;
}

qint64 daysBetween(qint64 earlierMs, qint64 laterMs)
{
    return QDateTime::fromMSecsSinceEpoch(earlierMs).date().daysTo(QDateTime::fromMSecsSinceEpoch(laterMs).date());
}

} // namespace xd::ui
