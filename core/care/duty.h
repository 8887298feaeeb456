// A duty: what somebody owes to a child by a time. It is opened by a danger answer alone (duty_opener.h), answered once by
// a named person, never changed and never taken away. Hours: facts C9, a convention, hence of the instrument's pack.
#pragma once

#include "core/screening/finding.h"

#include <optional>

namespace xd::care {

struct DutyTag;
using DutyId = Id<DutyTag>;

enum class DutyKind { danger = 1 }; // stored: numbers never change
QString textOf(DutyKind kind); // "danger-answer": what caused it

// Why the answer may be known at all: the screening that was agreed to, or danger to life where its row was refused.
enum class Basis { screening, dangerToLife };
QString textOf(Basis basis); // "screening", "danger-to-life"
std::optional<Basis> basisFrom(const QString &text);

// What was done. That nobody was reached is no answer: it is noted (note_on_duty.h) and the duty stays open.
enum class How {
    spokeWithStudent = 1,
    spokeWithGuardian = 2, // the student was with the guardian
    handedToColleague = 3, // who took over, named in the words
    handedToMedicalCare = 4,
    calledEmergency = 5,   // 120, 110
    noStudentOfOurs = 9,   // only where the answer has no student, or one who may be somebody else
};
inline constexpr std::array allHows{How::spokeWithStudent,  How::spokeWithGuardian, How::handedToColleague,
                                    How::handedToMedicalCare, How::calledEmergency,   How::noStudentOfOurs};
QString textOf(How how); // "student", "guardian", "colleague", "medical", "emergency", "not-ours"
std::optional<How> howFrom(const QString &text);

inline constexpr int maxWords = 4000;

struct Answer {
    How how = How::spokeWithStudent;
    QString words;
    qint64 answeredMs = 0;
    QByteArray userId;
    QString login;       // of that time
    QString person = {}; // the name of that time; empty where none was written

    QString answerer() const { return person.isEmpty() ? login : person; }
};

enum class NoteKind { tried = 1, added = 2 };
struct Note {
    NoteKind kind = NoteKind::tried;
    QString words;
    qint64 notedMs = 0;
    QByteArray userId;
    QString login;
    QString person = {};

    QString noter() const { return person.isEmpty() ? login : person; }
};

struct Duty {
    DutyId id;
    DutyKind kind = DutyKind::danger;
    Basis basis = Basis::screening;
    qint64 openedMs = 0;
    qint64 dueMs = 0;
    screening::Finding finding; // the danger answer; without a student it waits to be matched
    std::optional<Answer> answer;
    std::vector<Note> notes; // oldest first

    bool isOpen() const { return !answer; }
    bool isLate(qint64 nowMs) const { return isOpen() && nowMs > dueMs; }
    bool wasAnsweredLate() const { return answer && answer->answeredMs > dueMs; }
};

// The duty that a finding opens.
Duty dutyFor(const screening::Finding &finding);

} // namespace xd::care
