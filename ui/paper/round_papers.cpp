#include "ui/paper/round_papers.h"

#include "core/screening/slip_code.h"
#include "ui/paper/ink.h"
#include "ui/paper/qr_code.h"
#include "ui/paper/report_font.h"
#include "ui/text/calendar_words.h"
#include "ui/text/labels.h"

#include <QCoreApplication>
#include <QPainter>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace xd::paper {

namespace {

struct Letter {
    Q_DECLARE_TR_FUNCTIONS(RoundPapers)
};

constexpr double slipHeightMm = 66;
constexpr double stripHeightMm = 26;
constexpr double qrMm = 22;
// Answers side by side, by how many options an answer has: as many as can be told apart.
int answersAcross(const screening::Instrument &instrument)
{
    const size_t options = instrument.optionSets.front().size();
    return options <= 2 ? 5 : options <= 4 ? 3 : 2;
}

// One line of the document's list.
struct Pupil {
    QString className, number, name, code;
    int grade = 0;
};

std::vector<Pupil> pupilsOf(const disclosure::ReleasedDocument &released)
{
    std::vector<Pupil> pupils;
    for (const disclosure::ListTable &list : released->lists) {
        for (const QStringList &row : list.rows)
            pupils.push_back({row.value(0), row.value(2), row.value(3), row.value(4), row.value(1).toInt()});
    }
    return pupils;
}

QString daysOf(const disclosure::ReleasedDocument &released)
{
    const QDate first = QDate::fromString(released.text(u"firstDay"_s), Qt::ISODate);
    const QDate last = QDate::fromString(released.text(u"lastDay"_s), Qt::ISODate);
    return last.isValid() ? Letter::tr("%1 to %2").arg(text::dateText(first), text::dateText(last)) : Letter::tr("from %1").arg(text::dateText(first));
}

// Draws in millimetres of the box that it was given.
class Pen {
public:
    Pen(QPainter &painter, const QRectF &box, double heightMm) : m_painter(painter), m_box(box), m_mm(box.height() / heightMm) {}

    double widthMm() const { return m_box.width() / m_mm; }
    void text(double x, double y, double width, const QString &words, double points = ink::cellPoints, bool isBold = false)
    {
        m_painter.setFont(reportFont(points, isBold));
        m_painter.setPen(ink::text);
        m_painter.drawText(QRectF(m_box.left() + x * m_mm, m_box.top() + y * m_mm, width * m_mm, 12 * m_mm), Qt::AlignLeft | Qt::AlignTop | Qt::TextWordWrap, words);
    }
    void line(double x1, double x2, double y, Qt::PenStyle style = Qt::SolidLine)
    {
        m_painter.setPen(QPen(ink::muted, 0.25 * m_mm, style));
        m_painter.drawLine(QPointF(m_box.left() + x1 * m_mm, m_box.top() + y * m_mm), QPointF(m_box.left() + x2 * m_mm, m_box.top() + y * m_mm));
    }
    void square(double x, double y, double side)
    {
        m_painter.setPen(QPen(ink::text, 0.3 * m_mm));
        m_painter.setBrush(Qt::NoBrush);
        m_painter.drawRect(QRectF(m_box.left() + x * m_mm, m_box.top() + y * m_mm, side * m_mm, side * m_mm));
    }
    void code(double x, double y, const QString &code)
    {
        paintQrCode(m_painter, QRectF(m_box.left() + x * m_mm, m_box.top() + y * m_mm, qrMm * m_mm, qrMm * m_mm), code.toLatin1());
        m_painter.setFont(reportFont(ink::subsectionPoints, true));
        m_painter.setPen(ink::text);
        m_painter.drawText(QRectF(m_box.left() + (x - 6) * m_mm, m_box.top() + (y + qrMm) * m_mm, (qrMm + 12) * m_mm, 6 * m_mm), Qt::AlignHCenter | Qt::AlignTop,
                           screening::spacedSlipCode(code));
    }

private:
    QPainter &m_painter;
    QRectF m_box;
    double m_mm;
};

// The slip below the cut: who, the two decisions with a box for each answer, and the code.
void paintSlip(QPainter &painter, const QRectF &box, const Pupil &pupil, const QString &round)
{
    Pen pen(painter, box, slipHeightMm);
    const double width = pen.widthMm();
    const double codeAt = width - qrMm - 6;
    pen.line(0, width, 1, Qt::DashLine);
    pen.text(0, 1.8, width, Letter::tr("Cut here and give the slip to the homeroom teacher, whichever you choose."), ink::smallPoints);
    pen.text(0, 8, codeAt - 8, Letter::tr("Consent slip · %1").arg(round), ink::subsectionPoints, true);
    pen.text(0, 15, codeAt - 8, u"%1　%2　%3"_s.arg(pupil.className, pupil.name, pupil.number));
    pen.code(codeAt, 6, pupil.code);

    const auto decision = [&](double y, const QString &whose, const QString &yes, const QString &no, const QString &signs) {
        pen.text(0, y, 40, whose, ink::cellPoints, true);
        pen.square(42, y + 0.4, 3.4);
        pen.text(47, y, 32, yes);
        pen.square(80, y + 0.4, 3.4);
        pen.text(85, y, 34, no);
        pen.text(0, y + 9.5, 60, signs);
        pen.line(32, 92, y + 13.5);
        pen.text(97, y + 9.5, 20, Letter::tr("Date"));
        pen.line(109, width, y + 13.5);
    };
    decision(24, Letter::tr("Guardian"), Letter::tr("agrees"), Letter::tr("does not agree"), Letter::tr("Signature"));
    decision(45, Letter::tr("The student's own word"), Letter::tr("I am willing"), Letter::tr("I am not willing"), Letter::tr("Signature"));
}

void addLetter(PaperDocument &paper, const Pupil &pupil, const disclosure::ReleasedDocument &released, const QString &instruments)
{
    const auto say = [&](const QString &paragraph) { paper.blocks.push_back(Paragraph{paragraph}); };
    paper.blocks.push_back(Paragraph{Letter::tr("To the guardians of %1, %2").arg(pupil.name, pupil.className), false});
    say(Letter::tr("Once a year our school asks its students how they are: their mood, their worries, their sleep and what burdens them. This time it is %1, %2. We would like to "
                   "ask for your consent, and your child's own.").arg(released.text(u"round"_s), daysOf(released)));
    say(Letter::tr("What is asked: questionnaires that are filled in at school in less than one lesson (%1). There are no right or wrong answers, and any question may be left out.").arg(instruments));
    say(Letter::tr("What it is for: to notice early who could use somebody to talk to. A result is no diagnosis and no mark. It only tells the school's psychology teacher whom to ask personally; "
                   "she speaks with the student before anything is decided."));
    say(Letter::tr("Who sees it: the school's psychology teachers, nobody else. Not classmates, not subject teachers; nothing is posted, ranked or used for marks, awards or admission. The answers are kept "
                   "encrypted on one computer at school. The authority only gets numbers in which nobody can be recognised."));
    say(Letter::tr("In danger: if an answer suggests that your child or somebody else may come to serious harm, we look after your child within a day and tell you and those who must help."));
    say(Letter::tr("It is voluntary for both of you. Whoever does not take part has no disadvantage of any kind. You or your child may withdraw at any time, also afterwards: tell the psychology teacher, and the answers "
                   "are deleted; only what must be known to protect a life is kept. Whether you take part or not, the counselling room is open to your child."));
    if (const QString words = released.text(u"words"_s); !words.isEmpty()) {
        for (const QString &paragraph : words.split(u'\n', Qt::SkipEmptyParts))
            say(paragraph.trimmed());
    }
    paper.blocks.push_back(Paragraph{released.text(u"school"_s), false});
    paper.blocks.push_back(Figure{{1000, slipHeightMm}, {}, [pupil, round = released.text(u"round"_s)](QPainter &painter, const QRectF &box) { paintSlip(painter, box, pupil, round); }});
}

QString namesOf(const screening::Round &round, int grade)
{
    QStringList names;
    for (const int position : round.instrumentsFor(grade))
        names << text::wordingOf(round.instruments[size_t(position)].instrument->names);
    return names.join(Letter::tr(", ", "between names of questionnaires"));
}

PaperDocument frameOf(const disclosure::ReleasedDocument &released, const QString &title, const QString &subtitle)
{
    PaperDocument paper;
    paper.title = title;
    paper.subtitle = subtitle;
    paper.headLeft = released.text(u"school"_s);
    paper.headRight = released.text(u"round"_s);
    paper.madeAtMs = released->timeMs;
    return paper;
}

// The strip on top of a sheet: the name goes off before the sheet is handed in, the code stays.
void paintStrip(QPainter &painter, const QRectF &box, const Pupil &pupil)
{
    Pen pen(painter, box, stripHeightMm);
    const double width = pen.widthMm();
    pen.text(0, 0, width, u"%1　%2　%3"_s.arg(pupil.className, pupil.name, pupil.number), ink::subsectionPoints, true);
    pen.text(0, 6, width, Letter::tr("Tear this strip off before you hand the sheet in. The sheet itself bears no name, only the number."), ink::smallPoints);
    pen.line(0, width, 13, Qt::DashLine);
    pen.text(0, 16, width, Letter::tr("Sheet %1").arg(screening::spacedSlipCode(pupil.code)), ink::sectionPoints, true);
}

QString optionsOf(const screening::OptionSet &options, bool withWords)
{
    QStringList pieces;
    for (const screening::Option &option : options)
        pieces << (withWords ? u"%1 = %2"_s.arg(option.value).arg(text::wordingOf(option.text)) : u"□%1"_s.arg(option.value));
    return pieces.join(withWords ? Letter::tr("; ", "between options of an answer") : u"　"_s);
}

// Of our own wording the questions stand on the sheet; of all others the numbers and what to tick. The head of the table
// bears the code, since it comes again on each page.
Table questionsOf(const screening::Instrument &instrument, const QString &code)
{
    Table table;
    const QString last = Letter::tr("Tick one　%1").arg(screening::spacedSlipCode(code));
    if (instrument.hasOwnText()) {
        table.columns = {{Letter::tr("No."), 1, Align::right}, {Letter::tr("Question"), 9}, {last, 5}};
        for (int item = 0; item < instrument.itemCount(); ++item)
            table.rows.push_back({{QString::number(item + 1), text::wordingOf(instrument.items[size_t(item)].text), optionsOf(instrument.optionsOf(item), false)}, false});
        return table;
    }
    const int across = answersAcross(instrument);
    const int rows = (instrument.itemCount() + across - 1) / across;
    for (int column = 0; column < across; ++column) {
        table.columns.push_back({across > 3 ? QString() : Letter::tr("No."), 1, Align::right});
        table.columns.push_back({column + 1 == across ? last : Letter::tr("Tick one"), across > 3 ? 2.5 : 4});
    }
    for (int row = 0; row < rows; ++row) {
        Row line;
        for (int column = 0; column < across; ++column) {
            const int item = column * rows + row;
            const bool isThere = item < instrument.itemCount();
            line.cells << (isThere ? QString::number(item + 1) : QString()) << (isThere ? optionsOf(instrument.optionsOf(item), false) : QString());
        }
        table.rows.push_back(std::move(line));
    }
    return table;
}

void addQuestions(PaperDocument &paper, const screening::Instrument &instrument, const QString &code)
{
    paper.blocks.push_back(Heading{text::wordingOf(instrument.names), 3});
    if (instrument.hasOwnText()) {
        const QString words = QStringList{text::wordingOf(instrument.instruction), text::wordingOf(instrument.stem)}.join(u' ').trimmed();
        if (!words.isEmpty())
            paper.blocks.push_back(Paragraph{words});
    } else {
        paper.blocks.push_back(Note{Letter::tr("The questions are on the questionnaire that lies beside this sheet. Tick one answer for each; leave out what you do not want to answer.")});
    }
    if (instrument.optionSets.size() == 1)
        paper.blocks.push_back(Note{optionsOf(instrument.optionSets.front(), true)});
    paper.blocks.push_back(questionsOf(instrument, code));
}

} // namespace

PaperDocument guardianLetters(const disclosure::ReleasedDocument &released, const screening::Round &round)
{
    const QString title = Letter::tr("A letter about this year's questionnaire");
    PaperDocument paper = frameOf(released, title, {});
    bool isFirst = true;
    for (const Pupil &pupil : pupilsOf(released)) {
        if (!isFirst) {
            paper.blocks.push_back(PageBreak{});
            paper.blocks.push_back(Heading{title, 1});
        }
        isFirst = false;
        addLetter(paper, pupil, released, namesOf(round, pupil.grade));
    }
    return paper;
}

PaperDocument classLists(const disclosure::ReleasedDocument &released, const screening::Round &)
{
    PaperDocument paper = frameOf(released, Letter::tr("Class lists for the consent slips"), daysOf(released));
    paper.headRight = Letter::tr("For the homeroom teacher only");
    const std::vector<Pupil> pupils = pupilsOf(released);
    for (auto first = pupils.begin(); first != pupils.end();) {
        const auto end = std::find_if(first, pupils.end(), [&](const Pupil &pupil) { return pupil.className != first->className; });
        if (first != pupils.begin())
            paper.blocks.push_back(PageBreak{});
        paper.blocks.push_back(Heading{first->className, 2});
        paper.blocks.push_back(Note{Letter::tr("Tick when the slip is back, whatever stands on it, and give all slips to the psychology teacher unopened. Please do not ask anyone why.")});
        Table table;
        table.columns = {{Letter::tr("No.", "of a line"), 1.4, Align::right}, {Letter::tr("Number"), 5}, {Letter::tr("Name"), 4}, {Letter::tr("Slip"), 3},
                         {Letter::tr("Handed out"), 2, Align::centre}, {Letter::tr("Back"), 2, Align::centre}, {Letter::tr("Remark"), 4}};
        for (auto pupil = first; pupil != end; ++pupil)
            table.rows.push_back({{QString::number(pupil - first + 1), pupil->number, pupil->name, screening::spacedSlipCode(pupil->code), u"□"_s, u"□"_s, {}}, false});
        paper.blocks.push_back(std::move(table));
        first = end;
    }
    return paper;
}

PaperDocument answerSheets(const disclosure::ReleasedDocument &released, const screening::Round &round)
{
    PaperDocument paper = frameOf(released, Letter::tr("Answer sheet"), daysOf(released));
    paper.headRight.clear();
    bool isFirst = true;
    for (const Pupil &pupil : pupilsOf(released)) {
        std::vector<const screening::Instrument *> asked;
        for (const int position : round.instrumentsFor(pupil.grade)) {
            const screening::Instrument *instrument = round.instruments[size_t(position)].instrument;
            if (instrument->informant == screening::Informant::self && instrument->screenUse != screening::ScreenUse::importOnly)
                asked.push_back(instrument);
        }
        if (asked.empty())
            continue;
        if (!isFirst)
            paper.blocks.push_back(PageBreak{});
        isFirst = false;
        paper.blocks.push_back(Figure{{1000, stripHeightMm}, {}, [pupil](QPainter &painter, const QRectF &box) { paintStrip(painter, box, pupil); }});
        for (const screening::Instrument *instrument : asked)
            addQuestions(paper, *instrument, pupil.code);
    }
    return paper;
}

} // namespace xd::paper
