#include "ui/shell/workspace.h"

#include "core/access/check_site.h"
#include "core/drafts/find_drafts.h"
#include "core/screening/load_instruments.h"
#include "core/screening/sheet_draft.h"
#include "ui/answering/start_answering_dialog.h"
#include "ui/common/draft_keeper.h"
#include "ui/common/empty_state.h"
#include "ui/common/noted_search.h"
#include "ui/common/page.h"
#include "ui/common/show_error.h"
#include "ui/common/text.h"
#include "ui/entry/paper_entry.h"
#include "ui/mailbox/mail_facts.h"
#include "ui/shell/dropped_files.h"
#include "ui/shell/find_in_site.h"
#include "ui/shell/rail.h"
#include "ui/shell/search_box.h"
#include "ui/shell/unfinished.h"
#include "ui/text/error_text.h"
#include "ui/theme/theme.h"

#include <QHBoxLayout>
#include <QShortcut>
#include <QStackedWidget>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace xd::ui {

using namespace theme;
using access::Capability;

Workspace::Workspace(VaultThread &vault, const SignedIn &who, QWidget *parent)
    : QWidget(parent), m_vault(vault), m_workplace{vault, *this, who.site, who.role, who.login}, m_index(std::make_shared<students::StudentIndex>())
{
    layOut();
    for (const PageEntry &entry : pageTable())
        if (entry.maySee(m_workplace))
            m_rail->addPlace(entry.place, entry.icon, entry.title(m_workplace));
    connect(m_rail, &Rail::chosen, this, [this](Place place) { goTo(place); });
    connect(m_rail->addBelow(Icon::settings, tr("Settings"), tr("Settings (Ctrl+,)")), &QAbstractButton::clicked, this,
            &Workspace::settingsAsked);
    connect(m_rail->addBelow(Icon::help, tr("Help"), tr("Help (F1)")), &QAbstractButton::clicked, this,
            &Workspace::helpAsked);
    connect(m_rail->addBelow(Icon::lock, tr("Lock"), tr("Lock (Ctrl+L)")), &QAbstractButton::clicked, this,
            &Workspace::lockAsked);
    connect(&m_vault, &VaultThread::changed, this, &Workspace::afterWrite);
    connect(&m_vault, &VaultThread::changed, this, [this](journal::Topics topics) {
        if (topics & journal::Topic::mailbox)
            countMail();
    });
}

void Workspace::layOut()
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    m_rail = new Rail(this);
    row->addWidget(m_rail);

    auto *column = new QVBoxLayout;
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    auto *head = new QHBoxLayout;
    head->setContentsMargins(space::xl, space::m, space::xl, 0);
    head->setSpacing(space::m);
    head->addStrut(scaled(controlHeight)); // also where nobody searches
    head->addWidget(new Text(m_workplace.site.name, Type::body, Ink::muted));
    if (m_workplace.site.isDemo)
        head->addWidget(Text::marked(Mark::info, tr("Demonstration: everybody here is made up")));
    head->addStretch(1);
    m_talkLine = Text::marked(Mark::info, tr("Talk mode: only this student is shown. F8 shows everything again."));
    m_talkLine->hide();
    head->addWidget(m_talkLine);
    m_pages = new QStackedWidget(this);
    if (m_workplace.may(Capability::readStudents)) {
        m_search = new SearchBox(this);
        m_search->setFixedWidth(scaled(300));
        m_notedSearch = new NotedSearch(m_vault, m_search);
        head->addWidget(m_search);
        connect(m_search, &SearchBox::asked, this, &Workspace::searchFor);
        connect(m_search, &SearchBox::chosen, this, [this](students::StudentId student) { openStudent(student); });
        auto *shortcut = new QShortcut(QKeySequence(u"Ctrl+F"_s), this);
        connect(shortcut, &QShortcut::activated, this, [this] {
            m_search->setFocus(Qt::ShortcutFocusReason);
            m_search->selectAll();
        });
    }
    column->addLayout(head);
    m_notices = new QVBoxLayout;
    m_notices->setContentsMargins(space::xl, 0, space::xl, 0);
    column->addLayout(m_notices);
    m_unfinished = new Unfinished(this);
    connect(m_unfinished, &Unfinished::chosen, this, &Workspace::come);
    column->addWidget(m_unfinished);
    column->addWidget(m_pages, 1);
    m_talkPage = new EmptyState(Icon::eyeOff, tr("Talk mode"), tr("No student is open. F8 shows everything again."));
    m_pages->addWidget(m_talkPage);
    row->addLayout(column, 1);
}

void Workspace::begin(const Whereabouts &where)
{
    const bool isReachable = m_rail->button(where.place);
    // A form that was being filled in is about whomever it is about: beside a student it comes up once F8 is pressed.
    const bool isHeld = isReachable && where.isTalk && where.visit.kind == Visit::Kind::draft;
    if (isReachable)
        come(where.place, isHeld ? Visit{} : where.visit);
    else
        come(Place::today, {});
    setTalk(where.isTalk);
    if (isHeld)
        m_afterTalk = where.visit;
    offerDrafts();
    countMail([this](const MailFacts &mail) { tellOfStandIn(mail); });
}

Whereabouts Workspace::whereabouts() const
{
    Whereabouts where = m_where;
    where.isTalk = m_isTalk;
    const Page *page = currentPage();
    if (!page)
        return where;
    if (m_afterTalk) {
        where.visit = *m_afterTalk;
        return where;
    }
    if (const std::optional<QByteArray> object = page->openObject())
        where.visit = object->isEmpty() ? Visit{} : Visit{Visit::Kind::object, *object, {}, {}};
    // A form that was being filled in comes up again by itself.
    for (const DraftKeeper *keeper : page->findChildren<DraftKeeper *>())
        if (keeper->isTouched())
            where.visit = {Visit::Kind::draft, keeper->key().object, {}, keeper->key().form};
    return where;
}

std::vector<Place> Workspace::places() const
{
    std::vector<Place> seen;
    for (const PageEntry &entry : pageTable())
        if (entry.maySee(m_workplace))
            seen.push_back(entry.place);
    return seen;
}

Page *Workspace::currentPage() const
{
    return m_made.value(m_where.place);
}

void Workspace::come(Place place, const Visit &visit)
{
    const PageEntry *entry = findPage(place);
    if (!entry || !entry->maySee(m_workplace))
        return;
    if (m_isTalk)
        return say(tr("Talk mode: press F8 first."));
    if (visit.kind == Visit::Kind::draft && visit.form == screening::sheet_draft::form) { // a window over its page
        come(place, {Visit::Kind::object, visit.object, {}, {}});
        return typeFromPaper(visit.object);
    }
    Page *page = m_made.value(place);
    const bool isNew = !page;
    if (isNew) {
        page = entry->make(m_workplace);
        m_pages->addWidget(page);
        m_made.insert(place, page);
    }
    // Work that was begun is not begun again after unlocking: an import's files may be gone.
    m_where = {place, visit.kind == Visit::Kind::object ? visit : Visit{}};
    m_pages->setCurrentWidget(page);
    m_rail->setCurrent(place);
    if (isNew || m_stale.remove(place))
        page->refresh();
    page->setFocus(Qt::OtherFocusReason); // where its first field only comes with what it reads
    if (entry->visit && visit.kind != Visit::Kind::none)
        entry->visit(*page, visit);
    else
        page->focusFirst();
}

void Workspace::setTalk(bool isOn)
{
    if (isOn == m_isTalk)
        return;
    m_isTalk = isOn;
    m_rail->setVisible(!isOn);
    m_unfinished->setHeld(isOn);
    m_talkLine->setVisible(isOn);
    if (m_search) {
        m_search->clear();
        m_search->setVisible(!isOn);
    }
    Page *page = currentPage();
    const bool isShown = page && page->setTalk(isOn);
    m_pages->setCurrentWidget(isOn && !isShown ? m_talkPage : page);
    if (!isOn && m_afterTalk)
        come(m_where.place, *std::exchange(m_afterTalk, {}));
}

void Workspace::offerDrafts()
{
    m_vault.run(
        this, [](access::Session &session, Progress &) { return drafts::findDrafts(session); },
        [this](Result<std::vector<drafts::Draft>> found) {
            if (found)
                m_unfinished->offer(*found, places());
        });
}

void Workspace::countMail(std::function<void(const MailFacts &)> counted)
{
    if (!m_rail->button(Place::mailbox))
        return;
    m_vault.run(
        this, [](access::Session &session, Progress &) { return readMail(session); },
        [this, counted = std::move(counted)](Result<MailFacts> mail) {
            if (!mail)
                return;
            m_rail->button(Place::mailbox)->setCount(mail->unread(), tr("%n unread", nullptr, mail->unread()));
            if (counted)
                counted(*mail);
        });
}

void Workspace::refresh()
{
    if (Page *page = currentPage())
        page->refresh();
}

void Workspace::checkWhole()
{
    showNotice(Mark::info, tr("The program was not closed properly last time. Nothing that was confirmed is lost; all data are being looked through now, and you can go on working."));
    m_vault.run(
        this, [](access::Session &session, Progress &progress) { return access::checkSite(session, true, progress); },
        [this](Result<std::vector<access::VaultCheck>> checks) {
            if (!checks)
                return showNotice(Mark::warn, tr("The look through all data did not come to an end: %1").arg(text::sentenceFor(checks.error())));
            for (const access::VaultCheck &check : *checks)
                if (check.damage || check.chain.brokenAt)
                    return showNotice(Mark::danger, text::sentenceFor(check.damage ? check.damage->code : ErrorCode::JournalBroken));
            showNotice(Mark::ok, tr("The program was not closed properly last time. All data have been looked through: nothing is damaged."));
        },
        tr("Looking through all data"));
}

void Workspace::showNotice(Mark mark, const QString &sentence)
{
    if (m_checked)
        m_checked->deleteLater();
    m_checked = addNotice(mark, sentence);
}

Banner *Workspace::addNotice(Mark mark, const QString &sentence)
{
    m_notices->setContentsMargins(space::xl, space::m, space::xl, 0);
    auto *banner = new Banner(mark, sentence, this);
    banner->setClosable(mark != Mark::danger);
    connect(banner, &Banner::closed, banner, &QObject::deleteLater);
    m_notices->addWidget(banner);
    return banner;
}

// Who comes back elsewhere than on the two pages that tell it in full is told that there is something to read. Names no reason:
// a student may sit beside.
void Workspace::tellOfStandIn(const MailFacts &mail)
{
    if (mail.glassOverMe.empty() || m_where.place == Place::today || m_where.place == Place::mailbox)
        return;
    Banner *banner = addNotice(Mark::warn, tr("While you were away somebody stood in for you and could read the letters to you."));
    banner->setObjectName(u"stoodInNotice"_s);
    banner->setAction(tr("Who, when and why"), [this, banner] {
        banner->deleteLater();
        goTo(Place::mailbox);
    });
}

void Workspace::afterWrite()
{
    for (auto made = m_made.keyBegin(); made != m_made.keyEnd(); ++made)
        if (*made != m_where.place)
            m_stale.insert(*made);
    refresh();
}

void Workspace::searchFor(const QString &text)
{
    m_searching.forget();
    if (text.trimmed().isEmpty())
        return;
    m_searching = m_vault.run(
        this,
        [text, index = m_index](access::Session &session, Progress &) { return findInSite(session, *index, text, SearchBox::shownHits); },
        [this](Result<FoundInSite> found) {
            if (!found)
                return;
            m_search->showHits(found->hits, found->total);
            m_notedSearch->answered(found->total);
        });
}

void Workspace::take(const QStringList &files)
{
    if (m_isTalk)
        return say(tr("Talk mode: press F8 first."));
    const DroppedFiles dropped = sorted(files);
    if (!dropped.fromExchange.isEmpty())
        return m_rail->button(Place::exchange) ? importBundles(dropped.fromExchange) : say(tr("This account imports no bundles."));
    if (dropped.tables.isEmpty())
        return say(tr("These files are neither tables nor bundles."));
    if (!m_workplace.isSchool() || !m_workplace.may(Capability::editRoster))
        return say(tr("This account imports no tables."));
    askWhatTablesAre(this, dropped.tables, [this](TableKind kind, const QStringList &tables) {
        kind == TableKind::roster ? importRoster(tables) : importAnswers(tables);
    });
}

void Workspace::goTo(Place place)
{
    come(place, {});
}

void Workspace::openStudent(students::StudentId student)
{
    come(Place::students, {Visit::Kind::object, student.bytes(), {}});
}

void Workspace::openRound(const QByteArray &roundId)
{
    come(Place::screening, {Visit::Kind::object, roundId, {}});
}

void Workspace::importRoster(const QStringList &files)
{
    come(Place::students, {Visit::Kind::work, {}, files});
}

void Workspace::importAnswers(const QStringList &files)
{
    come(Place::screening, {Visit::Kind::work, {}, files});
}

void Workspace::importBundles(const QStringList &files)
{
    come(Place::exchange, {Visit::Kind::work, {}, files});
}

void Workspace::makeQuarterlyReport()
{
    come(Place::reports, {Visit::Kind::work, {}, {}});
}

void Workspace::reviewRound(const QByteArray &roundId)
{
    come(Place::review, {Visit::Kind::object, roundId, {}, {}});
}

void Workspace::learnFromRound(const QByteArray &roundId)
{
    come(Place::learning, {Visit::Kind::object, roundId, {}, {}});
}

void Workspace::openLook(const QByteArray &lookId)
{
    come(Place::review, {Visit::Kind::draft, lookId, {}, {}});
}

void Workspace::openJournalOf(students::StudentId student)
{
    come(Place::journal, {Visit::Kind::object, student.bytes(), {}, {}});
}

void Workspace::writeObservation()
{
    come(Place::mailbox, {Visit::Kind::work, {}, {}, {}});
}

void Workspace::showToPrincipal(students::StudentId student)
{
    come(Place::mailbox, {Visit::Kind::work, student.bytes(), {}, {}});
}

void Workspace::typeFromPaper(const QByteArray &roundId)
{
    openPaperEntry(m_workplace, screening::RoundId::fromBytes(roundId), this);
}

void Workspace::startAnswering(const QByteArray &roundId)
{
    const auto round = screening::RoundId::fromBytes(roundId);
    m_vault.run(
        this,
        [round](access::Session &session, Progress &) -> Result<screening::SittingOffer> {
            XD_TRY(const screening::Instruments instruments, screening::loadInstruments(session));
            return screening::offerSitting(session, instruments, round);
        },
        [this, round](Result<screening::SittingOffer> offer) {
            if (!offer)
                return showError(this, offer.error());
            auto *dialog = new StartAnsweringDialog(*offer, round, [this](const screening::SittingWish &wish) { emit answeringAsked(wish); }, this);
            dialog->open();
        });
}

Banner *Workspace::tell(theme::Mark mark, const QString &sentence, bool leadsToToday)
{
    Banner *banner = addNotice(mark, sentence);
    banner->setClosable(true);
    if (leadsToToday)
        banner->setAction(tr("Show on Today"), [this, banner] {
            banner->deleteLater();
            goTo(Place::today);
        });
    return banner;
}

void Workspace::say(const QString &sentence)
{
    emit said(sentence);
}

} // namespace xd::ui
