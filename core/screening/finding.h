// A danger answer that was found, and the port through which a higher noun (care, with its duties) learns of it at the
// moment it is stored. Nothing else of a screening calls anyone: a score only ever makes a candidate.
#pragma once

#include "core/screening/read_answers.h"
#include "core/screening/round.h"
#include "core/screening/row_origin.h"
#include "core/vault/vault.h"

namespace xd::screening {

struct FindingTag;
using FindingId = Id<FindingTag>;

struct Finding {
    FindingId id;
    RoundId round;
    students::StudentId student; // nil: waits for a person to match it
    QString pack;
    QString version;
    int itemNumber = 0; // as printed
    quint8 answer = 0;
    qint64 foundMs = 0;
    int dueHours = 24;  // of the pack; not stored with the finding, the duty keeps its time
    QString refusedFor; // the ErrorCode's name where the row itself was refused, else empty
    Claim claim;        // what the row said; empty where the student was known
    qint64 matchedMs = 0; // by a person afterwards
    RowOrigin origin = {}; // where it came without a student
    bool isMet = false;    // the duty from it is answered; not stored with the finding
};

class DangerWatcher {
public:
    virtual ~DangerWatcher() = default;
    // Called within the write that stores the finding; an error takes both back.
    virtual Done onDanger(vault::Vault &records, const Finding &finding) = 0;
};

// Until something higher listens the stored finding is all: it stands on top of the round's page.
class NoDangerWatcher final : public DangerWatcher {
public:
    Done onDanger(vault::Vault &, const Finding &) override { return {}; }
};

} // namespace xd::screening
