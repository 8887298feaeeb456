#include "ui/screening/import_subjects.h"

#include "core/care/duty_opener.h"
#include "core/screening/answer_layouts.h"
#include "core/screening/import_answers.h"
#include "core/screening/import_consent.h"
#include "core/screening/prepare_answers_import.h"
#include "core/screening/prepare_consent_import.h"
#include "core/screening/score_bands.h"
#include "core/screening/undo_answers_import.h"
#include "core/screening/undo_consent_import.h"
#include "ui/common/row_source.h"
#include "ui/text/labels.h"

#include <QCoreApplication>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace xd::ui {

namespace {

namespace answer_key = screening::answer_key;
namespace consent_key = screening::consent_key;

struct Words {
    Q_DECLARE_TR_FUNCTIONS(ScreeningImport)
};

// "phq-9/3" → "PHQ-9, item 3"; the keys that both tables share have words of their own.
QString columnLabel(const QString &key, const screening::InstrumentList &instruments)
{
    const std::pair<QString, QString> known[] = {
        {answer_key::number, Words::tr("Student number")}, {answer_key::name, Words::tr("Name")}, {answer_key::grade, Words::tr("Grade")},
        {answer_key::schoolClass, Words::tr("Class")}, {answer_key::sex, Words::tr("Sex")}, {answer_key::version, Words::tr("Version of the instrument")}, {answer_key::instrument, Words::tr("Instrument")}, {answer_key::seconds, Words::tr("Time taken")},
        {answer_key::started, Words::tr("Begun")}, {answer_key::finished, Words::tr("Finished")}, {consent_key::guardian, Words::tr("Guardian's decision")},
        {consent_key::guardianName, Words::tr("Guardian")}, {consent_key::date, Words::tr("Date of the slip")}, {consent_key::pupil, Words::tr("Student's own decision")}};
    for (const auto &[knownKey, label] : known)
        if (key == knownKey)
            return label;
    const qsizetype slash = key.lastIndexOf(u'/');
    for (const screening::Instrument *instrument : instruments)
        if (key == answer_key::whole(*instrument))
            return Words::tr("%1, all answers in one cell").arg(text::wordingOf(instrument->shortNames));
        else if (slash > 0 && instrument->id == key.first(slash))
            return Words::tr("%1, item %2").arg(text::wordingOf(instrument->shortNames), key.sliced(slash + 1));
    return key;
}

QString opinionWord(screening::Opinion opinion)
{
    switch (opinion) {
    case screening::Opinion::none:
        return u"—"_s;
    case screening::Opinion::agrees:
        return Words::tr("agrees");
    case screening::Opinion::refuses:
        return Words::tr("refuses");
    }
    return {};
}

template <class Plan>
struct Kept {
    Plan plan;
    screening::ScreeningImportId import;
};

// What is kept of an import of answers between its try-outs.
struct KeptAnswers : Kept<screening::AnswersPlan> {
    screening::AnswersChoices choices;
    std::map<int, std::vector<students::StudentId>> candidates; // of the doubtful rows, as they were shown last
    QString layoutName;
};

// Nothing is shifted on a guess: whoever has the file says how its platform counts.
ImportChoice numbering(std::function<void(std::optional<int>)> decide)
{
    ImportChoice choice;
    choice.key = u"numbersFrom"_s;
    choice.question = Words::tr("How are the answers numbered in this file?");
    choice.answers = {Words::tr("as on the printed questionnaire"), Words::tr("the lowest answer is 0"), Words::tr("the lowest answer is 1")};
    choice.help = Words::tr("Only for answers that came as numbers. Many survey platforms count the answers 1, 2, 3, 4 where the questionnaire counts 0, 1, 2, 3. "
                            "Compare one student's numbers with the words on the platform: what stands there for “not at all”?");
    choice.leadHere = Words::tr("Say how they are numbered");
    choice.settles = {ErrorCode::NumbersShifted, ErrorCode::NumbersDoubtful};
    choice.decide = [decide = std::move(decide)](int answer) { decide(answer == 0 ? std::nullopt : std::optional(answer - 1)); };
    return choice;
}

// Which of several rows of one student counts: a person knows what happened on the platform.
ImportChoice repeatedRows(std::function<void(screening::AnswersChoices::Repeated)> decide)
{
    ImportChoice choice;
    choice.key = u"repeatedRows"_s;
    choice.question = Words::tr("Where a student has several rows with different answers");
    choice.answers = {Words::tr("refuse all but the first, and list them"), Words::tr("keep the first"), Words::tr("keep the last")};
    choice.leadHere = Words::tr("Say which row to keep");
    choice.settles = {ErrorCode::AnsweredTwice};
    choice.decide = [decide = std::move(decide)](int answer) { decide(screening::AnswersChoices::Repeated(answer)); };
    return choice;
}

// "于一琳 · 七年级（2）班 · 女 · 2014-03-02": enough to tell two of one name apart.
QString candidateWord(const screening::RosterEntry &student)
{
    QStringList words{student.name, student.schoolClass.name()};
    if (student.sex)
        words << text::labelOf(*student.sex);
    if (student.birthDate.isValid())
        words << text::dateText(student.birthDate);
    words << (student.localNumber.isEmpty() ? student.number : student.localNumber);
    words.removeAll(QString());
    return words.join(u" · "_s);
}

std::vector<ImportDoubt> doubtsOf(KeptAnswers &kept, const screening::RoundView &view)
{
    std::vector<ImportDoubt> doubts;
    for (const screening::DoubtfulRow &row : kept.plan.doubtful) {
        ImportDoubt doubt{row.row, QStringList{row.claim.name, row.claim.number, row.claim.grade, row.claim.schoolClass, row.claim.sex}.join(u' ').simplified(), row.code, {}};
        for (const students::StudentId &id : row.candidates)
            doubt.candidates << candidateWord(*view.roster.find(id));
        kept.candidates[row.row] = row.candidates;
        doubts.push_back(std::move(doubt));
    }
    return doubts;
}

// Names of the students that a plan speaks of, for the preview alone.
QHash<students::StudentId, const screening::RosterEntry *> byId(const screening::RoundView &view)
{
    QHash<students::StudentId, const screening::RosterEntry *> found;
    for (const screening::RosterEntry &entry : view.roster.entries())
        found.insert(entry.id, &entry);
    return found;
}

ImportTrial trialOf(const screening::ConsentPlan &plan, const screening::RoundView &view)
{
    ImportTrial trial;
    trial.figures = {{Words::tr("new"), plan.newRows}, {Words::tr("changed"), plan.updatedRows}, {Words::tr("unchanged"), plan.unchangedRows},
                     {Words::tr("of these undecided"), plan.emptyRows}, {Words::tr("refused"), plan.refusedRows, theme::Mark::warn}};
    trial.previewColumns = {{Words::tr("Name"), 6}, {Words::tr("Class"), 8}, {Words::tr("Guardian's decision"), 8}, {Words::tr("Student's own decision"), 8}, {Words::tr("Date"), 6}, {Words::tr("Counts as"), 8, Align::left, true}};
    const auto names = byId(view);
    QHash<students::StudentId, screening::Consent> consents = view.consents;
    std::vector<RowList::Row> rows;
    for (const screening::ConsentSlip &slip : plan.slips) {
        const screening::RosterEntry *student = names.value(slip.student);
        screening::Consent consent = consents.value(slip.student);
        consent.take(slip);
        const bool isGiven = consent.state() == screening::ConsentState::given;
        const QString countsAs = isGiven ? Words::tr("consent")
            : consent.waitsForPupil()    ? Words::tr("waits for the student")
            : consent.waitsForGuardian() ? Words::tr("waits for the guardian")
                                         : Words::tr("no consent");
        consents.insert(slip.student, consent);
        rows.push_back({{student ? student->name : QString()}, {student ? student->schoolClass.name() : QString()}, {opinionWord(slip.guardian)}, {opinionWord(slip.pupil)},
                        {text::dateText(slip.date)},
                        {countsAs, isGiven ? theme::Mark::ok : theme::Mark::info}});
    }
    trial.preview = std::make_shared<RowList>(std::move(rows));
    trial.refused = plan.refused;
    trial.acceptable = int(plan.slips.size());
    return trial;
}

ImportTrial trialOf(const screening::AnswersPlan &plan, const screening::RoundView &view)
{
    ImportTrial trial;
    trial.figures = {{Words::tr("new"), plan.newRows}, {Words::tr("unchanged"), plan.unchangedRows}, {Words::tr("refused"), plan.refusedRows, theme::Mark::warn}};
    if (plan.asideRows > 0)
        trial.figures.push_back({Words::tr("set aside for another row"), plan.asideRows});
    trial.figures.push_back({Words::tr("danger answers"), int(plan.findings.size()), theme::Mark::danger});
    const auto young = std::count_if(plan.sheets.begin(), plan.sheets.end(), [](const screening::PlannedSheet &sheet) { return sheet.score.flags.testFlag(screening::Flag::young); });
    if (young > 0)
        trial.figures.push_back({text::labelOf(screening::Flag::young), int(young), theme::Mark::warn});
    if (!plan.findings.empty())
        trial.urgent = Words::tr("%n answer(s) speak of danger. They are kept whatever becomes of their row; look at them first after the import.", nullptr, int(plan.findings.size()));
    trial.previewColumns = {{Words::tr("Row"), 3, Align::right}, {Words::tr("Name"), 6}, {Words::tr("Class"), 8}, {Words::tr("Instrument"), 6},
                            {Words::tr("Total"), 4, Align::right}, {Words::tr("Band"), 8}, {Words::tr("Quality"), 12, Align::left, true}};
    const auto names = byId(view);
    std::vector<RowList::Row> rows;
    for (const screening::PlannedSheet &sheet : plan.sheets) {
        const screening::RosterEntry *student = names.value(sheet.student);
        const screening::RoundInstrument &used = view.round.instruments[std::size_t(sheet.instrument)];
        const screening::Headline headline = screening::headlineOf(*used.instrument, *used.norm, sheet.score);
        const screening::ScaleScore &total = headline.score;
        rows.push_back({{QString::number(sheet.row), theme::Mark::none, sheet.row}, {student ? student->name : QString()}, {student ? student->schoolClass.name() : QString()},
                        {text::wordingOf(used.instrument->shortNames)}, {total.isScored() ? QString::number(total.value) : u"—"_s, theme::Mark::none, total.isScored() ? total.value : -1.0},
                        {headline.band ? text::wordingOf(headline.band->names) : u"—"_s},
                        {text::labelsOf(sheet.score.flags), sheet.score.flags ? theme::Mark::warn : theme::Mark::none}});
    }
    trial.preview = std::make_shared<RowList>(std::move(rows));
    trial.refused = plan.refused;
    std::stable_partition(trial.refused.begin(), trial.refused.end(), [](const sheets::RowError &error) { return error.cause == answer_key::dangerItemUnread; });
    trial.warnings = plan.doubts;
    trial.warnings.insert(trial.warnings.end(), plan.notes.begin(), plan.notes.end());
    // A table with nothing but danger answers in refused rows must not be turned away.
    trial.acceptable = plan.newRows > 0 ? plan.newRows : int(plan.findings.size());
    return trial;
}

} // namespace

ImportSubject consentSubject(const SharedInstruments &instruments, const screening::Round &round)
{
    auto kept = std::make_shared<Kept<screening::ConsentPlan>>();
    ImportSubject subject;
    subject.title = Words::tr("Import consent slips");
    subject.invitation = Words::tr("Drop the table of collected slips here: number, name, guardian's decision, date, student's own decision");
    subject.remember = u"consent"_s;
    subject.columns = screening::consentColumns();
    subject.columnLabel = [list = round.instrumentList()](const QString &key) { return columnLabel(key, list); };
    subject.findColumns = [columns = subject.columns](access::Session &, const sheets::Table &table) -> Result<FoundColumns> {
        return FoundColumns{sheets::guessColumns(table, columns), false};
    };
    subject.tryOut = [kept, instruments, id = round.id](access::Session &session, const sheets::Table &table, const sheets::ColumnMap &map, Progress &) -> Result<ImportTrial> {
        XD_TRY(kept->plan, screening::prepareConsentImport(session, *instruments, id, table, map));
        XD_TRY(const screening::RoundView view, screening::viewRound(session, *instruments, id));
        return trialOf(kept->plan, view);
    };
    subject.carryOut = [kept, instruments](access::Session &session, Progress &) -> Result<ImportOutcome> {
        XD_TRY(const auto done, screening::importConsent(session, *instruments, kept->plan, {}));
        kept->import = done.import;
        return ImportOutcome{{{Words::tr("new"), done.added}, {Words::tr("changed"), done.updated}, {Words::tr("unchanged"), done.unchanged}, {Words::tr("refused"), done.refused, theme::Mark::warn}}};
    };
    subject.undo = [kept, instruments](access::Session &session, Progress &) -> Done {
        XD_CHECK(screening::undoConsentImport(session, *instruments, kept->import));
        return {};
    };
    return subject;
}

ImportSubject answersSubject(const SharedInstruments &instruments, const screening::Round &round)
{
    auto kept = std::make_shared<KeptAnswers>();
    const screening::InstrumentList list = round.instrumentList();
    ImportSubject subject;
    subject.title = Words::tr("Import answers");
    subject.invitation = Words::tr("Drop the table of answers here: letters, numbers or the words of the options, one row a student");
    subject.remember = u"answers"_s;
    subject.columns = screening::answerColumns(list);
    subject.columnLabel = [list](const QString &key) { return columnLabel(key, list); };
    subject.findColumns = [instruments, list](access::Session &session, const sheets::Table &table) -> Result<FoundColumns> {
        XD_TRY(auto found, screening::findAnswerColumns(session, table, list));
        return FoundColumns{std::move(found.map), found.isRemembered, found.name};
    };
    subject.missing = [list](const sheets::ColumnMap &map) { return screening::missingAnswerColumns(map, list); };
    subject.choices = {numbering([kept](std::optional<int> numbersFrom) { kept->choices.numbersFrom = numbersFrom; }),
                       repeatedRows([kept](screening::AnswersChoices::Repeated repeated) { kept->choices.repeated = repeated; })};
    subject.settle = [kept](const SettledDoubts &settled) {
        kept->choices.students.clear();
        for (const auto &[row, candidate] : settled) {
            if (const auto found = kept->candidates.find(row); found != kept->candidates.end() && size_t(candidate) < found->second.size())
                kept->choices.students[row] = found->second[size_t(candidate)];
        }
    };
    subject.nameLayout = [kept](const QString &name) { kept->layoutName = name; };
    subject.forgetLayout = [list](access::Session &session, const sheets::Table &table) { return screening::forgetAnswerLayout(session, screening::answerMappingKey(table, list)); };
    subject.tryOut = [kept, instruments, id = round.id](access::Session &session, const sheets::Table &table, const sheets::ColumnMap &map, Progress &) -> Result<ImportTrial> {
        XD_TRY(kept->plan, screening::prepareAnswersImport(session, *instruments, id, table, map, kept->choices, kept->layoutName));
        XD_TRY(const screening::RoundView view, screening::viewRound(session, *instruments, id));
        ImportTrial trial = trialOf(kept->plan, view);
        trial.doubtful = doubtsOf(*kept, view);
        return trial;
    };
    subject.carryOut = [kept, instruments](access::Session &session, Progress &progress) -> Result<ImportOutcome> {
        care::DutyOpener opener;
        XD_TRY(const auto done, screening::importAnswers(session, *instruments, kept->plan, {}, opener, progress));
        kept->import = done.import;
        ImportOutcome outcome{{{Words::tr("new"), done.added}, {Words::tr("unchanged"), done.unchanged}, {Words::tr("refused"), done.refused, theme::Mark::warn},
                               {Words::tr("danger answers"), done.findings, theme::Mark::danger}}};
        if (done.findings > 0)
            outcome.urgent = Words::tr("%n answer(s) speak of danger. Look at them now; they stand on top of the round.", nullptr, done.findings);
        return outcome;
    };
    subject.undo = [kept, instruments](access::Session &session, Progress &) -> Done {
        XD_CHECK(screening::undoAnswersImport(session, *instruments, kept->import));
        return {};
    };
    subject.urgentPart = UrgentPart{
        Words::tr("Leave answers that speak of danger?"),
        Words::tr("This table has answers that speak of danger. They can be kept without the rest: each opens its duty now, and the table can still be imported later. "
                  "If you leave without them, nobody is told of these students."),
        Words::tr("Keep the danger answers only"),
        [kept, instruments](access::Session &session, Progress &progress) -> Done {
            care::DutyOpener opener;
            XD_CHECK(screening::importAnswers(session, *instruments, screening::dangerOnly(kept->plan), {}, opener, progress));
            return {};
        }};
    return subject;
}

} // namespace xd::ui
