// A signed-in session: who acts, which vaults are open, what the role may do. Commands and questions take one.
// Made by unlock() or createSite(); it lives on one thread. Destroying it locks: the anchor is written, the
// write-ahead log moved into the files, keys wiped.
#pragma once

#include "core/access/capability.h"
#include "core/access/open_finding.h"
#include "core/base/clock.h"
#include "core/crypto/box.h"
#include "core/crypto/sign.h"
#include "core/journal/journal.h"
#include "core/vault/keyring.h"
#include "core/vault/site_folder.h"

#include <functional>
#include <memory>
#include <optional>
#include <vector>

namespace xd::access {

enum class SiteKind { school, district };
QString textOf(SiteKind kind); // "school", "district"
std::optional<SiteKind> siteKindFrom(const QString &text);

struct SiteIdentity {
    QByteArray vaultId; // 16 bytes, from the keyring
    SiteKind kind = SiteKind::school;
    QString name;
    QString code; // 10 digits for a school, 6 for a district
    bool isDemo = false;
};

// The keys of this computer; they lie in the records vault, so only who holds that can sign for the site.
struct DeviceKeys {
    crypto::SignKeys sign;
    crypto::BoxKeys box;
    crypto::BoxKeys counsel; // what teachers seal to
    std::vector<crypto::BoxKeys> retiredBoxes = {}; // replaced ones: what was sealed to them can still be opened
};

struct VaultKeys {
    SecretBytes records; // empty where the role has no slot
    SecretBytes office;
};

class Session {
public:
    // What unlock() and createSite() have found out; not for others.
    struct Opened {
        vault::SiteFolder folder;
        vault::Keyring keyring;
        journal::Actor actor;
        Role role = Role::teacher;
        crypto::BoxKeys boxKeys;
        crypto::SignKeys signKeys;
        VaultKeys keys;
        std::unique_ptr<vault::Vault> records;
        std::unique_ptr<vault::Vault> office;
        SiteIdentity site;
        std::vector<OpenFinding> findings = {};
    };
    Session(Opened opened, std::unique_ptr<Clock> clock);
    ~Session();
    Session(const Session &) = delete;
    Session &operator=(const Session &) = delete;

    const journal::Actor &actor() const { return m_opened.actor; }
    Role role() const { return m_opened.role; }
    const SiteIdentity &site() const { return m_opened.site; }
    const vault::SiteFolder &folder() const { return m_opened.folder; }
    const Clock &clock() const { return *m_clock; }
    // Only on a demo site. Error: Refused.
    Done setClock(std::unique_ptr<Clock> clock);

    bool may(Capability capability) const { return isAllowed(m_opened.role, capability); }
    Done require(Capability capability) const; // Error: NotPermitted
    // Both at once, as most commands need it: XD_TRY(journal::Journal *const records, session.recordsFor(Capability::editRoster));
    Result<journal::Journal *> recordsFor(Capability capability); // Errors: NotPermitted, NoKey
    Result<journal::Journal *> officeFor(Capability capability);  // Errors: NotPermitted, NoKey

    const crypto::BoxKeys &boxKeys() const { return m_opened.boxKeys; }
    const crypto::SignKeys &signKeys() const { return m_opened.signKeys; }
    Result<DeviceKeys> deviceKeys(); // Error: NoKey
    const vault::Keyring &keyring() const { return m_opened.keyring; }

    // What was found out and mended while opening, and since; to be said to whoever signed in.
    const std::vector<OpenFinding> &findings() const { return m_opened.findings; }
    void addFinding(OpenFinding finding) { m_opened.findings.push_back(std::move(finding)); }
    void setFindings(std::vector<OpenFinding> findings) { m_opened.findings = std::move(findings); }

    void setListener(journal::Journal::Listener listener);
    // Remembers the heads of both journals outside the vault files (D6). Also done with what is written, at most every other
    // second, and when the session ends.
    Done writeAnchors();
    // When nothing has been asked for a while: anchors, and the logs moved into the files (D4).
    Done rest();
    // Whether a vault was not closed by whoever held it last, or has pages of another day: the whole check is due (D5).
    bool wasLeftOpen() const;
    // Changes the keyring as it lies on the disk now, under a lock, so that nothing another login has written
    // meanwhile is lost. Parts under the signature can be changed by who holds the device key alone.
    enum class KeyringPart { authority, own };
    Done changeKeyring(KeyringPart part, const std::function<Done(vault::Keyring &)> &change);
    const VaultKeys &vaultKeys() const { return m_opened.keys; }

    // For the change of keys alone (rotate_keys.h, renew_account.h): closes a vault, lets its file be replaced, and opens
    // what lies there then; a failed replacement leaves the vault open as it was. Journals lent before are gone.
    Done replaceVault(vault::VaultKind kind, SecretBytes key, const std::function<Done()> &replace);
    void replaceOwnKeys(crypto::BoxKeys box, crypto::SignKeys sign);

private:
    Done reopen(vault::VaultKind kind);
    void listenTo(journal::Journal &journal);
    void anchorInTime();
    Opened m_opened;
    std::unique_ptr<Clock> m_clock;
    std::unique_ptr<journal::Journal> m_records;
    std::unique_ptr<journal::Journal> m_office;
    journal::Journal::Listener m_listener;
    qint64 m_anchoredMs = 0;
};

} // namespace xd::access
