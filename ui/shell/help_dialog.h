// F1: the keys, and what happens with the data in three sentences.
#pragma once

#include <QDialog>

namespace xd::ui {

class HelpDialog : public QDialog {
    Q_OBJECT

public:
    explicit HelpDialog(QWidget *parent);
};

} // namespace xd::ui
