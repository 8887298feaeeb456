#include "ui/safety/restore_dialog.h"

#include "core/access/unlock.h"
#include "ui/common/ask.h"
#include "ui/common/details_list.h"
#include "ui/common/form.h"
#include "ui/common/passphrase_field.h"
#include "ui/common/text.h"
#include "ui/paper/drill_certificate.h"
#include "ui/text/error_text.h"
#include "ui/text/finding_text.h"
#include "ui/text/labels.h"
#include "ui/theme/theme.h"

#include <QFileInfo>
#include <QFutureWatcher>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QLocale>
#include <QProgressBar>
#include <QPushButton>
#include <QStackedWidget>
#include <QVBoxLayout>
#include <QtConcurrent>

using namespace Qt::StringLiterals;

namespace xd::ui {

using namespace theme;

namespace {

QWidget *columnOf(QVBoxLayout *&layout)
{
    auto *widget = new QWidget;
    layout = new QVBoxLayout(widget);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space::m);
    return widget;
}

} // namespace

RestoreDialog::RestoreDialog(VaultThread &vault, const Way &way, QWidget *parent) : QDialog(parent), m_vault(vault), m_way(way)
{
    setWindowTitle(tr("Restore from a backup"));
    layOut();
    m_login->setText(way.login);
    connect(m_go, &QPushButton::clicked, this, [this] { isShowingPreview() ? replace() : look(); });
    connect(m_cancel, &QPushButton::clicked, this, &RestoreDialog::reject);
    connect(m_form, &Form::submitted, this, &RestoreDialog::look);
}

RestoreDialog::~RestoreDialog() = default;

void RestoreDialog::layOut()
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(space::xl, space::l, space::xl, space::l);
    column->setSpacing(space::m);
    column->addWidget(new Text(tr("Restore from a backup"), Type::title));
    column->addWidget(new Text(QFileInfo(m_way.backup).fileName(), Type::small, Ink::muted));
    m_steps = new QStackedWidget(this);
    QVBoxLayout *first = nullptr;
    m_steps->addWidget(columnOf(first));
    first->addWidget(Text::reading(tr("Sign in as it was when the backup was made: with the passphrase of that day. The backup is then rebuilt and "
                                      "looked through, and you see what would change. Nothing is replaced yet.")));
    m_form = new Form(this);
    m_login = m_form->addLine(u"login"_s, tr("Login"));
    m_secret = m_form->addPassphrase(u"passphrase"_s, tr("Passphrase"));
    first->addWidget(m_form);
    first->addStretch(1);
    m_steps->addWidget(columnOf(m_preview));
    column->addWidget(m_steps, 1);
    m_problem = new Text({}, Type::body, Ink::danger);
    m_problem->setWordWrap(true);
    m_problem->hide();
    column->addWidget(m_problem);
    m_busy = new QProgressBar(this);
    m_busy->setRange(0, 0);
    m_busy->setTextVisible(false);
    m_busy->hide();
    column->addWidget(m_busy);
    auto *row = new QHBoxLayout;
    m_cancel = new QPushButton(tr("Cancel"), this);
    m_go = new QPushButton(tr("Look what would change"), this);
    m_go->setObjectName(u"restoreGo"_s);
    m_go->setDefault(true);
    setButtonRole(m_go, ButtonRole::primary);
    row->addStretch(1);
    row->addWidget(m_cancel);
    row->addWidget(m_go);
    column->addLayout(row);
    setMinimumWidth(scaled(620));
    resize(scaled(620), scaled(520));
}

bool RestoreDialog::isShowingPreview() const
{
    return m_steps->currentIndex() == 1;
}

backup::RestoreOrder RestoreDialog::order() const
{
    return {m_way.backup, m_way.folder, m_login->text(), m_passphrase.clone()};
}

void RestoreDialog::look()
{
    if (m_isBusy || isShowingPreview())
        return;
    m_passphrase = m_secret->take();
    setBusy(true);
    // No session is open, so the vault thread has nothing to do with it; the window does not wait either.
    auto *watcher = new QFutureWatcher<std::shared_ptr<Result<backup::RestorePreview>>>(this);
    connect(watcher, &QFutureWatcherBase::finished, this, [this, watcher] {
        const auto preview = watcher->result();
        watcher->deleteLater();
        setBusy(false);
        *preview ? showPreview(**preview) : fail(preview->error());
    });
    watcher->setFuture(QtConcurrent::run([wanted = std::make_shared<backup::RestoreOrder>(order())] {
        NoProgress progress;
        return std::make_shared<Result<backup::RestorePreview>>(backup::previewRestore(*wanted, progress));
    }));
}

void RestoreDialog::showPreview(const backup::RestorePreview &preview)
{
    using Present = backup::RestorePreview::Present;
    auto *facts = new DetailsList(this);
    const QLocale locale;
    facts->add(tr("Backup of"), text::momentText(preview.backup.timeMs));
    facts->add(tr("Looked through"), tr("whole, signed by this site, every table counted"), Mark::ok);
    switch (preview.present) {
    case Present::none:
        facts->add(tr("Here now"), tr("nothing that could be lost"));
        break;
    case Present::unreadable:
        facts->add(tr("Here now"), tr("cannot be read: nobody can say what of it is missing in the backup"), Mark::warn);
        facts->add(tr("Reports since then"), tr("may be forgotten: a number that one of them hid could be found by subtracting the next one. Hold them side by side before you release it."),
                   Mark::warn);
        break;
    case Present::readable:
        facts->add(tr("Written since then"), tr("%n journal lines would be gone", nullptr, int(preview.lostLines)), preview.lostLines > 0 ? Mark::warn : Mark::ok);
        if (!preview.isSameHistory)
            facts->add(tr("History"), tr("the journals here do not go through the place where the backup was made"), Mark::danger);
        break;
    }
    int others = 0;
    for (const backup::Difference &each : preview.differences) {
        if (preview.present != Present::readable)
            break;
        const QString word = paper::labelOfTable(each.table);
        if (word.isEmpty())
            ++others;
        else
            facts->add(word, tr("%1 here, %2 in the backup").arg(locale.toString(each.here), locale.toString(each.there)),
                       each.there < each.here ? Mark::warn : Mark::none);
    }
    if (others > 0)
        facts->add(tr("Other tables"), tr("%n differ", nullptr, others));
    m_preview->addWidget(facts);
    m_preview->addWidget(Text::reading(tr("The files that are there now are kept in a folder “replaced-…” within the site. Passphrases and accounts go back too. "
                                          "What was sent since then stays with the receiver; what is sent from now on is numbered anew.")));
    m_preview->addStretch(1);
    m_steps->setCurrentIndex(1);
    m_go->setText(tr("Replace by the backup"));
    m_go->setDefault(false);
    m_cancel->setDefault(true);
    m_cancel->setFocus();
    setButtonRole(m_go, ButtonRole::danger);
    emit previewed();
}

void RestoreDialog::replace()
{
    ask::confirm(this,
                 {tr("Replace the site now?"), tr("The site becomes what the backup holds. What is there now is kept aside, but not merged."),
                  tr("Replace"), {}, true},
                 [this](bool isYes) {
                     if (!isYes)
                         return;
                     setBusy(true);
                     m_vault.openWith(
                         this,
                         [wanted = std::make_shared<backup::RestoreOrder>(order())]() -> Result<std::unique_ptr<access::Session>> {
                             NoProgress progress;
                             XD_TRY(const backup::RestoredSite done, backup::restoreSite(*wanted, progress));
                             return access::unlock(wanted->folder, wanted->login, wanted->passphrase);
                         },
                         [this](Done done) {
                             setBusy(false);
                             if (!done)
                                 return fail(done.error());
                             emit restored();
                             accept();
                         });
                 });
}

void RestoreDialog::fail(const Error &error)
{
    m_problem->setText(text::sentenceFor(error));
    m_problem->show();
    if (!isShowingPreview())
        m_secret->edit()->setFocus();
    emit failed();
}

void RestoreDialog::setBusy(bool isBusy)
{
    m_isBusy = isBusy;
    m_busy->setVisible(isBusy);
    m_go->setEnabled(!isBusy);
    m_cancel->setEnabled(!isBusy);
    m_form->setEnabled(!isBusy);
    if (isBusy)
        m_problem->hide();
}

// While the files are being replaced there is nothing to cancel.
void RestoreDialog::reject()
{
    if (!m_isBusy)
        QDialog::reject();
}

} // namespace xd::ui
