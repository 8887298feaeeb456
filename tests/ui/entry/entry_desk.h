// A round whose sheets are typed from paper: a school of the fixtures, slips collected, the dialog open. Suites of typing
// include it.
#pragma once

#include "core/care/list_duties.h"
#include "core/screening/import_consent.h"
#include "core/screening/open_round.h"
#include "core/screening/prepare_consent_import.h"
#include "core/screening/undo_answers_import.h"
#include "tests/core/screening/fixture_school.h"
#include "tests/ui/page_bench.h"
#include "ui/entry/paper_entry.h"

#include <QLineEdit>

namespace xd::test::entry {

using namespace Qt::StringLiterals;
using namespace xd;
using namespace xd::ui;

// The page under the dialog.
class EmptyPage : public Page {
public:
    explicit EmptyPage(const Workplace &given) : Page(u"Screening"_s, Scroll::page), workplace(given) {}
    void refresh() override {}
    Workplace workplace;
};

struct Desk {
    test::TestSite site{access::SiteKind::school, u"启明星实验学校"_s, u"3199010001"_s};
    screening::RoundId round;
    std::vector<screening::RosterEntry> agreed; // who may be typed
    QStringList codes;                          // of their slips
    students::StudentId unwilling;
    QString unwillingCode;
    std::unique_ptr<test::PageBench<EmptyPage>> bench;
    QPointer<PaperEntry> entry;

    explicit Desk(const QString &instrument)
    {
        access::Session &session = site.session();
        const screening::Instruments &all = test::builtInInstruments();
        test::importFixture(session, "roster-messy.xlsx");
        round = valueOf(screening::openRound(session, all, {u"秋季筛查"_s, u"7-12"_s, {instrument}, {}, {}, {}}));
        const sheets::Table table = test::fixtureTable("consent-survey.csv");
        const auto plan = valueOf(screening::prepareConsentImport(session, all, round, table, sheets::guessColumns(table, screening::consentColumns())));
        valueOf(screening::importConsent(session, all, plan, {}));
        valueOf(screening::makeSlipCodes(session, all, round));
        const auto slips = valueOf(screening::slipCodesOf(session, all, round));
        const auto view = valueOf(screening::viewRound(session, all, round));
        for (const screening::RosterEntry &entryOf : view.roster.entries()) {
            const bool isAsked = view.isAsked(*view.round.instruments.front().instrument, entryOf);
            if (isAsked && view.consentOf(entryOf.id) == screening::ConsentState::given) {
                agreed.push_back(entryOf);
                codes << slips.codeOf(entryOf.id);
            } else if (isAsked && view.consentOf(entryOf.id) == screening::ConsentState::refused) {
                unwilling = entryOf.id;
                unwillingCode = slips.codeOf(entryOf.id);
            }
        }
        site.lock();
        open();
    }
    void open()
    {
        bench = std::make_unique<test::PageBench<EmptyPage>>(site.folder(), u"li"_s);
        openPaperEntry(bench->page->workplace, round, bench->page.get());
        entry = bench->see<PaperEntry>(u"paperEntry"_s);
        REQUIRE(bench->waits([&] { return entry->isEnabled(); }));
        REQUIRE(bench->waits([&] { return bench->focused() == u"sheetCode"_s; }));
    }
    // As the keyboard sends them: to whatever has the focus.
    int press(const QString &keys)
    {
        for (const QChar key : keys) {
            if (key == u'\n')
                QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
            else if (key == u'\b')
                QTest::keyClick(QApplication::focusWidget(), Qt::Key_Backspace);
            else
                QTest::keyClick(QApplication::focusWidget(), key.toLatin1());
        }
        return int(keys.size());
    }
    QString state(int row) { return bench->cell(bench->see<DataTable>(u"typedSheets"_s), row, 4).section(u' ', 1); } // behind its mark
    bool says(int row, const QString &words)
    {
        const bool isSo = bench->waits([&] { return state(row).startsWith(words); });
        if (!isSo)
            UNSCOPED_INFO("it says: " << state(row).toStdString() << " / " << text(u"entryWarning"_s).toStdString());
        return isSo;
    }
    QString text(const QString &name) { return bench->look<QLabel>(name) ? bench->look<QLabel>(name)->text() : QString(); }
    template <class T>
    T ask(std::function<Result<T>(access::Session &)> question)
    {
        std::optional<Result<T>> answer;
        bench->vault.run(bench->page.get(), [question](access::Session &session, Progress &) { return question(session); }, [&](Result<T> found) { answer = std::move(found); });
        REQUIRE(bench->waits([&] { return answer.has_value(); }));
        return valueOf(std::move(*answer));
    }
    std::vector<screening::ScreeningImportRow> imports()
    {
        std::vector<screening::ScreeningImportRow> rows = ask<std::vector<screening::ScreeningImportRow>>([id = round](access::Session &session) { return screening::listScreeningImports(session, id); });
        std::erase_if(rows, [](const auto &row) { return row.kind != screening::ImportKind::answers; });
        return rows;
    }
    qint64 openDuties()
    {
        return ask<qint64>([](access::Session &session) -> Result<qint64> {
            XD_TRY(const care::DutyList duties, care::listDuties(session, test::builtInInstruments(), care::Listed::open));
            return qint64(duties.open);
        });
    }
    QByteArray storedOf(int student, const QString &instrument)
    {
        return ask<QByteArray>([this, student, instrument](access::Session &session) -> Result<QByteArray> {
            XD_TRY(const auto view, screening::viewRound(session, test::builtInInstruments(), round));
            return view.stored.value(agreed[size_t(student)].id).value(instrument);
        });
    }
};

} // namespace xd::test::entry
