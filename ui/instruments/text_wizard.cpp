#include "ui/instruments/text_wizard.h"

#include "core/sheets/workbook.h"
#include "core/vault/site_folder.h"
#include "ui/common/data_table.h"
#include "ui/common/draft_keeper.h"
#include "ui/common/drop_zone.h"
#include "ui/common/form.h"
#include "ui/common/text.h"
#include "ui/text/labels.h"
#include "ui/theme/theme.h"

#include <QComboBox>
#include <QFileInfo>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace xd::ui {

using namespace theme;
using screening::Instrument;
using screening::TextDraft;
using screening::TextLanguage;

namespace {

const QString textDraft = u"instruments.text"_s;

QVBoxLayout *layOut(Step *step)
{
    auto *layout = new QVBoxLayout(step);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space::m);
    return layout;
}

// On the vault thread, where old workbooks are read by a process of their own.
Result<TextDraft> readFile(const QString &path, const TextDraft &draft, const Instrument &instrument, Progress &progress)
{
    if (path.endsWith(u".json"_s, Qt::CaseInsensitive)) {
        XD_TRY(const QByteArray bytes, vault::readWhole(path, packs::maxPackBytes, ErrorCode::PackBroken));
        return screening::readTextJson(bytes, draft, instrument);
    }
    XD_TRY(sheets::Workbook workbook, sheets::Workbook::open(path, progress));
    XD_TRY(const sheets::Table table, sheets::readTable(workbook, progress));
    TextDraft read = draft;
    XD_TRY(read.items, screening::readSentences(table, instrument));
    return read;
}

} // namespace

TextFileStep::TextFileStep(std::shared_ptr<ComingText> coming, VaultThread &vault, QWidget *parent)
    : Step(tr("File"), parent), m_coming(std::move(coming)), m_vault(vault), m_instrument(new QComboBox), m_language(new QComboBox),
      m_zone(new DropZone(tr("Drop a table with two columns (题号, 题目) or a JSON file here"), {u"xlsx"_s, u"xls"_s, u"csv"_s, u"json"_s},
                          tr("Tables and JSON (*.xlsx *.xls *.csv *.json)"))),
      m_file(new Text({})), m_path(new QLineEdit(this))
{
    m_path->hide();
    auto *form = new Form;
    form->add(u"instrument"_s, tr("Instrument"), m_instrument, tr("Only instruments without wording of our own are listed."));
    form->add(u"language"_s, tr("Language of the sentences"), m_language);
    m_instrument->setObjectName(u"textInstrument"_s);
    m_language->setObjectName(u"textLanguage"_s);
    m_language->addItems({tr("Chinese"), tr("English")});
    for (const Instrument *instrument : m_coming->instruments->list()) {
        if (instrument->hasOwnText())
            continue;
        m_instrument->addItem(text::wordingOf(instrument->names), instrument->idAtVersion());
        if (instrument == m_coming->instrument)
            m_instrument->setCurrentIndex(m_instrument->count() - 1);
    }
    m_zone->setRemember(u"packs"_s);
    m_file->hide();
    QVBoxLayout *layout = layOut(this);
    layout->addWidget(form);
    layout->addWidget(m_zone);
    layout->addWidget(m_file);
    layout->addStretch(1);
    connect(m_zone, &DropZone::filesGiven, this, [this](const QStringList &paths) { take(paths.value(0)); });
}

void TextFileStep::watchWith(DraftKeeper &keeper)
{
    keeper.watch(u"instrument"_s, m_instrument);
    keeper.watch(u"language"_s, m_language);
    keeper.watch(u"file"_s, m_path);
    connect(&keeper, &DraftKeeper::restored, this, [this] {
        if (!m_path->text().isEmpty() && m_coming->path.isEmpty() && QFileInfo::exists(m_path->text()))
            take(m_path->text());
    });
}

void TextFileStep::focusFirst()
{
    m_instrument->setFocus();
}

void TextFileStep::take(const QString &path)
{
    m_coming->path = path;
    m_path->setText(path);
    m_file->setText(tr("File: %1").arg(QFileInfo(path).fileName()));
    m_file->show();
    wizard()->clearBanner();
    emit readyChanged();
}

void TextFileStep::leave(std::function<void(bool)> goOn)
{
    const auto known = m_coming->instruments->require(m_instrument->currentData().toString());
    if (!known) {
        wizard()->showError(known.error());
        return goOn(false);
    }
    m_coming->instrument = *known;
    TextDraft draft;
    draft.instrument = m_coming->instrument->idAtVersion();
    draft.language = m_language->currentIndex() == 1 ? TextLanguage::en : TextLanguage::zh;
    m_vault.run(
        this,
        [coming = m_coming, path = m_coming->path, draft](access::Session &, Progress &progress) { return readFile(path, draft, *coming->instrument, progress); },
        [this, goOn = std::move(goOn)](Result<TextDraft> read) {
            if (read)
                m_coming->draft = std::move(*read);
            else
                wizard()->showError(read.error());
            goOn(read.has_value());
        },
        tr("Reading the file"));
}

TextRightsStep::TextRightsStep(std::shared_ptr<ComingText> coming, QWidget *parent)
    : Step(tr("Licence and source"), parent), m_coming(std::move(coming)), m_form(new Form)
{
    m_form->addText(u"licence"_s, tr("What allows you to use these sentences"), tr("Who permitted it, to whom, since when. It stands below the items when they are shown."));
    m_form->addLine(u"source"_s, tr("Where they come from"), tr("The form, book or website, with its edition."));
    m_form->addLine(u"stem"_s, tr("What stands above the items (may be empty)"));
    QVBoxLayout *layout = layOut(this);
    layout->addWidget(m_form);
    layout->addStretch(1);
}

void TextRightsStep::watchWith(DraftKeeper &keeper)
{
    keeper.watch(m_form);
}

void TextRightsStep::enter()
{
    const auto fill = [this](const QString &name, const QString &words) {
        if (auto *line = qobject_cast<QLineEdit *>(m_form->field(name)->editor()); line && line->text().isEmpty())
            line->setText(words);
        if (auto *area = qobject_cast<QPlainTextEdit *>(m_form->field(name)->editor()); area && area->toPlainText().isEmpty())
            area->setPlainText(words);
    };
    fill(u"licence"_s, m_coming->draft.licence);
    fill(u"source"_s, m_coming->draft.source);
    fill(u"stem"_s, m_coming->draft.stem);
}

void TextRightsStep::leave(std::function<void(bool)> goOn)
{
    m_form->clearErrors();
    m_coming->draft.licence = qobject_cast<QPlainTextEdit *>(m_form->field(u"licence"_s)->editor())->toPlainText();
    m_coming->draft.source = qobject_cast<QLineEdit *>(m_form->field(u"source"_s)->editor())->text();
    m_coming->draft.stem = qobject_cast<QLineEdit *>(m_form->field(u"stem"_s)->editor())->text();
    auto pack = screening::makeTextPack(m_coming->draft, *m_coming->instruments);
    if (pack)
        m_coming->pack = std::move(*pack);
    else if (m_form->field(pack.error().field))
        m_form->showError(pack.error());
    else
        wizard()->showError(pack.error());
    goOn(pack.has_value());
}

TextPreviewStep::TextPreviewStep(std::shared_ptr<ComingText> coming, VaultThread &vault, QWidget *parent)
    : Step(tr("Preview"), parent), m_coming(std::move(coming)), m_vault(vault), m_words(Text::reading({})),
      m_table(new DataTable(tr("Sentences"), {{tr("No."), 3, Align::right}, {tr("Our label"), 8}, {tr("Sentence"), 24, Align::left, true}}))
{
    m_table->setObjectName(u"textPreview"_s);
    QVBoxLayout *layout = layOut(this);
    layout->addWidget(m_words);
    layout->addWidget(m_table, 1);
}

void TextPreviewStep::enter()
{
    const Instrument &instrument = *m_coming->instrument;
    const bool isShown = instrument.screenUse == screening::ScreenUse::withText;
    m_words->setReading(isShown ? tr("Does each sentence stand beside the item it belongs to? Once added it is shown to those who answer.")
                                : tr("Does each sentence stand beside the item it belongs to? The holder of the rights allows no electronic version: "
                                     "the text is kept, and never shown to those who answer."));
    std::vector<RowList::Row> rows;
    for (int i = 0; i < instrument.itemCount(); ++i)
        rows.push_back({{QString::number(i + 1), Mark::none, i + 1}, {text::wordingOf(instrument.items[size_t(i)].label)}, {m_coming->draft.items.value(i)}});
    m_table->setRows(std::make_shared<RowList>(std::move(rows)));
}

void TextPreviewStep::leave(std::function<void(bool)> goOn)
{
    m_vault.run(
        this, [coming = m_coming](access::Session &session, Progress &) { return screening::addTextPack(session, *coming->instruments, *coming->pack); },
        [this, goOn = std::move(goOn)](Result<packs::PackAdded> added) {
            if (!added)
                wizard()->showError(added.error());
            goOn(added.has_value());
        },
        tr("Adding a text"));
}

StepWizard *startTextWizard(std::shared_ptr<const screening::Instruments> instruments, const Instrument *proposed, VaultThread &vault, QWidget *parent)
{
    auto *wizard = new StepWizard(TextFileStep::tr("Add a text"), u"instrumentText"_s, parent);
    wizard->setObjectName(u"textWizard"_s);
    wizard->setAttribute(Qt::WA_DeleteOnClose);
    auto coming = std::make_shared<ComingText>();
    coming->instruments = std::move(instruments);
    coming->instrument = proposed;
    auto *file = new TextFileStep(coming, vault);
    auto *rights = new TextRightsStep(coming);
    wizard->addStep(file);
    wizard->addStep(rights);
    wizard->addStep(new TextPreviewStep(coming, vault));
    wizard->setFinishText(TextFileStep::tr("Add"));
    wizard->resize(scaled(860), scaled(600));
    auto *keeper = new DraftKeeper(vault, {textDraft, {}}, wizard);
    file->watchWith(*keeper);
    rights->watchWith(*keeper);
    QObject::connect(wizard, &QDialog::rejected, keeper, &DraftKeeper::discard);
    QObject::connect(wizard, &QDialog::accepted, keeper, &DraftKeeper::finish);
    keeper->begin();
    wizard->start();
    return wizard;
}

} // namespace xd::ui
