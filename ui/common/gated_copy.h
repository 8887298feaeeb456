// Copying a list out of the program: the gate cuts it to the reader's right and notes it, then it goes to the
// clipboard as text that a spreadsheet takes over with its leading zeros.
#pragma once

#include "core/disclosure/document.h"
#include "ui/common/navigator.h"

#include <QObject>

namespace xd::ui {

struct GatedCopy {
    QString kind;            // "students.list"
    disclosure::ListTable list;
    QStringList headings;    // for people, one a column
    QByteArray subject = {}; // uuid of what it is about
};
void copyThroughGate(const Workplace &workplace, QObject *receiver, const GatedCopy &copy, std::function<void(const Error &)> failed);

} // namespace xd::ui
