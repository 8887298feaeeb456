// How long a file is kept once its student has left: rules of a pack, by what the file holds; the longest that fits counts.
// Nothing is destroyed by itself: this says what is due, a person decides (destroy_file.h), or keeps it longer with a reason.
// Capability: keepFiles. Errors: NotPermitted, NoKey, PackBroken, and those below.
#pragma once

#include "core/access/session.h"
#include "core/packs/pack.h"
#include "core/students/student.h"

namespace xd::archive {

struct RetentionRule {
    enum class When { plain, entries, danger }; // stored in the pack: "plain", "entries", "danger"
    QString code;
    When when = When::plain;
    int years = 0; // after the end of the school year in which the student left
    packs::Wording names;
};
Result<std::vector<RetentionRule>> readRetention(const packs::Pack &pack);
Result<std::vector<RetentionRule>> builtInRetention();

struct FileHold {
    QDate until;
    QString reason;
};

struct DueFile {
    students::StudentId student;
    QString name, number;
    students::SchoolClass schoolClass; // the last one
    QDate leftOn;  // the end of the last school year of the student here
    QString rule;  // code
    QDate dueOn;   // from this day on it may be destroyed
    int entries = 0;
    std::optional<FileHold> hold;

    bool isDue(QDate today) const { return dueOn <= today && (!hold || hold->until < today); }
};
// Of all who have left, whose end is known by their status or by their absence from the newest roster; soonest first.
Result<std::vector<DueFile>> filesOfLeavers(access::Session &session);

// Also: NotFound, BadDate (field "until": not to come), FieldMissing and FieldTooLong (field "reason").
Done holdFile(access::Session &session, const students::StudentId &student, QDate until, const QString &reason);

} // namespace xd::archive
