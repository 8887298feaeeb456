<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>CompareResults</name>
    <message>
        <source>Scale</source>
        <translation>分量表</translation>
    </message>
    <message>
        <source>By %1</source>
        <comment>who answered</comment>
        <translation>%1</translation>
    </message>
    <message>
        <source>Side by side</source>
        <translation>各方对照</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>instrument, what changed</comment>
        <translation>%1：%2</translation>
    </message>
</context>
<context>
    <name>RosterImport</name>
    <message>
        <source>new</source>
        <translation>新增</translation>
    </message>
    <message>
        <source>updated</source>
        <translation>更新</translation>
    </message>
    <message>
        <source>unchanged</source>
        <translation>不变</translation>
    </message>
    <message>
        <source>%1: %2 → %3</source>
        <translation>%1：%2 → %3</translation>
    </message>
    <message>
        <source>; </source>
        <translation>；</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>未通过</translation>
    </message>
    <message>
        <source>not in this file</source>
        <translation>文件中没有</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>行</translation>
    </message>
    <message>
        <source>What happens</source>
        <translation>处理</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>学号</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Sex</source>
        <translation>性别</translation>
    </message>
    <message>
        <source>Born</source>
        <translation>出生日期</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>班级</translation>
    </message>
    <message>
        <source>Changes</source>
        <translation>改动</translation>
    </message>
    <message>
        <source>Date of birth</source>
        <translation>出生日期</translation>
    </message>
    <message>
        <source>Student number</source>
        <translation>学籍号</translation>
    </message>
    <message>
        <source>Number of the school's own</source>
        <translation>校内学号</translation>
    </message>
    <message>
        <source>Kind of document</source>
        <translation>证件类型</translation>
    </message>
    <message>
        <source>Number of the document</source>
        <translation>证件号</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>证件</translation>
    </message>
    <message>
        <source>Ethnic group</source>
        <translation>民族</translation>
    </message>
    <message>
        <source>Grade</source>
        <translation>年级</translation>
    </message>
    <message>
        <source>Day or boarding</source>
        <translation>就读方式</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>学籍状态</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Left-behind child</source>
        <translation>留守儿童</translation>
    </message>
    <message>
        <source>Child of migrant workers</source>
        <translation>随迁子女</translation>
    </message>
    <message>
        <source>Orphan</source>
        <translation>孤儿</translation>
    </message>
    <message>
        <source>Martyr's family</source>
        <translation>烈士或优抚子女</translation>
    </message>
    <message>
        <source>Inclusive education</source>
        <translation>随班就读</translation>
    </message>
    <message>
        <source>Disability</source>
        <translation>残疾类型</translation>
    </message>
    <message>
        <source>Guardian 1: name</source>
        <translation>监护人1姓名</translation>
    </message>
    <message>
        <source>Guardian 1: relation</source>
        <translation>监护人1关系</translation>
    </message>
    <message>
        <source>Guardian 1: telephone</source>
        <translation>监护人1电话</translation>
    </message>
    <message>
        <source>Guardian 2: name</source>
        <translation>监护人2姓名</translation>
    </message>
    <message>
        <source>Guardian 2: relation</source>
        <translation>监护人2关系</translation>
    </message>
    <message>
        <source>Guardian 2: telephone</source>
        <translation>监护人2电话</translation>
    </message>
    <message>
        <source>Guardians</source>
        <translation>监护人</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>School year</source>
        <translation>学年</translation>
    </message>
    <message>
        <source>Import the list of students</source>
        <translation>导入学生名单</translation>
    </message>
    <message>
        <source>Drop the list here: an export of the student register, or the school's own table</source>
        <translation>把名单拖到这里：学籍系统导出的表格，或学校自己的名单</translation>
    </message>
    <message>
        <source>Month of entry</source>
        <translation>入学年月</translation>
    </message>
</context>
<context>
    <name>xd::ui::StudentList</name>
    <message>
        <source>Students</source>
        <translation>学生</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>学号</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Sex</source>
        <translation>性别</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>班级</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>学籍状态</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>Find in the list</source>
        <translation>在名单中查找</translation>
    </message>
    <message>
        <source>Grade</source>
        <translation>年级</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>No students yet</source>
        <translation>还没有学生</translation>
    </message>
    <message>
        <source>Import the list of the school; every later step starts from it.</source>
        <translation>先导入全校名单，后面的每一步都从它开始。</translation>
    </message>
    <message>
        <source>Import the list</source>
        <translation>导入名单</translation>
    </message>
    <message numerus="yes">
        <source>%n student(s)</source>
        <translation>
            <numerusform>%n 名学生</numerusform>
        </translation>
    </message>
    <message>
        <source>Nobody found</source>
        <translation>没有找到</translation>
    </message>
    <message>
        <source>Part of a name, pinyin such as zhangwei or zw, the end of a number, or a class such as 302 will do.</source>
        <translation>可输入姓名的一部分、拼音（zhangwei 或 zw）、学号末几位，或班级（如 302）。</translation>
    </message>
    <message>
        <source>Clear the filters</source>
        <translation>清除筛选</translation>
    </message>
    <message>
        <source>Name, pinyin, number or class</source>
        <translation>姓名、拼音、首字母、学号或班级</translation>
    </message>
</context>
<context>
    <name>xd::ui::StudentView</name>
    <message>
        <source>its pack is no longer here</source>
        <translation>量表包已不在</translation>
    </message>
    <message>
        <source>One student</source>
        <translation>学生档案</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>基本信息</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Sex</source>
        <translation>性别</translation>
    </message>
    <message>
        <source>Date of birth</source>
        <translation>出生日期</translation>
    </message>
    <message numerus="yes">
        <source>%1 (%n years)</source>
        <translation>
            <numerusform>%1（%n 岁）</numerusform>
        </translation>
    </message>
    <message>
        <source>Student number</source>
        <translation>学籍号</translation>
    </message>
    <message>
        <source>School's own number</source>
        <translation>校内学号</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>班级</translation>
    </message>
    <message>
        <source>%1, school year %2</source>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>Day or boarding</source>
        <translation>就读方式</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>学籍状态</translation>
    </message>
    <message>
        <source>Guardian</source>
        <translation>监护人</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>from the roster</source>
        <translation>来自学籍名单</translation>
    </message>
    <message>
        <source>given by a person</source>
        <translation>由老师添加</translation>
    </message>
    <message>
        <source>None. A tag says why a student may need more attention; it is no judgement.</source>
        <translation>没有标签。标签只说明为什么需要多关心，不是评判。</translation>
    </message>
    <message>
        <source>Change tags</source>
        <translation>修改标签</translation>
    </message>
    <message>
        <source>Screenings</source>
        <translation>测评记录</translation>
    </message>
    <message>
        <source>Results of screenings, no diagnoses.</source>
        <translation>测评结果，不是诊断。</translation>
    </message>
    <message>
        <source>Danger answer to item %1 of %2, %3</source>
        <translation>%2 第 %1 题有危险作答，%3</translation>
    </message>
    <message>
        <source>None yet.</source>
        <translation>暂无。</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Instrument</source>
        <translation>量表</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>总分</translation>
    </message>
    <message>
        <source>Band</source>
        <translation>等级</translation>
    </message>
    <message>
        <source>Scales and quality</source>
        <translation>分量表与作答质量</translation>
    </message>
    <message>
        <source>Who did and who saw what</source>
        <translation>查阅与操作记录</translation>
    </message>
    <message>
        <source>Journal of this student</source>
        <translation>该生日志</translation>
    </message>
    <message>
        <source>When</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>谁</translation>
    </message>
    <message>
        <source>What</source>
        <translation>做了什么</translation>
    </message>
    <message>
        <source>In the journal</source>
        <translation>在日志中查看</translation>
    </message>
    <message>
        <source>The whole journal of this file, with filters and print</source>
        <translation>这份档案的完整日志，可筛选、可打印</translation>
    </message>
    <message>
        <source>Show one item to the principal</source>
        <translation>告知校长</translation>
    </message>
    <message>
        <source>of doubtful worth under %1 years</source>
        <translation>不满 %1 岁，结果须慎重对待</translation>
    </message>
    <message>
        <source>To the second look</source>
        <translation>去复核</translation>
    </message>
    <message>
        <source>It was begun and waits for a decision</source>
        <translation>已经开始，等待作出结论</translation>
    </message>
</context>
<context>
    <name>xd::ui::StudentsPage</name>
    <message>
        <source>Students</source>
        <translation>学生</translation>
    </message>
    <message>
        <source>Import the list</source>
        <translation>导入名单</translation>
    </message>
    <message>
        <source>Back to the list</source>
        <translation>返回名单</translation>
    </message>
</context>
</TS>
