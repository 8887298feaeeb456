#include "core/demo/demo_history.h"

#include "core/care/answer_duty.h"
#include "core/care/duty_opener.h"
#include "core/care/list_duties.h"
#include "core/reports/compile_quarterly_report.h"
#include "core/reports/compile_round_report.h"
#include "core/screening/close_round.h"
#include "core/screening/import_answers.h"
#include "core/screening/import_consent.h"
#include "core/screening/load_instruments.h"
#include "core/screening/open_round.h"
#include "core/screening/prepare_answers_import.h"
#include "core/screening/prepare_consent_import.h"
#include "core/students/edit_tags.h"
#include "core/students/find_students.h"
#include "core/students/import_roster.h"
#include "core/students/prepare_roster_import.h"

#include <array>

namespace xd::demo {

using namespace Qt::StringLiterals;
using calendar::SchoolYear;

namespace {

constexpr int daysOfOpenRound = 10; // since it was opened

struct DatedRound {
    RoundRecipe recipe;
    bool isOpen = false;
    QString title;
};

class Life {
public:
    Life(access::Session &session, const MadeUpSchool &school, const SchoolRecipe &recipe, const QDateTime &now, Progress &progress)
        : m_session(session), m_school(school), m_recipe(recipe), m_now(now), m_progress(progress)
    {
    }
    Done run();

private:
    Done moveTo(QDate day, QTime time);
    Done enrol(SchoolYear year);
    Done tagSome();
    Done screen(const DatedRound &round);
    Done answerDuties(QDate day);
    Done reportLastQuarter();
    std::vector<DatedRound> roundsOf(SchoolYear year) const;
    bool isLast(SchoolYear year) const { return year == m_recipe.lastYear; }

    access::Session &m_session;
    const MadeUpSchool &m_school;
    const SchoolRecipe &m_recipe;
    QDateTime m_now;
    QDateTime m_reached{QDate(2000, 1, 1), QTime(0, 0)};
    Progress &m_progress;
    std::optional<screening::Instruments> m_instruments;
};

// Never back, and never beyond the present: what would come later has not happened.
Done Life::moveTo(QDate day, QTime time)
{
    if (m_progress.isStopped())
        return failure(ErrorCode::Cancelled);
    m_reached = std::max(m_reached, std::min(QDateTime(day, time), m_now));
    return m_session.setClock(std::make_unique<FixedClock>(m_reached));
}

Done Life::enrol(SchoolYear year)
{
    XD_CHECK(moveTo(year.firstDay().addDays(1), QTime(9, 0)));
    const sheets::Table roster = rosterOf(m_school, year);
    XD_TRY(const students::RosterColumns columns, students::findRosterColumns(m_session, roster));
    const students::RosterContext context = students::rosterContext(m_session, roster, columns.map);
    NoProgress quiet;
    XD_TRY(const students::RosterPlan plan, students::prepareRosterImport(m_session, roster, columns.map, context, quiet));
    XD_CHECK(students::importRoster(m_session, plan, u"%1学生信息.xlsx"_s.arg(year.label()), quiet));
    return {};
}

// What a counsellor knows of some children and no register says.
Done Life::tagSome()
{
    static constexpr std::array tags{u"hardship", u"single-parent", u"divorced", u"bereaved", u"illness", u"learning", u"grandparents", u"internet"};
    XD_CHECK(moveTo(m_recipe.lastYear.firstDay().addDays(7), QTime(15, 30)));
    students::StudentIndex index;
    students::StudentQuery everybody;
    everybody.limit = -1;
    XD_TRY(const students::FoundStudents found, students::findStudents(m_session, index, everybody));
    Dice dice = Dice(m_recipe.seed).fork(4711);
    for (int i = 0; i < found.total / 40; ++i) {
        const auto &line = found.lines[std::size_t(dice.below(found.total))];
        XD_CHECK(students::editTags(m_session, line.id, {QString::fromUtf16(tags[std::size_t(dice.below(int(tags.size())))])}));
    }
    return {};
}

std::vector<DatedRound> Life::roundsOf(SchoolYear year) const
{
    const int start = year.startYear();
    const QString autumn = u"%1年秋季心理筛查（PHQ-9、GAD-7）"_s.arg(start);
    const QString spring = u"%1年春季心理普测（MHT）"_s.arg(start + 1);
    const QString september = u"%1年九月心理普测（MHT）"_s.arg(start);
    std::vector<DatedRound> rounds;
    if (!isLast(year)) {
        rounds.push_back({{year, 7, 9, Battery::phqAndGad, QDate(start, 10, 12), QDate(start, 10, 23), 0.97, quint64(start) * 2}, false, autumn});
        rounds.push_back({{year, 4, 9, Battery::mht, QDate(start + 1, 3, 16), QDate(start + 1, 3, 27), 0.97, quint64(start) * 2 + 1}, false, spring});
        return rounds;
    }
    const QDate opened = std::max(year.firstDay().addDays(8), m_now.date().addDays(-daysOfOpenRound));
    if (m_recipe.years == 1 && opened > QDate(start, 9, 25))
        rounds.push_back({{year, 4, 9, Battery::mht, QDate(start, 9, 14), QDate(start, 9, 18), 0.97, quint64(start) * 2 + 1}, false, september});
    if (opened < m_now.date()) {
        const QDate yesterday = m_now.date().addDays(-1);
        const QString title = calendar::SchoolTerm::of(opened).term == calendar::Term::first ? autumn : u"%1年春季心理筛查（PHQ-9、GAD-7）"_s.arg(start + 1);
        rounds.push_back({{year, 7, 9, Battery::phqAndGad, opened, std::max(opened, yesterday), 0.72, quint64(start) * 2}, true, title});
    }
    return rounds;
}

Done Life::screen(const DatedRound &round)
{
    const RoundRecipe &recipe = round.recipe;
    XD_CHECK(moveTo(recipe.firstDay.addDays(-6), QTime(10, 0)));
    const QDate lastDay = round.isOpen ? recipe.firstDay.addDays(3 * daysOfOpenRound) : recipe.lastDay;
    const screening::RoundDraft draft{round.title, u"%1-%2"_s.arg(recipe.firstGrade).arg(recipe.lastGrade), instrumentsOf(recipe.battery), {},
                                      recipe.firstDay.toString(Qt::ISODate), lastDay.toString(Qt::ISODate)};
    XD_TRY(const screening::RoundId id, screening::openRound(m_session, *m_instruments, draft));

    XD_CHECK(moveTo(recipe.firstDay.addDays(-1), QTime(16, 0)));
    const sheets::Table slips = consentFor(m_school, recipe);
    XD_TRY(const screening::ConsentPlan consent,
           screening::prepareConsentImport(m_session, *m_instruments, id, slips, sheets::guessColumns(slips, screening::consentColumns())));
    XD_CHECK(screening::importConsent(m_session, *m_instruments, consent, u"知情同意回执.csv"_s));

    XD_CHECK(moveTo(recipe.lastDay, QTime(16, 40)));
    const sheets::Table answers = answersFor(m_school, recipe);
    const screening::InstrumentList list = [&] {
        screening::InstrumentList instruments;
        for (const QString &name : instrumentsOf(recipe.battery))
            instruments.push_back(m_instruments->find(name));
        return instruments;
    }();
    NoProgress quiet;
    care::DutyOpener watcher;
    XD_TRY(const screening::AnswersPlan plan,
           screening::prepareAnswersImport(m_session, *m_instruments, id, answers, screening::guessAnswerColumns(answers, list)));
    XD_CHECK(screening::importAnswers(m_session, *m_instruments, plan, u"测评结果.xlsx"_s, watcher, quiet));
    if (round.isOpen)
        return {};
    XD_CHECK(answerDuties(recipe.lastDay));
    XD_CHECK(moveTo(recipe.lastDay.addDays(5), QTime(11, 20)));
    XD_CHECK(screening::closeRound(m_session, *m_instruments, id));
    XD_CHECK(moveTo(recipe.lastDay.addDays(5), QTime(11, 30)));
    XD_CHECK(reports::compileRoundReport(m_session, *m_instruments, id));
    return {};
}

// Of a round that is over nobody is left waiting.
Done Life::answerDuties(QDate day)
{
    XD_TRY(const care::DutyList duties, care::listDuties(m_session, *m_instruments, care::Listed::open));
    QTime time(16, 55);
    for (const care::DutyLine &line : duties.lines) {
        XD_CHECK(moveTo(day, time = time.addSecs(120)));
        const bool isKnown = !line.duty.finding.student.isNil();
        XD_CHECK(care::answerDuty(m_session, line.duty.id,
                                  {care::textOf(isKnown ? care::How::spokeWithStudent : care::How::noStudentOfOurs),
                                   isKnown ? u"当天放学后谈话，眼下没有打算和计划；已告知监护人，约好本周再见。"_s : u"核对各班名单，没有这个人。"_s}));
    }
    return {};
}

// The principal finds the report of the quarter before this one; this one's is the click that people come to see.
Done Life::reportLastQuarter()
{
    const calendar::Quarter quarter = calendar::Quarter::of(m_now.date());
    const SchoolYear first(m_recipe.lastYear.startYear() - m_recipe.years + 1);
    if (quarter.previous().lastDay() < first.firstDay().addDays(1))
        return {};
    XD_CHECK(moveTo(m_now.date(), QTime(7, 50)));
    XD_CHECK(reports::compileQuarterlyReport(m_session, *m_instruments, quarter.previous()));
    return {};
}

Done Life::run()
{
    XD_TRY(screening::Instruments instruments, screening::loadInstruments(m_session));
    m_instruments = std::move(instruments);
    for (int ago = m_recipe.years - 1; ago >= 0; --ago) {
        const SchoolYear year(m_recipe.lastYear.startYear() - ago);
        m_progress.report(m_recipe.years - 1 - ago, m_recipe.years);
        XD_CHECK(enrol(year));
        if (isLast(year))
            XD_CHECK(tagSome());
        for (const DatedRound &round : roundsOf(year))
            XD_CHECK(screen(round));
    }
    XD_CHECK(reportLastQuarter());
    m_progress.report(m_recipe.years, m_recipe.years);
    return m_session.setClock(std::make_unique<FixedClock>(m_now));
}

} // namespace

Done liveThrough(access::Session &session, const MadeUpSchool &school, const SchoolRecipe &recipe, const QDateTime &now, Progress &progress)
{
    return Life(session, school, recipe, now, progress).run();
}

} // namespace xd::demo
