#include "core/archive/destroy_file.h"

#include "core/access/person_name.h"
#include "core/archive/destruction_store.h"
#include "core/archive/entry.h"
#include "core/backup/rotation.h"
#include "core/students/student_store.h"

#include <algorithm>

using namespace Qt::StringLiterals;
using xd::access::Capability;

namespace xd::archive {
namespace {

using students::StudentId;

constexpr int longestPerson = 60;

Result<journal::Journal *> recordsOf(access::Session &session)
{
    XD_CHECK(session.require(Capability::editRoster));
    return session.recordsFor(Capability::keepFiles);
}

QDate dayOf(qint64 ms)
{
    return QDateTime::fromMSecsSinceEpoch(ms).date();
}

// The newest backup with the rows may be kept as that of its month, until as many months as are kept have one of their own;
// rotation deletes it then whether they have or not (backup/rotation.h).
QDate lastBackupDay(QDate today)
{
    return QDate(today.year(), today.month(), 1).addMonths(backup::keptMonths);
}

Result<DueFile> dueFile(access::Session &session, const StudentId &student)
{
    XD_TRY(const std::vector<DueFile> files, filesOfLeavers(session));
    const auto found = std::find_if(files.begin(), files.end(), [&](const DueFile &file) { return file.student == student; });
    if (found == files.end() || !found->isDue(dayOf(session.clock().nowMs())))
        return failure(ErrorCode::Refused, u"student"_s);
    return *found;
}

Result<DestructionPlan> planIn(access::Session &session, vault::Vault &records, const StudentId &student)
{
    XD_CHECK(students::revOf(records, student));
    DestructionPlan plan;
    XD_TRY(plan.file, dueFile(session, student));
    XD_TRY(const bool isOwed, hasOpenDuty(records, student));
    if (isOwed)
        return failure(ErrorCode::OpenDuties, u"student"_s);
    XD_TRY(plan.rows, countDestroyed(records, student));
    plan.goneFromBackups = lastBackupDay(dayOf(session.clock().nowMs()));
    return plan;
}

Result<QString> checkedWords(const QString &typed, const QString &field, int longest)
{
    const QString words = typed.simplified();
    if (words.isEmpty())
        return failure(ErrorCode::FieldMissing, field);
    if (words.size() > longest)
        return failure(ErrorCode::FieldTooLong, field);
    return words;
}

} // namespace

Result<DestructionPlan> planDestruction(access::Session &session, const StudentId &student)
{
    XD_TRY(journal::Journal *const records, recordsOf(session));
    return planIn(session, records->vault(), student);
}

Result<Certificate> destroyFile(access::Session &session, const DestructionOrder &order)
{
    XD_TRY(journal::Journal *const records, recordsOf(session));
    Certificate certificate;
    certificate.id = DestructionId::make();
    XD_TRY(certificate.reason, checkedWords(order.reason, u"reason"_s, longestReason));
    XD_TRY(certificate.witness, checkedWords(order.witness, u"witness"_s, longestPerson));
    XD_TRY(certificate.person, access::ownPersonName(session));
    if (certificate.person.isEmpty())
        certificate.person = session.actor().login;
    if (certificate.witness == certificate.person || certificate.witness == session.actor().login)
        return failure(ErrorCode::Refused, u"witness"_s);
    certificate.destroyedMs = session.clock().nowMs();
    certificate.userId = session.actor().userId;
    const journal::Operation operation{journal::Verb::fileDestroyed, order.student.bytes(), {}, {}, journal::Topic::students | journal::Topic::screening | journal::Topic::care};
    XD_CHECK(records->write(operation, [&](vault::Vault &vault) -> Done {
        XD_TRY(const DestructionPlan plan, planIn(session, vault, order.student));
        certificate.rule = plan.file.rule;
        certificate.label = u"%1 · %2"_s.arg(plan.file.number, plan.file.schoolClass.name());
        certificate.rows = plan.rows;
        certificate.goneFromBackups = plan.goneFromBackups;
        XD_CHECK(deleteEverything(vault, order.student));
        XD_CHECK(insertCertificate(vault, certificate, order.student));
        return students::growRosterRevision(vault);
    }));
    XD_CHECK(records->vault().checkpoint()); // the log holds the pages as they were
    return certificate;
}

Result<std::vector<Certificate>> certificates(access::Session &session)
{
    XD_TRY(journal::Journal *const records, session.recordsFor(Capability::keepFiles));
    return readCertificates(records->vault());
}

} // namespace xd::archive
