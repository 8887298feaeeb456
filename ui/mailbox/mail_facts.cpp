#include "ui/mailbox/mail_facts.h"

#include "core/mailbox/letter.h"
#include "core/mailbox/open_item.h"

#include <algorithm>

namespace xd::ui {

using access::Capability;

namespace {

bool isUrgent(const mailbox::Opener &opener, const mailbox::ReceivedLine &line)
{
    if (line.isOpened || line.isForColleague)
        return false;
    if (line.kind != mailbox::observationKind && line.kind != mailbox::homeVisitKind)
        return false;
    const auto opened = opener.open(line.id);
    if (!opened)
        return false; // what cannot be opened says so when somebody tries
    if (line.kind == mailbox::observationKind) {
        const auto observation = mailbox::Observation::decode(opened->plain);
        return observation && observation->isUrgent;
    }
    const auto visit = mailbox::HomeVisit::decode(opened->plain);
    return visit && visit->isUrgent;
}

// Those for a colleague are there only while one stands in for her.
bool isShown(const mailbox::ReceivedLine &line, const std::vector<mailbox::Glass> &open)
{
    return !line.isForColleague || std::any_of(open.begin(), open.end(), [&](const mailbox::Glass &glass) { return glass.ownerUserId == line.recipient; });
}

} // namespace

int MailFacts::unread() const
{
    return int(std::count_if(received.begin(), received.end(), [](const ReceivedMail &mail) { return !mail.line.isOpened && !mail.line.isForColleague; }));
}

int MailFacts::urgent() const
{
    return int(std::count_if(received.begin(), received.end(), [](const ReceivedMail &mail) { return mail.isUrgent; }));
}

qint64 MailFacts::urgentSinceMs() const
{
    qint64 since = 0;
    for (const ReceivedMail &mail : received)
        if (mail.isUrgent && (since == 0 || mail.line.timeMs < since))
            since = mail.line.timeMs;
    return since;
}

QString MailFacts::loginOf(const QByteArray &userId) const
{
    return logins.value(userId, QString::fromLatin1(userId.toHex().left(8)));
}

Result<MailFacts> readMail(access::Session &session)
{
    XD_CHECK(session.require(Capability::readMailbox));
    MailFacts facts;
    facts.me = session.actor().userId;
    facts.nowMs = session.clock().nowMs();
    XD_TRY(facts.logins, access::loginsByUser(session));
    if (session.may(Capability::breakGlass)) {
        XD_TRY(facts.openGlass, mailbox::findOpenGlass(session));
        XD_TRY(facts.glassOverMe, mailbox::findGlassOverMe(session));
        XD_TRY(facts.colleagues, mailbox::findGlassOwners(session));
    }
    if (session.may(Capability::writeMailbox)) {
        XD_TRY(facts.counsellors, mailbox::findCounsellors(session));
        XD_TRY(facts.sent, mailbox::findSent(session));
    }
    XD_TRY(facts.gaps, mailbox::findGaps(session));
    XD_TRY(const auto received, mailbox::findReceived(session));
    XD_TRY(const mailbox::Opener opener, mailbox::Opener::of(session));
    for (const mailbox::ReceivedLine &line : received)
        if (isShown(line, facts.openGlass))
            facts.received.push_back({line, isUrgent(opener, line)});
    std::stable_partition(facts.received.begin(), facts.received.end(), [](const ReceivedMail &mail) { return mail.isUrgent; });
    return facts;
}

} // namespace xd::ui
