// The one place for questions and file choices. Nothing here waits: the answer comes to `answered`, later in the
// program, at once in a test that has supplied it with answerNext(). Esc and closing mean "no answer": nothing is
// called except confirm(…, false).
#pragma once

#include "ui/theme/mark.h"

#include <QString>
#include <QStringList>
#include <functional>
#include <variant>

class QWidget;

namespace xd::ui::ask {

struct Question {
    QString title;             // the question itself, short
    QString text;              // what follows from a yes
    QString yes;               // a verb: "Undo the import"
    QString no = {};           // empty: "Cancel"
    bool isDangerous = false;  // red button, and Enter means no
};
void confirm(QWidget *parent, const Question &question, std::function<void(bool isYes)> answered);

// One of several ways on; the answer is the index.
struct Choice {
    QString title;
    QString text;
    QStringList buttons; // the first is the default
};
void choose(QWidget *parent, const Choice &choice, std::function<void(int index)> answered);

void tell(QWidget *parent, theme::Mark mark, const QString &title, const QString &text);

void text(QWidget *parent, const QString &title, const QString &label, const QString &proposed,
          std::function<void(const QString &)> answered);

struct Files {
    QString title;
    QString nameFilter = {};   // "Tables (*.xlsx *.csv)"
    QString proposedName = {}; // for saving
    QString remember = {};     // a word under which the folder is remembered
};
void openFile(QWidget *parent, const Files &files, std::function<void(const QString &path)> answered);
void openFiles(QWidget *parent, const Files &files, std::function<void(const QStringList &paths)> answered);
void saveFile(QWidget *parent, const Files &files, std::function<void(const QString &path)> answered);
void openFolder(QWidget *parent, const Files &files, std::function<void(const QString &path)> answered);

// For tests. A bool answers confirm(), an int choose(), a text text() and the single files, a list openFiles();
// Dismiss closes without an answer. Answers are used in order; with none left the real dialog opens.
struct Dismiss {};
using Answer = std::variant<Dismiss, bool, int, QString, QStringList>;
void answerNext(Answer answer);
// The titles of what has been asked so far, oldest first; a test clears them, with the unused answers, by forgetAll().
QStringList asked();
void forgetAll();

} // namespace xd::ui::ask
