#include "core/archive/file_document.h"
#include "tests/core/archive/archive_desk.h"

using namespace Qt::StringLiterals;
using namespace xd;
using namespace xd::archive;
using namespace xd::test;
using disclosure::Purpose;

namespace {

screening::ResultWords plainWords()
{
    return {[](const QString &column) { return column; }, [](const packs::Wording &wording) { return wording.zh; }, [](screening::Flags) { return QString(); }};
}

QString wordsOf(const disclosure::ReleasedDocument &document)
{
    QString all;
    for (const auto &[id, text] : document->texts)
        all += text + u'\n';
    for (const disclosure::ListTable &list : document->lists)
        for (const QStringList &row : list.rows)
            all += row.join(u'|') + u'\n';
    return all;
}

QString copyFor(ArchiveDesk &desk, Purpose purpose)
{
    const screening::Instruments instruments = valueOf(screening::loadInstruments(desk.site.session()));
    FileOrder order{desk.ming, purpose};
    if (isOutside(purpose)) {
        order.legalBasis = u"guardian-request"_s;
        order.recipient = u"母亲"_s;
    }
    return wordsOf(valueOf(previewFile(desk.site.session(), instruments, order, plainWords())));
}

} // namespace

TEST_CASE("Each reader gets the bands that are his, and the process note nobody")
{
    ArchiveDesk desk;
    desk.write(desk.ming, u"个案里写的"_s, u"一句话里写的"_s, u"过程里写的"_s);
    struct Expected {
        Purpose purpose;
        bool hasCaseNote, hasLine;
    };
    for (const Expected &each : {Expected{Purpose::ownWork, true, true}, {Purpose::homeroom, false, true}, {Purpose::singleCase, false, true},
                                 {Purpose::guardianAccess, false, true}, {Purpose::hospital, true, true}, {Purpose::nextSchool, true, true}}) {
        const QString text = copyFor(desk, each.purpose);
        INFO(disclosure::textOf(each.purpose).toStdString());
        CHECK(text.contains(u"曾小明"_s));
        CHECK(text.contains(u"个案里写的"_s) == each.hasCaseNote);
        CHECK(text.contains(u"一句话里写的"_s) == each.hasLine);
        CHECK_FALSE(text.contains(u"过程里写的"_s));
    }
}

TEST_CASE("What was withdrawn or corrected leaves in no copy, and who is outside is named with a legal basis")
{
    ArchiveDesk desk;
    const EntryId wrong = desk.write(desk.ming, u"写错的"_s);
    valueOf(withdrawEntry(desk.site.session(), wrong, u"写错了"_s));
    CHECK(copyFor(desk, Purpose::ownWork).contains(u"写错的"_s));
    CHECK_FALSE(copyFor(desk, Purpose::hospital).contains(u"写错的"_s));
    const screening::Instruments instruments = valueOf(screening::loadInstruments(desk.site.session()));
    const auto without = previewFile(desk.site.session(), instruments, {desk.ming, Purpose::hospital}, plainWords());
    REQUIRE_FALSE(without);
    CHECK(without.error().code == ErrorCode::FieldMissing);
    CHECK(without.error().field == u"legalBasis"_s);
}

TEST_CASE("A copy that leaves is one line of the journal, and a preview is none")
{
    ArchiveDesk desk;
    desk.write(desk.ming, u"个案"_s);
    const screening::Instruments instruments = valueOf(screening::loadInstruments(desk.site.session()));
    journal::Journal &records = *valueOf(desk.site.session().recordsFor(access::Capability::readJournal));
    const qint64 before = valueOf(records.head()).seq;
    const FileOrder order{desk.ming, Purpose::hospital, u"guardian-consent"_s, u"市七院"_s};
    valueOf(previewFile(desk.site.session(), instruments, order, plainWords()));
    CHECK(valueOf(records.head()).seq == before);
    valueOf(releaseFile(desk.site.session(), instruments, order, plainWords(), disclosure::Channel::pdf));
    CHECK(valueOf(records.head()).seq == before + 1);
    CHECK(valueOf(records.lines({desk.ming.bytes()})).front().action == u"document.exported"_s);
}

TEST_CASE("While somebody types, the strip shows each reader's part and no process note")
{
    ArchiveDesk desk;
    const auto previews = valueOf(previewBands(desk.site.session(), {u"note"_s, u"2026-10-07"_s, u"过程"_s, u"个案"_s, u"一句话"_s}));
    CHECK(previews.size() == 6);
    for (const BandPreview &each : previews) {
        const QString text = wordsOf(each.document);
        CHECK_FALSE(text.contains(u"过程"_s));
        CHECK(text.contains(u"一句话"_s) == (each.purpose != Purpose::leadership));
        CHECK(text.contains(u"个案"_s) == (each.purpose == Purpose::ownWork || each.purpose == Purpose::hospital || each.purpose == Purpose::nextSchool));
    }
}
