// Cells copied from a spreadsheet as answer sheets: a row a sheet, first what names the student (the number of the sheet,
// a student number, a name), then one answer a cell. Read into the table that an import of answers is planned from, so
// that what is pasted is held to the same rules as every other table. Pure.
#pragma once

#include "core/screening/plan_answers_import.h"
#include "ui/entry/entry_ground.h"

namespace xd::ui {

// What the columns are called where the block has no heading: "Number of the sheet", "Item 3".
struct BlockWords {
    QString code;
    std::function<QString(int item)> item; // from 1
};

class PastedBlock {
public:
    explicit PastedBlock(const QString &text);

    static bool isOne(const QString &text) { return text.contains(u'\t'); }
    bool isEmpty() const { return m_rows.empty(); }
    int answerColumns() const; // without those that are blank at the end in every row
    bool fits(const screening::Instrument &instrument) const; // neither too many columns nor too few
    void lead(const QString &code); // one row of nothing but answers gets the number of its sheet
    int rowCount() const { return int(m_rows.size()); }

    // As it was pasted. A first row that names nobody and answers nothing is a heading.
    sheets::Table table(const EntryGround &ground, const screening::Instrument &instrument, const BlockWords &words) const;

private:
    struct Line {
        int number = 0; // from 1, blank lines counted
        QStringList cells;
    };
    std::vector<Line> m_rows;
};

// The same table as the planner of an import reads it: who is meant stands there in the words of the roster.
struct NamedBlock {
    sheets::Table table;
    sheets::ColumnMap map;
    screening::AnswersChoices choices; // whom the rows mean that the roster has no number for
};
NamedBlock nameStudents(const sheets::Table &pasted, const EntryGround &ground, const screening::Instrument &instrument, QDate day);

} // namespace xd::ui
