// CSV and TSV as people save them. Encoding by rule: byte order mark, else strict UTF-8, else GB18030 (right on every
// sample where detectors guess wrong, ux.md A1). The separator is the one that divides the first lines alike.
#pragma once

#include "core/sheets/text_cache.h"
#include "core/sheets/workbook.h"

#include <QFile>
#include <QStringConverter>

namespace xd::sheets {

class TextSource final : public SheetSource {
public:
    static Result<std::unique_ptr<SheetSource>> open(const QString &path);

    FileKind kind() const override { return FileKind::Text; }
    const std::vector<SheetName> &sheets() const override { return m_sheets; }
    Done read(int sheet, const RowFn &row, Progress &progress) override;
    const std::vector<Merge> &merges() const override { return m_merges; }
    QString encoding() const override { return m_encoding; }

private:
    TextSource() = default;
    Done recogniseEncoding();
    Done recogniseSeparator();
    QStringDecoder decoder() const;

    QFile m_file;
    QByteArrayView m_bytes; // of the mapped file, behind any byte order mark
    QString m_encoding;
    QChar m_separator = u',';
    int m_skippedLines = 0; // "sep=;"
    std::vector<SheetName> m_sheets{SheetName{}};
    std::vector<Merge> m_merges;
    TextCache m_cache;
};

// Divides a stream of characters into records and fields (RFC 4180, with bare CR and blank lines allowed).
class RecordReader {
public:
    using RecordFn = std::function<bool(int record, Row cells)>;

    RecordReader(QChar separator, TextCache &cache, RecordFn record)
        : m_separator(separator), m_cache(cache), m_record(std::move(record)) {}

    // False once the receiver wants no more or a limit is passed.
    bool feed(QStringView text);
    bool finish();
    bool isInsideQuotes() const { return m_state == State::Quoted; }
    bool isBeyondLimits() const { return m_isBeyondLimits; }

private:
    enum class State { FieldStart, Plain, Quoted, QuoteInQuoted };

    bool endField();
    bool endRecord();

    QChar m_separator;
    TextCache &m_cache;
    RecordFn m_record;
    State m_state = State::FieldStart;
    bool m_wasReturn = false; // the last character was CR, so that LF belongs to it
    bool m_hasFields = false;
    bool m_isBeyondLimits = false;
    int m_number = 0;
    int m_column = 0;
    QString m_field;
    std::vector<Cell> m_cells;
};

} // namespace xd::sheets
