#include "core/disclosure/cut_document.h"
#include "core/reports/count_round.h"
#include "core/reports/round_report.h"
#include "core/screening/learning_document.h"
#include "core/sheets/workbook.h"
#include "tests/core/screening/made_up_sample.h"
#include "ui/paper/result_letter.h"
#include "ui/paper/round_chart_tables.h"
#include "ui/paper/round_charts.h"
#include "ui/paper/round_paper.h"
#include "ui/paper/round_sheets.h"
#include "ui/paper/write_pdf.h"
#include "ui/text/labels.h"
#include "ui/text/language.h"
#include "ui/text/result_words.h"

#include <QProcess>

using namespace Qt::StringLiterals;
using namespace xd;
using namespace xd::paper;
using students::Sex;

namespace {

// Speaks a language while it lives.
struct Speaking {
    explicit Speaking(text::Language language) { REQUIRE(text::speak(language)); }
    ~Speaking() { text::speak(text::Language::English); QLocale::setDefault(QLocale(QLocale::Chinese, QLocale::China)); }
};

// Grades 7 to 9, each with so many sheets by total: 2, 6, 11, 16, 25; half girls. In grade 9 but few are heavy.
screening::RoundSample school(QDate day, int shift = 0)
{
    screening::RoundSample sample = test::madeUpSample({u"phq-9"_s}, u"7-9"_s, day);
    const int counts[3][5] = {{61, 22, 12, 6, 5}, {58, 25, 11, 7, 2}, {64, 20, 9, 1, 1}};
    const int totals[5] = {2, 6, 11, 16, 25};
    for (int grade = 0; grade < 3; ++grade) {
        for (int band = 0; band < 5; ++band) {
            for (int i = 0; i < counts[grade][band] + (band < 2 ? shift : 0); ++i)
                test::addAnswered(sample, 7 + grade, i % 2 ? Sex::male : Sex::female, totals[band] + i % 3);
        }
        for (int i = 0; i < 9; ++i)
            test::addPerson(sample, 7 + grade, 1, Sex::male, i < 5 ? screening::ConsentState::given : screening::ConsentState::refused);
    }
    test::addAnswered(sample, 8, Sex::male, 26, true);
    return sample;
}

disclosure::ReleasedDocument own()
{
    const screening::RoundSample now = school(QDate(2026, 10, 8));
    const screening::RoundSample before = school(QDate(2025, 10, 9), 3);
    return valueOf(disclosure::cutDocument(screening::learningDocument(now, &before, {0, 0}, text::resultWords()),
                                           {access::Role::counsellor, disclosure::Purpose::ownWork}, {}, 1'791'450'000'000));
}

disclosure::ReleasedDocument shared()
{
    const screening::RoundSample now = school(QDate(2026, 10, 8));
    const screening::RoundSample before = school(QDate(2025, 10, 9), 3);
    reports::RoundReport report{u"青石桥实验学校"_s, u"3199010001"_s, QDate(2026, 10, 20), u"li"_s, reports::countSample(now, reports::CountedAs::today), u"7-9"_s, {}, {}};
    report.instruments = {{u"phq-9@1"_s, {u"患者健康问卷抑郁量表（PHQ-9）"_s, u"PHQ-9"_s}, u"usual"_s, {u"通用界值（≥10）"_s, u"Usual"_s}, screening::Comparability::comparable}};
    report.before = {reports::countSample(before, reports::CountedAs::then)};
    return valueOf(disclosure::cutDocument(reports::documentOf(report, now.round.id.bytes()), reports::leadership, {}, 1'791'450'000'000));
}

QString printed(const PaperDocument &paper, const QString &name, const QString &tool = u"pdftotext"_s)
{
    QTemporaryDir folder;
    const QString path = folder.filePath(name + u".pdf"_s);
    CHECK(valueOf(writePdf(paper, path)).pages <= 8);
    if (const QString look = qEnvironmentVariable("XINDENG_LOOK"); !look.isEmpty())
        QFile::copy(path, look + u'/' + QFileInfo(path).fileName());
    QProcess process;
    process.start(tool, tool == "pdftotext"_L1 ? QStringList{u"-layout"_s, path, u"-"_s} : QStringList{u"-list"_s, path});
    REQUIRE(process.waitForFinished(60'000));
    REQUIRE(process.exitCode() == 0);
    return QString::fromUtf8(process.readAllStandardOutput());
}

const RoundChart &chartOf(const RoundPicture &picture, RoundChart::Kind kind)
{
    const RoundChart *const chart = picture.find(kind);
    REQUIRE(chart);
    return *chart;
}

} // namespace

TEST_CASE("The counsellor's picture has the four charts with exact numbers")
{
    const Speaking english(text::Language::English);
    const std::vector<RoundPicture> pictures = picturesOf(own());
    REQUIRE(pictures.size() == 1);
    const RoundChart &bands = chartOf(pictures[0], RoundChart::Kind::bands);
    CHECK(bands.categories.size() == 6); // three grades, two sexes
    CHECK(bands.categories[0] == u"Grade 7\nMale"_s.replace(u"Male"_s, text::labelOf(Sex::male)));
    double sheets = 0;
    for (const RoundSeries &series : bands.series) {
        for (const auto &value : series.values)
            sheets += series.isInTableOnly ? 0 : value.value();
    }
    CHECK(sheets == 61 + 22 + 12 + 6 + 5 + 58 + 25 + 11 + 7 + 2 + 64 + 20 + 9 + 1 + 1 + 1);
    CHECK(chartOf(pictures[0], RoundChart::Kind::profile).series[1].values[0] == 305); // n of all, the void one too
    const RoundChart &years = chartOf(pictures[0], RoundChart::Kind::years);
    REQUIRE(years.categories.size() == 3);
    CHECK(years.series[1].values[0] == 22); // 23 of 106
    CHECK(years.series[0].values[0] == 21); // 23 of 112
    const RoundChart &scores = chartOf(pictures[0], RoundChart::Kind::scores);
    CHECK(std::count(scores.isBeyondCut.begin(), scores.isBeyondCut.end(), true) > 3);
    CHECK_FALSE(scores.isBeyondCut.front());
    CHECK(scores.series.size() == 2); // the void sheet stands beside
    CHECK(classTableOf(own()).rows.size() == 3);
}

TEST_CASE("Others get levels by grade and by sex, no class, no mean, and a star where few are")
{
    const Speaking english(text::Language::English);
    const std::vector<RoundPicture> pictures = picturesOf(shared());
    REQUIRE(pictures.size() == 1);
    CHECK(classTableOf(shared()).rows.empty());
    CHECK(chartOf(pictures[0], RoundChart::Kind::bands).categories.size() == 3);
    CHECK(chartOf(pictures[0], RoundChart::Kind::sex).categories.size() == 2);
    CHECK_FALSE(pictures[0].find(RoundChart::Kind::profile)); // one scale, and its mean is the counsellor's own
    CHECK(chartOf(pictures[0], RoundChart::Kind::years).categories.size() == 3);
    int stars = 0;
    for (const RoundChart &chart : pictures[0].charts) {
        for (const Row &row : tableOf(chart).rows)
            stars += int(row.cells.count(u"*"_s));
        for (const RoundSeries &series : chart.series) {
            for (const auto &value : series.values)
                CHECK((!value || *value == 0 || *value >= 5 || series.isNeutral));
        }
    }
    CHECK(stars > 0);
}

TEST_CASE("The report of a round reads in Chinese, draws vectors and says what a screening is not")
{
    const Speaking chinese(text::Language::Chinese);
    const PaperDocument paper = roundPaper(shared(), u"青石桥实验学校"_s);
    const QString text = printed(paper, u"round-shared"_s);
    for (const QString &part : {u"测评分析"_s, u"普测"_s, u"应测"_s, u"同意参加"_s, u"不同意"_s, u"未测"_s, u"有效结果"_s, u"无有效结果"_s, u"通用界值"_s, u"男女生总分分档"_s, u"今年与去年"_s,
                                u"得分分布"_s, u"不是诊断"_s, u"领导小组"_s, u"少于5人"_s})
        CHECK(text.contains(part));
    CHECK_FALSE(text.contains(u"平均分"_s));
    CHECK_FALSE(text.contains(u"（1）班"_s));
    CHECK_FALSE(text.contains(QRegularExpression(u"[A-Za-z]{4,} [a-z]{3,}"_s))); // no English sentence left
    CHECK(printed(paper, u"round-shared-images"_s, u"pdfimages"_s).count(u'\n') <= 2); // the head of the list alone
}

TEST_CASE("The counsellor's own paper has means, classes and the mark of the counselling room")
{
    const Speaking chinese(text::Language::Chinese);
    const QString text = printed(roundPaper(own(), u"青石桥实验学校"_s), u"round-own"_s);
    for (const QString &part : {u"仅供心理辅导室"_s, u"平均分"_s, u"标准差"_s, u"（1）班"_s, u"七年级 男"_s})
        CHECK(text.contains(part));
    CHECK(roundFileName(own()) == u"测评分析-普测"_s);
}

TEST_CASE("The same numbers print the same bytes")
{
    const Speaking chinese(text::Language::Chinese);
    const disclosure::ReleasedDocument document = own();
    const disclosure::ReleasedDocument reread = valueOf(disclosure::ReleasedDocument::decode(document.encode()));
    CHECK(valueOf(makePdf(roundPaper(document, u"校"_s))).sha256 == valueOf(makePdf(roundPaper(reread, u"校"_s))).sha256);
}

TEST_CASE("Workbook and CSV hold what the charts hold, with ranges of scores as text and the mark of UTF-8")
{
    const Speaking english(text::Language::English);
    QTemporaryDir folder;
    NoProgress progress;
    const QString xlsx = folder.filePath(u"numbers.xlsx"_s), csv = folder.filePath(u"numbers.csv"_s);
    {
        auto file = valueOf(vault::OutgoingFile::begin(xlsx));
        REQUIRE(writeRoundSheets(own(), file, progress));
        auto other = valueOf(vault::OutgoingFile::begin(csv));
        REQUIRE(writeRoundSheets(own(), other, progress));
    }
    sheets::Workbook book = valueOf(sheets::Workbook::open(xlsx));
    const QStringList names = book.sheetNames();
    CHECK(names.size() == 5); // four charts and the classes
    const sheets::Table scores = valueOf(sheets::readTable(book, progress, {names[3], 0}));
    CHECK(scores.rows[0].text(0).contains(u'–'));
    QFile file(csv);
    REQUIRE(file.open(QIODevice::ReadOnly));
    const QByteArray bytes = file.readAll();
    CHECK(bytes.startsWith("\xEF\xBB\xBF"));
    qsizetype numbers = 0;
    for (const RoundChart &chart : picturesOf(own())[0].charts)
        numbers += chart.categories.size() * qsizetype(chart.series.size());
    const Table classes = classTableOf(own());
    numbers += qsizetype(classes.rows.size() * (classes.columns.size() - 1));
    CHECK(bytes.count("\r\n") == numbers + 1);
    CHECK_FALSE(bytes.contains("\n=")); // nothing that a spreadsheet would compute
}

TEST_CASE("Each letter stands on a page of its own, in the language of the family, and holds no score")
{
    const auto letter = [](const QString &language, const QString &name, const QString &first) {
        disclosure::Document document{u"screening.letter"_s, QByteArray(16, 's')};
        using disclosure::Band;
        document.texts = {{u"school"_s, u"青石桥实验学校"_s}, {u"date"_s, u"2026-10-20"_s}, {u"language"_s, language}, {u"letter"_s, u"talk"_s},
                          {u"name"_s, name, Band::identity}, {u"class"_s, u"七年级（2）班"_s, Band::identity}, {u"paragraph/1"_s, first}, {u"paragraph/2"_s, u"第二段。"_s},
                          {u"words"_s, u"近来话变少了。\n谢谢您。"_s, Band::note}, {u"total"_s, u"总分27"_s, Band::result}};
        return valueOf(disclosure::cutDocument(document, {access::Role::counsellor, disclosure::Purpose::guardian}, {}, 1'791'450'000'000));
    };
    const auto one = letter(u"zh"_s, u"王小明"_s, u"谢谢您的支持。"_s), two = letter(u"zh"_s, u"李小红"_s, u"谢谢您的支持。"_s);
    const std::vector<const disclosure::ReleasedDocument *> letters{&one, &two};
    const PaperDocument paper = letterPaper(letters);
    const QString text = printed(paper, u"letters"_s);
    const QStringList pages = text.split(u'\f', Qt::SkipEmptyParts);
    REQUIRE(pages.size() == 2);
    CHECK(pages[0].contains(u"尊敬的王小明（七年级（2）班）家长"_s));
    CHECK_FALSE(pages[0].contains(u"李小红"_s));
    CHECK(pages[1].contains(u"李小红"_s));
    for (const QString &page : pages) {
        CHECK(page.contains(u"致家长的一封信"_s));
        CHECK(page.contains(u"12356"_s));
        CHECK(page.contains(u"2026年10月20日"_s));
        CHECK(page.contains(u"谢谢您。"_s));
        CHECK_FALSE(page.contains(u"27"_s));
    }
    const auto english = letter(u"en"_s, u"王小明"_s, u"Thank you."_s);
    const std::vector<const disclosure::ReleasedDocument *> alone{&english};
    const QString words = printed(letterPaper(alone), u"letter-en"_s);
    CHECK(words.contains(u"Dear parents or guardians of 王小明"_s));
    CHECK(words.contains(u"20 October 2026"_s));
    CHECK(letterFileName(one) == u"致家长的一封信-2026-10-20"_s);
}
