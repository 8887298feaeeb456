// One thing that the office knows of a student: what happened on a day, in three bands. The process note is for its author
// alone and never leaves; the case note is for the counselling room; the one line is what the homeroom teacher may know. An
// entry is never changed: a correction is another one that names it, and one that was wrong is withdrawn with a reason.
// Lengths are UTF-16 units.
#pragma once

#include "core/archive/entry_kind.h"
#include "core/base/id.h"
#include "core/packs/form.h"
#include "core/students/student.h"

#include <QDate>

namespace xd::archive {

struct EntryTag;
using EntryId = Id<EntryTag>;

inline constexpr int longestNote = 20'000; // process note, case note
inline constexpr int longestLine = 120;
inline constexpr int longestReason = 500;

struct EntryDraft {
    QString kind;
    QString day; // any form of a date (text_fold.h)
    QString processNote, caseNote, oneLine;
    packs::Filled filled = {}; // of the kind's form; it belongs to the band of the case note
    EntryId corrects = {};     // nil: no correction
};

struct Withdrawal {
    QString reason;
    qint64 timeMs = 0;
    QByteArray userId;
    QString person; // the name of that time, or the login
};

struct Entry {
    EntryId id;
    students::StudentId student;
    QString kind;
    QDate day;
    qint64 writtenMs = 0;
    QByteArray author;  // user id
    QString person;     // the author's name of that time, or the login
    QString form;       // "contact@1", or empty
    packs::Filled filled;
    QString caseNote, oneLine;
    bool hasProcessNote = false;
    QString processNote;    // empty for all but its author; also where the author's keys are new since
    EntryId corrects;
    EntryId correctedBy;    // the newest correction, or nil
    QString origin;         // the code of the school that wrote it, or empty: this one
    std::optional<Withdrawal> withdrawal;

    bool isInForce() const { return !withdrawal && correctedBy.isNil(); }
    bool isSealedToAnother() const { return hasProcessNote && processNote.isEmpty(); }

    // What was typed as a valid entry without id and author. Errors, with the draft's field: NotFound (kind), FieldMissing
    // (caseNote: nothing was written in any band), FieldTooLong, BadDate (none, to come, or before 1990), those of Form::check().
    // `form`: of the kind, null where it has none.
    static Result<Entry> from(const EntryDraft &draft, const EntryKinds &kinds, const packs::Form *form, QDate today);
};

} // namespace xd::archive
