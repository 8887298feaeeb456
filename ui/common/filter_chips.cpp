#include "ui/common/filter_chips.h"

#include "ui/theme/icon.h"
#include "ui/theme/theme.h"

#include <QHBoxLayout>
#include <QMenu>
#include <QToolButton>

namespace xd::ui {

using namespace theme;

FilterChips::FilterChips(QWidget *parent) : QWidget(parent)
{
    m_row = new QHBoxLayout(this);
    m_row->setContentsMargins(0, 0, 0, 0);
    m_row->setSpacing(space::s);
    m_clear = new QToolButton(this);
    m_clear->setText(tr("Clear filters"));
    m_clear->setIcon(icon(Icon::close, Ink::muted));
    m_clear->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_clear->setAutoRaise(true);
    m_clear->setFocusPolicy(Qt::StrongFocus);
    m_clear->hide();
    m_row->addWidget(m_clear);
    connect(m_clear, &QToolButton::clicked, this, &FilterChips::clear);
}

void FilterChips::addChip(const QString &id, const QString &label, const QList<Option> &options)
{
    auto *button = new QToolButton(this);
    button->setPopupMode(QToolButton::InstantPopup);
    button->setToolButtonStyle(Qt::ToolButtonTextOnly);
    button->setFocusPolicy(Qt::StrongFocus);
    auto *menu = new QMenu(button);
    menu->setAccessibleName(label);
    button->setMenu(menu);
    m_row->insertWidget(m_row->count() - 1, button);
    m_chips.push_back({id, label, button, menu});
    fill(m_chips.back(), options, {});
}

void FilterChips::setOptions(const QString &id, const QList<Option> &options)
{
    if (const Chip *chip = find(id))
        fill(*chip, options, chosen(id));
}

void FilterChips::fill(const Chip &chip, const QList<Option> &options, const QStringList &chosen)
{
    chip.menu->clear();
    for (const Option &option : options) {
        QAction *action = chip.menu->addAction(option.label);
        action->setCheckable(true);
        action->setChecked(chosen.contains(option.value));
        action->setData(option.value);
        connect(action, &QAction::toggled, this, [this] {
            showAll();
            emit changed();
        });
    }
    showChip(chip);
}

const FilterChips::Chip *FilterChips::find(const QString &id) const
{
    for (const Chip &chip : m_chips)
        if (chip.id == id)
            return &chip;
    return nullptr;
}

QStringList FilterChips::chosen(const QString &id) const
{
    QStringList values;
    if (const Chip *chip = find(id))
        for (const QAction *action : chip->menu->actions())
            if (action->isChecked())
                values << action->data().toString();
    return values;
}

bool FilterChips::accepts(const QString &id, const QString &value) const
{
    const QStringList values = chosen(id);
    return values.isEmpty() || values.contains(value);
}

bool FilterChips::isActive() const
{
    return std::any_of(m_chips.begin(), m_chips.end(), [this](const Chip &chip) { return !chosen(chip.id).isEmpty(); });
}

QVariantMap FilterChips::state() const
{
    QVariantMap state;
    for (const Chip &chip : m_chips)
        if (const QStringList values = chosen(chip.id); !values.isEmpty())
            state.insert(chip.id, values);
    return state;
}

void FilterChips::restore(const QVariantMap &state)
{
    for (const Chip &chip : m_chips) {
        const QStringList values = state.value(chip.id).toStringList();
        for (QAction *action : chip.menu->actions()) {
            const QSignalBlocker once(action);
            action->setChecked(values.contains(action->data().toString()));
        }
    }
    showAll();
    emit changed();
}

void FilterChips::clear()
{
    restore({});
}

void FilterChips::showAll()
{
    for (const Chip &chip : m_chips)
        showChip(chip);
    m_clear->setVisible(isActive());
}

void FilterChips::showChip(const Chip &chip)
{
    QStringList labels;
    for (const QAction *action : chip.menu->actions())
        if (action->isChecked())
            labels << action->text();
    const QString value = labels.isEmpty()      ? tr("all")
                          : labels.size() <= 2  ? labels.join(tr(", "))
                                                : tr("%n chosen", nullptr, int(labels.size()));
    chip.button->setText(tr("%1: %2").arg(chip.label, value));
    chip.button->setAccessibleName(tr("Filter %1: %2").arg(chip.label, value));
    setChosen(chip.button, !labels.isEmpty());
}

} // namespace xd::ui
