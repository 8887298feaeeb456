#include "ui/paper/drill_certificate.h"

#include "ui/text/error_text.h"
#include "ui/text/labels.h"

#include <QCoreApplication>
#include <QLocale>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace xd::paper {

namespace {

using vault::VaultKind;

struct Certificate {
    Q_DECLARE_TR_FUNCTIONS(DrillCertificate)
};

struct TableWord {
    const char *table;
    const char *word;
    bool isCertified = true; // the others count with the rest: the certificate is one page
};
constexpr TableWord tableWords[] = {
    {"student", QT_TRANSLATE_NOOP("DrillCertificate", "Students")},
    {"enrolment", QT_TRANSLATE_NOOP("DrillCertificate", "Enrolments"), false},
    {"student_tag", QT_TRANSLATE_NOOP("DrillCertificate", "Tags of students"), false},
    {"screening_round", QT_TRANSLATE_NOOP("DrillCertificate", "Screening rounds")},
    {"consent_slip", QT_TRANSLATE_NOOP("DrillCertificate", "Consent slips")},
    {"answer_sheet", QT_TRANSLATE_NOOP("DrillCertificate", "Answer sheets")},
    {"result", QT_TRANSLATE_NOOP("DrillCertificate", "Results"), false},
    {"danger_finding", QT_TRANSLATE_NOOP("DrillCertificate", "Danger findings")},
    {"report_snapshot", QT_TRANSLATE_NOOP("DrillCertificate", "Frozen reports")},
    {"out_bundle", QT_TRANSLATE_NOOP("DrillCertificate", "Bundles sent")},
    {"in_bundle", QT_TRANSLATE_NOOP("DrillCertificate", "Bundles received")},
    {"received_record", QT_TRANSLATE_NOOP("DrillCertificate", "Records received")},
    {"account", QT_TRANSLATE_NOOP("DrillCertificate", "Accounts")},
    {"mailbox_item", QT_TRANSLATE_NOOP("DrillCertificate", "Items in the mailbox")},
    {"journal_line", QT_TRANSLATE_NOOP("DrillCertificate", "Lines of the journal")},
};

qint64 rowsOf(const vault::RowCounts &rows)
{
    qint64 sum = 0;
    for (const auto &entry : rows)
        sum += entry.second;
    return sum;
}

QString countIn(const vault::RowCounts &rows, const QString &table)
{
    const auto found = rows.find(table);
    return found == rows.end() ? u"–"_s : QLocale().toString(found->second);
}

// Named tables line by line, the rest of each vault together.
void addRows(Table &table, const QString &vault, const backup::VaultState &wanted, const backup::VaultState &found)
{
    const QLocale locale;
    qint64 otherWanted = rowsOf(wanted.rows);
    qint64 otherFound = 0;
    for (const auto &entry : wanted.rows) // tables that came with a newer version are not in the backup
        if (const auto here = found.rows.find(entry.first); here != found.rows.end())
            otherFound += here->second;
    for (const TableWord &known : tableWords) {
        const QString name = QString::fromLatin1(known.table);
        const auto there = wanted.rows.find(name);
        const auto here = found.rows.find(name);
        if (!known.isCertified || there == wanted.rows.end() || (there->second == 0 && here != found.rows.end() && here->second == 0))
            continue; // one page is enough for what is there
        table.rows.push_back({{vault, Certificate::tr(known.word), countIn(wanted.rows, name), countIn(found.rows, name)}});
        otherWanted -= there->second;
        otherFound -= here == found.rows.end() ? 0 : here->second;
    }
    table.rows.push_back({{vault, Certificate::tr("All other rows"), locale.toString(otherWanted), locale.toString(otherFound)}});
}

void addHeads(std::vector<Fact> &facts, const QString &vault, const backup::VaultState &state)
{
    facts.push_back({Certificate::tr("%1: the journal ends with").arg(vault),
                     Certificate::tr("line %1, head %2").arg(QLocale().toString(state.head.seq), QString::fromLatin1(state.head.hash.toHex().left(32)))});
}

QString verdictOf(const backup::DrillResult &drill)
{
    if (drill.isPassed())
        return Certificate::tr("Passed. From this backup the site was rebuilt as a whole: every page was authentic, every table held as many "
                               "rows as noted, and both journals led without a gap to the noted ends.");
    return Certificate::tr("Not passed. %1").arg(text::sentenceFor(*drill.failure));
}

} // namespace

QString labelOfTable(const QString &table)
{
    for (const TableWord &known : tableWords)
        if (table == QLatin1StringView(known.table))
            return Certificate::tr(known.word);
    return {};
}

QString certificateFileName(const backup::DrillResult &drill)
{
    return Certificate::tr("Restore drill %1").arg(QDateTime::fromMSecsSinceEpoch(drill.timeMs).date().toString(Qt::ISODate));
}

PaperDocument drillCertificate(const backup::DrillResult &drill, const access::SiteIdentity &site)
{
    PaperDocument document;
    document.title = Certificate::tr("Certificate of a restore drill");
    document.subtitle = Certificate::tr("%1 · code %2").arg(site.name, site.code);
    document.headLeft = site.name;
    document.headRight = Certificate::tr("Contains no data of students");
    document.madeAtMs = drill.timeMs;
    document.blocks.push_back(KeyFigures{{{drill.isPassed() ? Certificate::tr("Passed") : Certificate::tr("Not passed"), Certificate::tr("Result"), {}},
                                          {QDateTime::fromMSecsSinceEpoch(drill.timeMs).date().toString(Qt::ISODate), Certificate::tr("Date of the drill"), {}},
                                          {Certificate::tr("%1 s").arg(QLocale().toString(double(drill.tookMs) / 1000, 'f', 2)), Certificate::tr("Time needed"), {}}}});
    document.blocks.push_back(Paragraph{verdictOf(drill)});
    Facts facts;
    facts.facts = {{Certificate::tr("Backup"), drill.backup},
                   {Certificate::tr("Made"), text::momentText(drill.manifest.timeMs)},
                   {Certificate::tr("Size"), QLocale().formattedDataSize(drill.manifest.totalBytes())},
                   {Certificate::tr("Journal lines since then"), QLocale().toString(drill.linesSince)}};
    addHeads(facts.facts, text::labelOf(VaultKind::records, site.kind), drill.manifest.state.records);
    addHeads(facts.facts, text::labelOf(VaultKind::office, site.kind), drill.manifest.state.office);
    document.blocks.push_back(std::move(facts));
    if (!drill.failure) {
        document.blocks.push_back(Heading{Certificate::tr("What was counted"), 2});
        Table table;
        table.columns = {{Certificate::tr("Vault"), 3}, {Certificate::tr("What"), 4}, {Certificate::tr("In the backup's list"), 2.5, Align::right},
                         {Certificate::tr("Rebuilt"), 2.5, Align::right}};
        addRows(table, text::labelOf(VaultKind::records, site.kind), drill.manifest.state.records, drill.rebuilt.records);
        addRows(table, text::labelOf(VaultKind::office, site.kind), drill.manifest.state.office, drill.rebuilt.office);
        document.blocks.push_back(std::move(table));
    }
    document.blocks.push_back(Note{Certificate::tr("The site was rebuilt in a scratch place on this computer, opened with the keys that the backup itself "
                                                   "carries, and taken away again. The working data was not touched.")});
    document.blocks.push_back(SignatureLines{{Certificate::tr("Held by"), Certificate::tr("Seen by the principal"), Certificate::tr("Date")}});
    return document;
}

} // namespace xd::paper
