// Several steps to one end: where one is stands on top, Back and Next below, Enter goes on, Esc asks before what
// was typed is lost. Back keeps everything. A step may take its time to check (checked on the vault thread); the
// buttons wait, the window does not.
#pragma once

#include "core/base/error.h"
#include "ui/common/banner.h"

#include <QDialog>
#include <functional>
#include <vector>

class QPushButton;
class QStackedWidget;

namespace xd::ui {

class StepWizard;
class StepHeader;

class Step : public QWidget {
    Q_OBJECT

public:
    explicit Step(const QString &title, QWidget *parent = nullptr);

    QString title() const { return m_title; }
    // Comes up, also when going back to it: read here what earlier steps have found out.
    virtual void enter() {}
    virtual bool isReady() const { return true; } // Next may be pressed; emit readyChanged() when it changes
    virtual QString nextText() const { return {}; } // instead of "Next"
    virtual void focusFirst(); // its first field
    // Checks and does the step's work; calls goOn(true) to go to the next step, goOn(false) after having shown
    // what is wrong. It may be called later.
    virtual void leave(std::function<void(bool)> goOn) { goOn(true); }
    virtual bool canGoBack() const { return true; } // false where the work is done and cannot be taken back here

    StepWizard *wizard() const;

signals:
    void readyChanged();

private:
    QString m_title;
};

class StepWizard : public QDialog {
    Q_OBJECT

public:
    // `remember`: the word under which the window's size is kept.
    StepWizard(const QString &title, const QString &remember, QWidget *parent = nullptr);

    void addStep(Step *step);
    Step *currentStep() const;
    int currentIndex() const { return m_current; }
    void setFinishText(const QString &text);
    // Esc asks only where something would be lost; by default from the second step on.
    void setLosesWork(std::function<bool()> losesWork) { m_losesWork = std::move(losesWork); }
    Banner *showBanner(theme::Mark mark, const QString &sentence);
    void clearBanner();
    void showError(const Error &error);

    QPushButton *backButton() const { return m_back; }
    QPushButton *nextButton() const { return m_next; }

public slots:
    void start(); // shows the first step, window-modal; finished() tells the end
    void next();
    void back();
    void reject() override;

protected:
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    void showStep(int index);
    bool isDone() const;
    void followReady();
    void showButtons();

    QString m_remember;
    QString m_finishText;
    std::vector<Step *> m_steps;
    int m_current = -1;
    bool m_isBusy = false;
    bool m_isAsking = false;
    std::function<bool()> m_losesWork;
    StepHeader *m_header;
    QWidget *m_bannerPlace;
    Banner *m_banner = nullptr;
    QStackedWidget *m_stack;
    QPushButton *m_cancel;
    QPushButton *m_back;
    QPushButton *m_next;
};

} // namespace xd::ui
