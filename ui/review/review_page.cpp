#include "ui/review/review_page.h"

#include "core/mailbox/open_letter.h"
#include "ui/common/data_table.h"
#include "ui/common/empty_state.h"
#include "ui/common/gated_copy.h"
#include "ui/common/round_choice.h"
#include "ui/common/text.h"
#include "ui/review/facts_view.h"
#include "ui/review/false_alarms_view.h"
#include "ui/review/look_pane.h"
#include "ui/text/care_words.h"
#include "ui/text/labels.h"
#include "ui/theme/theme.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QShortcut>
#include <QTabWidget>
#include <QTableView>

using namespace Qt::StringLiterals;

namespace xd::ui {

using namespace theme;
using screening::QueueLine;

namespace {

Cell stateOf(const QueueLine &line)
{
    if (line.decision && line.hasNews())
        return {ReviewPage::tr("new facts"), Mark::warn};
    if (line.decision)
        return {text::labelOf(line.decision->verdict), line.decision->verdict == screening::Verdict::notConfirmed ? Mark::none : Mark::info};
    return line.isBegun ? Cell{ReviewPage::tr("begun"), Mark::info} : Cell{ReviewPage::tr("waits")};
}

Cell nameOf(const QueueLine &line)
{
    return {line.name, line.hasDanger() ? Mark::danger : Mark::none};
}

} // namespace

ReviewPage::ReviewPage(const Workplace &workplace, QWidget *parent)
    : Page(tr("Second look"), Scroll::inside, parent), m_workplace(workplace), m_rounds(new RoundChoice(u"reviewRounds"_s)),
      m_empty(new EmptyState(Icon::eye, tr("Nobody waits for a second look"),
                             tr("Whom a round's scores or danger answers point to stands here, to be looked at by a person. Nobody is given a label by a score."))),
      m_tabs(new QTabWidget), m_panes(new QWidget), m_left(new QWidget),
      m_queue(new DataTable(tr("Queue"), {{tr("Student"), 6, Align::left, true}, {tr("Class"), 7}, {tr("State"), 6}})), m_who(new Text({}, Type::section)),
      m_file(new QPushButton(theme::icon(Icon::person), tr("Student's file"))), m_learn(new QPushButton(theme::icon(Icon::chart), tr("Analysis and letters"))),
      m_note(new Text({}, Type::body, Ink::muted)), m_middle(new QWidget), m_facts(new FactsView), m_look(new LookPane(workplace)), m_alarms(new FalseAlarmsView(workplace))
{
    setObjectName(u"reviewPage"_s);
    addCorner(m_rounds);
    connect(m_rounds, &QComboBox::activated, this, [this](int index) { openRound(m_data.rounds[size_t(index)].id); });
    m_file->setObjectName(u"lookFile"_s);
    m_learn->setObjectName(u"lookLearn"_s);
    m_learn->setToolTip(tr("What this round shows as a whole, and its letters to guardians"));
    m_file->setToolTip(tr("Enter in the queue does the same"));
    addCorner(m_learn);
    connect(m_file, &QPushButton::clicked, this, [this] { m_workplace.navigator.openStudent(m_student); });
    connect(m_learn, &QPushButton::clicked, this, [this] { m_workplace.navigator.learnFromRound(m_round.bytes()); });
    connect(m_facts, &FactsView::readAsked, this, &ReviewPage::readLetter);
    connect(m_facts, &FactsView::mailboxAsked, this, [this] { m_workplace.navigator.goTo(Place::mailbox); });
    layOut();
    connect(m_queue, &DataTable::selectionChanged, this, &ReviewPage::chooseStudent);
    connect(m_queue, &DataTable::rowActivated, this, [this](int row) { m_workplace.navigator.openStudent(m_data.queue->lines[size_t(row)].student); });
    connect(m_look, &LookPane::beginAsked, this, &ReviewPage::begin);
    connect(m_look, &LookPane::saved, this, [this] { m_workplace.navigator.say(tr("The interview is saved.")); });
    connect(m_look, &LookPane::decided, this, &ReviewPage::afterDecision);
    // Letters that are typed into a field never get here: the field takes them before.
    const auto key = [this](Qt::Key which, std::function<void()> what) {
        auto *shortcut = new QShortcut(QKeySequence(which), this);
        shortcut->setContext(Qt::WidgetWithChildrenShortcut);
        connect(shortcut, &QShortcut::activated, this, std::move(what));
    };
    key(Qt::Key_J, [this] { step(1); });
    key(Qt::Key_K, [this] { step(-1); });
    key(Qt::Key_1, [this] { m_look->choose(screening::Verdict::confirmed); });
    key(Qt::Key_2, [this] { m_look->choose(screening::Verdict::notConfirmed); });
    key(Qt::Key_3, [this] { m_look->choose(screening::Verdict::watch); });
    setFirstFocus(m_queue->view());
}

void ReviewPage::layOut()
{
    auto *left = new QVBoxLayout(m_left);
    left->setContentsMargins(0, space::s, 0, 0);
    left->setSpacing(space::s);
    m_queue->setObjectName(u"reviewQueue"_s);
    m_queue->setCompact(true);
    using disclosure::Band;
    m_queue->setCopyGate([this](const CopiedTable &table) {
        const GatedCopy copy{u"screening.candidates"_s,
                             {u"screening.candidates"_s, {{u"name"_s, Band::identity}, {u"class"_s, Band::identity}, {u"state"_s, Band::result}}, {table.rows.begin(), table.rows.end()}},
                             table.headings, m_round.bytes()};
        copyThroughGate(m_workplace, this, copy, [this](const Error &error) { showError(error); });
    });
    left->addWidget(m_queue, 1);
    auto *keys = new Text(tr("J next, K before, Enter the file"), Type::small, Ink::muted);
    keys->setWordWrap(true);
    left->addWidget(keys);

    auto *middle = new QVBoxLayout(m_middle);
    middle->setContentsMargins(space::m, space::s, 0, 0);
    middle->setSpacing(space::xs);
    m_note->setWordWrap(true);
    auto *head = new QHBoxLayout;
    head->addWidget(m_who, 1);
    head->addWidget(m_file);
    middle->addLayout(head);
    middle->addWidget(m_note);
    middle->addWidget(m_facts, 1);

    auto *right = new QWidget;
    auto *column = new QVBoxLayout(right);
    column->setContentsMargins(space::m, space::s, 0, 0);
    column->addWidget(m_look);

    auto *panes = new QHBoxLayout(m_panes);
    panes->setContentsMargins(0, 0, 0, 0);
    panes->setSpacing(0);
    panes->addWidget(m_left);
    panes->addWidget(m_middle, 5);
    panes->addWidget(right, 6);
    m_left->setFixedWidth(scaled(330));
    m_tabs->setDocumentMode(true);
    m_tabs->addTab(m_panes, tr("Second look"));
    m_tabs->addTab(m_alarms, tr("What the cut-offs are worth"));
    add(m_empty, 1);
    add(m_tabs, 1);
    m_empty->hide();
}

void ReviewPage::openRound(const screening::RoundId &round)
{
    m_round = round;
    m_student = {};
    m_tabs->setCurrentIndex(0);
    refresh();
}

void ReviewPage::goOnWithDraft(const QByteArray &look)
{
    m_workplace.vault.run(
        this, [id = screening::SecondLookId::fromBytes(look)](access::Session &session, Progress &) { return screening::showLook(session, id); },
        [this](Result<screening::SecondLook> found) {
            if (!found)
                return showError(found.error());
            m_round = found->round;
            m_student = found->student;
            m_tabs->setCurrentIndex(0);
            refresh();
        });
}

void ReviewPage::refresh()
{
    m_asking.forget();
    ReviewData before;
    before.instruments = m_data.instruments;
    before.form = m_data.form;
    m_asking = m_workplace.vault.run(
        this, [before, round = m_round](access::Session &session, Progress &) { return readReview(session, before, round); },
        [this](Result<ReviewData> read) { read ? showData(std::move(*read)) : showError(read.error()); });
    m_alarms->refresh();
}

std::optional<QByteArray> ReviewPage::openObject() const
{
    return m_data.queue ? m_data.queue->round.id.bytes() : QByteArray();
}

void ReviewPage::showData(ReviewData read)
{
    clearBanners();
    m_data = std::move(read);
    m_look->setForm(m_data.form);
    showRounds();
    const bool hasQueue = m_data.queue && !m_data.queue->lines.empty();
    m_empty->setVisible(!hasQueue);
    m_tabs->setVisible(hasQueue);
    m_learn->setVisible(m_data.queue.has_value());
    showProgress();
    if (!hasQueue) {
        m_look->showNobody();
        return;
    }
    m_round = m_data.queue->round.id;
    fillQueue();
    if (m_data.queue->unmatched > 0)
        showBanner(Mark::danger, tr("%n danger answer(s) belong to nobody yet: say on the round's page whose they are.", nullptr, m_data.queue->unmatched), tr("To the round"),
                   [this] { m_workplace.navigator.openRound(m_round.bytes()); });
}

void ReviewPage::showRounds()
{
    QStringList titles;
    int chosen = 0;
    for (const screening::Round &round : m_data.rounds) {
        if (m_data.queue && round.id == m_data.queue->round.id)
            chosen = int(titles.size());
        titles << round.title;
    }
    m_rounds->setTitles(titles, chosen);
    m_rounds->setVisible(!titles.isEmpty());
}

// How far the round's second look is, by when it is to be done, and what a result is not.
void ReviewPage::showProgress()
{
    if (!m_data.queue || m_data.queue->lines.empty()) {
        setSubtitle({});
        return;
    }
    const screening::ReviewQueue &queue = *m_data.queue;
    QStringList words{tr("Second look %1 of %2").arg(queue.decided).arg(queue.lines.size())};
    if (queue.due.isValid()) {
        const qint64 days = m_data.today.daysTo(queue.due);
        words << (days >= 0 ? tr("due in %n day(s), %1 (SCR-6)", nullptr, int(days)) : tr("late by %n day(s), due %1 (SCR-6)", nullptr, int(-days))).arg(text::dateText(queue.due));
    }
    words << tr("A result is no diagnosis.");
    setSubtitle(words.join(u"  ·  "_s));
}

int ReviewPage::rowOf(const students::StudentId &student) const
{
    const auto &lines = m_data.queue->lines;
    const auto found = std::find_if(lines.begin(), lines.end(), [&](const QueueLine &line) { return line.student == student; });
    return found == lines.end() ? -1 : int(found - lines.begin());
}

void ReviewPage::fillQueue()
{
    std::vector<RowList::Row> rows;
    for (const QueueLine &line : m_data.queue->lines)
        rows.push_back({nameOf(line), {line.schoolClass.name()}, stateOf(line)});
    m_isFilling = true;
    m_queue->setRows(std::make_shared<RowList>(std::move(rows)));
    const int row = m_student.isNil() ? 0 : std::max(0, rowOf(m_student));
    m_queue->selectRow(row);
    m_isFilling = false;
    m_student = m_data.queue->lines[size_t(row)].student;
    askCandidate();
}

const QueueLine *ReviewPage::chosenLine() const
{
    const int row = m_queue->currentRow();
    return m_data.queue && row >= 0 && row < int(m_data.queue->lines.size()) ? &m_data.queue->lines[size_t(row)] : nullptr;
}

void ReviewPage::chooseStudent()
{
    const QueueLine *const line = chosenLine();
    if (m_isFilling || !line || line->student == m_student)
        return;
    m_student = line->student;
    m_lettersRead.clear();
    askCandidate();
}

void ReviewPage::askCandidate()
{
    m_askingCandidate.forget();
    m_askingCandidate = m_workplace.vault.run(
        this,
        [instruments = m_data.instruments, round = m_round, student = m_student](access::Session &session, Progress &) {
            return screening::viewCandidate(session, *instruments, round, student);
        },
        [this](Result<screening::CandidateView> candidate) { candidate ? showCandidate(*candidate) : showError(candidate.error()); });
}

void ReviewPage::showCandidate(const screening::CandidateView &candidate)
{
    const QueueLine &line = candidate.line;
    m_who->setText(u"%1  %2"_s.arg(line.name, line.schoolClass.name()));
    QStringList words{text::labelOf(line.sex), line.number};
    if (line.answeredMs > 0)
        words << tr("answered %1").arg(text::momentText(line.answeredMs));
    words.removeAll({});
    m_note->setText(words.join(u"  ·  "_s));
    m_candidate = candidate;
    m_facts->show(candidate, *m_data.instruments, lettersOf(line.name), m_data.letters.unopened);
    m_look->show(candidate);
}

std::vector<LetterBeside> ReviewPage::lettersOf(const QString &name) const
{
    std::vector<LetterBeside> letters;
    for (const mailbox::OpenedLetter &letter : mailbox::lettersNaming(m_data.letters, name))
        letters.push_back({letter, m_data.names.value(letter.sender, letter.senderLogin), m_lettersRead.value(letter.id)});
    return letters;
}

// The journal notes each reading; until another student is chosen the words stay on the screen.
void ReviewPage::readLetter(const mailbox::ItemId &id)
{
    m_workplace.vault.run(
        this, [id](access::Session &session, Progress &) { return mailbox::openLetter(session, id); },
        [this, id, student = m_student](Result<mailbox::Letter> letter) {
            if (!letter)
                return showError(letter.error());
            if (student != m_student || !m_candidate)
                return;
            if (const auto *observation = std::get_if<mailbox::Observation>(&*letter))
                m_lettersRead.insert(id, wordsOf(*observation));
            else if (const auto *visit = std::get_if<mailbox::HomeVisit>(&*letter))
                m_lettersRead.insert(id, wordsOf(*visit));
            m_facts->show(*m_candidate, *m_data.instruments, lettersOf(m_candidate->line.name), m_data.letters.unopened);
        });
}

void ReviewPage::begin()
{
    m_workplace.vault.run(
        this,
        [instruments = m_data.instruments, form = m_data.form, round = m_round, student = m_student](access::Session &session, Progress &) {
            return screening::beginLook(session, *instruments, form, round, student);
        },
        [this](Result<screening::SecondLook> look) { look ? refresh() : showError(look.error()); });
}

// On to the next who waits: the line that was decided goes behind them.
void ReviewPage::afterDecision()
{
    m_workplace.navigator.say(tr("The decision is saved."));
    const int row = rowOf(m_student);
    const auto &lines = m_data.queue->lines;
    for (int i = 1; i < int(lines.size()); ++i) {
        const QueueLine &next = lines[size_t((row + i) % int(lines.size()))];
        if (next.isWaiting()) {
            m_student = next.student;
            break;
        }
    }
    refresh();
}

void ReviewPage::step(int by)
{
    if (!m_data.queue || m_tabs->currentIndex() != 0 || m_left->isHidden())
        return;
    const int row = m_queue->currentRow() + by;
    if (row >= 0 && row < int(m_data.queue->lines.size()))
        m_queue->selectRow(row);
}

// A student sits beside the screen: the interview alone, without a name, a score or another student.
bool ReviewPage::setTalk(bool isOn)
{
    if (isOn && !(m_look->isOpen() && m_tabs->isVisible() && m_tabs->currentIndex() == 0))
        return false;
    m_left->setHidden(isOn);
    m_middle->setHidden(isOn);
    m_rounds->setVisible(!isOn && !m_data.rounds.empty());
    m_learn->setVisible(!isOn && m_data.queue.has_value());
    m_tabs->tabBar()->setHidden(isOn);
    m_look->setTalk(isOn);
    if (isOn) {
        setSubtitle({});
        clearBanners();
    } else {
        showProgress();
    }
    return true;
}

} // namespace xd::ui
