#include "ui/instruments/instruments_page.h"

#include "core/exchange/add_signed_pack.h"
#include "core/exchange/sign_pack.h"
#include "core/packs/signed_pack.h"
#include "core/screening/load_instruments.h"
#include "core/vault/site_folder.h"
#include "ui/common/ask.h"
#include "ui/common/data_table.h"
#include "ui/instruments/instrument_view.h"
#include "ui/instruments/text_wizard.h"
#include "ui/text/instrument_words.h"
#include "ui/text/labels.h"
#include "ui/theme/theme.h"

#include <QFileInfo>
#include <QPushButton>
#include <QSplitter>
#include <QTableView>
#include <utility>

using namespace Qt::StringLiterals;

namespace xd::ui {

using namespace theme;
using screening::Instrument;

namespace {

constexpr int maxFileBytes = packs::maxPackBytes + packs::signedPackOverhead;

Mark screenMark(const screening::Instruments &instruments, const Instrument &instrument)
{
    if (instrument.screenUse != screening::ScreenUse::withText)
        return Mark::none;
    const bool hasText = instrument.hasOwnText() || instruments.findText(instrument, screening::TextLanguage::zh)
        || instruments.findText(instrument, screening::TextLanguage::en);
    return hasText ? Mark::ok : Mark::none;
}

} // namespace

InstrumentsPage::InstrumentsPage(const Workplace &workplace, QWidget *parent)
    : Page(tr("Instruments"), Scroll::inside, parent), m_workplace(workplace)
{
    setSubtitle(tr("The keys are built in and proven by worked examples. Item sentences of published instruments come from whoever is licensed to use them."));
    connect(setPrimary(tr("Add a pack"), Icon::import, QKeySequence(u"Ctrl+O"_s)), &QPushButton::clicked, this, &InstrumentsPage::addPack);
    m_text = addButton(tr("Add a text"), Icon::add, QKeySequence(u"Ctrl+T"_s));
    connect(m_text, &QPushButton::clicked, this, &InstrumentsPage::addText);
    if (m_workplace.may(access::Capability::exchangeAsDistrict))
        connect(addButton(tr("Sign a pack"), Icon::key), &QPushButton::clicked, this, &InstrumentsPage::signPack);

    m_table = new DataTable(tr("Instruments"), {{tr("Name"), 16, Align::left, true}, {tr("Version"), 4}, {tr("Answered by"), 6}, {tr("Items"), 4, Align::right},
                                                {tr("On screen"), 8}, {tr("Comes from"), 9}},
                            this);
    m_table->setNoun([](int, int total) { return tr("%n instrument(s)", nullptr, total); });
    m_table->setEmpty(Icon::screening, tr("No instrument at hand"), tr("Add a pack of your district."), tr("Add a pack"), Icon::import);
    connect(m_table, &DataTable::emptyButtonChosen, this, &InstrumentsPage::addPack);
    connect(m_table, &DataTable::selectionChanged, this, &InstrumentsPage::showChosen);
    connect(m_table, &DataTable::rowActivated, this, [this] { m_view->setFocus(); });
    m_view = new InstrumentView(this);
    auto *split = new QSplitter(Qt::Horizontal, this);
    split->setChildrenCollapsible(false);
    split->addWidget(m_table);
    split->addWidget(m_view);
    split->setStretchFactor(0, 3);
    split->setStretchFactor(1, 2);
    split->setSizes({600, 400});
    add(split, 1);
    setFirstFocus(m_table->view());
}

void InstrumentsPage::refresh()
{
    m_reading.forget();
    m_reading = m_workplace.vault.run(
        this, [](access::Session &session, Progress &) { return instrumentFacts(session); },
        [this](Result<InstrumentFacts> facts) { facts ? showFacts(*facts) : showError(facts.error()); });
}

void InstrumentsPage::showFacts(const InstrumentFacts &facts)
{
    const QString before = chosen() ? chosen()->id : QString();
    m_facts = facts;
    m_listed = m_facts.instruments->list();
    std::vector<RowList::Row> rows;
    // On top, and chosen: somebody must do something about them.
    for (const packs::UnreadablePack &pack : m_facts.instruments->allPacks().unreadable())
        rows.push_back({{pack.frame ? text::wordingOf(pack.frame->names) : pack.id}, {pack.version}, {u"—"_s}, {u"—"_s},
                        {tr("cannot be read"), Mark::warn}, {originWords(m_facts, pack.idAtVersion())}});
    int again = rows.empty() && m_listed.empty() ? -1 : 0;
    for (const Instrument *instrument : m_listed) {
        if (instrument->id == before)
            again = int(rows.size());
        rows.push_back({{text::wordingOf(instrument->names)}, {instrument->version}, {text::labelOf(instrument->informant)},
                        {QString::number(instrument->itemCount()), Mark::none, instrument->itemCount()},
                        {text::screenWords(*m_facts.instruments, *instrument), screenMark(*m_facts.instruments, *instrument)},
                        {originWords(m_facts, instrument->idAtVersion())}});
    }
    m_table->setRows(std::make_shared<RowList>(std::move(rows)));
    if (again >= 0)
        m_table->selectRow(again);
    showChosen();
    if (std::exchange(m_wantsDraft, false))
        addText();
}

const packs::UnreadablePack *InstrumentsPage::chosenUnreadable() const
{
    if (!m_facts.instruments)
        return nullptr;
    const auto &unreadable = m_facts.instruments->allPacks().unreadable();
    const int row = m_table->currentRow();
    return row >= 0 && row < int(unreadable.size()) ? &unreadable[size_t(row)] : nullptr;
}

const Instrument *InstrumentsPage::chosen() const
{
    if (!m_facts.instruments)
        return nullptr;
    const int row = m_table->currentRow() - int(m_facts.instruments->allPacks().unreadable().size());
    return row >= 0 && row < int(m_listed.size()) ? m_listed[size_t(row)] : nullptr;
}

void InstrumentsPage::showChosen()
{
    if (const Instrument *const instrument = chosen())
        m_view->show(m_facts, *instrument);
    else if (const packs::UnreadablePack *const pack = chosenUnreadable())
        m_view->show(m_facts, *pack);
    else
        m_view->clear();
}

void InstrumentsPage::addPack()
{
    ask::openFile(this, {tr("Which pack?"), tr("Packs (*.json *.xdpack)"), {}, u"packs"_s}, [this](const QString &path) { addPackFile(path); });
}

void InstrumentsPage::addPackFile(const QString &path)
{
    clearBanners();
    m_workplace.vault.run(
        this,
        [path](access::Session &session, Progress &) -> Result<packs::PackAdded> {
            XD_TRY(const QByteArray bytes, vault::readWhole(path, maxFileBytes, ErrorCode::PackBroken));
            XD_TRY(const screening::Instruments instruments, screening::loadInstruments(session));
            return exchange::addPackFile(session, instruments, bytes);
        },
        [this](Result<packs::PackAdded> added) {
            if (!added)
                return showError(added.error());
            const QString name = text::wordingOf(added->pack.names);
            showBanner(Mark::ok, added->isNew ? tr("%1, %2, is at hand from now on.", "name, version 1").arg(name, text::versionWords(added->pack.version))
                                              : tr("%1, %2, was here already.", "name, version 1").arg(name, text::versionWords(added->pack.version)))
                ->setClosable(true);
            refresh();
        },
        tr("Adding a pack"));
}

StepWizard *InstrumentsPage::addText()
{
    if (!m_facts.instruments)
        return nullptr;
    clearBanners();
    StepWizard *const wizard = startTextWizard(m_facts.instruments, chosen(), m_workplace.vault, this);
    connect(wizard, &QDialog::accepted, this, [this] {
        showBanner(Mark::ok, tr("The text was added. Where its holder allows it, it can be shown from now on."))->setClosable(true);
        refresh();
    });
    return wizard;
}

void InstrumentsPage::goOnWithDraft()
{
    m_wantsDraft = !m_facts.instruments;
    if (m_facts.instruments)
        addText();
}

void InstrumentsPage::signPack()
{
    ask::openFile(this, {tr("Sign which pack?"), tr("Packs (*.json)"), {}, u"packs"_s}, [this](const QString &path) {
        ask::saveFile(this, {tr("Where to write the signed pack?"), tr("Signed packs (*.xdpack)"), QFileInfo(path).completeBaseName() + u".xdpack"_s, u"packs"_s},
                      [this, path](const QString &out) { signPackFile(path, out); });
    });
}

void InstrumentsPage::signPackFile(const QString &path, const QString &out)
{
    clearBanners();
    m_workplace.vault.run(
        this,
        [path, out](access::Session &session, Progress &) -> Result<packs::Pack> {
            XD_TRY(const QByteArray bytes, vault::readWhole(path, maxFileBytes, ErrorCode::PackBroken));
            XD_TRY(const screening::Instruments instruments, screening::loadInstruments(session));
            return exchange::signPack(session, instruments, bytes, out);
        },
        [this](Result<packs::Pack> pack) {
            if (!pack)
                return showError(pack.error());
            showBanner(Mark::ok, tr("%1, %2, is signed. Schools that know your trust root can add it.", "name, version 1").arg(text::wordingOf(pack->names), text::versionWords(pack->version)))
                ->setClosable(true);
        },
        tr("Signing a pack"));
}

} // namespace xd::ui
