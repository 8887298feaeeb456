// What the next bundle would contain, in words and counts, before anything is written; then where to write it.
#pragma once

#include "core/exchange/export_quarter.h"
#include "ui/common/runner.h"
#include "ui/common/step_wizard.h"

#include <optional>

class QCheckBox;
class QComboBox;
class QLineEdit;

namespace xd::ui {

class DetailsList;
class Text;

struct Sending {
    QString quarter;
    bool sendsEverything = false;
    bool startsNewStream = false;
    std::optional<exchange::BundlePreview> preview;
    exchange::ExportedBundle written;
};

class SendPreviewStep : public Step {
    Q_OBJECT

public:
    SendPreviewStep(std::shared_ptr<Sending> sending, QDate today, VaultThread &vault, QWidget *parent = nullptr);
    void enter() override;
    bool isReady() const override;
    QString nextText() const override;
    void leave(std::function<void(bool)> goOn) override; // writes
    void focusFirst() override;

private:
    void ask();
    void show(const exchange::BundlePreview &preview);
    void chooseFolder();

    std::shared_ptr<Sending> m_sending;
    VaultThread &m_vault;
    Task m_asking;
    QComboBox *m_quarter;
    QCheckBox *m_everything;
    QCheckBox *m_newStream;
    Text *m_words;
    DetailsList *m_details;
    QLineEdit *m_folder;
};

class SentStep : public Step {
    Q_OBJECT

public:
    explicit SentStep(std::shared_ptr<Sending> sending, QWidget *parent = nullptr);
    void enter() override;
    bool canGoBack() const override { return false; }

private:
    std::shared_ptr<Sending> m_sending;
    Text *m_words;
    DetailsList *m_details;
};

StepWizard *startSendWizard(QDate today, VaultThread &vault, QWidget *parent);

} // namespace xd::ui
