<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>ChangeRound</name>
    <message>
        <source>Change</source>
        <translation>修改</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>First day</source>
        <translation>开始日期</translation>
    </message>
    <message>
        <source>The round has a last day</source>
        <translation>设截止日期</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>截止日期</translation>
    </message>
    <message>
        <source>Later answers are taken and marked as late; those that came late before keep their mark.</source>
        <translation>之后的答卷仍可导入，并标为逾期；原来已标逾期的不变。</translation>
    </message>
    <message>
        <source>Arrangements</source>
        <translation>特殊安排</translation>
    </message>
    <message>
        <source>Rooms, times, who helps. What a single student needs stands on the student's line.</source>
        <translation>教室、时间、由谁协助。个别学生的需要另记在该生名下。</translation>
    </message>
    <message>
        <source>Change the round</source>
        <translation>修改测评</translation>
    </message>
    <message>
        <source>Change it</source>
        <translation>保存修改</translation>
    </message>
</context>
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
        <translation>导入回执</translation>
    </message>
    <message>
        <source>Drop the table of collected slips here: number, name, guardian's decision, date, student's own decision</source>
        <translation>把收回的回执汇总表拖到这里：学号、姓名、监护人意见、日期、学生本人意见</translation>
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
    <message>
        <source>waits for the student</source>
        <translation>待学生本人表态</translation>
    </message>
    <message>
        <source>waits for the guardian</source>
        <translation>待监护人表态</translation>
    </message>
    <message>
        <source>Sex</source>
        <translation>性别</translation>
    </message>
    <message>
        <source>Version of the instrument</source>
        <translation>量表版本</translation>
    </message>
    <message>
        <source>%1, all answers in one cell</source>
        <translation>%1，全部答案在一格</translation>
    </message>
    <message>
        <source>Where a student has several rows with different answers</source>
        <translation>同一学生有多行且答案不同时</translation>
    </message>
    <message>
        <source>refuse all but the first, and list them</source>
        <translation>只收第一行，其余列出</translation>
    </message>
    <message>
        <source>keep the first</source>
        <translation>保留第一行</translation>
    </message>
    <message>
        <source>keep the last</source>
        <translation>保留最后一行</translation>
    </message>
    <message>
        <source>Say which row to keep</source>
        <translation>选择保留哪一行</translation>
    </message>
    <message>
        <source>set aside for another row</source>
        <translation>让位于另一行</translation>
    </message>
    <message>
        <source>Leave answers that speak of danger?</source>
        <translation>有危险作答，要离开吗？</translation>
    </message>
    <message>
        <source>This table has answers that speak of danger. They can be kept without the rest: each opens its duty now, and the table can still be imported later. If you leave without them, nobody is told of these students.</source>
        <translation>这张表里有危险作答。可以只保留危险作答：现在就逐条建立待办，整张表以后仍可导入。如果不保留就离开，没有人会知道这些学生。</translation>
    </message>
    <message>
        <source>Keep the danger answers only</source>
        <translation>只保留危险作答</translation>
    </message>
</context>
<context>
    <name>TakeBack</name>
    <message>
        <source>It is another student's sheet</source>
        <translation>这是另一位学生的答卷</translation>
    </message>
    <message>
        <source>It was typed or read wrongly</source>
        <translation>录入或识别有误</translation>
    </message>
    <message>
        <source>The student was disturbed and answers again</source>
        <translation>作答受到干扰，学生重新作答</translation>
    </message>
    <message>
        <source>For another reason</source>
        <translation>其他原因</translation>
    </message>
    <message>
        <source>Which sheet, and why?</source>
        <translation>哪一份，为什么？</translation>
    </message>
    <message>
        <source>Sheet</source>
        <translation>答卷</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>The sheet and its result go; entering it again brings them back. Its danger answers and their duties stay: whose they are can be said anew where the duty is answered. The journal keeps that it was taken back, and why.</source>
        <translation>答卷和结果一并撤回；重新录入即恢复。其中的危险作答和待办保留，答复待办时可以重新指认是谁的作答。日志记下撤回及原因。</translation>
    </message>
    <message>
        <source>Take a sheet back</source>
        <translation>撤回一份答卷</translation>
    </message>
    <message>
        <source>Take it back</source>
        <translation>撤回</translation>
    </message>
</context>
<context>
    <name>xd::ui::BandsPanel</name>
    <message>
        <source>Bands by grade</source>
        <translation>各年级等级分布</translation>
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
        <source>Grade</source>
        <translation>年级</translation>
    </message>
    <message>
        <source>%1, %2: students by band and grade</source>
        <translation>%1，%2：各年级各等级人数</translation>
    </message>
</context>
<context>
    <name>xd::ui::ClassSlipsStep</name>
    <message>
        <source>both agree already</source>
        <translation>双方均已同意</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>已拒绝</translation>
    </message>
    <message>
        <source>guardian agrees</source>
        <translation>监护人已同意</translation>
    </message>
    <message>
        <source>A whole class</source>
        <translation>整班登记</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>班级</translation>
    </message>
    <message>
        <source>%1 (%2 open)</source>
        <translation>%1（%2 人待回）</translation>
    </message>
    <message>
        <source>Students whose guardian agrees and who agree themselves</source>
        <translation>监护人和本人都同意的学生</translation>
    </message>
    <message>
        <source>Only for slips that lie before you: on each ticked one guardian and student both agree. Untick whoever is missing, undecided or refuses; nothing is recorded for them.</source>
        <translation>只用于您手边已收到的回执：打勾的每一份，监护人和学生本人都写了同意。没交、未表态或不同意的请取消勾选，程序不会替他们登记。</translation>
    </message>
    <message numerus="yes">
        <source>%n slip(s) will be recorded as agreed by both.</source>
        <translation>
            <numerusform>将登记 %n 份“双方同意”。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n slip(s) recorded</source>
        <translation>
            <numerusform>已登记 %n 份回执</numerusform>
        </translation>
    </message>
    <message>
        <source>Record the slips of a class</source>
        <translation>整班登记回执</translation>
    </message>
    <message>
        <source>Record them</source>
        <translation>登记</translation>
    </message>
</context>
<context>
    <name>xd::ui::ClassesPanel</name>
    <message>
        <source>Classes</source>
        <translation>班级</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>班级</translation>
    </message>
    <message>
        <source>Eligible</source>
        <translation>应测</translation>
    </message>
    <message>
        <source>Agreed</source>
        <translation>同意</translation>
    </message>
    <message>
        <source>Guardian open</source>
        <translation>待监护人</translation>
    </message>
    <message>
        <source>Student open</source>
        <translation>待学生</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>拒绝</translation>
    </message>
    <message>
        <source>Answered</source>
        <translation>已答</translation>
    </message>
    <message>
        <source>In part</source>
        <translation>部分答</translation>
    </message>
    <message>
        <source>Missing</source>
        <translation>缺答</translation>
    </message>
    <message>
        <source>No class takes part</source>
        <translation>没有班级参加</translation>
    </message>
    <message>
        <source>The roster of this school year has nobody in the round's classes.</source>
        <translation>本学年名册中没有学生属于这些班级。</translation>
    </message>
</context>
<context>
    <name>xd::ui::ConsentActions</name>
    <message>
        <source>Print letters with slips…</source>
        <translation>打印告家长书和回执…</translation>
    </message>
    <message>
        <source>Print class lists…</source>
        <translation>打印班级发放表…</translation>
    </message>
    <message>
        <source>Type slips by their number…</source>
        <translation>按编号登记回执…</translation>
    </message>
    <message>
        <source>Record a whole class…</source>
        <translation>整班登记…</translation>
    </message>
    <message>
        <source>Import a table of slips…</source>
        <translation>导入回执表格…</translation>
    </message>
    <message>
        <source>Someone withdraws…</source>
        <translation>有人撤回同意…</translation>
    </message>
    <message>
        <source>Who withdraws?</source>
        <translation>谁要撤回？</translation>
    </message>
    <message>
        <source>Number of the slip, student number, or a name that only one student has.</source>
        <translation>输入回执编号、学号，或全校唯一的姓名。</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1，%2</translation>
    </message>
    <message numerus="yes">
        <source>%n answer sheet(s) with their results are deleted for good. They cannot be brought back.</source>
        <translation>
            <numerusform>%n 份答卷及结果将永久删除，不能恢复。</numerusform>
        </translation>
    </message>
    <message>
        <source>No answers of this student are stored in this round.</source>
        <translation>本次测评没有保存该生的答卷。</translation>
    </message>
    <message numerus="yes">
        <source>%n danger answer(s) stay, with the duty to look after the student: danger to life.</source>
        <translation>
            <numerusform>%n 条危险作答及其待办保留：事关生命安全。</numerusform>
        </translation>
    </message>
    <message>
        <source>Withdraw from this round?</source>
        <translation>撤回对本次测评的同意？</translation>
    </message>
    <message>
        <source>Leave it as it is</source>
        <translation>不撤回</translation>
    </message>
    <message>
        <source>The guardian withdraws</source>
        <translation>监护人撤回</translation>
    </message>
    <message>
        <source>The student withdraws</source>
        <translation>学生本人撤回</translation>
    </message>
    <message numerus="yes">
        <source>Withdrawn. %n answer sheet(s) were deleted.</source>
        <translation>
            <numerusform>已撤回，删除 %n 份答卷。</numerusform>
        </translation>
    </message>
    <message>
        <source>The scores kept by the second look go as well; what somebody heard in it and decided stays.</source>
        <translation>复核中保留的分数一并删除；访谈记录和已作的决定保留。</translation>
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
        <source>Danger answers (%1): look at these first</source>
        <translation>危险作答 %1 条：请先处理</translation>
    </message>
    <message>
        <source>row not stored</source>
        <translation>该行未入库</translation>
    </message>
    <message>
        <source>It was somebody else…</source>
        <translation>其实是别人…</translation>
    </message>
    <message>
        <source>Danger answers that are met</source>
        <translation>已处理</translation>
    </message>
    <message numerus="yes">
        <source>Danger answers: all %n answered</source>
        <translation><numerusform>危险作答：%n 条均已处理</numerusform></translation>
    </message>
    <message>
        <source>Enter: whose?</source>
        <translation>按回车指认</translation>
    </message>
    <message>
        <source>Of nobody here</source>
        <translation>非本校学生</translation>
    </message>
    <message>
        <source>%1: %2; %3, %4</source>
        <comment>who, what was done, by whom, when</comment>
        <translation>%1：%2；%3，%4</translation>
    </message>
</context>
<context>
    <name>xd::ui::ImportsPanel</name>
    <message>
        <source>Consent slips</source>
        <translation>知情同意回执</translation>
    </message>
    <message>
        <source>Answers from a table</source>
        <translation>表格导入的答卷</translation>
    </message>
    <message>
        <source>Answers typed from paper</source>
        <translation>纸质录入的答卷</translation>
    </message>
    <message>
        <source>Answered at this computer</source>
        <translation>本机作答</translation>
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
        <translation>拒绝</translation>
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
        <source>taken back</source>
        <translation>已撤销</translation>
    </message>
    <message>
        <source>Enter: take back</source>
        <translation>回车可撤销</translation>
    </message>
    <message>
        <source>Its answer sheets go; its danger answers stay, since a person must look at them.</source>
        <translation>其中的答卷将被收回；危险作答会保留，必须有人处理。</translation>
    </message>
    <message>
        <source>Its slips go, and what the families said before counts again. Slips that answers rest on stay until those answers are taken back.</source>
        <translation>本次导入的回执将被撤销，各家此前的意见重新生效。已有答卷以此为依据的，须先撤销那次答卷导入。</translation>
    </message>
    <message>
        <source>Take this import back?</source>
        <translation>撤销这次导入？</translation>
    </message>
    <message>
        <source>Take it back</source>
        <translation>撤销</translation>
    </message>
</context>
<context>
    <name>xd::ui::MissingPanel</name>
    <message>
        <source>the guardian's word</source>
        <translation>监护人意见</translation>
    </message>
    <message>
        <source>the student's own word</source>
        <translation>学生本人意见</translation>
    </message>
    <message>
        <source>answers</source>
        <translation>答卷</translation>
    </message>
    <message>
        <source>a part of the answers</source>
        <translation>部分答卷</translation>
    </message>
    <message>
        <source>nothing: refused</source>
        <translation>不再询问：已拒绝</translation>
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
        <translation>还缺什么</translation>
    </message>
    <message>
        <source>Arranged</source>
        <translation>特殊安排</translation>
    </message>
    <message>
        <source>Nobody is missing</source>
        <translation>没有缺的</translation>
    </message>
    <message>
        <source>All who agreed have answered.</source>
        <translation>同意参加的都已作答。</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n student(s)</source>
        <translation>
            <numerusform>共 %n 名，显示 %1 名</numerusform>
        </translation>
    </message>
    <message>
        <source>Note an arrangement…</source>
        <translation>记录特殊安排…</translation>
    </message>
    <message>
        <source>What the selected student needs: read aloud, more time, a room alone</source>
        <translation>所选学生的需要：读题、延长时间、单独房间</translation>
    </message>
    <message>
        <source>What does this student need?</source>
        <translation>该生需要什么安排？</translation>
    </message>
    <message>
        <source>Larger letters, read aloud, more time, a room alone. Empty takes the note away.</source>
        <translation>大字、读题、延长时间、单独房间。留空则取消。</translation>
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
        <source>Screening, %1</source>
        <translation>%1测评</translation>
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
        <translation>报告中显示的名称，例如：2026年秋季测评</translation>
    </message>
    <message>
        <source>Each is asked only of grades that it was made for. A score is no diagnosis; people decide.</source>
        <translation>每个量表只用于它适用的年级。分数不是诊断，由人来判断。</translation>
    </message>
    <message>
        <source>Classes</source>
        <translation>班级</translation>
    </message>
    <message>
        <source>Untick classes that do not take part.</source>
        <translation>不参加的班级请取消勾选。</translation>
    </message>
    <message>
        <source>Arrangements</source>
        <translation>特殊安排</translation>
    </message>
    <message>
        <source>Rooms, times, who helps; what a single student needs can be noted later.</source>
        <translation>教室、时间、由谁协助；个别学生的需要可以以后再记。</translation>
    </message>
    <message>
        <source>Grades that %1 is asked of</source>
        <translation>%1 用于哪些年级</translation>
    </message>
    <message>
        <source>made for %1 to %2</source>
        <translation>适用于%1至%2</translation>
    </message>
    <message>
        <source>not possible: %1</source>
        <translation>不能选：%1</translation>
    </message>
    <message>
        <source>%1; not asked of %2</source>
        <translation>%1，不用于%2</translation>
    </message>
    <message>
        <source>No instrument is left for grades %1. Choose one that suits them, or fewer grades.</source>
        <translation>%1 年级没有可用的量表。请加选适用的量表，或缩小年级范围。</translation>
    </message>
    <message>
        <source>%1 was not made for grades %2: it is for %3 to %4.</source>
        <translation>%1 不适用于 %2 年级：它适用于%3至%4。</translation>
    </message>
    <message>
        <source>Write the grades as 7-9 or 7,9; all of them must belong to the round.</source>
        <translation>年级请写成 7-9 或 7,9，且都在本次测评范围内。</translation>
    </message>
    <message>
        <source>only imported, never asked here</source>
        <translation>只能导入，不在本机作答</translation>
    </message>
    <message>
        <source>marked as doubtful under %1</source>
        <translation>未满 %1 岁者结果标为存疑</translation>
    </message>
    <message>
        <source>; </source>
        <comment>between remarks</comment>
        <translation>；</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between grades</comment>
        <translation>、</translation>
    </message>
</context>
<context>
    <name>xd::ui::PrintRoundStep</name>
    <message>
        <source>Letters to the guardians</source>
        <translation>告家长书</translation>
    </message>
    <message>
        <source>Class lists</source>
        <translation>班级发放表</translation>
    </message>
    <message>
        <source>Answer sheets</source>
        <translation>答题纸</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>班级</translation>
    </message>
    <message>
        <source>Printed class by class, in the order of the register.</source>
        <translation>按班级、学号顺序打印。</translation>
    </message>
    <message>
        <source>All classes of the round</source>
        <translation>本次测评的全部班级</translation>
    </message>
    <message numerus="yes">
        <source>%1 (%n student(s))</source>
        <translation>
            <numerusform>%1（%n 人）</numerusform>
        </translation>
    </message>
    <message>
        <source>Only families whose slip is still out</source>
        <translation>只打印回执还没交齐的家庭</translation>
    </message>
    <message>
        <source>What your school adds</source>
        <translation>学校补充的话</translation>
    </message>
    <message>
        <source>Whom to ring, when parents can ask questions. It stands in every letter, also of later rounds.</source>
        <translation>联系电话、答疑时间等。每封信都会印上，以后的测评也沿用。</translation>
    </message>
    <message>
        <source>Show the pages</source>
        <translation>预览</translation>
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
        <translation>请先导入回执，再导入答卷。</translation>
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
        <translation>测评结果，不是诊断。</translation>
    </message>
    <message>
        <source>%1, band</source>
        <translation>%1等级</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between words</comment>
        <translation>、</translation>
    </message>
    <message>
        <source>Take back this sheet…</source>
        <translation>撤回这份答卷…</translation>
    </message>
    <message>
        <source>One wrong sheet of the chosen student, until a second look has begun. Its danger answers stay.</source>
        <translation>撤回所选学生的一份有误答卷；复核开始之前都可以。危险作答保留。</translation>
    </message>
    <message>
        <source>The sheet is taken back. Its danger answers stay.</source>
        <translation>答卷已撤回，危险作答保留。</translation>
    </message>
</context>
<context>
    <name>xd::ui::RoundFigures</name>
    <message>
        <source>all there</source>
        <translation>已齐</translation>
    </message>
    <message>
        <source>nobody has agreed</source>
        <translation>没有人同意</translation>
    </message>
    <message>
        <source>no consent slips yet</source>
        <translation>还没有回执</translation>
    </message>
    <message>
        <source>eligible</source>
        <translation>应测</translation>
    </message>
    <message>
        <source>agreed</source>
        <translation>同意</translation>
    </message>
    <message numerus="yes">
        <source>%n slip(s) out</source>
        <translation>
            <numerusform>%n 份待回</numerusform>
        </translation>
    </message>
    <message>
        <source>refused</source>
        <translation>已拒绝</translation>
    </message>
    <message>
        <source>answered</source>
        <translation>已测</translation>
    </message>
    <message numerus="yes">
        <source>%n in part</source>
        <translation>
            <numerusform>%n 人未答全</numerusform>
        </translation>
    </message>
    <message>
        <source>missing</source>
        <translation>未测</translation>
    </message>
    <message>
        <source>for a second look</source>
        <translation>待复核</translation>
    </message>
    <message>
        <source>all decided</source>
        <translation>均已复核</translation>
    </message>
    <message>
        <source>no diagnosis</source>
        <translation>不是诊断</translation>
    </message>
    <message>
        <source>not yet answered</source>
        <translation>已同意，还没有答卷</translation>
    </message>
</context>
<context>
    <name>xd::ui::RoundSteps</name>
    <message>
        <source>Plan</source>
        <translation>计划</translation>
    </message>
    <message>
        <source>Consent</source>
        <translation>知情同意</translation>
    </message>
    <message>
        <source>Collect</source>
        <translation>收答卷</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>核对</translation>
    </message>
    <message>
        <source>Second look</source>
        <translation>复核</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>结束</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>已结束</translation>
    </message>
    <message>
        <source>Hand out the letters, then record the slips as they come back.</source>
        <translation>先发告家长书，收回回执后登记。</translation>
    </message>
    <message numerus="yes">
        <source>%n slip(s) still out</source>
        <translation>
            <numerusform>%n 份回执待回</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n to answer</source>
        <translation>
            <numerusform>%n 人待作答</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Say whose the %n danger answer(s) without a student are.</source>
        <translation>
            <numerusform>有 %n 条危险作答还不知道是谁，请先指认。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n candidate(s) wait for a second look.</source>
        <translation>
            <numerusform>%n 人待复核。</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing is open: the round can be closed.</source>
        <translation>没有未完成的事，可以结束测评。</translation>
    </message>
    <message>
        <source>It takes nothing more; who withdraws may still do so.</source>
        <translation>不再接收回执和答卷；仍可撤回同意。</translation>
    </message>
    <message>
        <source>Step of the round: %1. %2</source>
        <translation>当前步骤：%1。%2</translation>
    </message>
    <message>
        <source>Step %1 of %2: %3</source>
        <translation>第 %1/%2 步：%3</translation>
    </message>
</context>
<context>
    <name>xd::ui::ScreeningPage</name>
    <message>
        <source>Screening</source>
        <translation>测评</translation>
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
        <source>Open a round</source>
        <translation>新建测评</translation>
    </message>
    <message>
        <source>New round</source>
        <translation>新建一轮</translation>
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
        <source>Imports</source>
        <translation>导入记录</translation>
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
        <translation>导入回执</translation>
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
        <source>Answers belong to an open round. Open one first.</source>
        <translation>答卷要归入进行中的测评，请先新建一轮。</translation>
    </message>
    <message>
        <source>Close this round?</source>
        <translation>结束本轮测评？</translation>
    </message>
    <message>
        <source>It takes no more slips and answers. What it came to stays.</source>
        <translation>结束后不再接收回执和答卷，已有结果保留。</translation>
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
        <source>Save as Excel</source>
        <translation>存为 Excel</translation>
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
        <source>Consent</source>
        <translation>知情同意</translation>
    </message>
    <message>
        <source>Import a table…</source>
        <translation>导入表格…</translation>
    </message>
    <message>
        <source>Type from paper…</source>
        <translation>录入纸质答卷…</translation>
    </message>
    <message>
        <source>Let students answer at this computer…</source>
        <translation>学生在本机作答…</translation>
    </message>
    <message>
        <source>Print answer sheets…</source>
        <translation>打印答题纸…</translation>
    </message>
    <message>
        <source>Second look</source>
        <translation>复核</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>修改</translation>
    </message>
    <message>
        <source>Classes</source>
        <translation>班级</translation>
    </message>
    <message>
        <source>%1 (grades %2)</source>
        <translation>%1（%2 年级）</translation>
    </message>
    <message>
        <source>only some classes</source>
        <translation>部分班级</translation>
    </message>
    <message>
        <source>Type the slips</source>
        <translation>登记回执</translation>
    </message>
    <message>
        <source>Say whose it is</source>
        <translation>指认学生</translation>
    </message>
    <message>
        <source>Begin the second look</source>
        <translation>开始复核</translation>
    </message>
    <message numerus="yes">
        <source>%n danger answer(s) are still without a student.</source>
        <translation>
            <numerusform>%n 条危险作答还不知道是谁。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n candidate(s) are still without a decision; it can be taken afterwards too.</source>
        <translation>
            <numerusform>%n 名候选学生还没有复核结论，结束后仍可复核。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n student(s) agreed and have not answered.</source>
        <translation>
            <numerusform>%n 名学生已同意但没有作答。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n student(s) answered only in part.</source>
        <translation>
            <numerusform>%n 名学生没有答全。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n slip(s) are still out.</source>
        <translation>
            <numerusform>%n 份回执没有交齐。</numerusform>
        </translation>
    </message>
    <message>
        <source>, </source>
        <comment>between names</comment>
        <translation>、</translation>
    </message>
    <message>
        <source>Analysis and letters</source>
        <translation>分析与致家长的信</translation>
    </message>
</context>
<context>
    <name>xd::ui::TypeSlipsDialog</name>
    <message>
        <source>both agree</source>
        <translation>双方同意</translation>
    </message>
    <message>
        <source>guardian refuses</source>
        <translation>监护人不同意</translation>
    </message>
    <message>
        <source>student refuses</source>
        <translation>学生不愿意</translation>
    </message>
    <message>
        <source>guardian agrees, student not asked</source>
        <translation>监护人同意，学生未表态</translation>
    </message>
    <message>
        <source>Show the &amp;name</source>
        <translation>显示姓名(&amp;N)</translation>
    </message>
    <message>
        <source>Slips typed now</source>
        <translation>本次登记的回执</translation>
    </message>
    <message>
        <source>Slip</source>
        <translation>编号</translation>
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
        <source>Recorded</source>
        <translation>登记为</translation>
    </message>
    <message>
        <source>Take the last one &amp;back</source>
        <translation>撤回上一份(&amp;B)</translation>
    </message>
    <message>
        <source>Type consent slips</source>
        <translation>登记回执</translation>
    </message>
    <message>
        <source>Type the seven digits of the slip, then one key for what is on it. The next slip follows at once.</source>
        <translation>输入回执上的 7 位编号，再按一个键登记意见，随即登记下一份。</translation>
    </message>
    <message>
        <source>Number of the slip</source>
        <translation>回执编号</translation>
    </message>
    <message>
        <source>None so far</source>
        <translation>还没有登记</translation>
    </message>
    <message>
        <source>Each slip stands here as it was recorded.</source>
        <translation>登记的每一份都列在这里。</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>misread: the digits do not fit each other</source>
        <translation>编号有误：校验位不符</translation>
    </message>
    <message>
        <source>no slip of this round has this number</source>
        <translation>本次测评没有这个编号</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>%1: was recorded like this before</source>
        <translation>%1：之前已这样登记</translation>
    </message>
</context>
</TS>
