// Rows copied from a spreadsheet, pasted where the number of a sheet or its answers are typed.
#include "ui/entry/paper_entry.h"

#include "ui/entry/paste_wizard.h"
#include "ui/text/labels.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDateEdit>
#include <QLineEdit>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace xd::ui {

using namespace theme;

void PaperEntry::pasteRows(const QString &text)
{
    m_code->clear();
    const QString only = m_instrument->currentData().toString();
    screening::InstrumentList chosen = m_ground->typedInstruments();
    std::erase_if(chosen, [&only](const screening::Instrument *one) { return !only.isEmpty() && one->id != only; });
    paste(PastedBlock(text), chosen);
}

// Onto a sheet whose number was typed: its answers, or whole rows after all.
void PaperEntry::pasteAnswers(const QString &text)
{
    if (!m_typing)
        return;
    if (m_typing->isBegun())
        return warn(Mark::warn, tr("Type this sheet to its end, or put it away with Esc, before you paste."));
    PastedBlock block(text);
    const screening::Instrument &instrument = m_typing->instrument();
    if (block.rowCount() == 1 && block.answerColumns() + 1 <= instrument.itemCount()) {
        const QString code = m_ground->codes.codeOf(m_student->id);
        block.lead(!code.isEmpty() ? code : !m_student->number.isEmpty() ? m_student->number : m_student->localNumber);
    }
    paste(block, {&instrument});
}

void PaperEntry::paste(const PastedBlock &block, screening::InstrumentList fitting)
{
    if (m_again->isChecked())
        return warn(Mark::warn, tr("What is pasted is a first reading. Untick “Second reading” to paste."));
    std::erase_if(fitting, [&block](const screening::Instrument *one) { return !block.fits(*one); });
    if (fitting.empty())
        return warn(Mark::warn, tr("%n column(s) of answers were pasted, and no instrument that is typed here has as many items. Copy the number of the sheet and all its answers, nothing else.", nullptr, block.answerColumns()));
    if (fitting.size() > 1)
        return warn(Mark::warn, tr("Several instruments have %n item(s). Choose one above, then paste again.", nullptr, block.answerColumns()));
    warn(Mark::none, {});
    auto *wizard = new PasteWizard({m_ground, m_round, fitting.front(), m_day->date(), m_batch}, block, m_workplace.vault, this);
    connect(wizard, &QDialog::accepted, this, [this, wizard, instrument = fitting.front()] { take(wizard->taken(), *instrument); });
    connect(wizard, &QDialog::rejected, this, [this] { m_code->setFocus(); });
    wizard->start();
}

void PaperEntry::take(const screening::AnswersPlan &plan, const screening::Instrument &instrument)
{
    for (const screening::PlannedSheet &sheet : plan.sheets) {
        const auto isOfSheet = [&sheet](const screening::PlannedFinding &finding) { return finding.row == sheet.row; };
        m_lines.push_back({sheet.student, &instrument, sheet.answers, State::stored, ErrorCode::Refused, int(std::count_if(plan.findings.begin(), plan.findings.end(), isOfSheet))});
    }
    showLines();
    if (m_typing) // its answers have come this way
        m_waiting.erase(m_waiting.begin());
    nextSheet();
    activateWindow(); // typing goes on
    if (!plan.findings.empty())
        tellDanger();
    if (plan.refusedRows > 0)
        warn(Mark::warn, tr("%n pasted row(s) were refused and not stored. Put them right in the spreadsheet and paste them again.", nullptr, plan.refusedRows));
}

} // namespace xd::ui
