// A candidate of whom others have something to say: parents and teachers were asked in a round of their own, a teacher has written.
#pragma once

#include "core/access/person_name.h"
#include "core/mailbox/find_letters.h"
#include "core/mailbox/open_letter.h"
#include "core/mailbox/send_letter.h"
#include "core/screening/candidates.h"
#include "core/screening/enter_sheets.h"
#include "core/screening/round_status.h"
#include "tests/support/answered_round.h"

namespace xd::test {

using namespace Qt::StringLiterals;

// One round before asked parents and teachers about the strongest candidate; a teacher has written, and of two letters one is opened.
struct SeenByOthers {
    screening::RoundId round;
    students::StudentId student;
    QString name;
    void prepare(test::TestSite &site)
    {
        access::Session &session = site.session();
        const screening::Instruments &all = test::builtInInstruments();
        round = valueOf(screening::listRounds(session, all)).front().id;
        const screening::ReviewQueue queue = valueOf(screening::reviewQueue(session, all, round));
        const auto withSheet = std::find_if(queue.lines.begin(), queue.lines.end(), [](const screening::QueueLine &line) { return !line.facts.sheets.empty(); });
        student = withSheet->student;
        name = withSheet->name;
        askOthers(session);
        valueOf(access::namePerson(session, u"li"_s, u"李明"_s));
        site.add(u"chen"_s, access::Role::teacher);
        valueOf(access::namePerson(session, u"chen"_s, u"陈静"_s));
        access::Session &chen = site.reopenAs(u"chen"_s);
        const QDate today(2026, 10, 8);
        valueOf(mailbox::sendObservation(chen, valueOf(mailbox::Observation::from({name, u"七年级2班"_s, u"2026-10-07"_s, u"教室"_s, u"三天没有和同学说话，作业没有交。"_s, u"已告诉母亲。"_s, true}, today))));
        access::Session &li = site.reopenAs(u"li"_s);
        valueOf(mailbox::openLetter(li, valueOf(mailbox::findReceived(li)).front().id));
        access::Session &again = site.reopenAs(u"chen"_s);
        valueOf(mailbox::sendObservation(again, valueOf(mailbox::Observation::from({u"某人"_s, u"七年级2班"_s, u"2026-10-07"_s, {}, u"哭"_s, {}, false}, today))));
        site.reopenAs(u"li"_s);
    }

private:
    void askOthers(access::Session &session)
    {
        const screening::Instruments &all = test::builtInInstruments();
        const auto others = valueOf(screening::openRound(session, all, {u"家长和教师问卷"_s, u"7-12"_s, {u"sdq-parent"_s, u"sdq-teacher"_s}, {}, {}, {}}));
        const sheets::Table slips = test::fixtureTable("consent-survey.csv");
        const auto consent = valueOf(screening::prepareConsentImport(session, all, others, slips, sheets::guessColumns(slips, screening::consentColumns())));
        valueOf(screening::importConsent(session, all, consent, {}));
        screening::NoDangerWatcher nobody;
        QByteArray parent(25, 1), teacher(25, 1);
        teacher[2] = teacher[7] = teacher[12] = 2; // emotional: 3, 8, 13
        REQUIRE_FALSE(valueOf(screening::enterSheet(session, all, others, {}, {student, u"sdq-parent"_s, parent, {-1, 25}}, nobody)).refusedFor);
        REQUIRE_FALSE(valueOf(screening::enterSheet(session, all, others, {}, {student, u"sdq-teacher"_s, teacher, {-1, 25}}, nobody)).refusedFor);
    }
};

} // namespace xd::test
