#include "core/base/cbor.h"
#include "core/drafts/draft_store.h"
#include "core/drafts/find_drafts.h"
#include "core/drafts/keep_draft.h"
#include "tests/support/say.h"
#include "tests/support/test_site.h"

#include <QtEndian>

using namespace xd;
using namespace xd::drafts;
using namespace Qt::StringLiterals;

namespace {

const DraftKey letter{u"mailbox.letter"_s, QByteArray(16, 'a')};
const QString words = u"小明今天哭了两次，\n说不想回家。𠮷"_s;

vault::Vault &officeOf(access::Session &session)
{
    return valueOf(session.officeFor(access::Capability::readOffice))->vault();
}

std::vector<StoredDraft> rowsOf(access::Session &session, const QByteArray &author)
{
    return valueOf(readDraftsOf(officeOf(session), author));
}

} // namespace

TEST_CASE("What was typed is there after signing in again, character by character, with its time")
{
    test::TestSite site;
    valueOf(keepDraft(site.session(), letter, {{u"text"_s, words}, {u"title"_s, u""_s}}));
    access::Session &again = site.reopenAs(u"li"_s);
    const auto found = valueOf(findDraft(again, letter));
    REQUIRE(found);
    CHECK(found->fields == Fields{{u"text"_s, words}, {u"title"_s, u""_s}});
    CHECK(found->key == letter);
    CHECK(found->savedMs == again.clock().nowMs());
    CHECK_FALSE(valueOf(findDraft(again, {letter.form, {}})));
    CHECK_FALSE(valueOf(findDraft(again, {u"other"_s, letter.object})));
}

TEST_CASE("A newer draft takes the place of the older, and dropping leaves nothing")
{
    test::TestSite site;
    valueOf(keepDraft(site.session(), letter, {{u"text"_s, u"a"_s}}));
    valueOf(keepDraft(site.session(), letter, {{u"text"_s, u"ab"_s}}));
    valueOf(keepDraft(site.session(), {u"screening.openRound"_s}, {{u"title"_s, u"秋季"_s}}));
    CHECK(valueOf(findDrafts(site.session())).size() == 2);
    CHECK(valueOf(findDraft(site.session(), letter))->fields.at(u"text"_s) == u"ab"_s);
    valueOf(dropDraft(site.session(), letter));
    valueOf(dropDraft(site.session(), letter)); // nothing there: no error
    CHECK_FALSE(valueOf(findDraft(site.session(), letter)));
    CHECK(valueOf(findDrafts(site.session())).size() == 1);
}

TEST_CASE("Nobody else opens a draft: neither another counsellor nor the principal, who has the key of the office")
{
    test::TestSite site;
    const QByteArray author = site.session().actor().userId;
    site.add(u"zhang"_s, access::Role::principal);
    site.add(u"wu"_s, access::Role::counsellor);
    valueOf(keepDraft(site.session(), letter, {{u"text"_s, words}}));
    for (const QString &other : {u"zhang"_s, u"wu"_s}) {
        access::Session &session = site.reopenAs(other);
        CHECK(valueOf(findDrafts(session)).empty());
        CHECK_FALSE(valueOf(findDraft(session, letter)));
        const auto rows = rowsOf(session, author);
        REQUIRE(rows.size() == 1);
        CHECK_FALSE(openDraft(rows[0], session.boxKeys()));
        // The row tells neither form nor student: its key cannot be worked out without the author's secret.
        CHECK(rows[0].rowKey != rowKeyOf(letter, session.boxKeys()));
        CHECK_FALSE(rows[0].body.contains("小明"));
    }
}

TEST_CASE("The length of a draft tells only its size class")
{
    test::TestSite site;
    const QByteArray author = site.session().actor().userId;
    QList<qsizetype> sizes;
    for (const int letters : {1, 300, 900, 1'000, 4'100}) {
        valueOf(keepDraft(site.session(), letter, {{u"text"_s, QString(letters, u'x')}}));
        sizes << rowsOf(site.session(), author)[0].body.size() - crypto::sealedOverheadBytes;
    }
    CHECK(sizes == QList<qsizetype>{1024, 1024, 1024, 2048, 8192});
}

TEST_CASE("A draft put under another form's row counts as none")
{
    test::TestSite site;
    const DraftKey other{u"mailbox.letter"_s, QByteArray(16, 'b')};
    valueOf(keepDraft(site.session(), letter, {{u"text"_s, words}}));
    StoredDraft moved = rowsOf(site.session(), site.session().actor().userId)[0];
    moved.rowKey = rowKeyOf(other, site.session().boxKeys());
    valueOf(replaceDraft(officeOf(site.session()), site.session().actor().userId, moved));
    CHECK_FALSE(valueOf(findDraft(site.session(), other)));
    CHECK(valueOf(findDraft(site.session(), letter)));
    for (qsizetype cut : {0, 10, 47, 60})
        CHECK_FALSE(openDraft({moved.rowKey, 0, moved.body.left(cut)}, site.session().boxKeys()));
}

TEST_CASE("What a colleague seals to the author's public key, in her row and to the letter, does not come up as her own text")
{
    test::TestSite site;
    site.add(u"zhang"_s, access::Role::principal);
    const QByteArray author = site.session().actor().userId;
    const QByteArray publicKey = site.session().boxKeys().publicKey;
    valueOf(keepDraft(site.session(), letter, {{u"text"_s, words}}));
    access::Session &forger = site.reopenAs(u"zhang"_s);
    StoredDraft row = rowsOf(forger, author)[0]; // whoever reads the office sees the row and may guess the form
    const auto sealedBy = [&](const QByteArray &mark) {
        const cbor::Map fields{{u"text"_s, cbor::Value(u"小明没有哭"_s)}};
        const QByteArray plain = mark + cbor::encode(cbor::Map{{u"form"_s, letter.form}, {u"object"_s, letter.object}, {u"fields"_s, fields}});
        QByteArray padded(1024, '\0');
        qToBigEndian(quint32(plain.size()), padded.data());
        std::copy(plain.begin(), plain.end(), padded.begin() + 4);
        return crypto::seal(padded, publicKey);
    };
    const QByteArray own = row.body;
    for (const QByteArray &mark : {QByteArray(), QByteArray(32, '\0')}) { // as drafts were before they had marks; a made-up one
        row.body = sealedBy(mark);
        valueOf(replaceDraft(officeOf(site.session()), author, row));
        CHECK_FALSE(valueOf(findDraft(site.reopenAs(u"li"_s), letter)));
        CHECK(valueOf(findDrafts(site.session())).empty());
        site.reopenAs(u"zhang"_s);
    }
    // The forger with keys of his own makes a mark, and it is not hers.
    const Fields fields{{u"text"_s, u"小明没有哭"_s}};
    crypto::BoxKeys mixed = crypto::BoxKeys::fromSecretKey(site.session().boxKeys().secretKey);
    mixed.publicKey = publicKey;
    row.body = valueOf(sealDraft(letter, fields, mixed));
    valueOf(replaceDraft(officeOf(site.session()), author, row));
    CHECK_FALSE(valueOf(findDraft(site.reopenAs(u"li"_s), letter)));
    // What she had kept herself opens still.
    row.body = own;
    CHECK(openDraft(row, site.session().boxKeys()));
}

TEST_CASE("More than a megabyte is refused, and what was kept before stays")
{
    test::TestSite site;
    valueOf(keepDraft(site.session(), letter, {{u"text"_s, words}}));
    CHECK(codeOf(keepDraft(site.session(), letter, {{u"text"_s, QString(maxDraftBytes, u'x')}})) == ErrorCode::OutOfRange);
    CHECK(valueOf(findDraft(site.session(), letter))->fields.at(u"text"_s) == words);
}

TEST_CASE("Drafts leave the journal as it is: they are no records")
{
    test::TestSite site;
    journal::Journal *office = valueOf(site.session().officeFor(access::Capability::readOffice));
    const journal::Head before = valueOf(office->head());
    valueOf(keepDraft(site.session(), letter, {{u"text"_s, words}}));
    valueOf(dropDraft(site.session(), letter));
    CHECK(valueOf(office->head()) == before);
}

TEST_CASE("An account without the office vault keeps no drafts")
{
    test::TestSite site;
    site.add(u"sun"_s, access::Role::it);
    access::Session &session = site.reopenAs(u"sun"_s);
    CHECK(codeOf(keepDraft(session, letter, {{u"text"_s, words}})) == ErrorCode::NotPermitted);
    CHECK(codeOf(findDrafts(session)) == ErrorCode::NotPermitted);
}
