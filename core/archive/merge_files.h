// Two files of one child become one: what the second has moves to the first, which keeps its own word where both say
// something; the second leaves all lists. It can be taken back as a whole. Capability: keepFiles and editRoster.
// Errors: NotPermitted, NoKey, NotFound (field "kept", "gone"), and those below.
#pragma once

#include "core/access/session.h"
#include "core/students/merge_student.h"

namespace xd::archive {

struct MergeTag;
using MergeId = Id<MergeTag>;

// What would come of it, for the eyes of a person before anything is done.
struct MergePlan {
    students::StudentId kept, gone;
    students::Student keptStudent, goneStudent;
    students::Student result;
    std::vector<students::FieldChange> changes; // of the kept one
    std::map<QString, int> rows;                // that move, by table
};
// Also: Refused (field "gone": the same student, or merged already); AnsweredTwice (both have a sheet of one instrument in one
// round: one must be withdrawn first); SecondLookBegun (both have a second look in one round).
Result<MergePlan> planMerge(access::Session &session, const students::StudentId &kept, const students::StudentId &gone);
Result<MergeId> mergeFiles(access::Session &session, const MergePlan &plan);

struct Merge {
    MergeId id;
    students::StudentId kept, gone;
    qint64 mergedMs = 0;
    QByteArray userId;
};
Result<std::vector<Merge>> mergesInto(access::Session &session, const students::StudentId &kept); // in force, newest first
// What was written after the merge stays with the kept file. Also: NotFound (field "merge"), Refused (parted already, or one
// of the two was merged once more since).
Done partFiles(access::Session &session, const MergeId &merge);

} // namespace xd::archive
