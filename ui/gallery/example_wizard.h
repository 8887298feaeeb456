// Three steps that do nothing, to see and to test the frame of wizards.
#pragma once

class QWidget;

namespace xd::ui {
class StepWizard;
}

namespace xd::ui::gallery {

StepWizard *makeExampleWizard(QWidget *parent);

} // namespace xd::ui::gallery
