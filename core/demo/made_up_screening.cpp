#include "core/demo/made_up_screening.h"

#include <algorithm>
#include <array>

namespace xd::demo {

using namespace Qt::StringLiterals;

namespace {

// Each pupil's own chance, whatever the order of the list.
Dice diceOf(const MadeUpPupil &pupil, quint64 salt)
{
    quint64 seed = salt;
    for (const QChar c : pupil.number)
        seed = seed * 31 + c.unicode();
    return Dice(seed);
}

enum class Slip { agrees, guardianRefuses, pupilRefuses, none };

Slip slipOf(const MadeUpPupil &pupil, const RoundRecipe &round)
{
    const double which = diceOf(pupil, round.salt).unit();
    if (which < 0.95)
        return Slip::agrees;
    if (which < 0.97)
        return Slip::guardianRefuses;
    return which < 0.98 ? Slip::pupilRefuses : Slip::none;
}

std::vector<const MadeUpPupil *> eligible(const MadeUpSchool &school, const RoundRecipe &round)
{
    std::vector<const MadeUpPupil *> found = school.enrolledIn(round.year);
    std::erase_if(found, [&](const MadeUpPupil *pupil) {
        const int grade = pupil->gradeIn(round.year);
        return grade < round.firstGrade || grade > round.lastGrade;
    });
    return found;
}

// How much worse than usual one must feel to agree with an item, and how far its steps lie apart.
struct Steps {
    double first, second, third;
};
constexpr Steps phqSteps{0.45, 1.35, 1.9};
constexpr Steps gadSteps{0.55, 1.5, 2.05};
constexpr std::array phqEase{0.0, 0.1, -0.1, -0.25, 0.1, 0.15, 0.0, 0.5, 1.75}; // the ninth is rare
constexpr std::array gadEase{-0.1, 0.0, -0.15, 0.05, 0.3, -0.2, 0.35};
constexpr std::array phqOptions{u"完全不会", u"好几天", u"一半以上的天数", u"几乎每天"};

int answerOf(Dice &dice, double state, double ease, const Steps &steps)
{
    const double felt = 0.72 * state + 0.69 * dice.normal() - ease;
    return int(felt > steps.first) + int(felt > steps.second) + int(felt > steps.third);
}

// MHT: items 1–80 in blocks of one scale each, then a content and a validity item in turn (facts A-1).
double mhtThreshold(int item)
{
    struct Block {
        int last;
        double threshold;
    };
    static constexpr std::array blocks{Block{15, 0.05}, Block{25, 0.2}, Block{35, 0.7}, Block{45, 0.15}, Block{55, 0.05}, Block{70, 0.55}, Block{80, 0.6}};
    if (item == 85 || item == 97)
        return 2.15;
    for (const Block &block : blocks) {
        if (item <= block.last)
            return block.threshold;
    }
    return item % 2 == 1 ? 0.6 : 0.75;
}

struct Sitting {
    QStringList answers;
    int seconds = 0;
};

// What a sheet of PHQ-9 and GAD-7 says of danger, and how heavy it is as a whole.
constexpr int phqDangerItem = 8; // the ninth
constexpr int sheetsPerDanger = 60;

int steps(const Sitting &sitting)
{
    int sum = 0;
    for (const QString &answer : sitting.answers)
        for (std::size_t value = 1; value < phqOptions.size(); ++value)
            sum += answer == QString::fromUtf16(phqOptions[value]) ? int(value) : 0;
    return sum;
}

bool isDangerous(const Sitting &sitting)
{
    const QString &answer = sitting.answers[phqDangerItem];
    return !answer.isEmpty() && answer != QString::fromUtf16(phqOptions.front());
}

// By chance a small school may have no danger answer at all, and then its pages would not show what they are there
// for. Those who feel worst then have "several days": one in sixty at least, and one in any case.
void letSomeSpeakOfDanger(std::vector<Sitting> &sittings)
{
    std::vector<Sitting *> worst;
    for (Sitting &sitting : sittings)
        worst.push_back(&sitting);
    std::stable_sort(worst.begin(), worst.end(), [](const Sitting *a, const Sitting *b) { return steps(*a) > steps(*b); });
    std::ptrdiff_t lacking = std::ptrdiff_t(std::max<std::size_t>(1, sittings.size() / sheetsPerDanger));
    lacking -= std::count_if(sittings.begin(), sittings.end(), isDangerous);
    for (Sitting *sitting : worst) {
        if (lacking <= 0)
            return;
        if (isDangerous(*sitting))
            continue;
        sitting->answers[phqDangerItem] = QString::fromUtf16(phqOptions[1]);
        --lacking;
    }
}

Sitting phqAndGad(Dice &dice, double state)
{
    Sitting sitting;
    const auto answer = [&](int value) { sitting.answers << QString::fromUtf16(phqOptions[std::size_t(value)]); };
    if (dice.chance(0.01)) { // pressed through: all alike in seconds
        for (std::size_t i = 0; i < phqEase.size() + gadEase.size(); ++i)
            answer(0);
        sitting.seconds = dice.between(8, 15);
        return sitting;
    }
    for (const double ease : phqEase)
        answer(answerOf(dice, state, ease, phqSteps));
    for (const double ease : gadEase)
        answer(answerOf(dice, state, ease, gadSteps));
    if (dice.chance(0.02))
        sitting.answers[dice.below(8)].clear();
    sitting.seconds = dice.between(70, 320);
    return sitting;
}

Sitting mht(Dice &dice, double state)
{
    Sitting sitting;
    const double candour = dice.normal();
    for (int item = 1; item <= 100; ++item) {
        const bool isValidity = item > 80 && item % 2 == 0;
        const double felt = isValidity ? 0.5 * candour + 0.87 * dice.normal() : 0.48 * state + 0.88 * dice.normal();
        sitting.answers << (felt > mhtThreshold(item) ? u"是"_s : u"不是"_s);
    }
    if (dice.chance(0.02))
        sitting.answers[dice.below(80)].clear();
    sitting.seconds = dice.between(700, 2300);
    return sitting;
}

QDateTime startOf(Dice &dice, const RoundRecipe &round)
{
    QDate day = round.firstDay.addDays(dice.below(int(round.firstDay.daysTo(round.lastDay)) + 1));
    // At a weekend the Friday before, unless the round had not begun: then the Monday after.
    if (const int past = day.dayOfWeek() - 5; past > 0)
        day = day.addDays(-past) >= round.firstDay ? day.addDays(-past) : day.addDays(3 - past);
    return {day, QTime(9, 0).addSecs(dice.below(6 * 3600))};
}

QStringList itemHeaders(Battery battery)
{
    QStringList headers;
    if (battery == Battery::mht) {
        for (int item = 1; item <= 100; ++item)
            headers << u"第%1题"_s.arg(item);
        return headers;
    }
    for (std::size_t item = 1; item <= phqEase.size(); ++item)
        headers << u"PHQ第%1题"_s.arg(item);
    for (std::size_t item = 1; item <= gadEase.size(); ++item)
        headers << u"GAD第%1题"_s.arg(item);
    return headers;
}

} // namespace

QStringList instrumentsOf(Battery battery)
{
    return battery == Battery::mht ? QStringList{u"mht"_s} : QStringList{u"phq-9"_s, u"gad-7"_s};
}

sheets::Table consentFor(const MadeUpSchool &school, const RoundRecipe &round)
{
    QList<QStringList> rows;
    const QString day = round.firstDay.addDays(-5).toString(Qt::ISODate);
    for (const MadeUpPupil *pupil : eligible(school, round)) {
        const Slip slip = slipOf(*pupil, round);
        if (slip == Slip::none)
            continue;
        rows << QStringList{pupil->number, pupil->name, slip == Slip::guardianRefuses ? u"不同意"_s : u"同意"_s,
                            pupil->guardians.front().name, day, slip == Slip::pupilRefuses ? u"不愿意"_s : u"愿意"_s};
    }
    return tableOf({u"学号"_s, u"姓名"_s, u"监护人意见"_s, u"监护人"_s, u"日期"_s, u"学生本人意见"_s}, rows);
}

sheets::Table answersFor(const MadeUpSchool &school, const RoundRecipe &round)
{
    std::vector<Sitting> sittings;
    QList<QStringList> rows;
    for (const MadeUpPupil *pupil : eligible(school, round)) {
        Dice dice = diceOf(*pupil, round.salt ^ 0xA5A5);
        if (slipOf(*pupil, round) != Slip::agrees || !dice.chance(round.answered))
            continue;
        const double state = 0.8 * pupil->distress + 0.6 * dice.normal();
        const Sitting &sitting = sittings.emplace_back(round.battery == Battery::mht ? mht(dice, state) : phqAndGad(dice, state));
        const QDateTime start = startOf(dice, round);
        const QString form = u"yyyy-MM-dd HH:mm:ss"_s;
        rows << QStringList{pupil->number, pupil->name, start.toString(form), start.addSecs(sitting.seconds).toString(form),
                            QString::number(sitting.seconds)};
    }
    if (round.battery == Battery::phqAndGad)
        letSomeSpeakOfDanger(sittings);
    for (std::size_t i = 0; i < sittings.size(); ++i)
        rows[qsizetype(i)] << sittings[i].answers;
    return tableOf(QStringList{u"学号"_s, u"姓名"_s, u"开始时间"_s, u"结束时间"_s, u"用时(秒)"_s} + itemHeaders(round.battery), rows);
}

} // namespace xd::demo
