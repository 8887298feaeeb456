#include "core/students/roster_columns.h"

#include "core/base/text_fold.h"
#include "core/students/ethnic_group.h"
#include "core/students/phone.h"

#include <map>

namespace xd::students {

using namespace Qt::StringLiterals;

namespace {

bool fitsSex(const QString &text)
{
    return parseSex(text).has_value();
}

bool fitsDate(const QString &text)
{
    return parseDate(text).isValid();
}

bool fitsDocument(const QString &text)
{
    static const qsizetype citizen = 18;
    return cleanCell(text).size() == citizen && Document::parse({}, text).has_value();
}

bool fitsEthnicGroup(const QString &text)
{
    return !cleanCell(text).contains(u'0') && parseEthnicGroup(text).has_value();
}

bool fitsPhone(const QString &text)
{
    return parsePhone(text).has_value();
}

bool fitsGrade(const QString &text)
{
    return parseGrade(text).has_value();
}

std::vector<sheets::KnownColumn> makeColumns()
{
    return {
        {u"name"_s, {u"姓名"_s, u"学生姓名"_s, u"名字"_s, u"学生"_s}, true},
        {u"sex"_s, {u"性别"_s, u"性別"_s, u"性别码"_s}, false, fitsSex},
        {u"birthDate"_s, {u"出生日期"_s, u"出生年月日"_s, u"出生年月"_s, u"生日"_s, u"出生"_s}, false, fitsDate},
        {u"studentNumber"_s, {u"学籍号"_s, u"全国学籍号"_s, u"学籍号码"_s, u"全国学籍号码"_s, u"学籍编号"_s, u"学号"_s}, false, looksLikeStudentNumber},
        {u"localNumber"_s, {u"校内学号"_s, u"教育id"_s, u"学籍辅号"_s, u"班内学号"_s, u"副号"_s, u"学生编号"_s, u"学号"_s}},
        {u"documentType"_s, {u"身份证件类型"_s, u"证件类型"_s, u"证件类别"_s}},
        {u"documentNumber"_s, {u"身份证件号"_s, u"身份证号"_s, u"身份证号码"_s, u"身份证件号码"_s, u"证件号码"_s, u"证件号"_s, u"身份证"_s}, false, fitsDocument},
        {u"ethnicGroup"_s, {u"民族"_s, u"民族代码"_s}, false, fitsEthnicGroup},
        {u"grade"_s, {u"年级"_s, u"年级名称"_s, u"年级编号"_s, u"所在年级"_s}, false, fitsGrade},
        {u"className"_s, {u"班级"_s, u"班级名称"_s, u"班号"_s, u"班别"_s, u"所在班级"_s, u"年级班级"_s, u"行政班"_s, u"班"_s}, true},
        {u"entryMonth"_s, {u"入学年月"_s, u"入学年份"_s, u"入学时间"_s}},
        {u"boarding"_s, {u"就读方式"_s, u"是否住校"_s, u"是否寄宿"_s, u"住宿情况"_s}},
        {u"status"_s, {u"学籍状态"_s, u"在籍状态"_s, u"学生状态"_s, u"学生当前状态"_s}},
        {u"leftBehind"_s, {u"是否留守儿童"_s, u"留守儿童"_s, u"留守情况"_s}},
        {u"migrant"_s, {u"是否进城务工人员随迁子女"_s, u"随迁子女"_s, u"是否随迁子女"_s}},
        {u"orphan"_s, {u"是否孤儿"_s, u"孤儿"_s}},
        {u"martyr"_s, {u"是否烈士或优抚子女"_s, u"烈士或优抚子女"_s}},
        {u"inclusive"_s, {u"随班就读"_s, u"是否随班就读"_s}},
        {u"disability"_s, {u"残疾类型"_s, u"残疾人类型"_s, u"残疾类别"_s}},
        {u"guardian1Name"_s, {u"监护人1姓名"_s, u"监护人"_s, u"监护人姓名"_s, u"家长姓名"_s, u"家长"_s, u"成员1姓名"_s, u"父亲姓名"_s}},
        {u"guardian1Relation"_s, {u"监护人1关系"_s, u"监护人关系"_s, u"与学生关系"_s, u"关系"_s, u"成员1关系"_s}},
        {u"guardian1Phone"_s,
         {u"监护人1联系电话"_s, u"监护人1电话"_s, u"家长电话"_s, u"监护人电话"_s, u"监护人联系电话"_s, u"家长联系电话"_s, u"联系电话"_s, u"电话"_s, u"手机"_s, u"手机号"_s, u"成员1联系电话"_s, u"父亲电话"_s},
         false,
         fitsPhone},
        {u"guardian2Name"_s, {u"监护人2姓名"_s, u"成员2姓名"_s, u"母亲姓名"_s}},
        {u"guardian2Relation"_s, {u"监护人2关系"_s, u"成员2关系"_s}},
        {u"guardian2Phone"_s, {u"监护人2联系电话"_s, u"监护人2电话"_s, u"成员2联系电话"_s, u"母亲电话"_s}},
        {u"note"_s, {u"备注"_s, u"说明"_s}},
    };
}

QString cellOf(const sheets::TableRow &row, const sheets::ColumnMap &columns, const QString &key)
{
    const int column = columns.columnOf(key);
    return column < 0 ? QString() : row.text(column);
}

} // namespace

std::span<const sheets::KnownColumn> rosterColumns()
{
    static const std::vector<sheets::KnownColumn> columns = makeColumns();
    return columns;
}

StudentDraft draftFrom(const sheets::TableRow &row, const sheets::ColumnMap &columns)
{
    const auto cell = [&](const QString &key) { return cellOf(row, columns, key); };
    StudentDraft draft;
    draft.name = cell(u"name"_s);
    draft.sex = cell(u"sex"_s);
    draft.birthDate = cell(u"birthDate"_s);
    draft.studentNumber = cell(u"studentNumber"_s);
    draft.localNumber = cell(u"localNumber"_s);
    draft.documentType = cell(u"documentType"_s);
    draft.documentNumber = cell(u"documentNumber"_s);
    draft.ethnicGroup = cell(u"ethnicGroup"_s);
    draft.grade = cell(u"grade"_s);
    draft.className = cell(u"className"_s);
    draft.boarding = cell(u"boarding"_s);
    draft.status = cell(u"status"_s);
    draft.note = cell(u"note"_s);
    draft.leftBehind = cell(u"leftBehind"_s);
    draft.migrant = cell(u"migrant"_s);
    draft.orphan = cell(u"orphan"_s);
    draft.martyr = cell(u"martyr"_s);
    draft.inclusive = cell(u"inclusive"_s);
    draft.disability = cell(u"disability"_s);
    for (const QString &which : {u"guardian1"_s, u"guardian2"_s})
        draft.guardians.push_back({cell(which + u"Name"_s), cell(which + u"Relation"_s), cell(which + u"Phone"_s)});
    // Small lists have no column for the status and write 休学 as a remark.
    if (columns.columnOf(u"status"_s) < 0 && parseStatus(draft.note))
        draft.status = draft.note;
    return draft;
}

calendar::SchoolYear guessRosterYear(const sheets::Table &table, const sheets::ColumnMap &columns, QDate today, StageSystem system)
{
    std::map<int, int> votes;
    for (const sheets::TableRow &row : table.rows) {
        const QString grade = cellOf(row, columns, u"grade"_s);
        // 入学年月 is that of the stage's first grade (facts C2), just as the year in "2024级" is.
        const QString entry = cleanCell(cellOf(row, columns, u"entryMonth"_s)).left(4);
        const auto year = schoolYearImpliedBy(entry.isEmpty() ? cellOf(row, columns, u"className"_s) : entry + u"级"_s, grade, system);
        if (year)
            ++votes[*year];
    }
    const auto most = std::max_element(votes.begin(), votes.end(), [](const auto &a, const auto &b) { return a.second < b.second; });
    const calendar::SchoolYear present = calendar::SchoolYear::of(today);
    // Next year's roster is made in summer; anything further off is a slip of the pen.
    if (most == votes.end() || std::abs(most->first - present.startYear()) > 1)
        return present;
    return calendar::SchoolYear(most->first);
}

} // namespace xd::students
