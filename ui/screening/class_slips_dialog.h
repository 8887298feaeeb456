// The slips of a whole class at once: everybody is ticked whose guardian and who himself agreed; the others are left out
// and stay as they were. Who has refused, or has answered, is never ticked by the program.
#pragma once

#include "ui/common/navigator.h"
#include "ui/common/step_wizard.h"
#include "ui/screening/round_view_data.h"

class QComboBox;
class QListWidget;

namespace xd::ui {

class Form;
class Text;

class ClassSlipsStep : public Step {
    Q_OBJECT

public:
    ClassSlipsStep(const Workplace &workplace, std::shared_ptr<const ScreeningData> shown, QWidget *parent = nullptr);

    bool isReady() const override { return ticked() > 0; }
    void focusFirst() override;
    void leave(std::function<void(bool)> goOn) override;

private:
    struct Line {
        students::StudentId student;
        QString name, number;
        screening::Consent consent;
    };
    void read();
    void show(std::vector<Line> lines);
    int ticked() const;

    Workplace m_workplace;
    std::shared_ptr<const ScreeningData> m_data;
    QComboBox *m_class;
    QListWidget *m_list;
    Text *m_count;
    std::vector<Line> m_lines;
};

void classSlipsDialog(const Workplace &workplace, const std::shared_ptr<const ScreeningData> &data, QWidget *parent);

} // namespace xd::ui
