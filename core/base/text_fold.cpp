#include "core/base/text_fold.h"

#include <QRegularExpression>
#include <QStringView>

using namespace Qt::StringLiterals;

namespace xd {
namespace {

bool isInvisible(QChar c)
{
    switch (c.category()) {
    case QChar::Other_Format: // zero-width, direction marks, soft hyphen, byte order mark
        return true;
    case QChar::Other_Control:
        return !c.isSpace();
    default:
        return false;
    }
}

bool isNameDot(QChar c)
{
    switch (c.unicode()) {
    case 0x2022: // bullet
    case 0x2027: // hyphenation point
    case 0x2219: // bullet operator
    case 0x22C5: // dot operator
    case 0x30FB: // katakana middle dot
    case 0xFF65: // its half-width form
        return true;
    default:
        return false;
    }
}

// ="001" is how exports keep a number from being read as one; '001 is how people do.
QString unguarded(const QString &text)
{
    QString trimmed = text.trimmed();
    if (trimmed.size() >= 3 && trimmed.startsWith("=\""_L1) && trimmed.endsWith(u'"'))
        trimmed = trimmed.mid(2, trimmed.size() - 3).replace("\"\""_L1, "\""_L1);
    if (trimmed.startsWith(u'\''))
        trimmed.remove(0, 1);
    return trimmed;
}

QList<char32_t> codePointsOf(const QString &text)
{
    QList<char32_t> points;
    for (const uint point : text.toUcs4())
        points << char32_t(point);
    return points;
}

// GB 11643: a number of 18 digits that ends in 000 by right proves it by its last one.
bool hasIdCheckDigit(const QString &digits)
{
    int sum = 0;
    int weight = 1; // of the last digit; to its left 2, 4, 8 … modulo 11
    for (qsizetype i = digits.size() - 1; i >= 0; --i) {
        sum += digits[i].digitValue() * weight;
        weight = weight * 2 % 11;
    }
    return sum % 11 == 1;
}

QDate checkedDate(QStringView year, QStringView month, QStringView day)
{
    const QDate date(year.toInt(), month.toInt(), day.toInt());
    return date.isValid() && date.year() >= 1900 && date.year() <= 2199 ? date : QDate();
}

} // namespace

bool isHan(char32_t codePoint)
{
    return QChar::script(codePoint) == QChar::Script_Han;
}

QString cleanCell(QString text)
{
    text.removeIf(isInvisible);
    text = unguarded(text);
    for (QChar &c : text) {
        const char16_t unit = c.unicode();
        if (unit >= 0xFF01 && unit <= 0xFF5E)
            c = QChar(unit - 0xFEE0);
        else if (isNameDot(c))
            c = u'·';
    }
    return text.simplified();
}

QString cleanName(QString text)
{
    const QString cell = cleanCell(std::move(text));
    int han = 0;
    bool onlyHan = true;
    const QList<char32_t> points = codePointsOf(cell);
    for (const char32_t point : points) {
        if (isHan(point))
            ++han;
        else if (point != U' ')
            onlyHan = false;
    }
    if (han == 0)
        return cell;
    if (onlyHan && han <= 4)
        return QString(cell).remove(u' ');
    static const QRegularExpression dot(u"(?<=\\p{Han})\\s*[.·]\\s*(?=\\p{Han})"_s,
                                        QRegularExpression::UseUnicodePropertiesOption);
    return QString(cell).replace(dot, u"·"_s);
}

QDate parseDate(const QString &text)
{
    const QString cell = cleanCell(text);
    static const QRegularExpression parted(
        u"^(\\d{4}) ?[-–—./年] ?(\\d{1,2}) ?[-–—./月] ?(\\d{1,2}) ?[日号]?(?:[ T]?\\d{1,2}:\\d{2}.*)?$"_s);
    static const QRegularExpression compact(u"^(\\d{4})(\\d{2})(\\d{2})$"_s);
    for (const QRegularExpression *form : {&parted, &compact}) {
        if (const auto match = form->match(cell); match.hasMatch())
            return checkedDate(match.capturedView(1), match.capturedView(2), match.capturedView(3));
    }
    bool isNumber = false;
    const int serial = cell.toInt(&isNumber);
    if (isNumber && cell.size() == 5 && serial >= 20'000 && serial <= 60'000)
        return QDate(1899, 12, 30).addDays(serial);
    return {};
}

bool looksRoundedBySpreadsheet(const QString &text)
{
    static const QRegularExpression exponent(u"^[GJLgjl]?\\d(?:\\.\\d+)?[eE]\\+?\\d{1,3}$"_s);
    static const QRegularExpression zeros(u"^\\d{15}000$"_s);
    const QString cell = cleanCell(text);
    return exponent.match(cell).hasMatch() || (zeros.match(cell).hasMatch() && !hasIdCheckDigit(cell));
}

QString foldLogin(const QString &login)
{
    const QString folded = login.normalized(QString::NormalizationForm_KC).toCaseFolded();
    return folded.normalized(QString::NormalizationForm_KC).trimmed();
}

} // namespace xd
