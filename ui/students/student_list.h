// The table of students: found by name, pinyin, initials, number or class as one types, narrowed by grade, class and
// tag. Finding runs on the vault thread over an index that stays in memory.
#pragma once

#include "core/students/find_students.h"
#include "core/students/list_classes.h"
#include "core/students/list_tags.h"
#include "ui/common/navigator.h"
#include "ui/common/runner.h"

#include <QTimer>
#include <QWidget>

class QLineEdit;

namespace xd::ui {

class DataTable;
class FilterChips;
class NotedSearch;

class StudentList : public QWidget {
    Q_OBJECT

public:
    explicit StudentList(const Workplace &workplace, QWidget *parent = nullptr);

    void refresh();
    QLineEdit *search() const { return m_search; }
    DataTable *table() const { return m_table; }

signals:
    void chosen(xd::students::StudentId student);
    void importAsked();
    void failed(const xd::Error &error);

private:
    void find();
    void show(students::FoundStudents found);
    void showChoices(const std::vector<students::ClassCount> &classes, const std::vector<students::TagCount> &tags);
    void copyRows();

    Workplace m_workplace;
    std::shared_ptr<students::StudentIndex> m_index; // touched on the vault thread alone
    std::shared_ptr<const students::FoundStudents> m_found;
    Task m_finding;
    QTimer m_typed;
    QLineEdit *m_search;
    NotedSearch *m_notedSearch;
    FilterChips *m_chips;
    DataTable *m_table;
};

} // namespace xd::ui
