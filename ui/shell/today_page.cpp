#include "ui/shell/today_page.h"

#include "ui/common/empty_state.h"
#include "ui/common/key_figure.h"
#include "ui/common/text.h"
#include "ui/text/labels.h"
#include "ui/theme/theme.h"

#include "core/calendar/school_year.h"

#include <QApplication>
#include <QHBoxLayout>
#include <QLocale>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace xd::ui {

using namespace theme;
using access::Capability;

TodayPage::TodayPage(const Workplace &workplace, QWidget *parent)
    : Page(tr("Today"), Scroll::page, parent), m_workplace(workplace)
{
    m_figures = new QWidget(this);
    auto *row = new QHBoxLayout(m_figures);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(space::l);
    add(m_figures);
    m_begin = new EmptyState(Icon::import, {}, {});
    m_begin->hide();
    add(m_begin, 1);
    body()->addStretch(0);
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

void TodayPage::showFacts(const TodayFacts &facts)
{
    clearBanners();
    const auto term = calendar::SchoolTerm::of(facts.today);
    setSubtitle(u"%1  ·  %2"_s.arg(QLocale().toString(facts.today, QLocale::LongFormat), term.label()));
    qDeleteAll(m_figures->findChildren<KeyFigure *>(QString(), Qt::FindDirectChildrenOnly));
    m_begin->hide();
    m_workplace.isSchool() ? showSchool(facts) : showDistrict(facts);
    m_figures->setVisible(!m_figures->findChildren<KeyFigure *>(QString(), Qt::FindDirectChildrenOnly).isEmpty());
    keepFocus();
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
    if (facts.round)
        warnOfDanger(*facts.round);
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
        addFigure(tr("Students"), locale.toString(*facts.students), to(Place::students));
    if (facts.round) {
        const OpenRound &round = *facts.round;
        const auto toRound = [this, id = round.id] { m_workplace.navigator.openRound(id); };
        addFigure(tr("Answered"), tr("%1 of %2").arg(locale.toString(round.answered), locale.toString(round.eligible)), toRound)
            ->setNote(Mark::none, round.title);
        addFigure(tr("For a second look"), locale.toString(round.candidates), toRound)
            ->setNote(round.danger > 0 ? Mark::danger : Mark::ok,
                      round.danger > 0 ? tr("%n with a danger answer", nullptr, round.danger) : tr("No danger answer"));
    } else if (m_workplace.may(Capability::runScreening)) {
        addFigure(tr("Screening"), tr("None open"), to(Place::screening))->setNote(Mark::info, tr("Open a round"));
    }
    if (facts.unconfirmedBundles)
        addFigure(tr("Bundles without a receipt"), locale.toString(*facts.unconfirmedBundles), to(Place::exchange))
            ->setNote(*facts.unconfirmedBundles > 0 ? Mark::warn : Mark::ok,
                      *facts.unconfirmedBundles > 0 ? tr("Unconfirmed") : tr("All confirmed"));
}

void TodayPage::warnOfDanger(const OpenRound &round)
{
    const auto look = [this, id = round.id] { m_workplace.navigator.openRound(id); };
    if (round.unmatched > 0)
        showBanner(Mark::danger, tr("%n danger answers belong to nobody yet: a person has to say whose they are.", nullptr, round.unmatched),
                   tr("Match them"), look);
    if (round.danger > 0)
        showBanner(Mark::danger, tr("%n students gave an answer that speaks of danger. Talk with each of them today.", nullptr, round.danger),
                   tr("Look at them"), look);
}

void TodayPage::showDistrict(const TodayFacts &facts)
{
    if (m_workplace.may(Capability::exchangeAsDistrict) && facts.schools.value_or(0) == 0) {
        showFirstStep(Icon::school, tr("First step: enrol a school"),
                      tr("A school sends its enrolment request as a file. Compare the digits by telephone, "
                         "and its bundles can be read here."),
                      tr("Enrol a school"));
        return;
    }
    if (facts.schools)
        addFigure(tr("Schools enrolled"), QLocale().toString(*facts.schools), [this] { m_workplace.navigator.goTo(Place::exchange); });
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
    if (m_figures->layout()->count() == 1)
        setFirstFocus(added);
    return added;
}

} // namespace xd::ui
