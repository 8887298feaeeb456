#include "core/disclosure/cut_document.h"
#include "tests/support/say.h"
#include "ui/paper/released_paper.h"
#include "ui/paper/write_pdf.h"

#include <QProcess>

using namespace Qt::StringLiterals;
using namespace xd;
using namespace xd::paper;
using disclosure::Band;

namespace {

disclosure::Document studentList()
{
    disclosure::Document document{u"students.list"_s, {}};
    document.lists = {{u"students"_s, {{u"class"_s}, {u"name"_s, Band::identity}, {u"guardianPhone"_s, Band::contact}}, {}}};
    for (int i = 1; i <= 90; ++i)
        document.lists[0].rows.push_back({u"四年级1班"_s, u"学生%1"_s.arg(i), u"1380000%1"_s.arg(i, 4, 10, '0'_L1)});
    return document;
}

PaperDocument paperFor(const disclosure::Reader &reader)
{
    return releasedPaper(valueOf(disclosure::cutDocument(studentList(), reader, {}, 1)),
                         {u"学生名单"_s, u"四年级"_s, u"青石桥实验学校"_s, [](const QString &column) { return u"列"_s + column; }});
}

} // namespace

TEST_CASE("A list for the homeroom teacher has names and no telephone, on any of its pages")
{
    const PaperDocument paper = paperFor({access::Role::teacher, disclosure::Purpose::homeroom});
    QTemporaryDir folder;
    const QString path = folder.filePath(u"l.pdf"_s);
    CHECK(valueOf(writePdf(paper, path)).pages > 1);
    QProcess process;
    process.start(u"pdftotext"_s, {path, u"-"_s});
    REQUIRE(process.waitForFinished(60'000));
    const QString text = QString::fromUtf8(process.readAllStandardOutput());
    CHECK(text.contains(u"学生90"_s));
    CHECK(text.contains(u"列name"_s));
    CHECK_FALSE(text.contains(u"1380000"_s));
    // That something was left out is said.
    const auto *note = std::get_if<Note>(&paper.blocks.back());
    REQUIRE(note);
    CHECK(note->text.contains(u"1"_s));
}

TEST_CASE("The counsellor's own list is whole and marked confidential")
{
    const PaperDocument paper = paperFor({access::Role::counsellor, disclosure::Purpose::ownWork});
    const auto *table = std::get_if<Table>(&paper.blocks.front());
    REQUIRE(table);
    CHECK(table->columns.size() == 3);
    CHECK(table->rows.size() == 90);
    CHECK(paper.headRight != paperFor({access::Role::teacher, disclosure::Purpose::homeroom}).headRight);
}
