#include "tests/faults/planted.h"

#include "tests/support/say.h"

#include <QDirIterator>
#include <QSqlQuery>
#include <QSqlRecord>
#include <catch2/catch_test_macros.hpp>

namespace xd::faults {

using namespace Qt::StringLiterals;

namespace {

QList<QByteArray> spellings(const QString &mark)
{
    const QByteArray utf8 = mark.toUtf8();
    QByteArray little(reinterpret_cast<const char *>(mark.utf16()), mark.size() * 2), big = little;
    for (qsizetype i = 0; i + 1 < big.size(); i += 2)
        std::swap(big[i], big[i + 1]);
    return {utf8, little, big, utf8.toHex(), utf8.toBase64().chopped(4)};
}

} // namespace

Planted plantEverywhere(vault::Vault &vault)
{
    Planted planted;
    QStringList tables;
    {
        vault::Rows names = valueOf(vault.query(u"SELECT name FROM sqlite_schema WHERE type = 'table' AND name <> 'journal_line' ORDER BY name"_s));
        while (names.next())
            tables << names.text(0);
    }
    for (const QString &table : tables) {
        QStringList columns;
        bool hasRow = false;
        {
            QSqlQuery any(vault.database());
            REQUIRE(any.exec(u"SELECT * FROM \"%1\" LIMIT 1"_s.arg(table)));
            hasRow = any.next();
            for (int i = 0; i < any.record().count(); ++i)
                if (!hasRow || any.value(i).typeId() == QMetaType::QString || any.value(i).typeId() == QMetaType::QByteArray)
                    columns << any.record().fieldName(i);
        }
        if (!hasRow) {
            planted.empty << table;
            continue;
        }
        for (const QString &column : columns) {
            const QString mark = u"mark-%1-%2-欧阳"_s.arg(table, column);
            const QString set = u"UPDATE \"%1\" SET \"%2\" = ? WHERE \"%2\" = (SELECT max(\"%2\") FROM \"%1\")"_s.arg(table, column);
            if (vault.run(set, {mark}) || vault.run(set, {mark.toUtf8()}))
                planted.marks << mark;
            else
                planted.refused << table + u'.' + column;
        }
    }
    return planted;
}

QStringList findMarks(const QByteArray &bytes, const QStringList &marks)
{
    QStringList found;
    for (const QString &mark : marks)
        for (const QByteArray &spelling : spellings(mark))
            if (bytes.contains(spelling)) {
                found << mark;
                break;
            }
    return found;
}

QStringList findMarks(const QStringList &folders, const QStringList &marks)
{
    QStringList found;
    for (const QString &folder : folders)
        for (QDirIterator files(folder, QDir::Files | QDir::Hidden | QDir::System, QDirIterator::Subdirectories); files.hasNext();) {
            QFile file(files.next());
            if (!file.open(QIODevice::ReadOnly))
                continue;
            for (const QString &mark : findMarks(file.readAll(), marks))
                found << files.filePath() + u": "_s + mark;
        }
    return found;
}

} // namespace xd::faults
