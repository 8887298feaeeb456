#include "core/screening/round_papers.h"
#include "core/screening/slip_code.h"
#include "tests/core/screening/school_with_round.h"
#include "ui/paper/round_papers.h"
#include "ui/paper/write_pdf.h"

using namespace xd;
using namespace xd::screening;
using namespace xd::test;

namespace {

// All texts of a document, painted figures left out.
QString wordsOf(const paper::PaperDocument &document)
{
    QStringList words{document.title, document.subtitle};
    for (const paper::Block &block : document.blocks) {
        if (const auto *paragraph = std::get_if<paper::Paragraph>(&block))
            words << paragraph->text;
        if (const auto *heading = std::get_if<paper::Heading>(&block))
            words << heading->text;
        if (const auto *note = std::get_if<paper::Note>(&block))
            words << note->text;
        if (const auto *table = std::get_if<paper::Table>(&block)) {
            for (const paper::Column &column : table->columns)
                words << column.title;
            for (const paper::Row &row : table->rows)
                words << row.cells;
        }
    }
    return words.join(u'\n');
}

} // namespace

TEST_CASE("A letter is one page a family, says what is asked and that nobody must, and calls nothing a disorder")
{
    School school("roster-messy.xlsx", {u"phq-9"_s, u"gad-7"_s}, u"7-12"_s);
    const auto classes = valueOf(roundClasses(school.session(), builtInInstruments(), school.round));
    const PaperScope scope{{classes.front().schoolClass}, false};
    const auto released = valueOf(previewRoundPaper(school.session(), builtInInstruments(), school.round, RoundPaper::letters, scope));
    const paper::PaperDocument letters = paper::guardianLetters(released, school.viewNow().round);
    CHECK(valueOf(paper::makePdf(letters)).pages == classes.front().students);
    const QString words = wordsOf(letters);
    for (const QString &said : {u"voluntary"_s, u"no diagnosis"_s, u"withdraw"_s, u"no disadvantage"_s, u"serious harm"_s})
        CHECK(words.contains(said));
    CHECK(words.contains(released->lists.front().rows.front()[3])); // the first name
}

TEST_CASE("A sheet to hand in bears the code on every page, and no question that is not our own")
{
    School school("roster-primary.xlsx", {u"mht"_s, u"mood-weekly"_s}, u"4"_s);
    const auto classes = valueOf(roundClasses(school.session(), builtInInstruments(), school.round));
    const auto released = valueOf(previewRoundPaper(school.session(), builtInInstruments(), school.round, RoundPaper::answerSheets, {{classes.front().schoolClass}, false}));
    const Round round = school.viewNow().round;
    const paper::PaperDocument sheets = paper::answerSheets(released, round);
    const QString words = wordsOf(sheets);
    const QStringList first = released->lists.front().rows.front();
    CHECK_FALSE(words.contains(first[3])); // the name is only on the strip that is torn off
    CHECK(words.contains(spacedSlipCode(first[4])));
    for (const paper::Block &block : sheets.blocks) {
        if (const auto *table = std::get_if<paper::Table>(&block))
            CHECK(table->columns.back().title.contains(u' ')); // the code, again on each page
    }
    const Instrument &own = *round.instruments[1].instrument;
    REQUIRE(own.hasOwnText());
    CHECK((words.contains(own.items.front().text.en) || words.contains(own.items.front().text.zh)));
    for (const Item &item : round.instruments[0].instrument->items)
        CHECK_FALSE(words.contains(item.label.zh + u'\n'));
}

TEST_CASE("Each class has its own list, on its own page")
{
    School school("roster-messy.xlsx", {u"phq-9"_s}, u"7-12"_s);
    const auto classes = valueOf(roundClasses(school.session(), builtInInstruments(), school.round));
    const auto released = valueOf(previewRoundPaper(school.session(), builtInInstruments(), school.round, RoundPaper::classLists, {}));
    const paper::PaperDocument lists = paper::classLists(released, school.viewNow().round);
    size_t headings = 0, breaks = 0;
    for (const paper::Block &block : lists.blocks) {
        headings += std::holds_alternative<paper::Heading>(block);
        breaks += std::holds_alternative<paper::PageBreak>(block);
    }
    CHECK(headings == classes.size());
    CHECK(breaks == classes.size() - 1);
}
