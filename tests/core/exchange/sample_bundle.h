// Keys and bundles that the tests of the container share. Made from fixed seeds; nothing of them is secret.
#pragma once

#include "core/exchange/read_bundle.h"
#include "core/exchange/write_bundle.h"

namespace sample {

using namespace Qt::StringLiterals;
using namespace xd;
using namespace xd::exchange;

inline SecretBytes seed(char fill)
{
    return SecretBytes::copyOf(QByteArray(32, fill));
}
inline crypto::SignKeys senderKeys()
{
    return crypto::SignKeys::fromSeed(seed('s'));
}
inline crypto::BoxKeys senderBox()
{
    return crypto::BoxKeys::fromSeed(seed('b'));
}
inline crypto::BoxKeys officer()
{
    return crypto::BoxKeys::fromSeed(seed('o'));
}
inline crypto::BoxKeys recovery()
{
    return crypto::BoxKeys::fromSeed(seed('r'));
}
inline std::vector<QByteArray> recipients()
{
    return {officer().publicKey, recovery().publicKey};
}

inline Manifest manifest()
{
    Manifest manifest;
    manifest.from = {u"3301060001"_s, u"示例第一中学"_s, PartyKind::school, {}};
    manifest.createdMs = 1'791'424'800'000;
    manifest.schema = 4;
    manifest.program = u"0.1.0"_s;
    manifest.periodFrom = QDate(2026, 10, 1);
    manifest.periodTo = QDate(2026, 12, 31);
    manifest.journal = {1234, QByteArray(32, 'j')};
    manifest.basis = {u"PIPL-13-1-4"_s};
    return manifest;
}

inline QByteArray idOf(int number)
{
    return crypto::blake2b(16, {QByteArray::number(number)});
}

inline Cell cell(int number)
{
    const bool isShown = number % 3 != 2;
    return {idOf(number), 1 + number % 5, u"bands-by-grade"_s,
            {{u"grade"_s, qint64(7 + number % 3)}, {u"band"_s, number % 2 ? u"mild"_s : u"normal"_s}},
            isShown ? std::optional<qint64>(5 + number) : std::nullopt, isShown, {}};
}

inline std::vector<Record> cells(int count)
{
    std::vector<Record> records;
    for (int i = 0; i < count; ++i)
        records.push_back(cell(i).toRecord());
    return records;
}

inline ContainerDraft draft(BundleType type = BundleType::report)
{
    ContainerDraft draft;
    draft.type = type;
    draft.bundleId = QByteArray(16, 'i');
    draft.streamId = QByteArray(16, 't');
    return draft;
}

inline QByteArray report(int cellCount, ContainerDraft with = draft())
{
    return *writeBundle(with, manifest(), cells(cellCount), senderKeys(), recipients());
}

// As an importer does it, for the officer.
inline Result<Bundle> read(QByteArrayView file)
{
    XD_TRY(const ContainerHeader header, readHeader(file));
    return readBundle(file, header, senderKeys().publicKey, officer());
}

// Signs anew what has been changed, as one who holds the sender's key could.
inline QByteArray signedAnew(QByteArray file)
{
    file.chop(crypto::signatureBytes);
    return file + crypto::sign(QByteArray("XDB1 signature v1\0", 18) + crypto::blake2b(64, {file}), senderKeys());
}

} // namespace sample
