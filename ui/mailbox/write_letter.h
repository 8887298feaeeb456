// Writing to the counselling room: an observation or a home visit. What is typed is kept as a draft until it is sent;
// once it is sealed nobody but the room can read it, its writer neither.
#pragma once

#include "core/mailbox/send_letter.h"
#include "ui/common/runner.h"
#include "ui/common/step_wizard.h"

class QCheckBox;
class QComboBox;
class QDateEdit;
class QLineEdit;
class QPlainTextEdit;

namespace xd::ui {

class DraftKeeper;
class Form;

class WriteLetterStep : public Step {
    Q_OBJECT

public:
    enum class Kind { observation, homeVisit };
    static constexpr QLatin1StringView observationForm{"mailbox.observation"};
    static constexpr QLatin1StringView homeVisitForm{"mailbox.homeVisit"};

    WriteLetterStep(Kind kind, const std::vector<mailbox::Counsellor> &counsellors, QDate today, VaultThread &vault, std::function<void()> sent,
                    QWidget *parent = nullptr);

    DraftKeeper *keeper() const { return m_keeper; }
    bool isReady() const override;
    void focusFirst() override;
    void leave(std::function<void(bool)> goOn) override;

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void layOut(const std::vector<mailbox::Counsellor> &counsellors, QDate today);
    void keepDraft();
    std::function<Result<mailbox::ItemId>(access::Session &, Progress &)> sending() const;

    Kind m_kind;
    VaultThread &m_vault;
    std::function<void()> m_sent;
    Form *m_form;
    QComboBox *m_recipient;
    QLineEdit *m_student;
    QLineEdit *m_class;
    QDateEdit *m_day;
    QLineEdit *m_line; // the place; who was there
    QPlainTextEdit *m_facts;
    QPlainTextEdit *m_after; // what was done; what was agreed
    QCheckBox *m_urgent;
    DraftKeeper *m_keeper = nullptr;
};

// Shows itself and deletes itself when finished.
void writeLetter(WriteLetterStep::Kind kind, const std::vector<mailbox::Counsellor> &counsellors, QDate today, VaultThread &vault,
                 std::function<void()> sent, QWidget *parent);

} // namespace xd::ui
