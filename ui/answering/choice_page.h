// Something is said and one of two ways chosen: whether one wants to take part, whether to stop.
#pragma once

#include "ui/answering/answering_page.h"

namespace xd::ui {

class ChoicePage : public AnsweringPage {
    Q_OBJECT

public:
    struct Words {
        QString title;
        QStringList lines;
        QString first, second; // key 1, key 2; an empty second: one way only
        bool isFirstUrged = true;
    };
    ChoicePage(const Measure &measure, const Words &words, QWidget *parent = nullptr);

    static Words willing(bool isYoung);
    static Words stopping(bool isYoung);
    static Words instruction(const QString &sentence);
    static Words ending();
    static Words trouble();

signals:
    void firstChosen();
    void secondChosen();

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    bool m_hasSecond;
};

} // namespace xd::ui
