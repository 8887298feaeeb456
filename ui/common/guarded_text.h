// A text whose words are held against the language guard while they are typed: what does not belong there is underlined, and
// the strip beside it says what, why and what to write instead. It never changes or blocks anything by itself. F7 goes to the
// next place, as checkers of spelling do; the strip's buttons are reached by Tab.
//
//     auto *line = new GuardedText;          // a QPlainTextEdit for forms and draft keepers alike
//     line->setStrict(true);                 // what a rule refuses has no place here, else all are warnings
//     column->addWidget(line);
//     column->addWidget(new GuardStrip(line));
//     line->setGuard(guard, {student.name}); // as soon as it has been read; another one when the student changes
#pragma once

#include "core/packs/language_guard.h"

#include <QPlainTextEdit>
#include <memory>

class QPushButton;

namespace xd::ui {

class Text;

class GuardedText : public QPlainTextEdit {
    Q_OBJECT

public:
    using Guard = std::shared_ptr<const packs::LanguageGuard>;
    explicit GuardedText(QWidget *parent = nullptr);

    void setGuard(Guard guard, const QStringList &own);
    void setStrict(bool isStrict);
    bool isRefused(const packs::Remark &remark) const { return m_isStrict && remark.isRefused; }

    const std::vector<packs::Remark> &remarks() const { return m_remarks; } // in the order of the text
    bool hasRefused() const;
    int current() const;        // the one at the cursor, else the next; -1 where there is none
    void goToNext();            // selects the one behind the cursor, or the first
    void swapCurrent();         // writes the words that can stand in its place; undone as typing is
    static QString saidOf(const packs::Wording &wording, const QString &text); // in the language of the text

signals:
    void remarksChanged();
    void remarkReached(); // the cursor came to another one

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void look();
    void underline();

    Guard m_guard;
    QStringList m_own;
    bool m_isStrict = false;
    std::vector<packs::Remark> m_remarks;
};

class GuardStrip : public QWidget {
    Q_OBJECT

public:
    explicit GuardStrip(GuardedText *text, QWidget *parent = nullptr);

private:
    void tell();

    GuardedText *m_text;
    Text *m_words;
    QPushButton *m_swap;
    QPushButton *m_next;
};

} // namespace xd::ui
