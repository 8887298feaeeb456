#include "core/reports/report_snapshot.h"

#include "core/base/cbor.h"

using namespace Qt::StringLiterals;

namespace xd::reports {

QString ReportSnapshot::number() const
{
    return period + u'-' + QString::fromLatin1(sha256().toHex().left(8));
}

QByteArray ReportSnapshot::stamp() const
{
    return "XD:REPORT:" + period.toLatin1() + ':' + sha256().left(16).toHex().toUpper();
}

QByteArray ReportSnapshot::encode() const
{
    return cbor::encode(cbor::Map{{u"id"_s, id.bytes()}, {u"period"_s, period}, {u"document"_s, document.encode()}});
}

Result<ReportSnapshot> ReportSnapshot::decode(QByteArrayView bytes)
{
    const Result<cbor::Value> root = cbor::decode(bytes);
    const cbor::Value *id = root ? root->find(u"id"_s) : nullptr;
    const cbor::Value *period = root ? root->find(u"period"_s) : nullptr;
    const cbor::Value *document = root ? root->find(u"document"_s) : nullptr;
    if (!id || !id->asBytes() || !period || !period->asText() || !document || !document->asBytes())
        return failure(ErrorCode::VaultDamaged, {}, u"report snapshot of another shape"_s);
    XD_TRY(disclosure::ReleasedDocument released, disclosure::ReleasedDocument::decode(*document->asBytes()));
    return ReportSnapshot{ReportId::fromBytes(*id->asBytes()), *period->asText(), std::move(released)};
}

} // namespace xd::reports
