#include "ui/shell/today_page.h"

#include "ui/common/card.h"
#include "ui/common/empty_state.h"
#include "ui/common/key_figure.h"
#include "ui/common/text.h"
#include "ui/mailbox/letter_words.h"
#include "ui/review/duties_card.h"
#include "ui/shell/round_card.h"
#include "ui/text/finding_text.h"
#include "ui/text/labels.h"
#include "ui/theme/theme.h"

#include "core/calendar/school_year.h"
#include "core/mailbox/break_glass.h"

#include <QApplication>
#include <QHBoxLayout>
#include <QLocale>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace xd::ui {

using namespace theme;
using access::Capability;

TodayPage::TodayPage(const Workplace &workplace, QWidget *parent)
    : Page(tr("Today"), Scroll::whole, parent), m_workplace(workplace)
{
    m_duties = new DutiesCard(m_workplace, this);
    connect(m_duties, &DutiesCard::answered, this, [this] { refresh(); });
    addOnTop(m_duties);
    m_figures = new QWidget(this);
    auto *row = new QHBoxLayout(m_figures);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(space::l);
    add(m_figures);
    m_round = new RoundCard(this);
    m_round->hide();
    add(m_round);
    m_lacking = new Card({}, this);
    m_lackingNames = Text::reading({});
    m_lackingNames->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_lacking->add(m_lackingNames);
    m_lacking->hide();
    add(m_lacking);
    m_begin = new EmptyState(Icon::import, {}, {});
    m_begin->hide();
    add(m_begin, 20);
    body()->addStretch(1);
    connect(m_begin, &EmptyState::chosen, this, [this] {
        m_workplace.isSchool() ? m_workplace.navigator.importRoster() : m_workplace.navigator.goTo(Place::exchange);
    });
}

void TodayPage::refresh()
{
    m_asking.forget();
    m_asking = m_workplace.vault.run(
        this, [](access::Session &session, Progress &) { return todayFacts(session); },
        [this](Result<TodayFacts> facts) { facts ? showFacts(*facts) : showError(facts.error()); });
}

void TodayPage::goOnWithDuty(const QByteArray &dutyId)
{
    m_duties->goOnWith(dutyId);
}

void TodayPage::showFacts(const TodayFacts &facts)
{
    clearBanners();
    const auto term = calendar::SchoolTerm::of(facts.today);
    setSubtitle(u"%1  ·  %2"_s.arg(QLocale().toString(facts.today, QLocale::LongFormat),
                                   term.term == calendar::Term::first ? tr("First term of %1").arg(term.year.code())
                                                                      : tr("Second term of %1").arg(term.year.code())));
    qDeleteAll(m_figures->findChildren<KeyFigure *>(QString(), Qt::FindDirectChildrenOnly));
    m_begin->hide();
    m_round->hide();
    m_lacking->hide();
    m_duties->show(facts.duties.value_or(care::DutyList()));
    m_workplace.isSchool() ? showSchool(facts) : showDistrict(facts);
    warnOfSafety(facts);
    layOutFigures();
    if (m_figures->isHidden() && m_begin->isHidden() && !primary()) {
        m_begin->setWords(tr("Nothing waits for this account"), tr("What you may do stands on the left. The counsellor can tell you more."));
        m_begin->hideButton();
        m_begin->show();
    }
    keepFocus();
}

// As high as the highest, whether they have a note or not.
void TodayPage::layOutFigures()
{
    const auto figures = m_figures->findChildren<KeyFigure *>(QString(), Qt::FindDirectChildrenOnly);
    int height = 0;
    for (const KeyFigure *figure : figures)
        height = std::max(height, figure->sizeHint().height());
    for (KeyFigure *figure : figures)
        figure->setFixedHeight(height);
    // One or two stand left instead of stretching over the page.
    const int count = int(figures.size());
    const bool isFew = count < 3;
    m_figures->setMinimumWidth(isFew ? count * scaled(280) : 0);
    m_figures->setMaximumWidth(isFew ? count * scaled(280) : QWIDGETSIZE_MAX);
    body()->setAlignment(m_figures, isFew ? Qt::AlignLeft : Qt::Alignment());
    m_figures->setVisible(!figures.isEmpty());
}

// The figures are made anew; the focus stays on the page, but is not taken from elsewhere.
void TodayPage::keepFocus()
{
    const QWidget *now = QApplication::focusWidget();
    if (isVisible() && (!now || now == this || isAncestorOf(now)))
        focusFirst();
}

void TodayPage::showSchool(const TodayFacts &facts)
{
    if (facts.mail)
        warnOfMail(*facts.mail);
    if (facts.unconfirmedBundles.value_or(0) > 0)
        showBanner(Mark::warn, tr("%n bundles are unconfirmed: the district's receipt is not here yet.", nullptr, *facts.unconfirmedBundles),
                   tr("To the bundles"), [this] { m_workplace.navigator.goTo(Place::exchange); });
    if (m_workplace.may(Capability::editRoster) && facts.students.value_or(0) == 0) {
        showFirstStep(Icon::import, tr("First step: import the list of students"),
                      tr("A table as the student register exports it will do: XLSX, XLS or CSV. "
                         "You see what would be stored before anything is."),
                      tr("Import the list"));
        return;
    }
    const QLocale locale;
    const auto to = [this](Place place) { return [this, place] { m_workplace.navigator.goTo(place); }; };
    if (facts.students)
        addFigure(tr("Students"), locale.toString(*facts.students), to(Place::students))->setNote(Mark::none, facts.rosterYear);
    if (facts.round)
        showRound(*facts.round);
    else if (m_workplace.may(Capability::runScreening))
        setNextStep(tr("Open a round"), Icon::screening, to(Place::screening));
    if (facts.unconfirmedBundles)
        addFigure(tr("Bundles without a receipt"), locale.toString(*facts.unconfirmedBundles), to(Place::exchange))
            ->setNote(*facts.unconfirmedBundles > 0 ? Mark::warn : Mark::ok,
                      *facts.unconfirmedBundles > 0 ? tr("Unconfirmed") : tr("None is waiting"));
    if (facts.mail)
        showMail(*facts.mail);
    if (!facts.students && m_workplace.may(Capability::readReleasedReport))
        setNextStep(tr("Quarterly report"), Icon::reports, [this] { m_workplace.navigator.makeQuarterlyReport(); });
}

// What cannot wait: urgent letters, who stood in for whom, and what somebody has taken away.
void TodayPage::warnOfMail(const MailFacts &mail)
{
    const auto toMailbox = [this] { m_workplace.navigator.goTo(Place::mailbox); };
    if (const int urgent = mail.urgent(); urgent > 0) {
        const QDateTime since = QDateTime::fromMSecsSinceEpoch(mail.urgentSinceMs());
        const bool isToday = since.date() == QDateTime::fromMSecsSinceEpoch(mail.nowMs).date();
        showBanner(Mark::danger, tr("%n urgent letter(s) of teachers wait since %1.", nullptr, urgent).arg(isToday ? since.toString(u"HH:mm"_s) : text::momentText(mail.urgentSinceMs())),
                   urgent == 1 ? tr("Read it") : tr("Read them"), toMailbox);
    }
    const auto gone = std::count_if(mail.sent.begin(), mail.sent.end(), [](const mailbox::SentLine &line) { return line.state == mailbox::SentLine::missing; });
    if (gone > 0)
        showBanner(Mark::danger, tr("%n letter(s) that you sent are gone from the mailbox.", nullptr, int(gone)), gone == 1 ? tr("Look at it") : tr("Look at them"), toMailbox);
    const auto gaps = std::count_if(mail.gaps.begin(), mail.gaps.end(), [&](const mailbox::Gap &gap) { return gap.senderUserId != mail.me; });
    if (gaps > 0)
        showBanner(Mark::danger, tr("Of %n sender(s) a letter is missing in the mailbox.", nullptr, int(gaps)), tr("What to do"), toMailbox);
    for (const mailbox::Glass &glass : mail.glassOverMe)
        showBanner(Mark::warn, sentenceOf(glass, mail.loginOf(glass.standInUserId)), tr("Seen"), [this, id = glass.id] {
            m_workplace.vault.run<void>(
                this, [id](access::Session &session, Progress &) { return mailbox::acknowledgeGlass(session, id); },
                [this](Done done) { done ? refresh() : showError(done.error()); });
        });
}

void TodayPage::showMail(const MailFacts &mail)
{
    const auto toMailbox = [this] { m_workplace.navigator.goTo(Place::mailbox); };
    if (m_workplace.role != access::Role::teacher) {
        const int unread = mail.unread();
        addFigure(tr("Unread letters"), QLocale().toString(unread), toMailbox)
            ->setNote(mail.urgent() > 0 ? Mark::danger : unread > 0 ? Mark::info : Mark::ok,
                      mail.urgent() > 0 ? tr("%n urgent", nullptr, mail.urgent()) : unread > 0 ? tr("sealed, for you to open") : tr("All are read"));
        return;
    }
    const auto waiting = std::count_if(mail.sent.begin(), mail.sent.end(), [](const mailbox::SentLine &line) { return line.state == mailbox::SentLine::waiting; });
    addFigure(tr("Letters not yet received"), QLocale().toString(qint64(waiting)), toMailbox)
        ->setNote(waiting > 0 ? Mark::info : Mark::ok, waiting > 0 ? tr("the room has not opened them") : tr("None is outstanding"));
    setNextStep(tr("New observation"), Icon::edit, [this] { m_workplace.navigator.writeObservation(); });
}

void TodayPage::showRound(const OpenRound &round)
{
    const QLocale locale;
    const auto toRound = [this, id = round.id] { m_workplace.navigator.openRound(id); };
    setNextStep(tr("Go on with the round"), Icon::screening, toRound);
    addFigure(tr("Answered"), tr("%1 of %2").arg(locale.toString(round.answered), locale.toString(round.eligible)), toRound)
        ->setNote(Mark::none, tr("%n have consented", nullptr, round.consented));
    addFigure(tr("For a second look"), locale.toString(round.waiting), [this, id = round.id] { m_workplace.navigator.reviewRound(id); })
        ->setNote(round.danger > 0 ? Mark::danger : round.answered > 0 ? Mark::ok : Mark::none,
                  round.danger > 0     ? tr("%n danger answer(s) to be met", nullptr, round.danger)
                  : round.waiting > 0  ? tr("No danger answer is open")
                  : round.answered > 0 ? tr("Nobody is waiting")
                                       : tr("no answers yet"));
    m_round->showRound(round);
    m_round->show();
}

void TodayPage::setNextStep(const QString &words, Icon icon, std::function<void()> step)
{
    const bool isFirst = !primary();
    setPrimary(words, icon);
    m_next = std::move(step);
    if (isFirst) {
        connect(primary(), &QPushButton::clicked, this, [this] { m_next(); });
        if (m_workplace.isSchool() && m_workplace.may(Capability::compileReport))
            connect(addButton(tr("Quarterly report"), Icon::reports), &QPushButton::clicked, this,
                    [this] { m_workplace.navigator.makeQuarterlyReport(); });
    }
    setFirstFocus(primary());
}

// One at a time, the worst; the page that explains them has all.
void TodayPage::warnOfSafety(const TodayFacts &facts)
{
    if (facts.findings.empty())
        return;
    const backup::Finding &worst = facts.findings.front();
    showBanner(backup::weightOf(worst.kind) == backup::Weight::stop ? Mark::danger : Mark::warn, text::titleOf(worst), tr("What to do"),
               [this] { m_workplace.navigator.goTo(Place::safety); });
}

void TodayPage::showDistrict(const TodayFacts &facts)
{
    if (!facts.arrivals)
        return;
    const Arrivals &arrivals = *facts.arrivals;
    const auto toExchange = [this] { m_workplace.navigator.goTo(Place::exchange); };
    if (arrivals.schools == 0) {
        showFirstStep(Icon::school, tr("First step: enrol a school"),
                      tr("A school sends its enrolment request as a file. Compare the digits by telephone, "
                         "and its bundles can be read here."),
                      tr("Enrol a school"));
        return;
    }
    if (arrivals.held > 0)
        showBanner(Mark::danger, tr("%n bundles are held: they do not follow from what came before. Call the school.", nullptr, arrivals.held),
                   tr("Look at them"), toExchange);
    setNextStep(tr("Import bundles"), Icon::import, [this] { m_workplace.navigator.importBundles(); });
    const QLocale locale;
    addFigure(tr("Schools enrolled"), locale.toString(arrivals.schools), toExchange);
    addFigure(tr("Reported for %1").arg(arrivals.quarter), tr("%1 of %2").arg(locale.toString(arrivals.schools - arrivals.lacking.size()), locale.toString(arrivals.schools)), toExchange);
    addFigure(tr("Bundles to be receipted"), locale.toString(arrivals.unanswered), toExchange)
        ->setNote(arrivals.unanswered > 0 ? Mark::warn : Mark::ok, arrivals.unanswered > 0 ? tr("The schools wait for them") : tr("None is waiting"));
    showLacking(arrivals);
}

// Whom to call. Names of schools are no secret at their district.
void TodayPage::showLacking(const Arrivals &arrivals)
{
    if (arrivals.lacking.isEmpty())
        return;
    constexpr qsizetype mostNamed = 60;
    const QString named = arrivals.lacking.mid(0, mostNamed).join(tr(", ", "between names of schools"));
    const int others = int(std::max<qsizetype>(0, arrivals.lacking.size() - mostNamed));
    m_lacking->setTitle(tr("No bundle for %1 yet: %n school(s)", nullptr, int(arrivals.lacking.size())).arg(arrivals.quarter));
    m_lackingNames->setReading(others > 0 ? tr("%1 and %n more", nullptr, others).arg(named) : named);
    m_lacking->show();
}

void TodayPage::showFirstStep(Icon icon, const QString &title, const QString &words, const QString &button)
{
    m_begin->setWords(title, words);
    m_begin->setButton(button, icon, ButtonRole::primary);
    m_begin->button()->setIcon(theme::icon(icon, Ink::onAccent));
    m_begin->show();
    setFirstFocus(m_begin->button());
}

KeyFigure *TodayPage::addFigure(const QString &label, const QString &figure, std::function<void()> leadsTo)
{
    auto *added = new KeyFigure(label, figure, m_figures);
    added->setLeadsOn(true);
    m_figures->layout()->addWidget(added);
    connect(added, &KeyFigure::clicked, this, std::move(leadsTo));
    return added;
}

} // namespace xd::ui
