#include "core/screening/candidates.h"
#include "core/screening/false_alarms.h"
#include "core/screening/found_later.h"
#include "core/screening/second_look.h"
#include "core/disclosure/gate.h"
#include "tests/core/screening/school_with_round.h"

using namespace Qt::StringLiterals;
using namespace xd;
using namespace xd::screening;
using namespace xd::test;

namespace {

class Nobody final : public SecondLookWatcher {
public:
    Done onDecision(vault::Vault &, const SecondLook &, const LookDecision &) override { return {}; }
};

// A round in which as many as wished are far above the cut of PHQ-9 and all others far below, in the order of the roster.
class Planted : public School {
public:
    explicit Planted(int above) : School("roster-messy.xlsx", {u"phq-9"_s}, u"7-12"_s)
    {
        takeConsent("consent-survey.csv");
        const RoundView view = viewNow();
        QStringList header{u"学号"_s};
        for (int item = 1; item <= 9; ++item)
            header << u"PHQ第%1题"_s.arg(item);
        QList<QStringList> lines{header};
        for (const RosterEntry &entry : view.roster.entries()) {
            if (view.consentOf(entry.id) != ConsentState::given || entry.number.isEmpty() || !view.isEligible(entry))
                continue;
            const bool isAbove = int(flagged.size()) < above;
            (isAbove ? flagged : calm).push_back(entry.id);
            QStringList line{entry.number};
            for (int item = 1; item <= 9; ++item)
                line << (isAbove && item != 9 ? u"3"_s : u"0"_s);
            lines << line;
        }
        takeAnswers(typedTable(lines));
    }
    void decide(const students::StudentId &student, const QString &verdict)
    {
        const packs::Form form = valueOf(packs::builtInForm(u"second-look"_s));
        Nobody nobody;
        const SecondLook look = valueOf(beginLook(session(), builtInInstruments(), form, round, student));
        valueOf(decideLook(session(), form, look.id, {verdict, u"谈过"_s, {}}, nobody));
    }
    CutRecord total()
    {
        const std::vector<CutRecord> cuts = valueOf(falseAlarms(session(), builtInInstruments())).byCut();
        REQUIRE(cuts.size() == 1);
        return cuts.front();
    }
    std::vector<students::StudentId> flagged, calm;
};

CutRecord decidedRecord(int confirmed, int refuted)
{
    CutRecord record;
    record.confirmed = confirmed;
    record.refuted = refuted;
    record.flagged = confirmed + refuted;
    return record;
}

} // namespace

TEST_CASE("The share of confirmed has Wilson's interval, and under ten decided there is none")
{
    CHECK_FALSE(shareConfirmed(decidedRecord(9, 0)));
    CHECK_FALSE(shareConfirmed(decidedRecord(0, 9)));
    // Reckoned apart from the program: Wilson score interval, z = 1.96.
    CHECK(shareConfirmed(decidedRecord(5, 5)) == Share{50, 24, 76});
    CHECK(shareConfirmed(decidedRecord(10, 0)) == Share{100, 72, 100});
    CHECK(shareConfirmed(decidedRecord(0, 10)) == Share{0, 0, 28});
    CHECK(shareConfirmed(decidedRecord(30, 70)) == Share{30, 22, 40});
    CutRecord watched = decidedRecord(5, 4);
    watched.watched = 20; // not decided either way
    CHECK_FALSE(shareConfirmed(watched));
}

TEST_CASE("Planted decisions give the right counts by cut-off and grade; the newest decision counts")
{
    Planted school(14);
    CutRecord all = school.total();
    CHECK(all.pack == u"phq-9"_s);
    CHECK(all.flagged == 14);
    CHECK(all.open == 14);
    CHECK(all.answered == int(school.flagged.size() + school.calm.size()));
    for (size_t i = 0; i < 12; ++i)
        school.decide(school.flagged[i], i < 4 ? u"confirmed"_s : i < 10 ? u"not-confirmed"_s : u"watch"_s);
    school.decide(school.flagged[0], u"not-confirmed"_s); // later, and it counts
    all = school.total();
    CHECK(all.confirmed == 3);
    CHECK(all.refuted == 7);
    CHECK(all.watched == 2);
    CHECK(all.open == 2);
    CHECK(all.flagged == all.confirmed + all.refuted + all.watched + all.open);
    CHECK(shareConfirmed(all) == Share{30, 11, 60});

    const FalseAlarms alarms = valueOf(falseAlarms(school.session(), builtInInstruments()));
    CutRecord sum;
    for (const CutRecord &line : alarms.lines) {
        CHECK(line.grade >= 7);
        CHECK(line.flagged == line.confirmed + line.refuted + line.watched + line.open);
        sum.add(line);
    }
    CHECK(sum.flagged == 14);
    CHECK(sum.answered == all.answered);
}

TEST_CASE("Whom a round missed is noted once, with the day and the means, and only where it could have been seen")
{
    Planted school(3);
    access::Session &session = school.session();
    const auto note = [&](const students::StudentId &student, const QString &means, const QString &day) {
        return noteFoundLater(session, builtInInstruments(), school.round, student, {means, day});
    };
    const students::StudentId missed = school.calm[0];
    const QString today = session.clock().today().toString(Qt::ISODate);
    CHECK(codeOf(note(missed, u"gossip"_s, today)) == ErrorCode::FieldMissing);
    CHECK(codeOf(note(missed, u"teacher"_s, u"soon"_s)) == ErrorCode::BadDate);
    CHECK(codeOf(note(missed, u"teacher"_s, session.clock().today().addDays(1).toString(Qt::ISODate))) == ErrorCode::BadDate);
    CHECK(codeOf(note(missed, u"teacher"_s, u"2020-01-01"_s)) == ErrorCode::BadDate);
    CHECK(codeOf(note(school.flagged[0], u"teacher"_s, today)) == ErrorCode::Refused);
    CHECK(codeOf(note(students::StudentId::make(), u"teacher"_s, today)) == ErrorCode::NotFound);
    CHECK(codeOf(noteFoundLater(session, builtInInstruments(), RoundId::make(), missed, {u"teacher"_s, today})) == ErrorCode::NotFound);
    const RoundView view = school.viewNow();
    const auto silent = std::find_if(view.roster.entries().begin(), view.roster.entries().end(),
                                     [&](const RosterEntry &entry) { return view.isEligible(entry) && !view.stored.contains(entry.id); });
    REQUIRE(silent != view.roster.entries().end());
    CHECK(codeOf(note(silent->id, u"teacher"_s, today)) == ErrorCode::NotInRound);

    const qint64 lines = school.journalLines();
    valueOf(note(missed, u"teacher"_s, today));
    CHECK(school.journalLines() == lines + 1);
    CHECK(codeOf(note(missed, u"event"_s, today)) == ErrorCode::AlreadyExists);
    CHECK(school.total().foundLater == 1);
    CHECK(school.total().flagged == 3); // it was not flagged, and is not now
}

TEST_CASE("Whom only a danger answer found stands in the ledger beside the cut that missed the child, once somebody has confirmed it")
{
    QStringList header{u"学号"_s};
    for (int item = 1; item <= 9; ++item)
        header << u"PHQ第%1题"_s.arg(item);
    School other("roster-messy.xlsx", {u"phq-9"_s}, u"7-12"_s);
    other.takeConsent("consent-survey.csv");
    std::vector<students::StudentId> found;
    QList<QStringList> lines{header};
    const RoundView view = other.viewNow();
    for (const RosterEntry &entry : view.roster.entries()) {
        if (found.size() == 3 || view.consentOf(entry.id) != ConsentState::given || entry.number.isEmpty() || !view.isEligible(entry))
            continue;
        found.push_back(entry.id);
        lines << (QStringList{entry.number} << QStringList(8, u"0"_s) << u"3"_s);
    }
    other.takeAnswers(typedTable(lines));
    const auto ledger = [&] {
        CutRecord sum;
        for (const CutRecord &line : valueOf(falseAlarms(other.session(), builtInInstruments())).lines)
            sum.add(line);
        return sum;
    };
    CHECK(ledger().foundByDanger == 0);
    const packs::Form form = valueOf(packs::builtInForm(u"second-look"_s));
    Nobody nobody;
    const auto decide = [&](const students::StudentId &student, const QString &verdict) {
        const SecondLook look = valueOf(beginLook(other.session(), builtInInstruments(), form, other.round, student));
        valueOf(decideLook(other.session(), form, look.id, {verdict, u"谈过"_s, {}}, nobody));
    };
    decide(found[0], u"confirmed"_s);
    decide(found[1], u"not-confirmed"_s);
    const CutRecord sum = ledger();
    CHECK(sum.answered == 3);
    CHECK(sum.flagged == 0); // a danger answer is no cut-off
    CHECK(sum.foundByDanger == 1);
    const auto document = falseAlarmDocument(valueOf(falseAlarms(other.session(), builtInInstruments())), builtInInstruments());
    disclosure::Gate gate(other.session());
    const auto own = valueOf(gate.preview(document, {access::Role::counsellor, disclosure::Purpose::ownWork}));
    CHECK(own->tables[1].columnTotal(u"foundByDanger"_s) == 1);
}

TEST_CASE("What leaves of the ledger passes the gate, which hides small numbers from all but the counsellors")
{
    Planted school(14);
    for (size_t i = 0; i < 14; ++i)
        school.decide(school.flagged[i], i == 0 ? u"confirmed"_s : u"not-confirmed"_s);
    const auto document = falseAlarmDocument(valueOf(falseAlarms(school.session(), builtInInstruments())), builtInInstruments());
    REQUIRE(document.tables.size() == 2);
    disclosure::Gate gate(school.session());
    const auto own = valueOf(gate.preview(document, {access::Role::counsellor, disclosure::Purpose::ownWork}));
    CHECK(own->tables[0].total() == 14);
    CHECK(own->tables[0].columnTotal(u"confirmed"_s) == 1);
    const auto leader = valueOf(gate.preview(document, {access::Role::principal, disclosure::Purpose::leadership}));
    for (const disclosure::ReleasedTable &table : leader->tables)
        CHECK(table.columnTotal(u"confirmed"_s) != std::optional<qint64>(1));
}

TEST_CASE("Who may not see results is told nothing of false alarms")
{
    Planted school(2);
    const students::StudentId missed = school.calm[0];
    school.site.add(u"yang"_s, access::Role::principal);
    access::Session &principal = school.site.reopenAs(u"yang"_s);
    CHECK(codeOf(falseAlarms(principal, builtInInstruments())) == ErrorCode::NotPermitted);
    CHECK(codeOf(noteFoundLater(principal, builtInInstruments(), school.round, missed, {u"teacher"_s, u"2026-10-08"_s})) == ErrorCode::NotPermitted);
}
