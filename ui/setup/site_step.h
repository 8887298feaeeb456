// First step: school or district, its name and code, and the folder in which everything will lie.
#pragma once

#include "core/backup/judge_place.h"
#include "ui/common/step_wizard.h"
#include "ui/setup/new_site.h"

class QLineEdit;
class QRadioButton;

class QComboBox;

namespace xd::ui {

class Form;
class Text;

class SiteStep : public Step {
    Q_OBJECT

public:
    explicit SiteStep(NewSite &site, QWidget *parent = nullptr);

    void focusFirst() override;
    void leave(std::function<void(bool)> goOn) override;

private:
    void showKind();
    void proposeFolder();
    void chooseFolder();
    void warnOfFolder();
    void showFindings(const std::vector<backup::Finding> &findings);

    NewSite &m_site;
    QRadioButton *m_school;
    QRadioButton *m_district;
    Form *m_form;
    QLineEdit *m_name;
    QLineEdit *m_code;
    QLineEdit *m_folder;
    QComboBox *m_system;
    Text *m_warning;
    bool m_isFolderOwn = false; // typed or chosen: no longer proposed from the name
};

// "<documents>/Xindeng/<name>", without what a file system refuses.
QString proposedFolder(const QString &siteName);

} // namespace xd::ui
