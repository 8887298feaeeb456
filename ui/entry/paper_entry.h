// Typing sheets from paper: the number of the sheet, then one key an item, and the next number at once. Each sheet is
// stored as it is finished; the half-typed one is a draft while guardian and student agree. A second reading asks again only where the two disagree.
// Rows copied from a spreadsheet are pasted, and tried out before they are taken. Nothing needs the mouse. Item sentences
// are never shown, only our short labels.
#pragma once

#include "core/screening/enter_sheets.h"
#include "ui/common/navigator.h"
#include "ui/common/runner.h"
#include "ui/entry/entry_ground.h"
#include "ui/entry/sheet_typing.h"
#include "ui/theme/mark.h"

#include <QDialog>
#include <optional>

class QCheckBox;
class QComboBox;
class QDateEdit;
class QLineEdit;
class QListWidget;
class QPushButton;
class QVBoxLayout;

namespace xd::ui {

class AnswerStrip;
class Banner;
class Card;
class DataTable;
class DraftKeeper;
class PastedBlock;
class Text;

class PaperEntry : public QDialog {
    Q_OBJECT

public:
    PaperEntry(const Workplace &workplace, const screening::RoundId &round, QWidget *parent = nullptr); // deletes itself when closed

    void reject() override; // asks where a sheet is half typed

private:
    enum class State { storing, stored, unchanged, refused, agreed, corrected, failed, takenBack };
    struct Line {
        students::StudentId student;
        const screening::Instrument *instrument = nullptr;
        QByteArray answers;
        State state = State::storing;
        ErrorCode code = ErrorCode::Refused; // of refused and failed
        int findings = 0;
    };

    QWidget *makeHead();
    QWidget *makeSheet();
    QWidget *makeList();
    void keepDraft();
    bool mayKeep() const; // both agree
    void noteTyped();
    void begin(Result<std::shared_ptr<const EntryGround>> ground);

    void codeChanged(const QString &typed);
    void codeEntered();
    void choose(const screening::RosterEntry &student);
    void offer(const std::vector<const screening::RosterEntry *> &students);
    void beginSheet();
    void beginTyping(SheetTyping typing);
    void takeKey(QChar key);
    void goBack();
    void putAway(); // the sheet that is being typed
    void finishSheet();
    void compare(const QByteArray &second);
    void nextSheet();

    void pasteRows(const QString &text);
    void pasteAnswers(const QString &text);
    void paste(const PastedBlock &block, screening::InstrumentList fitting);
    void take(const screening::AnswersPlan &plan, const screening::Instrument &instrument);

    void store(int line, bool isCorrection);
    void settle(int line, bool isCorrection, Result<screening::SheetEntered> entered);
    void tellDanger();
    void takeLastBack();
    void showItem();
    void showLines();
    QString wordOf(const Line &line) const;
    QString nameOf(const screening::RosterEntry &student) const;
    void warn(theme::Mark mark, const QString &sentence);
    screening::GivenAnswers givenOf(const Line &line) const;

    Workplace m_workplace;
    screening::RoundId m_round;
    std::shared_ptr<const EntryGround> m_ground;
    // Of the vault thread: the import that sheets go on with, once the first one has begun it.
    std::shared_ptr<screening::ScreeningImportId> m_batch = std::make_shared<screening::ScreeningImportId>();
    const screening::RosterEntry *m_student = nullptr;
    std::vector<const screening::Instrument *> m_waiting; // of the student, after the one being typed
    std::optional<SheetTyping> m_typing;
    std::optional<QByteArray> m_first;    // the first reading, while a second one is compared with it
    std::optional<QByteArray> m_second;   // and the second, while the disagreements are settled
    std::vector<Line> m_lines;

    Text *m_title;
    QComboBox *m_instrument;
    QDateEdit *m_day;
    QCheckBox *m_again;
    QLineEdit *m_code;
    QLineEdit *m_kept;  // never shown: what was typed of the sheet, for the draft
    QLineEdit *m_whose; // never shown: the student, so that a draft goes with consent
    QListWidget *m_choice;
    Text *m_who;
    Text *m_warning;
    Card *m_sheet;
    Text *m_item;
    Text *m_label;
    Text *m_readings;
    Text *m_options;
    AnswerStrip *m_strip;
    Banner *m_danger;
    DataTable *m_table;
    QPushButton *m_takeBack;
    DraftKeeper *m_keeper = nullptr;
    QString m_restoredKeys; // of a draft, once its student is chosen
};

// Shows itself and deletes itself when closed.
void openPaperEntry(const Workplace &workplace, const screening::RoundId &round, QWidget *parent);

} // namespace xd::ui
