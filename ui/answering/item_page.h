// One item. Choosing an answer goes on to the next; one may go back, leave it out, or stop. Keys: a digit chooses, arrows
// up and down walk through the answers, Enter chooses, left goes back, right goes on.
#pragma once

#include "core/screening/sitting_run.h"
#include "ui/answering/answering_page.h"

#include <QElapsedTimer>

namespace xd::ui {

class OptionButton;

class ItemPage : public AnsweringPage {
    Q_OBJECT

public:
    ItemPage(const Measure &measure, const screening::SittingRun &run, QWidget *parent = nullptr);

signals:
    void answered(int value);
    void skipped();
    void backAsked();
    void stopAsked();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void choose(int option);
    void walk(int by);
    void goOn();
    bool isTooSoon() const;

    std::vector<OptionButton *> m_options;
    std::vector<int> m_values;
    int m_given = -1; // option
    bool m_canGoBack;
    QElapsedTimer m_sinceShown;
};

} // namespace xd::ui
