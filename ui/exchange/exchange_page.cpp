#include "ui/exchange/exchange_page.h"

#include "core/crypto/fingerprint.h"
#include "core/drafts/find_drafts.h"
#include "core/exchange/export_trust_root.h"
#include "core/exchange/request_enrolment.h"
#include "core/exchange/settle_held.h"
#include "core/exchange/site_fingerprint.h"
#include "core/exchange/undo_import.h"
#include "core/exchange/write_receipts.h"
#include "ui/common/ask_kept.h"
#include "ui/common/card.h"
#include "ui/common/data_table.h"
#include "ui/common/text.h"
#include "ui/exchange/arrive_wizard.h"
#include "ui/exchange/send_wizard.h"
#include "ui/exchange/trust_steps.h"
#include "ui/text/calendar_words.h"
#include "ui/text/error_text.h"
#include "ui/text/labels.h"

#include <QApplication>
#include <QPushButton>
#include <QTabWidget>
#include <map>

using namespace Qt::StringLiterals;

namespace xd::ui {

namespace {

const QString reasonDraft = u"exchange.settle"_s;

// Held bundles carry the name of an ErrorCode; a person reads its sentence.
QString reasonOf(const exchange::HeldBundle &held)
{
    for (const ErrorCode code : {ErrorCode::BundleEquivocation, ErrorCode::BundleGap, ErrorCode::BundleRevoked, ErrorCode::VaultStale})
        if (nameOf(code) == held.reason)
            return text::sentenceFor(code);
    return held.reason;
}

ask::Files exchangeFile(const QString &title, const QString &proposed)
{
    return {title, ExchangePage::tr("Exchange files (*.xdb)"), proposed, u"exchange"_s};
}

} // namespace

ExchangePage::ExchangePage(const Workplace &workplace, QWidget *parent)
    : Page(workplace.isSchool() ? tr("Submission") : tr("District"), Scroll::inside, parent), m_workplace(workplace), m_trust(new Card), m_trustWords(Text::reading({})),
      m_digits(new Text({}, theme::Type::title))
{
    setObjectName(u"exchangePage"_s);
    QPushButton *next = setPrimary(tr("Next step"), theme::Icon::exchange);
    next->setObjectName(u"exchangeNext"_s);
    connect(next, &QPushButton::clicked, this, &ExchangePage::takeNextStep);
    const bool isSchool = workplace.isSchool();
    m_arriveButton = addButton(isSchool ? tr("Import a receipt") : tr("Import bundles"), theme::Icon::import);
    m_arriveButton->setObjectName(u"arrive"_s);
    connect(m_arriveButton, &QPushButton::clicked, this, [this] { importBundles(); });
    m_writeButton = addButton(isSchool ? tr("Write the enrolment file") : tr("Write receipts"), theme::Icon::export_);
    m_writeButton->setObjectName(u"write"_s);
    connect(m_writeButton, &QPushButton::clicked, this, [this] { m_workplace.isSchool() ? writeRequest() : writeReceipts(); });
    m_trustButton = addButton(isSchool ? tr("Take over the district's list") : tr("Enrol a school"), theme::Icon::fingerprint);
    m_trustButton->setObjectName(u"trust"_s);
    connect(m_trustButton, &QPushButton::clicked, this, &ExchangePage::openTrust);
    for (QPushButton *button : {next, m_arriveButton, m_writeButton, m_trustButton})
        button->hide(); // until it is known what comes next
    if (!isSchool) {
        QPushButton *root = addButton(tr("Write the list for the schools"), theme::Icon::export_);
        root->setObjectName(u"writeRoot"_s);
        connect(root, &QPushButton::clicked, this, &ExchangePage::writeRoot);
    }

    m_digits->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_digits->setObjectName(u"ownDigits"_s);
    m_trust->add(m_trustWords);
    m_trust->addCorner(m_digits);
    add(m_trust);
    if (isSchool) {
        m_bundles = new DataTable(tr("Bundles sent"), {{tr("No."), 3, Align::right}, {tr("Period"), 12}, {tr("Written"), 9}, {tr("Contents"), 10}, {tr("State"), 10}, {tr("File"), 10, Align::left, true}});
        m_bundles->setEmpty(theme::Icon::exchange, tr("No bundle yet"), tr("Once the district has taken this school into its list, the report of a quarter leaves as one signed file."));
        add(m_bundles, 1);
    } else {
        layOutDistrict();
    }
    m_bundles->setObjectName(u"bundles"_s);
}

void ExchangePage::layOutDistrict()
{
    m_members = new DataTable(tr("Schools"), {{tr("Code"), 7}, {tr("School"), 14}, {tr("Reported up to"), 10}, {tr("Newest bundle"), 9}, {tr("State"), 10, Align::left, true}});
    m_members->setEmpty(theme::Icon::school, tr("No school enrolled yet"), tr("A school brings its enrolment file and reads out thirty digits on the telephone."), tr("Enrol a school"), theme::Icon::fingerprint);
    m_members->setObjectName(u"members"_s);
    connect(m_members, &DataTable::emptyButtonChosen, this, &ExchangePage::openTrust);
    m_bundles = new DataTable(tr("Bundles that arrived"), {{tr("School"), 14}, {tr("No."), 3, Align::right}, {tr("Period"), 13}, {tr("Arrived"), 9}, {tr("Contents"), 10}, {tr("State"), 12, Align::left, true}});
    m_bundles->setEmpty(theme::Icon::exchange, tr("Nothing has arrived yet"), tr("Drop the folder with the schools' bundles anywhere on this window."), tr("Import bundles"), theme::Icon::import);
    connect(m_bundles, &DataTable::emptyButtonChosen, this, [this] { importBundles(); });
    connect(m_bundles, &DataTable::rowActivated, this, &ExchangePage::undoArrived);
    m_tabs = new QTabWidget;
    m_tabs->setObjectName(u"districtTabs"_s);
    m_tabs->setAccessibleName(tr("Schools and what they have sent"));
    m_tabs->addTab(m_members, tr("Schools"));
    m_tabs->addTab(m_bundles, tr("Bundles that arrived"));
    for (DataTable *table : {m_members, m_bundles})
        table->setContentsMargins(0, theme::space::s, 0, 0);
    add(m_tabs, 1);
}

// Runs on the vault thread and refreshes; an error becomes a banner.
template <class T>
void ExchangePage::run(std::function<Result<T>(access::Session &)> work, std::function<void(const T &)> done)
{
    m_workplace.vault.run<T>(
        this, [work = std::move(work)](access::Session &session, Progress &) { return work(session); },
        [this, done = std::move(done)](Result<T> result) {
            if (!result) {
                showError(result.error());
                return;
            }
            clearBanners();
            done(*result);
            refresh();
        });
}

void ExchangePage::refresh()
{
    m_reading.forget();
    m_reading = m_workplace.vault.run(
        this,
        [](access::Session &session, Progress &) -> Result<Shown> {
            Shown shown;
            XD_TRY(shown.status, exchange::exchangeStatus(session));
            XD_TRY(shown.digits, exchange::siteFingerprint(session));
            shown.fileName = session.site().kind == access::SiteKind::school ? exchange::enrolmentFileName(session) : exchange::trustRootFileName(session);
            shown.today = session.clock().today();
            return shown;
        },
        [this](Result<Shown> shown) { shown ? show(*shown) : showError(shown.error()); });
}

ExchangePage::NextStep ExchangePage::nextStep() const
{
    const exchange::ExchangeStatus &status = m_shown->status;
    if (m_workplace.isSchool())
        return !status.root ? NextStep::request : status.isEnrolled ? NextStep::send : NextStep::believe;
    if (!status.root || status.root->members.empty())
        return NextStep::enrol;
    const bool isAnswerDue = std::any_of(status.arrived.begin(), status.arrived.end(), [](const exchange::ArrivedBundle &arrived) { return arrived.isReceiptDue; });
    return isAnswerDue ? NextStep::answer : NextStep::receive;
}

void ExchangePage::show(const Shown &shown)
{
    m_shown = shown;
    m_digits->setText(crypto::inGroups(shown.digits));
    showNextStep();
    for (const QPointer<Banner> &banner : std::exchange(m_standing, {}))
        delete banner;
    m_workplace.isSchool() ? showSchool() : showDistrict();
    if (const auto wanted = std::exchange(m_wantedDraft, std::nullopt))
        for (const exchange::HeldBundle &held : shown.status.held)
            if (held.hash.first(16) == wanted->object)
                askReason(held);
    if (const QWidget *now = QApplication::focusWidget(); isVisible() && (!now || now == this))
        focusFirst();
}

void ExchangePage::showNextStep()
{
    const NextStep next = nextStep();
    const std::map<NextStep, std::pair<QString, theme::Icon>> words{
        {NextStep::request, {tr("Write the enrolment file"), theme::Icon::export_}},   {NextStep::believe, {tr("Take over the district's list"), theme::Icon::fingerprint}},
        {NextStep::send, {tr("Bundle for the district"), theme::Icon::exchange}},      {NextStep::enrol, {tr("Enrol a school"), theme::Icon::fingerprint}},
        {NextStep::receive, {tr("Import bundles"), theme::Icon::import}},              {NextStep::answer, {tr("Write receipts"), theme::Icon::export_}}};
    const auto &[word, icon] = words.at(next);
    setPrimary(word, icon)->show();
    m_writeButton->setVisible(next != NextStep::request && next != NextStep::answer);
    m_trustButton->setVisible(next != NextStep::believe && next != NextStep::enrol);
    m_arriveButton->setVisible(next != NextStep::receive);
}

void ExchangePage::addStanding(theme::Mark mark, const QString &sentence, const QString &button, std::function<void()> chosen)
{
    m_standing.push_back(showBanner(mark, sentence, button, std::move(chosen)));
}

void ExchangePage::addHeld(const exchange::HeldBundle &held)
{
    const QString what = m_workplace.isSchool() ? tr("Held: receipt %1 of %2. Call the district. %3") : tr("Held: bundle %1 of %2. Call the school. %3");
    addStanding(theme::Mark::danger, what.arg(held.seq).arg(held.name, reasonOf(held)), tr("Settle it"), [this, held] { settle(held); });
}

// After the call: once to be sure, and what was found out goes into the journal.
void ExchangePage::settle(const exchange::HeldBundle &held)
{
    const QString text = tr("It stays unimported and its file is kept, but it is a warning no longer. Do this only after both sides have talked on the telephone.");
    ask::confirm(this, {tr("Have you settled this with %1?").arg(held.name), text, tr("It is settled"), {}, true}, [this, held](bool isYes) {
        if (isYes)
            askReason(held);
    });
}

void ExchangePage::askReason(const exchange::HeldBundle &held)
{
    const QString label = tr("What was found out (for the journal, no names of children):");
    ask::keptText(this, m_workplace.vault, {reasonDraft, held.hash.first(16)}, tr("Settle it"), label, [this, hash = held.hash](const QString &reason) {
        run<exchange::SettledBundle>([hash, reason](access::Session &session) { return exchange::settleHeld(session, hash, reason); },
                                     [this](const exchange::SettledBundle &settled) { showBanner(theme::Mark::ok, tr("Settled: number %1 of %2.").arg(settled.seq).arg(settled.name)); });
    });
}

void ExchangePage::goOnWithDraft(const drafts::DraftKey &key)
{
    if (key.form == reasonDraft) {
        m_wantedDraft = key;
        if (m_shown)
            show(*m_shown);
        return;
    }
    // The file of which the digits were being typed is read once more.
    m_workplace.vault.run(
        this, [key](access::Session &session, Progress &) { return drafts::findDraft(session, key); },
        [this](Result<std::optional<drafts::Draft>> draft) {
            if (draft && *draft)
                follow(startTrustWizard(m_workplace.isSchool() ? TrustSide::schoolBelieves : TrustSide::districtEnrols, m_workplace.vault, this, pathIn(**draft)), m_members);
        });
}

void ExchangePage::showSchool()
{
    const exchange::ExchangeStatus &status = m_shown->status;
    m_trust->setTitle(status.isEnrolled ? tr("Enrolled with %1").arg(status.root->site.name) : tr("Not enrolled with a district yet"));
    m_trustWords->setReading(status.isEnrolled ? tr("This school's digits, should the district ask for them again:")
                                               : tr("1  Write the enrolment file and bring it to the district.\n2  Read these thirty digits out when the district calls back.\n3  Take over the district's list, comparing its digits the same way."));
    if (status.isRootOld)
        addStanding(theme::Mark::warn, tr("Nothing newer has come from the district for half a year. Ask for its newest list."));
    for (const exchange::HeldBundle &held : status.held)
        addHeld(held);
    std::vector<RowList::Row> rows;
    for (const exchange::OutBundle &bundle : status.sent) {
        const bool isConfirmed = exchange::stateOf(bundle) == exchange::SentState::confirmed;
        const QString label = text::labelOf(exchange::stateOf(bundle));
        const Cell state{bundle.notTaken > 0 ? tr("%1, %n not taken", nullptr, int(bundle.notTaken)).arg(label) : label, isConfirmed && bundle.notTaken == 0 ? theme::Mark::ok : theme::Mark::warn};
        rows.push_back({{QString::number(bundle.seq), theme::Mark::none, bundle.seq}, {tr("%1 to %2").arg(text::dateText(bundle.from), text::dateText(bundle.to))}, {text::momentText(bundle.timeMs), theme::Mark::none, bundle.timeMs},
                        {text::inWords(journal::Counts(bundle.counts.begin(), bundle.counts.end()))}, state, {bundle.file}});
    }
    m_bundles->setRows(std::make_shared<RowList>(std::move(rows)));
}

void ExchangePage::showDistrict()
{
    const exchange::ExchangeStatus &status = m_shown->status;
    m_trust->setTitle(tr("This district's digits"));
    m_trustWords->setReading(tr("Read them out when a school calls to compare its district's list."));
    for (const exchange::HeldBundle &held : status.held)
        addHeld(held);
    showMembers();
    showArrived();
}

void ExchangePage::showMembers()
{
    const exchange::ExchangeStatus &status = m_shown->status;
    const calendar::Quarter present = calendar::Quarter::of(m_shown->today);
    std::vector<RowList::Row> members;
    const auto ofMember = [&](const exchange::Member &member) {
        const exchange::InBundle *newest = nullptr; // by what it tells of, not by when it came
        for (const exchange::ArrivedBundle &arrived : status.arrived)
            if (arrived.bundle.code == member.site.code && !arrived.bundle.undoneMs && (!newest || arrived.bundle.to > newest->to))
                newest = &arrived.bundle;
        return newest;
    };
    for (const exchange::Member &member : status.root ? status.root->members : std::vector<exchange::Member>()) {
        const exchange::InBundle *newest = ofMember(member);
        const bool isActive = member.status == exchange::MemberStatus::active;
        const theme::Mark mark = !newest || newest->to < present.previous().lastDay() ? theme::Mark::warn : newest->to < present.lastDay() ? theme::Mark::info : theme::Mark::ok;
        members.push_back({{member.site.code}, {member.site.name}, {newest ? text::quarterName(calendar::Quarter::of(newest->to)) : tr("nothing yet"), mark, newest ? newest->to.toJulianDay() : 0},
                           {newest ? text::momentText(newest->timeMs) : u"—"_s}, {isActive ? tr("enrolled") : tr("revoked"), isActive ? theme::Mark::ok : theme::Mark::danger}});
    }
    m_tabs->setTabText(0, tr("Schools (%1)").arg(members.size()));
    m_members->setRows(std::make_shared<RowList>(std::move(members)));
}

void ExchangePage::showArrived()
{
    const exchange::ExchangeStatus &status = m_shown->status;
    std::vector<RowList::Row> rows;
    for (const exchange::ArrivedBundle &arrived : status.arrived) {
        const exchange::InBundle &bundle = arrived.bundle;
        const Cell state = bundle.undoneMs        ? Cell{tr("taken back"), theme::Mark::info}
                           : arrived.isReceipted  ? Cell{tr("receipt written"), theme::Mark::ok}
                           : arrived.isReceiptDue ? Cell{tr("receipt still to be written (Enter: take back)"), theme::Mark::warn}
                                                  : Cell{tr("no receipt: the key is revoked"), theme::Mark::info};
        rows.push_back({{bundle.name}, {QString::number(bundle.seq), theme::Mark::none, bundle.seq}, {tr("%1 to %2").arg(text::dateText(bundle.from), text::dateText(bundle.to))},
                        {text::momentText(bundle.timeMs), theme::Mark::none, bundle.timeMs}, {text::inWords(journal::Counts(bundle.counts.begin(), bundle.counts.end()))}, state});
    }
    m_tabs->setTabText(1, tr("Bundles that arrived (%1)").arg(rows.size()));
    m_bundles->setRows(std::make_shared<RowList>(std::move(rows)));
}

void ExchangePage::takeNextStep()
{
    switch (nextStep()) {
    case NextStep::request:
        return writeRequest();
    case NextStep::believe:
        return openTrust();
    case NextStep::send:
        return follow(startSendWizard(m_shown->today, m_workplace.vault, this));
    case NextStep::enrol:
        return openTrust();
    case NextStep::receive:
        return importBundles();
    case NextStep::answer:
        return writeReceipts();
    }
}

void ExchangePage::openTrust()
{
    follow(startTrustWizard(m_workplace.isSchool() ? TrustSide::schoolBelieves : TrustSide::districtEnrols, m_workplace.vault, this), m_members);
}

// What was said about the step before is over once a wizard has done the next.
void ExchangePage::follow(StepWizard *wizard, QWidget *changed)
{
    connect(wizard, &QDialog::accepted, this, [this, changed] {
        clearBanners();
        if (m_tabs && changed)
            m_tabs->setCurrentWidget(changed);
        refresh();
    });
}

void ExchangePage::importBundles(const QStringList &files)
{
    follow(startArriveWizard(!m_workplace.isSchool(), m_workplace.vault, this, files), m_bundles);
}

void ExchangePage::writeRequest()
{
    ask::saveFile(this, exchangeFile(tr("Save the enrolment file"), m_shown ? m_shown->fileName : QString()), [this](const QString &path) {
        run<bool>(
            [path](access::Session &session) -> Result<bool> {
                XD_CHECK(exchange::requestEnrolment(session, path));
                return true;
            },
            [this](bool) { showBanner(theme::Mark::ok, tr("Written. Bring it to the district; then take over the district's list here."), tr("Take over the district's list"), [this] { openTrust(); }); });
    });
}

void ExchangePage::writeRoot()
{
    ask::saveFile(this, exchangeFile(tr("Save the list for the schools"), m_shown ? m_shown->fileName : QString()), [this](const QString &path) {
        run<exchange::ExportedRoot>([path](access::Session &session) { return exchange::exportTrustRoot(session, path); },
                                    [this](const exchange::ExportedRoot &root) { showBanner(theme::Mark::ok, tr("List %1 with %n school(s) written. Every school needs it.", nullptr, int(root.members)).arg(root.version)); });
    });
}

void ExchangePage::writeReceipts()
{
    ask::openFolder(this, {tr("Where to write the receipts"), {}, {}, u"exchange"_s}, [this](const QString &folder) {
        run<std::vector<exchange::WrittenReceipt>>([folder](access::Session &session) { return exchange::writeReceipts(session, folder); },
                                                   [this](const std::vector<exchange::WrittenReceipt> &written) {
                                                       if (written.empty())
                                                           showBanner(theme::Mark::info, tr("No receipt is outstanding."));
                                                       else
                                                           showBanner(theme::Mark::ok, tr("%n receipt(s) written. Give each school its own.", nullptr, int(written.size())));
                                                   });
    });
}

void ExchangePage::undoArrived(int row)
{
    const exchange::ArrivedBundle &arrived = m_shown->status.arrived[std::size_t(row)];
    const exchange::InBundle &bundle = arrived.bundle;
    if (bundle.undoneMs)
        return;
    clearBanners();
    if (arrived.isReceipted) {
        showBanner(theme::Mark::info, tr("The receipt of this bundle is written, so its import stays.")); // the school counts on it
        return refresh();
    }
    ask::confirm(this, {tr("Take the import of this bundle back?"), tr("What it brought goes, what it replaced comes back. The file can be imported again."), tr("Take it back"), {}, true}, [this, id = bundle.id](bool isYes) {
        if (isYes)
            run<exchange::UndoneImport>([id](access::Session &session) { return exchange::undoImport(session, id); },
                                        [this](const exchange::UndoneImport &undone) { showBanner(theme::Mark::ok, tr("Taken back: %n record(s).", nullptr, int(undone.records))); });
    });
}

} // namespace xd::ui
