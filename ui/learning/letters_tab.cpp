#include "ui/learning/letters_tab.h"

#include "core/base/pinyin.h"
#include "ui/common/ask.h"
#include "ui/common/card.h"
#include "ui/common/data_table.h"
#include "ui/common/draft_keeper.h"
#include "ui/common/filter_chips.h"
#include "ui/common/gated_preview.h"
#include "ui/common/guarded_text.h"
#include "ui/common/runner.h"
#include "ui/common/text.h"
#include "ui/paper/result_letter.h"
#include "ui/text/labels.h"
#include "ui/theme/icon.h"
#include "ui/theme/theme.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollArea>

using namespace Qt::StringLiterals;

namespace xd::ui {

using namespace theme;

LettersTab::LettersTab(const Workplace &workplace, QWidget *parent)
    : QWidget(parent), m_workplace(workplace),
      m_table(new DataTable(tr("Whom a letter may go to"), {{tr("Class"), 8}, {tr("Name"), 6}, {tr("Number"), 12}, {tr("Answers"), 6, Align::left, true}})),
      m_chips(new FilterChips), m_letter(new QComboBox), m_language(new QComboBox), m_sample(Text::reading({}, Ink::muted)), m_words(new GuardedText),
      m_contact(new QLineEdit), m_found(new Text({}, Type::small, Ink::muted)), m_show(new QPushButton(icon(Icon::mail), tr("See the letters")))
{
    setObjectName(u"lettersTab"_s);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, space::s, 0, 0);
    row->setSpacing(space::m);
    m_table->setObjectName(u"letterRecipients"_s);
    m_table->setSelectsMany(true);
    m_table->setNoun([](int shown, int total) { return tr("%1 of %n student(s)", nullptr, total).arg(shown); });
    m_table->setEmpty(Icon::students, tr("Nobody is asked in this round"), {});
    m_table->setCopyGate([](const CopiedTable &) {}); // a list of names leaves from the place of the students
    m_chips->addChip(u"grade"_s, tr("Grade"), {});
    m_chips->addChip(u"answers"_s, tr("Answers"), {{u"yes"_s, tr("answered")}, {u"no"_s, tr("no sheet")}});
    m_table->setChips(m_chips);
    connect(m_chips, &FilterChips::changed, this, [this] {
        m_table->setFilter(!m_chips->isActive() ? FastListModel::Filter() : FastListModel::Filter([this](int at) {
            const screening::LetterRecipient &recipient = m_recipients[std::size_t(at)];
            return m_chips->accepts(u"grade"_s, QString::number(recipient.schoolClass.grade)) && m_chips->accepts(u"answers"_s, recipient.hasAnswered ? u"yes"_s : u"no"_s);
        }));
    });
    connect(m_table, &DataTable::filterClearAsked, m_chips, &FilterChips::clear);
    connect(m_table, &DataTable::selectionChanged, this, &LettersTab::guard);
    row->addWidget(m_table, 5);

    auto *card = new Card(tr("The letter"));
    card->setSubtitle(tr("It says what is offered. Scores, bands and diagnoses have no place in it."));
    const auto field = [&](const QString &label, QWidget *editor, const QString &name) {
        auto *word = new Text(label, Type::small, Ink::muted);
        word->setBuddy(editor);
        editor->setObjectName(name);
        editor->setAccessibleName(label);
        card->add(word);
        card->add(editor);
    };
    auto *choices = new QWidget;
    auto *choiceRow = new QHBoxLayout(choices);
    choiceRow->setContentsMargins(0, 0, 0, 0);
    m_letter->setObjectName(u"letterTemplate"_s);
    m_letter->setAccessibleName(tr("Which letter"));
    m_language->setObjectName(u"letterLanguage"_s);
    m_language->setAccessibleName(tr("Language of the letter"));
    m_language->addItem(u"中文"_s, u"zh"_s);
    m_language->addItem(u"English"_s, u"en"_s);
    choiceRow->addWidget(m_letter, 1);
    choiceRow->addWidget(m_language);
    card->add(choices);
    m_sample->setObjectName(u"letterSample"_s);
    m_sample->setWordWrap(true);
    m_sample->setAlignment(Qt::AlignTop);
    auto *sample = new QScrollArea; // on a small screen the letter scrolls, the fields keep their place
    sample->setWidget(m_sample);
    sample->setWidgetResizable(true);
    sample->setFrameShape(QFrame::NoFrame);
    sample->viewport()->setAutoFillBackground(false);
    m_sample->setAutoFillBackground(false);
    sample->setMinimumHeight(scaled(72));
    sample->setAccessibleName(tr("Words of the letter"));
    card->add(sample, 1);
    m_words->setMaximumHeight(scaled(84));
    m_words->setStrict(true);
    field(tr("A paragraph of your own (may stay empty)"), m_words, u"letterWords"_s);
    card->add(new GuardStrip(m_words));
    field(tr("How to reach you (may stay empty)"), m_contact, u"letterContact"_s);
    m_found->setObjectName(u"letterFound"_s);
    m_found->setWordWrap(true);
    card->add(m_found);
    m_show->setObjectName(u"seeLetters"_s);
    m_show->setAutoDefault(false);
    card->add(m_show);
    row->addWidget(card, 4);

    for (QComboBox *box : {m_letter, m_language})
        connect(box, &QComboBox::currentIndexChanged, this, &LettersTab::guard);
    connect(m_words, &GuardedText::textChanged, this, &LettersTab::guard);
    connect(m_contact, &QLineEdit::textChanged, this, &LettersTab::guard);
    connect(m_show, &QPushButton::clicked, this, &LettersTab::askAndPrepare);
    keep();
}

// Until a letter has left, the words are a draft; from then on what is typed is a new one.
void LettersTab::keep()
{
    if (m_keeper) {
        m_keeper->finish();
        m_keeper->deleteLater();
    }
    m_keeper = new DraftKeeper(m_workplace.vault, {u"screening.letter"_s, {}}, this);
    m_keeper->watch(u"words"_s, m_words);
    m_keeper->watch(u"contact"_s, m_contact);
    m_keeper->begin();
}

QString LettersTab::standingOf(const screening::LetterRecipient &recipient)
{
    if (!recipient.hasAnswered)
        return tr("no sheet");
    if (recipient.isDecided)
        return tr("second look decided");
    return recipient.isCandidate ? tr("second look open") : tr("answered");
}

void LettersTab::show(const LearningData &shown)
{
    m_letters = shown.letters;
    m_guard = shown.guard;
    if (!m_isFilled) {
        for (const screening::LetterTemplate &letter : m_letters.letters)
            m_letter->addItem(text::wordingOf(letter.names), letter.id);
        m_isFilled = true;
    }
    m_recipients = shown.recipients;
    std::vector<RowList::Row> rows;
    QList<FilterChips::Option> grades;
    for (const screening::LetterRecipient &recipient : m_recipients) {
        const QString grade = QString::number(recipient.schoolClass.grade);
        if (grades.isEmpty() || grades.last().value != grade)
            grades.push_back({grade, text::gradeName(recipient.schoolClass.grade)});
        rows.push_back({{recipient.schoolClass.name(), Mark::none, recipient.schoolClass.grade * 1000 + recipient.schoolClass.number},
                        {recipient.name, Mark::none, pinyin::sortKey(recipient.name)},
                        {recipient.number},
                        {standingOf(recipient)}});
    }
    m_chips->setOptions(u"grade"_s, grades);
    m_table->setRows(std::make_shared<RowList>(std::move(rows)));
    guard();
}

std::vector<screening::LetterRecipient> LettersTab::chosen() const
{
    std::vector<screening::LetterRecipient> recipients;
    for (const int row : m_table->selectedRows())
        recipients.push_back(m_recipients[std::size_t(row)]);
    return recipients;
}

QString LettersTab::say(const packs::Remark &remark, bool &isRefused)
{
    isRefused = isRefused || remark.isRefused;
    m_hasWarning = m_hasWarning || !remark.isRefused;
    return (remark.isRefused ? tr("Not in a letter: “%1” – %2.") : tr("Better not: “%1” – %2.")).arg(remark.phrase, text::wordingOf(remark.instead));
}

// What does not belong in a letter is said while it is typed.
void LettersTab::guard()
{
    const screening::LetterTemplate *const letter = m_letters.find(m_letter->currentData().toString());
    QStringList sample;
    for (const packs::Wording &paragraph : letter ? letter->paragraphs : std::vector<packs::Wording>())
        sample << (m_language->currentData() == u"en"_s ? paragraph.en : paragraph.zh);
    m_sample->setReading(sample.join(u'\n'));

    const std::vector<screening::LetterRecipient> to = chosen();
    // The one whom a letter is about may stand in it; where it goes to several, nobody.
    m_words->setGuard(m_guard, to.size() == 1 ? QStringList{to.front().name} : QStringList());
    bool isRefused = false;
    m_hasWarning = false;
    m_warnings.clear();
    for (const packs::Remark &remark : m_words->remarks()) // the strip says them one by one
        m_warnings << say(remark, isRefused);
    QStringList lines;
    if (m_words->hasRefused())
        lines << tr("The letters can be seen once the marked words are others.");
    for (const packs::Remark &remark : m_guard ? m_guard->look(m_contact->text()) : std::vector<packs::Remark>())
        lines << say(remark, isRefused);
    m_warnings << lines;
    m_warnings.removeDuplicates();
    const auto barred = letter ? std::count_if(to.begin(), to.end(), [&](const auto &each) { return !each.mayGet(*letter); }) : 0;
    if (barred > 0)
        lines << (letter->needsDecision ? tr("%n of the students picked cannot get this letter: no second look has been decided.", nullptr, int(barred))
                                        : tr("%n of the students picked cannot be told that all is well: a sheet is missing, incomplete or void, a danger answer waits, or a second look is open, confirmed or on watch.", nullptr, int(barred)));
    const bool isLong = m_words->toPlainText().size() > screening::longestFreeParagraph;
    if (isLong)
        lines << tr("The paragraph is too long.");
    if (lines.isEmpty())
        m_found->setText(to.empty() ? tr("Pick one or more students on the left.") : tr("%n letter(s), each on its own page.", nullptr, int(to.size())));
    else
        m_found->setMarked(isRefused || barred > 0 ? Mark::danger : Mark::warn, lines.join(u' '));
    if (lines.isEmpty())
        m_found->setInk(Ink::muted);
    m_show->setEnabled(!to.empty() && !isRefused && !isLong && letter && barred == 0);
}

void LettersTab::askAndPrepare()
{
    if (!m_hasWarning)
        return prepare();
    ask::confirm(this, {tr("Leave these words in the letter?"), m_warnings.join(u'\n'), tr("Leave them")}, [this](bool isYes) {
        if (isYes)
            prepare();
    });
}

void LettersTab::prepare()
{
    m_workplace.vault.run(
        this,
        [book = m_letters, to = chosen(), draft = screening::LetterDraft{m_letter->currentData().toString(), m_language->currentData().toString(), m_words->toPlainText(), m_contact->text()}](
            access::Session &session, Progress &) { return screening::prepareLetters(session, book, draft, to); },
        [this](Result<std::vector<screening::PreparedLetter>> prepared) {
            if (!prepared)
                emit failed(prepared.error());
            else
                preview(std::move(*prepared));
        });
}

void LettersTab::preview(std::vector<screening::PreparedLetter> prepared)
{
    const auto letters = std::make_shared<const std::vector<screening::PreparedLetter>>(std::move(prepared));
    std::vector<const disclosure::ReleasedDocument *> shown;
    for (const screening::PreparedLetter &letter : *letters)
        shown.push_back(&letter.preview);
    // A line in the journal of each student before the first page leaves.
    const auto note = [letters](access::Session &session, disclosure::Channel channel) -> Done {
        XD_CHECK(screening::releaseLetters(session, *letters, channel));
        return {};
    };
    auto *view = previewThroughGate(m_workplace.vault, this, {u"letterPreview"_s, paper::letterPaper(shown), paper::letterFileName(*shown.front()), note});
    connect(view, &paper::PrintPreview::printed, this, &LettersTab::keep);
    connect(view, &paper::PrintPreview::saved, this, &LettersTab::keep);
    emit previewShown(view);
}

} // namespace xd::ui
