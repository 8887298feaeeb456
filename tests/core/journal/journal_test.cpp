#include "core/journal/journal.h"
#include "core/journal/newest_first.h"
#include "core/crypto/hash.h"
#include "tests/support/say.h"

using namespace xd;
using namespace xd::journal;
using namespace Qt::StringLiterals;

namespace {

struct TemporaryJournal {
    QTemporaryDir folder;
    SecretBytes key = SecretBytes::random(32);
    std::unique_ptr<vault::Vault> vault = valueOf(vault::Vault::create(folder.filePath(u"office.xdv"_s), vault::VaultKind::office, key));
    FixedClock clock{QDateTime(QDate(2026, 10, 8), QTime(9, 0))};
    Actor actor{QByteArray(16, 'u'), u"li"_s};
    Journal journal{*vault, clock, actor};

    Done addAccount(char id)
    {
        return journal.write({Verb::accountAdded, QByteArray(16, id), u"teacher"_s, {{u"accounts"_s, 1}}, Topic::accounts}, [id](vault::Vault &v) -> Done {
            XD_CHECK(v.run(u"INSERT INTO account (user_id, login, added) VALUES (?, ?, 1)"_s, {QByteArray(16, id), QString(QLatin1Char(id))}));
            return {};
        });
    }
    qint64 accounts()
    {
        vault::Rows rows = valueOf(vault->query(u"SELECT count(*) FROM account"_s));
        rows.next();
        return rows.integer(0);
    }
};

} // namespace

TEST_CASE("A write leaves its data and one line; the chain holds")
{
    TemporaryJournal test;
    CHECK(valueOf(test.journal.head()) == Head{0, QByteArray(32, '\0')});
    valueOf(test.addAccount('a'));
    valueOf(test.addAccount('b'));
    CHECK(test.accounts() == 2);
    const auto lines = valueOf(test.journal.lines({}));
    REQUIRE(lines.size() == 2);
    CHECK(lines[0].object == QByteArray(16, 'b'));
    CHECK(lines[0].action == u"account.added"_s);
    CHECK(lines[0].reason == u"teacher"_s);
    CHECK(lines[0].counts == Counts{{u"accounts"_s, 1}});
    CHECK(lines[0].userId == QByteArray(16, 'u'));
    const ChainCheck check = valueOf(test.journal.verify());
    CHECK(check.lines == 2);
    CHECK_FALSE(check.brokenAt.has_value());
    CHECK(check.head == valueOf(test.journal.head()));
}

TEST_CASE("A failed write leaves neither data nor journal line")
{
    TemporaryJournal test;
    valueOf(test.addAccount('a'));
    CHECK(codeOf(test.addAccount('a')) == ErrorCode::AlreadyExists);
    CHECK(codeOf(test.journal.write({Verb::tagsEdited}, [](vault::Vault &v) -> Done {
        XD_CHECK(v.run(u"DELETE FROM account"_s));
        return failure(ErrorCode::Cancelled);
    })) == ErrorCode::Cancelled);
    CHECK(test.accounts() == 1);
    CHECK(valueOf(test.journal.verify()).lines == 1);
}

TEST_CASE("The hash of a line is what the design says it is")
{
    TemporaryJournal test;
    valueOf(test.addAccount('a'));
    cbor::Map entry;
    entry.emplace(u"action"_s, u"account.added"_s);
    entry.emplace(u"counts"_s, cbor::Map{{u"accounts"_s, 1}});
    entry.emplace(u"object"_s, QByteArray(16, 'a'));
    entry.emplace(u"reason"_s, u"teacher"_s);
    entry.emplace(u"seq"_s, 1);
    entry.emplace(u"time"_s, test.clock.nowMs());
    entry.emplace(u"user"_s, QByteArray(16, 'u'));
    CHECK(valueOf(test.journal.head()).hash == crypto::blake2b(32, {"XD journal", QByteArray(32, '\0'), cbor::encode(entry)}));
}

TEST_CASE("A changed, removed or inserted line is named")
{
    const auto tamper = [](const QString &sql, qint64 brokenAt) {
        TemporaryJournal test;
        for (const char id : {'a', 'b', 'c', 'd'})
            valueOf(test.addAccount(id));
        valueOf(test.vault->run(sql));
        INFO(sql.toStdString());
        CHECK(valueOf(test.journal.verify()).brokenAt == brokenAt);
    };
    tamper(u"UPDATE journal_line SET reason = 'it' WHERE seq = 2"_s, 2);
    tamper(u"UPDATE journal_line SET time = time + 1 WHERE seq = 3"_s, 3);
    tamper(u"UPDATE journal_line SET counts = x'a1686163636f756e747302' WHERE seq = 1"_s, 1);
    tamper(u"UPDATE journal_line SET user = zeroblob(16) WHERE seq = 4"_s, 4);
    tamper(u"DELETE FROM journal_line WHERE seq = 2"_s, 3);
    tamper(u"UPDATE journal_line SET hash = zeroblob(32) WHERE seq = 1"_s, 1);
}

TEST_CASE("Listeners hear of a change after it is kept, and of nothing that failed")
{
    TemporaryJournal test;
    Topics heard;
    test.journal.setListener([&](Topics topics) {
        CHECK_FALSE(test.vault->isInTransaction());
        heard |= topics;
    });
    valueOf(test.addAccount('a'));
    CHECK(heard == Topics(Topic::accounts));
    heard = {};
    CHECK_FALSE(test.addAccount('a').has_value());
    CHECK(heard == Topics());
}

TEST_CASE("Lines are found by what they are about")
{
    TemporaryJournal test;
    valueOf(test.addAccount('a'));
    test.clock.advance(1000);
    valueOf(test.addAccount('b'));
    CHECK(valueOf(test.journal.lines({QByteArray(16, 'a')})).size() == 1);
    CHECK(valueOf(test.journal.lines({{}, test.clock.nowMs()})).size() == 1);
    CHECK(valueOf(test.journal.lines({{}, 0, 1})).size() == 1);
}

TEST_CASE("Every verb has a text of its own that leads back to it")
{
    QSet<QString> seen;
    for (int i = 0; i <= int(Verb::itemSealed); ++i) {
        const QString text = textOf(Verb(i));
        CHECK_FALSE(text.isEmpty());
        CHECK_FALSE(seen.contains(text));
        seen.insert(text);
        CHECK(verbFrom(text) == Verb(i));
    }
}

TEST_CASE("Two vaults are one list by time, and neither leaves the order of its numbers when a clock had jumped")
{
    struct At {
        char vault;
        int seq;
        qint64 ms;
    };
    // The clock stood a year ahead at office 2; both newest first.
    const std::vector<At> records{{'r', 2, 40}, {'r', 1, 10}}, office{{'o', 3, 30}, {'o', 2, 9'000}, {'o', 1, 20}};
    QString order;
    for (const At &at : newestFirst(records, office, [](const At &each) { return each.ms; }))
        order += QLatin1Char(at.vault) + QString::number(at.seq);
    CHECK(order == u"r2o3o2o1r1"_s);
    CHECK(newestFirst(records, {}, [](const At &each) { return each.ms; }).size() == 2);
}
