// All that one line of the journal holds, with the hashes that chain it to the one before. Enter and Esc close it.
#pragma once

#include "ui/common/navigator.h"
#include "ui/journal/journal_lines.h"

#include <QDialog>

namespace xd::ui {

class LineDialog : public QDialog {
    Q_OBJECT

public:
    LineDialog(const Workplace &workplace, const JournalLine &line, const QString &who, QWidget *parent);

private:
    void showHashes(const LineHashes &hashes);

    class DetailsList *m_details;
};

} // namespace xd::ui
