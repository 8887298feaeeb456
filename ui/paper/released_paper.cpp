#include "ui/paper/released_paper.h"

#include "ui/paper/table_words.h"

#include <QCoreApplication>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace xd::paper {

namespace {

constexpr size_t rowsMeasured = 200; // widths settle long before the last row
constexpr double narrowest = 3;
constexpr double widest = 24;
constexpr size_t columnsOnUpright = 8;

struct ReleasedPaper {
    Q_DECLARE_TR_FUNCTIONS(ReleasedPaper)
};

// Han characters are twice as wide as digits.
double widthOf(const QString &text)
{
    double width = 0;
    for (const QChar c : text)
        width += c.unicode() < 0x2E80 ? 1 : 2;
    return width;
}

Table listTable(const disclosure::ListTable &list, const ReleasedPaperWords &words)
{
    Table table;
    for (size_t c = 0; c < list.columns.size(); ++c) {
        const QString title = words.columnTitle ? words.columnTitle(list.columns[c].name) : list.columns[c].name;
        double width = std::max(narrowest, widthOf(title));
        for (size_t r = 0; r < std::min(list.rows.size(), rowsMeasured); ++r)
            width = std::max(width, widthOf(list.rows[r].value(qsizetype(c))));
        table.columns.push_back({title, std::min(width, widest) + 2});
    }
    for (const QStringList &row : list.rows)
        table.rows.push_back({row, false});
    return table;
}

Facts factsOf(const disclosure::ReleasedDocument &document, const ReleasedPaperWords &words)
{
    Facts facts;
    for (const QString &id : words.facts) {
        if (const QString text = document.text(id); !text.isEmpty())
            facts.facts.push_back({words.columnTitle ? words.columnTitle(id) : id, text});
    }
    return facts;
}

} // namespace

PaperDocument releasedPaper(const disclosure::ReleasedDocument &document, const ReleasedPaperWords &words)
{
    PaperDocument paper;
    paper.title = words.title;
    paper.subtitle = words.subtitle;
    paper.headLeft = words.school;
    paper.headRight = document->reader.purpose == disclosure::Purpose::ownWork ? ReleasedPaper::tr("Confidential: for the counselling room only")
                                                                              : ReleasedPaper::tr("For the named reader only");
    paper.madeAtMs = document->timeMs;
    if (Facts facts = factsOf(document, words); !facts.facts.empty())
        paper.blocks.push_back(std::move(facts));
    for (const disclosure::ListTable &list : document->lists) {
        if (list.columns.empty())
            continue;
        if (words.listTitle)
            paper.blocks.push_back(Heading{words.listTitle(list.id)});
        paper.isLandscape = paper.isLandscape || list.columns.size() > columnsOnUpright;
        paper.blocks.push_back(listTable(list, words));
        paper.blocks.push_back(Note{ReleasedPaper::tr("%n row(s)", nullptr, int(list.rows.size()))});
    }
    for (const disclosure::ReleasedTable &table : document->tables)
        paper.blocks.push_back(paperTable(table, {}, ReleasedPaper::tr("Together")));
    if (!document->withheld.empty())
        paper.blocks.push_back(Note{ReleasedPaper::tr("Not for this reader and left out: %n item(s).", nullptr, int(document->withheld.size()))});
    return paper;
}

} // namespace xd::paper
