// Type and lengths of the page for students: larger than those of the office, larger still for younger grades, of one larger
// size for whom it was arranged, and grown with the screen. Lengths are device-independent pixels at the size of the
// smallest screen.
#pragma once

#include "ui/theme/tokens.h"

#include <QFont>
#include <QSize>

class QLabel;
class QPushButton;
class QString;
class QWidget;

namespace xd::ui {

enum class Big { hero, question, answer, body, small };

class Measure {
public:
    // A grade of 0: nobody sits there yet.
    explicit Measure(QSize screen = {1366, 768}, int grade = 0, bool isLarger = false);

    QFont font(Big type) const;
    int px(int length) const;
    int wide(int length) const; // of a column of words
    bool isYoung() const { return m_isYoung; } // simpler words

private:
    double m_factor = 1;
    double m_letters = 1; // of type, beyond that
    bool m_isYoung = false;
};

// Plain text that wraps.
QLabel *saying(const QString &words, const QFont &font, QWidget *parent, theme::Ink ink = theme::Ink::ink);
QPushButton *bigButton(const QString &words, const Measure &measure, QWidget *parent);

} // namespace xd::ui
