// What students answer at this computer while no vault is open: an append-only file, one record a step, each on the disk
// before the page goes on. A record is of one length whatever it says, sealed to the counsellors' key, and authenticated
// under a key that is replaced after each record: what lies there cannot be changed, doubled, moved or dropped from the
// middle unnoticed, not even by who finds the key of a later moment. The last record says that the page was left: where it
// is missing the program was killed, the computer was switched off, or records were cut off at the very end, which look
// alike. Nothing was told to be kept of a record that was half written.
//
//     header   "XDQ1" ‖ 12 zeros ‖ sitting 16 ‖ mac 32
//     record   number (big-endian) 4 ‖ sealed 304 ‖ mac 32          mac = BLAKE2b-256 keyed with the key of that number
#pragma once

#include "core/crypto/box.h"
#include "core/screening/sitting.h"
#include "core/vault/file_lock.h"

#include <QFile>
#include <memory>
#include <span>

namespace xd::screening {

// Stored: numbers never change.
enum class SittingStep : quint8 {
    willing = 1,
    unwilling = 2,
    began = 3, // a part is shown
    answered = 4,
    skipped = 5,
    stopped = 6,
    finished = 7,
    ended = 8, // of nobody: the page was left, nothing follows
};

struct SittingEvent {
    SittingStep step = SittingStep::willing;
    QByteArray student; // token
    QString part;       // instrument at version; empty where none is concerned
    int item = -1;      // index
    int answer = -1;
    qint64 timeMs = 0;
    friend bool operator==(const SittingEvent &, const SittingEvent &) = default;
};

inline constexpr int sittingHeaderBytes = 64;
inline constexpr int sittingRecordBytes = 4 + 256 + crypto::sealedOverheadBytes + 32;
inline constexpr int maxSittingRecords = 250'000;
inline constexpr int longestPartName = 120; // in UTF-8, so that a record holds it

// Held by whoever writes on or takes in; null: somebody else does.
std::unique_ptr<vault::FileLock> lockOf(const QString &logPath);

class SittingLog {
public:
    // An empty log on the disk. Errors: AlreadyExists, CannotWrite, DiskFull.
    static Done create(const QString &path, const SittingId &id, const SecretBytes &logKey);
    // To write on from the beginning. Errors: InUse, CannotWrite, SittingDamaged (not the empty log that was made).
    static Result<std::unique_ptr<SittingLog>> open(SittingKit &kit); // takes the kit's log key

    // On the disk when it returns. Errors: CannotWrite, DiskFull (nothing of it remains, and it may be tried again),
    // OutOfRange (the log is full).
    Done append(const SittingEvent &event);

private:
    SittingLog() = default;
    std::unique_ptr<vault::FileLock> m_lock;
    QFile m_file;
    SittingId m_id;
    QByteArray m_recipient;
    SecretBytes m_key; // of the next record
    quint32 m_next = 0;
};

struct SittingReading {
    std::vector<SittingEvent> events; // in the order in which they happened, without the last record
    bool isEnded = false;             // the page was left as it should be; else the last answers may be missing
    bool isDamaged = false;           // something was changed, doubled, moved or taken away
};
// Takes what can be believed and says whether that is all. Verifies before it opens, opens before it reads.
// Errors: CannotRead, SittingDamaged (larger than any log).
Result<SittingReading> readSittingLog(const QString &path, const SittingId &id, const SecretBytes &logKey, std::span<const crypto::BoxKeys> recipients);

} // namespace xd::screening
