#include "core/exchange/next_bundle.h"

#include "core/crypto/hash.h"
#include "core/exchange/confirm_sent.h"

namespace xd::exchange {

namespace {

Done checkEnrolled(const access::Session &session, const TrustRoot &root)
{
    const Member *self = root.memberWithSender(senderIdOf(session.keyring().deviceSignPublicKey));
    if (!self)
        return failure(ErrorCode::NotEnrolled);
    if (self->status != MemberStatus::active)
        return failure(ErrorCode::BundleRevoked);
    return {};
}

} // namespace

Result<TrustRoot> rootForSending(access::Session &session, vault::Vault &records, int level)
{
    if (level != 1)
        return failure(ErrorCode::Refused, QStringLiteral("level"));
    XD_TRY(auto stored, readNewestRoot(records));
    if (!stored)
        return failure(ErrorCode::NotEnrolled);
    XD_CHECK(checkEnrolled(session, stored->root));
    return std::move(stored->root);
}

Result<NextBundle> planNextBundle(access::Session &session, vault::Vault &records, const Contents &contents)
{
    NextBundle next;
    XD_TRY(next.root, rootForSending(session, records, contents.level));
    XD_TRY(auto stream, readOutStream(records, next.root.site.code));
    if (contents.startsNewStream)
        stream.reset();
    next.isNewStream = !stream;
    next.stream = stream ? *stream : OutStream{crypto::randomBytes(16), next.root.site.code, 0, false, {}};
    if (stream) {
        XD_TRY(next.before, readNewestOutBundle(records, next.stream.id));
    }
    if (next.before) {
        next.seq = next.before->seq + 1;
        next.prevHash = next.before->hash;
    }
    next.forgetsReceipts = contents.sendsEverything;
    if (next.stream.receiptedSeq > 0 && !next.stream.wantsFull && !contents.sendsEverything) {
        XD_TRY(const Revisions covered, confirmedRevisions(records, next.stream.id));
        for (const Record &record : contents.records) {
            const auto before = covered.constFind({record.kind, record.id});
            if (before == covered.cend() || *before != record.rev)
                next.records.push_back(&record);
        }
    }
    // Nothing new: the whole again, so that a bundle is never empty without reason.
    next.isFull = next.records.empty() || next.records.size() == contents.records.size();
    if (next.isFull)
        next.records = pointersTo(contents.records);
    putInOrder(next.records);
    return next;
}

} // namespace xd::exchange
