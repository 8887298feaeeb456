// Everything that the mailbox page and Today show, asked in one go on the vault thread. Asking opens no letter: of one
// that nobody has opened only its urgency is read, so that it can stand on top.
#pragma once

#include "core/access/accounts.h"
#include "core/mailbox/break_glass.h"
#include "core/mailbox/find_gaps.h"
#include "core/mailbox/find_letters.h"
#include "core/mailbox/send_letter.h"

#include <QHash>

namespace xd::ui {

struct ReceivedMail {
    mailbox::ReceivedLine line;
    bool isUrgent = false; // and not opened so far
};

struct MailFacts {
    std::vector<ReceivedMail> received; // urgent ones first, then the newest
    std::vector<mailbox::SentLine> sent;
    std::vector<mailbox::Gap> gaps;
    std::vector<mailbox::Glass> openGlass;    // mine
    std::vector<mailbox::Glass> glassOverMe;  // not acknowledged
    std::vector<mailbox::GlassOwner> colleagues; // for whom one could stand in
    std::vector<mailbox::Counsellor> counsellors;
    QHash<QByteArray, QString> logins;
    QByteArray me;
    qint64 nowMs = 0;

    int unread() const; // those for a colleague do not count
    int urgent() const;
    qint64 urgentSinceMs() const; // the one that waits longest; 0 for none
    QString loginOf(const QByteArray &userId) const;
};

// Capability: readMailbox. Errors: NotPermitted, NoKey.
Result<MailFacts> readMail(access::Session &session);

} // namespace xd::ui
