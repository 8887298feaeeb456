#include "ui/mailbox/mailbox_page.h"

#include "ui/common/data_table.h"
#include "ui/mailbox/letter_view.h"
#include "ui/mailbox/show_item.h"
#include "ui/mailbox/stand_in.h"
#include "ui/mailbox/write_letter.h"
#include "ui/text/labels.h"
#include "ui/theme/theme.h"

#include <QButtonGroup>
#include <QDateTime>
#include <QHBoxLayout>
#include <QPushButton>
#include <QStackedWidget>
#include <QTableView>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace xd::ui {

using namespace theme;
using access::Capability;
using mailbox::SentLine;

namespace {

constexpr qint64 minuteMs = 60'000;

Cell stateCell(const ReceivedMail &mail)
{
    if (mail.isUrgent)
        return {MailboxPage::tr("urgent"), Mark::danger, 0};
    if (mail.line.isForColleague)
        return {MailboxPage::tr("standing in"), Mark::warn, 2};
    if (!mail.line.isOpened)
        return {MailboxPage::tr("new"), Mark::info, 1, true};
    return {MailboxPage::tr("read"), Mark::none, 3};
}

Cell stateCell(const SentLine &line)
{
    switch (line.state) {
    case SentLine::waiting:
        return {MailboxPage::tr("not yet received"), Mark::info, 1};
    case SentLine::received:
        return {MailboxPage::tr("received"), Mark::ok, 2};
    case SentLine::beforeNewKeys:
        return {MailboxPage::tr("before your new keys"), Mark::none, 3};
    case SentLine::missing:
        break;
    }
    return {MailboxPage::tr("gone"), Mark::danger, 0};
}

QString nextStepOf(const SentLine &line)
{
    switch (line.state) {
    case SentLine::waiting:
        return MailboxPage::tr("Lies sealed in the mailbox. If it cannot wait, go or telephone.");
    case SentLine::received:
        return MailboxPage::tr("Opened on %1").arg(text::momentText(line.receivedMs));
    case SentLine::beforeNewKeys:
        return MailboxPage::tr("Whether it was received can no longer be seen. If in doubt, ask.");
    case SentLine::missing:
        break;
    }
    return MailboxPage::tr("Taken out of the shared folder or altered: tell the room by word of mouth and write it again.");
}

} // namespace

MailboxPage::MailboxPage(const Workplace &workplace, QWidget *parent)
    : Page(tr("Mailbox"), Scroll::inside, parent), m_workplace(workplace), m_stack(new QStackedWidget), m_letter(new LetterView)
{
    setObjectName(u"mailboxPage"_s);
    setSubtitle(tr("Sealed letters within the school. Only whom it is for can open a letter; that it was opened is noted, and told to its sender."));
    makeButtons();
    makeLetterActions();
    addToActions(makeSides());
    m_stack->addWidget(makeReceived());
    makeSent();
    m_stack->addWidget(m_sent);
    add(m_stack, 1);
    // A teacher comes to write, and to see what became of it.
    const bool isTeacher = m_workplace.role == access::Role::teacher;
    if (isTeacher)
        m_toSent->setChecked(true);
    setFirstFocus(isTeacher ? m_sent->view() : m_received->view());
    closeLetter();
    m_minute.setInterval(int(minuteMs) / 4);
    connect(&m_minute, &QTimer::timeout, this, &MailboxPage::sayWhatGlassIsOpen);
}

void MailboxPage::makeButtons()
{
    if (m_workplace.may(Capability::writeMailbox)) {
        QPushButton *observe = setPrimary(tr("New observation"), Icon::edit, QKeySequence(u"Ctrl+N"_s));
        observe->setObjectName(u"newObservation"_s);
        connect(observe, &QPushButton::clicked, this, [this] { write(false); });
        QPushButton *visit = addButton(tr("New home visit"), Icon::person, QKeySequence(u"Ctrl+Shift+N"_s));
        visit->setObjectName(u"newHomeVisit"_s);
        connect(visit, &QPushButton::clicked, this, [this] { write(true); });
    }
    if (m_workplace.may(Capability::breakGlass)) {
        m_stand = addButton(tr("Stand in for a colleague"), Icon::key);
        m_stand->setObjectName(u"standInButton"_s);
        m_stand->hide(); // until it is known that there is a colleague
        connect(m_stand, &QPushButton::clicked, this, &MailboxPage::standInForColleague);
    }
}

void MailboxPage::makeLetterActions()
{
    if (m_workplace.may(Capability::exportTables) && m_workplace.may(Capability::readStudents)) {
        m_toPrincipal = m_letter->addAction(u"letterToPrincipal"_s, tr("Show one item to the principal"), Icon::mail);
        connect(m_toPrincipal, &QPushButton::clicked, this, [this] {
            if (m_open)
                findStudentOf(*m_open);
        });
    }
    m_print = m_letter->addAction(u"printItem"_s, tr("Print"), Icon::print);
    setShortcut(m_print, QKeySequence::Print);
    connect(m_print, &QPushButton::clicked, this, &MailboxPage::printItem);
}

QWidget *MailboxPage::makeSides()
{
    auto *row = new QWidget(this);
    auto *line = new QHBoxLayout(row);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(space::s);
    auto *group = new QButtonGroup(this);
    const auto side = [&](int index, const QString &name, const QString &words) {
        auto *button = new QToolButton(row);
        button->setObjectName(name);
        button->setText(words);
        button->setCheckable(true);
        button->setFocusPolicy(Qt::StrongFocus);
        group->addButton(button, index);
        line->addWidget(button);
        connect(button, &QToolButton::toggled, this, [button](bool isOn) { setChosen(button, isOn); });
        return button;
    };
    m_toReceived = side(0, u"mailReceived"_s, tr("Received"));
    m_toSent = side(1, u"mailSent"_s, tr("Sent"));
    m_toReceived->setChecked(true);
    connect(group, &QButtonGroup::idToggled, this, [this](int id, bool isOn) {
        if (isOn)
            m_stack->setCurrentIndex(id);
    });
    return row;
}

QWidget *MailboxPage::makeReceived()
{
    m_received = new DataTable(tr("Received letters"), {{tr("State"), 5}, {tr("What"), 6, Align::left, true}, {tr("From"), 5}, {tr("When"), 9}});
    m_received->setObjectName(u"receivedTable"_s);
    m_received->setNoun([this](int, int total) { return tr("%n letter(s), %1 unread", nullptr, total).arg(m_facts.unread()); });
    m_received->setEmpty(Icon::mail, tr("No letters"),
                         m_workplace.role == access::Role::teacher     ? tr("What you write to the counselling room stands under Sent.")
                         : m_workplace.role == access::Role::principal ? tr("What you have to know of one student arrives here. Reports stand under Reports.")
                                                                       : tr("Observations and home visits of the homeroom teachers arrive here."));
    m_received->setCopyGate([](const CopiedTable &) {}); // letters leave by the gate alone
    connect(m_received, &DataTable::rowActivated, this, &MailboxPage::open);
    connect(m_received, &DataTable::selectionChanged, this, &MailboxPage::closeLetter);
    auto *row = new QWidget;
    auto *line = new QHBoxLayout(row);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(space::l);
    line->addWidget(m_received, 5);
    line->addWidget(m_letter, 6);
    return row;
}

void MailboxPage::makeSent()
{
    m_sent = new DataTable(tr("Sent letters"), {{tr("State"), 6}, {tr("What"), 6}, {tr("To"), 7}, {tr("Sent at"), 9}, {tr("What next"), 20, Align::left, true}});
    m_sent->setObjectName(u"sentTable"_s);
    m_sent->setNoun([](int, int total) { return tr("%n letter(s) sent", nullptr, total); });
    m_sent->setEmpty(Icon::mail, tr("Nothing sent yet"), tr("An observation takes two minutes: what you saw and heard, not what it means."));
    m_sent->setCopyGate([](const CopiedTable &) {});
}

void MailboxPage::refresh()
{
    m_reading.forget();
    m_reading = m_workplace.vault.run(
        this, [](access::Session &session, Progress &) { return readMail(session); },
        [this](Result<MailFacts> facts) { facts ? showMail(std::move(*facts)) : showError(facts.error()); });
}

void MailboxPage::showMail(MailFacts facts)
{
    m_facts = std::move(facts);
    m_isRead = true;
    clearBanners();
    showStanding();
    showGaps();
    if (m_isSentSaid)
        sayIsSent();
    showReceived();
    showSent();
    if (m_stand)
        m_stand->setVisible(!m_facts.colleagues.empty());
    if (const auto asked = std::exchange(m_onceRead, {}))
        asked();
}

void MailboxPage::showReceived()
{
    std::vector<RowList::Row> rows;
    for (const ReceivedMail &mail : m_facts.received) {
        const bool isUnread = !mail.line.isOpened && !mail.line.isForColleague;
        const QString from = mail.line.senderLogin.isEmpty() ? m_facts.loginOf(mail.line.sender) : mail.line.senderLogin;
        const QString what = mail.line.isForColleague ? tr("%1, for %2").arg(letterKind(mail.line.kind), m_facts.loginOf(mail.line.recipient)) : letterKind(mail.line.kind);
        rows.push_back({stateCell(mail), {what, Mark::none, {}, isUnread}, {from, Mark::none, {}, isUnread},
                        {text::momentText(mail.line.timeMs), Mark::none, mail.line.timeMs, isUnread}});
    }
    // A letter that is read stays open when its line turns from new to read.
    const QSignalBlocker quiet(m_received);
    m_received->setRows(std::make_shared<RowList>(std::move(rows)));
    keepOpenLine();
    m_letter->setVisible(!m_facts.received.empty());
    m_toReceived->setText(m_facts.unread() > 0 ? tr("Received (%1)").arg(m_facts.unread()) : tr("Received"));
}

void MailboxPage::showSent()
{
    std::vector<RowList::Row> rows;
    int gone = 0;
    for (const SentLine &line : m_facts.sent) {
        const QString to = line.isToRole ? tr("the counselling room") : line.recipient.isEmpty() ? u"—"_s : m_facts.loginOf(line.recipient);
        gone += line.state == SentLine::missing;
        rows.push_back({stateCell(line), {letterKind(line.kind)}, {to}, {text::momentText(line.timeMs), Mark::none, line.timeMs}, {nextStepOf(line)}});
    }
    m_sent->setRows(std::make_shared<RowList>(std::move(rows)));
    m_toSent->setVisible(m_workplace.may(Capability::writeMailbox));
    if (gone == 0)
        return;
    Banner *banner = showBanner(Mark::danger, tr("%n letter(s) that you sent are gone or altered.", nullptr, gone));
    QPushButton *look = banner->setAction(gone == 1 ? tr("Look at it") : tr("Look at them"), [this] { m_toSent->setChecked(true); });
    look->setVisible(!m_toSent->isChecked()); // leads nowhere from where they stand
    connect(m_toSent, &QAbstractButton::toggled, look, [look](bool isOn) { look->setVisible(!isOn); });
}

// On top of all: who stood in for me, and for whom I stand in.
void MailboxPage::showStanding()
{
    for (const mailbox::Glass &glass : m_facts.glassOverMe)
        showBanner(Mark::warn, sentenceOf(glass, m_facts.loginOf(glass.standInUserId)), tr("Seen"),
                   [this, id = glass.id] { run([id](access::Session &session) { return mailbox::acknowledgeGlass(session, id); }); });
    m_glassBanners.clear();
    for (const mailbox::Glass &glass : m_facts.openGlass) {
        Banner *banner = showBanner(Mark::warn, {}, tr("End now"),
                                    [this, id = glass.id] { run([id](access::Session &session) { return mailbox::mendGlass(session, id); }); });
        banner->setProperty("owner", m_facts.loginOf(glass.ownerUserId));
        m_glassBanners.emplace_back(glass.untilMs, banner);
    }
    m_glassBanners.empty() ? m_minute.stop() : m_minute.start();
    sayWhatGlassIsOpen();
}

void MailboxPage::sayWhatGlassIsOpen()
{
    if (m_glassBanners.empty())
        return;
    m_workplace.vault.run(
        this, [](access::Session &session, Progress &) -> Result<qint64> { return session.clock().nowMs(); },
        [this](Result<qint64> now) {
            if (!now)
                return;
            bool isOver = false;
            for (const auto &[untilMs, banner] : m_glassBanners) {
                const int minutes = int((untilMs - *now + minuteMs - 1) / minuteMs);
                isOver = isOver || minutes <= 0;
                if (banner)
                    banner->setSentence(tr("You stand in for %1 until %2: %n minute(s) left. What you open is noted; %1 is told that you stood in.", nullptr, std::max(0, minutes))
                                            .arg(banner->property("owner").toString(), QDateTime::fromMSecsSinceEpoch(untilMs).toString(u"HH:mm"_s)));
            }
            if (isOver) {
                m_glassBanners.clear();
                closeLetter();
                refresh();
            }
        });
}

void MailboxPage::showGaps()
{
    for (const mailbox::Gap &gap : m_facts.gaps) {
        const QString sender = m_facts.loginOf(gap.senderUserId);
        if (gap.senderUserId != m_facts.me) // the own ones stand under Sent
            showBanner(Mark::danger, tr("Item %1 of %2 is missing or altered: somebody has been at the shared folder. Ask %2 what was in it, and have it written again.")
                                         .arg(gap.seq).arg(sender));
    }
}

void MailboxPage::write(bool isVisit)
{
    if (!m_isRead) {
        m_onceRead = [this, isVisit] { write(isVisit); };
        return;
    }
    const auto kind = isVisit ? WriteLetterStep::Kind::homeVisit : WriteLetterStep::Kind::observation;
    writeLetter(kind, m_facts.counsellors, QDateTime::fromMSecsSinceEpoch(m_facts.nowMs).date(), m_workplace.vault,
                [this] {
                    m_isSentSaid = true;
                    m_toSent->setChecked(true);
                    refresh();
                },
                this);
}

void MailboxPage::sayIsSent()
{
    Banner *banner = showBanner(Mark::ok, tr("Sent and sealed. You cannot read it again; below stands whether it was received."));
    banner->setClosable(true);
    connect(banner, &Banner::closed, this, [this] { m_isSentSaid = false; });
}

void MailboxPage::goOnWithDraft(const QString &form, const QByteArray &object)
{
    if (form == WriteLetterStep::observationForm)
        write(false);
    else if (form == WriteLetterStep::homeVisitForm)
        write(true);
    else if (form == StandInStep::draftForm)
        standInForColleague();
    else if (form == ChooseWordsStep::draftForm)
        showToPrincipal(students::StudentId::fromBytes(object));
}

void MailboxPage::standInForColleague()
{
    if (!m_isRead)
        m_onceRead = [this] { standInForColleague(); };
    else if (!m_facts.colleagues.empty())
        standIn(m_facts.colleagues, m_workplace.vault, [this] { refresh(); }, this);
}

void MailboxPage::run(std::function<Done(access::Session &)> work)
{
    m_workplace.vault.run<void>(
        this, [work = std::move(work)](access::Session &session, Progress &) { return work(session); },
        [this](Done done) {
            if (!done)
                return showError(done.error());
            closeLetter();
            refresh();
        });
}

} // namespace xd::ui
