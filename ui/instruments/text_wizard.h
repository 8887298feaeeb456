// The sentences of an instrument come in: which instrument and which file, under which licence and from where, then
// every sentence beside the item it belongs to, and only then they are added. What is chosen and typed is a draft until
// then, and so is where the file lies; what stands in it is read anew.
#pragma once

#include "core/screening/import_text_pack.h"
#include "ui/common/runner.h"
#include "ui/common/step_wizard.h"

#include <memory>

class QComboBox;
class QLineEdit;

namespace xd::ui {

class DataTable;
class DraftKeeper;
class DropZone;
class Form;
class Text;

struct ComingText {
    std::shared_ptr<const screening::Instruments> instruments;
    const screening::Instrument *instrument = nullptr;
    QString path;
    screening::TextDraft draft; // of the file, with what was typed
    std::optional<packs::Pack> pack;
};

class TextFileStep : public Step {
    Q_OBJECT

public:
    TextFileStep(std::shared_ptr<ComingText> coming, VaultThread &vault, QWidget *parent = nullptr);
    void take(const QString &path);
    void watchWith(DraftKeeper &keeper);
    bool isReady() const override { return !m_coming->path.isEmpty(); }
    void focusFirst() override;
    void leave(std::function<void(bool)> goOn) override; // reads the file

private:
    std::shared_ptr<ComingText> m_coming;
    VaultThread &m_vault;
    QComboBox *m_instrument;
    QComboBox *m_language;
    DropZone *m_zone;
    Text *m_file;
    QLineEdit *m_path; // not shown: where the file of a draft lies
};

class TextRightsStep : public Step {
    Q_OBJECT

public:
    explicit TextRightsStep(std::shared_ptr<ComingText> coming, QWidget *parent = nullptr);
    void watchWith(DraftKeeper &keeper);
    void enter() override;
    void leave(std::function<void(bool)> goOn) override; // makes the pack

private:
    std::shared_ptr<ComingText> m_coming;
    Form *m_form;
};

class TextPreviewStep : public Step {
    Q_OBJECT

public:
    TextPreviewStep(std::shared_ptr<ComingText> coming, VaultThread &vault, QWidget *parent = nullptr);
    void enter() override;
    void leave(std::function<void(bool)> goOn) override; // adds it

private:
    std::shared_ptr<ComingText> m_coming;
    VaultThread &m_vault;
    Text *m_words;
    DataTable *m_table;
};

// `proposed` may be null.
StepWizard *startTextWizard(std::shared_ptr<const screening::Instruments> instruments, const screening::Instrument *proposed, VaultThread &vault, QWidget *parent);

} // namespace xd::ui
