#include "ui/import/trial_step.h"

#include "ui/common/banner.h"
#include "ui/common/data_table.h"
#include "ui/common/key_figure.h"
#include "ui/common/text.h"
#include "ui/import/columns_step.h"
#include "ui/import/refused_rows.h"
#include "ui/text/error_text.h"

#include <QComboBox>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QPushButton>
#include <QScrollArea>
#include <QTabWidget>
#include <QVBoxLayout>
#include <algorithm>

namespace xd::ui {

namespace {

constexpr int shownReasons = 2; // so that the page fits a small screen
constexpr int shownDoubts = 200; // more than anybody settles by hand; then the table itself is to be put right

DataTable *errorTable(const QString &name, const std::vector<sheets::RowError> &errors)
{
    auto *table = new DataTable(name, {{TrialStep::tr("Row"), 3, Align::right}, {TrialStep::tr("Column"), 8}, {TrialStep::tr("Value"), 8}, {TrialStep::tr("Reason"), 20, Align::left, true}});
    std::vector<RowList::Row> rows;
    for (const sheets::RowError &error : errors)
        rows.push_back({{QString::number(error.row), theme::Mark::none, error.row}, {error.column}, {error.hint}, {refusalSentence(error)}}); // the column has one of its own
    table->setCompact(true);
    table->setRows(std::make_shared<RowList>(std::move(rows)));
    return table;
}

QString groupedReasons(const std::vector<sheets::RowError> &refused)
{
    QStringList reasons;
    for (const RefusalGroup &group : groupsOf(refused)) {
        if (reasons.size() == shownReasons) {
            reasons << QStringLiteral("…"); // the table below has them all
            break;
        }
        reasons << TrialStep::tr("%1 (%n row(s))", nullptr, group.count).arg(text::sentenceFor(Error{group.code, {}, group.cause}));
    }
    return reasons.join(QLatin1Char('\n'));
}

} // namespace

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
    tryOut();
}

void TrialStep::tryOut()
{
    m_state.trial.reset();
    showWaiting();
    m_trying.forget();
    m_trying = m_vault.run(
        this,
        [file = m_state.file, map = m_state.map, choices = m_state.choices, name = m_state.layoutName, settled = m_state.settled,
         subject = m_state.subject](access::Session &session, Progress &progress) {
            for (size_t which = 0; which < choices.size(); ++which)
                subject->choices[which].decide(choices[which]);
            if (subject->settle)
                subject->settle(settled);
            if (subject->nameLayout)
                subject->nameLayout(name);
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
    const auto &choices = m_state.subject->choices;
    const auto choice = std::find_if(choices.begin(), choices.end(), [code](const ImportChoice &one) { return std::find(one.settles.begin(), one.settles.end(), code) != one.settles.end(); });
    if (choice == choices.end())
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

QWidget *TrialStep::refusedPage(const ImportTrial &trial)
{
    auto *page = new QWidget;
    auto *layout = new QVBoxLayout(page);
    layout->setContentsMargins(0, theme::space::s, 0, 0);
    layout->setSpacing(theme::space::s);
    layout->addWidget(Text::reading(groupedReasons(trial.refused)));
    DataTable *table = errorTable(tr("Refused rows"), trial.refused);
    table->setObjectName(QStringLiteral("refusedRows"));
    layout->addWidget(table, 1);
    return page;
}

// Whom a row means is chosen here, and the try-out made again with it.
QWidget *TrialStep::doubtfulPage(const ImportTrial &trial)
{
    auto *lines = new QWidget;
    auto *grid = new QGridLayout(lines);
    grid->setHorizontalSpacing(theme::space::l);
    grid->setColumnStretch(3, 1);
    int line = 0;
    for (const ImportDoubt &doubt : trial.doubtful) {
        if (line == shownDoubts)
            break;
        auto *box = new QComboBox;
        box->setObjectName(QStringLiteral("doubt-%1").arg(doubt.row));
        box->setAccessibleName(tr("Whom row %1 means").arg(doubt.row));
        box->addItem(tr("(leave it refused)"));
        box->addItems(doubt.candidates);
        connect(box, &QComboBox::activated, this, [this, row = doubt.row](int index) {
            m_state.settled.erase(row);
            if (index > 0)
                m_state.settled[row] = index - 1;
        });
        grid->addWidget(new Text(tr("Row %1").arg(doubt.row), theme::Type::body, theme::Ink::muted), line, 0);
        grid->addWidget(new Text(doubt.who, theme::Type::strong), line, 1);
        grid->addWidget(box, line, 2);
        auto *reason = new SampleText; // cut where there is no room
        reason->setText(text::sentenceFor(doubt.code));
        grid->addWidget(reason, line, 3);
        ++line;
    }
    grid->setRowStretch(line, 1);
    auto *scroll = new QScrollArea;
    scroll->setWidget(lines);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setFocusPolicy(Qt::NoFocus);
    auto *again = new QPushButton(tr("Try out with these students"));
    again->setObjectName(QStringLiteral("tryAgain"));
    again->setAutoDefault(false);
    connect(again, &QPushButton::clicked, this, &TrialStep::tryOut);
    auto *page = new QWidget;
    auto *layout = new QVBoxLayout(page);
    layout->setContentsMargins(0, theme::space::s, 0, 0);
    layout->setSpacing(theme::space::s);
    auto *head = new QHBoxLayout;
    head->setSpacing(theme::space::l);
    head->addWidget(Text::reading(tr("Nothing is guessed: an answer under a wrong name is worse than none. Choose where you know who is meant; the others stay refused.")), 1);
    head->addWidget(again);
    layout->addLayout(head);
    layout->addWidget(scroll, 1);
    return page;
}

void TrialStep::show(const ImportTrial &trial)
{
    clear();
    if (!trial.urgent.isEmpty())
        m_body->addWidget(new Banner(theme::Mark::danger, trial.urgent));
    showDoubts(trial.warnings);
    showDoubts(trial.refused);
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
    if (!trial.doubtful.empty())
        tabs->addTab(doubtfulPage(trial), tr("Who is meant? (%1)").arg(trial.doubtful.size()));
    if (!trial.refused.empty())
        tabs->addTab(refusedPage(trial), tr("Refused (%1)").arg(trial.refused.size()));
    if (!trial.warnings.empty())
        tabs->addTab(errorTable(tr("Worth a look"), trial.warnings), tr("Worth a look (%1)").arg(trial.warnings.size()));
    if (QPushButton *save = refusedRowsButton(this, m_state, m_vault))
        tabs->setCornerWidget(save);
    m_body->addWidget(tabs, 1);
}

} // namespace xd::ui
