// Telling the principal of one student: which of the facts, in what words, for what reason; then exactly what he will see,
// as the gate lets it through; then it is sealed to him alone.
#pragma once

#include "core/mailbox/disclose_item.h"
#include "core/students/student.h"
#include "ui/common/runner.h"
#include "ui/common/step_wizard.h"

class QCheckBox;
class QComboBox;
class QLineEdit;
class QPlainTextEdit;

namespace xd::ui {

class DraftKeeper;
class Form;
class LetterSheet;
class Text;

// What could be told of a student, in the words of the program's language; empty where there is nothing.
struct TellableStudent {
    students::StudentId id;
    QString name;
    QString className;
    QString number;
    QString screening; // the newest one
    struct Principal {
        QByteArray userId;
        QString login;
    };
    std::vector<Principal> principals;
};
// Leaves no line. Errors: NotPermitted, NoKey, NotFound.
Result<TellableStudent> readTellable(access::Session &session, students::StudentId student);

struct ItemToShow {
    disclosure::Document document;
    QByteArray principal;
    QString principalLogin;
    QString reason;
};

class ChooseWordsStep : public Step {
    Q_OBJECT

public:
    static constexpr QLatin1StringView draftForm{"mailbox.showItem"};
    // `words`: what to begin with, from a letter.
    ChooseWordsStep(const TellableStudent &student, const QString &words, VaultThread &vault, QWidget *parent = nullptr);

    DraftKeeper *keeper() const { return m_keeper; }
    ItemToShow item() const;
    bool isReady() const override;
    void focusFirst() override;

private:
    void keepDraft(VaultThread &vault);
    QCheckBox *addTick(const QString &name, const QString &label, const QString &value, bool isOn);

    TellableStudent m_student;
    Form *m_form;
    QComboBox *m_principal;
    QLineEdit *m_reason;
    QPlainTextEdit *m_words;
    QCheckBox *m_class;
    QCheckBox *m_number;
    QCheckBox *m_screening;
    DraftKeeper *m_keeper = nullptr;
};

class PreviewItemStep : public Step {
    Q_OBJECT

public:
    PreviewItemStep(const ChooseWordsStep &chosen, VaultThread &vault, std::function<void()> sent, QWidget *parent = nullptr);

    void enter() override;
    bool isReady() const override { return m_isShown; }
    void leave(std::function<void(bool)> goOn) override;

private:
    void showPreview(const disclosure::ReleasedDocument &document);

    const ChooseWordsStep &m_chosen;
    VaultThread &m_vault;
    std::function<void()> m_sent;
    Text *m_for;
    LetterSheet *m_sheet;
    Text *m_withheld;
    bool m_isShown = false;
};

// Shows itself and deletes itself when finished.
void showToPrincipal(const TellableStudent &student, const QString &words, VaultThread &vault, std::function<void()> sent, QWidget *parent);

} // namespace xd::ui
