#include "ui/shell/page_table.h"

#include "ui/accounts/accounts_page.h"
#include "ui/exchange/exchange_page.h"
#include "ui/instruments/instruments_page.h"
#include "ui/journal/journal_page.h"
#include "ui/learning/learning_page.h"
#include "ui/mailbox/mailbox_page.h"
#include "ui/reports/reports_page.h"
#include "ui/review/review_page.h"
#include "ui/safety/safety_page.h"
#include "ui/screening/screening_page.h"
#include "ui/shell/today_page.h"
#include "ui/students/students_page.h"

#include <QCoreApplication>
#include <QPushButton>

namespace xd::ui {

using access::Capability;
using theme::Icon;

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Places)
};

template <class P>
Page *make(const Workplace &place)
{
    return new P(place);
}

template <Capability capability>
bool with(const Workplace &place)
{
    return place.may(capability);
}

void visitToday(Page &page, const Visit &visit)
{
    static_cast<TodayPage &>(page).goOnWithDuty(visit.object);
}

void visitStudents(Page &page, const Visit &visit)
{
    auto &asked = static_cast<StudentsPage &>(page);
    if (visit.kind == Visit::Kind::object)
        asked.openStudent(students::StudentId::fromBytes(visit.object));
    else
        asked.importRoster(visit.files);
}

void visitScreening(Page &page, const Visit &visit)
{
    auto &asked = static_cast<ScreeningPage &>(page);
    if (visit.kind == Visit::Kind::draft)
        asked.goOnWithDraft();
    else if (visit.kind == Visit::Kind::object)
        asked.openRound(screening::RoundId::fromBytes(visit.object));
    else
        asked.importAnswers(visit.files);
}

void visitReview(Page &page, const Visit &visit)
{
    auto &asked = static_cast<ReviewPage &>(page);
    if (visit.kind == Visit::Kind::draft)
        asked.goOnWithDraft(visit.object);
    else
        asked.openRound(screening::RoundId::fromBytes(visit.object));
}

void visitLearning(Page &page, const Visit &visit)
{
    auto &asked = static_cast<LearningPage &>(page);
    if (visit.kind == Visit::Kind::draft)
        asked.goOnWithDraft();
    else
        asked.showRound(screening::RoundId::fromBytes(visit.object));
}

void visitMailbox(Page &page, const Visit &visit)
{
    auto &asked = static_cast<MailboxPage &>(page);
    if (visit.kind == Visit::Kind::draft)
        asked.goOnWithDraft(visit.form, visit.object);
    else if (visit.object.isEmpty())
        asked.writeObservation();
    else
        asked.showToPrincipal(students::StudentId::fromBytes(visit.object));
}

void visitExchange(Page &page, const Visit &visit)
{
    auto &asked = static_cast<ExchangePage &>(page);
    if (visit.kind == Visit::Kind::draft)
        asked.goOnWithDraft({visit.form, visit.object});
    else
        asked.importBundles(visit.files);
}

void visitJournal(Page &page, const Visit &visit)
{
    static_cast<JournalPage &>(page).showFile(visit.object);
}

void visitInstruments(Page &page, const Visit &)
{
    static_cast<InstrumentsPage &>(page).goOnWithDraft();
}

// Its primary button makes and shows the report.
void visitReports(Page &page, const Visit &)
{
    page.primary()->click();
}

} // namespace

const std::vector<PageEntry> &pageTable()
{
    static const std::vector<PageEntry> table{
        {Place::today, Icon::today, [](const Workplace &) { return Words::tr("Today"); },
         [](const Workplace &) { return true; }, make<TodayPage>, visitToday},
        {Place::students, Icon::students, [](const Workplace &) { return Words::tr("Students"); },
         with<Capability::readStudents>, make<StudentsPage>, visitStudents},
        {Place::screening, Icon::screening, [](const Workplace &) { return Words::tr("Screening"); },
         with<Capability::runScreening>, make<ScreeningPage>, visitScreening},
        {Place::review, Icon::followup, [](const Workplace &) { return Words::tr("Second look"); },
         [](const Workplace &place) { return place.isSchool() && place.may(Capability::readResults); }, make<ReviewPage>, visitReview},
        {Place::learning, Icon::chart, [](const Workplace &) { return Words::tr("Analysis"); },
         [](const Workplace &place) { return place.isSchool() && place.may(Capability::readResults); }, make<LearningPage>, visitLearning},
        {Place::instruments, Icon::table, [](const Workplace &) { return Words::tr("Instruments"); },
         [](const Workplace &place) { return place.may(Capability::manageSite) && access::holdsRecords(place.role); }, make<InstrumentsPage>, visitInstruments},
        {Place::mailbox, Icon::mail, [](const Workplace &) { return Words::tr("Mailbox"); },
         [](const Workplace &place) { return place.isSchool() && place.may(Capability::readMailbox); }, make<MailboxPage>, visitMailbox},
        {Place::reports, Icon::reports, [](const Workplace &) { return Words::tr("Reports"); },
         [](const Workplace &place) { return place.isSchool() && place.may(Capability::readReleasedReport); }, make<ReportsPage>, visitReports},
        {Place::exchange, Icon::exchange, [](const Workplace &place) { return place.isSchool() ? Words::tr("Submission") : Words::tr("Schools"); },
         [](const Workplace &place) { return place.may(place.isSchool() ? Capability::exchangeAsSchool : Capability::exchangeAsDistrict); }, make<ExchangePage>, visitExchange},
        {Place::journal, Icon::journal, [](const Workplace &) { return Words::tr("Journal"); },
         with<Capability::readJournal>, make<JournalPage>, visitJournal},
        {Place::safety, Icon::shield, [](const Workplace &) { return Words::tr("Safekeeping"); },
         [](const Workplace &place) { return place.may(Capability::useBackup) && access::holdsRecords(place.role); }, make<SafetyPage>},
        {Place::accounts, Icon::person, [](const Workplace &) { return Words::tr("Accounts"); },
         [](const Workplace &) { return true; }, make<AccountsPage>},
    };
    return table;
}

const PageEntry *findPage(Place place)
{
    for (const PageEntry &entry : pageTable())
        if (entry.place == place)
            return &entry;
    return nullptr;
}

} // namespace xd::ui
