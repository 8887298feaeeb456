#include "ui/entry/paper_entry.h"

#include "core/screening/sheet_draft.h"
#include "ui/common/ask.h"
#include "ui/common/banner.h"
#include "ui/common/card.h"
#include "ui/common/data_table.h"
#include "ui/common/draft_keeper.h"
#include "ui/common/text.h"
#include "ui/entry/answer_strip.h"
#include "ui/entry/pasted_block.h"
#include "ui/text/error_text.h"
#include "ui/text/labels.h"
#include "ui/theme/icon.h"
#include "ui/theme/theme.h"

#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QDateEdit>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace xd::ui {

using namespace theme;
using screening::RosterEntry;

namespace {

constexpr int mostPasted = 1 << 20; // characters: 10,000 sheets of 50 items

QLineEdit *codeField()
{
    auto *field = new QLineEdit;
    field->setObjectName(u"sheetCode"_s);
    field->setFont(font(Type::title));
    field->setFixedWidth(scaled(320));
    field->setClearButtonEnabled(true);
    field->setMaxLength(mostPasted);
    return field;
}

// "0 不曾   1 偶尔": what each key means, by the value and by the letter.
QString optionsText(const screening::OptionSet &options)
{
    QStringList words;
    for (size_t place = 0; place < options.size(); ++place)
        words << u"%1 · %2　%3"_s.arg(options[place].value).arg(QChar(u'A' + char16_t(place))).arg(text::wordingOf(options[place].text));
    return words.join(u'\n');
}

} // namespace

PaperEntry::PaperEntry(const Workplace &workplace, const screening::RoundId &round, QWidget *parent)
    : QDialog(parent), m_workplace(workplace), m_round(round), m_title(new Text({}, Type::title)), m_instrument(new QComboBox), m_day(new QDateEdit),
      m_again(new QCheckBox(tr("Second reading"))), m_code(codeField()), m_kept(new QLineEdit(this)), m_whose(new QLineEdit(this)), m_choice(new QListWidget), m_who(new Text({}, Type::section)),
      m_warning(Text::reading({}, Ink::warn)), m_sheet(new Card), m_item(new Text({}, Type::body, Ink::muted)), m_label(new Text({}, Type::section)),
      m_readings(new Text({}, Type::strong, Ink::warn)), m_options(new Text({})), m_strip(new AnswerStrip), m_danger(new Banner(Mark::danger, {})),
      m_table(new DataTable(tr("Sheets typed now"), {{tr("No."), 2, Align::right}, {tr("Name"), 4}, {tr("Class"), 6}, {tr("Instrument"), 5}, {tr("State"), 10, Align::left, true}})),
      m_takeBack(new QPushButton(icon(Icon::undo), tr("Take the last sheet back")))
{
    setObjectName(u"paperEntry"_s);
    setWindowTitle(tr("Type answers from paper"));
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowModality(Qt::WindowModal);
    m_kept->hide();
    m_whose->hide();
    auto *halves = new QHBoxLayout;
    halves->setSpacing(space::l);
    halves->addWidget(makeSheet(), 5);
    halves->addWidget(makeList(), 4);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(space::xl, space::l, space::xl, space::l);
    layout->setSpacing(space::m);
    layout->addWidget(makeHead());
    m_danger->setObjectName(u"dangerBanner"_s);
    m_danger->hide();
    layout->addWidget(m_danger);
    layout->addLayout(halves, 1);
    setEnabled(false);
    m_workplace.vault.run(
        this, [round](access::Session &session, Progress &) { return readEntryGround(session, round); },
        [this](Result<std::shared_ptr<const EntryGround>> ground) { begin(std::move(ground)); }, tr("Reading the round"));
}

void PaperEntry::begin(Result<std::shared_ptr<const EntryGround>> ground)
{
    if (!ground) {
        warn(Mark::danger, text::sentenceFor(ground.error()));
        return;
    }
    m_ground = std::move(*ground);
    m_title->setText(m_ground->view.round.title);
    const screening::InstrumentList list = m_ground->typedInstruments();
    if (list.size() > 1)
        m_instrument->addItem(tr("All, one after the other"), QString());
    for (const screening::Instrument *instrument : list)
        m_instrument->addItem(text::wordingOf(instrument->shortNames), instrument->id);
    m_day->setMaximumDate(QDateTime::fromMSecsSinceEpoch(m_ground->nowMs).date());
    m_day->setDate(m_day->maximumDate());
    keepDraft(); // before the first key
    setEnabled(true);
    showItem();
    m_code->setFocus();
}

void PaperEntry::keepDraft()
{
    m_keeper = new DraftKeeper(m_workplace.vault, {screening::sheet_draft::form, m_round.bytes()}, this);
    m_keeper->watch(u"instrument"_s, m_instrument);
    m_keeper->watch(u"day"_s, m_day);
    m_keeper->watch(u"code"_s, m_code);
    m_keeper->watch(screening::sheet_draft::typed, m_kept);
    m_keeper->watch(screening::sheet_draft::student, m_whose);
    connect(m_keeper, &DraftKeeper::restored, this, [this] {
        m_restoredKeys = m_kept->text();
        if (!m_code->text().isEmpty())
            codeEntered();
    });
    m_keeper->begin();
}

bool PaperEntry::mayKeep() const
{
    return m_student && m_ground->view.consentOf(m_student->id) == screening::ConsentState::given;
}

// Without the consent of both nothing of a sheet is kept, not even as a draft.
void PaperEntry::noteTyped()
{
    const QString keys = mayKeep() && m_typing && !m_first ? m_typing->keys() : QString();
    m_whose->setText(keys.isEmpty() ? QString() : m_student->id.text());
    m_kept->setText(keys);
}

void PaperEntry::codeChanged(const QString &typed)
{
    m_choice->hide();
    if (PastedBlock::isOne(typed)) { // nobody can type a tab here; the field goes on telling of it before it may be emptied
        QMetaObject::invokeMethod(this, [this, typed] { pasteRows(typed); }, Qt::QueuedConnection);
        return;
    }
    m_who->setText({});
    warn(Mark::none, {});
    const Meant meant = whoIsMeant(*m_ground, typed);
    if (meant.isSlipCode) // whole with its last digit: no Enter
        choose(*meant.students.front());
}

void PaperEntry::codeEntered()
{
    const Meant meant = whoIsMeant(*m_ground, m_code->text());
    if (meant.students.size() == 1)
        choose(*meant.students.front());
    else if (!meant.students.empty())
        offer(meant.students);
    else if (!m_code->text().trimmed().isEmpty())
        warn(Mark::warn, text::sentenceFor(screening::readSlipCode(m_code->text()) || m_code->text().size() == 7 ? ErrorCode::BadSlipCode : ErrorCode::UnknownStudent));
}

void PaperEntry::offer(const std::vector<const RosterEntry *> &students)
{
    m_choice->clear();
    for (const RosterEntry *student : students) {
        auto *item = new QListWidgetItem(nameOf(*student), m_choice);
        item->setData(Qt::UserRole, student->id.bytes());
    }
    m_choice->setCurrentRow(0);
    m_choice->show();
    m_choice->setFocus();
}

void PaperEntry::choose(const RosterEntry &student)
{
    m_choice->hide();
    m_student = &student;
    m_who->setText(nameOf(student));
    m_waiting.clear();
    const QString only = m_instrument->currentData().toString();
    for (const screening::Instrument *instrument : m_ground->typedInstruments()) {
        if (only.isEmpty() ? m_ground->isAsked(*instrument, student) : instrument->id == only)
            m_waiting.push_back(instrument);
    }
    if (m_waiting.empty() || !m_ground->view.isEligible(student)) {
        warn(Mark::warn, text::sentenceFor(ErrorCode::NotInRound));
        m_student = nullptr;
        m_code->selectAll();
        return;
    }
    if (!mayKeep()) {
        m_restoredKeys.clear(); // somebody has withdrawn since
        noteTyped();
        warn(Mark::warn, tr("Without the consent of both, this sheet will not be stored. A danger answer on it will be kept all the same."));
    }
    beginSheet();
}

void PaperEntry::beginSheet()
{
    const screening::Instrument *instrument = m_waiting.front();
    m_first.reset();
    m_second.reset();
    if (!m_again->isChecked()) {
        beginTyping(SheetTyping(*instrument));
        return;
    }
    m_workplace.vault.run(
        this,
        [ground = m_ground, round = m_round, student = m_student->id, id = instrument->id](access::Session &session, Progress &) {
            return screening::findTypedSheet(session, *ground->instruments, round, student, id);
        },
        [this, instrument](Result<std::optional<QByteArray>> first) {
            if (!m_student || m_waiting.empty() || m_waiting.front() != instrument)
                return;
            if (!first || !*first) {
                warn(Mark::warn, first ? tr("Of this student nothing was typed yet that could be read a second time.") : text::sentenceFor(first.error()));
                nextSheet();
                return;
            }
            m_first = **first;
            beginTyping(SheetTyping(*instrument));
        });
}

void PaperEntry::beginTyping(SheetTyping typing)
{
    m_typing = std::move(typing);
    m_strip->setTyping(&*m_typing);
    showItem();
    m_strip->setFocus();
    const QString restored = std::exchange(m_restoredKeys, {});
    for (const QChar key : restored)
        takeKey(key);
}

void PaperEntry::takeKey(QChar key)
{
    if (!m_typing)
        return;
    if (!m_typing->type(key)) {
        QApplication::beep();
        m_strip->flash();
        return;
    }
    if (!m_first)
        noteTyped();
    if (m_typing->isFinished())
        finishSheet();
    else
        showItem();
}

void PaperEntry::goBack()
{
    if (!m_typing || !m_typing->back()) {
        QApplication::beep();
        return;
    }
    noteTyped();
    showItem();
}

void PaperEntry::putAway()
{
    m_waiting.clear();
    nextSheet();
}

void PaperEntry::finishSheet()
{
    const QByteArray answers = m_typing->answers();
    if (m_first) {
        compare(answers);
        return;
    }
    m_lines.push_back({m_student->id, &m_typing->instrument(), answers});
    store(int(m_lines.size()) - 1, false);
    m_waiting.erase(m_waiting.begin());
    nextSheet();
}

// The end of a second reading, or of what was settled between the two.
void PaperEntry::compare(const QByteArray &answers)
{
    const screening::Instrument &instrument = m_typing->instrument();
    if (!m_second && answers != *m_first) {
        m_second = answers;
        beginTyping(SheetTyping(instrument, *m_first, answers));
        return;
    }
    m_lines.push_back({m_student->id, &instrument, answers, State::agreed});
    if (answers != *m_first)
        store(int(m_lines.size()) - 1, true);
    m_waiting.erase(m_waiting.begin());
    nextSheet();
}

void PaperEntry::nextSheet()
{
    m_first.reset();
    m_second.reset();
    m_typing.reset();
    noteTyped();
    m_strip->setTyping(nullptr);
    if (!m_waiting.empty()) {
        beginSheet();
        return;
    }
    m_student = nullptr;
    m_code->clear();
    m_who->setText({});
    showItem();
    showLines();
    m_code->setFocus();
}

void PaperEntry::showItem()
{
    const bool isTyping = m_typing && !m_typing->isFinished();
    m_readings->setVisible(isTyping && m_second.has_value());
    m_strip->refresh();
    if (!isTyping) {
        m_item->setText({});
        m_label->setText({});
        m_options->setText({});
        return;
    }
    const int item = m_typing->item();
    const screening::Instrument &instrument = m_typing->instrument();
    const QString name = text::wordingOf(instrument.shortNames);
    m_item->setText(m_second ? tr("%1: the two readings differ at item %2. What does the paper say?").arg(name).arg(item + 1)
                             : tr("%1, item %2 of %3").arg(name).arg(item + 1).arg(instrument.itemCount()));
    if (m_second)
        m_readings->setText(tr("First reading %1, second reading %2").arg(SheetTyping::shown(quint8((*m_first)[item])), SheetTyping::shown(quint8((*m_second)[item]))));
    m_label->setText(text::wordingOf(instrument.items[size_t(item)].label));
    m_options->setText(optionsText(instrument.optionsOf(item)));
}

QString PaperEntry::nameOf(const RosterEntry &student) const
{
    return student.name + u"　"_s + student.schoolClass.name();
}

void PaperEntry::warn(Mark mark, const QString &sentence)
{
    m_warning->setVisible(!sentence.isEmpty());
    m_warning->setInk(mark == Mark::danger ? Ink::danger : Ink::warn);
    m_warning->setReading(sentence);
}

void PaperEntry::reject()
{
    const auto leave = [this] {
        if (m_keeper)
            m_keeper->discard();
        QDialog::reject();
    };
    if (!m_typing || !m_typing->isBegun()) {
        leave();
        return;
    }
    ask::confirm(this, {tr("Put the half-typed sheet away?"), tr("What you have finished is stored. This one is not."), tr("Put it away"), tr("Go on typing"), true},
                 [this, leave](bool isYes) { isYes ? leave() : m_strip->setFocus(); });
}

void openPaperEntry(const Workplace &workplace, const screening::RoundId &round, QWidget *parent)
{
    auto *entry = new PaperEntry(workplace, round, parent);
    if (parent)
        entry->resize(parent->window()->size() * 0.94);
    entry->show();
}

} // namespace xd::ui
