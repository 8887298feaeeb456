#include "app/cli/passphrase.h"

#include <QFile>
#include <cstdlib>
#include <cstring>
#include <sodium.h>

#include <fcntl.h>
#include <sys/stat.h>
#include <termios.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace xd::cli {

namespace {

// Reads one line byte by byte, so that nothing beyond it is taken from a pipe and nothing is buffered elsewhere.
Result<SecretBytes> firstLine(int descriptor)
{
    SecretBytes line(maxPassphraseBytes);
    std::size_t length = 0;
    for (;;) {
        unsigned char byte = 0;
        const ssize_t got = ::read(descriptor, &byte, 1);
        if (got < 0)
            return failure(errno == EINTR ? ErrorCode::Cancelled : ErrorCode::CannotRead, u"passphrase"_s);
        if (got == 0 || byte == '\n')
            break;
        if (length == line.size())
            return failure(ErrorCode::FieldTooLong, u"passphrase"_s);
        line.data()[length++] = byte;
        sodium_memzero(&byte, sizeof byte);
    }
    if (length > 0 && line.data()[length - 1] == '\r')
        --length;
    return SecretBytes::copyOf(line.view().first(qsizetype(length)));
}

class Descriptor {
public:
    Descriptor(const char *path, int flags) : m_descriptor(::open(path, flags | O_CLOEXEC)) {}
    ~Descriptor()
    {
        if (m_descriptor >= 0)
            ::close(m_descriptor);
    }
    Descriptor(const Descriptor &) = delete;
    Descriptor &operator=(const Descriptor &) = delete;
    int get() const { return m_descriptor; }

private:
    int m_descriptor;
};

class WithoutEcho {
public:
    explicit WithoutEcho(int terminal) : m_terminal(terminal)
    {
        m_isChanged = tcgetattr(terminal, &m_before) == 0;
        termios silent = m_before;
        silent.c_lflag &= ~tcflag_t(ECHO);
        if (m_isChanged)
            tcsetattr(terminal, TCSAFLUSH, &silent);
    }
    ~WithoutEcho()
    {
        if (m_isChanged)
            tcsetattr(m_terminal, TCSAFLUSH, &m_before);
    }
    WithoutEcho(const WithoutEcho &) = delete;
    WithoutEcho &operator=(const WithoutEcho &) = delete;

private:
    int m_terminal;
    termios m_before = {};
    bool m_isChanged = false;
};

void writeAll(int descriptor, const QByteArray &bytes)
{
    for (qsizetype done = 0; done < bytes.size();) {
        const ssize_t wrote = ::write(descriptor, bytes.constData() + done, size_t(bytes.size() - done));
        if (wrote <= 0)
            return;
        done += wrote;
    }
}

} // namespace

Result<SecretBytes> passphraseFromFile(const QString &path)
{
    // O_NONBLOCK, because opening a pipe that nobody writes to would wait for ever.
    const Descriptor file(QFile::encodeName(path).constData(), O_RDONLY | O_NONBLOCK);
    struct stat status = {};
    if (file.get() < 0 || ::fstat(file.get(), &status) != 0 || !S_ISREG(status.st_mode))
        return failure(ErrorCode::CannotRead, u"passphrase"_s);
    return firstLine(file.get());
}

std::optional<SecretBytes> passphraseFromEnvironment(const char *variable)
{
    char *value = std::getenv(variable);
    if (value == nullptr)
        return {};
    const std::size_t length = std::strlen(value);
    SecretBytes secret = SecretBytes::copyOf(QByteArrayView(value, qsizetype(length)));
    sodium_memzero(value, length);
    ::unsetenv(variable);
    return secret;
}

Result<SecretBytes> passphraseFromTerminal(const QString &question)
{
    const Descriptor terminal("/dev/tty", O_RDWR);
    if (terminal.get() < 0)
        return failure(ErrorCode::Usage, u"passphrase"_s, u"no terminal to ask at"_s);
    writeAll(terminal.get(), question.toLocal8Bit());
    auto line = [&] {
        const WithoutEcho silent(terminal.get());
        return firstLine(terminal.get());
    }();
    writeAll(terminal.get(), "\n");
    return line;
}

} // namespace xd::cli
