// A primary school of 1,200 with its round: the hundred items for grades 4 to 6, the parents' form for grades 1 to 3, consent
// by table and by code, answers in three ways. Each step tells its figures, which count_fixtures.py has counted apart.
#pragma once

#include "core/care/duty_opener.h"
#include "core/care/intake.h"
#include "core/care/list_duties.h"
#include "core/screening/candidates.h"
#include "core/screening/import_answers.h"
#include "core/screening/import_consent.h"
#include "core/screening/import_text_pack.h"
#include "core/screening/load_instruments.h"
#include "core/screening/open_round.h"
#include "core/screening/plan_given_answers.h"
#include "core/screening/prepare_answers_import.h"
#include "core/screening/prepare_consent_import.h"
#include "core/screening/record_consent.h"
#include "core/screening/round_results.h"
#include "core/screening/round_status.h"
#include "core/screening/sitting_run.h"
#include "core/screening/slip_codes.h"
#include "core/screening/start_sitting.h"
#include "core/screening/take_in_sittings.h"
#include "tests/core/students/roster_fixture.h"

namespace xd::test {

using namespace Qt::StringLiterals;
using namespace xd::screening;

inline constexpr int mhtItems = 100;
inline constexpr int sdqItems = 25;
inline constexpr int classColumn = 2, numberColumn = 3, secondsColumn = 10; // of the platform's table; then one an item
inline const QString paperClass = u"五年级（5）班"_s;
inline const QString sittingClass = u"六年级（4）班"_s;
inline const QString parentsClass = u"二年级（1）班"_s;

inline Instruments withSentences(access::Session &session)
{
    const Instruments before = valueOf(loadInstruments(session));
    TextDraft draft{u"mht"_s, TextLanguage::zh, u"made up"_s, u"a test"_s, {}, {}, {}, {}};
    for (int item = 1; item <= mhtItems; ++item)
        draft.items << u"虚构的第 %1 句话。"_s.arg(item);
    valueOf(addTextPack(session, before, valueOf(makeTextPack(draft, before))));
    return valueOf(loadInstruments(session));
}

// The rows of the platform's table of these classes alone, or of all but these.
inline sheets::Table rowsOf(const sheets::Table &whole, const QStringList &classes, bool areMeant)
{
    sheets::Table part = whole;
    std::erase_if(part.rows, [&](const sheets::TableRow &row) { return classes.contains(row.text(classColumn)) != areMeant; });
    return part;
}

// The answers of such a row: A is yes.
inline QByteArray answersIn(const sheets::TableRow &row)
{
    QByteArray answers(mhtItems, char(missingAnswer));
    for (int item = 0; item < mhtItems; ++item) {
        const QString letter = row.text(secondsColumn + 1 + item);
        REQUIRE((letter.isEmpty() || letter == u"A" || letter == u"B"));
        if (!letter.isEmpty())
            answers[item] = letter == u"A" ? 1 : 0;
    }
    return answers;
}

class WholeSchool {
public:
    WholeSchool() : site(access::SiteKind::school, u"启明星实验小学"_s, u"2199010001"_s)
    {
        CHECK(importFixture(site.session(), "roster-primary.xlsx").added == 1200);
        instruments.emplace(withSentences(site.session()));
        platform = fixtureTable("answers-platform-100-items.xlsx");
    }

    access::Session &session() { return site.session(); }
    RoundView view() { return valueOf(viewRound(session(), *instruments, round)); }
    RoundCounts counts() { return valueOf(roundStatus(session(), *instruments, round)).counts; }
    std::vector<care::DutyLine> duties() { return valueOf(care::listDuties(session(), *instruments, care::Listed::open)).lines; }
    // By number, so that the same ones are meant each time.
    std::vector<RosterEntry> studentsOf(const QString &schoolClass)
    {
        const RoundView seen = view();
        std::vector<RosterEntry> students;
        for (const RosterEntry &entry : seen.roster.entries()) {
            if (entry.schoolClass.name() == schoolClass)
                students.push_back(entry);
        }
        std::sort(students.begin(), students.end(), [](const RosterEntry &a, const RosterEntry &b) { return a.number < b.number; });
        return students;
    }

    void plan();
    void takeConsentByTable();
    void takeConsentByCode();
    AnswersImported takeTable();
    AnswersImported takePaper();
    AnswersImported takeParentsSheets();
    void answerHere();
    SittingsTakenIn takeInSitting();
    AnswersImported store(const AnswersPlan &plan)
    {
        NoProgress progress;
        care::DutyOpener opener;
        return valueOf(importAnswers(session(), *instruments, plan, u"answers"_s, opener, progress));
    }
    SecondLook look(const students::StudentId &student) { return valueOf(beginLook(session(), *instruments, form, round, student)); }
    Done decide(const SecondLook &look, Verdict verdict)
    {
        care::Intake intake;
        return decideLook(session(), form, look.id, {textOf(verdict), u"与学生和班主任谈过"_s}, intake);
    }

    TestSite site; // its code says that "2024级3班" is of a primary school
    std::optional<Instruments> instruments;
    sheets::Table platform;
    RoundId round;
    packs::Form form = valueOf(packs::builtInForm(u"second-look"_s));

private:
    void sit(SittingRun &run, const QString &number, const QString &name, const QByteArray &answers, qint64 msPerItem);
    qint64 m_nowMs = 1'791'421'200'000; // 2026-10-08 09:00 in China
};

// The hundred items are not for the first three grades: their parents are asked, on paper.
inline void WholeSchool::plan()
{
    const RoundDraft young{u"2026年秋季普测"_s, u"1-6"_s, {u"mht"_s}, {}, {}, {}};
    CHECK(::codeOf(openRound(session(), *instruments, young)) == ErrorCode::InstrumentUnsuitable);
    RoundDraft forced{u"2026年秋季普测"_s, u"1-6"_s, {u"mht"_s, u"sdq-parent"_s}, {}, {}, {}};
    forced.instrumentGrades = QStringList{u"1-6"_s, u"1-3"_s};
    CHECK(::codeOf(openRound(session(), *instruments, forced)) == ErrorCode::InstrumentUnsuitable);

    RoundDraft draft = forced;
    draft.instrumentGrades = QStringList{u"4-6"_s, u"1-3"_s};
    round = valueOf(openRound(session(), *instruments, draft));
    CHECK(counts().eligible == 1200);
    CHECK(counts().undecided == 1200);
}

inline void WholeSchool::takeConsentByTable()
{
    const sheets::Table table = fixtureTable("consent.csv");
    const ConsentPlan plan = valueOf(prepareConsentImport(session(), *instruments, round, table, sheets::guessColumns(table, consentColumns())));
    valueOf(importConsent(session(), *instruments, plan, u"consent.csv"_s));
    CHECK(counts().consented == 546);
    CHECK(counts().refused == 35);
}

// Of 33 families 28 agree with their child, 3 refuse, one child has not been asked, and one slip never came back.
inline void WholeSchool::takeConsentByCode()
{
    CHECK(valueOf(makeSlipCodes(session(), *instruments, round)) == 1200);
    const SlipCodes codes = valueOf(slipCodesOf(session(), *instruments, round));
    const std::vector<RosterEntry> students = studentsOf(parentsClass);
    REQUIRE(students.size() == 33);
    std::vector<ConsentSlip> slips;
    for (size_t i = 0; i < 32; ++i) {
        const QString onTheSlip = spacedSlipCode(codes.codeOf(students[i].id));
        const Opinion guardian = i >= 28 && i < 31 ? Opinion::refuses : Opinion::agrees;
        slips.push_back({valueOf(codes.studentOf(onTheSlip)), guardian, i < 31 ? Opinion::agrees : Opinion::none, {}, {}});
    }
    CHECK(valueOf(recordConsent(session(), *instruments, round, slips)) == 32);
    const RoundCounts after = counts();
    CHECK(after.consented == 546 + 28);
    CHECK(after.refused == 35 + 3);
    CHECK(after.undecided == 1200 - 574 - 38);
    CHECK(after.waitsForPupil == 1);
    CHECK(after.answered == 0);
}

// Way 1: the platform's table, without the two classes that answer otherwise.
inline AnswersImported WholeSchool::takeTable()
{
    const sheets::Table table = rowsOf(platform, {paperClass, sittingClass}, false);
    REQUIRE(table.rows.size() == 534);
    const AnswerColumns columns = valueOf(findAnswerColumns(session(), table, view().round.instrumentList()));
    return store(valueOf(prepareAnswersImport(session(), *instruments, round, table, columns.map)));
}

// Way 2: one class is typed. A student whose family refused has answered one danger item: nothing else of it is kept.
inline AnswersImported WholeSchool::takePaper()
{
    const RoundView seen = view();
    std::vector<GivenAnswers> given;
    bool hasAsked = false;
    for (const sheets::TableRow &row : rowsOf(platform, {paperClass}, true).rows) {
        const auto &entries = seen.roster.entries();
        const auto student = std::find_if(entries.begin(), entries.end(), [&](const RosterEntry &one) { return one.number == row.text(numberColumn); });
        REQUIRE(student != entries.end());
        GivenAnswers sheet{student->id, u"mht"_s, answersIn(row), {}, 0, {}};
        if (seen.consentOf(student->id) != ConsentState::given && !hasAsked) {
            sheet.answers[85 - 1] = 1;
            hasAsked = true;
        }
        given.push_back(sheet);
    }
    REQUIRE(given.size() == 33);
    REQUIRE(hasAsked);
    return store(valueOf(planGivenAnswers(seen, given, AnswerSource::paper, m_nowMs)));
}

// "Not true" throughout gives 10, for the five items that are turned round; "somewhat true" throughout gives 20.
inline AnswersImported WholeSchool::takeParentsSheets()
{
    const std::vector<RosterEntry> students = studentsOf(parentsClass);
    std::vector<GivenAnswers> given;
    for (size_t i = 0; i < 30; ++i) {
        QByteArray answers(sdqItems, i < 3 ? 1 : 0);
        if (i == 3) // three of the five items on feelings: that scale and the total stay open
            answers[3 - 1] = answers[8 - 1] = answers[13 - 1] = char(missingAnswer);
        if (i == 4) // two of them are replaced by the mean of the others
            answers[3 - 1] = answers[8 - 1] = char(missingAnswer);
        given.push_back({students[i].id, u"sdq-parent"_s, answers, {}, 0, {}});
    }
    return store(valueOf(planGivenAnswers(view(), given, AnswerSource::paper, m_nowMs)));
}

inline void WholeSchool::sit(SittingRun &run, const QString &number, const QString &name, const QByteArray &answers, qint64 msPerItem)
{
    REQUIRE(run.identify(number, name));
    valueOf(run.agree());
    int at = 0;
    while (!run.isAtEnd()) {
        if (run.isAtInstruction()) {
            valueOf(run.goOn());
            continue;
        }
        m_nowMs += msPerItem;
        const quint8 answer = quint8(answers[at++]);
        valueOf(answer == missingAnswer ? run.skip() : run.answer(answer));
    }
    CHECK(at == mhtItems);
    CHECK(run.hasDanger() == (answers[85 - 1] == 1 || answers[97 - 1] == 1));
    run.leave();
}

// Way 3: one class sits down here, one after the other, while the vaults are locked.
inline void WholeSchool::answerHere()
{
    struct Sitter {
        QString number, name;
        QByteArray answers;
        qint64 msPerItem = 0;
    };
    std::vector<Sitter> sitters;
    const RoundView seen = view();
    for (const sheets::TableRow &row : rowsOf(platform, {sittingClass}, true).rows) {
        for (const RosterEntry &entry : seen.roster.entries()) {
            if (entry.number == row.text(numberColumn) && seen.consentOf(entry.id) == ConsentState::given)
                sitters.push_back({entry.number, entry.name, answersIn(row), row.text(secondsColumn).toInt() * 1000 / mhtItems});
        }
    }
    REQUIRE(sitters.size() == 29);
    const students::SchoolClass schoolClass = studentsOf(sittingClass).front().schoolClass;
    SittingKit kit = valueOf(startSitting(session(), *instruments, {round, u"zh_CN"_s, {u"mht"_s}, {schoolClass}}));
    REQUIRE(kit.classes.size() == 1);
    CHECK(kit.classes[0].students.size() == 29);
    site.lock();
    const auto run = valueOf(SittingRun::begin(std::move(kit), [this] { return m_nowMs; }));
    run->chooseClass(0);
    for (const Sitter &sitter : sitters)
        sit(*run, sitter.number, sitter.name, sitter.answers, sitter.msPerItem);
}

inline SittingsTakenIn WholeSchool::takeInSitting()
{
    site.reopenAs(u"li"_s);
    CHECK(valueOf(areSittingsWaiting(session())));
    NoProgress progress;
    care::DutyOpener opener;
    return valueOf(takeInSittings(session(), *instruments, opener, progress));
}

} // namespace xd::test
