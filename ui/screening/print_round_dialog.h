// Before the papers of a round are printed: for which classes, and what the school adds to its letters. Then the preview,
// from which they go to the printer or into a PDF, each an exit.
#pragma once

#include "core/screening/round_papers.h"
#include "ui/common/navigator.h"
#include "ui/common/step_wizard.h"
#include "ui/screening/round_view_data.h"

class QCheckBox;
class QComboBox;
class QPlainTextEdit;

namespace xd::ui {

class Form;

class PrintRoundStep : public Step {
    Q_OBJECT

public:
    PrintRoundStep(const Workplace &workplace, std::shared_ptr<const ScreeningData> shown, screening::RoundPaper paper, QWidget *parent = nullptr);
    void focusFirst() override;
    void leave(std::function<void(bool)> goOn) override;

private:
    void preview(const disclosure::ReleasedDocument &document);

    Workplace m_workplace;
    std::shared_ptr<const ScreeningData> m_data;
    screening::RoundPaper m_paper;
    Form *m_form;
    QComboBox *m_class;
    QCheckBox *m_onlyOpen = nullptr;  // letters
    QPlainTextEdit *m_words = nullptr; // letters
    QString m_wordsBefore;
};

void printRoundDialog(const Workplace &workplace, const std::shared_ptr<const ScreeningData> &data, screening::RoundPaper paper, QWidget *parent);

} // namespace xd::ui
