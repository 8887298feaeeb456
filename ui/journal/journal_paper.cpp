#include "ui/journal/journal_paper.h"

#include "core/disclosure/cut_document.h"
#include "ui/paper/released_paper.h"
#include "ui/text/labels.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace xd::ui {

using paper::PaperDocument; // a qualified name before the function's hides its texts from lupdate

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(JournalPaper)
};

constexpr const char *columns[] = {"when", "who", "what", "contents", "vault", "line"};

// As whom each role takes its own journal along.
disclosure::Purpose purposeOf(access::Role role)
{
    switch (role) {
    case access::Role::principal:
        return disclosure::Purpose::leadership;
    case access::Role::officer:
        return disclosure::Purpose::districtReport;
    case access::Role::counsellor:
    case access::Role::teacher:
    case access::Role::it:
        break;
    }
    return disclosure::Purpose::ownWork;
}

QString titleOf(const QString &column)
{
    if (column == "period"_L1)
        return Words::tr("Period");
    if (column == "filters"_L1)
        return Words::tr("Filters");
    const QStringList headings = journalHeadings();
    for (std::size_t i = 0; i < std::size(columns); ++i)
        if (column == QLatin1StringView(columns[i]))
            return headings[qsizetype(i)];
    return column;
}

} // namespace

QStringList journalHeadings()
{
    return {Words::tr("When"), Words::tr("Who"), Words::tr("What"), Words::tr("Contents"), Words::tr("Vault"), Words::tr("Line")};
}

// A list has no counts that a history could protect, so nothing has to be looked up in the records, which a principal
// could not open.
Result<disclosure::ReleasedDocument> releaseLines(access::Session &session, const JournalCut &cut)
{
    XD_CHECK(session.require(access::Capability::readJournal));
    using disclosure::Band;
    disclosure::Document document{u"journal.list"_s, cut.student};
    document.texts = {{u"period"_s, cut.period}, {u"filters"_s, cut.filters}};
    disclosure::ListTable list{u"lines"_s, {}, {}};
    for (const char *column : columns)
        list.columns.push_back({QString::fromLatin1(column), Band::open});
    list.rows.reserve(cut.rows.size());
    for (const int row : cut.rows) {
        const JournalLine &each = cut.lines->lines[std::size_t(row)];
        list.rows.push_back({text::momentText(each.line.timeMs), cut.lines->whoOf(each), text::actionLabel(each.line.action), contentsOf(each.line),
                             text::labelOf(each.vault, session.site().kind), QString::number(each.line.seq)});
    }
    document.lists.push_back(std::move(list));
    return disclosure::cutDocument(document, {session.role(), purposeOf(session.role())}, {}, session.clock().nowMs());
}

PaperDocument journalPaper(const disclosure::ReleasedDocument &document, const access::SiteIdentity &site, const QString &readBy)
{
    paper::ReleasedPaperWords words;
    words.title = Words::tr("Journal: who did and who saw what");
    words.subtitle = Words::tr("%1 · code %2").arg(site.name, site.code);
    words.school = site.name;
    words.columnTitle = titleOf;
    words.facts = {u"period"_s, u"filters"_s};
    PaperDocument made = paper::releasedPaper(document, words);
    made.footLeft = Words::tr("Printed by %1, %2").arg(readBy, text::momentText(document->timeMs));
    return made;
}

} // namespace xd::ui
