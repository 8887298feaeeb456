<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>ScreeningImport</name>
    <message>
        <source>Student number</source>
        <translation>学号</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Grade</source>
        <translation>年级</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>班级</translation>
    </message>
    <message>
        <source>Instrument</source>
        <translation>量表</translation>
    </message>
    <message>
        <source>Time taken</source>
        <translation>用时</translation>
    </message>
    <message>
        <source>Begun</source>
        <translation>开始时间</translation>
    </message>
    <message>
        <source>Finished</source>
        <translation>完成时间</translation>
    </message>
    <message>
        <source>Guardian's decision</source>
        <translation>监护人意见</translation>
    </message>
    <message>
        <source>Guardian</source>
        <translation>监护人</translation>
    </message>
    <message>
        <source>Date of the slip</source>
        <translation>填写日期</translation>
    </message>
    <message>
        <source>Student's own decision</source>
        <translation>学生本人意见</translation>
    </message>
    <message>
        <source>%1, item %2</source>
        <translation>%1 第 %2 题</translation>
    </message>
    <message>
        <source>agrees</source>
        <translation>同意</translation>
    </message>
    <message>
        <source>refuses</source>
        <translation>不同意</translation>
    </message>
    <message>
        <source>new</source>
        <translation>新增</translation>
    </message>
    <message>
        <source>changed</source>
        <translation>更新</translation>
    </message>
    <message>
        <source>unchanged</source>
        <translation>不变</translation>
    </message>
    <message>
        <source>of these undecided</source>
        <translation>其中未填写</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>未通过</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Counts as</source>
        <translation>计为</translation>
    </message>
    <message>
        <source>consent</source>
        <translation>同意参加</translation>
    </message>
    <message>
        <source>no consent</source>
        <translation>不参加</translation>
    </message>
    <message>
        <source>danger answers</source>
        <translation>危险作答</translation>
    </message>
    <message numerus="yes">
        <source>%n answer(s) speak of danger. They are kept whatever becomes of their row; look at them first after the import.</source>
        <translation>
            <numerusform>有 %n 条作答提示危险。无论该行是否通过都会保留，导入后请先处理。</numerusform>
        </translation>
    </message>
    <message>
        <source>Row</source>
        <translation>行</translation>
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
        <source>Quality</source>
        <translation>作答质量</translation>
    </message>
    <message>
        <source>Import consent slips</source>
        <translation>导入知情同意书</translation>
    </message>
    <message>
        <source>Drop the table of collected slips here: number, name, guardian's decision, date, student's own decision</source>
        <translation>把收回的同意书汇总表拖到这里：学号、姓名、监护人意见、日期、学生本人意见</translation>
    </message>
    <message>
        <source>Import answers</source>
        <translation>导入答卷</translation>
    </message>
    <message>
        <source>Drop the table of answers here: letters, numbers or the words of the options, one row a student</source>
        <translation>把答卷表格拖到这里：字母、数字或选项文字均可，每名学生一行</translation>
    </message>
    <message numerus="yes">
        <source>%n answer(s) speak of danger. Look at them now; they stand on top of the round.</source>
        <translation>
            <numerusform>有 %n 条作答提示危险。请现在处理，它们排在本轮最上面。</numerusform>
        </translation>
    </message>
    <message>
        <source>How are the answers numbered in this file?</source>
        <translation>这份表里的答案从几开始编号？</translation>
    </message>
    <message>
        <source>as on the printed questionnaire</source>
        <translation>与纸质问卷一致</translation>
    </message>
    <message>
        <source>the lowest answer is 0</source>
        <translation>最低一档记为 0</translation>
    </message>
    <message>
        <source>the lowest answer is 1</source>
        <translation>最低一档记为 1</translation>
    </message>
    <message>
        <source>Only for answers that came as numbers. Many survey platforms count the answers 1, 2, 3, 4 where the questionnaire counts 0, 1, 2, 3. Compare one student's numbers with the words on the platform: what stands there for “not at all”?</source>
        <translation>只与用数字作答的表有关。问卷计分为 0、1、2、3 的，不少问卷平台导出为 1、2、3、4。请在平台上对照一名学生的原始答案：“完全没有”对应的是几？</translation>
    </message>
    <message>
        <source>Say how they are numbered</source>
        <translation>选择编号方式</translation>
    </message>
</context>
<context>
    <name>xd::ui::DangerCard</name>
    <message>
        <source>Danger answers</source>
        <translation>危险作答</translation>
    </message>
    <message>
        <source>Student</source>
        <translation>学生</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>班级</translation>
    </message>
    <message>
        <source>About</source>
        <translation>条目</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>作答</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>发现时间</translation>
    </message>
    <message>
        <source>(not known)</source>
        <translation>（未知）</translation>
    </message>
    <message>
        <source>They count whatever the total says, and also where the row could not be stored.</source>
        <translation>无论总分如何，也无论该行是否入库，危险作答都会计入。</translation>
    </message>
    <message>
        <source>Talk to the student today; a score is no diagnosis.</source>
        <translation>请今天就与学生面谈；分数不是诊断。</translation>
    </message>
    <message>
        <source>Enter: say who it is</source>
        <translation>按回车指认</translation>
    </message>
    <message>
        <source>Danger answers (%1): look at these first</source>
        <translation>危险作答 %1 条：请先处理</translation>
    </message>
    <message>
        <source>row not stored</source>
        <translation>该行未入库</translation>
    </message>
</context>
<context>
    <name>xd::ui::OpenRoundStep</name>
    <message>
        <source>New round</source>
        <translation>新建一轮</translation>
    </message>
    <message>
        <source>From grade</source>
        <translation>起始年级</translation>
    </message>
    <message>
        <source>To grade</source>
        <translation>截止年级</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Screening %1</source>
        <translation>%1筛查</translation>
    </message>
    <message>
        <source>to</source>
        <translation>至</translation>
    </message>
    <message>
        <source>Grades</source>
        <translation>年级</translation>
    </message>
    <message>
        <source>Instruments</source>
        <translation>量表</translation>
    </message>
    <message>
        <source>First day</source>
        <translation>开始日期</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>截止日期</translation>
    </message>
    <message>
        <source>Later answers are taken and marked as late.</source>
        <translation>之后的答卷仍可导入，并标为逾期。</translation>
    </message>
    <message>
        <source>Norm for %1</source>
        <translation>%1的常模</translation>
    </message>
    <message>
        <source>%1 was not made for: %2.</source>
        <translation>%1 不适用于：%2。</translation>
    </message>
    <message>
        <source>Open a screening round</source>
        <translation>新建测评</translation>
    </message>
    <message>
        <source>Open the round</source>
        <translation>开始本轮</translation>
    </message>
    <message>
        <source>Choose at least one.</source>
        <translation>请至少选一种量表。</translation>
    </message>
    <message>
        <source>As you left it, kept %1</source>
        <translation>已恢复上次没填完的内容（%1 保存）</translation>
    </message>
    <message>
        <source>Start afresh</source>
        <translation>重新填写</translation>
    </message>
    <message>
        <source>As in the reports, for example: Autumn 2026</source>
        <translation>报告中显示的名称，例如：2026年秋季筛查</translation>
    </message>
    <message>
        <source>A score is no diagnosis; people decide.</source>
        <translation>筛查只发现需要复核的学生，由人来判断；分数不是诊断。</translation>
    </message>
</context>
<context>
    <name>xd::ui::ResultsTable</name>
    <message>
        <source>danger answer</source>
        <translation>危险作答</translation>
    </message>
    <message>
        <source>second look</source>
        <translation>待复核</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>无</translation>
    </message>
    <message>
        <source>late</source>
        <translation>逾期</translation>
    </message>
    <message>
        <source>Asks for</source>
        <translation>需要</translation>
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
        <source>Class</source>
        <translation>班级</translation>
    </message>
    <message>
        <source>Band</source>
        <translation>等级</translation>
    </message>
    <message>
        <source>Quality</source>
        <translation>作答质量</translation>
    </message>
    <message>
        <source>Results</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>Grade</source>
        <translation>年级</translation>
    </message>
    <message>
        <source>No answers yet</source>
        <translation>还没有答卷</translation>
    </message>
    <message>
        <source>Import the consent slips first, then the table of answers.</source>
        <translation>请先导入知情同意书，再导入答卷。</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n student(s)</source>
        <translation>
            <numerusform>共 %n 名，显示 %1 名</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: all scales</source>
        <translation>%1：各分量表</translation>
    </message>
    <message>
        <source>A result of a screening, no diagnosis.</source>
        <translation>筛查结果，不是诊断。</translation>
    </message>
    <message>
        <source>%1, band</source>
        <translation>%1等级</translation>
    </message>
</context>
<context>
    <name>xd::ui::ScreeningPage</name>
    <message>
        <source>Screening</source>
        <translation>筛查</translation>
    </message>
    <message>
        <source>No round yet</source>
        <translation>还没有测评</translation>
    </message>
    <message>
        <source>A round says which grades are asked with which instruments, and holds consent, answers and results together.</source>
        <translation>一轮测评规定哪些年级用哪些量表，并把知情同意、答卷和结果放在一起。</translation>
    </message>
    <message>
        <source>Bands by grade</source>
        <translation>各年级等级分布</translation>
    </message>
    <message>
        <source>Open a round</source>
        <translation>新建测评</translation>
    </message>
    <message>
        <source>New round</source>
        <translation>新建一轮</translation>
    </message>
    <message>
        <source>Consent slips</source>
        <translation>知情同意书</translation>
    </message>
    <message>
        <source>Answers</source>
        <translation>答卷</translation>
    </message>
    <message>
        <source>Close the round</source>
        <translation>结束本轮</translation>
    </message>
    <message>
        <source>Round</source>
        <translation>测评</translation>
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
        <source>Whom to ask next</source>
        <translation>还差谁</translation>
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
        <source>Class</source>
        <translation>班级</translation>
    </message>
    <message>
        <source>What is missing</source>
        <translation>缺少</translation>
    </message>
    <message>
        <source>Nobody is missing</source>
        <translation>没有缺的</translation>
    </message>
    <message>
        <source>All who agreed have answered.</source>
        <translation>同意参加的都已作答。</translation>
    </message>
    <message>
        <source>Imports</source>
        <translation>导入记录</translation>
    </message>
    <message>
        <source>When</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>What</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>New</source>
        <translation>新增</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>更新</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>未通过</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Nothing imported yet</source>
        <translation>还没有导入过</translation>
    </message>
    <message>
        <source>Results</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>Chart</source>
        <translation>图表</translation>
    </message>
    <message>
        <source>%1 (closed)</source>
        <translation>%1（已结束）</translation>
    </message>
    <message>
        <source>Import consent slips</source>
        <translation>导入知情同意书</translation>
    </message>
    <message>
        <source>Import answers</source>
        <translation>导入答卷</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 至 %2</translation>
    </message>
    <message>
        <source>since %1</source>
        <translation>自 %1 起</translation>
    </message>
    <message>
        <source>grades %1</source>
        <translation>%1 年级</translation>
    </message>
    <message>
        <source>eligible</source>
        <translation>应测</translation>
    </message>
    <message>
        <source>agreed</source>
        <translation>同意</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>不同意</translation>
    </message>
    <message>
        <source>answered</source>
        <translation>已测</translation>
    </message>
    <message>
        <source>missing</source>
        <translation>未测</translation>
    </message>
    <message>
        <source>agreed, no answers yet</source>
        <translation>已同意，还没有答卷</translation>
    </message>
    <message>
        <source>all there</source>
        <translation>已齐</translation>
    </message>
    <message>
        <source>for a second look</source>
        <translation>待复核</translation>
    </message>
    <message>
        <source>Grade</source>
        <translation>年级</translation>
    </message>
    <message>
        <source>%1, %2: students by band and grade</source>
        <translation>%1（%2）：各年级各等级人数</translation>
    </message>
    <message>
        <source>answers</source>
        <translation>答卷</translation>
    </message>
    <message>
        <source>the consent slip</source>
        <translation>知情同意书</translation>
    </message>
    <message>
        <source>taken back</source>
        <translation>已撤销</translation>
    </message>
    <message>
        <source>Enter: take back</source>
        <translation>回车可撤销</translation>
    </message>
    <message>
        <source>Answers belong to an open round. Open one first.</source>
        <translation>答卷要归入进行中的测评，请先新建一轮。</translation>
    </message>
    <message>
        <source>Close this round?</source>
        <translation>结束本轮测评？</translation>
    </message>
    <message>
        <source>It takes no more slips and answers. What it came to stays.</source>
        <translation>结束后不再接收同意书和答卷，已有结果保留。</translation>
    </message>
    <message>
        <source>Take this import back?</source>
        <translation>撤销这次导入？</translation>
    </message>
    <message>
        <source>Its answer sheets go; its danger answers stay, since a person must look at them.</source>
        <translation>其中的答卷将被收回；危险作答会保留，必须有人处理。</translation>
    </message>
    <message>
        <source>Take it back</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Whose answer is it?</source>
        <translation>这是谁的作答？</translation>
    </message>
    <message>
        <source>The row said: %1. Type the student number, or a name that only one student has.</source>
        <translation>该行写着：%1。请输入学号，或只有一名学生使用的姓名。</translation>
    </message>
    <message>
        <source>What the round came to</source>
        <translation>本轮测评情况</translation>
    </message>
    <message>
        <source>To ask (%1)</source>
        <translation>待补（%1）</translation>
    </message>
    <message>
        <source>no diagnosis</source>
        <translation>不是诊断</translation>
    </message>
    <message>
        <source>Save as Excel</source>
        <translation>存为 Excel</translation>
    </message>
    <message>
        <source>Its slips go, and what the families said before counts again. Slips that answers rest on stay until those answers are taken back.</source>
        <translation>本次导入的同意书将被撤销，各家此前的意见重新生效。已有答卷以此为依据的，须先撤销那次答卷导入。</translation>
    </message>
    <message>
        <source>Save the results</source>
        <translation>保存测评结果</translation>
    </message>
    <message>
        <source>Excel workbooks (*.xlsx)</source>
        <translation>Excel 工作簿 (*.xlsx)</translation>
    </message>
    <message numerus="yes">
        <source>Results of %n student(s) saved. The file holds names and answers of danger: keep it where only you can read it.</source>
        <translation>
            <numerusform>已保存 %n 名学生的结果。文件含姓名和危险作答，请存放在只有您能看到的地方。</numerusform>
        </translation>
    </message>
    <message>
        <source>Saving the results</source>
        <translation>正在保存结果</translation>
    </message>
    <message>
        <source>nobody has agreed</source>
        <translation>没有人同意</translation>
    </message>
    <message>
        <source>no consent slips yet</source>
        <translation>还没有同意书</translation>
    </message>
</context>
</TS>
