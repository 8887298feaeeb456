#include "core/sheets/xls_reader.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QtEndian>
#include <csignal>

using namespace Qt::StringLiterals;

namespace xd::sheets {

namespace {

constexpr int lookUpMs = 50; // whether somebody has stopped it

QString programPath()
{
    const QString told = qEnvironmentVariable("XINDENG_READ_XLS");
    return told.isEmpty() ? QCoreApplication::applicationDirPath() + u"/xindeng-read-xls"_s : told;
}

// Of what surrounds this program it needs nothing but where libraries lie, and what a sanitizer was told.
QProcessEnvironment surroundings()
{
    QProcessEnvironment few;
    few.insert(u"LC_ALL"_s, u"C.UTF-8"_s);
    for (const char *name : {"LD_LIBRARY_PATH", "ASAN_OPTIONS", "UBSAN_OPTIONS"}) {
        if (qEnvironmentVariableIsSet(name))
            few.insert(QString::fromLatin1(name), qEnvironmentVariable(name));
    }
    return few;
}

} // namespace

XlsReader::XlsReader(const QString &path, const QStringList &what)
{
    m_process.setProcessEnvironment(surroundings());
    m_process.setStandardInputFile(path);
    m_process.setStandardErrorFile(QProcess::nullDevice());
    m_process.start(programPath(), what, QIODevice::ReadOnly | QIODevice::Unbuffered);
}

XlsReader::~XlsReader()
{
    if (m_process.state() == QProcess::NotRunning)
        return;
    m_process.kill();
    m_process.waitForFinished(longestSilenceMs);
}

Result<wire::Frame> XlsReader::next(const Progress &progress)
{
    XD_TRY(const QByteArray length, take(4, progress));
    const auto size = qFromBigEndian<quint32>(length.constData());
    if (size > wire::maxFrameBytes)
        return failure(ErrorCode::SheetCutOff, {}, u"reader: length of a frame"_s);
    m_taken += size;
    if (m_taken > maxUnpackedBytes)
        return failure(ErrorCode::SheetTooLarge, {}, u"reader: more than %1 bytes"_s.arg(maxUnpackedBytes));
    XD_TRY(const QByteArray body, take(size, progress));
    XD_TRY(const wire::Frame frame, wire::decode(body));
    if (const auto *refused = std::get_if<wire::Refused>(&frame))
        return failure(refused->code, {}, u"reader: refused"_s);
    return frame;
}

Result<QByteArray> XlsReader::take(qint64 count, const Progress &progress)
{
    QElapsedTimer silence;
    silence.start();
    while (m_process.bytesAvailable() < count) {
        if (progress.isStopped())
            return failure(ErrorCode::Cancelled);
        if (m_process.state() == QProcess::NotRunning)
            return tl::unexpected(ending());
        if (silence.hasExpired(longestSilenceMs))
            return failure(ErrorCode::SheetTooLarge, {}, u"reader: silent for %1 ms"_s.arg(longestSilenceMs));
        m_process.waitForReadyRead(lookUpMs);
    }
    return m_process.read(count);
}

// Why it said no more: qProcess gives the signal as the exit code of a crash.
Error XlsReader::ending()
{
    if (m_process.error() == QProcess::FailedToStart)
        return {ErrorCode::CannotRead, u"reader"_s, u"xindeng-read-xls does not start"_s};
    const bool isCrash = m_process.exitStatus() == QProcess::CrashExit;
    const bool isOutOfMeans = isCrash && (m_process.exitCode() == SIGXCPU || m_process.exitCode() == SIGKILL);
    return {isOutOfMeans ? ErrorCode::SheetTooLarge : ErrorCode::SheetCutOff, {},
            u"reader: ended with %1 %2"_s.arg(isCrash ? u"signal"_s : u"status"_s).arg(m_process.exitCode())};
}

} // namespace xd::sheets
