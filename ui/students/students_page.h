// Students: the list with its import, and the page of the one that is open.
#pragma once

#include "core/students/undo_roster_import.h"
#include "ui/common/navigator.h"
#include "ui/common/page.h"

class QStackedWidget;

namespace xd::ui {

class StudentList;
class StudentView;

class StudentsPage : public Page {
    Q_OBJECT

public:
    explicit StudentsPage(const Workplace &workplace, QWidget *parent = nullptr);

    void refresh() override;
    void focusFirst() override;
    void openStudent(students::StudentId student);
    void importRoster(const QStringList &files = {});
    std::optional<QByteArray> openObject() const override;
    bool setTalk(bool isOn) override;
    StudentList *list() const { return m_list; }
    StudentView *view() const { return m_view; }

private:
    void showList();
    void showStudent();

    Workplace m_workplace;
    QStackedWidget *m_stack;
    StudentList *m_list;
    StudentView *m_view;
    QPushButton *m_back;
    bool m_isTalk = false;
};

} // namespace xd::ui
