#include "core/vault/outgoing_file.h"

#include "core/vault/durable_file.h"
#include "core/vault/site_folder.h"

#include <QDateTime>
#include <QDir>
#include <QFileInfo>
#include <QUuid>
#include <cerrno>

namespace xd::vault {

using namespace Qt::StringLiterals;

namespace {

constexpr auto ownerOnly = QFile::ReadOwner | QFile::WriteOwner;
constexpr qint64 abandonedAfterSeconds = 3'600;

tl::unexpected<Error> writeFailure(const QString &detail)
{
    return tl::unexpected(writeError(errno, detail, u"out"_s));
}

void sweep(const QString &folder)
{
    const QDateTime limit = QFileInfo(folder).lastModified().addSecs(-abandonedAfterSeconds);
    const QFileInfoList drafts = QDir(folder).entryInfoList({u".xindeng-*.part"_s}, QDir::Files | QDir::Hidden);
    for (const QFileInfo &draft : drafts)
        if (draft.lastModified() < limit)
            QFile::remove(draft.filePath());
}

// Its own folder and those below it, but for out/ and in/: what leaves one site may be put where another looks for it.
bool isOfSite(const QString &folder)
{
    const QFileInfo below(folder);
    const bool isDoor = below.fileName() == "out"_L1 || below.fileName() == "in"_L1;
    return SiteFolder(folder).isSite() || (!isDoor && SiteFolder(below.absolutePath()).isSite());
}

} // namespace

Done checkOutgoing(const QString &target)
{
    const QFileInfo file(target);
    // The draft takes the place of a link and not of what it leads to, but who links into a site means the site.
    for (const QString &folder : {file.absoluteDir().canonicalPath(), QFileInfo(file.canonicalFilePath()).absolutePath()})
        if (!folder.isEmpty() && isOfSite(folder))
            return failure(ErrorCode::Refused, u"out"_s, u"inside a site"_s);
    return {};
}

OutgoingFile::OutgoingFile(const QString &target)
    : m_target(target),
      m_draft(QFileInfo(target).absolutePath() + "/.xindeng-"_L1 + QUuid::createUuid().toString(QUuid::Id128) + ".part"_L1)
{
}

OutgoingFile::OutgoingFile(OutgoingFile &&other) noexcept : m_target(std::move(other.m_target)), m_draft(std::exchange(other.m_draft, {}))
{
}

OutgoingFile::~OutgoingFile()
{
    if (!m_draft.isEmpty())
        QFile::remove(m_draft);
}

Result<OutgoingFile> OutgoingFile::begin(const QString &target)
{
    XD_CHECK(checkOutgoing(target));
    if (QFileInfo(target).isDir())
        return failure(ErrorCode::CannotWrite, u"out"_s, u"a folder"_s);
    OutgoingFile made(target);
    errno = 0;
    QFile draft(made.m_draft);
    if (!draft.open(QIODevice::WriteOnly | QIODevice::NewOnly, ownerOnly))
        return writeFailure(u"open"_s);
    draft.close();
    sweep(QFileInfo(target).absolutePath());
    return made;
}

Done OutgoingFile::write(QByteArrayView bytes)
{
    errno = 0;
    QFile file(m_draft);
    if (!file.open(QIODevice::WriteOnly | QIODevice::Truncate) || file.write(bytes.data(), bytes.size()) != bytes.size() || !file.flush())
        return writeFailure(u"write"_s);
    return {};
}

Done OutgoingFile::place()
{
    XD_CHECK(syncFile(m_draft));
    XD_CHECK(moveDurably(m_draft, m_target));
    m_draft.clear();
    return {};
}

} // namespace xd::vault
