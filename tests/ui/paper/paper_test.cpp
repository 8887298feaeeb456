#include "tests/support/say.h"
#include "ui/paper/lay_out.h"
#include "ui/paper/report_font.h"
#include "ui/paper/write_pdf.h"

#include <QPdfWriter>
#include <QProcess>

using namespace Qt::StringLiterals;
using namespace xd;
using namespace xd::paper;

namespace {

QString outputOf(const QString &program, const QStringList &arguments)
{
    QProcess process;
    process.start(program, arguments);
    REQUIRE(process.waitForFinished(60'000));
    REQUIRE(process.exitCode() == 0);
    return QString::fromUtf8(process.readAllStandardOutput());
}

// A copy for people to look at, where the environment names a folder for it.
void keepForLooking(const QString &path)
{
    const QString folder = qEnvironmentVariable("XINDENG_LOOK");
    if (!folder.isEmpty())
        QFile::copy(path, folder + u'/' + QFileInfo(path).fileName());
}

Table longTable(int rows)
{
    Table table{u"表1 学生名册"_s, {{u"学号"_s, 2}, {u"姓名"_s, 2}, {u"备注"_s, 6}, {u"人数"_s, 1, Align::right}}, {}};
    for (int i = 1; i <= rows; ++i) {
        const QString remark = u"第%1行起"_s.arg(i) + u"，说明文字一段"_s.repeated(i % 7) + u"第%1行止"_s.arg(i);
        table.rows.push_back({{u"S%1"_s.arg(i, 6, 10, '0'_L1), u"欧阳修远"_s, remark, QString::number(i)}, false});
    }
    return table;
}

BarChart someChart()
{
    BarChart chart;
    chart.caption = u"图1 各年级筛查结果分布"_s;
    for (const QString &grade : {u"四年级"_s, u"五年级"_s, u"六年级"_s, u"七年级"_s})
        chart.categories.append(grade);
    chart.series = {{u"无明显症状"_s, {98, 120, 88, 131}}, {u"轻度"_s, {31, 28, 40, 36}}, {u"中度"_s, {12, -1, 9, 14}},
                    {u"中重度"_s, {6, -1, 5, 8}}, {u"重度"_s, {5, 6, 7, 9}}};
    chart.totals = {152, 160, 149, 198};
    chart.protectedName = u"未公布（人数过少）"_s;
    chart.axisTitle = u"人数"_s;
    return chart;
}

PaperDocument someDocument()
{
    PaperDocument document;
    document.title = u"2026年第四季度学生心理健康工作报告"_s;
    document.subtitle = u"青石桥实验学校 · 2026—2027学年第一学期"_s;
    document.headLeft = u"青石桥实验学校"_s;
    document.headRight = u"内部资料 · 请勿外传"_s;
    document.footLeft = u"报告 2026Q4-7f3a9c"_s;
    document.madeAtMs = 1'790'000'000'000;
    document.blocks = {
        KeyFigures{{{u"1204"_s, u"在籍学生"_s, u"四至九年级 812 人"_s}, {u"96%"_s, u"知情同意"_s, u"780 / 812"_s}, {u"94%"_s, u"完成测评"_s, u"734 / 780"_s}, {u"12"_s, u"待复核"_s, {}}}},
        Heading{u"一、筛查情况"_s},
        Paragraph{u"本季度面向四至九年级开展了一次心理健康筛查，采用自愿原则并取得监护人知情同意。筛查结果只用于发现需要进一步了解的学生，不作为诊断依据，也不得用于对学生的评价。"_s},
        someChart(),
        Heading{u"二、名册"_s},
        longTable(60),
        Note{u"说明：少于5人的数字以“*”代替。"_s},
        SignatureLines{{u"心理教师"_s, u"分管校长"_s, u"校长"_s}},
        QrCode{"XD:2026Q4:7f3a9c", u"报告编号与校验码，可用手机扫描核对。"_s}};
    return document;
}

} // namespace

TEST_CASE("A printed sentence and a student number come back from the PDF as they were written")
{
    REQUIRE(hasReportFont());
    QTemporaryDir folder;
    const QString path = folder.filePath(u"报告.pdf"_s);
    const MadePdf made = valueOf(writePdf(someDocument(), path));
    keepForLooking(path);
    CHECK(made.pages > 2);
    const QString text = outputOf(u"pdftotext"_s, {u"-layout"_s, path, u"-"_s});
    CHECK(text.contains(u"本季度面向四至九年级开展了一次心理健康筛查"_s));
    CHECK(text.contains(u"S000001"_s));
    CHECK(text.contains(u"S000060"_s));
    CHECK(text.contains(u"2026年第四季度学生心理健康工作报告"_s));
    for (int page = 1; page <= made.pages; ++page)
        CHECK(text.contains(u"Page %1 of %2"_s.arg(page).arg(made.pages)));
}

TEST_CASE("Charts on paper are vector, not pictures")
{
    QTemporaryDir folder;
    const QString path = folder.filePath(u"图.pdf"_s);
    valueOf(writePdf(someDocument(), path));
    // Two lines of headings and nothing below them.
    CHECK(outputOf(u"pdfimages"_s, {u"-list"_s, path}).split(u'\n', Qt::SkipEmptyParts).size() == 2);
    const QString text = outputOf(u"pdftotext"_s, {path, u"-"_s});
    CHECK(text.contains(u"未公布（人数过少）"_s)); // the legend, and the numbers in the bars
    CHECK(text.contains(u"131"_s));
}

TEST_CASE("A table repeats its header on each page and no row is split between two pages")
{
    QTemporaryDir folder;
    const QString path = folder.filePath(u"表.pdf"_s);
    PaperDocument document;
    document.title = u"名册"_s;
    document.blocks = {longTable(120)};
    const MadePdf made = valueOf(writePdf(document, path));
    REQUIRE(made.pages > 3);
    QSet<int> seen;
    for (int page = 1; page <= made.pages; ++page) {
        const QString text = outputOf(u"pdftotext"_s, {u"-f"_s, QString::number(page), u"-l"_s, QString::number(page), path, u"-"_s});
        CHECK(text.count(u"学号"_s) == 1);
        for (int i = 1; i <= 120; ++i) {
            const bool begins = text.contains(u"第%1行起"_s.arg(i));
            CAPTURE(page, i);
            // Lines of a cell are broken anywhere, so the end mark is looked for without line ends.
            CHECK(begins == QString(text).remove(u'\n').contains(u"第%1行止"_s.arg(i)));
            if (begins)
                seen.insert(i);
        }
    }
    CHECK(seen.size() == 120);
}

TEST_CASE("A row taller than a page is continued, not cut")
{
    QTemporaryDir folder;
    const QString path = folder.filePath(u"长.pdf"_s);
    PaperDocument document;
    document.title = u"长"_s;
    QString long_;
    for (int i = 1; i <= 400; ++i)
        long_ += u"第%1句话在此。"_s.arg(i, 3, 10, '0'_L1);
    document.blocks = {Table{{}, {{u"项"_s, 1}, {u"内容"_s, 1}}, {{{u"甲"_s, long_}, false}, {{u"乙"_s, u"短"_s}, false}}}};
    CHECK(valueOf(writePdf(document, path)).pages > 1);
    const QString text = outputOf(u"pdftotext"_s, {u"-layout"_s, path, u"-"_s});
    for (int i = 1; i <= 400; i += 13)
        CHECK(QString(text).remove(QRegularExpression(u"\\s"_s)).contains(u"第%1句"_s.arg(i, 3, 10, '0'_L1)));
    CHECK(text.contains(u"短"_s));
}

TEST_CASE("The same document makes the same bytes at another time")
{
    const MadePdf first = valueOf(makePdf(someDocument()));
    QTest::qWait(1'100); // the stamp that Qt would write has seconds
    CHECK(valueOf(makePdf(someDocument())).sha256 == first.sha256);
    PaperDocument later = someDocument();
    later.madeAtMs += 86'400'000;
    CHECK(valueOf(makePdf(later)).sha256 != first.sha256);
}

TEST_CASE("A PDF that cannot be written is an error and leaves nothing")
{
    QTemporaryDir folder;
    CHECK(codeOf(writePdf(someDocument(), folder.filePath(u"no/such/folder/x.pdf"_s))) == ErrorCode::CannotWrite);
    CHECK(QDir(folder.path()).isEmpty());
}
