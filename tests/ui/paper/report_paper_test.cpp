#include "ui/paper/report_paper.h"

#include "core/disclosure/cut_document.h"
#include "core/reports/count_round.h"
#include "core/reports/round_report.h"
#include "tests/core/screening/made_up_sample.h"
#include "ui/paper/round_charts.h"
#include "ui/paper/write_pdf.h"

#include <QProcess>

using namespace Qt::StringLiterals;
using namespace xd;
using namespace xd::paper;

namespace {

reports::ReportSnapshot frozenRound()
{
    screening::RoundSample sample = test::madeUpSample({u"phq-9"_s}, u"7-9"_s);
    for (int i = 0; i < 180; ++i)
        test::addAnswered(sample, 7 + i % 3, i % 2 ? students::Sex::male : students::Sex::female, i * i % 17);
    const reports::RoundReport report{u"青石桥实验学校"_s, u"3199010001"_s, QDate(2026, 10, 20), u"li"_s, reports::countSample(sample, reports::CountedAs::today), u"7-9"_s, {}, {}};
    disclosure::ReleasedDocument released = valueOf(disclosure::cutDocument(reports::documentOf(report, sample.round.id.bytes()), reports::leadership, {}, 1'791'450'000'000));
    return {reports::ReportId::fromText(u"4f9c2a10-5f0e-4a59-9d3c-0d8a6a1f6b7e"_s), u"R20261008"_s, std::move(released)};
}

} // namespace

TEST_CASE("The frozen report of a round bears its number and stamp, says why its numbers stand, and reprints byte for byte")
{
    const reports::ReportSnapshot report = frozenRound();
    const PaperDocument paper = reportPaper(report);
    CHECK(paper.stamp == report.stamp());
    CHECK(paper.footLeft.contains(report.number()));
    CHECK(paper.headRight == u"For the leading group only"_s);
    QTemporaryDir folder;
    const MadePdf made = valueOf(writePdf(paper, folder.filePath(u"round.pdf"_s)));
    QProcess reader;
    reader.start(u"pdftotext"_s, {folder.filePath(u"round.pdf"_s), u"-"_s});
    REQUIRE(reader.waitForFinished());
    const QString words = QString::fromUtf8(reader.readAllStandardOutput()).simplified();
    CHECK(words.contains(report.number()));
    CHECK(words.contains(u"once at least 5 of its students have come or gone"_s));
    const reports::ReportSnapshot reread = valueOf(reports::ReportSnapshot::decode(report.encode()));
    CHECK(valueOf(makePdf(reportPaper(reread))).sha256 == made.sha256);
    CHECK(reportFileName(report).contains(u"普测"_s));
}

TEST_CASE("Classes of a distribution are as wide as the scores that they hold")
{
    for (const RoundPicture &picture : picturesOf(frozenRound().document)) {
        const RoundChart *const scores = picture.find(RoundChart::Kind::scores);
        REQUIRE(scores);
        REQUIRE(scores->widths.size() == size_t(scores->categories.size()));
        for (size_t i = 0; i < scores->widths.size(); ++i) // "0–1" holds two, "4" one
            CHECK(scores->widths[i] == (scores->categories[qsizetype(i)].contains(u'–') ? 2 : 1));
        CHECK(scores->note.contains(u"equal areas"_s));
    }
}
