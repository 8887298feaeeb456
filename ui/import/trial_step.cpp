#include "ui/import/trial_step.h"

#include "ui/common/banner.h"
#include "ui/common/data_table.h"
#include "ui/common/key_figure.h"
#include "ui/common/text.h"
#include "ui/text/error_text.h"

#include <QHBoxLayout>
#include <QTabWidget>
#include <QVBoxLayout>
#include <algorithm>
#include <map>

namespace xd::ui {

namespace {

DataTable *errorTable(const QString &name, const std::vector<sheets::RowError> &errors)
{
    auto *table = new DataTable(name, {{TrialStep::tr("Row"), 3, Align::right}, {TrialStep::tr("Column"), 8}, {TrialStep::tr("Value"), 8}, {TrialStep::tr("Reason"), 20, Align::left, true}});
    std::vector<RowList::Row> rows;
    for (const sheets::RowError &error : errors)
        rows.push_back({{QString::number(error.row), theme::Mark::none, error.row}, {error.column}, {error.hint}, {text::sentenceFor(Error{error.code, {}, error.cause})}}); // the column has one of its own
    table->setCompact(true);
    table->setRows(std::make_shared<RowList>(std::move(rows)));
    return table;
}

QString groupedReasons(const std::vector<sheets::RowError> &refused)
{
    QStringList reasons;
    for (const RefusalGroup &group : groupsOf(refused))
        reasons << TrialStep::tr("%1 (%n row(s))", nullptr, group.count).arg(text::sentenceFor(Error{group.code, {}, group.cause}));
    return reasons.join(QLatin1Char('\n'));
}

} // namespace

std::vector<RefusalGroup> groupsOf(const std::vector<sheets::RowError> &refused)
{
    std::map<std::pair<ErrorCode, QString>, int> counts;
    for (const sheets::RowError &error : refused)
        ++counts[{error.code, error.cause}];
    std::vector<RefusalGroup> groups;
    for (const auto &[reason, count] : counts)
        groups.push_back({reason.first, reason.second, count});
    std::stable_sort(groups.begin(), groups.end(), [](const auto &a, const auto &b) { return a.count > b.count; });
    return groups;
}

QWidget *figureRow(const std::vector<ImportFigure> &figures)
{
    auto *row = new QWidget;
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(theme::space::xl);
    for (const ImportFigure &figure : figures) {
        auto *key = new KeyFigure(figure.label, QString::number(figure.count));
        if (figure.count > 0 && figure.mark == theme::Mark::danger)
            key->setNote(figure.mark, TrialStep::tr("look at these first"));
        else if (figure.count > 0 && figure.mark == theme::Mark::warn)
            key->setNote(figure.mark, TrialStep::tr("see the list"));
        layout->addWidget(key);
    }
    layout->addStretch(1);
    return row;
}

TrialStep::TrialStep(ImportState &state, VaultThread &vault, QWidget *parent)
    : Step(tr("Try-out"), parent), m_state(state), m_vault(vault), m_body(new QVBoxLayout(this))
{
    m_body->setContentsMargins(0, 0, 0, 0);
    m_body->setSpacing(theme::space::m);
}

void TrialStep::enter()
{
    m_state.trial.reset();
    showWaiting();
    m_trying.forget();
    m_trying = m_vault.run(
        this,
        [file = m_state.file, map = m_state.map, choice = m_state.choice, subject = m_state.subject](access::Session &session, Progress &progress) {
            if (subject->choice)
                subject->choice->decide(choice);
            return subject->tryOut(session, file->table, map, progress);
        },
        [this](Result<ImportTrial> trial) {
            if (trial) {
                m_state.trial = std::move(*trial);
                show(*m_state.trial);
            } else {
                showError(trial.error());
            }
            emit readyChanged();
        },
        tr("Trying out the import"));
    emit readyChanged();
}

bool TrialStep::isReady() const
{
    return m_state.trial && m_state.trial->acceptable > 0;
}

QString TrialStep::nextText() const
{
    return m_state.trial ? tr("Import %n row(s)", nullptr, m_state.trial->acceptable) : tr("Import");
}

void TrialStep::leave(std::function<void(bool)> goOn)
{
    m_vault.run(
        this, [subject = m_state.subject](access::Session &session, Progress &progress) { return subject->carryOut(session, progress); },
        [this, goOn = std::move(goOn)](Result<ImportOutcome> outcome) {
            if (outcome)
                m_state.outcome = std::move(*outcome);
            else
                wizard()->showError(outcome.error());
            goOn(outcome.has_value());
        },
        tr("Importing"));
}

void TrialStep::clear()
{
    while (QLayoutItem *item = m_body->takeAt(0)) {
        delete item->widget();
        delete item;
    }
}

void TrialStep::showWaiting()
{
    clear();
    m_body->addWidget(new Text(tr("Trying it out; nothing is stored yet …"), theme::Type::body, theme::Ink::muted));
    m_body->addStretch(1);
}

void TrialStep::showError(const Error &error)
{
    clear();
    auto *banner = new Banner(theme::Mark::danger, text::sentenceFor(error));
    banner->setObjectName(QStringLiteral("trialProblem"));
    leadToChoice(banner, error.code);
    m_body->addWidget(banner);
    m_body->addStretch(1);
}

// Where a person's answer settles it, the way there is one button.
bool TrialStep::leadToChoice(Banner *banner, ErrorCode code)
{
    const auto &choice = m_state.subject->choice;
    if (!choice || std::find(choice->settles.begin(), choice->settles.end(), code) == choice->settles.end())
        return false;
    banner->setAction(choice->leadHere, [this, key = choice->key] {
        wizard()->back();
        if (auto *field = wizard()->currentStep()->findChild<QWidget *>(key))
            field->setFocus();
    })->setObjectName(QStringLiteral("toChoice"));
    return true;
}

// A doubt about the whole table is said above it, not in a list that nobody opens.
void TrialStep::showDoubts(const std::vector<sheets::RowError> &warnings)
{
    for (const sheets::RowError &warning : warnings) {
        auto *banner = new Banner(theme::Mark::warn, text::sentenceFor(warning.code));
        if (leadToChoice(banner, warning.code)) {
            banner->setObjectName(QStringLiteral("trialDoubt"));
            m_body->addWidget(banner);
            return;
        }
        delete banner;
    }
}

void TrialStep::show(const ImportTrial &trial)
{
    clear();
    if (!trial.urgent.isEmpty())
        m_body->addWidget(new Banner(theme::Mark::danger, trial.urgent));
    showDoubts(trial.warnings);
    m_body->addWidget(figureRow(trial.figures));
    auto *tabs = new QTabWidget;
    tabs->setObjectName(QStringLiteral("trialTabs"));
    tabs->setAccessibleName(tr("What the import would do"));
    if (trial.preview && trial.preview->rowCount() > 0) {
        auto *preview = new DataTable(tr("As it will be stored"), trial.previewColumns);
        preview->setObjectName(QStringLiteral("trialPreview"));
        preview->setCompact(true);
        preview->setRows(trial.preview);
        tabs->addTab(preview, tr("As it will be stored (%1)").arg(trial.preview->rowCount()));
    }
    if (!trial.refused.empty()) {
        auto *page = new QWidget;
        auto *layout = new QVBoxLayout(page);
        layout->setContentsMargins(0, theme::space::s, 0, 0);
        layout->setSpacing(theme::space::s);
        layout->addWidget(Text::reading(groupedReasons(trial.refused)));
        DataTable *table = errorTable(tr("Refused rows"), trial.refused);
        table->setObjectName(QStringLiteral("refusedRows"));
        layout->addWidget(table, 1);
        tabs->addTab(page, tr("Refused (%1)").arg(trial.refused.size()));
    }
    if (!trial.warnings.empty())
        tabs->addTab(errorTable(tr("Worth a look"), trial.warnings), tr("Worth a look (%1)").arg(trial.warnings.size()));
    m_body->addWidget(tabs, 1);
}

} // namespace xd::ui
