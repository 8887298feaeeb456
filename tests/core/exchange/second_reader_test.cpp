// The second reader (tests/readers/xdb1_reader.py, written from the specification alone) and the program read each
// other's bundles; frozen bundles of the first release stay readable for ever.
#include "tests/core/exchange/sample_bundle.h"
#include "tests/support/say.h"

#include "core/exchange/enrolment.h"
#include "core/exchange/receipt.h"
#include "core/exchange/trust_root.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>

using namespace sample;

namespace {

struct Ran {
    int status = -1;
    QByteArray output;
    QByteArray complaint;
};

Ran runReader(const QStringList &arguments, const QByteArray &input = {})
{
    QProcess python;
    const QString script = QStringLiteral(XINDENG_SOURCE_DIR "/tests/readers/xdb1_reader.py");
    python.start(u"/usr/bin/python3"_s, QStringList{u"-B"_s, script} + arguments);
    python.write(input);
    python.closeWriteChannel();
    if (!python.waitForFinished(60'000))
        return {};
    return {python.exitCode(), python.readAllStandardOutput(), python.readAllStandardError()};
}

// The reader's JSON form of a value.
QJsonValue json(const cbor::Value &value)
{
    if (const bool *truth = value.asBool())
        return *truth;
    if (const qint64 *number = value.asInt())
        return *number;
    if (const QString *text = value.asText())
        return *text;
    if (const QByteArray *bytes = value.asBytes())
        return QJsonObject{{u"hex"_s, QString::fromLatin1(bytes->toHex())}};
    if (const cbor::Array *items = value.asArray()) {
        QJsonArray array;
        for (const cbor::Value &item : *items)
            array.append(json(item));
        return array;
    }
    if (const cbor::Map *entries = value.asMap()) {
        QJsonObject object;
        for (const auto &[key, entry] : *entries)
            object.insert(key, json(entry));
        return object;
    }
    return QJsonValue::Null;
}
QJsonValue json(const QByteArray &bytes)
{
    return json(cbor::Value(bytes));
}

QString saved(const QTemporaryDir &folder, const QByteArray &file)
{
    const QString path = folder.filePath(u"bundle.xdb"_s);
    QFile out(path);
    REQUIRE(out.open(QIODevice::WriteOnly));
    out.write(file);
    return path;
}
QByteArray loaded(const QString &path)
{
    QFile in(path);
    REQUIRE(in.open(QIODevice::ReadOnly));
    return in.readAll();
}

QStringList officerKeys()
{
    return {u"--sign-pk"_s, QString::fromLatin1(senderKeys().publicKey.toHex()), u"--box-sk"_s,
            QString::fromLatin1(officer().secretKey.view().toByteArray().toHex())};
}

QJsonObject headerJson(BundleType type, bool isPadded, qint64 seq)
{
    return {{u"type"_s, int(type)}, {u"padded"_s, isPadded}, {u"bundle_id"_s, json(QByteArray(16, 'i'))},
            {u"stream_id"_s, json(QByteArray(16, 't'))}, {u"seq"_s, seq}, {u"base_seq"_s, 0},
            {u"prev_hash"_s, json(QByteArray(32, seq == 1 ? '\0' : 'p'))}, {u"root_hash"_s, json(QByteArray(32, '\0'))}};
}
QJsonObject keysJson()
{
    QJsonArray to;
    for (const QByteArray &boxPk : recipients())
        to.append(json(boxPk));
    return {{u"sign_seed"_s, json(QByteArray(32, 's'))}, {u"box_pk"_s, json(senderBox().publicKey)}, {u"recipients"_s, to}};
}

} // namespace

TEST_CASE("What the program writes, the second reader reads as the same values")
{
    const QTemporaryDir folder;
    for (const int count : {0, 3, 2400}) {
        ContainerDraft with = draft();
        with.isPadded = count != 3;
        with.extensions = {{0x0007, "later"}};
        const QByteArray file = report(count, with);
        const Ran ran = runReader(QStringList{u"read"_s, saved(folder, file)} + officerKeys());
        INFO(ran.complaint.toStdString());
        REQUIRE(ran.status == 0);
        const QJsonObject seen = QJsonDocument::fromJson(ran.output).object();
        const Bundle bundle = valueOf(read(file));
        CHECK(seen[u"manifest"_s] == json(valueOf(cbor::decode(bundle.manifest.encode()))));
        QJsonArray records;
        for (const Record &record : bundle.records)
            records.append(json(valueOf(cbor::decode(record.encoding))));
        CHECK(seen[u"records"_s].toArray() == records);
        CHECK(seen[u"header"_s].toObject()[u"sender_id"_s] == json(bundle.header.senderId));
        CHECK(seen[u"header"_s].toObject()[u"plain_len"_s].toInteger() == bundle.header.plainLen);
    }
}

TEST_CASE("What the second writer writes, the program reads as the same values")
{
    const QTemporaryDir folder;
    for (const int count : {0, 5, 2400}) {
        QJsonArray records;
        for (const Record &record : cells(count))
            records.append(json(valueOf(cbor::decode(record.encoding))));
        const QJsonObject what{{u"header"_s, headerJson(BundleType::report, count != 5, 2)},
                               {u"manifest"_s, json(valueOf(cbor::decode(manifest().encode())))},
                               {u"records"_s, records},
                               {u"keys"_s, keysJson()}};
        const QString path = folder.filePath(u"python.xdb"_s);
        const Ran ran = runReader({u"write"_s, path}, QJsonDocument(what).toJson());
        INFO(ran.complaint.toStdString());
        REQUIRE(ran.status == 0);
        const Bundle bundle = valueOf(read(loaded(path)));
        CHECK(bundle.records == cells(count));
        CHECK(bundle.manifest.from == manifest().from);
        CHECK(bundle.header.seq == 2);
        CHECK(bundle.header.isPadded == (count != 5));
    }
}

TEST_CASE("Enrolment, trust root and receipt cross in both directions")
{
    const QTemporaryDir folder;
    const Enrolment enrolment{manifest().from, senderKeys().publicKey, senderBox().publicKey, 1, 5, {}};
    const Receipt receipt{QByteArray(16, 's'), 4, QByteArray(32, 'h'), {{u"cell"_s, 12}}, {}, {}, QByteArray(32, 'j'), 3, {}};
    TrustRoot root;
    root.site = {u"330106"_s, u"示例区"_s, PartyKind::district, {}};
    root.keys = {senderKeys().publicKey};
    root.sign = {senderKeys().publicKey};
    root.box = {{recipientIdOf(officer().publicKey), officer().publicKey, u"officer"_s}};
    root.expiresMs = 1;
    root.signWith(senderKeys());

    for (const auto &[type, document] : {std::pair(BundleType::enrolment, enrolment.toCbor()), std::pair(BundleType::trustRoot, root.toCbor()),
                                         std::pair(BundleType::receipt, receipt.toCbor())}) {
        CAPTURE(int(type));
        const std::vector<QByteArray> to = isPublic(type) ? std::vector<QByteArray>() : recipients();
        const QByteArray file = valueOf(writeDocuments(draft(type), manifest(), {document}, senderKeys(), to, senderBox().publicKey));
        const Ran seen = runReader(QStringList{u"read"_s, saved(folder, file)} + officerKeys());
        INFO(seen.complaint.toStdString());
        REQUIRE(seen.status == 0);
        CHECK(QJsonDocument::fromJson(seen.output).object()[u"records"_s].toArray().at(0) == json(document));

        const QJsonObject what{{u"header"_s, headerJson(type, true, 1)},
                               {u"manifest"_s, json(valueOf(cbor::decode(manifest().encode())))},
                               {u"records"_s, QJsonArray{json(document)}},
                               {u"keys"_s, keysJson()}};
        const QString path = folder.filePath(u"python.xdb"_s);
        REQUIRE(runReader({u"write"_s, path}, QJsonDocument(what).toJson()).status == 0);
        const QByteArray written = loaded(path);
        const ContainerHeader header = valueOf(readHeader(written));
        const Bundle bundle = valueOf(isPublic(type) ? readPublicBundle(written, header)
                                                     : readBundle(written, header, senderKeys().publicKey, officer()));
        CHECK(bundle.documents == std::vector{document});
    }
}

TEST_CASE("The second reader too refuses damage and strangers")
{
    const QTemporaryDir folder;
    const QByteArray file = report(2);
    for (const qsizetype at : {0, 5, 9, 14, 20, 30, 40, 50, 85, 170, 370, 390, 430, int(file.size()) - 3}) {
        QByteArray changed = file;
        changed[at] = char(changed[at] ^ 1);
        const Ran ran = runReader(QStringList{u"read"_s, saved(folder, changed)} + officerKeys());
        CAPTURE(at);
        CHECK(ran.status == 1);
        CHECK(ran.output.isEmpty());
        CHECK(ran.complaint.startsWith("refused: "));
    }
    QStringList strangers = officerKeys();
    strangers.back() = QString(64, u'1');
    CHECK(runReader(QStringList{u"read"_s, saved(folder, file)} + strangers).complaint == "refused: not for us\n");
}

namespace {

// As cells() made them then, with a word in the place of a code.
std::vector<Record> frozenCells()
{
    std::vector<Record> records;
    for (int i = 0; i < 4; ++i) {
        Cell one = cell(i);
        if (i % 2)
            one.dims[u"band"_s] = u"轻度"_s;
        records.push_back(one.toRecord());
    }
    return records;
}

} // namespace

TEST_CASE("Frozen bundles are read for ever")
{
    // Written once with the keys of sample_bundle.h; never to be written again.
    const QByteArray file = loaded(QStringLiteral(XINDENG_FIXTURES "/bundles/report-v1.xdb"));
    const Bundle bundle = valueOf(read(file));
    CHECK(bundle.records == frozenCells());
    CHECK(bundle.manifest.from == manifest().from);
    CHECK(bundle.manifest.periodTo == QDate(2026, 12, 31));
    CHECK(bundle.fileHash.toHex() == "939cdaea6252c4566b64a3fd038da67babfc20c0dadc66eff4221d4665b33475");

    const QByteArray request = loaded(QStringLiteral(XINDENG_FIXTURES "/bundles/enrolment-v1.xdb"));
    const Bundle opened = valueOf(readPublicBundle(request, valueOf(readHeader(request))));
    const Enrolment enrolment = valueOf(Enrolment::fromCbor(opened.documents.at(0)));
    CHECK(enrolment.fingerprint() == u"167668595188911338046292178919"_s);
    CHECK(opened.fileHash.toHex() == "685e362ad3fbcdf3af5ddf33e9f57e66043057561415b7668593028be2c1a277");
}
