#include "ui/common/passphrase_field.h"

#include "core/access/create_site.h"
#include "ui/common/strength_bar.h"
#include "ui/common/text.h"
#include "ui/theme/icon.h"
#include "ui/theme/surfaces.h"
#include "ui/theme/theme.h"

#include <QAction>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPainter>
#include <QVBoxLayout>
#include <sodium.h>

namespace xd::ui {

using namespace theme;

namespace {

// What adds a third line to the bar: well beyond the rule, not another rule.
constexpr qsizetype manyCharacters = 18;
constexpr qsizetype manyWords = 5;

} // namespace

Strength strengthOf(const QString &passphrase)
{
    if (passphrase.trimmed().isEmpty())
        return Strength::empty;
    if (!access::checkPassphrase(SecretBytes::fromUtf16(passphrase)))
        return Strength::weak;
    const bool isLong = passphrase.size() >= manyCharacters ||
                        passphrase.simplified().count(u' ') + 1 >= manyWords;
    return isLong ? Strength::strong : Strength::enough;
}

Mark markOf(Strength strength)
{
    switch (strength) {
    case Strength::empty:
        return Mark::none;
    case Strength::weak:
        return Mark::warn;
    case Strength::enough:
    case Strength::strong:
        return Mark::ok;
    }
    return Mark::none;
}

StrengthBar::StrengthBar(QWidget *parent) : QWidget(parent)
{
    setFixedHeight(4);
}

void StrengthBar::setStrength(Strength strength)
{
    m_strength = strength;
    update();
}

void StrengthBar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const double length = (width() - 2.0 * space::xs) / 3;
    for (int i = 0; i < 3; ++i) {
        const bool isFilled = i < int(m_strength);
        drawSheet(&painter, QRectF(i * (length + space::xs), 0, length, 4),
                  isFilled ? colour(inkOf(markOf(m_strength))) : tint(Ink::ink, 0.14), {}, 1, 2);
    }
}

PassphraseField::PassphraseField(const QString &name, QWidget *parent) : QWidget(parent)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::xs);
    m_edit = new QLineEdit(this);
    m_edit->setEchoMode(QLineEdit::Password);
    m_edit->setAccessibleName(name);
    m_edit->setInputMethodHints(Qt::ImhHiddenText | Qt::ImhSensitiveData | Qt::ImhNoPredictiveText |
                                Qt::ImhNoAutoUppercase);
    m_edit->setContextMenuPolicy(Qt::NoContextMenu);
    m_edit->installEventFilter(this);
    QAction *reveal = m_edit->addAction(icon(Icon::eye, Ink::muted), QLineEdit::TrailingPosition);
    reveal->setCheckable(true);
    reveal->setToolTip(tr("Show what is typed"));
    m_hint = new Text({}, Type::small, Ink::warn);
    m_hint->hide();
    m_bar = new StrengthBar(this);
    m_meter = new Text({}, Type::small, Ink::muted);
    m_meter->setWordWrap(true);
    column->addWidget(m_edit);
    column->addWidget(m_bar);
    column->addWidget(m_meter);
    column->addWidget(m_hint);
    setFocusProxy(m_edit);
    setStrengthShown(false);
    connect(reveal, &QAction::toggled, this, [this, reveal](bool isShown) {
        m_edit->setEchoMode(isShown ? QLineEdit::Normal : QLineEdit::Password);
        reveal->setIcon(icon(isShown ? Icon::eyeOff : Icon::eye, Ink::muted));
        reveal->setToolTip(isShown ? tr("Hide what is typed") : tr("Show what is typed"));
    });
    connect(m_edit, &QLineEdit::textChanged, this, [this] {
        showStrength();
        emit edited();
    });
    connect(m_edit, &QLineEdit::returnPressed, this, &PassphraseField::submitted);
}

PassphraseField::~PassphraseField()
{
    m_edit->disconnect(this);
    wipe();
}

void PassphraseField::setStrengthShown(bool isShown)
{
    m_showsStrength = isShown;
    m_bar->setVisible(isShown);
    m_meter->setVisible(isShown);
    showStrength();
}

bool PassphraseField::isEmpty() const
{
    return m_edit->text().isEmpty();
}

Strength PassphraseField::strength() const
{
    return strengthOf(m_edit->text());
}

SecretBytes PassphraseField::read() const
{
    return SecretBytes::fromUtf16(m_edit->text());
}

SecretBytes PassphraseField::take()
{
    SecretBytes typed = read();
    wipe();
    return typed;
}

void PassphraseField::wipe()
{
    // The copy shares its characters with the line edit, so that overwriting them in place reaches both.
    // A text without an allocation of its own is a constant of a program and no secret.
    QString shared = m_edit->text();
    if (!shared.isEmpty() && shared.data_ptr().d_ptr())
        sodium_memzero(const_cast<QChar *>(shared.constData()), std::size_t(shared.size()) * sizeof(QChar));
    m_edit->setText({});
}

bool PassphraseField::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_edit && event->type() == QEvent::KeyPress)
        noticeCapsLock(*static_cast<QKeyEvent *>(event));
    if (watched == m_edit && event->type() == QEvent::FocusOut)
        m_hint->hide();
    return QWidget::eventFilter(watched, event);
}

void PassphraseField::noticeCapsLock(const QKeyEvent &key)
{
    // Qt does not tell the state of Caps Lock; a letter against its Shift key does.
    const QString typed = key.text();
    if (typed.size() != 1 || !typed[0].isLetter() || typed[0].toUpper() == typed[0].toLower())
        return;
    const bool isShifted = key.modifiers() & Qt::ShiftModifier;
    const bool isCapsLock = typed[0].isUpper() != isShifted;
    m_hint->setMarked(Mark::warn, tr("Caps Lock is on"));
    m_hint->setVisible(isCapsLock);
}

void PassphraseField::showStrength()
{
    if (!m_showsStrength)
        return;
    const Strength now = strength();
    m_bar->setStrength(now);
    switch (now) {
    case Strength::empty:
        m_meter->setText(tr("At least 12 characters or 4 words"));
        m_meter->setInk(Ink::muted);
        break;
    case Strength::weak:
        m_meter->setMarked(Mark::warn, tr("Too short: 12 characters or 4 words"));
        break;
    case Strength::enough:
        m_meter->setMarked(Mark::ok, tr("Enough"));
        break;
    case Strength::strong:
        m_meter->setMarked(Mark::ok, tr("Strong"));
        break;
    }
}

} // namespace xd::ui
