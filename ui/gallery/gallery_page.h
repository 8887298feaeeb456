// Every component in all its states, in both themes and languages, for those who build and check pages:
// `xindeng --gallery`. Nothing here is real; no site is opened.
#pragma once

#include "ui/common/page.h"

class QTabWidget;

namespace xd::ui {

class GalleryPage : public Page {
    Q_OBJECT

public:
    explicit GalleryPage(QWidget *parent = nullptr);

    void showSection(int index);
    int sectionCount() const;

private:
    void build();
    void addChoices();
    void openWizard();

    QTabWidget *m_tabs = nullptr;
    QWidget *m_choices = nullptr;
};

} // namespace xd::ui
