#include "core/archive/attachment.h"
#include "tests/core/archive/archive_desk.h"

using namespace Qt::StringLiterals;
using namespace xd;
using namespace xd::archive;
using namespace xd::test;

namespace {

QString fileOf(const TestSite &site, const QString &name, const QByteArray &bytes)
{
    QFile file(site.path(name));
    REQUIRE(file.open(QIODevice::WriteOnly));
    file.write(bytes);
    return file.fileName();
}

} // namespace

TEST_CASE("A scan comes back byte for byte, and what it is called says nothing of where it lay")
{
    ArchiveDesk desk;
    NoProgress progress;
    const EntryId entry = desk.write(desk.ming, u"回执"_s);
    const QByteArray bytes = "%PDF-1.7\n" + QByteArray(600'000, 'x') + "end";
    const AttachmentId id = valueOf(attachFile(desk.site.session(), entry, fileOf(desk.site, u"门诊 回执.PDF"_s, bytes), progress));
    CHECK(valueOf(openAttachment(desk.site.session(), id)) == bytes);
    const auto list = valueOf(attachmentsOf(desk.site.session(), entry));
    REQUIRE(list.size() == 1);
    CHECK(list[0].name == u"门诊 回执.pdf"_s);
    CHECK(list[0].type == u"application/pdf"_s);
    CHECK(list[0].size == bytes.size());
    CHECK(codeOf(attachFile(desk.site.session(), entry, fileOf(desk.site, u"again.pdf"_s, bytes), progress)) == ErrorCode::AlreadyExists);
}

TEST_CASE("What is too large, a program, an archive or not what its name says is refused, and nothing is half stored")
{
    ArchiveDesk desk;
    NoProgress progress;
    const EntryId entry = desk.write(desk.ming, u"回执"_s);
    const auto codeFor = [&](const QString &name, const QByteArray &bytes) { return codeOf(attachFile(desk.site.session(), entry, fileOf(desk.site, name, bytes), progress)); };
    CHECK(codeFor(u"scan.pdf"_s, QByteArray("MZ\x90\0", 4) + QByteArray(100, 'x')) == ErrorCode::AttachmentType);
    CHECK(codeFor(u"scan.pdf"_s, "\x7F" "ELF") == ErrorCode::AttachmentType);
    CHECK(codeFor(u"scan.pdf"_s, "#!/bin/sh\n") == ErrorCode::AttachmentType);
    CHECK(codeFor(u"scan.exe"_s, "%PDF-1.7") == ErrorCode::AttachmentType);
    CHECK(codeFor(u"scan.pdf"_s, "\x89PNG\r\n\x1a\n") == ErrorCode::AttachmentType);
    CHECK(codeFor(u"all.zip"_s, "PK\x03\x04") == ErrorCode::AttachmentType);
    CHECK(codeFor(u"empty.pdf"_s, {}) == ErrorCode::AttachmentType);
    CHECK(codeOf(attachFile(desk.site.session(), entry, desk.site.path(u"nowhere.pdf"_s), progress)) == ErrorCode::CannotRead);
    CHECK(codeOf(attachFile(desk.site.session(), entry, desk.site.folder(), progress)) == ErrorCode::CannotRead);
    QFile huge(desk.site.path(u"huge.pdf"_s)); // 2 GB that take no room
    REQUIRE(huge.open(QIODevice::WriteOnly));
    REQUIRE(huge.resize(2ll << 30));
    CHECK(codeOf(attachFile(desk.site.session(), entry, huge.fileName(), progress)) == ErrorCode::AttachmentTooLarge);
    CHECK(valueOf(attachmentsOf(desk.site.session(), entry)).empty());
    valueOf(withdrawEntry(desk.site.session(), entry, u"错"_s));
    CHECK(codeFor(u"scan.pdf"_s, "%PDF-1.7") == ErrorCode::Refused);
}
