// The end, the same for everybody: whoever has answered all, stopped, or not taken part. Only the lamp knows more (lamp.h).
#pragma once

#include "ui/answering/answering_page.h"

namespace xd::ui {

class EndPage : public AnsweringPage {
    Q_OBJECT

public:
    // The next student may come after this time, alike for everybody.
    EndPage(const Measure &measure, bool leansRight, int pauseMs, QWidget *parent = nullptr);

signals:
    void nextAsked();
};

} // namespace xd::ui
