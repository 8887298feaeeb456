// The interview of the second look and its decision. What is typed is kept as a draft; saving puts it into the record, and
// the decision stands with the name of whoever is signed in. 1 to 3 choose the verdict while nothing is being typed.
#pragma once

#include "core/screening/candidates.h"
#include "ui/common/navigator.h"

#include <QPointer>
#include <QWidget>

class QButtonGroup;
class QPlainTextEdit;
class QPushButton;
class QScrollArea;
class QStackedWidget;
class QVBoxLayout;

namespace xd::ui {

class DraftKeeper;
class Form;
class Text;

class LookPane : public QWidget {
    Q_OBJECT

public:
    LookPane(const Workplace &workplace, QWidget *parent = nullptr);

    void setForm(const packs::Form &form) { m_packForm = form; }
    // The same student once more keeps what is in the fields.
    void show(const screening::CandidateView &candidate);
    void showNobody();
    bool isOpen() const { return m_look.has_value(); } // a look has begun and its form stands here
    void setTalk(bool isOn);                           // the interview alone
    void choose(screening::Verdict verdict);
    void showError(const Error &error);

    static constexpr QLatin1StringView draftForm{"screening.secondLook"};

signals:
    void beginAsked();
    void saved();
    void decided();

private:
    void fill();
    void keepDraft();
    void save();
    void decide();
    void addField(const packs::FormField &field, const QString &value);
    packs::Filled filled() const;
    void tellDecisions();
    void judge();

    Workplace m_workplace;
    packs::Form m_packForm;
    std::optional<screening::SecondLook> m_look;
    screening::LookFacts m_since; // what lies before who decides
    QStackedWidget *m_stack;
    QWidget *m_nobody;
    QWidget *m_waiting;
    QPushButton *m_begin;
    QWidget *m_work;
    QScrollArea *m_scroll;
    QPointer<Form> m_form;
    QPointer<DraftKeeper> m_keeper;
    QWidget *m_decision;
    Text *m_earlier;
    QButtonGroup *m_verdict;
    QPlainTextEdit *m_reason = nullptr;
    QVBoxLayout *m_reasonPlace;
    Text *m_fault;
    QPushButton *m_decide;
    bool m_isTalk = false;
};

} // namespace xd::ui
