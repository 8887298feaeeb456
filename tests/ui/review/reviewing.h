// A school whose round has thirty-four candidates, and the page of the second look over it.
#pragma once

#include "core/care/duty_opener.h"
#include "core/care/intake.h"
#include "core/screening/candidates.h"
#include "tests/support/answered_round.h"
#include "tests/ui/page_bench.h"
#include "ui/review/review_page.h"

#include <QPlainTextEdit>

namespace xd::test {

using namespace xd::ui;
using namespace Qt::StringLiterals;

struct Reviewing {
    test::TestSite site{access::SiteKind::school, u"启明星实验学校"_s, u"3199010001"_s};
    std::unique_ptr<test::PageBench<ReviewPage>> bench;

    explicit Reviewing(bool hasAnswers = true, const std::function<void(test::TestSite &)> &before = {})
    {
        access::Session &session = site.session();
        test::importFixture(session, "roster-messy.xlsx");
        care::DutyOpener opener;
        if (hasAnswers)
            test::openAnsweredRound(session, opener);
        if (before)
            before(site);
        site.lock();
        bench = std::make_unique<test::PageBench<ReviewPage>>(site.folder(), u"li"_s);
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
    bool sees(const QString &words)
    {
        for (const QLabel *label : bench->page->findChildren<QLabel *>())
            if (label->isVisible() && label->text().contains(words))
                return true;
        return false;
    }
    qint64 journalLines()
    {
        return ask<qint64>([](access::Session &session) -> Result<qint64> {
            XD_TRY(journal::Journal *const records, session.recordsFor(access::Capability::readJournal));
            XD_TRY(const journal::Head head, records->head());
            return head.seq;
        });
    }
    void look(const QString &name)
    {
        if (const QString folder = qEnvironmentVariable("XINDENG_LOOK"); !folder.isEmpty())
            bench->page->grab().save(folder + u'/' + name + u".png"_s);
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
