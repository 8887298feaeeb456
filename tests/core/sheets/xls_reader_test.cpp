// Old workbooks are read by a process of its own: what becomes of it is an error of the file, never ours.
#include "core/base/cbor.h"
#include "core/sheets/table.h"
#include "core/sheets/xls_reader.h"
#include "tests/core/sheets/made_files.h"
#include "tests/support/say.h"

#include <QElapsedTimer>
#include <cmath>
#include <sys/stat.h>

using namespace Qt::StringLiterals;
using namespace xd;
using namespace xd::sheets;

namespace {

const QString oldRoster = QStringLiteral(XINDENG_FIXTURES "/roster-old.xls");

QByteArray bytesOf(const QString &path)
{
    QFile file(path);
    REQUIRE(file.open(QIODevice::ReadOnly));
    return file.readAll();
}

std::optional<ErrorCode> refusalOf(const QString &path)
{
    auto workbook = Workbook::open(path);
    if (!workbook)
        return workbook.error().code;
    NoProgress progress;
    const auto table = readTable(*workbook, progress);
    return table ? std::nullopt : std::optional(table.error().code);
}

// Stands in for the program, as long as it lives.
class OtherReader {
public:
    explicit OtherReader(const QByteArray &script)
    {
        const QString path = m_folder.file(u"reader"_s, "#!/bin/sh\n" + script);
        REQUIRE(QFile::setPermissions(path, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner));
        qputenv("XINDENG_READ_XLS", path.toUtf8());
    }
    ~OtherReader() { qunsetenv("XINDENG_READ_XLS"); }

private:
    made::Folder m_folder;
};

QByteArray said(const QByteArray &body)
{
    QByteArray length(4, '\0');
    qToBigEndian(quint32(body.size()), length.data());
    QByteArray octal;
    for (const char c : length + body)
        octal += '\\' + QByteArray::number(uchar(c), 8).rightJustified(3, '0');
    return "printf '" + octal + "'\n";
}

QByteArray said(const wire::Frame &frame)
{
    return said(wire::encode(frame));
}

} // namespace

TEST_CASE("What the reader of old workbooks says comes back as it was meant")
{
    const std::vector<Cell> cells{Cell::ofText(u"欧阳雨"_s), Cell(), Cell::ofNumber(-0.125), Cell::ofDateTime(43'168.5), Cell::ofNumber(13'800'010'003)};
    for (const wire::Frame &frame : {wire::Frame(wire::Names{{u"说明"_s, QString()}}), wire::Frame(wire::Size{0}), wire::Frame(wire::NumberedRow{7, cells}),
                                     wire::Frame(wire::End{maxRows}), wire::Frame(wire::Refused{ErrorCode::SheetEncrypted})})
        CHECK(valueOf(wire::decode(wire::encode(frame))) == frame);
}

TEST_CASE("What the reader of old workbooks may not say is refused")
{
    using cbor::Array;
    using cbor::Map;
    QByteArray endless(9, 'n');
    qToBigEndian(std::bit_cast<quint64>(std::nan("")), endless.data() + 1);
    const Map refused[] = {
        {{u"names"_s, Array{}}}, {{u"names"_s, Array(size_t(wire::maxSheets) + 1, QString(u"a"_s))}}, {{u"names"_s, Array{1}}},
        {{u"size"_s, -1}}, {{u"size"_s, maxRows + 1}}, {{u"end"_s, QString(u"1"_s)}}, {{u"other"_s, 1}}, {{u"end"_s, 1}, {u"size"_s, 1}},
        {{u"refused"_s, QString(u"WrongPassphrase"_s)}}, {{u"refused"_s, 4}},
        {{u"row"_s, 0}, {u"cells"_s, Array{QString(u"a"_s)}}}, {{u"row"_s, 1}, {u"cells"_s, Array{}}}, {{u"row"_s, 1}, {u"cells"_s, 1}},
        {{u"row"_s, 1}, {u"cells"_s, Array(size_t(maxColumns) + 1, QString(u"a"_s))}}, {{u"row"_s, 1}, {u"cells"_s, Array{true}}},
        {{u"row"_s, 1}, {u"cells"_s, Array{QString(maxCellCharacters + 1, u'x')}}}, {{u"row"_s, 1}, {u"cells"_s, Array{QByteArray("n123")}}},
        {{u"row"_s, 1}, {u"cells"_s, Array{QByteArray("x12345678")}}}, {{u"row"_s, 1}, {u"cells"_s, Array{endless}}},
    };
    for (const Map &body : refused)
        CHECK(codeOf(wire::decode(cbor::encode(body))) == ErrorCode::SheetCutOff);
    CHECK(codeOf(wire::decode(QByteArray("no words at all"))) == ErrorCode::SheetCutOff);
}

TEST_CASE("A file that crashes the library of old workbooks is damaged, and nothing of ours falls with it")
{
    const QString crashing = QStringLiteral(XINDENG_SOURCE_DIR "/tests/fuzz/corpus/old_workbook/crashes-the-library.xls");
    CHECK(refusalOf(crashing) == ErrorCode::SheetCutOff);
    CHECK(refusalOf(oldRoster) == std::nullopt); // and the next is read
}

TEST_CASE("A reader that falls, talks nonsense or says too little is an error of the file")
{
    const auto names = said(wire::Names{{u"一"_s}});
    const auto row = [](int number) { return said(wire::NumberedRow{number, {Cell::ofText(u"a"_s), Cell::ofText(u"b"_s)}}); };
    const auto onRows = [&](const QByteArray &script) { return "if [ \"$1\" = names ]; then " + names + "else " + script + "fi\n"; };
    struct Case {
        QByteArray script;
        ErrorCode code;
    };
    const Case cases[] = {
        {"kill -ABRT $$\n", ErrorCode::SheetCutOff},
        {"kill -SEGV $$\n", ErrorCode::SheetCutOff},
        {"kill -XCPU $$\n", ErrorCode::SheetTooLarge},
        {"kill -KILL $$\n", ErrorCode::SheetTooLarge},
        {"exit 0\n", ErrorCode::SheetCutOff},
        {"echo no workbook here\n", ErrorCode::SheetCutOff},
        {"printf '\\377\\377\\377\\377'\n", ErrorCode::SheetCutOff},
        {said(wire::End{0}), ErrorCode::SheetCutOff}, // out of order
        {said(wire::Refused{ErrorCode::SheetEncrypted}), ErrorCode::SheetEncrypted},
        {onRows("kill -SEGV $$\n"), ErrorCode::SheetCutOff},
        {onRows(said(wire::Size{5}) + row(1) + row(2)), ErrorCode::SheetCutOff},                     // no end
        {onRows(said(wire::Size{5}) + row(2) + row(1) + said(wire::End{2})), ErrorCode::SheetCutOff}, // backwards
        {onRows(said(wire::Size{1}) + row(1) + row(2) + said(wire::End{2})), ErrorCode::SheetCutOff}, // more than it spoke of
        {onRows(said(wire::Size{5}) + row(1) + said(wire::End{2})), ErrorCode::SheetCutOff},          // another number than told
        {onRows(row(1) + said(wire::End{1})), ErrorCode::SheetCutOff},
    };
    for (const Case &one : cases) {
        const OtherReader reader(one.script);
        INFO(one.script.toStdString());
        CHECK(refusalOf(oldRoster) == one.code);
    }
}

TEST_CASE("A reader that is not there cannot read, and one that says nothing is not waited for")
{
    qputenv("XINDENG_READ_XLS", "/nowhere/xindeng-read-xls");
    const auto missing = Workbook::open(oldRoster);
    CHECK(codeOf(missing) == ErrorCode::CannotRead);
    CHECK(missing.error().field == u"reader"_s); // not the file
    CHECK(longestSilenceMs <= 2'000);
    const OtherReader silent("exec sleep 60\n");
    QElapsedTimer time;
    time.start();
    CHECK(refusalOf(oldRoster) == ErrorCode::SheetTooLarge);
    CHECK(time.elapsed() >= longestSilenceMs);
    CHECK(time.elapsed() < longestSilenceMs + 3'000);
}

TEST_CASE("Whoever stops the reading of an old workbook does not wait for its reader")
{
    const OtherReader slow("if [ \"$1\" = names ]; then " + said(wire::Names{{u"一"_s}}) + "else exec sleep 60; fi\n");
    struct Stopped final : Progress {
        void report(qint64, qint64) override {}
        bool isStopped() const override { return true; }
    } stopped;
    Workbook workbook = valueOf(Workbook::open(oldRoster));
    QElapsedTimer time;
    time.start();
    CHECK(codeOf(readTable(workbook, stopped)) == ErrorCode::Cancelled);
    // Nor where the sheets are only looked for; and a reader that Ctrl-C has reached as well is no damage of the file.
    for (const QByteArray &script : {QByteArray("exec sleep 60\n"), QByteArray("kill -INT $$\n")}) {
        const OtherReader other(script);
        CHECK(codeOf(Workbook::open(oldRoster, stopped)) == ErrorCode::Cancelled);
    }
    CHECK(time.elapsed() < 2'000);
}

TEST_CASE("The reader of old workbooks gives away memory, time, writing and what surrounds it")
{
    // It waits for its input, which never comes: a pipe.
    const made::Folder folder;
    const QString pipe = folder.path(u"pipe"_s);
    REQUIRE(::mkfifo(QFile::encodeName(pipe).constData(), 0600) == 0);
    QFile end(pipe);
    REQUIRE(end.open(QIODevice::ReadWrite)); // so that the reader's side opens at once
    qputenv("XINDENG_PASSPHRASE", "correct horse battery staple");
    QProcess reader;
    reader.setStandardInputFile(pipe);
    reader.start(QStringLiteral(XINDENG_BIN_DIR "/xindeng-read-xls"), {u"names"_s});
    REQUIRE(reader.waitForStarted());
    const QString own = u"/proc/%1/"_s.arg(reader.processId());
    QHash<QByteArray, QByteArray> limits;
    for (int i = 0; i < 100 && limits.value("Max core file size") != "0"; ++i) {
        QTest::qWait(20);
        for (const QByteArray &line : bytesOf(own + u"limits"_s).split('\n'))
            limits.insert(line.left(26).trimmed(), line.mid(26, 21).trimmed());
    }
    QTest::qWait(50);
    CHECK(limits["Max core file size"] == "0");
    CHECK(limits["Max file size"] == "0");
    CHECK(limits["Max cpu time"] == "1");
#ifndef __SANITIZE_ADDRESS__
    CHECK(limits["Max address space"] == "167772160");
#endif
    const QByteArray status = bytesOf(own + u"status"_s);
    CHECK(status.contains("NoNewPrivs:\t1"));
    CHECK(status.contains("SigIgn:\t0000000000000002")); // Ctrl-C
    CHECK(status.contains("Seccomp:\t2"));
    // Libraries and keys of ours are not there: neither a database nor a window.
    const QByteArray maps = bytesOf(own + u"maps"_s);
    CHECK(maps.contains("libfreexl"));
    for (const char *other : {"libsodium", "libQt6Sql", "libQt6Gui", "sqlcipher"})
        CHECK_FALSE(maps.contains(other));
    reader.kill();
    reader.waitForFinished();
    qunsetenv("XINDENG_PASSPHRASE");

    const OtherReader tells("if env | grep -q XINDENG_PASSPHRASE; then kill -KILL $$; fi\nexit 0\n");
    qputenv("XINDENG_PASSPHRASE", "correct horse battery staple");
    CHECK(refusalOf(oldRoster) == ErrorCode::SheetCutOff); // SheetTooLarge had it known
    qunsetenv("XINDENG_PASSPHRASE");
}

TEST_CASE("An old workbook that speaks of sixteen million cells is too large, and is told so at once")
{
    QByteArray huge = bytesOf(oldRoster);
    int changed = 0;
    for (qsizetype at = 0; (at = huge.indexOf(QByteArray("\x00\x02\x0e\x00", 4), at)) > 0; at += 18) { // DIMENSIONS
        qToLittleEndian<quint32>(65'536, huge.data() + at + 8);
        qToLittleEndian<quint16>(256, huge.data() + at + 14);
        ++changed;
    }
    REQUIRE(changed == 2);
    const made::Folder folder;
    QElapsedTimer time;
    time.start();
    CHECK(refusalOf(folder.file(u"大.xls"_s, huge)) == ErrorCode::SheetTooLarge);
    CHECK(time.elapsed() < 2'000);
}
