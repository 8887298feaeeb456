#include "tests/faults/disk.h"

#include <QDirIterator>
#include <QFile>
#include <cerrno>
#include <cstdarg>
#include <cstring>
#include <fcntl.h>
#include <mutex>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

namespace xd::faults {

namespace {

struct OpenFile {
    int file = -1; // −1: a folder
};

struct State {
    std::recursive_mutex mutex;
    QByteArray folder; // with a slash at its end
    bool isRecording = false;
    Trace trace;
    std::map<QString, int> names;
    std::vector<qint64> sizes;
    std::map<int, OpenFile> open;
    Fault fault;
    qint64 operations = 0;
    bool hasFailed = false;
    qint64 limit = -1;
    bool isPaused = false;
};

State *current = nullptr; // set before and after all threads that touch the folder

// Whether the calling function must fail, with errno set.
bool failsNow(State &state, bool needsRoom)
{
    if (state.isPaused)
        return false;
    const qint64 now = state.operations++;
    if (state.fault.at < 0 || (state.fault.isPersistent ? now < state.fault.at : now != state.fault.at))
        return false;
    if (state.fault.error == ENOSPC && !needsRoom)
        return false;
    state.hasFailed = true;
    errno = state.fault.error;
    return true;
}

void note(State &state, Step step)
{
    if (state.isRecording)
        state.trace.steps.push_back(std::move(step));
}

// The path below the folder, of what isBelow().
QString below(const State &state, const char *path)
{
    return QString::fromUtf8(path + state.folder.size());
}

bool isBelow(const State &state, const char *path)
{
    return path && std::strncmp(path, state.folder.constData(), std::size_t(state.folder.size())) == 0
        && !QByteArrayView(path).endsWith(".lock");
}

int numberFor(State &state, const QString &name)
{
    if (const auto found = state.names.find(name); found != state.names.end())
        return found->second;
    const int number = int(state.sizes.size());
    state.sizes.push_back(0);
    state.names[name] = number;
    note(state, {Change::create, number, 0, {}, name, {}});
    return number;
}

qint64 used(const State &state)
{
    qint64 sum = 0;
    for (const auto &[name, number] : state.names)
        sum += state.sizes[std::size_t(number)];
    return sum;
}

void setSize(State &state, int file, qint64 size)
{
    state.sizes[std::size_t(file)] = size;
}

OpenFile *fileOf(State &state, int descriptor)
{
    const auto found = state.open.find(descriptor);
    return found == state.open.end() ? nullptr : &found->second;
}

int realOpen(const char *path, int flags, mode_t mode)
{
    return int(::syscall(SYS_openat, AT_FDCWD, path, flags, mode));
}

int openFile(const char *path, int flags, mode_t mode)
{
    State *state = current;
    if (!state)
        return realOpen(path, flags, mode);
    const std::lock_guard lock(state->mutex);
    const bool isFolderItself = path && state->folder.chopped(1) == path;
    if (!isFolderItself && !isBelow(*state, path))
        return realOpen(path, flags, mode);
    const bool isTemporary = (flags & O_TMPFILE) == O_TMPFILE;
    if (isTemporary) { // a file without a name cannot be followed here
        errno = EOPNOTSUPP;
        return -1;
    }
    if (failsNow(*state, flags & O_CREAT))
        return -1;
    const int descriptor = realOpen(path, flags, mode);
    if (descriptor < 0)
        return descriptor;
    struct stat info {};
    ::fstat(descriptor, &info);
    if (S_ISDIR(info.st_mode)) {
        state->open[descriptor] = {-1};
        return descriptor;
    }
    const int number = numberFor(*state, below(*state, path));
    if ((flags & O_TRUNC) && state->sizes[std::size_t(number)] > 0) {
        setSize(*state, number, 0);
        note(*state, {Change::truncate, number, 0, {}, {}, {}});
    }
    state->open[descriptor] = {number};
    return descriptor;
}

// How many of the bytes may be written; −1 with errno set for none.
qint64 roomFor(State &state, const OpenFile &file, qint64 offset, qint64 count)
{
    if (failsNow(state, true))
        return state.fault.error == ENOSPC && count > 512 ? count / 2 : -1; // a full disk takes a part first
    if (state.limit < 0)
        return count;
    const qint64 growth = std::max<qint64>(0, offset + count - state.sizes[std::size_t(file.file)]);
    const qint64 left = std::max<qint64>(0, state.limit - used(state));
    if (growth <= left)
        return count;
    state.hasFailed = true;
    errno = ENOSPC;
    return count - growth + left > 0 ? count - growth + left : -1;
}

void noteWrite(State &state, const OpenFile &file, const void *bytes, qint64 count, qint64 offset)
{
    setSize(state, file.file, std::max(state.sizes[std::size_t(file.file)], offset + count));
    if (state.isRecording)
        note(state, {Change::write, file.file, offset, QByteArray(static_cast<const char *>(bytes), count), {}, {}});
}

ssize_t writeAt(int descriptor, const void *bytes, std::size_t count, off64_t offset, bool isPositioned)
{
    const auto write = [&](std::size_t size) {
        return isPositioned ? ssize_t(::syscall(SYS_pwrite64, descriptor, bytes, size, offset)) : ssize_t(::syscall(SYS_write, descriptor, bytes, size));
    };
    State *state = current;
    if (!state)
        return write(count);
    const std::lock_guard lock(state->mutex);
    const OpenFile *file = fileOf(*state, descriptor);
    if (!file || file->file < 0)
        return write(count);
    const qint64 where = isPositioned ? offset : ::lseek(descriptor, 0, SEEK_CUR);
    const qint64 room = roomFor(*state, *file, where, qint64(count));
    if (room < 0)
        return -1;
    const ssize_t written = write(std::size_t(room));
    if (written > 0)
        noteWrite(*state, *file, bytes, written, where);
    return written;
}

ssize_t readAt(int descriptor, void *bytes, std::size_t count, off64_t offset, bool isPositioned)
{
    if (State *state = current) {
        const std::lock_guard lock(state->mutex);
        if (fileOf(*state, descriptor) && failsNow(*state, false))
            return -1;
    }
    return isPositioned ? ssize_t(::syscall(SYS_pread64, descriptor, bytes, count, offset)) : ssize_t(::syscall(SYS_read, descriptor, bytes, count));
}

int truncateFile(int descriptor, off64_t size)
{
    State *state = current;
    if (!state)
        return int(::syscall(SYS_ftruncate, descriptor, size));
    const std::lock_guard lock(state->mutex);
    const OpenFile *file = fileOf(*state, descriptor);
    if (file && file->file >= 0) {
        if (failsNow(*state, size > state->sizes[std::size_t(file->file)]))
            return -1;
        setSize(*state, file->file, size);
        note(*state, {Change::truncate, file->file, size, {}, {}, {}});
    }
    return int(::syscall(SYS_ftruncate, descriptor, size));
}

int syncFile(int descriptor, long number)
{
    if (State *state = current) {
        const std::lock_guard lock(state->mutex);
        if (const OpenFile *file = fileOf(*state, descriptor)) {
            if (failsNow(*state, true))
                return -1;
            note(*state, {file->file < 0 ? Change::syncFolder : Change::sync, file->file, 0, {}, {}, {}});
            return 0; // nobody pulls a plug here, so the real one may rest
        }
    }
    return int(::syscall(number, descriptor));
}

int renamePath(const char *from, const char *to, unsigned flags)
{
    const auto rename = [&] { return int(::syscall(SYS_renameat2, AT_FDCWD, from, AT_FDCWD, to, flags)); };
    State *state = current;
    if (!state)
        return rename();
    const std::lock_guard lock(state->mutex);
    if (!isBelow(*state, from) || !isBelow(*state, to))
        return rename();
    if (failsNow(*state, false))
        return -1;
    const int result = rename();
    if (result != 0)
        return result;
    const QString old = below(*state, from), wanted = below(*state, to);
    std::map<QString, int> moved;
    for (auto entry = state->names.begin(); entry != state->names.end();) {
        if (entry->first != old && !entry->first.startsWith(old + u'/')) {
            ++entry;
            continue;
        }
        moved[wanted + entry->first.mid(old.size())] = entry->second;
        entry = state->names.erase(entry);
    }
    for (const auto &[name, file] : moved)
        state->names[name] = file;
    note(*state, {Change::rename, -1, 0, {}, old, wanted});
    return result;
}

int unlinkPath(const char *path, int flags)
{
    const auto unlink = [&] { return int(::syscall(SYS_unlinkat, AT_FDCWD, path, flags)); };
    State *state = current;
    if (!state)
        return unlink();
    const std::lock_guard lock(state->mutex);
    if (!isBelow(*state, path))
        return unlink();
    if (failsNow(*state, false))
        return -1;
    const int result = unlink();
    if (result == 0) {
        state->names.erase(below(*state, path));
        note(*state, {flags & AT_REMOVEDIR ? Change::removeFolder : Change::remove, -1, 0, {}, below(*state, path), {}});
    }
    return result;
}

int makeFolder(const char *path, mode_t mode)
{
    const auto make = [&] { return int(::syscall(SYS_mkdirat, AT_FDCWD, path, mode)); };
    State *state = current;
    if (!state)
        return make();
    const std::lock_guard lock(state->mutex);
    if (!isBelow(*state, path))
        return make();
    if (failsNow(*state, true))
        return -1;
    const int result = make();
    if (result == 0)
        note(*state, {Change::makeFolder, -1, 0, {}, below(*state, path), {}});
    return result;
}

} // namespace

Disk::Disk(const QString &folder)
{
    auto *state = new State;
    state->folder = QFile::encodeName(folder) + '/';
    QDirIterator files(folder, QDir::Files | QDir::Dirs | QDir::Hidden | QDir::NoDotAndDotDot, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        const QString path = files.next(), name = path.mid(folder.size() + 1);
        if (files.fileInfo().isDir()) {
            state->trace.folders.push_back(name);
            continue;
        }
        QFile file(path);
        if (!file.open(QIODevice::ReadOnly))
            continue;
        state->names[name] = int(state->sizes.size());
        state->trace.files.push_back(file.readAll());
        state->sizes.push_back(file.size());
    }
    state->trace.names = state->names;
    current = state;
}

Disk::~Disk()
{
    delete std::exchange(current, nullptr);
}

void Disk::record()
{
    current->isRecording = true;
}

void Disk::mark()
{
    const std::lock_guard lock(current->mutex);
    note(*current, {Change::mark, -1, 0, {}, {}, {}});
}

Trace Disk::taken()
{
    const std::lock_guard lock(current->mutex);
    current->isRecording = false;
    return std::move(current->trace);
}

void Disk::plan(const Fault &fault)
{
    const std::lock_guard lock(current->mutex);
    current->fault = fault;
    current->operations = 0;
    current->hasFailed = false;
}

void Disk::pause(bool isPaused)
{
    const std::lock_guard lock(current->mutex);
    current->isPaused = isPaused;
}

qint64 Disk::operations() const
{
    const std::lock_guard lock(current->mutex);
    return current->operations;
}

bool Disk::hasFailed() const
{
    const std::lock_guard lock(current->mutex);
    return current->hasFailed;
}

void Disk::limit(qint64 bytes)
{
    const std::lock_guard lock(current->mutex);
    current->limit = bytes;
}

} // namespace xd::faults

// What libraries and the program itself call; the linker prefers these to those of libc.
#define XD_SEEN __attribute__((visibility("default")))

namespace {

mode_t modeOf(int flags, va_list arguments)
{
    return (flags & (O_CREAT | O_TMPFILE)) ? mode_t(va_arg(arguments, unsigned)) : 0;
}

} // namespace

extern "C" {

XD_SEEN int open(const char *path, int flags, ...)
{
    va_list arguments;
    va_start(arguments, flags);
    const mode_t mode = modeOf(flags, arguments);
    va_end(arguments);
    return xd::faults::openFile(path, flags, mode);
}

XD_SEEN int open64(const char *path, int flags, ...)
{
    va_list arguments;
    va_start(arguments, flags);
    const mode_t mode = modeOf(flags, arguments);
    va_end(arguments);
    return xd::faults::openFile(path, flags, mode);
}

XD_SEEN int close(int descriptor)
{
    if (xd::faults::State *state = xd::faults::current) {
        const std::lock_guard lock(state->mutex);
        state->open.erase(descriptor);
    }
    return int(::syscall(SYS_close, descriptor));
}

XD_SEEN ssize_t write(int descriptor, const void *bytes, std::size_t count)
{
    return xd::faults::writeAt(descriptor, bytes, count, 0, false);
}

XD_SEEN ssize_t pwrite(int descriptor, const void *bytes, std::size_t count, off_t offset)
{
    return xd::faults::writeAt(descriptor, bytes, count, offset, true);
}

XD_SEEN ssize_t pwrite64(int descriptor, const void *bytes, std::size_t count, off64_t offset)
{
    return xd::faults::writeAt(descriptor, bytes, count, offset, true);
}

XD_SEEN ssize_t read(int descriptor, void *bytes, std::size_t count)
{
    return xd::faults::readAt(descriptor, bytes, count, 0, false);
}

XD_SEEN ssize_t pread(int descriptor, void *bytes, std::size_t count, off_t offset)
{
    return xd::faults::readAt(descriptor, bytes, count, offset, true);
}

XD_SEEN ssize_t pread64(int descriptor, void *bytes, std::size_t count, off64_t offset)
{
    return xd::faults::readAt(descriptor, bytes, count, offset, true);
}

XD_SEEN int ftruncate(int descriptor, off_t size) noexcept
{
    return xd::faults::truncateFile(descriptor, size);
}

XD_SEEN int ftruncate64(int descriptor, off64_t size) noexcept
{
    return xd::faults::truncateFile(descriptor, size);
}

XD_SEEN int fsync(int descriptor)
{
    return xd::faults::syncFile(descriptor, SYS_fsync);
}

XD_SEEN int fdatasync(int descriptor)
{
    return xd::faults::syncFile(descriptor, SYS_fdatasync);
}

XD_SEEN int rename(const char *from, const char *to) noexcept
{
    return xd::faults::renamePath(from, to, 0);
}

XD_SEEN int renameat2(int fromFolder, const char *from, int toFolder, const char *to, unsigned flags) noexcept
{
    if (fromFolder == AT_FDCWD && toFolder == AT_FDCWD)
        return xd::faults::renamePath(from, to, flags);
    return int(::syscall(SYS_renameat2, fromFolder, from, toFolder, to, flags));
}

XD_SEEN int unlink(const char *path) noexcept
{
    return xd::faults::unlinkPath(path, 0);
}

XD_SEEN int rmdir(const char *path) noexcept
{
    return xd::faults::unlinkPath(path, AT_REMOVEDIR);
}

XD_SEEN int mkdir(const char *path, mode_t mode) noexcept
{
    return xd::faults::makeFolder(path, mode);
}

// Copying without the disk's knowledge: the callers fall back to reading and writing.
XD_SEEN ssize_t sendfile(int to, int from, off_t *offset, std::size_t count) noexcept
{
    if (xd::faults::current) {
        errno = EINVAL;
        return -1;
    }
    return ::syscall(SYS_sendfile, to, from, offset, count);
}

XD_SEEN ssize_t sendfile64(int to, int from, off64_t *offset, std::size_t count) noexcept
{
    return sendfile(to, from, offset, count);
}

XD_SEEN int link(const char *from, const char *to) noexcept
{
    if (xd::faults::State *state = xd::faults::current; state && xd::faults::isBelow(*state, to)) {
        errno = EPERM; // a disk without hard links
        return -1;
    }
    return int(::syscall(SYS_linkat, AT_FDCWD, from, AT_FDCWD, to, 0));
}

} // extern "C"
