// Whom a round had not flagged and somebody found in need afterwards: what a cut-off has missed can only be learnt so.
// Capability: runScreening; to be read with readResults.
#pragma once

#include "core/access/session.h"
#include "core/screening/round.h"

namespace xd::screening {

enum class Means { student = 1, teacher = 2, guardian = 3, otherStudent = 4, event = 5, otherwise = 9 }; // stored
inline constexpr std::array allMeans{Means::student, Means::teacher, Means::guardian, Means::otherStudent, Means::event, Means::otherwise};
QString textOf(Means means); // "student", "teacher", "guardian", "other-student", "event", "otherwise"
std::optional<Means> meansFrom(const QString &text);

struct FoundLater {
    RoundId round;
    students::StudentId student;
    QDate foundOn;
    Means means = Means::otherwise;
    qint64 notedMs = 0;
    QByteArray notedBy;
};

struct FoundLaterDraft {
    QString means; // textOf(Means)
    QString foundOn; // 2026-11-20
};
// Errors: NotPermitted, NoKey, NotFound (round, student), FieldMissing (means), BadDate (foundOn: not a day, to come, or
// before the round began), NotInRound (student: no sheet in it, so that nothing could have been missed), Refused (student: the round had flagged
// the student), AlreadyExists (noted).
Done noteFoundLater(access::Session &session, const Instruments &instruments, const RoundId &round, const students::StudentId &student,
                    const FoundLaterDraft &draft);

} // namespace xd::screening
