#include "core/access/session.h"

#include "core/access/access_store.h"
#include "core/access/clock_jump.h"
#include "core/access/site_keyring.h"
#include "core/vault/file_lock.h"

#include <cstdlib>

namespace xd::access {

namespace {

constexpr int keyringLockMs = 5'000; // another login writes it in milliseconds
constexpr qint64 anchorEveryMs = 2'000; // two files onto the disk: not for each write of many

// The journals hold a reference to the session's clock, so the clock behind it can change.
class ChangeableClock final : public Clock {
public:
    explicit ChangeableClock(std::unique_ptr<Clock> clock) : m_clock(std::move(clock)) {}
    qint64 nowMs() const override { return m_clock->nowMs(); }
    void change(std::unique_ptr<Clock> clock) { m_clock = std::move(clock); }

private:
    std::unique_ptr<Clock> m_clock;
};

Result<vault::Anchor> anchorOf(const journal::Journal &journal, const QByteArray &vaultId, const SecretBytes &key)
{
    XD_TRY(const journal::Head head, journal.head());
    XD_TRY(const qint64 newest, journal.newestTimeMs());
    return vault::Anchor::make(quint64(head.seq), head.hash, newest, vaultId, key);
}

} // namespace

QString textOf(SiteKind kind)
{
    return kind == SiteKind::school ? QStringLiteral("school") : QStringLiteral("district");
}

std::optional<SiteKind> siteKindFrom(const QString &text)
{
    if (text == QLatin1StringView("school"))
        return SiteKind::school;
    if (text == QLatin1StringView("district"))
        return SiteKind::district;
    return {};
}

Session::Session(Opened opened, std::unique_ptr<Clock> clock)
    : m_opened(std::move(opened)), m_clock(std::make_unique<ChangeableClock>(std::move(clock)))
{
    if (m_opened.records)
        m_records = std::make_unique<journal::Journal>(*m_opened.records, *m_clock, m_opened.actor);
    if (m_opened.office)
        m_office = std::make_unique<journal::Journal>(*m_opened.office, *m_clock, m_opened.actor);
    for (journal::Journal *const journal : {m_records.get(), m_office.get()})
        if (journal)
            listenTo(*journal);
}

Session::~Session()
{
    static_cast<void>(writeAnchors()); // an older anchor is still true, so a failure here loses nothing
}

Done Session::setClock(std::unique_ptr<Clock> clock)
{
    if (!m_opened.site.isDemo)
        return failure(ErrorCode::Refused, QStringLiteral("now"));
    static_cast<ChangeableClock &>(*m_clock).change(std::move(clock));
    return {};
}

Done Session::require(Capability capability) const
{
    if (!may(capability))
        return failure(ErrorCode::NotPermitted);
    return {};
}

Result<journal::Journal *> Session::recordsFor(Capability capability)
{
    XD_CHECK(require(capability));
    if (!m_records)
        return failure(ErrorCode::NoKey);
    return m_records.get();
}

Result<journal::Journal *> Session::officeFor(Capability capability)
{
    XD_CHECK(require(capability));
    if (!m_office)
        return failure(ErrorCode::NoKey);
    return m_office.get();
}

Result<DeviceKeys> Session::deviceKeys()
{
    if (!m_opened.records)
        return failure(ErrorCode::NoKey);
    return readDeviceKeys(*m_opened.records);
}

void Session::setListener(journal::Journal::Listener listener)
{
    m_listener = std::move(listener);
}

void Session::listenTo(journal::Journal &journal)
{
    journal.setListener([this](journal::Topics topics) {
        anchorInTime();
        if (m_listener && topics != journal::Topics(journal::Topic::none))
            m_listener(topics);
    });
}

// An anchor that cannot be written now leaves an older one, which is still true.
void Session::anchorInTime()
{
    for (const vault::Vault *const vault : {m_opened.records.get(), m_opened.office.get()})
        if (vault && vault->isInTransaction())
            return; // a write within a write: the outer one comes by as well
    const qint64 now = m_clock->nowMs();
    if (std::abs(now - m_anchoredMs) < anchorEveryMs)
        return;
    m_anchoredMs = now;
    static_cast<void>(writeAnchors());
}

Done Session::writeAnchors()
{
    if (!m_office)
        return {}; // without a vault there is nothing to remember
    std::optional<vault::Anchor> records;
    if (m_records) {
        XD_TRY(records, anchorOf(*m_records, m_opened.keyring.vaultId, m_opened.keys.records));
    }
    XD_TRY(const vault::Anchor office, anchorOf(*m_office, m_opened.keyring.vaultId, m_opened.keys.office));
    if (office.journalSeq == m_opened.keyring.officeAnchor.journalSeq
        && (!records || records->journalSeq == m_opened.keyring.recordsAnchor.journalSeq))
        return {};
    return changeKeyring(KeyringPart::own, [&](vault::Keyring &keyring) -> Done {
        if (records)
            keyring.recordsAnchor = *records;
        keyring.officeAnchor = office;
        return {};
    });
}

Done Session::rest()
{
    XD_CHECK(noteClockJump(*this)); // it may have been moved while the site was open
    XD_CHECK(writeAnchors());
    for (vault::Vault *const vault : {m_opened.records.get(), m_opened.office.get()})
        if (vault)
            XD_CHECK(vault->checkpoint());
    return {};
}

bool Session::wasLeftOpen() const
{
    for (const vault::Vault *const vault : {m_opened.records.get(), m_opened.office.get()})
        if (vault && (vault->wasLeftOpen() || !vault->checkFresh()))
            return true;
    return false;
}

Done Session::changeKeyring(KeyringPart part, const std::function<Done(vault::Keyring &)> &change)
{
    const vault::SiteFolder &folder = m_opened.folder;
    const auto lock = vault::FileLock::take(folder.keyring() + QStringLiteral(".lock"), keyringLockMs);
    if (!lock)
        return failure(ErrorCode::SiteInUse, {}, QStringLiteral("keyring"));
    const KeyringFiles files = KeyringFiles::read(folder);
    XD_TRY(TrustedKeyring trusted, trustedKeyring(files, m_opened.keyring.deviceSignPublicKey));
    vault::Keyring &keyring = trusted.keyring;
    if (trusted.finding) {
        // Something has happened to a file since the site was opened: kept as evidence before it is replaced.
        const bool isCopy = *trusted.finding == OpenFinding::Kind::copyDamaged;
        if (!isCopy && keyring.generation < m_opened.keyring.generation)
            return failure(ErrorCode::KeyringForged, {}, QStringLiteral("copy is older than what was opened"));
        XD_TRY(const QString aside, keepAside(isCopy ? folder.keyringBackup() : folder.keyring(), QDateTime::fromMSecsSinceEpoch(m_clock->nowMs())));
        addFinding({*trusted.finding, aside});
    }
    XD_CHECK(change(keyring));
    if (part == KeyringPart::authority) {
        XD_TRY(const DeviceKeys device, deviceKeys());
        ++keyring.generation;
        keyring.signWith(device.sign);
    }
    if (const Done written = writeBoth(keyring, files.copy, m_opened.actor.userId, folder); !written) {
        // What failed may have been the copy alone: what lies there decides (D10). The copy is mended by the next change.
        const auto main = vault::readKeyringFile(folder.keyring());
        if (!main || main->encode() != keyring.encode())
            return written;
    }
    m_opened.keyring = std::move(keyring);
    return {};
}

Done Session::reopen(vault::VaultKind kind)
{
    const bool isRecords = kind == vault::VaultKind::records;
    const vault::SiteFolder &folder = m_opened.folder;
    std::unique_ptr<vault::Vault> &vault = isRecords ? m_opened.records : m_opened.office;
    XD_TRY(vault, vault::Vault::open(isRecords ? folder.records() : folder.office(), kind, isRecords ? m_opened.keys.records : m_opened.keys.office));
    std::unique_ptr<journal::Journal> &journal = isRecords ? m_records : m_office;
    journal = std::make_unique<journal::Journal>(*vault, *m_clock, m_opened.actor);
    listenTo(*journal);
    return {};
}

Done Session::replaceVault(vault::VaultKind kind, SecretBytes key, const std::function<Done()> &replace)
{
    const bool isRecords = kind == vault::VaultKind::records;
    (isRecords ? m_records : m_office).reset();
    (isRecords ? m_opened.records : m_opened.office).reset();
    const Done replaced = replace();
    if (replaced)
        (isRecords ? m_opened.keys.records : m_opened.keys.office) = std::move(key);
    XD_CHECK(reopen(kind));
    return replaced;
}

void Session::replaceOwnKeys(crypto::BoxKeys box, crypto::SignKeys sign)
{
    m_opened.boxKeys = std::move(box);
    m_opened.signKeys = std::move(sign);
}

} // namespace xd::access
