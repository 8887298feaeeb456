#include "tests/support/test_site.h"

#include "tests/support/say.h"

#include <QTimeZone>

namespace xd::test {

SecretBytes passphrase()
{
    return SecretBytes::fromUtf16(passphraseText);
}

std::unique_ptr<Clock> morning()
{
    return std::make_unique<FixedClock>(QDateTime(QDate(2026, 10, 8), QTime(9, 0), QTimeZone("Asia/Shanghai")));
}

TestSite::TestSite(access::SiteKind kind, QString name, QString code)
{
    access::SiteDraft draft;
    draft.folder = folder();
    draft.kind = kind;
    draft.name = std::move(name);
    draft.code = !code.isEmpty() ? code : kind == access::SiteKind::school ? QStringLiteral("2111010001") : QStringLiteral("110107");
    draft.login = kind == access::SiteKind::school ? QStringLiteral("li") : QStringLiteral("wang");
    draft.passphrase = passphrase();
    draft.work = quickWork;
    auto created = access::createSite(draft, morning());
    if (!created)
        FAIL("createSite: " << nameOf(created.error().code).toStdString() << ' ' << created.error().detail.toStdString());
    m_session = std::move(created->session);
    m_recovery = std::move(created->recovery);
}

void TestSite::add(const QString &login, access::Role role)
{
    valueOf(access::addAccount(session(), login, role, passphrase(), quickWork));
}

Result<std::unique_ptr<access::Session>> TestSite::unlockAs(const QString &login)
{
    lock();
    return access::unlock(folder(), login, passphrase(), morning());
}

access::Session &TestSite::reopenAs(const QString &login)
{
    m_session = valueOf(unlockAs(login));
    return *m_session;
}

} // namespace xd::test
