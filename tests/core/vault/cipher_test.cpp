// Linked against plain SQLite the program would write plaintext without an error: what it must notice by itself.
#include "core/vault/sqlcipher.h"
#include "tests/support/say.h"

using namespace xd;
using namespace xd::vault;
using namespace Qt::StringLiterals;

namespace {

// What a SQLite library answers to the question that each vault asks before it is given its key.
QStringList linkedLibraryAnswers()
{
    sqlite3 *handle = nullptr;
    sqlite3_stmt *statement = nullptr;
    REQUIRE(sqlite3_open(":memory:", &handle) == SQLITE_OK);
    REQUIRE(sqlite3_prepare_v2(handle, "PRAGMA cipher_version", -1, &statement, nullptr) == SQLITE_OK);
    QStringList answers;
    while (sqlite3_step(statement) == SQLITE_ROW)
        answers << QString::fromUtf8(reinterpret_cast<const char *>(sqlite3_column_text(statement, 0)));
    sqlite3_finalize(statement);
    sqlite3_close(handle);
    return answers;
}

// A real plain SQLite, in another process: two of them in one would be the very fault that is tested here.
QStringList plainSqliteAnswers()
{
    QProcess process;
    process.start(u"python3"_s, {u"-c"_s, u"import sqlite3\n"
                                          "for row in sqlite3.connect(':memory:').execute('PRAGMA cipher_version'): print(row[0])\n"
                                          "print('asked')"_s});
    if (!process.waitForStarted())
        SKIP("python3 is not installed");
    process.waitForFinished();
    QStringList lines = QString::fromUtf8(process.readAllStandardOutput()).split(u'\n', Qt::SkipEmptyParts);
    if (lines.isEmpty() || lines.takeLast() != u"asked")
        SKIP("python3 has no sqlite3");
    return lines;
}

} // namespace

TEST_CASE("A build against plain SQLite is refused before it is given a key")
{
    CHECK(codeOf(requireCipher(plainSqliteAnswers())) == ErrorCode::CipherMissing);
    CHECK(codeOf(requireCipher({})) == ErrorCode::CipherMissing);
    CHECK(codeOf(requireCipher({QString()})) == ErrorCode::CipherMissing);
}

TEST_CASE("This build has the cipher")
{
    const QStringList answers = linkedLibraryAnswers();
    valueOf(requireCipher(answers));
    CHECK(answers.value(0).startsWith(u"4."_s));
}
