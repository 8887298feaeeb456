#include "ui/shell/dropped_files.h"

#include "core/sheets/file_magic.h"
#include "ui/common/ask.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>

namespace xd::ui {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(DroppedFiles)
};

// All files of ours begin with 89 'X' 'D' (bundle.md §1). A pipe is never opened: it would be waited for.
bool isOurs(const QString &path)
{
    QFile file(path);
    return QFileInfo(path).isFile() && file.open(QIODevice::ReadOnly) && file.read(3) == QByteArrayView("\x89XD");
}

} // namespace

DroppedFiles sorted(const QStringList &paths)
{
    DroppedFiles dropped;
    for (const QString &path : paths) {
        if (QFileInfo(path).isDir() || isOurs(path))
            dropped.fromExchange << path;
        // A table that cannot be read goes on to its wizard, which says what is wrong with it.
        else if (const auto kind = sheets::recognise(path); kind || kind.error().code != ErrorCode::SheetNotATable)
            dropped.tables << path;
    }
    return dropped;
}

void askWhatTablesAre(QWidget *parent, const QStringList &tables,
                      std::function<void(TableKind, const QStringList &)> answered)
{
    ask::choose(parent,
                {Words::tr("What is in this table?"),
                 Words::tr("%1: nothing is stored before you have seen the first rows.").arg(QFileInfo(tables.first()).fileName()),
                 {Words::tr("A list of students"), Words::tr("Answers to a questionnaire")}},
                [tables, answered = std::move(answered)](int index) {
                    answered(index == 0 ? TableKind::roster : TableKind::answers, tables);
                });
}

} // namespace xd::ui
