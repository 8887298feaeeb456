// A school whose round has thirty-four candidates, and the page of the second look over it.
#pragma once

#include "core/care/duty_opener.h"
#include "core/care/intake.h"
#include "core/screening/candidates.h"
#include "core/screening/import_answers.h"
#include "core/screening/import_consent.h"
#include "core/screening/open_round.h"
#include "core/screening/prepare_answers_import.h"
#include "core/screening/prepare_consent_import.h"
#include "tests/core/screening/fixture_school.h"
#include "tests/ui/page_bench.h"
#include "ui/review/review_page.h"

#include <QPlainTextEdit>

namespace xd::test {

using namespace xd::ui;
using namespace Qt::StringLiterals;

struct Reviewing {
    test::TestSite site{access::SiteKind::school, u"启明星实验学校"_s, u"3199010001"_s};
    std::unique_ptr<test::PageBench<ReviewPage>> bench;

    explicit Reviewing(bool hasAnswers = true)
    {
        access::Session &session = site.session();
        test::importFixture(session, "roster-messy.xlsx");
        if (hasAnswers)
            takeAnswers(session);
        site.lock();
        bench = std::make_unique<test::PageBench<ReviewPage>>(site.folder(), u"li"_s);
    }
    static void takeAnswers(access::Session &session)
    {
        const screening::Instruments &all = test::builtInInstruments();
        NoProgress nobody;
        const auto round = valueOf(screening::openRound(session, all, {u"秋季筛查"_s, u"7-12"_s, {u"phq-9"_s, u"gad-7"_s}, {}, {}, {}}));
        const sheets::Table slips = test::fixtureTable("consent-survey.csv");
        const auto consent = valueOf(screening::prepareConsentImport(session, all, round, slips, sheets::guessColumns(slips, screening::consentColumns())));
        valueOf(screening::importConsent(session, all, consent, {}));
        const sheets::Table answers = test::fixtureTable("answers-survey-site.csv");
        const auto view = valueOf(screening::viewRound(session, all, round));
        const auto columns = valueOf(screening::findAnswerColumns(session, answers, view.round.instrumentList()));
        const auto plan = valueOf(screening::prepareAnswersImport(session, all, round, answers, columns.map));
        care::DutyOpener opener;
        valueOf(screening::importAnswers(session, all, plan, {}, opener, nobody));
    }
    DataTable *queue() { return bench->see<DataTable>(u"reviewQueue"_s); }
    void begin()
    {
        REQUIRE(bench->shows(queue(), 34));
        bench->click(u"beginLook"_s);
        bench->see<QPlainTextEdit>(u"lookReason"_s);
    }
    QString name(int row) { return bench->cell(queue(), row, 0); }
    bool headReads(const QString &words)
    {
        return bench->waits([&] {
            for (const QLabel *label : bench->page->findChildren<QLabel *>())
                if (label->isVisible() && label->text().contains(words))
                    return true;
            return false;
        });
    }
    // What lies in the records, asked of the page's own session.
    template <class T>
    T ask(std::function<Result<T>(access::Session &)> question)
    {
        std::optional<Result<T>> answer;
        bench->vault.run<T>(
            bench->page.get(), [question](access::Session &session, Progress &) { return question(session); }, [&](Result<T> found) { answer = std::move(found); });
        REQUIRE(bench->waits([&] { return answer.has_value(); }));
        return valueOf(std::move(*answer));
    }
    int intakes()
    {
        return ask<int>([](access::Session &session) -> Result<int> {
            XD_TRY(const auto all, care::listIntakes(session));
            return int(all.size());
        });
    }
};

} // namespace xd::test
