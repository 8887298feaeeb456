// Migrations are append-only: a vault in a school has run each of them as it landed, and never runs it again.
#include "core/crypto/hash.h"
#include "core/vault/schema.h"
#include "tests/support/say.h"

using namespace xd;
using namespace xd::vault;
using namespace Qt::StringLiterals;

namespace {

// As sha256sum prints them. Lines are added when a migration lands, and none is ever changed: who needs another schema
// writes the next migration.
constexpr const char *landed[][2] = {
    {"office/0001_journal.sql", "a9af4971fef7d44280dfe3136e7f1067db38adabaa2baf4b99bb158c6f99d663"},
    {"office/0002_mailbox.sql", "940ad439c4051fe2a4acb60ae276112703b7aedaf48ec2ea5f727ec5a87b85c5"},
    {"office/0003_drafts.sql", "0a53df04aafa41ba3003a7291bcb51f817ca5780178ab9bdf11011e5d71db680"},
    {"office/0004_letters.sql", "f7ae697100fcaf04e61bb24d93c40553d9e6538141e5d10a5df65508f3d9a980"},
    {"records/0001_journal.sql", "de6cb73054952327b963a1fbbb8fcec014b83d2211d4ac97be07b672f44f2913"},
    {"records/0002_students.sql", "ccb394d468005d9377e45670f3f6dd54e0450e4cf11c5e61fc694495be9db153"},
    {"records/0003_screening.sql", "79ad86acea1a4a94793e90d6c6adf9672d2bfbae7acf326159f9ca252b387c07"},
    {"records/0004_exchange.sql", "02838fd99fd2e603ded91a4bbb9ebdc147503795af602260d9a9eb0caa047e9a"},
    {"records/0005_reports.sql", "d2079da5e8e8f32677c93edc65a5f218fb6a0c199834bcf219146cfb95028ad5"},
    {"records/0006_lineage.sql", "18967f4602a69e389ea0cee4cac22f514d7e911d9ddc5687e2cc7526a93c9989"},
    {"records/0007_retired_keys.sql", "8a4e9a9f1f63d6c807fd590c3ce86b2e66cce42e05760bf2e6303368474536c4"},
    {"records/0008_settling.sql", "876bdd0c7b0d38f976670f85deda5c71e19fca34bf6f57cb34d2afa13e1b471f"},
    {"records/0009_letters.sql", "a3f215411510f400a63f3a31002a47032e847e04df3009d34a9a77f7210f2620"},
    {"records/0010_whole_round.sql", "f3c480ded5d6dac66bcb206aa68f82429ee4e3fea862961b43376c88d93ea800"},
    {"records/0011_duty_notes.sql", "cca46d2789591796b811e0af2dfc52850861fc9836f6c94ac6dfb4e59b1708b8"},
    {"records/0012_person_names.sql", "389776b7a313cff5a14d30cfe89bc55482d035af7f89289a017dac91283fd911"},
    {"records/0013_finding_origin.sql", "a95ee87d0a004debcdeb0e7c5f85b16ee84ca9594143b510d2f630bf174e3acc"},
    {"records/0014_closed_rounds.sql", "18911b6545c5b0a56d34753bea6bcc97f38f407f1839617634e2f7d9967224a0"},
    {"records/0015_student_file.sql", "5b081d617f8117833462ca77baacdc2d498c93908a920248bbd203edb708b7e5"},
    {"records/0016_merge_and_destroy.sql", "c921f84641210aad714ec18e5bcd650d316f42e4ca09100a47640b23dbd91288"},
};

QByteArray migration(const QString &name)
{
    QFile file(u":/migrations/"_s + name);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

TEST_CASE("A migration that has landed is never edited, renamed or removed")
{
    for (const auto &[name, sha256] : landed) {
        INFO(name);
        const QByteArray sql = migration(QString::fromLatin1(name));
        CHECK_FALSE(sql.isEmpty());
        CHECK(QLatin1StringView(crypto::sha256(sql).toHex()) == QLatin1StringView(sha256));
    }
}

TEST_CASE("Migrations are numbered from 1 without a gap, and each is in the list of the landed")
{
    for (const auto &[kind, folder] : {std::pair{VaultKind::records, u"records"_s}, {VaultKind::office, u"office"_s}}) {
        const auto listed = std::count_if(std::begin(landed), std::end(landed), [&](const auto &line) {
            return QLatin1StringView(line[0]).startsWith(folder + u'/');
        });
        const auto steps = schemaSteps(kind);
        for (std::size_t i = 0; i < steps.size(); ++i)
            CHECK(steps[i].number == int(i) + 1);
        const QStringList names = QDir(u":/migrations/"_s + folder).entryList(QDir::Files, QDir::Name);
        for (const QString &name : names.mid(listed)) {
            const QString path = folder + u'/' + name;
            FAIL_CHECK("not in the list of the landed; its line is {\"" << path.toStdString() << "\", \""
                                                                        << crypto::sha256(migration(path)).toHex().toStdString() << "\"},");
        }
    }
}
