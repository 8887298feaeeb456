#include "ui/setup/recovery_step.h"

#include "core/base/clock.h"
#include "ui/common/ask.h"
#include "ui/common/card.h"
#include "ui/common/text.h"
#include "ui/paper/print_document.h"
#include "ui/paper/recovery_sheet.h"
#include "ui/setup/share_groups.h"
#include "ui/text/error_text.h"
#include "ui/theme/icon.h"
#include "ui/theme/theme.h"

#include <QDir>
#include <QPrintDialog>
#include <QPrinter>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace xd::ui {

using namespace theme;

namespace {

paper::RecoverySheet sheetOf(const NewSite &site)
{
    return {site.name, site.code, SystemClock().today(), site.kind};
}

// One job a sheet: they go to three places.
Done printSheets(const NewSite &site, QPrinter &printer)
{
    for (const crypto::RecoveryShare &share : site.recovery->shares)
        XD_CHECK(paper::paintRecoverySheet(printer, sheetOf(site), share));
    return {};
}

} // namespace

RecoveryStep::RecoveryStep(NewSite &site, QWidget *parent) : Step(tr("Recovery sheets"), parent), m_site(site)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::m);
    column->addWidget(Text::reading(tr("The site is made. Should every passphrase be lost one day, any two of these three sheets open it again. "
                                       "They are shown only now and kept nowhere in the computer.")));
    m_sheets = new QHBoxLayout;
    m_sheets->setSpacing(space::m);
    column->addLayout(m_sheets);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(space::s);
    m_print = new QPushButton(icon(Icon::print), tr("Print…"), this);
    m_save = new QPushButton(icon(Icon::export_), tr("Save as PDF…"), this);
    m_print->setObjectName(u"printSheets"_s);
    m_save->setObjectName(u"saveSheets"_s);
    for (QPushButton *button : {m_print, m_save}) {
        button->setAutoDefault(false);
        buttons->addWidget(button);
    }
    buttons->addStretch(1);
    column->addLayout(buttons);
    m_sentence = new Text(tr("Go on once they are printed or saved."), Type::body, Ink::muted);
    m_sentence->setWordWrap(true);
    column->addWidget(m_sentence);
    column->addStretch(1);
    connect(m_print, &QPushButton::clicked, this, &RecoveryStep::print);
    connect(m_save, &QPushButton::clicked, this, &RecoveryStep::save);
}

void RecoveryStep::enter()
{
    if (m_sheets->count() > 0)
        return;
    for (int share = 0; share < 3; ++share) {
        const crypto::RecoveryShare &secret = m_site.recovery->shares[std::size_t(share)];
        auto *card = new Card(tr("Sheet %1").arg(QLatin1Char(secret.letter)), this);
        card->setSubtitle(paper::placeOf(secret.letter, m_site.kind));
        card->add(new ShareGroups(crypto::sheetText(secret)));
        m_sheets->addWidget(card, 1);
    }
}

void RecoveryStep::focusFirst()
{
    (m_isKept ? m_save : m_print)->setFocus();
}

void RecoveryStep::print()
{
    if (!paper::hasPrinter()) {
        m_sentence->setMarked(Mark::warn, text::sentenceFor(ErrorCode::NoPrinter));
        m_save->setFocus();
        return;
    }
    auto printer = std::make_shared<QPrinter>(QPrinter::HighResolution);
    auto *dialog = new QPrintDialog(printer.get(), this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, qOverload<QPrinter *>(&QPrintDialog::accepted), this, [this, printer] {
        const Done printed = printSheets(m_site, *printer);
        printed ? keep(tr("Sent to the printer. Look whether all three sheets have come out."))
                : m_sentence->setMarked(Mark::danger, text::sentenceFor(printed.error()));
    });
    dialog->open();
}

void RecoveryStep::save()
{
    ask::openFolder(this, {tr("Choose where to save the sheets"), {}, {}, u"recovery"_s}, [this](const QString &folder) {
        // Beside the vault they would be a key under the door mat.
        const QString target = QDir(folder).canonicalPath();
        const QString own = QDir(m_site.folder).canonicalPath();
        if (target == own || target.startsWith(own + u'/'))
            return m_sentence->setMarked(Mark::warn, tr("Not into the folder of the site itself: who takes that folder would have the sheets too."));
        const Done written = saveSheets(folder);
        written ? keep(tr("Saved: three files in %1. Print them soon and delete them; a sheet belongs in a safe, not on a disk.")
                           .arg(QDir::toNativeSeparators(folder)))
                : m_sentence->setMarked(Mark::danger, text::sentenceFor(written.error()));
    });
}

Done RecoveryStep::saveSheets(const QString &folder)
{
    for (const crypto::RecoveryShare &share : m_site.recovery->shares) {
        const QString name = tr("Recovery sheet %1").arg(QLatin1Char(share.letter)) + u".pdf"_s;
        XD_CHECK(paper::writeRecoverySheet(QDir(folder).filePath(name), sheetOf(m_site), share));
    }
    return {};
}

void RecoveryStep::keep(const QString &sentence)
{
    m_isKept = true;
    m_sentence->setMarked(Mark::ok, sentence);
    emit readyChanged();
}

} // namespace xd::ui
