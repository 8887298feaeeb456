// What the sender of an item of the mailbox has signed of it. It lies below the mailbox, since with a former account its last
// genuine item is remembered.
#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <QString>

namespace xd::access {

struct SignedFields {
    QByteArray id;
    QByteArray sender;
    QByteArray recipient;
    QString kind;
    qint64 timeMs = 0;
    qint64 seq = 0;
    int seals = 1;
    QByteArray prevHash;
    QByteArray body;
};
// BLAKE2b-256 over all of it, chained to the sender's item before.
QByteArray hashOfItem(const SignedFields &item);
QByteArray signedTextOfItem(const QByteArray &hash);

} // namespace xd::access
