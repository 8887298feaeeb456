#include "app/cli/recovery_files.h"

#include "app/cli/say.h"
#include "core/vault/durable_file.h"
#include "core/vault/outgoing_file.h"
#include "ui/paper/recovery_sheet.h"

#include <QFile>
#include <cerrno>
#include <fcntl.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace xd::cli {

namespace {

constexpr off_t roomForSheet = 4'096; // far more than its words need

Done writeAll(int descriptor, QByteArrayView bytes)
{
    for (qsizetype done = 0; done < bytes.size();) {
        const ssize_t wrote = ::write(descriptor, bytes.data() + done, size_t(bytes.size() - done));
        if (wrote < 0)
            return tl::unexpected(vault::writeError(errno, u"recovery sheet"_s));
        done += wrote;
    }
    return {};
}

QByteArray headOf(char letter, const QString &siteName)
{
    return (Say::tr("Xindeng recovery sheet %1 of %2").arg(QChar::fromLatin1(letter), siteName) + u"\n\n  "_s).toUtf8();
}

// Where each belongs, in the words of the printed sheets: a district has other safes than a school.
QByteArray footOf(access::SiteKind kind)
{
    return ("\n\n"_L1 + Say::tr("Any two of the three sheets open the site when every passphrase is lost; one alone opens nothing.") + u'\n'
            + Say::tr("Keep A %1, B %2, C %3.", "places").arg(paper::placeOf('A', kind), paper::placeOf('B', kind), paper::placeOf('C', kind)) + u'\n')
        .toUtf8();
}

// The secret goes from SecretBytes to the file without a copy.
Done writeSheet(int descriptor, const crypto::RecoveryShare &share, const access::SiteIdentity &site)
{
    const SecretBytes text = crypto::sheetText(share);
    XD_CHECK(writeAll(descriptor, headOf(share.letter, site.name)));
    XD_CHECK(writeAll(descriptor, text.view()));
    return writeAll(descriptor, footOf(site.kind));
}

} // namespace

Result<RecoveryFiles> RecoveryFiles::reserve(const QString &stem)
{
    XD_CHECK(vault::checkOutgoing(stem));
    RecoveryFiles files;
    for (int i = 0; i < 3; ++i) {
        const QString path = stem + u'-' + QString::number(i + 1);
        const int descriptor = ::open(QFile::encodeName(path).constData(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0600);
        if (descriptor < 0)
            return failure(errno == EEXIST ? ErrorCode::AlreadyExists : ErrorCode::CannotWrite, u"--recovery-out"_s);
        files.m_descriptors[size_t(i)] = descriptor;
        files.m_paths << path;
        if (const int status = ::posix_fallocate(descriptor, 0, roomForSheet); status != 0)
            return tl::unexpected(vault::writeError(status, {}, u"--recovery-out"_s));
    }
    return files;
}

RecoveryFiles::RecoveryFiles(RecoveryFiles &&other) noexcept
    : m_paths(std::exchange(other.m_paths, {})), m_descriptors(std::exchange(other.m_descriptors, {-1, -1, -1})), m_isWritten(other.m_isWritten)
{
}

RecoveryFiles::~RecoveryFiles()
{
    for (const int descriptor : m_descriptors) {
        if (descriptor >= 0)
            ::close(descriptor);
    }
    if (!m_isWritten) {
        for (const QString &path : m_paths)
            QFile::remove(path);
    }
}

Done RecoveryFiles::write(const crypto::RecoveryShares &shares, const access::SiteIdentity &site)
{
    for (std::size_t i = 0; i < shares.shares.size(); ++i) {
        XD_CHECK(writeSheet(m_descriptors[i], shares.shares[i], site));
        const off_t end = ::lseek(m_descriptors[i], 0, SEEK_CUR);
        if (end < 0 || ::ftruncate(m_descriptors[i], end) != 0 || ::fsync(m_descriptors[i]) != 0)
            return failure(ErrorCode::CannotWrite, {}, u"recovery sheet"_s);
    }
    m_isWritten = true;
    return {};
}

void showRecoverySheets(const crypto::RecoveryShares &shares, const access::SiteIdentity &site)
{
    for (const crypto::RecoveryShare &share : shares.shares) {
        // A terminal that is gone cannot be told anything.
        [[maybe_unused]] const Done shown = writeSheet(STDERR_FILENO, share, site);
    }
}

} // namespace xd::cli
