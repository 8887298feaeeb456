#include "ui/shell/page_table.h"

#include "ui/journal/journal_page.h"
#include "ui/screening/screening_page.h"
#include "ui/shell/today_page.h"
#include "ui/students/students_page.h"

#include <QCoreApplication>

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
    if (visit.kind == Visit::Kind::object)
        asked.openRound(screening::RoundId::fromBytes(visit.object));
    else
        asked.importAnswers(visit.files);
}

} // namespace

const std::vector<PageEntry> &pageTable()
{
    static const std::vector<PageEntry> table{
        {Place::today, Icon::today, [](const Workplace &) { return Words::tr("Today"); },
         [](const Workplace &) { return true; }, make<TodayPage>},
        {Place::students, Icon::students, [](const Workplace &) { return Words::tr("Students"); },
         with<Capability::readStudents>, make<StudentsPage>, visitStudents},
        {Place::screening, Icon::screening, [](const Workplace &) { return Words::tr("Screening"); },
         with<Capability::runScreening>, make<ScreeningPage>, visitScreening},
        {Place::journal, Icon::journal, [](const Workplace &) { return Words::tr("Journal"); },
         with<Capability::readJournal>, make<JournalPage>},
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
