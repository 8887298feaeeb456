#include "ui/shell/settings_dialog.h"

#include "ui/common/form.h"
#include "ui/common/text.h"
#include "ui/theme/theme.h"

#include <QComboBox>
#include <QPushButton>
#include <QScreen>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace xd::ui {

using namespace theme;

namespace {

void choose(QComboBox *box, const QVariant &value)
{
    box->setCurrentIndex(std::max(0, box->findData(value)));
}

} // namespace

SettingsDialog::SettingsDialog(const Preferences &preferences, QWidget *parent)
    : QDialog(parent), m_preferences(preferences)
{
    setObjectName(u"settings"_s);
    setWindowTitle(tr("Settings"));
    setWindowModality(Qt::WindowModal);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(space::xl, space::xl, space::xl, space::l);
    column->setSpacing(space::l);
    column->addWidget(new Text(tr("Settings"), Type::section));
    Form *const form = m_form = new Form(this);
    m_language = form->addChoice(u"language"_s, tr("Language"));
    m_language->addItem(u"中文"_s, u"zh_CN"_s);
    m_language->addItem(u"English"_s, u"en"_s);
    m_look = form->addChoice(u"look"_s, tr("Look"));
    m_look->addItem(tr("Light"), int(Mode::light));
    m_look->addItem(tr("Dark"), int(Mode::dark));
    m_size = form->addChoice(u"size"_s, tr("Size of the type"));
    for (const int percent : {100, 110, 125, 150})
        m_size->addItem(u"%1 %"_s.arg(percent), percent);
    m_lock = form->addChoice(u"lock"_s, tr("Lock when nobody is at the computer"),
                             tr("Ctrl+L locks at once. Unlocking leads back to the same place."));
    setHears(false, false);
    for (const int minutes : {1, 2, 5, 10, 15})
        m_lock->addItem(tr("after %n minutes", nullptr, minutes), minutes * 60);
    choose(m_language, preferences.language);
    choose(m_look, int(preferences.mode));
    choose(m_size, preferences.fontPercent);
    if (m_lock->findData(preferences.lockSeconds) < 0)
        m_lock->addItem(tr("after %n seconds", nullptr, preferences.lockSeconds), preferences.lockSeconds);
    choose(m_lock, preferences.lockSeconds);
    column->addWidget(form);

    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(space::s);
    auto *cancel = new QPushButton(tr("Cancel"), this);
    auto *apply = new QPushButton(tr("Apply"), this);
    setButtonRole(apply, ButtonRole::primary);
    cancel->setAutoDefault(false);
    apply->setDefault(true);
    buttons->addStretch(1);
    buttons->addWidget(cancel);
    buttons->addWidget(apply);
    column->addLayout(buttons);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(apply, &QPushButton::clicked, this, [this] {
        m_preferences.language = m_language->currentData().toString();
        m_preferences.mode = Mode(m_look->currentData().toInt());
        m_preferences.fontPercent = m_size->currentData().toInt();
        m_preferences.lockSeconds = m_lock->currentData().toInt();
        const Preferences chosenNow = m_preferences;
        accept();
        emit chosen(chosenNow);
    });
    m_language->setFocus();
    setMinimumWidth(scaled(560)); // so that the hints stay a few lines
}

// Qt gives a dialog two thirds of the screen at most; what the words need in large type may be more.
void SettingsDialog::showEvent(QShowEvent *event)
{
    QDialog::showEvent(event);
    resize(width(), std::min(layout()->totalHeightForWidth(width()), screen()->availableGeometry().height()));
}

void SettingsDialog::setHears(bool hearsScreen, bool hearsSleep)
{
    const QString always = tr("Ctrl+L locks at once. Unlocking leads back to the same place.");
    const QString heard = hearsScreen && hearsSleep ? tr("It also locks with the screen, before the computer sleeps, and when another user comes to it.")
                          : hearsScreen ? tr("It also locks with the screen. This computer does not tell when it goes to sleep; it locks on waking then.")
                                        : tr("This computer does not tell when its screen is locked or it goes to sleep. Press Ctrl+L when you leave; it locks on waking.");
    m_form->field(u"lock"_s)->setHelp(always + u'\n' + heard);
}

} // namespace xd::ui
