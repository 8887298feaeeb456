// Destroys what this site holds of a student, once the rule allows it, and certifies it. Rows go from both sides of every noun
// in one write; what was overwritten is gone from the file, and the certificate names the day on which the last backup that
// still holds them is deleted. Numbers in reports that were released stay, and so does the journal, which names nobody.
// Capability: keepFiles and editRoster. Errors: NotPermitted, NoKey, NotFound, and those below.
#pragma once

#include "core/archive/retention.h"

namespace xd::archive {

struct DestructionTag;
using DestructionId = Id<DestructionTag>;

struct DestructionOrder {
    students::StudentId student;
    QString reason;  // by whose decision
    QString witness; // who was there: a second person, by name
};

struct DestructionPlan {
    DueFile file;
    std::map<QString, int> rows; // that go, by table
    QDate goneFromBackups;       // if nothing but rotation deletes them
};
// Also: Refused (field "student": not due, or still held), OpenDuties.
Result<DestructionPlan> planDestruction(access::Session &session, const students::StudentId &student);

struct Certificate {
    DestructionId id;
    QString label; // number and last class, no name
    QString rule;
    QString reason;
    qint64 destroyedMs = 0;
    QByteArray userId;
    QString person, witness;
    std::map<QString, int> rows;
    QDate goneFromBackups;
};
// Also: FieldMissing and FieldTooLong (reason, witness), Refused (field "witness": the one who acts; others as above).
Result<Certificate> destroyFile(access::Session &session, const DestructionOrder &order);
Result<std::vector<Certificate>> certificates(access::Session &session); // newest first

} // namespace xd::archive
