// Real sites for tests: real keyring and vault files in a temporary folder, a clock that stands still, and a work
// factor far below the floor so that a sign-in takes milliseconds.
#pragma once

#include "core/access/accounts.h"
#include "core/access/create_site.h"
#include "core/access/unlock.h"

#include <QTemporaryDir>

namespace xd::test {

inline constexpr crypto::WorkFactor quickWork{1, 8 * 1024};
inline const QString passphraseText = QStringLiteral("correct horse battery staple");
SecretBytes passphrase();
// 2026-10-08 09:00 in China, a Thursday of the first term 2026-2027.
std::unique_ptr<Clock> morning();

class TestSite {
public:
    explicit TestSite(access::SiteKind kind = access::SiteKind::school, QString name = QStringLiteral("石景山区第一实验小学"),
                      QString code = {});
    access::Session &session() { return *m_session; }
    QString folder() const { return m_folder.filePath(QStringLiteral("site")); }
    QString path(const QString &name) const { return m_folder.filePath(name); } // beside the site
    crypto::RecoveryShares &recovery() { return m_recovery; }
    // Another account; ends nobody's session.
    void add(const QString &login, access::Role role);
    // Locks and signs in again.
    Result<std::unique_ptr<access::Session>> unlockAs(const QString &login);
    access::Session &reopenAs(const QString &login);
    void lock() { m_session.reset(); }

private:
    QTemporaryDir m_folder;
    std::unique_ptr<access::Session> m_session;
    crypto::RecoveryShares m_recovery;
};

} // namespace xd::test
