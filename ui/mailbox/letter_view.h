// The reading pane: one letter laid out as a sheet, or what the place is for while none is open.
#pragma once

#include "ui/mailbox/letter_words.h"
#include "ui/theme/icon.h"

#include <QWidget>

class QHBoxLayout;
class QPushButton;
class QStackedWidget;
class QVBoxLayout;

namespace xd::ui {

class EmptyState;
class Text;

// The parts one below the other, running text in paragraphs; also the preview of what somebody else will see.
class LetterSheet : public QWidget {
    Q_OBJECT

public:
    explicit LetterSheet(QWidget *parent = nullptr);
    void setParts(const std::vector<LetterPart> &parts);

private:
    QVBoxLayout *m_column;
};

class LetterView : public QWidget {
    Q_OBJECT

public:
    explicit LetterView(QWidget *parent = nullptr);

    void showLetter(const LetterWords &words, const QString &from);
    void showNothing(const QString &title, const QString &purpose);
    bool isEmpty() const;
    // Below the letter; shown only with one.
    QPushButton *addAction(const QString &name, const QString &words, theme::Icon icon);

private:
    QStackedWidget *m_stack;
    EmptyState *m_empty;
    QWidget *m_letter;
    Text *m_title;
    Text *m_urgent;
    Text *m_from;
    LetterSheet *m_sheet;
    QHBoxLayout *m_actions;
};

} // namespace xd::ui
