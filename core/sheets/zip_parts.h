// The parts of a zip file as sequential devices, through libarchive and the zip's own directory. The limits of
// security T13 are checked against the directory before anything is unpacked and again while unpacking, since a
// directory can lie.
#pragma once

#include "core/base/result.h"
#include "core/sheets/blank_rows.h"

#include <QFile>
#include <QHash>
#include <QIODevice>
#include <QString>
#include <memory>
#include <optional>

struct archive;
struct archive_entry;

namespace xd::sheets {

// An open archive and the file behind it; reading goes through QFile, so that any path works on any system.
class ZipFile {
public:
    static Result<std::unique_ptr<ZipFile>> open(const QString &path);
    // Moves to the next entry: its name, or an empty name behind the last one.
    Result<QString> next();
    qint64 entrySize() const;
    bool isEncrypted() const;
    qint64 read(char *to, qint64 bytes); // -1 on damage

private:
    ZipFile() = default;
    struct Free {
        void operator()(archive *open) const;
    };
    QFile m_file;
    QByteArray m_block;
    std::unique_ptr<archive, Free> m_archive;
    archive_entry *m_entry = nullptr;
    friend struct ZipCallbacks;
};

class ZipPart final : public QIODevice {
public:
    ZipPart(std::unique_ptr<ZipFile> zip, qint64 size);

    bool isSequential() const override { return true; }
    bool atEnd() const override { return m_isAtEnd && m_taken == m_ready.size(); }
    qint64 size() const override { return m_size; }
    qint64 readBytes() const { return m_read; }
    void leaveOutBlankRows() { m_blankRows.emplace(); }
    // A reader of XML keeps one token in memory: the bytes handed out since the last call are limited.
    void startToken() { m_tokenBytes = 0; }
    std::optional<ErrorCode> fault() const { return m_fault; }

protected:
    qint64 readData(char *to, qint64 bytes) override;
    qint64 writeData(const char *, qint64) override { return -1; }

private:
    bool fill(); // the next bytes into m_ready

    std::unique_ptr<ZipFile> m_zip;
    qint64 m_size;
    qint64 m_read = 0;
    qint64 m_tokenBytes = 0;
    bool m_isAtEnd = false;
    QByteArray m_block, m_ready;
    qsizetype m_taken = 0; // of m_ready
    std::optional<BlankRows> m_blankRows;
    std::optional<ErrorCode> m_fault;
};

class ZipParts {
public:
    // Errors: CannotRead, SheetCutOff (no or a damaged directory), SheetEncrypted, SheetBomb.
    static Result<ZipParts> open(const QString &path);

    bool has(const QString &name) const { return m_sizes.contains(name.toLower()); }
    // Error: SheetCutOff if there is no such part.
    Result<std::unique_ptr<ZipPart>> part(const QString &name) const;

private:
    QString m_path;
    QHash<QString, qint64> m_sizes; // by lower-case name
};

} // namespace xd::sheets
