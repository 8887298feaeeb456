#include "ui/screening/imports_panel.h"

#include "core/screening/undo_consent_import.h"
#include "ui/common/ask.h"
#include "ui/common/data_table.h"
#include "ui/common/runner.h"
#include "ui/text/labels.h"
#include "ui/theme/theme.h"

#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace xd::ui {

using namespace theme;

namespace {

QString kindWord(const screening::ScreeningImportRow &import)
{
    if (import.kind == screening::ImportKind::consent)
        return ImportsPanel::tr("Consent slips");
    switch (import.source) {
    case screening::AnswerSource::table:
        return ImportsPanel::tr("Answers from a table");
    case screening::AnswerSource::paper:
        return ImportsPanel::tr("Answers typed from paper");
    case screening::AnswerSource::here:
        return ImportsPanel::tr("Answered at this computer");
    }
    return {};
}

} // namespace

ImportsPanel::ImportsPanel(const Workplace &workplace, QWidget *parent)
    : QWidget(parent), m_workplace(workplace),
      m_table(new DataTable(tr("Imports"), {{tr("When"), 8}, {tr("What"), 10}, {tr("New"), 4, Align::right}, {tr("Changed"), 4, Align::right}, {tr("Refused"), 4, Align::right}, {tr("State"), 10, Align::left, true}}))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, space::s, 0, 0);
    layout->addWidget(m_table);
    m_table->setObjectName(u"roundImports"_s);
    m_table->setEmpty(Icon::import, tr("Nothing imported yet"), {});
    connect(m_table, &DataTable::rowActivated, this, &ImportsPanel::takeBack);
}

void ImportsPanel::show(std::shared_ptr<const ScreeningData> shown)
{
    m_data = std::move(shown);
    const bool isOpen = !m_data->round->status.round.isClosed();
    std::vector<RowList::Row> rows;
    for (const screening::ScreeningImportRow &import : m_data->round->imports)
        rows.push_back({{text::momentText(import.timeMs), Mark::none, import.timeMs}, {kindWord(import)}, {QString::number(import.added)}, {QString::number(import.updated)},
                        {QString::number(import.refused), import.refused > 0 ? Mark::warn : Mark::none},
                        {import.isUndone ? tr("taken back") : isOpen ? tr("Enter: take back") : QString()}});
    m_table->setRows(std::make_shared<RowList>(std::move(rows)));
}

void ImportsPanel::takeBack(int row)
{
    const screening::ScreeningImportRow import = m_data->round->imports[std::size_t(row)];
    if (import.isUndone || m_data->round->status.round.isClosed())
        return;
    const bool isAnswers = import.kind == screening::ImportKind::answers;
    const QString consequence = isAnswers ? tr("Its answer sheets go; its danger answers stay, since a person must look at them.")
                                          : tr("Its slips go, and what the families said before counts again. Slips that answers rest on stay until those answers are taken back.");
    ask::confirm(this, {tr("Take this import back?"), consequence, tr("Take it back"), {}, true}, [this, isAnswers, id = import.id](bool isYes) {
        if (!isYes)
            return;
        m_workplace.vault.run(
            this,
            [instruments = m_data->instruments, isAnswers, id](access::Session &session, Progress &) {
                return isAnswers ? screening::undoAnswersImport(session, *instruments, id) : screening::undoConsentImport(session, *instruments, id);
            },
            [this](Result<int> result) { emit undone(result); });
    });
}

} // namespace xd::ui
