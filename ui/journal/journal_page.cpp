#include "ui/journal/journal_page.h"

#include "ui/common/data_table.h"
#include "ui/common/filter_chips.h"
#include "ui/text/labels.h"
#include "ui/text/reason_words.h"
#include "ui/theme/theme.h"

#include <QComboBox>
#include <QPushButton>
#include <QSet>

using namespace Qt::StringLiterals;

namespace xd::ui {

using namespace theme;

namespace {

constexpr qint64 dayMs = 86'400'000;
constexpr int wholeTime = 0;

} // namespace

JournalPage::JournalPage(const Workplace &workplace, QWidget *parent)
    : Page(tr("Journal"), Scroll::inside, parent), m_workplace(workplace)
{
    setSubtitle(tr("Who did what and when. Lines can be added, never changed."));
    connect(setPrimary(tr("Verify"), Icon::shield), &QPushButton::clicked, this, &JournalPage::verify);
    primary()->setToolTip(tr("Walks along both chains of lines and says where the first one does not follow."));
    m_period = new QComboBox(this);
    m_period->setAccessibleName(tr("Period"));
    m_period->addItem(tr("Last 7 days"), 7);
    m_period->addItem(tr("Last 30 days"), 30);
    m_period->addItem(tr("Last year"), 365);
    m_period->addItem(tr("All"), wholeTime);
    m_period->setCurrentIndex(1);
    addToActions(m_period);

    m_chips = new FilterChips(this);
    m_chips->addChip(u"verb"_s, tr("What"), {});
    m_chips->addChip(u"who"_s, tr("Who"), {});
    m_chips->addChip(u"vault"_s, tr("Vault"),
                     {{u"records"_s, nameOf(vault::VaultKind::records)}, {u"office"_s, nameOf(vault::VaultKind::office)}});
    m_table = new DataTable(tr("Journal"),
                            {{tr("When"), 9}, {tr("Who"), 6}, {tr("What"), 12}, {tr("Contents"), 16, Align::left, true}, {tr("Vault"), 7}, {tr("Line"), 4, Align::right}},
                            this);
    m_table->setChips(m_chips);
    m_table->setNoun([](int shown, int total) {
        return shown == total ? tr("%n lines", nullptr, total) : tr("%1 of %n lines", nullptr, total).arg(shown);
    });
    m_table->setEmpty(Icon::journal, tr("Nothing in this period"), tr("Choose a longer period above."));
    add(m_table, 1);
    setFirstFocus(m_table->view());
    connect(m_period, &QComboBox::currentIndexChanged, this, &JournalPage::refresh);
    connect(m_chips, &FilterChips::changed, this, &JournalPage::filter);
    connect(m_table, &DataTable::filterClearAsked, m_chips, &FilterChips::clear);
}

void JournalPage::refresh()
{
    m_reading.forget();
    m_reading = m_workplace.vault.run(
        this,
        [days = m_period->currentData().toInt()](access::Session &session, Progress &) {
            return readJournals(session, days == wholeTime ? 0 : session.clock().nowMs() - days * dayMs);
        },
        [this](Result<JournalLines> lines) { lines ? showLines(*lines) : showError(lines.error()); });
}

void JournalPage::showLines(const JournalLines &lines)
{
    m_lines = lines;
    QSet<QString> actions;
    std::vector<RowList::Row> rows;
    rows.reserve(lines.lines.size());
    for (const JournalLine &each : lines.lines) {
        const journal::Line &line = each.line;
        actions.insert(line.action);
        // What reason and counts have to say stands in one cell: most lines have one of them.
        QStringList contents{text::reasonWords(line.reason), text::inWords(line.counts)};
        contents.removeAll({});
        rows.push_back({{text::momentText(line.timeMs), Mark::none, line.timeMs}, {toldBy(each)}, {text::actionLabel(line.action)},
                        {contents.join(tr(": ", "between reason and numbers"))}, {nameOf(each.vault)},
                        {QString::number(line.seq), Mark::none, line.seq}});
    }
    QList<FilterChips::Option> verbs;
    for (const QString &action : std::as_const(actions))
        verbs.push_back({action, text::actionLabel(action)});
    std::sort(verbs.begin(), verbs.end(), [](const auto &a, const auto &b) { return a.label < b.label; });
    QList<FilterChips::Option> people;
    for (auto login = lines.logins.begin(); login != lines.logins.end(); ++login)
        people.push_back({login.value(), login.value()});
    std::sort(people.begin(), people.end(), [](const auto &a, const auto &b) { return a.label < b.label; });
    m_chips->setOptions(u"verb"_s, verbs);
    m_chips->setOptions(u"who"_s, people);
    m_table->setRows(std::make_shared<RowList>(std::move(rows)));
    filter();
}

QString JournalPage::nameOf(vault::VaultKind kind) const
{
    return text::labelOf(kind, m_workplace.site.kind);
}

QString JournalPage::toldBy(const JournalLine &line) const
{
    // A login that is no longer kept: the line keeps the number.
    return m_lines.logins.value(line.line.userId, QString::fromLatin1(line.line.userId.toHex().left(8)));
}

void JournalPage::filter()
{
    if (!m_chips->isActive())
        return m_table->setFilter({});
    m_table->setFilter([this](int row) {
        const JournalLine &line = m_lines.lines[std::size_t(row)];
        return m_chips->accepts(u"verb"_s, line.line.action) && m_chips->accepts(u"who"_s, toldBy(line)) &&
               m_chips->accepts(u"vault"_s, line.vault == vault::VaultKind::records ? u"records"_s : u"office"_s);
    });
}

void JournalPage::verify()
{
    primary()->setEnabled(false);
    m_workplace.vault.run(
        this, [](access::Session &session, Progress &) { return verifyJournals(session); },
        [this](Result<std::vector<VerifiedChain>> chains) {
            primary()->setEnabled(true);
            chains ? showVerified(*chains) : showError(chains.error());
        },
        tr("Verifying the journal"));
}

void JournalPage::showVerified(const std::vector<VerifiedChain> &chains)
{
    clearBanners();
    for (const VerifiedChain &chain : chains) {
        const QString name = nameOf(chain.vault);
        if (chain.check.brokenAt)
            showBanner(Mark::danger, tr("%1: line %2 does not follow from the one before it. The file has been changed from outside; "
                                        "keep it as it is and open a backup.").arg(name).arg(*chain.check.brokenAt));
        else
            showBanner(Mark::ok, tr("%1: all %n lines follow from one another. Head %2.", nullptr, int(chain.check.lines))
                                     .arg(name, QString::fromLatin1(chain.check.head.hash.toHex().left(12))))
                ->setClosable(true);
    }
}

} // namespace xd::ui
