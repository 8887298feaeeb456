#include "core/demo/made_up_school.h"

#include "core/demo/made_up_names.h"

#include <QSet>
#include <array>

namespace xd::demo {

using namespace Qt::StringLiterals;
using students::Sex;

namespace {

constexpr int usualClassSize = 38;
constexpr double boyShare = 0.53;

constexpr std::array schoolNames{u"晨曦路学校", u"启明学校", u"青禾学校", u"望江学校", u"云山学校", u"星河学校", u"白鹭学校", u"松风学校",
                                 u"映月学校", u"知行学校", u"明德学校", u"临溪学校"};

// Valid numbers: the order digits say the sex and no number is given out twice.
class NumberMill {
public:
    explicit NumberMill(QString area) : m_area(std::move(area)) {}
    QString numberFor(Dice &dice, QDate birthDate, Sex sex)
    {
        while (true) {
            const int order = dice.below(499) * 2 + (sex == Sex::male ? 1 : 2);
            const QString digits = m_area + birthDate.toString(u"yyyyMMdd") + u"%1"_s.arg(order, 3, 10, QChar(u'0'));
            const QString number = u'G' + digits + students::checkCharacterOf(digits);
            if (!m_given.contains(number)) {
                m_given.insert(number);
                return number;
            }
        }
    }

private:
    QString m_area;
    QSet<QString> m_given;
};

QString mobile(Dice &dice)
{
    static constexpr std::array heads{u"134", u"135", u"136", u"138", u"139", u"150", u"158", u"159", u"177", u"182", u"186", u"189"};
    return QString::fromUtf16(heads[std::size_t(dice.below(int(heads.size())))]) + u"%1"_s.arg(dice.below(100'000'000), 8, 10, QChar(u'0'));
}

std::vector<students::Guardian> guardiansOf(Dice &dice, const QString &family, bool livesWithGrandparents)
{
    const students::Guardian father{elderName(dice, Sex::male, family), u"父亲"_s, mobile(dice)};
    const students::Guardian mother{elderName(dice, Sex::female, {}), u"母亲"_s, mobile(dice)};
    if (livesWithGrandparents) {
        const bool grandmother = dice.chance(0.6);
        return {{elderName(dice, grandmother ? Sex::female : Sex::male, grandmother ? QString() : family),
                 grandmother ? u"祖母"_s : u"祖父"_s, mobile(dice)},
                father};
    }
    const double which = dice.unit();
    if (which < 0.06)
        return {mother};
    if (which < 0.09)
        return {father};
    return which < 0.7 ? std::vector{mother, father} : std::vector{father, mother};
}

void drawCircumstances(Dice &dice, MadeUpPupil &pupil)
{
    const double leftBehind = dice.unit();
    if (leftBehind < 0.025)
        pupil.leftBehind = u"双亲留守儿童"_s;
    else if (leftBehind < 0.075)
        pupil.leftBehind = u"单亲留守儿童"_s;
    pupil.isMigrant = pupil.leftBehind.isEmpty() && dice.chance(0.12);
    pupil.isOrphan = dice.chance(0.003);
    pupil.isInclusive = dice.chance(0.012);
    static constexpr std::array kinds{u"听力", u"视力", u"肢体", u"智力"};
    if (pupil.isInclusive && dice.chance(0.7))
        pupil.disability = QString::fromUtf16(kinds[std::size_t(dice.below(int(kinds.size())))]);
    pupil.isBoarder = dice.chance(pupil.leftBehind.isEmpty() ? 0.05 : 0.4);
}

// What is carried from one screening to the next; those of whom life asks more stand somewhat higher.
double drawDistress(Dice &dice, const MadeUpPupil &pupil)
{
    double distress = dice.normal();
    if (!pupil.leftBehind.isEmpty())
        distress += 0.3;
    if (pupil.isOrphan || pupil.guardians.size() == 1)
        distress += 0.4;
    return pupil.sex == Sex::female ? distress + 0.1 : distress;
}

MadeUpPupil makePupil(Dice &dice, NumberMill &mill, int firstGradeYear, int place, int classes)
{
    MadeUpPupil pupil;
    pupil.firstGradeYear = firstGradeYear;
    // Six years old at the end of August of that year.
    pupil.birthDate = QDate(firstGradeYear - 7, 9, 1).addDays(dice.below(365));
    pupil.sex = dice.chance(boyShare) ? Sex::male : Sex::female;
    const MadeUpName name = pupilName(dice, pupil.sex, pupil.birthDate.year());
    pupil.name = name.name;
    pupil.ethnicGroup = name.ethnicGroup;
    pupil.number = mill.numberFor(dice, pupil.birthDate, pupil.sex);
    pupil.primaryClass = place % classes + 1;
    pupil.lowerClass = dice.below(classes) + 1;
    drawCircumstances(dice, pupil);
    pupil.guardians = guardiansOf(dice, name.surname, !pupil.leftBehind.isEmpty() && dice.chance(0.6));
    pupil.distress = drawDistress(dice, pupil);
    return pupil;
}

QString yesNo(bool yes)
{
    return yes ? u"是"_s : u"否"_s;
}

QStringList registerRow(const MadeUpSchool &school, const MadeUpPupil &pupil, calendar::SchoolYear year, int position)
{
    const int grade = pupil.gradeIn(year);
    const students::SchoolClass schoolClass{grade, grade < 7 ? pupil.primaryClass : pupil.lowerClass, {}, 0};
    const int entryYear = students::entryYearOf(grade, year);
    QStringList row{QString::number(position), school.name, school.code, pupil.number, pupil.name, students::textOf(pupil.sex),
                    pupil.birthDate.toString(u"yyyyMMdd"), u"居民身份证"_s, pupil.number.mid(1), pupil.ethnicGroup,
                    students::gradeName(grade), schoolClass.name(), QString::number(entryYear) + u"09"_s, pupil.isBoarder ? u"住校"_s : u"走读"_s,
                    pupil.leftBehind.isEmpty() ? u"非留守儿童"_s : pupil.leftBehind, yesNo(pupil.isMigrant), yesNo(pupil.isOrphan),
                    yesNo(pupil.isInclusive), pupil.disability.isEmpty() ? u"无"_s : pupil.disability};
    for (std::size_t i = 0; i < students::mostGuardians; ++i) {
        const students::Guardian guardian = i < pupil.guardians.size() ? pupil.guardians[i] : students::Guardian();
        row << guardian.name << guardian.relation << guardian.phone;
    }
    return row << u"在籍"_s;
}

} // namespace

bool MadeUpPupil::isEnrolledIn(calendar::SchoolYear year) const
{
    const int grade = gradeIn(year);
    return grade >= 1 && grade <= lastMadeUpGrade && year.startYear() <= leavesAfter;
}

std::vector<const MadeUpPupil *> MadeUpSchool::enrolledIn(calendar::SchoolYear year) const
{
    std::vector<const MadeUpPupil *> found;
    for (const MadeUpPupil &pupil : pupils) {
        if (pupil.isEnrolledIn(year))
            found.push_back(&pupil);
    }
    std::stable_sort(found.begin(), found.end(), [&](const MadeUpPupil *a, const MadeUpPupil *b) { return a->gradeIn(year) < b->gradeIn(year); });
    return found;
}

MadeUpSchool makeSchool(const SchoolRecipe &recipe)
{
    Dice dice = Dice(recipe.seed).fork(quint64(recipe.position));
    MadeUpSchool school;
    school.name = QString::fromUtf16(schoolNames[std::size_t(recipe.position - 1) % schoolNames.size()]);
    school.code = u"3199%1"_s.arg(10'000 + recipe.position, 6, 10, QChar(u'0'));
    const int perGrade = std::max(1, recipe.students / lastMadeUpGrade);
    school.classesPerGrade = std::max(1, (perGrade + usualClassSize / 2) / usualClassSize);
    NumberMill mill(u"99%1"_s.arg(recipe.position % 10'000, 4, 10, QChar(u'0')));

    // Cohorts from the newest to those who finished while the history lasts; the newest nine make the last year.
    int rest = recipe.students;
    for (int cohort = 0; cohort < lastMadeUpGrade + recipe.years - 1; ++cohort) {
        const bool isPresent = cohort < lastMadeUpGrade;
        int size = std::max(1, perGrade + dice.between(-perGrade / 12, perGrade / 12));
        if (isPresent) {
            const int gradesLeft = lastMadeUpGrade - cohort;
            size = gradesLeft == 1 ? rest : std::clamp(size, 0, rest);
            rest -= size;
        }
        const int leavers = recipe.years > 1 ? size / 60 : 0;
        for (int place = 0; place < size + leavers; ++place) {
            MadeUpPupil pupil = makePupil(dice, mill, recipe.lastYear.startYear() - cohort, place, school.classesPerGrade);
            if (place >= size) // moved away before the last year
                pupil.leavesAfter = recipe.lastYear.startYear() - 1;
            school.pupils.push_back(std::move(pupil));
        }
    }
    return school;
}

sheets::Table tableOf(const QStringList &headers, const QList<QStringList> &rows)
{
    sheets::Table table;
    table.headers = headers;
    table.firstHeaderRow = table.headerRow = 1;
    table.rows.reserve(std::size_t(rows.size()));
    for (const QStringList &texts : rows) {
        sheets::TableRow row{int(table.rows.size()) + 2, {}};
        row.cells.reserve(std::size_t(texts.size()));
        for (const QString &text : texts)
            row.cells.push_back(sheets::Cell::ofText(text));
        table.rows.push_back(std::move(row));
    }
    return table;
}

sheets::Table rosterOf(const MadeUpSchool &school, calendar::SchoolYear year)
{
    QList<QStringList> rows;
    for (const MadeUpPupil *pupil : school.enrolledIn(year))
        rows << registerRow(school, *pupil, year, int(rows.size()) + 1);
    return tableOf({u"序号"_s, u"学校名称"_s, u"学校标识码"_s, u"学籍号"_s, u"姓名"_s, u"性别"_s, u"出生日期"_s, u"身份证件类型"_s,
                    u"身份证件号"_s, u"民族"_s, u"年级"_s, u"班级"_s, u"入学年月"_s, u"就读方式"_s, u"是否留守儿童"_s,
                    u"是否进城务工人员随迁子女"_s, u"是否孤儿"_s, u"随班就读"_s, u"残疾类型"_s, u"监护人1姓名"_s, u"监护人1关系"_s,
                    u"监护人1联系电话"_s, u"监护人2姓名"_s, u"监护人2关系"_s, u"监护人2联系电话"_s, u"学籍状态"_s},
                   rows);
}

} // namespace xd::demo
