#include "ui/paper/round_paper.h"

#include "core/reports/round_report.h"
#include "core/screening/learning_document.h"
#include "ui/paper/round_chart_tables.h"
#include "ui/paper/report_paper.h"
#include "ui/paper/round_charts.h"
#include "ui/paper/table_words.h"
#include "ui/text/labels.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace xd::paper {

namespace {

using disclosure::ReleasedTable;

constexpr double figureMm = 164;

struct RoundPaper {
    Q_DECLARE_TR_FUNCTIONS(RoundPaper)
};

std::optional<qint64> sumOf(std::optional<qint64> a, std::optional<qint64> b)
{
    return a && b ? std::optional(*a + *b) : std::nullopt;
}

class Writer {
public:
    Writer(const disclosure::ReleasedDocument &document, const QString &school)
        : m_document(document), m_school(school), m_isOwn(document->kind == screening::learningKind), m_pictures(picturesOf(document))
    {
    }

    PaperDocument write()
    {
        frame();
        keyFigures();
        instruments();
        coverage();
        for (const RoundPicture &picture : m_pictures)
            onePicture(picture);
        classes();
        meanings();
        return std::move(m_paper);
    }

private:
    void add(Block block) { m_paper.blocks.push_back(std::move(block)); }
    QString text(const char *id) const { return m_document.text(QString::fromLatin1(id)); }
    QString numbered(const QString &what) { return RoundPaper::tr("Table %1  %2").arg(++m_tables).arg(what); }

    void frame()
    {
        m_paper.title = RoundPaper::tr("What the screening shows: %1").arg(text("round"));
        QStringList facts{m_school};
        if (!text("from").isEmpty())
            facts << (text("to").isEmpty() ? RoundPaper::tr("since %1").arg(text("from")) : RoundPaper::tr("%1 to %2").arg(text("from"), text("to")));
        if (!text("grades").isEmpty())
            facts << RoundPaper::tr("grades %1").arg(text("grades"));
        if (!text("asOf").isEmpty())
            facts << RoundPaper::tr("as of %1").arg(text("asOf"));
        m_paper.subtitle = facts.join(u" · "_s);
        m_paper.headLeft = m_school;
        m_paper.headRight = m_isOwn ? RoundPaper::tr("Confidential: for the counselling room only") : RoundPaper::tr("For the leading group only");
        m_paper.footLeft = text("preparedBy").isEmpty() ? QString() : RoundPaper::tr("Prepared by %1").arg(text("preparedBy"));
        m_paper.madeAtMs = m_document->timeMs;
    }

    bool isOfThisRound(const ReleasedTable &table) const
    {
        const ReleasedTable *const coverage = coverageTable();
        const auto round = table.dims.find(u"round"_s);
        return coverage && round != table.dims.end() && coverage->dims.contains(u"round"_s) && coverage->dims.at(u"round"_s) == round->second;
    }
    const ReleasedTable *coverageTable() const { return m_document.find(m_isOwn ? screening::learnedCoverage : reports::coverageTable); }

    void keyFigures()
    {
        const ReleasedTable *const coverage = coverageTable();
        if (!coverage)
            return;
        const auto answered = coverage->columnTotal(u"answered"_s);
        const auto missing = coverage->columnTotal(u"missing"_s);
        const auto agreed = sumOf(answered, missing);
        KeyFigures figures;
        const auto share = [&](const auto &part, const auto &base, const QString &label) {
            figures.figures.push_back({numberText(part), label, percentText(disclosure::percentOf(part, base))});
        };
        figures.figures.push_back({numberText(coverage->total()), RoundPaper::tr("Eligible"), RoundPaper::tr("students")});
        share(agreed, coverage->total(), RoundPaper::tr("Consented"));
        share(coverage->columnTotal(u"refused"_s), coverage->total(), RoundPaper::tr("Refused"));
        share(missing, coverage->total(), RoundPaper::tr("Absent"));
        share(answered, coverage->total(), RoundPaper::tr("Answered"));
        add(std::move(figures));
    }

    // Which instruments and norm sets, and how many sheets count.
    void instruments()
    {
        add(Heading{RoundPaper::tr("1. Instruments and sheets")});
        Table table{numbered(RoundPaper::tr("Instruments, norm sets and validity")),
                    {{RoundPaper::tr("Instrument"), 3}, {RoundPaper::tr("Norm set"), 2.4}, {RoundPaper::tr("Valid results"), 1, Align::right},
                     {RoundPaper::tr("No valid result"), 1, Align::right}},
                    {}};
        if (m_isOwn) // others get both together: apart they could give a protected number away
            table.columns.push_back({RoundPaper::tr("of these void"), 1, Align::right});
        for (const RoundPicture &picture : m_pictures) {
            const auto [valid, without, isVoid] = qualityOf(picture);
            table.rows.push_back({{picture.scale.isEmpty() ? picture.instrument : RoundPaper::tr("%1: %2", "instrument, scale").arg(picture.instrument, picture.scale), picture.norm,
                                   numberText(valid), numberText(without)},
                                  false});
            if (m_isOwn)
                table.rows.back().cells << numberText(isVoid);
        }
        add(std::move(table));
    }

    struct Quality {
        std::optional<qint64> valid, without, isVoid;
    };
    Quality qualityOf(const RoundPicture &picture) const
    {
        if (m_isOwn) {
            const ReleasedTable *const bands = m_document.find(screening::learnedBands);
            const auto isVoid = bands->columnTotal(screening::voidCode);
            const auto notScored = bands->columnTotal(screening::notScoredCode);
            const auto outside = sumOf(isVoid, notScored);
            return {bands->total() && outside ? std::optional(*bands->total() - *outside) : std::nullopt, outside, isVoid};
        }
        Quality quality;
        for (const ReleasedTable &table : m_document->tables) {
            if (!isOfThisRound(table)) // that of the year before may stand beside it
                continue;
            if (!table.words.contains(u"instrument"_s) || wordsOf(table.words.at(u"instrument"_s)) != picture.instrument)
                continue;
            if (table.id == reports::bandsTable && !quality.valid) {
                quality.without = table.columnTotal(reports::noResultCode);
                if (table.total() && quality.without)
                    quality.valid = *table.total() - *quality.without;
            }
        }
        return quality;
    }

    void coverage()
    {
        const ReleasedTable *const table = coverageTable();
        if (table)
            add(paperTable(*table, numbered(RoundPaper::tr("Taking part, by grade")), RoundPaper::tr("Eligible")));
    }

    void onePicture(const RoundPicture &picture)
    {
        add(Heading{RoundPaper::tr("%1. %2", "number, instrument").arg(++m_section).arg(picture.instrument)});
        for (const RoundChart &chart : picture.charts) {
            if (chart.isEmpty()) {
                add(Heading{chart.title, 3});
                add(Paragraph{chart.note});
                continue;
            }
            RoundChart named = chart;
            named.title = RoundPaper::tr("Figure %1  %2").arg(++m_figures).arg(chart.title);
            add(blockOf(named, figureMm));
            Table numbers = tableOf(chart);
            numbers.caption = numbered(chart.title);
            if (chart.drawn >= 0 && size_t(chart.drawn) < numbers.rows.size())
                numbers.rows.resize(size_t(chart.drawn)); // the grades follow in a table of their own
            if (chart.kind != RoundChart::Kind::scores) // its numbers stand on the columns already
                add(std::move(numbers));
            if (!chart.note.isEmpty())
                add(Note{chart.note});
            if (Table byGrade = profileByGradeOf(m_document); chart.kind == RoundChart::Kind::profile && !byGrade.rows.empty()) {
                byGrade.caption = numbered(RoundPaper::tr("Means of the scales, by grade"));
                add(std::move(byGrade));
            }
        }
    }

    void classes()
    {
        Table table = classTableOf(m_document);
        if (table.rows.empty())
            return;
        add(Heading{RoundPaper::tr("%1. By class").arg(++m_section)});
        table.caption = numbered(RoundPaper::tr("Classes, for the counselling room alone"));
        add(std::move(table));
    }

    void meanings()
    {
        add(Heading{RoundPaper::tr("%1. What the numbers mean").arg(++m_section)});
        add(Paragraph{RoundPaper::tr("Screening is voluntary and needs the informed consent of guardian and student. Screening is not diagnosis: who reaches a cut-off is a "
                                     "candidate for a second look by a person, and nothing follows from a score alone.")});
        QStringList lines{RoundPaper::tr("Eligible: at school and in a grade of the round. Consented: answered and absent together. Absent: consented, no sheet. Refused: guardian or student "
                                         "declined. No slip: no consent slip came back. Nobody without a sheet is counted as zero."),
                          RoundPaper::tr("Valid results: scored sheets that the validity scale does not call void. Void sheets stand beside and are not left out in silence."),
                          RoundPaper::tr("Years are compared only by the same instrument, version and norm set, in grades that answered in both.")};
        if (m_document->threshold > 0) {
            lines << RoundPaper::tr("* Counts below %1 are not shown, nor others from which they could be worked out; a chart or a part of it that would tell them is left out. Shares "
                                    "are whole percent and not given for fewer than 10 students (—).")
                         .arg(m_document->threshold);
            lines << standingSentence(m_document->threshold);
        }
        add(Note{lines.join(u'\n')});
    }

    const disclosure::ReleasedDocument &m_document;
    QString m_school;
    bool m_isOwn;
    std::vector<RoundPicture> m_pictures;
    PaperDocument m_paper;
    int m_tables = 0;
    int m_figures = 0;
    int m_section = 1;
};

} // namespace

PaperDocument roundPaper(const disclosure::ReleasedDocument &document, const QString &school)
{
    return Writer(document, school).write();
}

PaperDocument roundPaper(const reports::ReportSnapshot &report)
{
    PaperDocument paper = Writer(report.document, report.document.text(u"school"_s)).write();
    paper.footLeft = RoundPaper::tr("Report %1").arg(report.number());
    paper.stamp = report.stamp();
    paper.blocks.push_back(Note{RoundPaper::tr("Report %1, prepared by %2, released once when the round was over and frozen on %3. The code beside the title holds the number and the "
                                               "checksum, so that a printed copy can be held against the record.")
                                    .arg(report.number(), report.document.text(u"preparedBy"_s), text::momentText(report.timeMs()))});
    return paper;
}

QString roundFileName(const disclosure::ReleasedDocument &document)
{
    QString name = RoundPaper::tr("What the screening shows-%1").arg(document.text(u"round"_s));
    // A round's title may hold what a file's name may not.
    for (QChar &c : name) {
        if (c < u' ' || u"/\\:*?\"<>|"_s.contains(c))
            c = u'-';
    }
    return name;
}

} // namespace xd::paper
