// What an import is about: a page describes it once, and the wizard does the rest. The functions run on the vault
// thread; what tryOut() has planned is kept by the subject itself (in a shared pointer that its functions hold),
// so that carryOut() applies exactly what was shown.
#pragma once

#include "core/access/session.h"
#include "core/base/progress.h"
#include "core/sheets/column_guess.h"
#include "core/sheets/row_error.h"
#include "ui/common/fast_list_model.h"
#include "ui/theme/mark.h"

#include <QStringList>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <vector>

namespace xd::ui {

struct ImportFigure {
    QString label;
    int count = 0;
    theme::Mark mark = theme::Mark::none; // shown where the count is not 0
};

// A refused row of which nobody can say for sure whom it means: who could be meant, to choose among.
struct ImportDoubt {
    int row = 0;
    QString who; // as the row has it
    ErrorCode code = ErrorCode::AmbiguousStudent;
    QStringList candidates;
};
using SettledDoubts = std::map<int, int>; // by row: which of its candidates

// What the import would do, before anything is stored.
struct ImportTrial {
    std::vector<ImportFigure> figures;
    std::vector<Column> previewColumns; // the rows as they will be stored
    std::shared_ptr<const RowSource> preview;
    std::vector<sheets::RowError> refused;
    std::vector<sheets::RowError> warnings;
    int acceptable = 0;    // rows that would be imported
    QString urgent = {};   // stands on top in red: danger answers
    std::vector<ImportDoubt> doubtful = {}; // refused rows that a person can settle here
};

struct ImportOutcome {
    std::vector<ImportFigure> figures;
    QString urgent = {};
    bool canBeUndone = true;
};

struct FoundColumns {
    sheets::ColumnMap map;
    bool isRemembered = false;
    QString name = {}; // under which it is remembered
};

// A question about the whole table that only a person can answer; it stands beside the columns.
struct ImportChoice {
    QString key;         // object name of its field
    QString question;
    QStringList answers; // the first holds until another is chosen
    QString help;        // how to find out
    QString leadHere;    // on the button of a try-out that asks for it
    std::vector<ErrorCode> settles; // what a try-out fails or doubts for want of the answer
    std::function<void(int answer)> decide; // called on the vault thread before every try-out
};

// What of a try-out must not go with the rest where the wizard is left: danger answers.
struct UrgentPart {
    QString title, text; // asked before leaving a try-out that has something urgent
    QString keep;        // on the button that stores this part alone
    std::function<Done(access::Session &, Progress &)> store;
};

struct ImportSubject {
    QString title;      // "Import the roster"
    QString invitation; // in the drop zone
    QString remember;   // a word under which the folder of the last file is kept
    std::vector<sheets::KnownColumn> columns;
    std::function<QString(const QString &key)> columnLabel;
    std::vector<ImportChoice> choices = {};
    // What is still missing of the columns; without it the required ones.
    std::function<QStringList(const sheets::ColumnMap &)> missing = {};

    // The mapping that was used for a table with these headers before, else a guess.
    std::function<Result<FoundColumns>(access::Session &, const sheets::Table &)> findColumns;
    std::function<Result<ImportTrial>(access::Session &, const sheets::Table &, const sheets::ColumnMap &, Progress &)> tryOut;
    std::function<Result<ImportOutcome>(access::Session &, Progress &)> carryOut;
    std::function<Done(access::Session &, Progress &)> undo;

    // What may be left out. Whom doubtful rows mean, called on the vault thread before every try-out.
    std::function<void(const SettledDoubts &)> settle = {};
    // The name under which the columns will be remembered, called before every try-out; and to forget them.
    std::function<void(const QString &)> nameLayout = {};
    std::function<Done(access::Session &, const sheets::Table &)> forgetLayout = {};
    std::optional<UrgentPart> urgentPart = {};
};

} // namespace xd::ui
