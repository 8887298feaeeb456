// Second step: which column of the file holds what. Guessed, the doubtful ones on top in amber, each with three
// values of the file beside it; Enter accepts all. Below, what else only a person can say about the table.
#pragma once

#include "ui/common/runner.h"
#include "ui/common/step_wizard.h"
#include "ui/common/text.h"
#include "ui/import/import_state.h"

class QComboBox;
class QGridLayout;
class QLineEdit;
class QPushButton;

namespace xd::ui {

// Of the first values as many as there is room for, the last one cut visibly.
class SampleText : public Text {
public:
    SampleText();
    QString shown() const; // in the width that it has

protected:
    void paintEvent(QPaintEvent *event) override;
};

class ColumnsStep : public Step {
    Q_OBJECT

public:
    ColumnsStep(ImportState &state, VaultThread &vault, QWidget *parent = nullptr);

    void enter() override; // goes on by itself, once, where the mapping is remembered
    bool isReady() const override; // every required column has its place
    void focusFirst() override;

private:
    struct Line {
        QString key;
        QComboBox *choice;
        SampleText *samples;
        Text *mark;
    };
    QWidget *makeChoice(size_t which);
    QWidget *makeLayoutName();
    void forgetLayout();
    void showLines();
    void addLine(const sheets::ColumnChoice &choice);
    void assign(const QString &key, int column);
    void refresh();

    ImportState &m_state;
    VaultThread &m_vault;
    std::shared_ptr<const ReadFile> m_shownFile;
    Text *m_note;
    QWidget *m_grid;
    QGridLayout *m_lines;
    std::vector<QComboBox *> m_choices; // what the subject asks besides
    QLineEdit *m_name = nullptr;        // where a layout has one
    QPushButton *m_forget = nullptr;
    std::vector<Line> m_shown;
};

} // namespace xd::ui
