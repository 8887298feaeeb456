// One student: the data, the screenings so far, the tags that people give, and who did and saw what.
#pragma once

#include "core/students/show_student.h"
#include "ui/common/navigator.h"
#include "ui/common/runner.h"

#include <QScrollArea>

class QVBoxLayout;

namespace xd::ui {

struct StudentFile;

class StudentView : public QScrollArea {
    Q_OBJECT

public:
    explicit StudentView(const Workplace &workplace, QWidget *parent = nullptr);

    void open(students::StudentId student);
    students::StudentId student() const { return m_student; }
    void refresh();

signals:
    void shown(const QString &name, const QString &words); // for the title of the page
    void failed(const xd::Error &error);

private:
    void read(bool isOpening);
    void show(const StudentFile &file);
    QWidget *dataCard(const StudentFile &file);
    QWidget *tagsCard(const StudentFile &file);
    QWidget *screeningsCard(const StudentFile &file);
    QWidget *journalCard(const StudentFile &file);
    void saveTags(const QStringList &codes);

    Workplace m_workplace;
    students::StudentId m_student;
    Task m_reading;
};

} // namespace xd::ui
