#include "ui/import/outcome_step.h"

#include "ui/common/ask.h"
#include "ui/common/banner.h"
#include "ui/common/card.h"
#include "ui/import/refused_rows.h"
#include "ui/import/trial_step.h"
#include "ui/theme/icon.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QVBoxLayout>

namespace xd::ui {

OutcomeStep::OutcomeStep(ImportState &state, VaultThread &vault, QWidget *parent)
    : Step(tr("Result"), parent), m_state(state), m_vault(vault), m_body(new QVBoxLayout(this))
{
    m_body->setContentsMargins(0, 0, 0, 0);
}

void OutcomeStep::enter()
{
    delete m_content;
    m_content = new QWidget;
    auto *layout = new QVBoxLayout(m_content);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(theme::space::l);
    if (!m_state.outcome->urgent.isEmpty())
        layout->addWidget(new Banner(theme::Mark::danger, m_state.outcome->urgent));
    auto *card = new Card(tr("Imported"));
    card->add(figureRow(m_state.outcome->figures));
    if (m_state.outcome->canBeUndone && m_state.subject->undo) {
        auto *undoButton = new QPushButton(theme::icon(theme::Icon::undo), tr("Undo this import"));
        undoButton->setObjectName(QStringLiteral("undoImport"));
        undoButton->setAutoDefault(false);
        connect(undoButton, &QPushButton::clicked, this, &OutcomeStep::undo);
        auto *row = new QHBoxLayout;
        row->addWidget(undoButton);
        row->addStretch(1);
        card->body()->addLayout(row);
    }
    if (QPushButton *save = refusedRowsButton(this, m_state, m_vault))
        card->body()->addWidget(save, 0, Qt::AlignLeft);
    layout->addWidget(card);
    layout->addStretch(1);
    m_body->addWidget(m_content);
}

void OutcomeStep::undo()
{
    ask::confirm(this, {tr("Undo this import?"), tr("What it has brought is taken back; what was there before is as it was."), tr("Undo the import"), {}, true},
                 [this](bool isYes) {
                     if (!isYes)
                         return;
                     m_vault.run(
                         this,
                         [subject = m_state.subject](access::Session &session, Progress &progress) -> Result<bool> {
                             XD_CHECK(subject->undo(session, progress));
                             return true;
                         },
                         [this](Result<bool> undone) {
                             if (!undone) {
                                 wizard()->showError(undone.error());
                                 return;
                             }
                             if (auto *button = findChild<QPushButton *>(QStringLiteral("undoImport")))
                                 button->setEnabled(false);
                             wizard()->showBanner(theme::Mark::ok, tr("The import was taken back."));
                         },
                         tr("Undoing the import"));
                 });
}

} // namespace xd::ui
