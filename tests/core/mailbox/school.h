// A school with everybody who writes letters: two counsellors (li, sun), a principal (zhang), two teachers (zhao, qian).
#pragma once

#include "core/mailbox/find_letters.h"
#include "core/mailbox/open_letter.h"
#include "core/mailbox/send_letter.h"
#include "tests/support/say.h"
#include "tests/support/test_site.h"

namespace xd::test {

class School {
public:
    School()
    {
        using namespace Qt::StringLiterals;
        site.add(u"sun"_s, access::Role::counsellor);
        site.add(u"zhang"_s, access::Role::principal);
        site.add(u"zhao"_s, access::Role::teacher);
        site.add(u"qian"_s, access::Role::teacher);
    }
    QByteArray idOf(const QString &login) const { return vault::userIdOf(login, m_vaultId); }
    // Signs in, minutes after the morning of test_site.h.
    access::Session &as(const QString &login, int minutes = 0)
    {
        site.lock();
        auto clock = std::make_unique<FixedClock>(QDateTime::fromMSecsSinceEpoch(morning()->nowMs() + minutes * 60'000));
        m_session = nullptr;
        m_session = valueOf(access::unlock(site.folder(), login, passphrase(), std::move(clock)));
        return *m_session;
    }
    void leave() { m_session.reset(); }
    static vault::Vault &officeOf(access::Session &session) { return valueOf(session.officeFor(access::Capability::readOffice))->vault(); }
    static vault::Vault &recordsOf(access::Session &session) { return valueOf(session.recordsFor(access::Capability::readMailbox))->vault(); }
    // As somebody with the key of the office and the sqlcipher shell could.
    static void change(access::Session &session, const QString &sql, const QVariantList &values = {}) { valueOf(officeOf(session).run(sql, values)); }

    TestSite site;

private:
    std::unique_ptr<access::Session> m_session;
    QByteArray m_vaultId = site.session().site().vaultId;
};

inline mailbox::Observation observation()
{
    using namespace Qt::StringLiterals;
    return valueOf(mailbox::Observation::from({u"周沐阳"_s, u"五年级（2）班"_s, u"2026-10-07"_s, u"操场"_s, u"课间独自坐着，问话不答。"_s, u"已告知家长"_s, true}, QDate(2026, 10, 8)));
}

inline mailbox::HomeVisit homeVisit()
{
    using namespace Qt::StringLiterals;
    return valueOf(mailbox::HomeVisit::from({u"周沐阳"_s, u"五年级（2）班"_s, u"2026.10.7"_s, u"母亲、外婆"_s, u"孩子近来睡得晚。"_s, u"每晚十点前关灯"_s, false}, QDate(2026, 10, 8)));
}

} // namespace xd::test
