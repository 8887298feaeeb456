#include "app/cli/read_table.h"
#include "app/cli/say.h"
#include "app/cli/score_json.h"
#include "app/cli/screening_results.h"
#include "app/cli/words.h"
#include "core/screening/instruments.h"
#include "core/screening/read_answers.h"
#include "ui/text/labels.h"

using namespace Qt::StringLiterals;

namespace xd::cli {

namespace {

QString whoOf(const screening::Claim &claim)
{
    return claim.number.isEmpty() ? claim.name : claim.number;
}

// As --norm says, for every instrument alike; else the first of each pack.
Result<const screening::NormSet *> normOf(const Call &call, const screening::Instrument &instrument)
{
    const screening::NormSet *const norm = instrument.findNorm(call.value(u"norm"_s));
    if (!norm)
        return failure(ErrorCode::Usage, u"--norm"_s, instrument.idAtVersion());
    return norm;
}

} // namespace

Result<Outcome> scoreTable(Call &call)
{
    XD_CHECK(call.required(u"instrument"_s));
    XD_TRY(const screening::Instruments instruments, screening::Instruments::builtIn());
    screening::InstrumentList list;
    for (const QString &reference : call.values(u"instrument"_s)) {
        XD_TRY(const screening::Instrument *const instrument, instruments.require(reference));
        XD_CHECK(normOf(call, *instrument));
        list.push_back(instrument);
    }
    XD_TRY(const sheets::Table table, readTable(call, call.argument()));
    XD_TRY(const auto chosen, mapOption(call, table, screening::answerColumns(list)));
    XD_TRY(const screening::AnswersRead read,
           screening::readAnswers(table, chosen ? *chosen : screening::guessAnswerColumns(table, list), list, call.numbersFrom()));

    Outcome outcome;
    QJsonArray sheets;
    std::vector<sheets::RowError> refused;
    std::vector<QStringList> cells;
    for (const screening::AnswerRow &row : read.rows) {
        refused.insert(refused.end(), row.errors.begin(), row.errors.end());
        for (const screening::SheetReading &sheet : row.sheets) {
            const screening::Instrument &instrument = *sheet.instrument;
            XD_TRY(const screening::NormSet *const norm, normOf(call, instrument));
            const screening::Score score = screening::scoreSheet(instrument, *norm, sheet.values(), row.sitting);
            QJsonObject json = scoreJson(instrument, *norm, score);
            json[u"student"_s] = textOrNull(whoOf(row.claim));
            json[u"row"_s] = row.row;
            sheets.append(json);
            cells.push_back(QStringList{QString::number(row.row), whoOf(row.claim)} + scoreWords(instrument, *norm, score));
        }
    }
    outcome.result = {{u"sheets"_s, sheets}};
    outcome.lines = inColumns(cells);
    outcome.rows = refusedRows(refused);
    outcome.warnings = refusedRows(read.doubts);
    outcome.status = refused.empty() ? 0 : exitPartlyRefused;
    return outcome;
}

} // namespace xd::cli
