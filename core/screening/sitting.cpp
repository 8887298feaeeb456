#include "core/screening/sitting.h"

#include "core/base/text_fold.h"
#include "core/crypto/hash.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace xd::screening {
namespace {

constexpr int tailLength = 6;
constexpr QLatin1StringView fileBegin("sitting-");
constexpr QLatin1StringView fileEnd(".xdq");

} // namespace

QString fileNameOf(const SittingId &id)
{
    return fileBegin + QString::fromLatin1(id.bytes().toHex()) + fileEnd;
}

std::optional<SittingId> sittingOfFile(const QString &fileName)
{
    if (!fileName.startsWith(fileBegin) || !fileName.endsWith(fileEnd))
        return {};
    const QString hex = fileName.mid(fileBegin.size(), fileName.size() - fileBegin.size() - fileEnd.size());
    const SittingId id = SittingId::fromBytes(QByteArray::fromHex(hex.toLatin1()));
    return !id.isNil() && fileNameOf(id) == fileName ? std::optional(id) : std::nullopt;
}

SecretBytes logKeyOf(const SecretBytes &sittingKey)
{
    return crypto::derive(sittingKeyBytes, sittingKey, {"XD sitting log"});
}

SecretBytes nameKeyOf(const SecretBytes &sittingKey)
{
    return crypto::derive(sittingKeyBytes, sittingKey, {"XD sitting name"});
}

QByteArray tokenOf(const SecretBytes &sittingKey, const students::StudentId &student)
{
    return crypto::blake2bKeyed(sittingTokenBytes, sittingKey.view(), {"XD sitting student", student.bytes()});
}

QByteArray hashOfName(const SecretBytes &nameKey, const QString &name)
{
    const QString clean = cleanName(name).normalized(QString::NormalizationForm_KC).toCaseFolded();
    QString letters;
    for (const QChar c : clean)
        if (!c.isSpace() && c != u'·') // however somebody parts the names
            letters += c;
    return crypto::blake2bKeyed(32, nameKey.view(), {letters.toUtf8()});
}

QByteArray hashOfCode(const SecretBytes &nameKey, const QString &code)
{
    return crypto::blake2bKeyed(32, nameKey.view(), {"XD slip code", code.toUtf8()});
}

bool asksForLargerLetters(const QString &arrangement)
{
    static const QRegularExpression asked(u"大[^，。；、,;]{0,3}字|字[^，。；、,;]{0,3}大|\\b(large|larger|big|bigger)[ -](letters?|print|type|text)\\b"_s,
                                          QRegularExpression::CaseInsensitiveOption);
    return asked.match(arrangement).hasMatch();
}

QString tailOf(const QString &number)
{
    QString bare;
    for (const QChar c : cleanCell(number))
        if (c.isLetterOrNumber())
            bare += c.toUpper();
    return bare.right(tailLength);
}

} // namespace xd::screening
