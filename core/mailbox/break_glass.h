// A counsellor stands in for another who is away (present or former): with a reason, for some minutes, to read and never to
// write. The owner is told when she next signs in, and the quarterly report counts it. Times are milliseconds since 1970.
// A pass counts by the session's clock; a clock found to have gone back ends it.
// Capability: breakGlass. Errors: NotPermitted, NoKey.
#pragma once

#include "core/mailbox/item.h"

namespace xd::mailbox {

using GlassId = Id<struct GlassTag>;

inline const QString glassNoticeKind = QStringLiteral("notice.glass");
inline constexpr int longestGlassReason = 200; // UTF-16 units
inline constexpr int fewestGlassMinutes = 5;
inline constexpr int mostGlassMinutes = 120;

struct GlassDraft {
    QByteArray ownerUserId;
    QString reason; // for the owner; the journal has a code
    int minutes = 30;
};

struct Glass {
    GlassId id;
    QByteArray ownerUserId;
    QByteArray standInUserId;
    QString reason;
    qint64 sinceMs = 0;
    qint64 untilMs = 0; // where it was ended early: when
};

// Errors besides: FieldMissing, FieldTooLong ("reason"), OutOfRange ("minutes"), Refused ("owner": oneself), NotFound
// ("owner": never a counsellor here).
Result<GlassId> breakGlass(access::Session &session, const GlassDraft &draft);
// Those for whom one can be stood in for: the other counsellors, former ones too.
struct GlassOwner {
    QByteArray userId;
    QString login;
    bool isFormer = false;
};
Result<std::vector<GlassOwner>> findGlassOwners(access::Session &session);

// Mine that are still running, newest first.
Result<std::vector<Glass>> findOpenGlass(access::Session &session);
Result<bool> isStandingInFor(access::Session &session, const QByteArray &ownerUserId);
// Ends one early, by who stands in or by the owner. Error: NotFound. Nothing happens where it has ended already.
Done mendGlass(access::Session &session, const GlassId &id);

// Where somebody stood in, or stands in, for me and I have not acknowledged it yet; newest first.
Result<std::vector<Glass>> findGlassOverMe(access::Session &session);
// Error: NotFound.
Done acknowledgeGlass(access::Session &session, const GlassId &id);

// How often it was used from one moment to before another.
Result<int> countGlass(vault::Vault &records, qint64 fromMs, qint64 toMs);

// What the owner finds in her mailbox.
struct GlassNotice {
    GlassId id;
    QByteArray standInUserId;
    QString reason;
    qint64 sinceMs = 0;
    qint64 untilMs = 0;

    QByteArray encode() const;
    // Error: VaultDamaged.
    static Result<GlassNotice> decode(QByteArrayView bytes);
    friend bool operator==(const GlassNotice &, const GlassNotice &) = default;
};

} // namespace xd::mailbox
