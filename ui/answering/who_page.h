// Who sits there: a number and the own name, or the code on the own slip, for a name that cannot be typed here or that two
// have. What was wrong is not told, and no list is shown; after three misses the teacher is asked to come.
#pragma once

#include "core/screening/sitting_run.h"
#include "ui/answering/answering_page.h"

class QLabel;
class QLineEdit;

namespace xd::ui {

class WhoPage : public AnsweringPage {
    Q_OBJECT

public:
    static constexpr int mostMisses = 3;

    WhoPage(const Measure &measure, const QString &className, bool hasCodes, QWidget *parent = nullptr);

    void miss(); // what was said fits nobody
    void missCode(screening::CodeAnswer answer);

signals:
    void said(const QString &number, const QString &name);
    void codeSaid(const QString &code);
    void backAsked();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void submit();
    void askForTeacher();

    QLineEdit *m_number;
    QLineEdit *m_name;
    QLineEdit *m_code = nullptr; // where slips have been made
    QPushButton *m_go;
    QPushButton *m_back;
    QLabel *m_hint;
    int m_misses = 0;
};

} // namespace xd::ui
