#include "core/disclosure/cut_document.h"
#include "core/reports/quarterly_report.h"
#include "tests/support/say.h"
#include "core/sheets/table.h"
#include "core/sheets/workbook.h"
#include "ui/paper/print_preview.h"
#include "ui/paper/quarterly_paper.h"
#include "ui/paper/report_sheets.h"
#include "ui/paper/write_pdf.h"
#include "ui/text/language.h"

#include <QProcess>

using namespace Qt::StringLiterals;
using namespace xd;
using namespace xd::paper;

namespace {

reports::ReportSnapshot madeUp(bool withRound = true)
{
    reports::QuarterlyReport report{valueOf(calendar::Quarter::parse(u"2026Q4"_s)), u"青石桥实验学校"_s, u"2111010001"_s, QDate(2026, 10, 8), u"li"_s,
                                    u"2026-2027"_s, {}, {}};
    report.roster = {{4, 96, 104}, {5, 93, 101}, {6, 98, 99}, {7, 88, 95}, {8, 91, 90}, {9, 84, 92}};
    reports::RoundCounts round{u"11111111-1111-4111-8111-111111111111"_s, u"2026年秋季心理普查"_s, QDate(2026, 10, 8), {},
                               {{4, 180, 8, 6, 6}, {5, 175, 4, 9, 6}, {6, 179, 6, 7, 5}, {7, 164, 7, 6, 6}, {8, 161, 8, 7, 5}, {9, 155, 9, 6, 6}}, {}};
    reports::InstrumentBands bands{u"phq-9@1"_s, u"adult"_s, {u"患者健康问卷抑郁量表（PHQ-9）"_s, u"PHQ-9"_s},
                                   {{u"none"_s, {u"无或极轻"_s, u"None or minimal"_s}}, {u"mild"_s, {u"轻度"_s, u"Mild"_s}}, {u"moderate"_s, {u"中度"_s, u"Moderate"_s}},
                                    {u"modsevere"_s, {u"中重度"_s, u"Moderately severe"_s}}, {u"severe"_s, {u"重度"_s, u"Severe"_s}}},
                                   {}};
    bands.counts = {{123, 38, 11, 6, 2, 0}, {119, 36, 10, 7, 3, 0}, {121, 35, 14, 6, 3, 0}, {102, 59, 2, 1, 0, 0}, {97, 38, 15, 7, 4, 0}, {90, 36, 16, 8, 5, 0}};
    round.instruments = {bands};
    if (withRound)
        report.rounds = {round};
    report.timesStoodIn = 3;
    const QByteArray id(16, 'r');
    return {reports::ReportId::fromBytes(id), u"2026Q4"_s,
            valueOf(disclosure::cutDocument(reports::documentOf(report, id), {access::Role::principal, disclosure::Purpose::leadership}, {}, 1'791'450'000'000))};
}

QString pdfText(const QString &path)
{
    QProcess process;
    process.start(u"pdftotext"_s, {u"-layout"_s, path, u"-"_s});
    REQUIRE(process.waitForFinished(60'000));
    REQUIRE(process.exitCode() == 0);
    return QString::fromUtf8(process.readAllStandardOutput());
}

// Speaks a language while it lives.
struct Speaking {
    explicit Speaking(text::Language language) { REQUIRE(text::speak(language)); }
    ~Speaking() { text::speak(text::Language::English); QLocale::setDefault(QLocale(QLocale::Chinese, QLocale::China)); }
};

} // namespace

TEST_CASE("The quarterly report reads in Chinese from the title to the signatures")
{
    const Speaking chinese(text::Language::Chinese);
    QTemporaryDir folder;
    const QString path = folder.filePath(u"季度报告.pdf"_s);
    const MadePdf made = valueOf(writePdf(quarterlyPaper(madeUp()), path));
    if (const QString look = qEnvironmentVariable("XINDENG_LOOK"); !look.isEmpty())
        QFile::copy(path, look + u'/' + QFileInfo(path).fileName());
    CHECK(made.pages <= 4);
    const QString text = pdfText(path);
    for (const QString &part : {u"2026年第四季度学生心理健康工作报告"_s, u"一、在籍学生"_s, u"二、心理健康测评"_s, u"三、数据说明"_s, u"九年级"_s, u"中度及以上"_s, u"人，其中："_s,
                                u"内部资料"_s, u"校长"_s, u"1131"_s, u"不是诊断"_s, u"代班查看"_s, u"：3 次"_s, madeUp().number()})
        CHECK(text.contains(part));
    CHECK_FALSE(text.contains(QRegularExpression(u"[A-Za-z]{4,} [a-z]{3,}"_s))); // no English sentence left
}

TEST_CASE("The protected number is on no page, in no bar and in no table")
{
    const Speaking chinese(text::Language::Chinese);
    const PaperDocument paper = quarterlyPaper(madeUp());
    int stars = 0;
    for (const Block &block : paper.blocks) {
        if (const auto *chart = std::get_if<BarChart>(&block)) {
            for (const BarSeries &series : chart->series) {
                for (const int value : series.values)
                    CHECK((value <= 0 || value >= 5 || series.isNeutral));
            }
        }
        if (const auto *table = std::get_if<Table>(&block); table && table->caption.contains(u"PHQ-9"_s)) {
            for (const Row &row : table->rows) {
                stars += int(row.cells.count(u"*"_s));
                for (int column = 1; column <= 3; ++column)
                    CHECK((row.cells[column] == u"*"_s || row.cells[column].toInt() == 0 || row.cells[column].toInt() >= 5));
            }
        }
    }
    CHECK(stars == 4);
}

TEST_CASE("A quarter without screening says so")
{
    const Speaking chinese(text::Language::Chinese);
    const PaperDocument paper = quarterlyPaper(madeUp(false));
    CHECK(std::any_of(paper.blocks.begin(), paper.blocks.end(), [](const Block &block) {
        const auto *paragraph = std::get_if<Paragraph>(&block);
        return paragraph && paragraph->text == u"本季度没有开展测评。"_s;
    }));
}

TEST_CASE("The same frozen report prints the same bytes again")
{
    const Speaking chinese(text::Language::Chinese);
    const reports::ReportSnapshot report = madeUp();
    const reports::ReportSnapshot reread = valueOf(reports::ReportSnapshot::decode(report.encode()));
    CHECK(valueOf(makePdf(quarterlyPaper(report))).sha256 == valueOf(makePdf(quarterlyPaper(reread))).sha256);
}

TEST_CASE("The name of the file holds the quarter and nothing that a file may not be called")
{
    const Speaking chinese(text::Language::Chinese);
    CHECK(suggestedFileName(madeUp()) == u"2026Q4季度报告-青石桥实验学校"_s);
}

TEST_CASE("The report speaks English too")
{
    const Speaking english(text::Language::English);
    const PaperDocument paper = quarterlyPaper(madeUp());
    CHECK(paper.title.contains(u"2026"_s));
    CHECK_FALSE(paper.title.contains(u"季度"_s));
}

TEST_CASE("The workbook of a report holds the numbers of the paper, protected where they are there")
{
    const Speaking chinese(text::Language::Chinese);
    QTemporaryDir folder;
    const QString path = folder.filePath(u"附表.xlsx"_s);
    NoProgress progress;
    vault::OutgoingFile file = valueOf(vault::OutgoingFile::begin(path));
    valueOf(writeReportSheets(madeUp(), file, progress));
    sheets::Workbook workbook = valueOf(sheets::Workbook::open(path));
    REQUIRE(workbook.sheets().size() == 4);
    CHECK(workbook.sheetNames().at(0) == u"1 在籍学生"_s);
    sheets::TableChoice choice;
    choice.sheetName = workbook.sheetNames().at(2);
    const sheets::Table levels = valueOf(sheets::readTable(workbook, progress, choice));
    CHECK(levels.headers == QStringList{u"年级"_s, u"无或极轻"_s, u"轻度"_s, u"中度及以上"_s, u"无有效结果"_s, u"合计"_s});
    CHECK(levels.rows.at(3).text(3) == u"*"_s);
    CHECK(levels.rows.at(3).text(1) == u"102"_s);
}

TEST_CASE("The preview of the report is there at once, with all its pages")
{
    const Speaking chinese(text::Language::Chinese);
    QElapsedTimer timer;
    timer.start();
    PrintPreview preview(quarterlyPaper(madeUp()), u"报告"_s, [](disclosure::Channel, const std::function<void(Done)> &) {});
    preview.show();
    QCoreApplication::processEvents();
    CHECK(preview.pageCount() == 2);
    CHECK(timer.elapsed() < 5'000); // a second on a quick computer; this one may be busy
    if (const QString look = qEnvironmentVariable("XINDENG_LOOK"); !look.isEmpty())
        preview.grab().save(look + u"/preview.png"_s);
}
