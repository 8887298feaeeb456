// The frame of a page for students: one column in the middle of a quiet screen.
#pragma once

#include "ui/answering/measure.h"

#include <QVBoxLayout>
#include <QWidget>

namespace xd::ui {

class AnsweringPage : public QWidget {
    Q_OBJECT

public:
    explicit AnsweringPage(const Measure &measure, int width = 720, QWidget *parent = nullptr);

    // Where the keyboard begins.
    void focusFirst();

protected:
    QVBoxLayout *column() { return m_column; }
    QWidget *middle() { return m_middle; }
    const Measure &measure() const { return m_measure; }
    QLabel *say(const QString &words, Big type, theme::Ink ink = theme::Ink::ink);
    QPushButton *addButton(QBoxLayout *row, const QString &words, bool isPrimary = false);
    QHBoxLayout *addRow();
    void setFirst(QWidget *widget) { m_first = widget; }

private:
    Measure m_measure;
    QWidget *m_middle;
    QVBoxLayout *m_column;
    QWidget *m_first = nullptr;
};

} // namespace xd::ui
