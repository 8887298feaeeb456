#include "ui/entry/paste_wizard.h"

#include "core/care/duty_opener.h"
#include "core/screening/import_answers.h"
#include "ui/common/row_source.h"
#include "ui/entry/sheet_typing.h"
#include "ui/import/trial_step.h"
#include "ui/text/labels.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace xd::ui {

namespace {

constexpr int groupSize = 5; // as the sheets are printed

// "0012– 1200": as it would have been typed.
QString answersText(const QByteArray &answers)
{
    QString text;
    for (int item = 0; item < answers.size(); ++item) {
        if (item > 0 && item % groupSize == 0)
            text += u' ';
        text += SheetTyping::shown(quint8(answers[item]));
    }
    return text;
}

ImportTrial trialOf(const screening::AnswersPlan &plan, const EntryGround &ground)
{
    ImportTrial trial;
    const int findings = int(plan.findings.size());
    trial.figures = {{PasteWizard::tr("sheets to be taken"), plan.newRows}, {PasteWizard::tr("stored already"), plan.unchangedRows},
                     {PasteWizard::tr("refused"), plan.refusedRows, theme::Mark::warn}, {PasteWizard::tr("danger answers"), findings, theme::Mark::danger}};
    if (findings > 0)
        trial.urgent = PasteWizard::tr("%n answer(s) speak of danger. They are kept whatever becomes of their row.", nullptr, findings);
    trial.previewColumns = {{PasteWizard::tr("Row"), 3, Align::right}, {PasteWizard::tr("Name"), 6}, {PasteWizard::tr("Class"), 8},
                            {PasteWizard::tr("No answer"), 5, Align::right}, {PasteWizard::tr("Answers"), 20, Align::left, true}};
    std::vector<RowList::Row> rows;
    for (const screening::PlannedSheet &sheet : plan.sheets) {
        const screening::RosterEntry *student = ground.view.roster.find(sheet.student);
        const auto missing = std::count(sheet.answers.begin(), sheet.answers.end(), char(screening::missingAnswer));
        rows.push_back({{QString::number(sheet.row), theme::Mark::none, sheet.row}, {student ? student->name : QString()}, {student ? student->schoolClass.name() : QString()},
                        {QString::number(missing), missing > 0 ? theme::Mark::warn : theme::Mark::none, double(missing)}, {answersText(sheet.answers)}});
    }
    trial.preview = std::make_shared<RowList>(std::move(rows));
    trial.refused = plan.refused;
    trial.warnings = plan.doubts;
    trial.acceptable = plan.newRows > 0 ? plan.newRows : findings; // danger alone must not be turned away
    for (const screening::DoubtfulRow &row : plan.doubtful) {
        ImportDoubt doubt{row.row, row.claim.name + row.claim.number, row.code, {}};
        for (const students::StudentId &id : row.candidates) {
            const screening::RosterEntry &student = *ground.view.roster.find(id);
            doubt.candidates << student.name + u" · "_s + student.schoolClass.name() + u" · "_s + (student.localNumber.isEmpty() ? student.number : student.localNumber);
        }
        trial.doubtful.push_back(std::move(doubt));
    }
    return trial;
}

} // namespace

PasteWizard::PasteWizard(const Ground &ground, const PastedBlock &block, VaultThread &vault, QWidget *parent)
    : StepWizard(tr("Paste sheets from a spreadsheet"), u"paste"_s, parent), m_state{std::make_shared<const ImportSubject>(subjectOf(ground)), {}, {}, false, {}, {}, {}, {}, {}}
{
    setObjectName(u"pasteWizard"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    auto file = std::make_shared<ReadFile>();
    file->path = tr("pasted");
    file->table = block.table(*ground.entry, *ground.instrument, {tr("Number of the sheet"), [](int item) { return tr("Item %1").arg(item); }});
    m_state.file = std::move(file);
    addStep(new TrialStep(m_state, vault));
    setLosesWork([] { return false; }); // it lies in the spreadsheet still
}

ImportSubject PasteWizard::subjectOf(const Ground &ground) const
{
    ImportSubject subject;
    subject.title = windowTitle();
    subject.remember = u"answers"_s;
    subject.settle = [kept = m_kept](const SettledDoubts &settled) {
        kept->settled.clear();
        for (const auto &[row, candidate] : settled) {
            const auto &doubtful = kept->plan.doubtful;
            const auto found = std::find_if(doubtful.begin(), doubtful.end(), [row = row](const screening::DoubtfulRow &one) { return one.row == row; });
            if (found != doubtful.end() && size_t(candidate) < found->candidates.size())
                kept->settled[row] = found->candidates[size_t(candidate)];
        }
    };
    subject.tryOut = [kept = m_kept, ground](access::Session &session, const sheets::Table &table, const sheets::ColumnMap &, Progress &) -> Result<ImportTrial> {
        XD_TRY(const screening::RoundView view, screening::viewRound(session, *ground.entry->instruments, ground.round));
        NamedBlock named = nameStudents(table, *ground.entry, *ground.instrument, ground.day);
        for (const auto &[row, student] : kept->settled)
            named.choices.students[row] = student;
        XD_TRY(kept->plan, screening::planAnswersImport(named.table, named.map, view, session.clock().nowMs(), named.choices));
        kept->plan.source = screening::AnswerSource::paper;
        return trialOf(kept->plan, *ground.entry);
    };
    subject.carryOut = [kept = m_kept, ground](access::Session &session, Progress &progress) -> Result<ImportOutcome> {
        care::DutyOpener opener;
        kept->plan.batch = *ground.batch;
        XD_TRY(const auto done, screening::importAnswers(session, *ground.entry->instruments, kept->plan, {}, opener, progress));
        *ground.batch = done.import;
        return ImportOutcome{};
    };
    return subject;
}

} // namespace xd::ui
