#include "ui/journal/journal_page.h"

#include "core/disclosure/gate.h"
#include "ui/common/data_table.h"
#include "ui/common/filter_chips.h"
#include "ui/common/gated_preview.h"
#include "ui/journal/line_dialog.h"
#include "ui/text/labels.h"
#include "ui/theme/theme.h"

#include <QButtonGroup>
#include <QComboBox>
#include <QDateEdit>
#include <QHBoxLayout>
#include <QPushButton>
#include <QSet>
#include <QTableView>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace xd::ui {

using namespace theme;

namespace {

constexpr int wholeTime = 0;
constexpr int fromTo = -1;

// Cells are made as they come into view: a hundred thousand lines cost nothing until they are looked at.
class LineRows final : public RowSource {
public:
    LineRows(std::shared_ptr<const JournalLines> lines, access::SiteKind site)
        : m_lines(std::move(lines)), m_records(text::labelOf(vault::VaultKind::records, site)), m_office(text::labelOf(vault::VaultKind::office, site))
    {
        for (const QString &action : m_lines->actions)
            m_labels.insert(action, text::actionLabel(action));
    }
    int rowCount() const override { return int(m_lines->lines.size()); }
    Cell cell(int row, int column) const override
    {
        const JournalLine &each = m_lines->lines[std::size_t(row)];
        switch (column) {
        case 0:
            return {text::momentText(each.line.timeMs), Mark::none, each.line.timeMs};
        case 1:
            return {m_lines->whoOf(each)};
        case 2:
            return {m_labels.value(each.line.action)};
        case 3:
            return {contentsOf(each.line)};
        case 4:
            return {each.vault == vault::VaultKind::records ? m_records : m_office};
        default:
            return {QString::number(each.line.seq), Mark::none, each.line.seq};
        }
    }

private:
    std::shared_ptr<const JournalLines> m_lines;
    QString m_records;
    QString m_office;
    QHash<QString, QString> m_labels;
};

QString codeOf(vault::VaultKind kind)
{
    return kind == vault::VaultKind::records ? u"records"_s : u"office"_s;
}

QSet<QString> setOf(const QStringList &list)
{
    return {list.begin(), list.end()};
}

} // namespace

JournalPage::JournalPage(const Workplace &workplace, QWidget *parent)
    : Page(tr("Journal"), Scroll::inside, parent), m_workplace(workplace), m_lines(std::make_shared<JournalLines>())
{
    setSubtitle(tr("Who did and who saw what, and when. Lines can be added, never changed."));
    connect(setPrimary(tr("Verify"), Icon::shield), &QPushButton::clicked, this, &JournalPage::verify);
    primary()->setToolTip(tr("Walks along both chains of lines and says where the first one does not follow."));
    QPushButton *print = addButton(tr("Print"), Icon::print, QKeySequence::Print);
    print->setObjectName(u"printJournal"_s);
    connect(print, &QPushButton::clicked, this, &JournalPage::print);
    addToActions(makePeriod());

    m_chips = new FilterChips(this);
    m_chips->addChip(u"verb"_s, tr("What"), {});
    m_chips->addChip(u"who"_s, tr("Who"), {});
    m_chips->addChip(u"vault"_s, tr("Vault"),
                     {{u"records"_s, nameOf(vault::VaultKind::records)}, {u"office"_s, nameOf(vault::VaultKind::office)}});
    m_table = new DataTable(tr("Journal"),
                            {{tr("When"), 9}, {tr("Who"), 6}, {tr("What"), 12}, {tr("Contents"), 16, Align::left, true}, {tr("Vault"), 7}, {tr("Line"), 4, Align::right}},
                            this);
    m_table->setChips(m_chips);
    m_table->setSelectsMany(true);
    m_table->setNoun([](int shown, int total) {
        return shown == total ? tr("%n lines", nullptr, total) : tr("%1 of %n lines", nullptr, total).arg(shown);
    });
    m_table->setEmpty(Icon::journal, tr("Nothing in this period"), tr("Choose a longer period above."));
    m_table->setCopyGate([this](const CopiedTable &) { copyRows(); });
    add(makeSides());
    add(m_table, 1);
    setFirstFocus(m_table->view());
    connect(m_chips, &FilterChips::changed, this, &JournalPage::filter);
    connect(m_table, &DataTable::filterClearAsked, this, [this] {
        m_chips->clear();
        setSide(Side::all);
    });
    connect(m_table, &DataTable::rowActivated, this, &JournalPage::showLine);
}

QWidget *JournalPage::makePeriod()
{
    auto *row = new QWidget(this);
    auto *line = new QHBoxLayout(row);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(space::s);
    const auto day = [this](const QString &name, const QString &words) {
        auto *edit = new QDateEdit(this);
        edit->setObjectName(name);
        edit->setAccessibleName(words);
        edit->setToolTip(words);
        edit->setDisplayFormat(u"yyyy-MM-dd"_s);
        edit->setCalendarPopup(true);
        edit->setKeyboardTracking(false); // read once the day is typed, not at each digit
        edit->hide();
        connect(edit, &QDateEdit::dateChanged, this, &JournalPage::refresh);
        return edit;
    };
    m_from = day(u"journalFrom"_s, tr("First day"));
    m_to = day(u"journalTo"_s, tr("Last day"));
    m_period = new QComboBox(this);
    m_period->setObjectName(u"journalPeriod"_s);
    m_period->setAccessibleName(tr("Period"));
    m_period->addItem(tr("Last 7 days"), 7);
    m_period->addItem(tr("Last 30 days"), 30);
    m_period->addItem(tr("Last year"), 365);
    m_period->addItem(tr("All"), wholeTime);
    m_period->addItem(tr("From … to …"), fromTo);
    m_period->setCurrentIndex(1);
    connect(m_period, &QComboBox::currentIndexChanged, this, [this] {
        const bool isFree = m_period->currentData().toInt() == fromTo;
        if (isFree && m_from->isHidden()) {
            // From where the eyes are: what is shown is what they begin with.
            const QSignalBlocker quietFrom(m_from), quietTo(m_to);
            const auto &lines = m_lines->lines;
            const auto dayOf = [](const JournalLine &shown) { return QDateTime::fromMSecsSinceEpoch(shown.line.timeMs).date(); };
            m_to->setDate(lines.empty() ? QDate(2026, 9, 1) : dayOf(lines.front()));
            m_from->setDate(lines.empty() ? m_to->date() : dayOf(lines.back()));
        }
        m_from->setVisible(isFree);
        m_to->setVisible(isFree);
        refresh();
    });
    line->addWidget(m_period);
    line->addWidget(m_from);
    line->addWidget(m_to);
    return row;
}

QWidget *JournalPage::makeSides()
{
    auto *row = new QWidget(this);
    auto *line = new QHBoxLayout(row);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(space::s);
    auto *group = new QButtonGroup(this);
    const auto side = [&](Side value, const QString &name, const QString &words, const QString &tip) {
        auto *button = new QToolButton(row);
        button->setObjectName(name);
        button->setText(words);
        button->setToolTip(tip);
        button->setAccessibleDescription(tip);
        button->setCheckable(true);
        button->setFocusPolicy(Qt::StrongFocus);
        group->addButton(button, int(value));
        m_sides.push_back(button);
        line->addWidget(button);
        connect(button, &QToolButton::toggled, this, [button](bool isOn) { setChosen(button, isOn); });
    };
    side(Side::all, u"sideAll"_s, tr("Everything"), tr("All lines of the journal"));
    side(Side::did, u"sideDid"_s, tr("Who did what"), tr("Changes: imports, accounts, keys, reports, bundles, backups"));
    side(Side::saw, u"sideSaw"_s, tr("Who saw what"),
         tr("Looking: students searched and opened, letters opened, standing in for a colleague, prints, exports and copies"));
    m_sides.front()->setChecked(true);
    connect(group, &QButtonGroup::idToggled, this, [this](int id, bool isOn) {
        if (!isOn)
            return;
        m_side = Side(id);
        filter();
    });
    m_file = new QToolButton(row);
    m_file->setObjectName(u"fileChip"_s);
    m_file->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_file->setIcon(theme::icon(Icon::close, Ink::accent));
    m_file->setToolTip(tr("Show everything again, not this file alone"));
    m_file->setFocusPolicy(Qt::StrongFocus);
    m_file->setLayoutDirection(Qt::RightToLeft); // the cross stands behind the name
    setChosen(m_file, true);
    m_file->hide();
    connect(m_file, &QToolButton::clicked, this, [this] { showFile({}); });
    line->addSpacing(space::m);
    line->addWidget(m_file);
    line->addStretch(1);
    return row;
}

void JournalPage::setSide(Side side)
{
    m_sides[std::size_t(side)]->setChecked(true);
}

void JournalPage::showFile(const QByteArray &student)
{
    const bool isOther = m_student != student;
    m_student = student;
    if (isOther && !student.isEmpty()) {
        m_chips->clear();
        m_period->setCurrentIndex(m_period->findData(wholeTime)); // a file is asked about as a whole; this reads
    }
    showFileChip();
    refresh();
}

void JournalPage::showFileChip()
{
    m_file->setVisible(!m_student.isEmpty());
    m_file->setText(m_lines->studentName.isEmpty() ? tr("One student's file") : tr("File of %1").arg(m_lines->studentName));
    m_file->setAccessibleName(tr("%1: show everything again").arg(m_file->text()));
}

JournalQuery JournalPage::query() const
{
    const int days = m_period->currentData().toInt();
    if (days == fromTo)
        return {0, m_from->date(), m_to->date(), m_student};
    return {days, {}, {}, m_student};
}

void JournalPage::refresh()
{
    m_reading.forget();
    m_reading = m_workplace.vault.run(
        this, [query = query()](access::Session &session, Progress &) { return readJournals(session, query); },
        [this](Result<JournalLines> lines) { lines ? showLines(std::move(*lines)) : showError(lines.error()); });
}

void JournalPage::showLines(JournalLines lines)
{
    m_lines = std::make_shared<const JournalLines>(std::move(lines));
    QList<FilterChips::Option> verbs;
    for (const QString &action : m_lines->actions)
        verbs.push_back({action, text::actionLabel(action)});
    QList<FilterChips::Option> people;
    for (auto login = m_lines->logins.begin(); login != m_lines->logins.end(); ++login)
        people.push_back({login.value(), login.value()});
    for (auto *options : {&verbs, &people})
        std::sort(options->begin(), options->end(), [](const auto &a, const auto &b) { return a.label < b.label; });
    m_chips->setOptions(u"verb"_s, verbs);
    m_chips->setOptions(u"who"_s, people);
    showFileChip();
    m_table->setRows(std::make_shared<LineRows>(m_lines, m_workplace.site.kind));
    filter();
    setSubtitle(m_lines->isCut ? tr("Who did and who saw what, and when. Only the newest lines of this period are shown: choose a shorter one for the others.")
                               : tr("Who did and who saw what, and when. Lines can be added, never changed."));
}

QString JournalPage::nameOf(vault::VaultKind kind) const
{
    return text::labelOf(kind, m_workplace.site.kind);
}

void JournalPage::filter()
{
    if (!m_chips->isActive() && m_side == Side::all)
        return m_table->setFilter({});
    // What is chosen is read once, not for each of the lines.
    m_table->setFilter([lines = m_lines, side = m_side, verbs = setOf(m_chips->chosen(u"verb"_s)), people = setOf(m_chips->chosen(u"who"_s)),
                        vaults = setOf(m_chips->chosen(u"vault"_s))](int row) {
        const JournalLine &line = lines->lines[std::size_t(row)];
        return (side == Side::all || line.isSeen == (side == Side::saw)) && (verbs.isEmpty() || verbs.contains(line.line.action)) &&
               (people.isEmpty() || people.contains(lines->whoOf(line))) && (vaults.isEmpty() || vaults.contains(codeOf(line.vault)));
    });
}

void JournalPage::showLine(int row)
{
    const JournalLine &line = m_lines->lines[std::size_t(row)];
    auto *dialog = new LineDialog(m_workplace, line, m_lines->whoOf(line), this);
    dialog->show();
}

// For the paper, which bears no name: a file is "one student's".
QString JournalPage::filterWords() const
{
    QStringList words;
    if (!m_student.isEmpty())
        words << tr("One student's file");
    if (m_side != Side::all)
        words << m_sides[std::size_t(m_side)]->text();
    for (const QString &action : m_chips->chosen(u"verb"_s))
        words << text::actionLabel(action);
    words << m_chips->chosen(u"who"_s);
    for (const QString &vault : m_chips->chosen(u"vault"_s))
        words << nameOf(vault == codeOf(vault::VaultKind::records) ? vault::VaultKind::records : vault::VaultKind::office);
    return words.join(tr(", ", "between filters"));
}

JournalCut JournalPage::cutOf(std::vector<int> rows) const
{
    const QString period = m_period->currentData().toInt() == fromTo
                               ? tr("%1 to %2", "two days").arg(text::dateText(m_from->date()), text::dateText(m_to->date()))
                               : m_period->currentText();
    return {m_lines, std::move(rows), period, filterWords(), m_student};
}

void JournalPage::print()
{
    clearBanners();
    const int shown = m_table->shownCount();
    if (shown > mostLinesOnPaper) {
        showBanner(Mark::warn, tr("%n lines are too many for one paper. Choose a shorter period, or filters: it takes %1 lines.", nullptr, shown).arg(mostLinesOnPaper))
            ->setClosable(true);
        return;
    }
    std::vector<int> rows;
    for (int row = 0; row < shown; ++row)
        rows.push_back(m_table->model()->sourceRow(row));
    m_workplace.vault.run(
        this, [cut = cutOf(std::move(rows))](access::Session &session, Progress &) { return releaseLines(session, cut); },
        [this](Result<disclosure::ReleasedDocument> document) { document ? preview(*document) : showError(document.error()); });
}

void JournalPage::preview(const disclosure::ReleasedDocument &document)
{
    emit previewShown(previewThroughGate(m_workplace.vault, this, {u"journalPreview"_s, journalPaper(document, m_workplace.site, m_workplace.login), tr("Journal"), exitOf(document)}));
}

void JournalPage::copyRows()
{
    const QList<int> chosen = m_table->selectedRows();
    m_workplace.vault.run(
        this,
        [cut = cutOf({chosen.begin(), chosen.end()})](access::Session &session, Progress &) -> Result<disclosure::ReleasedDocument> {
            XD_TRY(disclosure::ReleasedDocument document, releaseLines(session, cut));
            XD_CHECK(disclosure::Gate(session).noteExit(document, disclosure::Channel::clipboard));
            return document;
        },
        [this](Result<disclosure::ReleasedDocument> document) {
            if (!document)
                return showError(document.error());
            const auto &rows = (*document)->lists.front().rows;
            putOnClipboard({journalHeadings(), QList<QStringList>(rows.begin(), rows.end())});
            m_workplace.navigator.say(tr("%n line(s) copied", nullptr, int(rows.size())));
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
