#include "core/access/disable_account.h"
#include "core/access/person_name.h"
#include "core/care/account_duties.h"
#include "core/care/answer_duty.h"
#include "core/care/duty_opener.h"
#include "core/care/duty_store.h"
#include "core/care/list_duties.h"
#include "core/screening/enter_sheets.h"
#include "core/screening/match_finding.h"
#include "core/screening/round_results.h"
#include "core/screening/take_sheet_back.h"
#include "core/screening/undo_answers_import.h"
#include "tests/core/screening/school_with_round.h"

using namespace Qt::StringLiterals;
using namespace xd;
using namespace xd::care;
using namespace xd::test;

namespace {

constexpr qint64 hourMs = 3'600'000;

// The school of the fixtures with its round, where duties are opened.
class CaringSchool : public School {
public:
    CaringSchool() : School("roster-messy.xlsx", {u"phq-9"_s, u"gad-7"_s}, u"7-12"_s) {}

    AnswersImported takeWithDuties(const char *name = "answers-survey-site.csv")
    {
        NoProgress progress;
        DutyOpener opener;
        return valueOf(importAnswers(session(), builtInInstruments(), plan(fixtureTable(name)), u"answers"_s, opener, progress));
    }
    // One row that names nobody for sure: how many danger answers are new.
    int takeOne(const QString &answers)
    {
        NoProgress progress;
        DutyOpener opener;
        return valueOf(importAnswers(session(), builtInInstruments(), plan(typedTable({{u"学号"_s, u"PHQ答案"_s}, {u"5"_s, answers}})), {}, opener, progress)).findings;
    }
    Result<int> match(const FindingId &finding, const students::StudentId &student)
    {
        DutyOpener opener;
        return matchFinding(session(), builtInInstruments(), finding, student, opener);
    }
    DutyList list(Listed listed = Listed::open) { return valueOf(listDuties(session(), builtInInstruments(), listed)); }
    vault::Vault &records() { return valueOf(session().recordsFor(access::Capability::readResults))->vault(); }
    Duty ofKnownStudent()
    {
        for (const DutyLine &line : list().lines)
            if (!line.duty.finding.student.isNil() && !line.isDoubtful)
                return line.duty;
        FAIL("no duty with a student");
        return {};
    }
    Duty ofNobody()
    {
        for (const DutyLine &line : list().lines)
            if (line.duty.finding.student.isNil())
                return line.duty;
        FAIL("no duty without a student");
        return {};
    }
};

} // namespace

TEST_CASE("Each danger answer opens its duty within the write that stores it")
{
    CaringSchool school;
    school.takeConsent("consent-survey.csv");
    const qint64 lines = school.journalLines();
    const AnswersImported imported = school.takeWithDuties();
    CHECK(school.journalLines() == lines + 1); // one write for both
    const DutyList duties = school.list();
    CHECK(int(duties.lines.size()) == imported.findings);
    CHECK(duties.open == imported.findings);
    CHECK(duties.late == 0);
    for (const DutyLine &line : duties.lines) {
        CHECK(line.duty.dueMs == line.duty.finding.foundMs + 24 * hourMs);
        CHECK((line.duty.basis == Basis::screening) == line.duty.finding.refusedFor.isEmpty());
        CHECK_FALSE(line.about.zh.isEmpty());
        CHECK(line.name.isEmpty() == line.duty.finding.student.isNil());
    }
    CHECK(std::is_sorted(duties.lines.begin(), duties.lines.end(), [](const DutyLine &a, const DutyLine &b) { return a.duty.dueMs < b.duty.dueMs; }));
    CHECK(std::any_of(duties.lines.begin(), duties.lines.end(), [](const DutyLine &line) { return line.duty.basis == Basis::dangerToLife; }));
}

TEST_CASE("Without consent nothing but the danger answer is stored, and its duty says danger to life")
{
    CaringSchool school;
    CHECK(school.takeWithDuties().added == 0);
    const DutyList duties = school.list();
    CHECK(duties.open == 30);
    for (const DutyLine &line : duties.lines)
        CHECK(line.duty.basis == Basis::dangerToLife);
}

TEST_CASE("Taking an import back leaves its danger answers and their duties")
{
    CaringSchool school;
    school.takeConsent("consent-survey.csv");
    const AnswersImported imported = school.takeWithDuties();
    CHECK(valueOf(undoAnswersImport(school.session(), builtInInstruments(), imported.import)) > 0);
    CHECK(school.list().open == imported.findings);
    CHECK(school.takeWithDuties().findings == 0); // and the same table once more opens none anew
    CHECK(school.list(Listed::all).lines.size() == size_t(imported.findings));
}

TEST_CASE("A duty is answered once, by the one who is signed in, with words")
{
    CaringSchool school;
    school.takeConsent("consent-survey.csv");
    school.takeWithDuties();
    const Duty duty = school.ofKnownStudent();
    access::Session &session = school.session();
    const int before = school.list().open;

    CHECK(codeOf(answerDuty(session, DutyId::make(), {u"student"_s, u"谈过了"_s})) == ErrorCode::NotFound);
    CHECK(codeOf(answerDuty(session, duty.id, {u"later"_s, u"谈过了"_s})) == ErrorCode::FieldMissing);
    CHECK(codeOf(answerDuty(session, duty.id, {u"student"_s, u" \n"_s})) == ErrorCode::FieldMissing);
    CHECK(codeOf(answerDuty(session, duty.id, {u"student"_s, QString(maxWords + 1, u'话')})) == ErrorCode::FieldTooLong);
    CHECK(codeOf(answerDuty(session, duty.id, {u"not-ours"_s, u"不是我校学生"_s})) == ErrorCode::Refused);
    CHECK(school.list().open == before);

    const qint64 lines = school.journalLines();
    valueOf(answerDuty(session, duty.id, {u"student"_s, u"  今天课间谈了，没有计划，约好明天再来。 "_s}));
    CHECK(school.journalLines() == lines + 1);
    CHECK(school.list().open == before - 1);
    const Duty answered = valueOf(readDuty(school.records(), duty.id));
    REQUIRE(answered.answer);
    CHECK(answered.answer->how == How::spokeWithStudent);
    CHECK(answered.answer->words == u"今天课间谈了，没有计划，约好明天再来。"_s);
    CHECK(answered.answer->login == session.actor().login);
    CHECK(answered.answer->userId == session.actor().userId);
    CHECK(codeOf(answerDuty(session, duty.id, {u"emergency"_s, u"又"_s})) == ErrorCode::AlreadyExists);
    CHECK(school.list(Listed::all).lines.back().duty.id == duty.id); // after the open ones
}

TEST_CASE("That nobody was reached is noted and leaves the duty open; what comes later is added to the answer")
{
    CaringSchool school;
    school.takeConsent("consent-survey.csv");
    school.takeWithDuties();
    const Duty duty = school.ofKnownStudent();
    const int before = school.list().open;
    valueOf(noteOnDuty(school.session(), duty.id, NoteKind::tried, u"没有来上学，家长电话无人接"_s));
    CHECK(school.list().open == before);
    valueOf(answerDuty(school.session(), duty.id, {u"guardian"_s, u"与母亲通了电话"_s}));
    CHECK(codeOf(noteOnDuty(school.session(), duty.id, NoteKind::tried, u"再试"_s)) == ErrorCode::Refused);
    valueOf(noteOnDuty(school.session(), duty.id, NoteKind::added, u"更正：是与外婆"_s));
    CHECK(codeOf(noteOnDuty(school.session(), duty.id, NoteKind::added, {})) == ErrorCode::FieldMissing);
    const Duty now = valueOf(readDuty(school.records(), duty.id));
    REQUIRE(now.notes.size() == 2);
    CHECK(now.notes[0].kind == NoteKind::tried);
    CHECK(now.notes[1].words == u"更正：是与外婆"_s);
    CHECK(now.answer->words == u"与母亲通了电话"_s);
}

TEST_CASE("A danger answer of nobody is matched before its duty is answered, or cleared up as none of ours")
{
    CaringSchool school;
    school.takeConsent("consent-survey.csv");
    school.takeWithDuties();
    const Duty duty = school.ofNobody();
    const auto refused = answerDuty(school.session(), duty.id, {u"student"_s, u"谈过了"_s});
    CHECK(codeOf(refused) == ErrorCode::FieldMissing);
    CHECK(refused.error().field == u"student"_s);

    SECTION("matched")
    {
        const auto student = school.ofKnownStudent().finding.student;
        valueOf(school.match(duty.finding.id, student));
        valueOf(answerDuty(school.session(), duty.id, {u"student"_s, u"谈过了"_s}));
    }
    SECTION("none of ours")
    {
        const int unmatched = school.statusNow().unmatched;
        valueOf(answerDuty(school.session(), duty.id, {u"not-ours"_s, u"同校区另一所学校的学生，已电话告知该校"_s}));
        CHECK(school.statusNow().unmatched == unmatched - 1); // nobody is asked any more whose it is
        const RoundResults results = valueOf(roundResults(school.session(), builtInInstruments(), school.round));
        CHECK(int(results.unmatched.size()) == unmatched - 1);
        REQUIRE(results.settled.size() == 1);
        CHECK(results.settled[0].id == duty.finding.id);
    }
    CHECK_FALSE(valueOf(readDuty(school.records(), duty.id)).isOpen());
}

TEST_CASE("Whose a danger answer is can be said anew until its duty is answered, and never of one that came with its student")
{
    CaringSchool school;
    school.takeConsent("consent-survey.csv");
    school.takeWithDuties();
    const Duty duty = school.ofNobody();
    const Duty known = school.ofKnownStudent();
    const RoundView view = school.viewNow();
    const students::StudentId wrong = known.finding.student, meant = view.roster.entries()[view.roster.entries()[0].id == wrong ? 1 : 0].id;
    REQUIRE(wrong != meant);
    CHECK(codeOf(school.match(known.finding.id, meant)) == ErrorCode::AlreadyExists);

    valueOf(school.match(duty.finding.id, wrong));
    CHECK(codeOf(school.match(duty.finding.id, wrong)) == ErrorCode::AlreadyExists);
    const qint64 lines = school.journalLines();
    valueOf(school.match(duty.finding.id, meant));
    CHECK(school.journalLines() == lines + 1);
    CHECK(valueOf(readDuty(school.records(), duty.id)).finding.student == meant);

    valueOf(answerDuty(school.session(), duty.id, {u"student"_s, u"谈过了"_s}));
    CHECK(codeOf(school.match(duty.finding.id, wrong)) == ErrorCode::AlreadyExists);
    CHECK(valueOf(readDuty(school.records(), duty.id)).finding.student == meant);
}

TEST_CASE("A danger answer whose sheet was another student's goes to whom a person names, or is nobody's where it is none of ours")
{
    CaringSchool school;
    school.takeConsent("consent-survey.csv");
    school.takeWithDuties();
    const int open = school.list().open;
    const Duty duty = school.ofKnownStudent();
    const students::StudentId wrong = duty.finding.student;
    valueOf(takeSheetBack(school.session(), builtInInstruments(), {school.round, wrong, duty.finding.pack}, u"other-student"_s));
    const DutyList list = school.list();
    CHECK(list.open == open);
    const auto line = std::find_if(list.lines.begin(), list.lines.end(), [&](const DutyLine &each) { return each.duty.id == duty.id; });
    REQUIRE(line != list.lines.end());
    CHECK(line->isDoubtful);
    CHECK(line->duty.finding.student == wrong); // until somebody knows better

    SECTION("somebody else")
    {
        const RoundView view = school.viewNow();
        const students::StudentId meant = view.roster.entries()[view.roster.entries()[0].id == wrong ? 1 : 0].id;
        valueOf(school.match(duty.finding.id, meant));
        CHECK(valueOf(readDuty(school.records(), duty.id)).finding.student == meant);
        CHECK(valueOf(readDuty(school.records(), duty.id)).isOpen());
    }
    SECTION("none of ours")
    {
        const qint64 lines = school.journalLines();
        valueOf(answerDuty(school.session(), duty.id, {u"not-ours"_s, u"邻校学生，已告知该校"_s}));
        CHECK(school.journalLines() == lines + 1);
        const Duty now = valueOf(readDuty(school.records(), duty.id));
        CHECK_FALSE(now.isOpen());
        CHECK(now.finding.student.isNil());
        CHECK(codeOf(answerDuty(school.session(), duty.id, {u"not-ours"_s, u"又"_s})) == ErrorCode::AlreadyExists);
    }
}

TEST_CASE("A second child's danger answer opens its duty, whatever was answered about the first one of the same claim")
{
    CaringSchool school;
    CHECK(school.takeOne(u"000000001"_s) == 1);
    valueOf(answerDuty(school.session(), school.ofNobody().id, {u"not-ours"_s, u"邻校学生，已告知该校"_s}));
    CHECK(school.list().open == 0);
    CHECK(school.takeOne(u"000000001"_s) == 0); // the very same table
    CHECK(school.takeOne(u"111111111"_s) == 1);
    CHECK(school.list().open == 1);
}

TEST_CASE("A student whose matched danger answer turns out to be none of ours keeps a duty for her own")
{
    CaringSchool school;
    school.takeConsent("consent-survey.csv");
    CHECK(school.takeOne(u"000000002"_s) == 1);
    const Duty nobodys = school.ofNobody();
    const RoundView view = school.viewNow();
    const RosterEntry *wrong = nullptr;
    for (const RosterEntry &entry : view.roster.entries())
        if (!wrong && view.isEligible(entry) && view.consentOf(entry.id) == ConsentState::given)
            wrong = &entry;
    REQUIRE(wrong);
    valueOf(school.match(nobodys.finding.id, wrong->id));
    DutyOpener opener;
    const GivenAnswers own{wrong->id, u"phq-9"_s, QByteArray::fromHex("000000000000000001"), {-1, 9}};
    CHECK(valueOf(enterSheet(school.session(), builtInInstruments(), school.round, {}, own, opener)).findings == 0); // known of her, as it seems
    CHECK(school.list().open == 1);
    const qint64 lines = school.journalLines();
    valueOf(answerDuty(school.session(), nobodys.id, {u"not-ours"_s, u"邻校学生，已告知该校"_s}));
    CHECK(school.journalLines() == lines + 1); // one write for both
    REQUIRE(school.list().open == 1);
    const Duty hers = school.list().lines.front().duty;
    CHECK(hers.finding.student == wrong->id);
    CHECK(hers.finding.answer == 1);
    CHECK(hers.basis == Basis::screening);
}

TEST_CASE("Who answered or noted is called by the name of that day, whoever has the login later")
{
    CaringSchool school;
    school.takeConsent("consent-survey.csv");
    school.takeWithDuties();
    const Duty duty = school.ofKnownStudent();
    valueOf(noteOnDuty(school.session(), duty.id, NoteKind::tried, u"未联系上"_s)); // nobody is named yet
    valueOf(access::namePerson(school.session(), u"li"_s, u" 李 明 "_s));
    valueOf(answerDuty(school.session(), duty.id, {u"student"_s, u"谈过了"_s}));
    valueOf(access::namePerson(school.session(), u"li"_s, u"王芳"_s));
    valueOf(noteOnDuty(school.session(), duty.id, NoteKind::added, u"次日又谈"_s));
    const Duty now = valueOf(readDuty(school.records(), duty.id));
    CHECK(now.answer->answerer() == u"李明"_s);
    CHECK(now.answer->login == u"li"_s);
    CHECK(now.notes[0].noter() == u"li"_s);
    CHECK(now.notes[1].noter() == u"王芳"_s);
}

TEST_CASE("A duty past its time is late until it is answered")
{
    CaringSchool school;
    school.takeConsent("consent-survey.csv");
    school.takeWithDuties();
    DutyList list = school.list();
    const Duty &first = list.lines.front().duty;
    CHECK_FALSE(first.isLate(first.dueMs));
    CHECK(first.isLate(first.dueMs + 1));
    Duty answered = first;
    answered.answer = Answer{How::spokeWithStudent, u"谈过"_s, first.dueMs + 1, {}, {}};
    CHECK_FALSE(answered.isLate(first.dueMs + hourMs));
    CHECK(answered.wasAnsweredLate());
}

TEST_CASE("Neither a duty nor its answer or notes can be taken away or changed in the vault itself")
{
    CaringSchool school;
    school.takeConsent("consent-survey.csv");
    school.takeWithDuties();
    const Duty duty = school.ofKnownStudent();
    valueOf(noteOnDuty(school.session(), duty.id, NoteKind::tried, u"未联系上"_s));
    valueOf(answerDuty(school.session(), duty.id, {u"medical"_s, u"送医"_s}));
    vault::Vault &records = school.records();
    for (const char *sql : {"DELETE FROM duty", "UPDATE duty SET due = due + 1", "DELETE FROM duty_answer", "UPDATE duty_answer SET words = 'x'",
                            "DELETE FROM duty_note", "UPDATE duty_note SET words = 'x'"}) {
        INFO(sql);
        CHECK_FALSE(records.run(QString::fromLatin1(sql)));
    }
    CHECK_FALSE(records.run(u"DELETE FROM danger_finding WHERE id = ?"_s, {duty.finding.id.bytes()})); // a duty holds on to it
    CHECK(valueOf(readDuty(records, duty.id)).dueMs == duty.dueMs);
    // A duty of this kind without a finding is refused by the schema.
    CHECK_FALSE(records.run(u"INSERT INTO duty (id, kind, finding, opened, due, basis) VALUES (?, 1, NULL, 0, 1, 'screening')"_s, {DutyId::make().bytes()}));
}

TEST_CASE("Danger answers from before there were duties get theirs when the vault is brought up to date")
{
    CaringSchool school;
    school.takeConsent("consent-survey.csv");
    school.takeAnswers(fixtureTable("answers-survey-site.csv")); // nobody listens
    CHECK(school.list().open == 0);
    QFile migration(u":/migrations/records/0011_duty_notes.sql"_s);
    REQUIRE(migration.open(QIODevice::ReadOnly));
    const QString text = QString::fromUtf8(migration.readAll());
    const QString backfill = text.mid(text.indexOf(u"INSERT INTO duty "_s)).trimmed().chopped(1);
    CHECK(valueOf(school.records().run(backfill)) == 30);
    CHECK(valueOf(school.records().run(backfill)) == 0);
    const DutyList list = school.list();
    CHECK(list.open == 30);
    for (const DutyLine &line : list.lines) {
        CHECK(line.duty.dueMs == line.duty.finding.foundMs + 24 * hourMs);
        CHECK((line.duty.basis == Basis::screening) == line.duty.finding.refusedFor.isEmpty());
    }
}

TEST_CASE("Who may not see results is told nothing of duties")
{
    CaringSchool school;
    school.takeConsent("consent-survey.csv");
    school.takeWithDuties();
    const DutyId duty = school.ofKnownStudent().id;
    school.site.add(u"yang"_s, access::Role::principal);
    access::Session &principal = school.site.reopenAs(u"yang"_s);
    CHECK(codeOf(listDuties(principal, builtInInstruments(), Listed::open)) == ErrorCode::NotPermitted);
    CHECK(codeOf(answerDuty(principal, duty, {u"student"_s, u"谈过"_s})) == ErrorCode::NotPermitted);
    CHECK(codeOf(noteOnDuty(principal, duty, NoteKind::tried, u"试过"_s)) == ErrorCode::NotPermitted);
}

TEST_CASE("Open duties belong to the room: an account owns them alone where nobody else there could answer")
{
    CaringSchool school;
    school.takeConsent("consent-survey.csv");
    const AccountDuties duties;
    access::Session &session = school.session();
    const QByteArray own = session.actor().userId;
    CHECK(valueOf(duties.ownedAloneBy(session, own)) == 0);
    const AnswersImported imported = school.takeWithDuties();
    CHECK(valueOf(duties.ownedAloneBy(session, own)) == imported.findings);
    school.site.add(u"yang"_s, access::Role::principal); // a principal cannot open the records
    CHECK(valueOf(duties.ownedAloneBy(session, own)) == imported.findings);
    school.site.add(u"sun"_s, access::Role::counsellor);
    CHECK(valueOf(duties.ownedAloneBy(session, own)) == 0);
    const QByteArray second = vault::userIdOf(u"sun"_s, session.keyring().vaultId);
    CHECK(valueOf(duties.ownedAloneBy(session, second)) == 0);
    valueOf(access::disableAccount(session, u"sun"_s, duties));
    CHECK(valueOf(duties.ownedAloneBy(session, own)) == imported.findings);
    CHECK(valueOf(duties.ownedAloneBy(session, second)) == 0);
}
