#include "ui/common/step_wizard.h"

#include "ui/common/ask.h"
#include "ui/common/step_header.h"
#include "ui/text/error_text.h"
#include "ui/theme/theme.h"

#include <QHBoxLayout>
#include <QPointer>
#include <QPushButton>
#include <QSettings>
#include <QShortcut>
#include <QStackedWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace xd::ui {

using namespace theme;

Step::Step(const QString &title, QWidget *parent) : QWidget(parent), m_title(title) {}

StepWizard *Step::wizard() const
{
    for (QWidget *above = parentWidget(); above; above = above->parentWidget())
        if (auto *wizard = qobject_cast<StepWizard *>(above))
            return wizard;
    return nullptr;
}

void Step::focusFirst()
{
    for (QWidget *widget = nextInFocusChain(); widget && widget != this; widget = widget->nextInFocusChain())
        if (isAncestorOf(widget) && widget->focusPolicy() & Qt::TabFocus && widget->isEnabled() &&
            widget->isVisibleTo(this)) {
            widget->setFocus(Qt::OtherFocusReason);
            return;
        }
}

StepWizard::StepWizard(const QString &title, const QString &remember, QWidget *parent)
    : QDialog(parent), m_remember(remember)
{
    setWindowTitle(title);
    setWindowModality(Qt::WindowModal);
    setAccessibleName(title);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(space::xl, space::l, space::xl, space::l);
    column->setSpacing(space::m);
    m_header = new StepHeader(this);
    column->addWidget(m_header);
    m_bannerPlace = new QWidget(this);
    auto *place = new QVBoxLayout(m_bannerPlace);
    place->setContentsMargins(0, 0, 0, 0);
    m_bannerPlace->hide();
    column->addWidget(m_bannerPlace);
    m_stack = new QStackedWidget(this);
    column->addWidget(m_stack, 1);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(space::s);
    m_cancel = new QPushButton(tr("Cancel"), this);
    m_back = new QPushButton(tr("Back"), this);
    m_next = new QPushButton(this);
    setButtonRole(m_next, ButtonRole::primary);
    // Enter means Next, wherever the focus is; in a text of several lines it stays a new line.
    for (QPushButton *button : {m_cancel, m_back})
        button->setAutoDefault(false);
    m_next->setDefault(true);
    buttons->addWidget(m_cancel);
    buttons->addStretch(1);
    buttons->addWidget(m_back);
    buttons->addWidget(m_next);
    column->addLayout(buttons);
    m_back->setShortcut(QKeySequence(Qt::ALT | Qt::Key_Left));
    m_next->setToolTip(tr("Enter or Alt+Right"));
    m_back->setToolTip(tr("Alt+Left"));
    auto *forward = new QShortcut(QKeySequence(Qt::ALT | Qt::Key_Right), this);
    connect(forward, &QShortcut::activated, m_next, &QPushButton::click);
    connect(m_cancel, &QPushButton::clicked, this, &StepWizard::reject);
    connect(m_back, &QPushButton::clicked, this, &StepWizard::back);
    connect(m_next, &QPushButton::clicked, this, &StepWizard::next);
    m_losesWork = [this] { return m_current > 0; };
    resize(scaled(880), scaled(600));
}

void StepWizard::addStep(Step *step)
{
    m_steps.push_back(step);
    m_stack->addWidget(step);
    connect(step, &Step::readyChanged, this, &StepWizard::followReady);
    QStringList titles;
    for (const Step *each : m_steps)
        titles << each->title();
    m_header->setSteps(titles);
    m_header->setVisible(m_steps.size() > 1); // a single step is told by the title of the window
}

Step *StepWizard::currentStep() const
{
    return m_current >= 0 ? m_steps[std::size_t(m_current)] : nullptr;
}

void StepWizard::setFinishText(const QString &text)
{
    m_finishText = text;
    showButtons();
}

Banner *StepWizard::showBanner(Mark mark, const QString &sentence)
{
    clearBanner();
    m_banner = new Banner(mark, sentence, m_bannerPlace);
    m_bannerPlace->layout()->addWidget(m_banner);
    m_bannerPlace->show();
    return m_banner;
}

void StepWizard::clearBanner()
{
    if (m_banner)
        m_banner->deleteLater();
    m_banner = nullptr;
    m_bannerPlace->hide();
}

void StepWizard::showError(const Error &error)
{
    if (error.code == ErrorCode::Cancelled)
        clearBanner();
    else
        showBanner(Mark::danger, text::sentenceFor(error));
}

void StepWizard::start()
{
    showStep(0);
    open();
}

void StepWizard::showStep(int index)
{
    m_current = index;
    clearBanner();
    m_stack->setCurrentIndex(index);
    m_header->setCurrent(index);
    currentStep()->enter();
    showButtons();
    currentStep()->focusFirst();
}

void StepWizard::next()
{
    if (m_isBusy || !currentStep() || !currentStep()->isReady())
        return;
    m_isBusy = true;
    showButtons();
    currentStep()->leave([self = QPointer<StepWizard>(this)](bool goesOn) {
        if (!self)
            return;
        self->m_isBusy = false;
        if (!goesOn)
            self->showButtons();
        else if (self->m_current + 1 < int(self->m_steps.size()))
            self->showStep(self->m_current + 1);
        else
            self->accept();
    });
}

void StepWizard::back()
{
    if (!m_isBusy && m_current > 0 && currentStep()->canGoBack())
        showStep(m_current - 1);
}

void StepWizard::reject()
{
    if (m_isAsking)
        return;
    if (isDone())
        return accept();
    if (!m_losesWork()) {
        QDialog::reject();
        return;
    }
    m_isAsking = true;
    ask::confirm(this, {tr("Leave without finishing?"), tr("What has been entered here is not kept."), tr("Leave"), tr("Stay")},
                 [self = QPointer<StepWizard>(this)](bool isYes) {
                     if (!self)
                         return;
                     self->m_isAsking = false;
                     if (isYes)
                         self->QDialog::reject();
                 });
}

// The last step, with the work behind it: there is nothing to be cancelled any more.
bool StepWizard::isDone() const
{
    return m_current > 0 && m_current + 1 == int(m_steps.size()) && !currentStep()->canGoBack();
}

// A button of the step has done what was lacking (a file is chosen, a sheet is saved): from it Enter goes on.
void StepWizard::followReady()
{
    const bool wasReady = m_next->isEnabled();
    showButtons();
    const auto *pressed = qobject_cast<QPushButton *>(focusWidget());
    if (!wasReady && m_next->isEnabled() && pressed && currentStep()->isAncestorOf(pressed))
        m_next->setFocus(Qt::OtherFocusReason);
}

void StepWizard::showButtons()
{
    const Step *step = currentStep();
    if (!step)
        return;
    const bool isLast = m_current + 1 == int(m_steps.size());
    const QString own = step->nextText();
    const QString finish = m_finishText.isEmpty() ? tr("Finish") : m_finishText;
    m_next->setText(!own.isEmpty() ? own : isLast ? finish : tr("Next"));
    m_next->setEnabled(!m_isBusy && step->isReady());
    m_back->setEnabled(!m_isBusy && m_current > 0 && step->canGoBack());
    m_back->setVisible(m_steps.size() > 1 && !isDone());
    m_cancel->setVisible(!isDone());
}

void StepWizard::showEvent(QShowEvent *event)
{
    const QSize kept = QSettings().value("wizards/"_L1 + m_remember).toSize();
    if (kept.isValid() && !m_remember.isEmpty())
        resize(kept);
    QDialog::showEvent(event);
}

void StepWizard::hideEvent(QHideEvent *event)
{
    if (!m_remember.isEmpty())
        QSettings().setValue("wizards/"_L1 + m_remember, size());
    QDialog::hideEvent(event);
}

} // namespace xd::ui
