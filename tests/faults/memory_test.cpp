// S12 of security.md §6: the memory of the real command line, looked through at the moment of its end, when it has locked the
// site. No key and no passphrase may be left in it.
#include "core/crypto/box.h"
#include "tests/faults/counted.h"
#include "tests/faults/examined_site.h"
#include "tests/faults/workflows.h"
#include "tests/support/say.h"

#include <QElapsedTimer>
#include <catch2/catch_test_macros.hpp>
#include <csignal>
#include <fcntl.h>
#include <sys/ptrace.h>
#include <sys/wait.h>
#include <unistd.h>

using namespace xd;
using namespace xd::faults;
using namespace Qt::StringLiterals;

namespace {

struct Needle {
    QString name;
    QByteArray bytes;
    int found = 0;
    QStringList where = {};
};

QByteArray utf16(const QString &text)
{
    return QByteArray(reinterpret_cast<const char *>(text.utf16()), text.size() * 2);
}

void search(pid_t process, std::vector<Needle> &needles, qint64 &searched)
{
    QFile maps(u"/proc/%1/maps"_s.arg(process));
    REQUIRE(maps.open(QIODevice::ReadOnly));
    const int memory = ::open(("/proc/" + QByteArray::number(process) + "/mem").constData(), O_RDONLY);
    REQUIRE(memory >= 0);
    for (const QByteArray &line : maps.readAll().split('\n')) {
        const QList<QByteArray> words = line.simplified().split(' ');
        const QList<QByteArray> ends = words.first().split('-');
        if (ends.size() != 2 || !words.value(1).startsWith('r') || line.contains("[vsyscall]") || line.contains("[vvar]"))
            continue;
        const qint64 from = ends[0].toLongLong(nullptr, 16), to = ends[1].toLongLong(nullptr, 16);
        QByteArray bytes(to - from, '\0');
        const ssize_t count = ::pread(memory, bytes.data(), std::size_t(bytes.size()), from);
        if (count <= 0)
            continue;
        bytes.truncate(count);
        searched += count;
        for (Needle &needle : needles)
            for (qsizetype at = bytes.indexOf(needle.bytes); at >= 0; at = bytes.indexOf(needle.bytes, at + 1)) {
                ++needle.found;
                needle.where << QString::fromUtf8(words.value(5, "anonymous"));
            }
    }
    ::close(memory);
}

// Runs the program to the edge of its end, when nothing of its memory has been given back; false where this may not be done.
bool searchedAtItsEnd(const QStringList &words, const QByteArray &environment, std::vector<Needle> &needles, qint64 &searched, int &status)
{
    std::vector<QByteArray> texts{QByteArray(XINDENG_BIN_DIR "/xindengctl")};
    for (const QString &word : words)
        texts.push_back(word.toUtf8());
    std::vector<char *> arguments;
    for (QByteArray &text : texts)
        arguments.push_back(text.data());
    arguments.push_back(nullptr);
    const pid_t child = ::fork();
    if (child == 0) {
        if (!environment.isEmpty())
            ::putenv(QByteArray(environment).data());
        const int nothing = ::open("/dev/null", O_RDWR);
        for (const int standard : {0, 1, 2})
            ::dup2(nothing, standard);
        if (::ptrace(PTRACE_TRACEME, 0, nullptr, nullptr) != 0)
            ::_exit(99);
        ::execv(arguments[0], arguments.data());
        ::_exit(98);
    }
    REQUIRE(::waitpid(child, &status, 0) == child);
    if (!WIFSTOPPED(status)) {
        REQUIRE(WEXITSTATUS(status) == 99); // else the program is not there
        return false;
    }
    if (::ptrace(PTRACE_SETOPTIONS, child, nullptr, reinterpret_cast<void *>(PTRACE_O_TRACEEXIT)) != 0) {
        ::kill(child, SIGKILL);
        ::waitpid(child, &status, 0);
        return false;
    }
    int signalNumber = 0;
    while (true) {
        ::ptrace(PTRACE_CONT, child, nullptr, reinterpret_cast<void *>(std::intptr_t(signalNumber)));
        REQUIRE(::waitpid(child, &status, 0) == child);
        if (!WIFSTOPPED(status))
            return false; // gone without a word
        if (status >> 8 == (SIGTRAP | (PTRACE_EVENT_EXIT << 8)))
            break;
        signalNumber = WSTOPSIG(status);
    }
    search(child, needles, searched);
    ::ptrace(PTRACE_CONT, child, nullptr, nullptr);
    ::waitpid(child, &status, 0);
    return true;
}

} // namespace

TEST_CASE("The command line ends without a key or a passphrase left in its memory")
{
    const QTemporaryDir folder(quickFolder());
    rosterImport().prepare(folder.path());
    const QString site = folder.filePath(u"site"_s);
    QByteArray records, office, box, sign;
    {
        const auto session = valueOf(opened(site));
        records = session->vaultKeys().records.view().toByteArray();
        office = session->vaultKeys().office.view().toByteArray();
        box = session->boxKeys().secretKey.view().toByteArray();
        sign = session->signKeys().seed.view().toByteArray();
    }
    QFile secret(folder.filePath(u"passphrase"_s));
    REQUIRE(secret.open(QIODevice::WriteOnly));
    secret.write(passphraseText.toUtf8());
    secret.close();
    const QString roster = QStringLiteral(XINDENG_FIXTURES "/roster-messy.xlsx");
    const QStringList how{u"--site"_s, site, u"--login"_s, login};
    QStringList said;
    for (int round = 0; round < cases(1, 20); ++round)
        for (const bool isFromFile : {false, true})
            for (const QStringList &words : {QStringList{u"roster"_s, u"import"_s, roster}, {u"site"_s, u"check"_s, u"--deep"_s}, {u"journal"_s, u"verify"_s}}) {
                std::vector<Needle> needles{
                    {u"key of records"_s, records}, {u"key of office"_s, office}, {u"box key"_s, box}, {u"sign seed"_s, sign},
                    {u"key of records, hex"_s, records.toHex()}, {u"key of office, hex"_s, office.toHex()},
                    {u"key of records, HEX"_s, records.toHex().toUpper()},
                    {u"passphrase"_s, passphraseText.toUtf8()}, {u"passphrase, UTF-16"_s, utf16(passphraseText)},
                    {u"the site's path"_s, site.toUtf8()}};
                const QByteArray environment = isFromFile ? QByteArray() : "XINDENG_PASSPHRASE=" + passphraseText.toUtf8();
                qint64 searched = 0;
                int status = 0;
                if (!searchedAtItsEnd(words + how + (isFromFile ? QStringList{u"--passphrase-file"_s, secret.fileName()} : QStringList()), environment,
                                      needles, searched, status))
                    SKIP("NOT TESTED: this computer lets no program look into another");
                INFO(words.join(u' ').toStdString() << (isFromFile ? ", from a file" : ", from the environment"));
                REQUIRE(WIFEXITED(status));
                CHECK((WEXITSTATUS(status) == 0 || WEXITSTATUS(status) == 3));
                CHECK(searched > 1'000'000);
                CHECK(needles.back().found > 0); // the search finds what is there
                needles.pop_back();
                for (const Needle &needle : needles) {
                    INFO(needle.name.toStdString() << " in " << needle.where.join(u", "_s).toStdString());
                    CHECK(needle.found == 0);
                }
            }
    report(u"S12: keys 0, passphrase 0 at the end of the command line"_s);
}
