#include "ui/setup/unlock_page.h"

#include "core/access/unlock.h"
#include "ui/common/ask.h"
#include "ui/common/card.h"
#include "ui/common/form.h"
#include "ui/common/passphrase_field.h"
#include "ui/common/text.h"
#include "ui/setup/recover_wizard.h"
#include "ui/text/error_text.h"
#include "ui/theme/icon.h"
#include "ui/theme/theme.h"

#include <QDir>
#include <QLineEdit>
#include <QPainter>
#include <QProgressBar>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace xd::ui {

using namespace theme;

namespace {

constexpr int cardWidth = 420;
constexpr int fieldWidth = 376;

} // namespace

UnlockPage::UnlockPage(VaultThread &vault, QWidget *parent) : QWidget(parent), m_vault(vault)
{
    layOut();
    m_wait.setInterval(1000);
    connect(&m_wait, &QTimer::timeout, this, &UnlockPage::countDown);
    connect(m_unlock, &QPushButton::clicked, this, &UnlockPage::unlock);
    connect(m_form, &Form::submitted, this, [this] {
        if (m_login->hasFocus() && m_passphrase->isEmpty())
            m_passphrase->setFocus();
        else
            unlock();
    });
}

void UnlockPage::layOut()
{
    m_card = new Card(tr("Unlock"), this);
    m_form = new Form(m_card);
    m_login = m_form->addLine(u"login"_s, tr("Login"));
    m_login->setMaxLength(64);
    m_passphrase = m_form->addPassphrase(u"passphrase"_s, tr("Passphrase"));
    for (QWidget *field : {static_cast<QWidget *>(m_login), static_cast<QWidget *>(m_passphrase)})
        field->setFixedWidth(scaled(fieldWidth));
    m_sentence = new Text({}, Type::body, Ink::danger);
    m_sentence->setWordWrap(true);
    m_sentence->hide();
    m_busy = new QProgressBar(m_card);
    m_busy->setRange(0, 0);
    m_busy->setTextVisible(false);
    m_busy->setAccessibleName(tr("Unlocking"));
    QSizePolicy keepsPlace = m_busy->sizePolicy();
    keepsPlace.setRetainSizeWhenHidden(true);
    m_busy->setSizePolicy(keepsPlace);
    m_busy->hide();
    m_unlock = new QPushButton(icon(Icon::unlock, Ink::onAccent), tr("Unlock"), m_card);
    setButtonRole(m_unlock, ButtonRole::primary);
    m_unlock->setAutoDefault(false);
    auto *other = new QPushButton(icon(Icon::folder), tr("Other folder…"), m_card);
    auto *fresh = new QPushButton(icon(Icon::add), tr("New site…"), m_card);
    for (QPushButton *quiet : {other, fresh}) {
        setButtonRole(quiet, ButtonRole::quiet);
        quiet->setAutoDefault(false);
    }
    m_card->add(m_form);
    m_card->add(m_sentence);
    m_card->add(m_busy);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(space::s);
    buttons->addWidget(m_unlock);
    buttons->addStretch(1);
    buttons->addWidget(other);
    buttons->addWidget(fresh);
    m_card->body()->addLayout(buttons);

    auto *forgotten = new QPushButton(icon(Icon::key), tr("Passphrase forgotten…"), this);
    forgotten->setObjectName(u"forgotten"_s);
    setButtonRole(forgotten, ButtonRole::quiet);
    forgotten->setAutoDefault(false);
    auto *hint = new Text(tr("Two of the three recovery sheets let another account in. Nobody else can, not even the makers of this program."),
                          Type::small, Ink::muted);
    hint->setWordWrap(true);
    // A column of its own between two stretches: an aligned widget would not be asked for its height at this width.
    auto *middle = new QWidget(this);
    middle->setFixedWidth(scaled(cardWidth));
    auto *column = new QVBoxLayout(middle);
    column->setContentsMargins(0, scaled(72), 0, 0);
    column->setSpacing(space::l);
    column->addStretch(2);
    column->addWidget(m_card);
    column->addWidget(forgotten, 0, Qt::AlignLeft);
    auto *restore = new QPushButton(icon(Icon::undo), tr("Restore from a backup…"), this);
    restore->setObjectName(u"restore"_s);
    setButtonRole(restore, ButtonRole::quiet);
    restore->setAutoDefault(false);
    connect(restore, &QPushButton::clicked, this, &UnlockPage::restoreAsked);
    column->addWidget(restore, 0, Qt::AlignLeft);
    m_notice = new Text({}, Type::small, Ink::muted);
    m_notice->setWordWrap(true);
    m_notice->hide();
    column->addWidget(m_notice);
    column->addWidget(hint);
    column->addStretch(3);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(space::xl, space::xl, space::xl, space::xl);
    row->addStretch(1);
    row->addWidget(middle);
    row->addStretch(1);
    connect(forgotten, &QPushButton::clicked, this, &UnlockPage::recover);
    connect(other, &QPushButton::clicked, this, &UnlockPage::chooseFolder);
    connect(fresh, &QPushButton::clicked, this, &UnlockPage::newSiteAsked);
}

void UnlockPage::setSite(const QString &folder, const QString &login)
{
    if (QDir(folder) != QDir(m_folder))
        m_delay.forget(); // another site, other accounts
    m_folder = folder;
    m_login->setText(login);
    m_passphrase->wipe();
    m_sentence->hide();
    // The folder's own name comes first: it is what tells two sites apart.
    m_card->setTitle(QDir(folder).dirName());
    m_card->setSubtitle(QDir::toNativeSeparators(folder));
    m_card->setAccessibleName(tr("Unlock %1").arg(QDir(folder).dirName()));
}

QString UnlockPage::login() const
{
    return m_login->text().trimmed();
}

void UnlockPage::focusFirst()
{
    login().isEmpty() ? m_login->setFocus() : m_passphrase->setFocus();
}

void UnlockPage::unlock()
{
    if (m_wait.isActive() || m_busy->isVisible())
        return;
    if (login().isEmpty() || m_passphrase->isEmpty()) {
        say(Mark::danger, text::sentenceFor({ErrorCode::FieldMissing, login().isEmpty() ? u"login"_s : u"passphrase"_s, {}}));
        return focusFirst();
    }
    m_sentence->hide();
    setBusy(true);
    // Shared only because std::function must be copyable; the last copy wipes it.
    auto passphrase = std::make_shared<SecretBytes>(m_passphrase->take());
    m_vault.openWith(
        this,
        [folder = m_folder, name = login(), passphrase] {
            auto session = access::unlock(folder, name, *passphrase);
            *passphrase = {};
            return session;
        },
        [this](const Done &done) { finish(done); });
}

void UnlockPage::finish(const Done &done)
{
    setBusy(false);
    if (done) {
        m_delay.forget();
        emit unlocked();
        return;
    }
    say(Mark::danger, text::sentenceFor(done.error()));
    if (done.error().code == ErrorCode::WrongPassphrase)
        miss();
    else
        m_passphrase->setFocus();
}

void UnlockPage::showNotice(Mark mark, const QString &sentence)
{
    m_notice->setMarked(mark, sentence);
    m_notice->setVisible(!sentence.isEmpty());
}

void UnlockPage::say(Mark mark, const QString &sentence)
{
    m_sentence->setMarked(mark, sentence);
    m_sentence->show();
    m_passphrase->edit()->setAccessibleDescription(sentence);
}

void UnlockPage::miss()
{
    m_secondsLeft = m_delay.afterMiss();
    if (m_secondsLeft > 0) {
        m_form->setEnabled(false);
        m_unlock->setEnabled(false);
        m_wait.start();
        ++m_secondsLeft;
        countDown();
        return;
    }
    if (m_delay.triesLeft() <= 2)
        say(Mark::danger, text::sentenceFor(ErrorCode::WrongPassphrase) + u' ' +
                              tr("%n tries are left before a pause.", nullptr, m_delay.triesLeft()));
    m_passphrase->setFocus();
}

void UnlockPage::countDown()
{
    if (--m_secondsLeft > 0) {
        say(Mark::warn, tr("Wrong too often. The next try is possible in %1.")
                            .arg(u"%1:%2"_s.arg(m_secondsLeft / 60).arg(m_secondsLeft % 60, 2, 10, QChar(u'0'))));
        return;
    }
    m_wait.stop();
    m_sentence->hide();
    m_form->setEnabled(true);
    m_unlock->setEnabled(true);
    focusFirst();
}

void UnlockPage::setBusy(bool isBusy)
{
    m_busy->setVisible(isBusy);
    m_form->setEnabled(!isBusy);
    m_unlock->setEnabled(!isBusy);
}

void UnlockPage::chooseFolder()
{
    ask::openFolder(this, {tr("Choose the folder of a site"), {}, {}, u"site"_s}, [this](const QString &folder) {
        if (!vault::SiteFolder(folder).isSite()) {
            say(Mark::danger, text::sentenceFor(ErrorCode::NotASite));
            return;
        }
        setSite(folder, {});
        focusFirst();
    });
}

void UnlockPage::recover()
{
    if (m_busy->isVisible())
        return;
    auto *wizard = new RecoverWizard(m_folder, m_vault, this);
    wizard->setAttribute(Qt::WA_DeleteOnClose);
    if (m_recoveryWork)
        wizard->setWorkFactor(*m_recoveryWork);
    connect(wizard, &QDialog::accepted, this, [this, wizard] {
        m_login->setText(wizard->login());
        m_delay.forget();
        emit unlocked();
    });
    wizard->start();
}

void UnlockPage::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const int side = scaled(56);
    const QRect mark((width() - side) / 2, m_card->mapTo(this, QPoint()).y() - side - space::xl, side, side);
    applicationIcon().paint(&painter, mark);
}

} // namespace xd::ui
