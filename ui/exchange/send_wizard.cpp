#include "ui/exchange/send_wizard.h"

#include "core/screening/load_instruments.h"
#include "ui/common/ask.h"
#include "ui/common/details_list.h"
#include "ui/common/text.h"
#include "ui/text/calendar_words.h"
#include "ui/text/labels.h"
#include "ui/text/withheld_words.h"
#include "ui/theme/icon.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFileInfo>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace xd::ui {

namespace {

constexpr int quartersBack = 4;

Result<exchange::BundlePreview> askPreview(access::Session &session, const Sending &sending)
{
    XD_TRY(const calendar::Quarter quarter, calendar::Quarter::parse(sending.quarter));
    XD_TRY(const screening::Instruments instruments, screening::loadInstruments(session));
    return exchange::previewExport(session, instruments, {quarter, 1, sending.sendsEverything, sending.startsNewStream});
}

Result<exchange::ExportedBundle> writeBundle(access::Session &session, const Sending &sending, const QString &folder, Progress &progress)
{
    XD_TRY(const calendar::Quarter quarter, calendar::Quarter::parse(sending.quarter));
    XD_TRY(const screening::Instruments instruments, screening::loadInstruments(session));
    return exchange::exportQuarter(session, instruments, {quarter, 1, sending.sendsEverything, sending.startsNewStream}, folder, progress);
}

QString inWords(const exchange::KindCounts &counts)
{
    QStringList words;
    for (const auto &[kind, count] : counts)
        words << u"%1 %2"_s.arg(text::countLabel(kind)).arg(count);
    return words.isEmpty() ? SendPreviewStep::tr("nothing new since the last receipt") : words.join(u"、"_s);
}

} // namespace

SendPreviewStep::SendPreviewStep(std::shared_ptr<Sending> sending, QDate today, VaultThread &vault, QWidget *parent)
    : Step(tr("What leaves"), parent), m_sending(std::move(sending)), m_vault(vault), m_quarter(new QComboBox), m_everything(new QCheckBox(tr("Send everything again"))), m_newStream(new QCheckBox(tr("Begin a new numbering"))), m_words(Text::reading({})), m_details(new DetailsList), m_folder(new QLineEdit)
{
    m_quarter->setObjectName(u"sendQuarter"_s);
    m_quarter->setAccessibleName(tr("Quarter"));
    m_quarter->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    calendar::Quarter quarter = calendar::Quarter::of(today);
    for (int back = 0; back <= quartersBack; ++back) {
        m_quarter->addItem(text::quarterName(quarter), quarter.code());
        quarter = quarter.previous();
    }
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(theme::space::l);
    m_everything->setObjectName(u"sendEverything"_s);
    m_everything->setToolTip(tr("Only when the district says that bundles are missing there. All that was confirmed must then be confirmed anew."));
    layout->addWidget(m_quarter, 0, Qt::AlignLeft);
    layout->addWidget(m_everything, 0, Qt::AlignLeft);
    m_newStream->setObjectName(u"sendNewStream"_s);
    m_newStream->setToolTip(tr("Only when it was agreed on the telephone, because the district holds back a bundle of this school. Everything goes once more, from number 1."));
    layout->addWidget(m_newStream, 0, Qt::AlignLeft);
    layout->addWidget(m_words);
    layout->addWidget(m_details);
    auto *where = new QHBoxLayout;
    m_folder->setReadOnly(true);
    m_folder->setObjectName(u"sendFolder"_s);
    m_folder->setAccessibleName(tr("Folder"));
    m_folder->setPlaceholderText(tr("Folder on a USB stick"));
    auto *choose = new QPushButton(theme::icon(theme::Icon::usb), tr("Choose a folder"));
    choose->setObjectName(u"chooseFolder"_s);
    choose->setAutoDefault(false);
    where->addWidget(m_folder, 1);
    where->addWidget(choose);
    layout->addLayout(where);
    layout->addStretch(1);
    connect(choose, &QPushButton::clicked, this, &SendPreviewStep::chooseFolder);
    connect(m_quarter, &QComboBox::activated, this, &SendPreviewStep::ask);
    connect(m_everything, &QCheckBox::clicked, this, &SendPreviewStep::ask);
    connect(m_newStream, &QCheckBox::clicked, this, &SendPreviewStep::ask);
}

void SendPreviewStep::enter()
{
    ask();
}

void SendPreviewStep::focusFirst()
{
    m_quarter->setFocus();
}

QString SendPreviewStep::nextText() const
{
    return tr("Write the bundle");
}

void SendPreviewStep::ask()
{
    m_sending->preview.reset();
    m_sending->quarter = m_quarter->currentData().toString();
    m_sending->sendsEverything = m_everything->isChecked();
    m_sending->startsNewStream = m_newStream->isChecked();
    m_asking.forget();
    m_asking = m_vault.run(
        this, [sending = *m_sending](access::Session &session, Progress &) { return askPreview(session, sending); },
        [this](Result<exchange::BundlePreview> preview) {
            if (preview) {
                wizard()->clearBanner();
                show(*preview);
                m_sending->preview = std::move(*preview);
            } else {
                wizard()->showError(preview.error());
            }
            emit readyChanged();
        },
        tr("Counting what would leave"));
    emit readyChanged();
}

void SendPreviewStep::show(const exchange::BundlePreview &preview)
{
    m_words->setReading(tr("Only counts leave the school, no name and no answer of any child. Numbers so small that they could point at someone stay hidden. "
                           "The bundle is signed by this school and sealed, so that %1 alone can open it.")
                            .arg(preview.receiver.name));
    m_details->clear();
    m_details->add(tr("To"), u"%1（%2）"_s.arg(preview.receiver.name, preview.receiver.code));
    m_details->add(tr("Period"), tr("%1 to %2").arg(text::dateText(preview.from), text::dateText(preview.to)));
    m_details->add(tr("Number of the bundle"), QString::number(preview.seq));
    m_details->add(tr("Extent"), preview.isFull ? tr("everything") : tr("what no receipt covers yet"));
    m_details->add(tr("Contents"), inWords(preview.counts));
    m_details->add(tr("Of these protected"), tr("%n number(s)", nullptr, int(preview.protectedCells)));
    for (const disclosure::Withheld &withheld : preview.withheld)
        m_details->add(tr("Withheld"), text::nameOf(withheld), theme::Mark::info);
}

void SendPreviewStep::chooseFolder()
{
    ask::openFolder(this, {tr("Where to write the bundle (a USB stick)"), {}, {}, u"exchange"_s}, [this](const QString &folder) {
        m_folder->setText(folder);
        emit readyChanged();
    });
}

bool SendPreviewStep::isReady() const
{
    return m_sending->preview.has_value() && !m_folder->text().isEmpty();
}

void SendPreviewStep::leave(std::function<void(bool)> goOn)
{
    m_vault.run(
        this, [sending = *m_sending, folder = m_folder->text()](access::Session &session, Progress &progress) { return writeBundle(session, sending, folder, progress); },
        [this, goOn = std::move(goOn)](Result<exchange::ExportedBundle> written) {
            if (written)
                m_sending->written = std::move(*written);
            else
                wizard()->showError(written.error());
            goOn(written.has_value());
        },
        tr("Writing the bundle"));
}

SentStep::SentStep(std::shared_ptr<Sending> sending, QWidget *parent) : Step(tr("Written"), parent), m_sending(std::move(sending)), m_words(Text::reading({})), m_details(new DetailsList)
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(theme::space::l);
    layout->addWidget(m_words);
    layout->addWidget(m_details);
    layout->addStretch(1);
}

void SentStep::enter()
{
    m_words->setReading(tr("The bundle lies in the folder. It is unconfirmed until the district's receipt is imported here."));
    m_details->clear();
    m_details->add(tr("File"), QFileInfo(m_sending->written.file).fileName());
    m_details->add(tr("Number of the bundle"), QString::number(m_sending->written.seq));
    m_details->add(u"SHA-256"_s, QString::fromLatin1(m_sending->written.sha256.toHex()));
}

StepWizard *startSendWizard(QDate today, VaultThread &vault, QWidget *parent)
{
    auto *wizard = new StepWizard(SendPreviewStep::tr("Bundle for the district"), u"send"_s, parent);
    wizard->setObjectName(u"sendWizard"_s);
    wizard->setAttribute(Qt::WA_DeleteOnClose);
    auto sending = std::make_shared<Sending>();
    wizard->addStep(new SendPreviewStep(sending, today, vault));
    wizard->addStep(new SentStep(sending));
    wizard->setFinishText(SentStep::tr("Done"));
    wizard->start();
    return wizard;
}

} // namespace xd::ui
