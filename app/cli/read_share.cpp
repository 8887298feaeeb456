#include "app/cli/read_share.h"

#include "core/crypto/recovery.h"

#include <QFile>
#include <QFileInfo>
#include <algorithm>

namespace xd::cli {

namespace {

constexpr int sheetSymbols = crypto::shareGroups * 4;

// Nine groups of four on one line, however they are set apart.
bool isSheetLine(QByteArrayView line)
{
    const auto isGap = [](char c) { return c == '-' || c == ' ' || c == '\t' || c == '\r'; };
    const auto isSymbol = [](char c) { return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z'); };
    const bool isOnlyGroups = std::all_of(line.begin(), line.end(), [&](char c) { return isGap(c) || isSymbol(c); });
    return isOnlyGroups && std::count_if(line.begin(), line.end(), isSymbol) == sheetSymbols;
}

} // namespace

Result<SecretBytes> readShare(const QString &path)
{
    const QFileInfo info(path);
    QFile file(path);
    if (!info.isFile() || info.size() > maxShareFileBytes || !file.open(QIODevice::ReadOnly | QIODevice::Unbuffered))
        return failure(ErrorCode::CannotRead, QStringLiteral("--share"));
    SecretBytes content{std::size_t(info.size())};
    if (file.read(reinterpret_cast<char *>(content.data()), info.size()) != info.size())
        return failure(ErrorCode::CannotRead, QStringLiteral("--share"));
    const QByteArrayView all = content.view();
    for (qsizetype from = 0; from < all.size();) {
        const qsizetype end = all.indexOf('\n', from);
        const QByteArrayView line = all.sliced(from, (end < 0 ? all.size() : end) - from);
        if (isSheetLine(line))
            return crypto::parseSheetText(line);
        from += line.size() + 1;
    }
    return crypto::parseSheetText(all);
}

} // namespace xd::cli
