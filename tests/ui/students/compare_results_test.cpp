#include "ui/students/compare_results.h"

#include "core/screening/instruments.h"
#include "tests/support/say.h"
#include "ui/common/card.h"
#include "ui/common/data_table.h"
#include "ui/common/text.h"

#include <QTableView>

using namespace Qt::StringLiterals;
using namespace xd;
using namespace xd::screening;

namespace {

const Instruments &instruments()
{
    static const Instruments all = valueOf(Instruments::builtIn());
    return all;
}

StudentScreening answered(const RoundId &round, const QString &id, quint8 answer)
{
    const Instrument &instrument = *instruments().find(id);
    StudentScreening made;
    made.round = round;
    made.instrument.instrument = &instrument;
    made.instrument.norm = instrument.findNorm({});
    made.pack = id;
    made.version = instrument.version;
    made.result.score = scoreSheet(instrument, *made.instrument.norm, std::vector<quint8>(instrument.items.size(), answer));
    return made;
}

QString cell(const ui::DataTable &table, int row, int column)
{
    return table.view()->model()->index(row, column).data().toString();
}

} // namespace

TEST_CASE("A student's file tells how the total has changed, and that the error of measurement is not known")
{
    ui::Card card;
    ui::addComparisons(card, {{answered(RoundId::make(), u"phq-9"_s, 1), answered(RoundId::make(), u"phq-9"_s, 2)}, {}}, students::Sex::female);
    auto *line = card.findChild<ui::Text *>(u"changeOf_phq-9"_s);
    REQUIRE(line);
    CHECK(line->text().contains(u"9 points lower than last time"_s));
    CHECK(line->text().contains(u"not known"_s));
    CHECK(card.findChildren<ui::DataTable *>().isEmpty());
}

TEST_CASE("What student, parents and teacher say stands side by side, each by its own bands")
{
    const RoundId round = RoundId::make();
    ui::Card card;
    ui::addComparisons(card, {{answered(round, u"sdq-teacher"_s, 0), answered(round, u"sdq-self"_s, 2)}, {}}, students::Sex::male);
    auto *table = card.findChild<ui::DataTable *>(u"sidesOf_sdq"_s);
    REQUIRE(table);
    CHECK(table->shownCount() == 6);
    CHECK(table->view()->model()->headerData(1, Qt::Horizontal).toString() == u"By the student"_s);
    CHECK(cell(*table, 0, 1).endsWith(u"30 很高"_s));
    CHECK(cell(*table, 0, 2).endsWith(u"10 正常"_s));
    CHECK(cell(*table, 1, 1).endsWith(u"10"_s)); // no bands of single scales in four steps
}

TEST_CASE("With one result of each there is nothing to compare")
{
    ui::Card card;
    ui::addComparisons(card, {{answered(RoundId::make(), u"phq-9"_s, 1), answered(RoundId::make(), u"sdq-self"_s, 1)}, {}}, students::Sex::male);
    CHECK(card.findChildren<ui::DataTable *>().isEmpty());
    CHECK_FALSE(card.findChild<ui::Text *>(u"changeOf_phq-9"_s));
}
