// Two wizards in which two people compare thirty digits by voice: the district enrols a school, a school takes over
// its district's list. A file, the digits, done.
#pragma once

#include "core/drafts/draft.h"
#include "core/exchange/enrol_school.h"
#include "core/exchange/import_trust_root.h"
#include "core/exchange/request_enrolment.h"
#include "ui/common/runner.h"
#include "ui/common/step_wizard.h"

class QLineEdit;

namespace xd::ui {

class DigitsField;
class DraftKeeper;
class DropZone;
class PassphraseField;
class Text;

struct TrustFile {
    QString path;
    exchange::Party party;       // who the file says it is from
    bool needsDigits = true;
    bool isMember = true;        // the district's list names this school
    bool needsSecond = false;    // a second officer confirms
    std::optional<exchange::Party> known; // the school that has this code already, with other keys
    qint64 version = 0;
};

enum class TrustSide { districtEnrols, schoolBelieves };

class TrustFileStep : public Step {
    Q_OBJECT

public:
    TrustFileStep(TrustSide side, std::shared_ptr<TrustFile> file, VaultThread &vault, QWidget *parent = nullptr);
    void open(const QString &path);
    bool isReady() const override { return m_isRead; }
    void focusFirst() override;

private:
    void show(Result<TrustFile> read);
    TrustSide m_side;
    std::shared_ptr<TrustFile> m_file;
    VaultThread &m_vault;
    bool m_isRead = false;
    DropZone *m_zone;
    Text *m_words;
};

class TrustDigitsStep : public Step {
    Q_OBJECT

public:
    TrustDigitsStep(TrustSide side, std::shared_ptr<TrustFile> file, VaultThread &vault, QWidget *parent = nullptr);
    void enter() override;
    bool isReady() const override;
    QString nextText() const override;
    void focusFirst() override;
    void leave(std::function<void(bool)> goOn) override;

private:
    void enrol(std::function<void(bool)> goOn);
    void keepDraft();
    void answered(const Done &done, const std::function<void(bool)> &goOn);
    TrustSide m_side;
    std::shared_ptr<TrustFile> m_file;
    VaultThread &m_vault;
    Text *m_words;
    DigitsField *m_digits;
    QWidget *m_second;
    QLineEdit *m_secondLogin;
    QLineEdit *m_path; // not shown: which file the draft of the digits belongs to
    DraftKeeper *m_keeper = nullptr;
    PassphraseField *m_secondPassphrase;
};

// Of a draft of digits: the file they belong to.
QString pathIn(const drafts::Draft &draft);

// Shows itself and deletes itself; finished() with Accepted when the party is trusted from now on.
StepWizard *startTrustWizard(TrustSide side, VaultThread &vault, QWidget *parent, const QString &path = {});

} // namespace xd::ui
