// The second look: a named person looks at a candidate again, talks with the student, and decides. Facts are frozen when it
// begins, later ones with the decision that takes them in; each decision is added and stands, the newest counts. Only such a
// decision hands a student over (SecondLookWatcher); no score does. Capability: runScreening; questions: readResults.
#pragma once

#include "core/packs/form.h"
#include "core/screening/look_facts.h"

namespace xd::screening {

struct SecondLookTag;
using SecondLookId = Id<SecondLookTag>;

enum class Verdict { confirmed = 1, notConfirmed = 2, watch = 3 }; // stored
QString textOf(Verdict verdict); // "confirmed", "not-confirmed", "watch"
std::optional<Verdict> verdictFrom(const QString &text);

struct LookDecision {
    qint64 id = 0;
    Verdict verdict = Verdict::watch;
    QString reason;
    qint64 decidedMs = 0;
    QByteArray userId;
    QString login;  // of that time
    QString person = {}; // the name of that time; empty where none was written

    QString decider() const { return person.isEmpty() ? login : person; }
};

// What was said, as it was when a decision rested on it; what comes after a decision begins a new one.
struct Interview {
    qint64 savedMs = 0;
    QByteArray userId;
    packs::Filled filled;
};

struct SecondLook {
    SecondLookId id;
    RoundId round;
    students::StudentId student;
    qint64 begunMs = 0;
    QByteArray begunBy;
    LookFacts facts; // of the day it began
    std::vector<LaterFacts> later = {}; // each frozen with a decision, oldest first
    QString form; // "second-look@1"
    std::vector<Interview> interviews;   // oldest first
    std::vector<LookDecision> decisions; // oldest first

    const LookDecision *inForce() const { return decisions.empty() ? nullptr : &decisions.back(); }
    LookFacts frozen() const; // with what later decisions took in
    packs::Filled filled() const { return interviews.empty() ? packs::Filled() : interviews.back().filled; }
};

class SecondLookWatcher {
public:
    virtual ~SecondLookWatcher() = default;
    // Called within the write that stores the decision; an error takes both back.
    virtual Done onDecision(vault::Vault &records, const SecondLook &look, const LookDecision &decision) = 0;
};

// The look that is there already, else a new one with the facts of now. Errors: NotPermitted, NoKey, NotFound (round, student
// without a result or danger answer in it), Refused (student: no candidate).
Result<SecondLook> beginLook(access::Session &session, const Instruments &instruments, const packs::Form &form, const RoundId &round,
                             const students::StudentId &student);
// Errors: NotPermitted, NoKey, NotFound (look), those of Form::check().
Done saveInterview(access::Session &session, const packs::Form &form, const SecondLookId &look, const packs::Filled &filled);

struct DecisionDraft {
    QString verdict; // textOf(Verdict)
    QString reason;
    packs::Filled filled = {}; // of the interview, saved with it
    std::optional<LookFacts> seen = {}; // new facts that lay before who decides; none: all of now
};
inline constexpr int maxReason = 4000;
// Facts that came since are frozen with the decision, so far as they were seen. Errors: those of saveInterview(); FieldMissing
// (verdict, reason), FieldTooLong (reason); of packs.
Done decideLook(access::Session &session, const packs::Form &form, const SecondLookId &look, const DecisionDraft &draft, SecondLookWatcher &watcher);

Result<std::optional<SecondLook>> findLook(access::Session &session, const RoundId &round, const students::StudentId &student);
Result<SecondLook> showLook(access::Session &session, const SecondLookId &look); // Error: NotFound
Result<std::vector<SecondLook>> looksOf(access::Session &session, const students::StudentId &student); // newest first

} // namespace xd::screening
