// Workbooks and other files made part by part, for what no well-meaning program writes.
#pragma once

#include <QByteArray>
#include <QFile>
#include <QString>
#include <QTemporaryDir>
#include <utility>
#include <vector>

namespace made {

using Parts = std::vector<std::pair<QByteArray, QByteArray>>;

struct ZipOptions {
    bool isEncrypted = false;
    QByteArray repeated = {}; // written this many times in the place of "@@@"
    int times = 0;
};

QByteArray zip(const Parts &parts, const ZipOptions &options = {});

// A workbook with one sheet 花名册 whose <sheetData> and what follows it are given.
Parts xlsxParts(const QByteArray &sheetXml, const QByteArray &strings = {}, const QByteArray &styles = {});
QByteArray xlsx(const QByteArray &sheetXml, const QByteArray &strings = {}, const QByteArray &styles = {});
Parts replaced(Parts parts, const QByteArray &name, const QByteArray &content);
Parts without(Parts parts, const QByteArray &name);

// An OLE file whose directory names these streams.
QByteArray ole(const std::vector<QString> &streams);

// Files in a folder of their own that goes with the test.
class Folder {
public:
    QString file(const QString &name, const QByteArray &content) const;
    QString path(const QString &name) const { return m_folder.filePath(name); }

private:
    QTemporaryDir m_folder;
};

// The memory that the process had at most since reset, above what it had then, in MiB; 0 where /proc does not tell.
class PeakMemory {
public:
    PeakMemory();
    double growthMiB() const;

private:
    double m_before = 0;
};

} // namespace made
