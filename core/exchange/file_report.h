// What an importer says about one file, before and after: its state against the ledger, whose it is, and how many of
// its records are new here.
#pragma once

#include "core/exchange/records.h"

namespace xd::exchange {

enum class FileState {
    next, late,                          // can be taken
    duplicate,                           // has been taken already: nothing to do
    gap, equivocation, revoked,          // held back by the ledger or the trust root
    stale,                               // a receipt for what this site no longer knows: its data were put back
    stopped,                             // not looked at: the person stopped before
    unknownSender, notForUs, damaged, forged, malformed, tooNew, tooLarge, wrongType, unreadable, refused,
};
QString textOf(FileState state); // "next", "unknown-sender", as on the command line
FileState stateOf(ErrorCode code);

struct RecordCounts {
    qint64 added = 0;
    qint64 changed = 0;
    qint64 unchanged = 0;   // the same as here
    qint64 older = 0;       // of a bundle that came late: newer is here already
    qint64 conflicting = 0; // the same revision with other content, or one that went back: what is here stays
    qint64 unknown = 0;     // of kinds that this version does not know: kept as they came
    qint64 refused = 0;
    qint64 withdrawn = 0;   // not among them: of the sender's former keys or stream, and no longer said
};

// What becomes of a file that must be held.
enum class Holding {
    none,    // it need not be
    wouldBe, // this was only a look
    held,    // in in/ and in sight, by this call or an earlier one
    settled, // it was, until people had talked: it stays untaken, and is a warning no longer
};
QString textOf(Holding holding); // "none", "would-be-held"; what scripts read

struct FileReport {
    QString path;
    FileState state = FileState::unreadable;
    std::optional<Error> error; // why it cannot be taken
    BundleType type = BundleType::report;
    Party sender;        // as the trust root knows it; empty where the sender is unknown
    QString fingerprint; // thirty digits of the sender
    qint64 seq = 0;
    int level = 1;
    QDate from;
    QDate to;
    qint64 createdMs = 0;
    KindCounts counts;
    RecordCounts records;
    QStringList notAllowed;        // kinds, keys and values that its level does not allow, by name: "later", "cell.note"
    QByteArray import;             // 16: the import that took it, now or earlier; else empty
    std::optional<qint64> takenMs; // when
    bool isTaken = false;          // by this call
    Holding holding = Holding::none;
    bool isNewStream = false;      // the first of a new stream of a school that has reported before: restored, or begun anew
    bool hasOldRoot = false;       // the sender's trust root is not the newest

    bool canBeTaken() const { return state == FileState::next || state == FileState::late; }
    // Genuine, yet against the ledger or the trust root: accepting keeps it in sight until people have talked (bundle.md §2, §3).
    bool mustBeHeld() const { return state == FileState::equivocation || state == FileState::gap || state == FileState::revoked || state == FileState::stale; }
};

} // namespace xd::exchange
