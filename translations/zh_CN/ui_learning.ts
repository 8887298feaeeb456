<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>xd::ui::ChartTab</name>
    <message>
        <source>cut-off</source>
        <translation>界值</translation>
    </message>
    <message>
        <source>Nothing to show here for this choice.</source>
        <translation>所选内容没有可显示的数据。</translation>
    </message>
    <message>
        <source>not shown (too few)</source>
        <translation>不公布（人数过少）</translation>
    </message>
</context>
<context>
    <name>xd::ui::LearningPage</name>
    <message>
        <source>What a round shows</source>
        <translation>测评分析</translation>
    </message>
    <message>
        <source>As others get it</source>
        <translation>按他人所见</translation>
    </message>
    <message>
        <source>No round yet</source>
        <translation>还没有测评</translation>
    </message>
    <message>
        <source>Once a round has answers, this place shows what they tell as a whole: by grade and sex, year by year, class by class.</source>
        <translation>有了答卷之后，这里显示一轮测评的整体情况：按年级和性别、逐年、逐班。</translation>
    </message>
    <message>
        <source>A screening is no diagnosis. Who has no sheet is counted apart, never as zero.</source>
        <translation>测评不是诊断。没有答卷的学生单独统计，不按零分计。</translation>
    </message>
    <message>
        <source>On paper</source>
        <translation>打印预览</translation>
    </message>
    <message>
        <source>Save the numbers</source>
        <translation>导出数据</translation>
    </message>
    <message>
        <source>What the leading group gets: levels by grade, small numbers protected, no class and no mean</source>
        <translation>学校领导小组看到的内容：按年级的分档，小数字受保护，没有班级数据和平均分</translation>
    </message>
    <message>
        <source>Instrument</source>
        <translation>量表</translation>
    </message>
    <message>
        <source>Scale</source>
        <translation>分量表</translation>
    </message>
    <message>
        <source>What the round shows</source>
        <translation>本轮测评的情况</translation>
    </message>
    <message>
        <source>Grade and sex</source>
        <translation>年级与性别</translation>
    </message>
    <message>
        <source>Scales</source>
        <translation>各分量表</translation>
    </message>
    <message>
        <source>This year and last</source>
        <translation>今年与去年</translation>
    </message>
    <message>
        <source>Distribution</source>
        <translation>得分分布</translation>
    </message>
    <message>
        <source>Classes</source>
        <translation>各班</translation>
    </message>
    <message>
        <source>Letters to families</source>
        <translation>致家长的信</translation>
    </message>
    <message>
        <source>Classes, for the counselling room alone</source>
        <translation>各班情况（仅供心理辅导室）</translation>
    </message>
    <message>
        <source>No class takes part yet</source>
        <translation>还没有班级参加</translation>
    </message>
    <message numerus="yes">
        <source>%n class(es); for the counselling room alone</source>
        <translation>
            <numerusform>%n个班；仅供心理辅导室</numerusform>
        </translation>
    </message>
    <message>
        <source>Excel workbooks (*.xlsx);;CSV tables (*.csv)</source>
        <translation>Excel 工作簿 (*.xlsx);;CSV 表格 (*.csv)</translation>
    </message>
    <message>
        <source>Saved. The file holds numbers of single classes: keep it where only you can read it.</source>
        <translation>已保存。文件含有各班数据，请放在只有您能打开的地方。</translation>
    </message>
    <message>
        <source>Saved, with small numbers protected.</source>
        <translation>已保存，小数字已受保护。</translation>
    </message>
    <message>
        <source>Saving the numbers</source>
        <translation>正在导出数据</translation>
    </message>
    <message>
        <source>False alarms</source>
        <translation>误报台账</translation>
    </message>
    <message>
        <source>Release to the principal</source>
        <translation>发布给校长</translation>
    </message>
    <message>
        <source>Released report</source>
        <translation>已发布的报告</translation>
    </message>
    <message>
        <source>Release the report of this round to the principal?</source>
        <translation>把本轮测评报告发布给校长？</translation>
    </message>
    <message>
        <source>It is frozen as the switch “As others get it” shows it, with small numbers protected, and can be released only once: sheets and withdrawals that come later do not change it. The principal finds it under Reports.</source>
        <translation>报告按“按他人所见”的内容冻结，小数字已作保护。每轮只能发布一次，之后补交的答卷和撤回的同意不再改动它。校长在“报告”页可以看到。</translation>
    </message>
    <message>
        <source>Release</source>
        <translation>发布</translation>
    </message>
    <message>
        <source>Released as report %1. The principal finds it under Reports.</source>
        <translation>已发布，报告编号 %1。校长在“报告”页可以看到。</translation>
    </message>
    <message>
        <source>Show the report</source>
        <translation>查看报告</translation>
    </message>
    <message>
        <source>Releasing the report</source>
        <translation>正在发布报告</translation>
    </message>
</context>
<context>
    <name>xd::ui::LedgerTab</name>
    <message>
        <source>too few to say</source>
        <translation>人数太少</translation>
    </message>
    <message>
        <source>%1% (%2–%3%)</source>
        <comment>share, lower and upper end of the interval</comment>
        <translation>%1%（%2%～%3%）</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>instrument, version 1</comment>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>all grades</source>
        <translation>全部年级</translation>
    </message>
    <message>
        <source>False alarms</source>
        <translation>误报台账</translation>
    </message>
    <message>
        <source>Instrument</source>
        <translation>量表</translation>
    </message>
    <message>
        <source>Norm set and cut-off</source>
        <translation>常模与界值</translation>
    </message>
    <message>
        <source>Grade</source>
        <translation>年级</translation>
    </message>
    <message>
        <source>Answered</source>
        <translation>已测</translation>
    </message>
    <message>
        <source>Flagged</source>
        <translation>达到界值</translation>
    </message>
    <message>
        <source>Confirmed</source>
        <translation>确认</translation>
    </message>
    <message>
        <source>Watch</source>
        <translation>观察</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>未复核</translation>
    </message>
    <message>
        <source>Found later</source>
        <translation>后来发现</translation>
    </message>
    <message>
        <source>Nothing flagged yet</source>
        <translation>还没有达到界值的学生</translation>
    </message>
    <message>
        <source>Once candidates have had their second look, this ledger tells how many a cut-off flagged in vain, and whom it missed.</source>
        <translation>候选学生复核之后，这里显示每个界值误报了多少、漏掉了多少。</translation>
    </message>
    <message>
        <source>Refuted</source>
        <translation>排除</translation>
    </message>
    <message>
        <source>Share confirmed</source>
        <translation>确认比例</translation>
    </message>
    <message>
        <source>By danger answer</source>
        <translation>危险作答发现</translation>
    </message>
    <message numerus="yes">
        <source>Over all rounds. Flagged: at or beyond the cut-off; a danger answer is none. By danger answer: flagged by no cut, but by a danger answer, and confirmed. Found later: answered, not flagged, and found in need afterwards. The interval is that of Wilson at 95%; under %n decision(s) nothing is said.</source>
        <translation><numerusform>统计所有轮次。达到界值：得分达到或超过界值，危险题作答不在此列。危险作答发现：各项得分都未达到界值，只因危险作答被发现并经复核确认。后来发现：作答时未达到界值，之后被发现需要帮助。区间为95% Wilson区间；定论不足%n例时不给出比例。</numerusform></translation>
    </message>
</context>
<context>
    <name>xd::ui::LettersTab</name>
    <message>
        <source>Whom a letter may go to</source>
        <translation>可以发信的家庭</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>班级</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>学号</translation>
    </message>
    <message>
        <source>Answers</source>
        <translation>答卷</translation>
    </message>
    <message>
        <source>See the letters</source>
        <translation>预览信件</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n student(s)</source>
        <translation>
            <numerusform>%1 / %n 名学生</numerusform>
        </translation>
    </message>
    <message>
        <source>Nobody is asked in this round</source>
        <translation>本轮没有应测学生</translation>
    </message>
    <message>
        <source>Grade</source>
        <translation>年级</translation>
    </message>
    <message>
        <source>answered</source>
        <translation>已测</translation>
    </message>
    <message>
        <source>no sheet</source>
        <translation>没有答卷</translation>
    </message>
    <message>
        <source>The letter</source>
        <translation>信件</translation>
    </message>
    <message>
        <source>It says what is offered. Scores, bands and diagnoses have no place in it.</source>
        <translation>信里只写学校能提供什么，不写分数、等级和诊断。</translation>
    </message>
    <message>
        <source>Which letter</source>
        <translation>哪一封信</translation>
    </message>
    <message>
        <source>Language of the letter</source>
        <translation>信件语言</translation>
    </message>
    <message>
        <source>A paragraph of your own (may stay empty)</source>
        <translation>自己补充一段（可不填）</translation>
    </message>
    <message>
        <source>How to reach you (may stay empty)</source>
        <translation>联系方式（可不填）</translation>
    </message>
    <message>
        <source>Not in a letter: “%1” – %2.</source>
        <translation>不能写进信里：“%1”——%2。</translation>
    </message>
    <message>
        <source>Better not: “%1” – %2.</source>
        <translation>最好不写：“%1”——%2。</translation>
    </message>
    <message>
        <source>The paragraph is too long.</source>
        <translation>这一段太长了。</translation>
    </message>
    <message>
        <source>Pick one or more students on the left.</source>
        <translation>请在左侧选择一名或多名学生。</translation>
    </message>
    <message numerus="yes">
        <source>%n letter(s), each on its own page.</source>
        <translation>
            <numerusform>%n封信，每封单独一页。</numerusform>
        </translation>
    </message>
    <message>
        <source>Leave these words in the letter?</source>
        <translation>信里保留这些说法吗？</translation>
    </message>
    <message>
        <source>Leave them</source>
        <translation>保留</translation>
    </message>
    <message>
        <source>Words of the letter</source>
        <translation>信的正文</translation>
    </message>
    <message>
        <source>second look decided</source>
        <translation>复核已作结论</translation>
    </message>
    <message>
        <source>second look open</source>
        <translation>复核未完成</translation>
    </message>
    <message numerus="yes">
        <source>%n of the students picked cannot get this letter: no second look has been decided.</source>
        <translation>
            <numerusform>所选学生中有 %n 人不能寄这封信：复核还没有结论。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of the students picked cannot be told that all is well: a sheet is missing, incomplete or void, a danger answer waits, or a second look is open, confirmed or on watch.</source>
        <translation>
            <numerusform>所选学生中有 %n 人不能寄“一切平安”：答卷缺少、不完整或无效，有待处理的危险作答，或者复核未完成、已确认、继续观察。</numerusform>
        </translation>
    </message>
    <message>
        <source>The letters can be seen once the marked words are others.</source>
        <translation>把标出的词改掉以后才能看信。</translation>
    </message>
</context>
</TS>
