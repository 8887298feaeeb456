// The navigation rail: one place a line, with icon and word; the one that is open carries a bar in the accent.
#pragma once

#include "ui/common/navigator.h"
#include "ui/theme/icon.h"

#include <QAbstractButton>
#include <QWidget>
#include <vector>

class QVBoxLayout;

namespace xd::ui {

class RailButton : public QAbstractButton {
    Q_OBJECT

public:
    RailButton(theme::Icon icon, const QString &word, QWidget *parent);
    QSize sizeHint() const override;
    // What waits there; 0 for nothing. `words` is what a screen reader says of it.
    void setCount(int count, const QString &words);
    int count() const { return m_count; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    theme::Icon m_icon;
    int m_count = 0;
};

class Rail : public QWidget {
    Q_OBJECT

public:
    explicit Rail(QWidget *parent = nullptr);

    // The n-th place is reached by Ctrl+n.
    RailButton *addPlace(Place place, theme::Icon icon, const QString &word);
    RailButton *addBelow(theme::Icon icon, const QString &word, const QString &tooltip); // not a place: settings, help
    void setCurrent(Place place);
    RailButton *button(Place place) const;

signals:
    void chosen(Place place);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    struct Line {
        Place place;
        RailButton *button;
    };
    std::vector<Line> m_lines;
    QVBoxLayout *m_places;
    QVBoxLayout *m_below;
};

} // namespace xd::ui
