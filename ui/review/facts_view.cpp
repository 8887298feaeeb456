#include "ui/review/facts_view.h"

#include "core/screening/score_bands.h"
#include "core/screening/text_pack.h"
#include "ui/common/text.h"
#include "ui/text/instrument_words.h"
#include "ui/text/labels.h"
#include "ui/theme/icon.h"
#include "ui/theme/theme.h"

#include <QGridLayout>
#include <QPushButton>
#include <QScrollBar>
#include <QTimer>
#include <QVBoxLayout>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace xd::ui {

using namespace theme;

namespace {

QString shortName(const screening::Instruments &instruments, const QString &pack, const QString &version)
{
    const screening::Instrument *const instrument = instruments.find(pack, version);
    return instrument ? text::wordingOf(instrument->shortNames) : pack;
}

QString figureOf(double value)
{
    return QLocale::c().toString(value, 'g', 6);
}

QString cutOf(const screening::ScaleFlag &flag)
{
    if (flag.atLeast)
        return FactsView::tr("cut %1 or more").arg(figureOf(*flag.atLeast));
    if (flag.atMost)
        return FactsView::tr("cut %1 or less").arg(figureOf(*flag.atMost));
    return FactsView::tr("by single answers");
}

// Of a flag: scale and band in the words of the pack, by their ids where it is not at hand.
struct FlagWords {
    QString scale;
    QString band;
    QString norm;
};

FlagWords wordsOf(const screening::ScaleFlag &flag, const screening::Instruments &instruments)
{
    FlagWords words{flag.scale, flag.band, flag.norm};
    const screening::Instrument *const instrument = instruments.find(flag.pack, flag.version);
    if (!instrument)
        return words;
    const std::optional<int> scale = instrument->findScale(flag.scale);
    if (scale)
        words.scale = text::wordingOf(instrument->scales[size_t(*scale)].names);
    const screening::NormSet *const norm = instrument->findNorm(flag.norm);
    if (!norm)
        return words;
    words.norm = text::wordingOf(norm->names);
    if (scale)
        for (const screening::Band &band : norm->scales[size_t(*scale)].bands)
            if (band.id == flag.band)
                words.band = text::wordingOf(band.names);
    return words;
}

QString answerWords(const screening::TellingAnswer &answer)
{
    for (const screening::Option &option : answer.instrument->optionsOf(answer.item))
        if (option.value == answer.answer)
            return text::wordingOf(option.text);
    return QString::number(answer.answer);
}

// The sentence where it is at hand and may stand on a screen, else the label.
QString itemWords(const screening::TellingAnswer &answer, const screening::Instruments &instruments)
{
    const screening::Item &item = answer.instrument->items[size_t(answer.item)];
    QString sentence = text::wordingOf(item.text);
    const auto language = QLocale().language() == QLocale::Chinese ? screening::TextLanguage::zh : screening::TextLanguage::en;
    const screening::InstrumentText *const added = instruments.findText(*answer.instrument, language);
    if (added && answer.instrument->screenUse == screening::ScreenUse::withText && answer.item < added->items.size())
        sentence = added->items[answer.item];
    return sentence.isEmpty() ? text::wordingOf(item.label) : sentence;
}

// Who is how far from the one that all are held against: "Parents 4 more than the student".
QString apartWords(const screening::SideBySide &view, const screening::SideRow &row)
{
    if (view.against < 0)
        return {};
    QStringList words;
    const QString held = text::labelOf(view.columns[size_t(view.against)].informant);
    for (size_t i = 0; i < row.apart.size(); ++i) {
        if (!row.apart[i])
            continue;
        const QString who = text::labelOf(view.columns[i].informant);
        const double points = *row.apart[i];
        if (points == 0)
            words << FactsView::tr("%1 the same as %2", "who, whom").arg(who, held);
        else
            words << (points > 0 ? FactsView::tr("%1 %3 more than %2", "who, whom, points") : FactsView::tr("%1 %3 less than %2", "who, whom, points")).arg(who, held, figureOf(std::abs(points)));
    }
    return words.join(FactsView::tr(", ", "between two of these"));
}

} // namespace

QString wordsOf(const mailbox::Observation &observation)
{
    QStringList lines;
    if (!observation.place.isEmpty())
        lines << FactsView::tr("Where: %1").arg(observation.place);
    lines << observation.facts;
    if (!observation.done.isEmpty())
        lines << FactsView::tr("Done since: %1").arg(observation.done);
    return lines.join(u'\n');
}

QString wordsOf(const mailbox::HomeVisit &visit)
{
    QStringList lines{FactsView::tr("Who was there: %1").arg(visit.present), visit.facts};
    if (!visit.agreed.isEmpty())
        lines << FactsView::tr("Agreed: %1").arg(visit.agreed);
    return lines.join(u'\n');
}

FactsView::FactsView(QWidget *parent) : QScrollArea(parent)
{
    setObjectName(u"factsView"_s);
    setAccessibleName(tr("Facts"));
    setFrameShape(QFrame::NoFrame);
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    viewport()->setAutoFillBackground(false);
    clear();
}

void FactsView::clear()
{
    m_content = new QWidget;
    m_column = new QVBoxLayout(m_content);
    m_column->setContentsMargins(0, 0, space::m, space::l);
    m_column->setSpacing(space::xs);
    setWidget(m_content);
    m_content->setAutoFillBackground(false);
}

void FactsView::addHead(const QString &title)
{
    if (m_column->count() > 0)
        m_column->addSpacing(space::m);
    m_column->addWidget(new Text(title, Type::strong));
}

void FactsView::addLine(const QString &words, bool isMuted)
{
    m_column->addWidget(Text::reading(words, isMuted ? Ink::muted : Ink::ink));
}

void FactsView::addDanger(const screening::CandidateView &candidate, const screening::Instruments &instruments)
{
    bool isFirst = true;
    for (const screening::TellingAnswer &answer : candidate.telling) {
        if (!answer.isDanger)
            continue;
        if (std::exchange(isFirst, false))
            addHead(tr("Danger answers"));
        const QString words = tr("%1, item %2, %3: %4").arg(text::wordingOf(answer.instrument->shortNames)).arg(answer.item + 1).arg(itemWords(answer, instruments), answerWords(answer));
        auto *line = answer.isTakenBack ? new Text(tr("Taken back, it was not this student's: %1").arg(words), Type::body, Ink::muted)
                                        : new Text(theme::marked(Mark::danger, answer.isNew ? tr("Since then: %1").arg(words) : words), Type::body, Ink::danger);
        line->setWordWrap(true);
        m_column->addWidget(line);
    }
}

// What the frozen facts do not hold.
void FactsView::addNews(const screening::CandidateView &candidate)
{
    const screening::QueueLine &line = candidate.line;
    if (!line.hasNews())
        return;
    addHead(theme::marked(Mark::warn, line.decision ? tr("New facts since the decision of %1").arg(text::momentText(line.decision->decidedMs)) : tr("New facts since the second look began")));
    addLine(tr("The next decision keeps them beside the earlier ones."), true);
}

void FactsView::addScales(const QString &title, const screening::LookFacts &facts, const screening::Instruments &instruments)
{
    if (facts.scales.empty())
        return;
    addHead(title);
    for (const screening::ScaleFlag &flag : facts.scales) {
        const FlagWords words = wordsOf(flag, instruments);
        auto *figure = new Text(tr("%1  %2: %3", "instrument, scale, value").arg(shortName(instruments, flag.pack, flag.version), words.scale, figureOf(flag.value)), Type::section);
        figure->setWordWrap(true);
        m_column->addWidget(figure);
        QStringList beside{words.band, cutOf(flag), words.norm, text::versionWords(flag.version)};
        const auto isYoung = [&flag](const screening::SheetQuality &sheet) { return sheet.pack == flag.pack && sheet.flags.testFlag(screening::Flag::young); };
        if (std::any_of(facts.sheets.begin(), facts.sheets.end(), isYoung))
            beside << theme::marked(Mark::warn, text::labelOf(screening::Flag::young));
        beside.removeAll({});
        addLine(beside.join(u"  ·  "_s), true);
    }
    addLine(tr("A score is a reason to look and no diagnosis."), true);
}

void FactsView::addTelling(const screening::CandidateView &candidate, const screening::Instruments &instruments)
{
    bool isFirst = true;
    const screening::Instrument *last = nullptr;
    for (const screening::TellingAnswer &answer : candidate.telling) {
        if (answer.isDanger)
            continue;
        if (std::exchange(isFirst, false))
            addHead(tr("Answers that led there"));
        if (answer.instrument != last)
            addLine(text::wordingOf(answer.instrument->shortNames), true);
        last = answer.instrument;
        addLine(u"%1  %2 — %3"_s.arg(answer.item + 1).arg(itemWords(answer, instruments), answerWords(answer)));
    }
}

void FactsView::addQuality(const screening::QueueLine &line, const screening::Instruments &instruments)
{
    screening::LookFacts facts = line.facts;
    append(facts, line.since);
    addHead(tr("How the sheets were filled in"));
    const bool wasStored = std::any_of(facts.danger.begin(), facts.danger.end(), [](const screening::DangerFlag &flag) { return flag.refusedFor.isEmpty(); });
    if (facts.sheets.empty())
        addLine(!line.hasDanger() ? tr("There is no sheet of this student.")
                : wasStored       ? tr("The answers were withdrawn or taken back; the danger answer stays.")
                                  : tr("The row was refused; the danger answer alone is known."), true);
    for (const screening::SheetQuality &sheet : facts.sheets) {
        QStringList words;
        if (sheet.flags != screening::Flags())
            words << text::labelsOf(sheet.flags);
        if (sheet.missing > 0)
            words << tr("%n without an answer", nullptr, sheet.missing);
        if (sheet.seconds >= 0)
            words << tr("%n seconds", nullptr, sheet.seconds);
        if (sheet.isLate)
            words << tr("after the last day");
        if (sheet.flags == screening::Flags())
            words.prepend(tr("nothing unusual"));
        addLine(u"%1: %2"_s.arg(shortName(instruments, sheet.pack, sheet.version), words.join(u"  ·  "_s)), sheet.flags == screening::Flags());
    }
}

// What parents and teachers have said: sheets side by side with the student's own, and letters of homeroom teachers.
void FactsView::addOthers(const screening::CandidateView &candidate, const std::vector<LetterBeside> &letters, int unopened)
{
    addHead(tr("What parents and teachers see"));
    for (const screening::SideBySide &view : candidate.sides)
        addSides(view);
    for (const LetterBeside &beside : letters)
        addLetter(beside);
    const auto isOfOthers = [](const screening::StudentScreening &sheet) { return sheet.instrument.instrument && sheet.instrument.instrument->informant != screening::Informant::self; };
    const bool hasSheet = std::any_of(candidate.now.begin(), candidate.now.end(), isOfOthers) || std::any_of(candidate.earlier.begin(), candidate.earlier.end(), isOfOthers);
    if (!hasSheet && letters.empty())
        addLine(tr("Nothing yet: no sheet of theirs, and no letter of a teacher that names this student."), true);
    if (unopened == 0)
        return;
    auto *way = new QPushButton(theme::icon(Icon::mail), tr("%n letter(s) nobody has opened yet", nullptr, unopened));
    way->setObjectName(u"unopenedLetters"_s);
    way->setToolTip(tr("Whom they are about is not known before they are opened in the mailbox."));
    connect(way, &QPushButton::clicked, this, &FactsView::mailboxAsked);
    m_column->addWidget(way, 0, Qt::AlignLeft);
}

// Scale by scale, a column for each who answered: only what is told, no verdict on who is right.
void FactsView::addSides(const screening::SideBySide &view)
{
    auto *grid = new QGridLayout;
    grid->setHorizontalSpacing(space::m);
    grid->setVerticalSpacing(space::xs);
    for (size_t column = 0; column < view.columns.size(); ++column)
        grid->addWidget(new Text(text::labelOf(view.columns[column].informant), Type::body, Ink::muted), 0, int(column) + 1);
    const int last = int(view.columns.size()) + 1;
    int line = 1;
    for (const screening::SideRow &row : view.rows) {
        grid->addWidget(new Text(text::wordingOf(row.names)), line, 0);
        for (size_t column = 0; column < row.cells.size(); ++column) {
            const screening::SideCell &cell = row.cells[column];
            const QString value = !cell.score.isScored() ? u"—"_s : cell.band ? u"%1 %2"_s.arg(figureOf(cell.score.value), text::wordingOf(cell.band->names)) : figureOf(cell.score.value);
            grid->addWidget(new Text(value), line, int(column) + 1);
        }
        auto *apart = new Text(apartWords(view, row), Type::body, Ink::muted);
        apart->setWordWrap(true);
        grid->addWidget(apart, line, last);
        ++line;
    }
    grid->setColumnStretch(last, 1);
    m_column->addLayout(grid);
    for (const screening::SideColumn &column : view.columns)
        if (!column.otherRound.isEmpty())
            addLine(tr("%1: from another round, %2", "who answered, title of the round").arg(text::labelOf(column.informant), column.otherRound), true);
    if (view.against >= 0)
        addLine(tr("There is no norm for the difference: how far apart two people usually are is not known. Each sees another side of the student."), true);
}

void FactsView::addLetter(const LetterBeside &beside)
{
    const mailbox::OpenedLetter &letter = beside.letter;
    const QString what = letter.kind == mailbox::homeVisitKind ? tr("Home visit") : tr("Observation");
    QString head = tr("%1 of %2 by %3; the letter says %4", "kind of letter, day, teacher, class").arg(what, text::dateText(letter.day), beside.sender, letter.className);
    if (letter.isUrgent)
        head = theme::marked(Mark::warn, tr("Urgent.") + u"  "_s + head);
    addLine(head, !letter.isUrgent);
    if (!beside.words.isEmpty())
        return addLine(beside.words);
    auto *read = new QPushButton(theme::icon(Icon::mail), tr("Read the letter"));
    read->setObjectName(u"readLetter"_s);
    read->setToolTip(tr("That it was read is a line of the journal."));
    connect(read, &QPushButton::clicked, this, [this, id = letter.id] { emit readAsked(id); });
    m_column->addWidget(read, 0, Qt::AlignLeft);
}

void FactsView::addChanges(const std::vector<screening::StudentChange> &changes)
{
    for (const screening::StudentChange &change : changes)
        addLine(tr("%1: %2", "instrument, what changed").arg(text::wordingOf(change.instrument->shortNames), text::changeSentence(change.change)));
}

void FactsView::addSheets(const QString &title, const std::vector<screening::StudentScreening> &sheets, bool withRound)
{
    if (sheets.empty())
        return;
    addHead(title);
    for (const screening::StudentScreening &sheet : sheets) {
        if (!sheet.instrument.instrument)
            continue;
        const auto &scales = sheet.result.score.scales;
        QStringList figures;
        for (size_t i = 0; i < scales.size(); ++i) {
            if (!scales[i].isScored())
                continue;
            const screening::Band *const band = screening::bandOf(*sheet.instrument.norm, int(i), scales[i]);
            const QString name = text::wordingOf(sheet.instrument.instrument->scales[i].names);
            figures << (band ? u"%1 %2 (%3)"_s.arg(name, figureOf(scales[i].value), text::wordingOf(band->names)) : u"%1 %2"_s.arg(name, figureOf(scales[i].value)));
        }
        const QString what = tr("%1 (%2)", "instrument, who answered").arg(text::wordingOf(sheet.instrument.instrument->shortNames), text::labelOf(sheet.instrument.instrument->informant));
        addLine(withRound ? u"%1  ·  %2  ·  %3"_s.arg(text::dateText(sheet.roundFrom), sheet.roundTitle, what) : what, true);
        addLine(figures.join(u"    "_s));
    }
}

void FactsView::show(const screening::CandidateView &candidate, const screening::Instruments &instruments, const std::vector<LetterBeside> &letters, int unopened)
{
    const int place = candidate.line.student == m_student ? verticalScrollBar()->value() : 0;
    m_student = candidate.line.student;
    clear();
    addNews(candidate);
    addDanger(candidate, instruments);
    addScales(tr("What the scores say since then"), candidate.line.since, instruments);
    addScales(tr("What the scores say"), candidate.line.facts, instruments);
    addTelling(candidate, instruments);
    addQuality(candidate.line, instruments);
    addOthers(candidate, letters, unopened);
    addSheets(tr("All of this round"), candidate.now, false);
    addSheets(tr("Before"), candidate.earlier, true);
    addChanges(candidate.changes);
    m_column->addStretch(1);
    QTimer::singleShot(0, this, [this, place] { verticalScrollBar()->setValue(place); }); // once it has its height
}

} // namespace xd::ui
