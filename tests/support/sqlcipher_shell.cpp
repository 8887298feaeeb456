#include "tests/support/sqlcipher_shell.h"

#include "tests/support/say.h"

#include <QFile>
#include <QProcess>

namespace xd::test {

bool shellCanRead(const QString &vaultFile, const SecretBytes &key, const QString &scratch)
{
    if (key.isEmpty())
        return false;
    for (const char *part : {"", "-wal", "-shm"}) {
        const QString suffix = QString::fromLatin1(part);
        QFile::remove(scratch + suffix);
        QFile::copy(vaultFile + suffix, scratch + suffix);
    }
    QProcess shell;
    shell.start(QStringLiteral("sqlcipher"), {scratch});
    if (!shell.waitForStarted())
        FAIL("the sqlcipher shell is not installed");
    const QByteArray hex = key.view().toByteArray().toHex();
    shell.write("PRAGMA key = \"x'" + hex + "'\";\nSELECT 'tables ' || count(*) FROM sqlite_schema;\n");
    shell.closeWriteChannel();
    if (!shell.waitForFinished(30'000))
        FAIL("the sqlcipher shell does not end");
    return shell.readAllStandardOutput().contains("tables ");
}

} // namespace xd::test
