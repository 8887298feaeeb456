#include "core/vault/page_seal.h"

#include "core/crypto/hash.h"
#include "core/vault/durable_file.h"
#include "core/vault/site_folder.h"
#include "core/vault/sqlcipher.h"

#include <QFile>
#include <QFileInfo>

namespace xd::vault {

namespace {

constexpr int digestBytes = 32;
constexpr int sealBytes = 2 * digestBytes; // and proof that it is whole and of this key
constexpr qint64 pageBytes = 4096;
// Of SQLCipher 4, at the end of each page: 16 bytes IV, fresh with every writing, and 64 bytes HMAC over page and number.
constexpr int tagBytes = 80;

} // namespace

QString sealPathOf(const QString &vaultPath)
{
    return vaultPath + QStringLiteral("-seal");
}

PageSeal::PageSeal(sqlite3 *handle, const QString &vaultPath, const SecretBytes &vaultKey)
    : m_handle(handle), m_path(sealPathOf(vaultPath)), m_key(crypto::derive(digestBytes, vaultKey, {"XD page seal"}))
{
    m_isPut = QFile::exists(m_path);
}

Result<QByteArray> PageSeal::digest() const
{
    sqlite3_file *file = nullptr;
    sqlite3_int64 size = 0;
    if (sqlite3_file_control(m_handle, "main", SQLITE_FCNTL_FILE_POINTER, &file) != SQLITE_OK || !file || !file->pMethods
        || file->pMethods->xFileSize(file, &size) != SQLITE_OK)
        return failure(ErrorCode::CannotRead, {}, QStringLiteral("seal"));
    crypto::Blake2b tags(digestBytes);
    tags.add(QByteArray::number(qint64(size)));
    char tag[tagBytes];
    for (qint64 page = 0; (page + 1) * pageBytes <= size; ++page) {
        if (file->pMethods->xRead(file, tag, tagBytes, (page + 1) * pageBytes - tagBytes) != SQLITE_OK)
            return failure(ErrorCode::CannotRead, {}, QStringLiteral("seal"));
        tags.add(QByteArrayView(tag, tagBytes));
    }
    return crypto::blake2bKeyed(digestBytes, m_key.view(), {"pages", tags.result()});
}

QByteArray PageSeal::proofOf(QByteArrayView digest) const
{
    return crypto::blake2bKeyed(digestBytes, m_key.view(), {"proof", digest});
}

void PageSeal::compare()
{
    m_isCompared = true;
    const auto seal = readWhole(m_path, sealBytes, ErrorCode::CannotRead);
    const bool isGenuine = seal && seal->size() == sealBytes && seal->mid(digestBytes) == proofOf(seal->first(digestBytes));
    if (!isGenuine) {
        m_isPut = false;
        return;
    }
    const auto found = digest();
    m_isBroken = found && *found != seal->first(digestBytes);
}

Done PageSeal::lift()
{
    if (!m_isPut || m_isBroken)
        return {};
    if (!QFile::remove(m_path) && QFile::exists(m_path))
        return failure(ErrorCode::CannotWrite, {}, QStringLiteral("seal"));
    syncFolder(QFileInfo(m_path).absolutePath());
    m_isPut = false;
    return {};
}

void PageSeal::put()
{
    if (m_isPut || !m_isCompared)
        return;
    if (const auto found = digest())
        m_isPut = writeAtomically(m_path, *found + proofOf(*found)).has_value();
}

} // namespace xd::vault
