// Between two students: whose class is it? With one class alone there is one button.
#pragma once

#include "core/screening/sitting.h"
#include "ui/answering/answering_page.h"

namespace xd::ui {

class ClassPage : public AnsweringPage {
    Q_OBJECT

public:
    ClassPage(const Measure &measure, const std::vector<screening::SittingClass> &classes, QWidget *parent = nullptr);

signals:
    void chosen(int index);
};

} // namespace xd::ui
