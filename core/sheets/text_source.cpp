#include "core/sheets/text_source.h"

#include <QUtf8StringView>
#include <algorithm>
#include <array>
#include <map>

using namespace Qt::StringLiterals;

namespace xd::sheets {
namespace {

constexpr qsizetype chunkBytes = 256 << 10;
constexpr qsizetype sniffedBytes = 64 << 10;
constexpr int sniffedLines = 20;

const QString utf8 = u"UTF-8"_s;
const QString utf16 = u"UTF-16"_s;
const QString gb18030 = u"GB18030"_s;

// How many records have the commonest number of fields, and that number, if the separator is this one.
struct Division {
    int alike = 0;
    int fields = 1;
    friend auto operator<=>(const Division &, const Division &) = default;
};

Division dividedBy(QChar separator, QStringView text)
{
    TextCache cache;
    std::map<int, int> records; // by number of fields
    int seen = 0;
    RecordReader reader(separator, cache, [&](int, Row cells) {
        ++records[int(cells.size())];
        return ++seen < sniffedLines;
    });
    reader.feed(text) && reader.finish();
    Division best;
    for (const auto &[fields, alike] : records) {
        if (fields > 1)
            best = std::max(best, Division{alike, fields});
    }
    return best;
}

bool isWebPage(QStringView text)
{
    const QStringView start = text.trimmed();
    if (start.startsWith(u"MIME-Version:", Qt::CaseInsensitive))
        return true; // a page with its pictures, saved as one file
    return start.size() >= 2 && start[0] == u'<' && (start[1].isLetter() || start[1] == u'!' || start[1] == u'?');
}

// RTF, JSON and the like: no header of a list begins so.
bool isOtherText(QStringView text)
{
    return text.trimmed().startsWith(u'{');
}

bool isControl(QChar c)
{
    return c.unicode() < 0x20 && !c.isSpace() && c.unicode() != 0x1A;
}

} // namespace

Result<std::unique_ptr<SheetSource>> TextSource::open(const QString &path)
{
    std::unique_ptr<TextSource> source(new TextSource);
    source->m_file.setFileName(path);
    if (!source->m_file.open(QIODevice::ReadOnly))
        return failure(ErrorCode::CannotRead, {}, source->m_file.errorString());
    const qint64 size = source->m_file.size();
    const uchar *mapped = source->m_file.map(0, size);
    if (!mapped)
        return failure(ErrorCode::CannotRead, {}, source->m_file.errorString());
    source->m_bytes = QByteArrayView(mapped, size);
    XD_CHECK(source->recogniseEncoding());
    XD_CHECK(source->recogniseSeparator());
    return source;
}

Done TextSource::recogniseEncoding()
{
    if (m_bytes.startsWith("\xFF\xFE") || m_bytes.startsWith("\xFE\xFF")) {
        m_encoding = utf16; // its decoder wants the mark
        return {};
    }
    if (std::find(m_bytes.begin(), m_bytes.end(), '\0') != m_bytes.end())
        return failure(ErrorCode::SheetNotATable, {}, u"zero bytes"_s);
    const bool isMarked = m_bytes.startsWith("\xEF\xBB\xBF");
    if (isMarked)
        m_bytes = m_bytes.sliced(3);
    const bool isValid = QUtf8StringView(m_bytes.data(), m_bytes.size()).isValidUtf8();
    if (isMarked && !isValid)
        return failure(ErrorCode::SheetBadEncoding, {}, u"marked as UTF-8 and is not"_s);
    m_encoding = isValid ? utf8 : gb18030;
    return {};
}

QStringDecoder TextSource::decoder() const
{
    if (m_encoding == utf8)
        return QStringDecoder(QStringDecoder::Utf8);
    if (m_encoding == utf16)
        return QStringDecoder(QStringDecoder::Utf16);
    return QStringDecoder("GB18030");
}

Done TextSource::recogniseSeparator()
{
    QStringDecoder decode = decoder();
    if (!decode.isValid())
        return failure(ErrorCode::SheetBadEncoding, {}, u"no converter for "_s + m_encoding);
    QString head = decode(m_bytes.first(qMin(m_bytes.size(), sniffedBytes)));
    if (decode.hasError())
        return failure(ErrorCode::SheetBadEncoding, {}, u"neither UTF-8 nor GB18030"_s);
    if (std::any_of(head.cbegin(), head.cend(), isControl))
        return failure(ErrorCode::SheetNotATable, {}, u"control characters"_s);
    if (QStringView(head).trimmed().isEmpty() && m_bytes.size() <= sniffedBytes)
        return failure(ErrorCode::SheetEmpty, {}, u"blanks only"_s);
    if (isWebPage(head))
        return failure(ErrorCode::SheetWebPage, {}, u"starts with a tag"_s);
    if (isOtherText(head))
        return failure(ErrorCode::SheetNotATable, {}, u"starts with a brace"_s);
    if (head.startsWith("sep="_L1, Qt::CaseInsensitive) && head.size() > 5 && (head[5] == u'\r' || head[5] == u'\n')) {
        m_separator = head[4];
        m_skippedLines = 1;
        return {};
    }
    Division best;
    for (const QChar separator : {QChar(u','), QChar(u'\t'), QChar(u';'), QChar(u'，'), QChar(u'|')}) {
        if (const Division division = dividedBy(separator, head); division > best) {
            best = division;
            m_separator = separator;
        }
    }
    return {};
}

Done TextSource::read(int sheet, const RowFn &row, Progress &progress)
{
    if (sheet != 0)
        return failure(ErrorCode::SheetMissing);
    bool wantsMore = true;
    RecordReader records(m_separator, m_cache, [&](int number, Row cells) {
        wantsMore = number <= m_skippedLines || row(number, cells);
        return wantsMore;
    });
    QStringDecoder decode = decoder();
    bool goesOn = true;
    for (qsizetype at = 0; goesOn && at < m_bytes.size(); at += chunkBytes) {
        const QString text = decode(m_bytes.sliced(at, qMin(chunkBytes, m_bytes.size() - at)));
        if (decode.hasError() || text.contains(QChar::ReplacementCharacter))
            return failure(ErrorCode::SheetBadEncoding, {}, u"bytes that are not "_s + m_encoding);
        goesOn = records.feed(text);
        progress.report(at, m_bytes.size());
        if (progress.isStopped())
            return failure(ErrorCode::Cancelled);
    }
    // A quote that nothing closes swallows every row behind it.
    if (goesOn && records.isInsideQuotes())
        return failure(ErrorCode::SheetCutOff, {}, u"open quote at the end"_s);
    if (goesOn)
        records.finish();
    if (records.isBeyondLimits())
        return failure(ErrorCode::SheetTooLarge, {}, u"columns, rows or text of a field"_s);
    return {};
}

} // namespace xd::sheets
