// Bundles on disk: read whole within the limit; written so that a file is there complete and read back, or not.
#pragma once

#include "core/exchange/container.h"

#include <QByteArray>
#include <QString>
#include <utility>

namespace xd::exchange {

// Errors: CannotRead, BundleTooLarge.
Result<QByteArray> readBundleFile(const QString &path);

enum class Existing { keep, replace };

// A file beside its place, read back past the cache and compared: sticks of false capacity are caught (security.md §4).
// It bears its final name only once place() was called, after the ledger has it; where the ledger could not be written,
// it goes with this object.
class PendingBundle {
public:
    // replace: a person has named the place, and been asked. Errors: CannotWrite, DiskFull, AlreadyExists; Refused
    // (inside a site's folder).
    static Result<PendingBundle> write(const QString &path, QByteArrayView bytes, Existing existing);
    PendingBundle(PendingBundle &&other) noexcept : m_path(std::exchange(other.m_path, {})), m_existing(other.m_existing) {}
    PendingBundle &operator=(PendingBundle &&) = delete;
    ~PendingBundle();

    // In its place and on the disk. Where that fails the file stays, for placeLeftOver(). Errors: CannotWrite, AlreadyExists.
    Done place();

private:
    PendingBundle(QString path, Existing existing) : m_path(std::move(path)), m_existing(existing) {}
    QString m_path; // empty once it is placed
    Existing m_existing;
};

// Whether files can be written into the folder, which is made where it is missing. Error: CannotWrite.
Done prepareFolder(const QString &folder);
// Where a bundle goes: under the name of bundle.md §1, and beside another file of that name with its stream as well.
// Error: AlreadyExists.
Result<QString> freePathIn(const QString &folder, const ContainerHeader &header);
// The name with the first six digits of the stream: what all come from one sender in many streams.
QString fileNameWithStream(const ContainerHeader &header);
// Of a file outside the ledger, which has no number: XD_<6 hex of sender>_<word>.xdb.
QString publicFileName(QByteArrayView signPk, const QString &word);
// Gives its name to a file that a crash left between writing and placing, if it is the one with that hash.
void placeLeftOver(const QString &path, QByteArrayView hash);

} // namespace xd::exchange
