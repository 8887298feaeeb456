// What was dropped on the window, by its first bytes: files of the exchange (bundles, enrolment, trust roots) or
// tables. Which of the two kinds of table it is, only the person knows.
#pragma once

#include <QStringList>
#include <functional>

class QWidget;

namespace xd::ui {

struct DroppedFiles {
    QStringList tables;
    QStringList fromExchange; // folders too: a stick full of bundles
};
DroppedFiles sorted(const QStringList &paths);

enum class TableKind { roster, answers };
void askWhatTablesAre(QWidget *parent, const QStringList &tables,
                      std::function<void(TableKind, const QStringList &)> answered);

} // namespace xd::ui
