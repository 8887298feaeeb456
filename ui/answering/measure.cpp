#include "ui/answering/measure.h"

#include "ui/theme/theme.h"

#include <QLabel>
#include <QPushButton>
#include <algorithm>

namespace xd::ui {

namespace {

struct BigToken {
    Big type;
    double points;
    int weight;
};
constexpr BigToken bigTokens[] = {{Big::hero, 26, 600}, {Big::question, 22, 500}, {Big::answer, 16, 400}, {Big::body, 15, 400}, {Big::small, 12, 400}};

constexpr int lastYoungGrade = 6;
constexpr double largerLetters = 1.4; // for whatever grade: more would not find room on the smallest screen

double factorOf(int grade)
{
    constexpr int lastSmallGrade = 3;
    return grade == 0 || grade > lastYoungGrade ? 1.0 : grade > lastSmallGrade ? 1.1 : 1.2;
}

} // namespace

Measure::Measure(QSize screen, int grade, bool isLarger) : m_letters(isLarger ? largerLetters : 1.0), m_isYoung(grade > 0 && grade <= lastYoungGrade)
{
    const double room = std::min(screen.width() / 1366.0, screen.height() / 768.0);
    m_factor = (isLarger ? 1.0 : factorOf(grade)) * std::clamp(room, 1.0, 1.35);
}

QFont Measure::font(Big type) const
{
    QFont font = theme::font(theme::Type::body);
    for (const BigToken &token : bigTokens)
        if (token.type == type) {
            font.setPointSizeF(token.points * m_factor * m_letters);
            font.setWeight(QFont::Weight(token.weight));
        }
    return font;
}

int Measure::px(int length) const
{
    return qRound(length * m_factor);
}

int Measure::wide(int length) const
{
    return qRound(length * m_factor * m_letters);
}

QLabel *saying(const QString &words, const QFont &font, QWidget *parent, theme::Ink ink)
{
    auto *label = new QLabel(words, parent);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setFont(font);
    QPalette palette = label->palette();
    palette.setColor(QPalette::WindowText, theme::colour(ink));
    label->setPalette(palette);
    return label;
}

QPushButton *bigButton(const QString &words, const Measure &measure, QWidget *parent)
{
    auto *button = new QPushButton(words, parent);
    button->setFont(measure.font(Big::answer));
    button->setMinimumHeight(measure.px(52));
    button->setMinimumWidth(measure.px(180));
    button->setAutoDefault(true); // Enter presses what has the focus
    return button;
}

} // namespace xd::ui
