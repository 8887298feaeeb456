#include "tests/faults/power_cut.h"

#include "core/crypto/hash.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <algorithm>

namespace xd::faults {

namespace {

constexpr qint64 sectorBytes = 512;

void applyName(std::map<QString, int> &names, std::vector<QString> &folders, const Step &step)
{
    switch (step.change) {
    case Change::create:
        names[step.path] = step.file;
        break;
    case Change::remove:
        names.erase(step.path);
        break;
    case Change::makeFolder:
        folders.push_back(step.path);
        break;
    case Change::removeFolder:
        std::erase(folders, step.path);
        break;
    case Change::rename: {
        std::map<QString, int> moved;
        for (const auto &[name, file] : names) {
            const bool isConcerned = name == step.path || name.startsWith(step.path + u'/');
            if (isConcerned)
                moved[step.newPath + name.mid(step.path.size())] = file;
        }
        std::erase_if(names, [&](const auto &entry) { return entry.first == step.path || entry.first.startsWith(step.path + u'/'); });
        for (const auto &[name, file] : moved)
            names[name] = file;
        for (QString &folder : folders)
            if (folder == step.path || folder.startsWith(step.path + u'/'))
                folder = step.newPath + folder.mid(step.path.size());
        break;
    }
    default:
        break;
    }
}

} // namespace

QByteArray Found::hash() const
{
    QByteArray all;
    for (const auto &[name, bytes] : files)
        all += crypto::blake2b(16, {name.toUtf8(), QByteArray(1, '\0'), bytes});
    return crypto::blake2b(16, {all});
}

void Found::writeTo(const QString &folder) const
{
    QDir(folder).removeRecursively();
    QDir().mkpath(folder);
    for (const QString &name : folders)
        QDir(folder).mkpath(name);
    for (const auto &[name, bytes] : files) {
        if (name.endsWith(QStringLiteral(".lock")))
            continue; // names a process by its number, which is this very one
        QDir(folder).mkpath(QFileInfo(folder + u'/' + name).path());
        QFile file(folder + u'/' + name);
        if (file.open(QIODevice::WriteOnly))
            file.write(bytes);
    }
}

PowerCut::PowerCut(const Trace &trace, quint32 seed, double lies)
    : m_trace(trace), m_random(seed), m_lies(lies), m_names(trace.names), m_folders(trace.folders)
{
    for (const QByteArray &bytes : trace.files)
        m_files.push_back({bytes, {}});
}

bool PowerCut::isKept()
{
    return m_lies <= 0 || m_random.generateDouble() >= m_lies;
}

void PowerCut::settleNames(std::size_t upTo)
{
    for (std::size_t i = 0; i < upTo; ++i)
        applyName(m_names, m_folders, *m_pendingNames[i]);
    m_pendingNames.erase(m_pendingNames.begin(), m_pendingNames.begin() + qsizetype(upTo));
}

bool PowerCut::step()
{
    if (m_at >= qint64(m_trace.steps.size()))
        return false;
    const Step &step = m_trace.steps[std::size_t(m_at++)];
    switch (step.change) {
    case Change::write:
    case Change::truncate:
        m_files[std::size_t(step.file)].pending.push_back(&step);
        break;
    case Change::create:
        m_files.resize(std::max(m_files.size(), std::size_t(step.file) + 1));
        m_pendingNames.push_back(&step);
        break;
    case Change::sync: {
        if (!isKept())
            break;
        File &file = m_files[std::size_t(step.file)];
        for (const Step *pending : file.pending)
            apply(file.safe, *pending);
        file.pending.clear();
        const auto made = std::find_if(m_pendingNames.begin(), m_pendingNames.end(),
                                       [&](const Step *name) { return name->change == Change::create && name->file == step.file; });
        if (made != m_pendingNames.end())
            settleNames(std::size_t(made - m_pendingNames.begin()) + 1);
        break;
    }
    case Change::syncFolder:
        if (isKept())
            settleNames(m_pendingNames.size());
        break;
    case Change::mark:
        m_promised = m_at;
        break;
    default:
        m_pendingNames.push_back(&step);
    }
    return true;
}

void PowerCut::apply(QByteArray &bytes, const Step &step)
{
    if (step.change == Change::truncate) {
        bytes.resize(step.offset, '\0');
        return;
    }
    if (bytes.size() < step.offset + step.bytes.size())
        bytes.resize(step.offset + step.bytes.size(), '\0');
    std::copy(step.bytes.begin(), step.bytes.end(), bytes.begin() + step.offset);
}

QByteArray PowerCut::remains(const File &file)
{
    QByteArray bytes = file.safe;
    if (file.pending.empty())
        return bytes;
    const int manner = m_random.bounded(4);
    const std::size_t kept = manner == 0 ? 0 : manner == 1 ? file.pending.size() : std::size_t(m_random.bounded(int(file.pending.size()) + 1));
    const double chance = manner == 3 ? m_random.generateDouble() : 1;
    for (std::size_t i = 0; i < file.pending.size(); ++i) {
        const Step &step = *file.pending[i];
        if (manner == 3 ? m_random.generateDouble() < chance : i < kept) {
            apply(bytes, step);
            continue;
        }
        const bool isTorn = step.change == Change::write && ((manner == 2 && i == kept) || (manner == 3 && m_random.bounded(4) == 0));
        if (!isTorn)
            continue;
        for (qint64 at = 0; at < step.bytes.size();) { // sector by sector of the disk
            const qint64 length = std::min<qint64>(sectorBytes - (step.offset + at) % sectorBytes, step.bytes.size() - at);
            if (m_random.bounded(2))
                apply(bytes, {Change::write, step.file, step.offset + at, step.bytes.mid(at, length), {}, {}});
            at += length;
        }
    }
    return bytes;
}

Found PowerCut::killed() const
{
    Found found{{}, m_folders};
    std::map<QString, int> names = m_names;
    for (const Step *step : m_pendingNames)
        applyName(names, found.folders, *step);
    for (const auto &[name, number] : names) {
        QByteArray bytes = m_files[std::size_t(number)].safe;
        for (const Step *step : m_files[std::size_t(number)].pending)
            apply(bytes, *step);
        found.files[name] = bytes;
    }
    return found;
}

Found PowerCut::cut()
{
    Found found{{}, m_folders};
    std::map<QString, int> names = m_names;
    const int manner = m_random.bounded(3);
    const std::size_t kept = manner == 0 ? 0 : manner == 1 ? m_pendingNames.size() : std::size_t(m_random.bounded(int(m_pendingNames.size()) + 1));
    for (std::size_t i = 0; i < kept; ++i)
        applyName(names, found.folders, *m_pendingNames[i]);
    for (const auto &[name, number] : names)
        found.files[name] = remains(m_files[std::size_t(number)]);
    return found;
}

} // namespace xd::faults
