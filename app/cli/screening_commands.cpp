#include "app/cli/answers_choices.h"
#include "app/cli/read_table.h"
#include "app/cli/say.h"
#include "app/cli/screening_learning.h"
#include "app/cli/screening_results.h"
#include "app/cli/screening_rounds.h"
#include "app/cli/words.h"
#include "core/care/duty_opener.h"
#include "core/screening/close_round.h"
#include "core/screening/import_answers.h"
#include "core/screening/import_consent.h"
#include "core/screening/load_instruments.h"
#include "core/screening/open_round.h"
#include "core/screening/prepare_answers_import.h"
#include "core/screening/prepare_consent_import.h"
#include "core/screening/take_sheet_back.h"
#include "core/screening/undo_answers_import.h"
#include "core/screening/undo_consent_import.h"
#include "core/students/export_refused_rows.h"
#include "ui/text/error_text.h"
#include "ui/text/labels.h"

using namespace Qt::StringLiterals;

namespace xd::cli {

namespace {

using students::RefusedRowsWords;

Result<Outcome> openRound(Call &call)
{
    screening::RoundDraft draft;
    XD_TRY(draft.title, call.required(u"title"_s));
    XD_TRY(draft.grades, call.required(u"grades"_s));
    XD_CHECK(call.required(u"instrument"_s));
    draft.instruments = call.values(u"instrument"_s);
    draft.firstDay = call.value(u"from"_s);
    draft.lastDay = call.value(u"to"_s);
    draft.instrumentGrades = call.values(u"instrument-grades"_s);
    draft.arrangements = call.value(u"arrangements"_s);
    XD_TRY(access::Session *const session, call.session());
    for (const QString &name : call.values(u"class"_s)) {
        XD_TRY(const students::SchoolClass one, classOption(*session, name));
        draft.classes.push_back(one);
    }
    XD_TRY(const screening::Instruments instruments, screening::loadInstruments(*session));
    XD_TRY(const screening::RoundId id, screening::openRound(*session, instruments, draft));
    Outcome outcome;
    outcome.result = {{u"round"_s, id.text()}};
    outcome.lines << Say::tr("Opened as round %1.").arg(id.text());
    return outcome;
}

Result<Outcome> closeRound(Call &call)
{
    XD_TRY(const screening::RoundId id, roundOption(call));
    XD_TRY(access::Session *const session, call.session());
    XD_TRY(const screening::Instruments instruments, screening::loadInstruments(*session));
    XD_CHECK(screening::closeRound(*session, instruments, id));
    Outcome outcome;
    outcome.result = {{u"round"_s, id.text()}};
    outcome.lines << Say::tr("The round is closed and takes nothing more.");
    return outcome;
}

struct ImportFigures {
    QJsonValue import;
    int added = 0, updated = 0, unchanged = 0;
};

// What both imports of a round tell; `more` are keys of the one alone.
Outcome outcomeOf(const ImportFigures &figures, const std::vector<sheets::RowError> &refusedErrors, const QJsonObject &more = {})
{
    const int refused = rowsRefused(refusedErrors);
    Outcome outcome;
    outcome.result = {{u"import"_s, figures.import}, {u"new"_s, figures.added}, {u"updated"_s, figures.updated},
                      {u"unchanged"_s, figures.unchanged}, {u"refused"_s, refused}};
    for (auto key = more.begin(); key != more.end(); ++key)
        outcome.result[key.key()] = key.value();
    outcome.rows = refusedRows(refusedErrors);
    outcome.status = refused > 0 ? exitPartlyRefused : 0;
    outcome.lines << text::inWords({{u"new"_s, figures.added}, {u"updated"_s, figures.updated}, {u"unchanged"_s, figures.unchanged}, {u"refused"_s, refused}});
    outcome.lines << (figures.import.isNull() ? Say::tr("Nothing was stored.") : Say::tr("Stored as import %1.").arg(figures.import.toString()));
    return outcome;
}

bool mayStore(const Call &call, int goodRows, const std::vector<sheets::RowError> &refused)
{
    return !call.has(u"dry-run"_s) && goodRows > 0 && (refused.empty() || !call.has(u"strict"_s));
}

Result<Outcome> importConsent(Call &call)
{
    XD_TRY(const screening::RoundId round, roundOption(call));
    XD_TRY(const sheets::Table table, readTable(call, call.argument()));
    const std::vector<sheets::KnownColumn> known = screening::consentColumns();
    XD_TRY(const auto chosen, mapOption(call, table, known));
    XD_TRY(access::Session *const session, call.session());
    XD_TRY(const screening::Instruments instruments, screening::loadInstruments(*session));
    const sheets::ColumnMap map = chosen ? *chosen : sheets::guessColumns(table, known);
    XD_TRY(const screening::ConsentPlan plan, screening::prepareConsentImport(*session, instruments, round, table, map));
    ImportFigures figures{{}, plan.newRows, plan.updatedRows, plan.unchangedRows};
    if (mayStore(call, plan.newRows + plan.updatedRows, plan.refused)) {
        XD_TRY(const screening::ConsentImported imported, screening::importConsent(*session, instruments, plan, call.argument()));
        figures.import = imported.import.text();
    }
    return outcomeOf(figures, plan.refused);
}

// For the sender of a table, who has no other program than his spreadsheet.
RefusedRowsWords refusedWords()
{
    return {Say::tr("Refused rows"), Say::tr("Row in your file"), Say::tr("Reason"),
            [](const sheets::RowError &error) { return text::sentenceFor(Error{error.code, {}, error.cause}); }};
}

Result<Outcome> importAnswers(Call &call)
{
    XD_TRY(const screening::RoundId id, roundOption(call));
    XD_TRY(const sheets::Table table, readTable(call, call.argument()));
    XD_TRY(access::Session *const session, call.session());
    XD_TRY(const screening::Instruments instruments, screening::loadInstruments(*session));
    XD_TRY(const screening::RoundView view, screening::viewRound(*session, instruments, id));
    const screening::InstrumentList list = view.round.instrumentList();
    XD_TRY(const auto chosen, mapOption(call, table, screening::answerColumns(list)));
    sheets::ColumnMap map;
    if (chosen) {
        map = *chosen;
    } else {
        XD_TRY(const screening::AnswerColumns found, screening::findAnswerColumns(*session, table, list));
        map = found.map;
    }
    XD_TRY(const screening::AnswersChoices choices, answersChoices(call, view));
    XD_TRY(screening::AnswersPlan plan, screening::prepareAnswersImport(*session, instruments, id, table, map, choices));
    if (call.has(u"strict"_s) && !plan.refused.empty() && !plan.findings.empty() && !call.has(u"dry-run"_s))
        plan = screening::dangerOnly(std::move(plan)); // --strict takes no row, and yet no child in danger is thrown away
    ImportFigures figures{{}, plan.newRows, 0, plan.unchangedRows};
    // A danger answer is kept even where every row is refused; only --dry-run stores nothing at all.
    if (!plan.findings.empty() ? !call.has(u"dry-run"_s) : mayStore(call, plan.newRows, plan.refused)) {
        care::DutyOpener watcher;
        XD_TRY(const screening::AnswersImported imported,
               screening::importAnswers(*session, instruments, plan, call.argument(), watcher, call.progress()));
        figures.import = imported.import.text();
    }
    if (call.has(u"refused"_s) && !plan.refused.empty())
        XD_CHECK(students::exportRefusedRows(*session, table, plan.refused, refusedWords(), call.value(u"refused"_s), call.progress()));
    Outcome outcome = outcomeOf(figures, plan.refused, {{u"danger"_s, qint64(plan.findings.size())}, {u"aside"_s, plan.asideRows}});
    plan.doubts.insert(plan.doubts.end(), plan.notes.begin(), plan.notes.end());
    outcome.warnings = refusedRows(plan.doubts);
    if (!plan.findings.empty())
        outcome.lines.prepend(Say::tr("%n danger answer(s): look at the round's status now", nullptr, int(plan.findings.size())));
    return outcome;
}

using Undo = Result<int> (*)(access::Session &, const screening::Instruments &, const screening::ScreeningImportId &);

Result<Outcome> undoWith(Call &call, Undo undo)
{
    const auto import = screening::ScreeningImportId::fromText(call.argument());
    XD_TRY(access::Session *const session, call.session());
    XD_TRY(const screening::Instruments instruments, screening::loadInstruments(*session));
    XD_TRY(const int removed, undo(*session, instruments, import));
    Outcome outcome;
    outcome.result = {{u"import"_s, import.text()}, {u"removed"_s, removed}};
    outcome.lines << text::inWords({{u"removed"_s, removed}});
    return outcome;
}

Result<Outcome> undoConsent(Call &call)
{
    return undoWith(call, screening::undoConsentImport);
}

Result<Outcome> takeSheetBack(Call &call)
{
    XD_TRY(const screening::RoundId round, roundOption(call));
    XD_TRY(const QString reference, call.required(u"instrument"_s));
    XD_TRY(const QString why, call.required(u"why"_s));
    const auto student = students::StudentId::fromText(call.argument());
    XD_TRY(access::Session *const session, call.session());
    XD_TRY(const screening::Instruments instruments, screening::loadInstruments(*session));
    XD_TRY(const screening::Instrument *const instrument, instruments.require(reference));
    XD_CHECK(screening::takeSheetBack(*session, instruments, {round, student, instrument->id}, why));
    Outcome outcome;
    outcome.result = {{u"round"_s, round.text()}, {u"id"_s, student.text()}, {u"instrument"_s, instrument->id}, {u"why"_s, why}, {u"removed"_s, 1}};
    outcome.lines << Say::tr("The sheet is taken back. Its danger answers stay.");
    return outcome;
}

Result<Outcome> undoAnswers(Call &call)
{
    return undoWith(call, screening::undoAnswersImport);
}

const Option roundOfCommand{"round", "R", QT_TRANSLATE_NOOP("Say", "which round")};

const Option numbersFromOption{"numbers-from", "0|1",
                               QT_TRANSLATE_NOOP("Say", "the number of the lowest option, where the table's numbers are not those of the instrument")};

const std::vector<Option> importOptions{
    roundOfCommand,
    {"sheet", "NAME", QT_TRANSLATE_NOOP("Say", "the sheet of the workbook; else the one that looks like a table")},
    {"map", "FILE", QT_TRANSLATE_NOOP("Say", "which column is what; else remembered or guessed")},
    {"dry-run", nullptr, QT_TRANSLATE_NOOP("Say", "only say what would happen")},
    {"strict", nullptr, QT_TRANSLATE_NOOP("Say", "store nothing if a single row is refused")}};

const std::vector<Option> learningOptions{
    roundOfCommand,
    {"as", "counsellor|principal", QT_TRANSLATE_NOOP("Say", "as somebody in this role gets it")},
    {"instrument", "ID[@VERSION]", QT_TRANSLATE_NOOP("Say", "which instrument of the round; else the first")},
    {"scale", "SCALE", QT_TRANSLATE_NOOP("Say", "which of its scales; else the total")}};

std::vector<Option> with(std::vector<Option> options, const Option &more)
{
    options.push_back(more);
    return options;
}

const std::vector<Option> answersOptions = with(with(with(with(importOptions, numbersFromOption),
    {"keep", "first|last", QT_TRANSLATE_NOOP("Say", "which row counts where a student has several with different answers; else all but the first are refused")}),
    {"resolve", "FILE", QT_TRANSLATE_NOOP("Say", "whom doubtful rows mean: a JSON object of row and student number; only candidates of the row are taken")}),
    {"refused", "FILE.xlsx", QT_TRANSLATE_NOOP("Say", "write the refused rows with their reasons, for the sender; the exit is noted in the journal")});

} // namespace

std::vector<Command> screeningCommands()
{
    return {
        {"screening open", "", QT_TRANSLATE_NOOP("Say", "open a screening round"),
         "screening open --title 2026秋季筛查 --instrument phq-9 gad-7 --grades 7-12 --site /srv/xindeng --login lin",
         {{"title", "TEXT", QT_TRANSLATE_NOOP("Say", "what the round is called")},
          {"instrument", "ID[@VERSION]…", QT_TRANSLATE_NOOP("Say", "which instrument; may be given again"), true},
          {"grades", "4-12", QT_TRANSLATE_NOOP("Say", "grades 1 to 12, such as 4-6,8")},
          {"instrument-grades", "4-12…", QT_TRANSLATE_NOOP("Say", "grades of each instrument, in their order; else all that it suits"), true},
          {"class", "CLASS…", QT_TRANSLATE_NOOP("Say", "only of these classes"), true},
          {"arrangements", "TEXT", QT_TRANSLATE_NOOP("Say", "rooms, times, who helps")},
          {"from", "DATE", QT_TRANSLATE_NOOP("Say", "first day; else today")},
          {"to", "DATE", QT_TRANSLATE_NOOP("Say", "last day; else no end")}},
         openRound},
        {"screening rounds", "", QT_TRANSLATE_NOOP("Say", "all rounds, the newest first"), "screening rounds --json --site /srv/xindeng --login lin", {}, listRounds},
        {"screening consent import", "FILE", QT_TRANSLATE_NOOP("Say", "take in a table of consent slips"),
         "screening consent import 同意书.csv --round R --site /srv/xindeng --login lin", importOptions, importConsent},
        {"screening consent undo", "IMPORT", QT_TRANSLATE_NOOP("Say", "take an import of consent slips back; refused where answers rest on it"),
         "screening consent undo 4f9c2a10-5f0e-4a59-9d3c-0d8a6a1f6b7e --site /srv/xindeng --login lin", {}, undoConsent},
        {"screening answers import", "FILE", QT_TRANSLATE_NOOP("Say", "take in a table of answers; danger answers are kept even from refused rows"),
         "screening answers import 答卷.xlsx --round R --dry-run --site /srv/xindeng --login lin", answersOptions, importAnswers},
        {"screening answers undo", "IMPORT", QT_TRANSLATE_NOOP("Say", "take an import of answers back; its danger answers stay"),
         "screening answers undo 4f9c2a10-5f0e-4a59-9d3c-0d8a6a1f6b7e --site /srv/xindeng --login lin", {}, undoAnswers},
        {"screening answers take-back", "ID", QT_TRANSLATE_NOOP("Say", "take one sheet of a student back, until a second look has begun; its danger answers stay"),
         "screening answers take-back 4f9c2a10-5f0e-4a59-9d3c-0d8a6a1f6b7e --round R --instrument phq-9 --why mistyped --site /srv/xindeng --login lin",
         {{"round", "R", QT_TRANSLATE_NOOP("Say", "which round")},
          {"instrument", "ID[@VERSION]", QT_TRANSLATE_NOOP("Say", "which of the student's sheets")},
          {"why", "other-student|mistyped|disturbed|otherwise", QT_TRANSLATE_NOOP("Say", "the reason, which the journal keeps")}},
         takeSheetBack},
        {"screening status", "", QT_TRANSLATE_NOOP("Say", "who could take part, agreed, answered, is missing"),
         "screening status --round R --site /srv/xindeng --login lin", {roundOfCommand}, showStatus},
        {"screening results", "", QT_TRANSLATE_NOOP("Say", "totals, bands and flags student by student, danger answers first"),
         "screening results --round R --out 结果.xlsx --site /srv/xindeng --login lin",
         {roundOfCommand, {"out", "FILE", QT_TRANSLATE_NOOP("Say", "write them as a workbook, or as CSV where the name ends so; the exit is noted in the journal")}}, showResults},
        {"screening learn", "", QT_TRANSLATE_NOOP("Say", "what a round shows as a whole: bands by grade and sex, scales, years, distribution"),
         "screening learn --round R --json --site /srv/xindeng --login lin", learningOptions, showLearning},
        {"screening report", "", QT_TRANSLATE_NOOP("Say", "the same on paper, for the leading group unless --as says otherwise; small numbers are protected"),
         "screening report --round R --out 测评分析.pdf --site /srv/xindeng --login lin",
         with(learningOptions, {"out", "FILE.pdf", QT_TRANSLATE_NOOP("Say", "write the paper here")}), writeRoundReport},
        {"screening candidates", "", QT_TRANSLATE_NOOP("Say", "who needs a second look, and why"),
         "screening candidates --round R --site /srv/xindeng --login lin", {roundOfCommand}, showCandidates},
        {"screening match", "", QT_TRANSLATE_NOOP("Say", "say whose a danger answer is that came without its student; one that is none of ours is answered by 'care answer'"),
         "screening match --finding 4f9c2a10-5f0e-4a59-9d3c-0d8a6a1f6b7e --student G990101201703242009 --site /srv/xindeng --login lin",
         {{"finding", "ID", QT_TRANSLATE_NOOP("Say", "which danger answer, as the candidates and 'care due' list it")},
          {"student", "NUMBER", QT_TRANSLATE_NOOP("Say", "whose it is: a student number of either kind")}}, matchFinding},
        {"screening close", "", QT_TRANSLATE_NOOP("Say", "close a round; it takes nothing more"),
         "screening close --round R --site /srv/xindeng --login lin", {roundOfCommand}, closeRound},
        {"screening score", "FILE", QT_TRANSLATE_NOOP("Say", "score a table of answers; stores nothing and needs no site"),
         "screening score --instrument phq-9 答卷.csv --json",
         {{"instrument", "ID[@VERSION]", QT_TRANSLATE_NOOP("Say", "which instrument; may be given again"), true},
          {"norm", "NORM", QT_TRANSLATE_NOOP("Say", "which of the instrument's norm sets; else its first")},
          {"sheet", "NAME", QT_TRANSLATE_NOOP("Say", "the sheet of the workbook; else the one that looks like a table")},
          {"map", "FILE", QT_TRANSLATE_NOOP("Say", "which column is what; else remembered or guessed")},
          numbersFromOption},
         scoreTable},
    };
}

} // namespace xd::cli
