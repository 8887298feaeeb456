#include "ui/paper/quarterly_paper.h"

#include "core/calendar/quarter.h"
#include "core/reports/quarterly_report.h"
#include "ui/paper/report_paper.h"
#include "ui/paper/table_words.h"
#include "ui/text/labels.h"

#include <QCoreApplication>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace xd::paper {

namespace {

using disclosure::ReleasedTable;
using disclosure::percentOf;

struct QuarterlyPaper {
    Q_DECLARE_TR_FUNCTIONS(QuarterlyPaper)
};

QString quarterLabel(const QString &code)
{
    const Result<calendar::Quarter> quarter = calendar::Quarter::parse(code);
    if (!quarter)
        return code;
    if (QLocale().language() == QLocale::Chinese)
        return quarter->label();
    return QuarterlyPaper::tr("Quarter %1 of %2").arg(quarter->number()).arg(quarter->year());
}

// What is known of two parts together: only where both are.
std::optional<qint64> sumOf(std::optional<qint64> a, std::optional<qint64> b)
{
    return a && b ? std::optional(*a + *b) : std::nullopt;
}

// A round with the tables that belong to it.
struct BandTables {
    const ReleasedTable *byGrade = nullptr;
    const ReleasedTable *upper = nullptr; // of the school as a whole; may be held back
};
struct RoundTables {
    const ReleasedTable *coverage = nullptr;
    std::vector<BandTables> bands;
    QString title;
};

std::vector<RoundTables> roundsOf(const disclosure::ReleasedDocument &document)
{
    std::vector<RoundTables> rounds;
    const auto roundOf = [&](const ReleasedTable &table) -> RoundTables & {
        const QString title = table.words.contains(u"round"_s) ? wordsOf(table.words.at(u"round"_s)) : QString();
        for (RoundTables &each : rounds) {
            const ReleasedTable *known = each.coverage ? each.coverage : each.bands.front().byGrade;
            if (known->dims.at(u"round"_s) == table.dims.at(u"round"_s))
                return each;
        }
        rounds.push_back({nullptr, {}, title});
        return rounds.back();
    };
    for (const ReleasedTable &table : document->tables) {
        if (table.id == reports::coverageTable)
            roundOf(table).coverage = &table;
        else if (table.id == reports::bandsTable)
            roundOf(table).bands.push_back({&table, nullptr});
        else if (table.id == reports::upperBandsTable && !rounds.empty() && !rounds.back().bands.empty())
            rounds.back().bands.back().upper = &table; // it follows the table that it divides
    }
    return rounds;
}

class Writer {
public:
    explicit Writer(const reports::ReportSnapshot &report) : m_report(report), m_document(report.document), m_rounds(roundsOf(m_document)) {}

    PaperDocument write()
    {
        frame();
        keyFigures();
        enrolment();
        screening();
        meanings();
        m_paper.blocks.push_back(SignatureLines{{QuarterlyPaper::tr("Counsellor"), QuarterlyPaper::tr("Head in charge"), QuarterlyPaper::tr("Principal")}});
        return std::move(m_paper);
    }

private:
    void add(Block block) { m_paper.blocks.push_back(std::move(block)); }
    QString text(const char *id) const { return m_document.text(QString::fromLatin1(id)); }
    QString tableCaption(const QString &what) { return QuarterlyPaper::tr("Table %1  %2").arg(++m_tables).arg(what); }
    QString figureCaption(const QString &what) { return QuarterlyPaper::tr("Figure %1  %2").arg(++m_figures).arg(what); }

    void frame()
    {
        const QString school = text("school");
        m_paper.title = QuarterlyPaper::tr("Student mental health, %1").arg(quarterLabel(text("quarter")));
        m_paper.subtitle = QuarterlyPaper::tr("%1 · school year %2 · as of %3").arg(school, text("schoolYear"), text("asOf"));
        m_paper.headLeft = school;
        m_paper.headRight = QuarterlyPaper::tr("For the leading group only");
        m_paper.footLeft = QuarterlyPaper::tr("Report %1").arg(m_report.number());
        m_paper.stamp = m_report.stamp();
        m_paper.madeAtMs = m_report.timeMs();
    }

    void keyFigures()
    {
        KeyFigures figures;
        if (const ReleasedTable *roster = m_document.find(reports::rosterTable)) {
            const QString bySex = QuarterlyPaper::tr("%1 boys, %2 girls").arg(numberText(roster->columnTotal(u"male"_s)), numberText(roster->columnTotal(u"female"_s)));
            figures.figures.push_back({numberText(roster->total()), QuarterlyPaper::tr("Students"), bySex});
        }
        if (!m_rounds.empty() && m_rounds.back().coverage) {
            const ReleasedTable &coverage = *m_rounds.back().coverage;
            const auto answered = coverage.columnTotal(u"answered"_s);
            const auto agreed = sumOf(answered, coverage.columnTotal(u"missing"_s));
            const auto share = [&](const auto &part, const auto &base, const QString &label) {
                figures.figures.push_back({percentText(percentOf(part, base)), label, QuarterlyPaper::tr("%1 of %2").arg(numberText(part), numberText(base))});
            };
            figures.figures.push_back({numberText(coverage.total()), QuarterlyPaper::tr("Eligible"), m_rounds.back().title});
            share(agreed, coverage.total(), QuarterlyPaper::tr("Consented"));
            share(answered, agreed, QuarterlyPaper::tr("Completed"));
        }
        add(std::move(figures));
    }

    void enrolment()
    {
        const ReleasedTable *roster = m_document.find(reports::rosterTable);
        if (!roster)
            return;
        add(Heading{QuarterlyPaper::tr("1. Enrolment")});
        add(paperTable(*roster, tableCaption(QuarterlyPaper::tr("Students by grade and sex")), QuarterlyPaper::tr("Together")));
    }

    void screening()
    {
        add(Heading{QuarterlyPaper::tr("2. Screening")});
        if (m_rounds.empty()) {
            add(Paragraph{QuarterlyPaper::tr("No screening took place in this quarter.")});
            return;
        }
        add(Paragraph{QuarterlyPaper::tr("Screening is voluntary and needs the informed consent of guardian and student. What it finds are "
                                         "candidates for a second look by a person. It is not a diagnosis and says nothing about a student's "
                                         "conduct or performance.")});
        for (const RoundTables &round : m_rounds)
            oneRound(round);
    }

    void oneRound(const RoundTables &round)
    {
        if (round.coverage) {
            const QString from = round.coverage->dims.contains(u"from"_s) ? round.coverage->dims.at(u"from"_s) : QString();
            add(Heading{QuarterlyPaper::tr("%1 (from %2)").arg(round.title, from), 3});
            add(coveragePaper(*round.coverage, tableCaption(QuarterlyPaper::tr("Taking part, by grade"))));
        }
        for (const BandTables &bands : round.bands)
            oneInstrument(bands);
    }

    void oneInstrument(const BandTables &tables)
    {
        const ReleasedTable &bands = *tables.byGrade;
        const QString instrument = bands.words.contains(u"instrument"_s) ? wordsOf(bands.words.at(u"instrument"_s)) : bands.dims.at(u"instrument"_s);
        add(Heading{instrument, 3});
        add(barChart(bands, figureCaption(QuarterlyPaper::tr("%1: bands of the total, by grade").arg(instrument))));
        add(paperTable(bands, tableCaption(QuarterlyPaper::tr("%1: bands of the total, by grade").arg(instrument)), QuarterlyPaper::tr("Answered")));
        if (!tables.upper)
            return;
        QStringList parts;
        bool isAnyShown = false;
        for (int column = 0; column < tables.upper->columnCount(); ++column)
            isAnyShown = isAnyShown || tables.upper->at(0, column).has_value();
        if (!isAnyShown)
            return;
        for (int column = 0; column < tables.upper->columnCount(); ++column)
            parts.append(QuarterlyPaper::tr("%1: %2").arg(codeWords(tables.upper->columns, column), numberText(tables.upper->at(0, column))));
        add(Paragraph{QuarterlyPaper::tr("Of the %1 with “%2” in the whole school: %3.")
                          .arg(numberText(tables.upper->total()), codeWords(bands.columns, bands.columnCount() - 2), parts.join(QuarterlyPaper::tr(", ")))});
    }

    // Eligible first, then what became of them, and the share of those who answered.
    static Table coveragePaper(const ReleasedTable &coverage, const QString &caption)
    {
        Table paper{caption, {{axisTitle(coverage.rows.name), 1.3}, {QuarterlyPaper::tr("Eligible"), 1, Align::right}}, {}};
        for (int column = 0; column < coverage.columnCount(); ++column)
            paper.columns.push_back({codeWords(coverage.columns, column), 1, Align::right});
        paper.columns.push_back({QuarterlyPaper::tr("Coverage"), 1, Align::right});
        const int all = coverage.columnCount();
        for (int row = 0; row <= coverage.rowCount(); ++row) {
            const bool isTotal = row == coverage.rowCount();
            Row line{{isTotal ? QuarterlyPaper::tr("Total") : codeWords(coverage.rows, row), numberText(coverage.at(row, all))}, isTotal};
            for (int column = 0; column < all; ++column)
                line.cells.append(numberText(coverage.at(row, column)));
            const int answered = int(coverage.columns.codes.indexOf(u"answered"_s));
            line.cells.append(percentText(percentOf(coverage.at(row, answered), coverage.at(row, all))));
            paper.rows.push_back(std::move(line));
        }
        return paper;
    }

    void meanings()
    {
        add(Heading{QuarterlyPaper::tr("3. What the numbers mean")});
        QStringList lines{
            QuarterlyPaper::tr("Students: at school on the day of the report, in the grade of that day."),
            QuarterlyPaper::tr("Eligible: at school and in a grade of the round. Answered: with at least one answer sheet. Missing: consented, no "
                               "sheet yet. Refused: guardian or student declined. No slip: no consent slip came back."),
            QuarterlyPaper::tr("Consented (key figure): answered and missing together, of the eligible. Completed: answered, of the consented. "
                               "Coverage: answered, of the eligible."),
            QuarterlyPaper::tr("Bands follow the norm set of the instrument's pack. No valid result: too many items without an answer, void by the "
                               "validity scale, or another instrument of the round was answered."),
            QuarterlyPaper::tr("* Counts below %1 are not shown, nor others from which they could be worked out. Shares are whole percent and not "
                               "given for fewer than 10 students (—). Missing and no slip say nothing of anyone's health and are given as they are.")
                .arg(m_document->threshold)};
        lines.last() = QuarterlyPaper::tr("%1 %2", "two sentences").arg(lines.last(), standingSentence(m_document->threshold));
        for (const disclosure::Withheld &each : m_document->withheld) {
            if (each.reason == disclosure::Withheld::Reason::tooCloseToEarlier)
                lines.append(QuarterlyPaper::tr("One table is held back: beside an earlier report it would show how very few have changed."));
        }
        if (!text("replaces").isEmpty())
            lines.append(QuarterlyPaper::tr("This report replaces report %1 of the same quarter, whose numbers have changed since.").arg(text("replaces")));
        lines.append(QuarterlyPaper::tr("Report %1, prepared by %2, frozen on %3. The code beside the title holds the number and the checksum, so that a "
                                        "printed copy can be held against the record.")
                         .arg(m_report.number(), text("preparedBy"), text::momentText(m_report.timeMs())));
        if (const QString times = m_document.text(reports::standInText); !times.isEmpty()) {
            const QString stoodIn = QuarterlyPaper::tr("Times a counsellor stood in for an absent colleague to read what is for her (with a reason, for minutes, reading only): %1.").arg(times);
            lines.last() = QuarterlyPaper::tr("%1 %2", "two sentences").arg(lines.last(), stoodIn);
        }
        add(Note{lines.join(u'\n')});
    }

    const reports::ReportSnapshot &m_report;
    const disclosure::ReleasedDocument &m_document;
    std::vector<RoundTables> m_rounds;
    PaperDocument m_paper;
    int m_tables = 0;
    int m_figures = 0;
};

} // namespace

PaperDocument quarterlyPaper(const reports::ReportSnapshot &report)
{
    return Writer(report).write();
}

QString suggestedFileName(const reports::ReportSnapshot &report)
{
    QString name = QuarterlyPaper::tr("Quarterly report %1 %2").arg(report.period, report.document.text(u"school"_s));
    // A school's name may hold what a file's name may not.
    for (QChar &c : name) {
        if (c < u' ' || u"/\\:*?\"<>|"_s.contains(c))
            c = u'-';
    }
    return name;
}

} // namespace xd::paper
