#include "core/students/class_name.h"

#include "core/base/text_fold.h"

#include <QRegularExpression>
#include <array>
#include <vector>

namespace xd::students {

using namespace Qt::StringLiterals;

namespace {

constexpr int lastGrade = 12;
constexpr int mostClasses = 99;
constexpr std::array allStages{Stage::primary, Stage::lower, Stage::upper};

// The words in front of a class: a grade said outright, one counted within an unnamed stage, or a year.
struct Head {
    std::optional<Stage> stage;
    std::optional<int> numeral; // within the stage where there is one, else as counted by whoever wrote it
    std::optional<int> entryYear;
    std::optional<int> leavingYear;

    bool isEmpty() const { return !numeral && !entryYear && !leavingYear; }
};

int numeralOf(const QString &text)
{
    bool isNumber = false;
    if (const int value = text.toInt(&isNumber); isNumber)
        return value;
    int tens = 0;
    int ones = 0;
    for (const QChar c : text) {
        if (c == u'十') {
            tens = ones == 0 ? 10 : ones * 10;
            ones = 0;
        } else {
            ones = int(u"零一二三四五六七八九"_s.indexOf(c));
        }
    }
    return tens + ones;
}

std::optional<Stage> stageFrom(const QString &word)
{
    if (word.isEmpty())
        return {};
    if (word.startsWith(u'小'))
        return Stage::primary;
    return word.startsWith(u'初') ? Stage::lower : Stage::upper;
}

const QString campusWord = u"(?:校区|分校|教学点|校本部)"_s;

// "（", "【", blanks and the name of a campus in front are no part of a class's name.
QString tidied(const QString &typed)
{
    QString text = cleanCell(typed).remove(u' ');
    text.replace(u'[', u'(').replace(u']', u')').replace(u'【', u'(').replace(u'】', u')').replace(u'〔', u'(').replace(u'〕', u')');
    static const QRegularExpression campus(u"^.{1,12}?"_s + campusWord);
    return text.remove(campus);
}

// Takes the head off the text; an empty head leaves it as it was.
Head takeHead(QString &text)
{
    static const QString stageWord = u"(小学|小|初中|初|高中|高)"_s;
    static const QRegularExpression year(u"^%1?(20\\d{2}|\\d{2})(级|届)"_s.arg(stageWord));
    static const QRegularExpression staged(u"^%1\\(?([一二三四五六1-6])\\)?(?:年级|年)?"_s.arg(stageWord));
    static const QRegularExpression graded(u"^([一二三四五六七八九十]{1,2}|1[0-2]|[1-9])年级?"_s);
    static const QRegularExpression beforeBracket(u"^([一二三四五六七八九十]{1,2}(?=\\(|\\d)|(?:1[0-2]|[1-9])(?=\\())"_s);
    static const QRegularExpression parted(u"^(1[0-2]|[1-9])[-._/、—](?=\\d)"_s);
    static const QRegularExpression joined(u"^(1[0-2]|[1-9])(?=\\d{2}班?$)"_s);
    Head head;
    if (const auto match = year.match(text); match.hasMatch()) {
        head.stage = stageFrom(match.captured(1));
        const int typedYear = match.captured(2).toInt();
        (match.captured(3) == u"级" ? head.entryYear : head.leavingYear) = typedYear < 100 ? 2000 + typedYear : typedYear;
        text.remove(0, match.capturedLength());
        return head;
    }
    if (const auto match = staged.match(text); match.hasMatch()) {
        head.stage = stageFrom(match.captured(1));
        head.numeral = numeralOf(match.captured(2));
        text.remove(0, match.capturedLength());
        return head;
    }
    for (const QRegularExpression *form : {&graded, &beforeBracket, &parted, &joined}) {
        if (const auto match = form->match(text); match.hasMatch()) {
            head.numeral = numeralOf(match.captured(1));
            text.remove(0, match.capturedLength());
            return head;
        }
    }
    return head;
}

// The class within its grade: "(2)班", "2", "二班", "实验班".
bool readTail(const QString &tail, bool hasHead, SchoolClass &found)
{
    static const QRegularExpression numbered(u"^\\(?第?([0-9]{1,2}|[一二三四五六七八九十]{1,3})\\)?班?$"_s);
    static const QRegularExpression named(u"^\\(?([\\p{L}\\p{N}]{1,10}?)(?:\\)班?|班|)$"_s, QRegularExpression::UseUnicodePropertiesOption);
    if (const auto match = numbered.match(tail); match.hasMatch()) {
        found.number = numeralOf(match.captured(1));
        return found.number >= 1 && found.number <= mostClasses;
    }
    const auto match = named.match(tail);
    // Without a grade in front, only what calls itself a class is one.
    if (!match.hasMatch() || !(hasHead || tail.endsWith(u'班')))
        return false;
    found.label = match.captured(1);
    static const QRegularExpression campus(campusWord); // as a label it would be cut off when its own name is read
    return found.label.toInt() == 0 && !found.label.contains(campus);
}

// Every grade that the head may mean in that school year.
std::vector<int> gradesFor(const Head &head, const ClassContext &context)
{
    std::vector<int> grades;
    const auto offer = [&](int grade) {
        if (grade >= 1 && grade <= lastGrade && std::find(grades.begin(), grades.end(), grade) == grades.end())
            grades.push_back(grade);
    };
    const auto offerWithin = [&](Stage stage, int grade) {
        if (grade >= firstGradeOf(stage, context.system) && grade <= lastGradeOf(stage, context.system))
            offer(grade);
    };
    const auto stage = head.stage ? head.stage : context.onlyStage;
    if (head.numeral) {
        if (head.stage)
            offerWithin(*head.stage, firstGradeOf(*head.stage, context.system) + *head.numeral - 1);
        else if (stage && *head.numeral < firstGradeOf(*stage, context.system))
            offerWithin(*stage, firstGradeOf(*stage, context.system) + *head.numeral - 1);
        else
            offer(*head.numeral);
        return grades;
    }
    for (const Stage each : allStages) {
        if (stage && *stage != each)
            continue;
        offerWithin(each, head.entryYear ? firstGradeOf(each, context.system) + context.year.startYear() - *head.entryYear
                                         : lastGradeOf(each, context.system) + 1 - *head.leavingYear + context.year.startYear());
    }
    return grades;
}

// Whether a grade from elsewhere can be what the head means: counted within its stage, or through nine years.
bool agrees(const Head &head, int grade, const ClassContext &context)
{
    const auto grades = gradesFor(head, context);
    if (std::find(grades.begin(), grades.end(), grade) != grades.end())
        return true;
    if (head.stage)
        return false;
    if (head.numeral)
        return firstGradeOf(stageOf(grade, context.system), context.system) + *head.numeral - 1 == grade;
    return head.entryYear && context.year.startYear() - *head.entryYear + 1 == grade;
}

Result<std::optional<int>> gradeFromColumn(const ClassContext &context)
{
    QString text = tidied(context.gradeColumn);
    if (text.isEmpty())
        return std::optional<int>();
    if (const auto grade = parseGrade(text, context.system)) {
        const bool within = context.onlyStage && *grade < firstGradeOf(*context.onlyStage, context.system);
        return std::optional(within ? firstGradeOf(*context.onlyStage, context.system) + *grade - 1 : *grade);
    }
    const Head head = takeHead(text);
    const auto grades = head.isEmpty() || !text.isEmpty() ? std::vector<int>() : gradesFor(head, context);
    if (grades.size() != 1)
        return failure(ErrorCode::BadGrade, u"grade"_s);
    return std::optional(grades.front());
}

} // namespace

int firstGradeOf(Stage stage, StageSystem system)
{
    if (stage == Stage::primary)
        return 1;
    if (stage == Stage::upper)
        return 10;
    return system == StageSystem::sixThree ? 7 : 6;
}

int lastGradeOf(Stage stage, StageSystem system)
{
    if (stage == Stage::upper)
        return lastGrade;
    return stage == Stage::lower ? 9 : firstGradeOf(Stage::lower, system) - 1;
}

Stage stageOf(int grade, StageSystem system)
{
    if (grade >= firstGradeOf(Stage::upper, system))
        return Stage::upper;
    return grade >= firstGradeOf(Stage::lower, system) ? Stage::lower : Stage::primary;
}

int entryYearOf(int grade, calendar::SchoolYear year, StageSystem system)
{
    return year.startYear() - (grade - firstGradeOf(stageOf(grade, system), system));
}

Result<int> parseGrade(const QString &typed, StageSystem system)
{
    QString text = tidied(typed);
    bool isNumber = false;
    if (const int number = text.toInt(&isNumber); isNumber) {
        if (number >= 1 && number <= lastGrade)
            return number;
        // The fitness platform's codes: tens for the stage, ones for the year in it.
        for (const Stage stage : allStages) {
            const int grade = firstGradeOf(stage, system) + number % 10 - 1;
            if (number / 10 == int(stage) && number % 10 >= 1 && grade <= lastGradeOf(stage, system))
                return grade;
        }
        return failure(ErrorCode::BadGrade, u"grade"_s);
    }
    const Head head = takeHead(text);
    if (!head.numeral || !text.isEmpty())
        return failure(ErrorCode::BadGrade, u"grade"_s);
    const auto grades = gradesFor(head, {calendar::SchoolYear(0), system, {}, {}});
    if (grades.empty())
        return failure(ErrorCode::BadGrade, u"grade"_s);
    return grades.front();
}

QString gradeName(int grade)
{
    static const QString numerals = u"一二三四五六七八九"_s;
    if (grade < 1 || grade > lastGrade)
        return {};
    return grade < 10 ? numerals.mid(grade - 1, 1) + u"年级"_s : u"高"_s + numerals.mid(grade - 10, 1);
}

QString SchoolClass::name() const
{
    return u"%1（%2）班"_s.arg(gradeName(grade), number > 0 ? QString::number(number) : label);
}

Result<SchoolClass> parseClass(const QString &typed, const ClassContext &context)
{
    const QString field = u"className"_s;
    XD_TRY(const std::optional<int> stated, gradeFromColumn(context));
    QString text = tidied(typed);
    if (text.isEmpty())
        return failure(ErrorCode::FieldMissing, field);
    const Head head = takeHead(text);
    SchoolClass found;
    if (!readTail(text, !head.isEmpty(), found))
        return failure(ErrorCode::BadClass, field, class_fault::form);
    if (stated) {
        if (!head.isEmpty() && !agrees(head, *stated, context))
            return failure(ErrorCode::BadClass, field, class_fault::gradeColumn);
        found.grade = *stated;
    } else {
        if (head.isEmpty())
            return failure(ErrorCode::BadClass, field, class_fault::gradeMissing);
        const auto grades = gradesFor(head, context);
        if (grades.size() != 1)
            return failure(ErrorCode::BadClass, field, grades.empty() ? class_fault::noSuchGrade : class_fault::stageOpen);
        found.grade = grades.front();
    }
    found.entryYear = entryYearOf(found.grade, context.year, context.system);
    return found;
}

std::optional<int> schoolYearImpliedBy(const QString &typedClass, const QString &typedGrade, StageSystem system)
{
    const auto grade = parseGrade(typedGrade, system);
    QString text = tidied(typedClass);
    const Head head = takeHead(text);
    if (!grade)
        return {};
    if (head.entryYear)
        return *head.entryYear + *grade - firstGradeOf(stageOf(*grade, system), system);
    if (head.leavingYear)
        return *head.leavingYear - 1 - (lastGradeOf(stageOf(*grade, system), system) - *grade);
    return {};
}

} // namespace xd::students
