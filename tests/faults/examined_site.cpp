#include "tests/faults/examined_site.h"

#include "core/access/unlock.h"
#include "core/crypto/hash.h"
#include "tests/core/exchange/two_sites.h"

#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>
#include <QSqlRecord>

namespace xd::faults {

using namespace Qt::StringLiterals;

namespace {

journal::Journal *journalOf(access::Session &session, vault::VaultKind kind)
{
    const auto found = kind == vault::VaultKind::records ? session.recordsFor(access::Capability::readJournal)
                                                         : session.officeFor(access::Capability::readOffice);
    return found ? *found : nullptr;
}

Result<qint64> levelOf(vault::Vault &vault)
{
    XD_TRY(vault::Rows rows, vault.query(u"SELECT count(*) FROM journal_line WHERE action NOT IN ('site.unlocked', 'site.checked', 'keyring.repaired', 'keys.rotated')"_s));
    rows.next();
    XD_CHECK(rows.check());
    return rows.integer(0);
}

Done readRows(vault::Vault &vault, Side &side)
{
    QStringList tables;
    // Keys that a change of keys makes anew each time it is carried through are no rows of work, nor is what is remembered of
    // an account before the keyring lets go of it: a row too many says nothing untrue.
    XD_TRY(vault::Rows names, vault.query(u"SELECT name FROM sqlite_schema WHERE type = 'table' "
                                          "AND name NOT IN ('journal_line', 'device_key', 'retired_key', 'former_account') ORDER BY name"_s));
    while (names.next())
        tables << names.text(0);
    XD_CHECK(names.check());
    crypto::Blake2b all(32);
    for (const QString &table : tables) {
        QSqlQuery rows(vault.database());
        rows.setForwardOnly(true);
        if (!rows.exec(u"SELECT * FROM \"%1\""_s.arg(table)))
            return failure(ErrorCode::VaultDamaged, {}, table);
        all.add(table.toUtf8());
        const int columns = rows.record().count();
        int count = 0;
        for (; rows.next(); ++count)
            for (int column = 0; column < columns; ++column)
                all.add(rows.value(column).toByteArray() + '\x1f');
        if (rows.lastError().isValid())
            return failure(ErrorCode::VaultDamaged, {}, table);
        side.shape += u"%1 %2, "_s.arg(table).arg(count);
    }
    side.rows = all.result();
    return {};
}

// What is wrong with the vault; empty for nothing.
Result<Side> sideOf(journal::Journal &journal, bool isDeep)
{
    Side side;
    XD_TRY(const journal::ChainCheck chain, journal.verify());
    if (chain.brokenAt)
        return failure(ErrorCode::JournalBroken, {}, QString::number(*chain.brokenAt));
    XD_TRY(side.level, levelOf(journal.vault()));
    XD_CHECK(readRows(journal.vault(), side));
    if (isDeep)
        XD_CHECK(journal.vault().checkWhole());
    return side;
}

} // namespace

Result<std::unique_ptr<access::Session>> opened(const QString &site)
{
    return access::unlock(site, login, SecretBytes::fromUtf16(passphraseText), std::make_unique<sample::TickingClock>());
}

Examined examine(access::Session &session, bool isDeep)
{
    Examined found;
    const std::pair<vault::VaultKind, Side *> sides[] = {{vault::VaultKind::records, &found.records}, {vault::VaultKind::office, &found.office}};
    for (const auto &[kind, side] : sides) {
        journal::Journal *const journal = journalOf(session, kind);
        if (!journal)
            continue;
        Result<Side> looked = sideOf(*journal, isDeep);
        if (looked)
            *side = std::move(*looked);
        else
            found.wrong += nameOf(looked.error().code) + u' ' + looked.error().detail + u"; "_s;
    }
    return found;
}

Examined examine(const QString &site, bool isDeep)
{
    const auto session = opened(site);
    if (!session)
        return {session.error(), {}, {}, {}};
    return examine(**session, isDeep);
}

std::pair<qint64, qint64> levelsOf(access::Session &session)
{
    std::pair<qint64, qint64> levels;
    if (auto *const records = journalOf(session, vault::VaultKind::records))
        levels.first = levelOf(records->vault()).value_or(-1);
    if (auto *const office = journalOf(session, vault::VaultKind::office))
        levels.second = levelOf(office->vault()).value_or(-1);
    return levels;
}

} // namespace xd::faults
