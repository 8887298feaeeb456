// One student's file as one line of time: each noun gives what it knows, newest first. What has faded (past levels, old
// entries) is counted and left out, until somebody asks for it with a reason. Capability: keepFiles. Errors: NotPermitted,
// NoKey, NotFound (student).
#pragma once

#include "core/archive/entry.h"
#include "core/care/list_duties.h"
#include "core/screening/second_look.h"
#include "core/screening/student_screenings.h"
#include "core/students/field_change_store.h"
#include "core/students/show_student.h"

#include <QSet>
#include <variant>

namespace xd::archive {

using Happening = std::variant<Entry, screening::StudentScreening, screening::SecondLook, care::DutyLine, students::Enrolment, students::StoredChange>;

struct TimelineItem {
    QDate day;
    qint64 timeMs = 0; // of the same day
    QString kind;      // code of the pack of kinds
    Happening what;
    bool isFaded = false;
};

struct TimelineFilter {
    QSet<QString> kinds = {};   // none: all
    QString words = {};         // in what the reader may see
    std::optional<calendar::SchoolYear> year = {};
    bool withFaded = false;     // after noteFadedShown()
};

struct Timeline {
    std::vector<TimelineItem> items; // newest first
    int faded = 0;           // left out for their age
    int sealedToOthers = 0;  // among the items: with a process note of a colleague
    std::vector<calendar::SchoolYear> years; // that have anything, newest first; whatever the filter
    QSet<QString> kinds;     // that there are, whatever the filter
};

// The instruments are lent: the items point into them.
Result<Timeline> timelineOf(access::Session &session, const screening::Instruments &instruments, const students::StudentId &student,
                            const TimelineFilter &filter = {});

// The line of the journal that says that somebody looked at what has faded. Also: FieldMissing, FieldTooLong (field "reason").
Done noteFadedShown(access::Session &session, const students::StudentId &student, const QString &reason);

} // namespace xd::archive
