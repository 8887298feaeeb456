<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>xd::ui::AnswerDutyStep</name>
    <message>
        <source>Nobody knows yet whose answer this is</source>
        <translation>还不知道是谁的作答</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>what it is about, the answer</comment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Found %1, basis: %2</source>
        <translation>%1 发现，依据：%2</translation>
    </message>
    <message>
        <source>How was it met?</source>
        <translation>怎么处理的？</translation>
    </message>
    <message>
        <source>What was done</source>
        <translation>做了什么</translation>
    </message>
    <message>
        <source>Nobody reached so far: the duty stays open</source>
        <translation>还没有联系上：待办仍然开着</translation>
    </message>
    <message>
        <source>In words</source>
        <translation>文字说明</translation>
    </message>
    <message>
        <source>What was said and agreed, who stayed with the student, who was told. It stands with your name; what comes later is added.</source>
        <translation>谈了什么、约定了什么，谁陪着学生，告诉了谁。署您的名保留，之后只能补充。</translation>
    </message>
    <message>
        <source>Answer a duty</source>
        <translation>答复待办</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>The row said: %1</source>
        <translation>答卷行上写的是：%1</translation>
    </message>
    <message>
        <source>It may be somebody else's: a person has said whose it is, or no sheet of this student stands behind it.</source>
        <translation>可能是别人的作答：由人认定是谁，或该学生名下已没有这份答卷。</translation>
    </message>
    <message>
        <source>It is known who it was: the duty goes on for that student</source>
        <translation>已知是哪位学生：待办转到该学生名下</translation>
    </message>
    <message>
        <source>It was somebody else: the duty goes on for that student</source>
        <translation>是另一位学生：待办转到该学生名下</translation>
    </message>
    <message>
        <source>Who it was</source>
        <translation>是哪位学生</translation>
    </message>
    <message>
        <source>The number, or a name that only one student has.</source>
        <translation>学号，或没有重名的姓名。</translation>
    </message>
</context>
<context>
    <name>xd::ui::DutiesCard</name>
    <message>
        <source>Duties</source>
        <translation>待办</translation>
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
        <source>Time</source>
        <translation>时限</translation>
    </message>
    <message>
        <source>Answer…</source>
        <translation>答复…</translation>
    </message>
    <message>
        <source>Student's file</source>
        <translation>学生档案</translation>
    </message>
    <message>
        <source>Talk with the student first. A duty goes only by being answered; a score is no diagnosis.</source>
        <translation>先与学生谈话。待办只有答复后才会消失；分数不是诊断。</translation>
    </message>
    <message>
        <source>(not known)</source>
        <translation>（不详）</translation>
    </message>
    <message>
        <source>Enter: say who it is</source>
        <translation>按回车指认</translation>
    </message>
    <message>
        <source>Danger answers to be met: %1, of these late: %2</source>
        <translation>危险作答待处理：%1 条，其中已超时 %2 条</translation>
    </message>
    <message>
        <source>Danger answers to be met: %1</source>
        <translation>危险作答待处理：%1 条</translation>
    </message>
</context>
<context>
    <name>xd::ui::FactsView</name>
    <message>
        <source>cut %1 or more</source>
        <translation>界值 %1 分及以上</translation>
    </message>
    <message>
        <source>cut %1 or less</source>
        <translation>界值 %1 分及以下</translation>
    </message>
    <message>
        <source>by single answers</source>
        <translation>由个别作答提示</translation>
    </message>
    <message>
        <source>Danger answers</source>
        <translation>危险作答</translation>
    </message>
    <message>
        <source>%1, item %2, %3: %4</source>
        <translation>%1 第 %2 题，%3：%4</translation>
    </message>
    <message>
        <source>What the scores say</source>
        <translation>分数</translation>
    </message>
    <message>
        <source>%1  %2: %3</source>
        <comment>instrument, scale, value</comment>
        <translation>%1  %2：%3</translation>
    </message>
    <message>
        <source>A score is a reason to look and no diagnosis.</source>
        <translation>分数只是再看一看的理由，不是诊断。</translation>
    </message>
    <message>
        <source>Answers that led there</source>
        <translation>哪些作答使分数偏高</translation>
    </message>
    <message>
        <source>How the sheets were filled in</source>
        <translation>答卷质量</translation>
    </message>
    <message numerus="yes">
        <source>%n without an answer</source>
        <translation>
            <numerusform>%n 题未答</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n seconds</source>
        <translation>
            <numerusform>用时 %n 秒</numerusform>
        </translation>
    </message>
    <message>
        <source>after the last day</source>
        <translation>截止日之后提交</translation>
    </message>
    <message>
        <source>nothing unusual</source>
        <translation>无异常</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>以往结果</translation>
    </message>
    <message>
        <source>Facts</source>
        <translation>依据</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>instrument, what changed</comment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>instrument, who answered</comment>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>All of this round</source>
        <translation>本轮全部结果</translation>
    </message>
    <message>
        <source>%1 the same as %2</source>
        <comment>who, whom</comment>
        <translation>%1与%2相同</translation>
    </message>
    <message>
        <source>%1 %3 more than %2</source>
        <comment>who, whom, points</comment>
        <translation>%1比%2高 %3 分</translation>
    </message>
    <message>
        <source>%1 %3 less than %2</source>
        <comment>who, whom, points</comment>
        <translation>%1比%2低 %3 分</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between two of these</comment>
        <translation>，</translation>
    </message>
    <message>
        <source>Where: %1</source>
        <translation>地点：%1</translation>
    </message>
    <message>
        <source>Done since: %1</source>
        <translation>已做的事：%1</translation>
    </message>
    <message>
        <source>Who was there: %1</source>
        <translation>在场的人：%1</translation>
    </message>
    <message>
        <source>Agreed: %1</source>
        <translation>约定：%1</translation>
    </message>
    <message>
        <source>What parents and teachers see</source>
        <translation>家长和教师看到的</translation>
    </message>
    <message>
        <source>Nothing yet: no sheet of theirs, and no letter of a teacher that names this student.</source>
        <translation>暂无：没有他们填的问卷，也没有教师来信提到这位学生。</translation>
    </message>
    <message numerus="yes">
        <source>%n letter(s) nobody has opened yet</source>
        <translation>
            <numerusform>%n 封来信还没有人打开</numerusform>
        </translation>
    </message>
    <message>
        <source>Whom they are about is not known before they are opened in the mailbox.</source>
        <translation>在信箱里打开之前，不知道写的是哪位学生。</translation>
    </message>
    <message>
        <source>%1: from another round, %2</source>
        <comment>who answered, title of the round</comment>
        <translation>%1：来自另一轮次“%2”</translation>
    </message>
    <message>
        <source>There is no norm for the difference: how far apart two people usually are is not known. Each sees another side of the student.</source>
        <translation>两者之差没有常模：通常相差多少并不清楚。每个人看到的是学生的不同侧面。</translation>
    </message>
    <message>
        <source>Home visit</source>
        <translation>家访记录</translation>
    </message>
    <message>
        <source>Observation</source>
        <translation>异常情况报告</translation>
    </message>
    <message>
        <source>%1 of %2 by %3; the letter says %4</source>
        <comment>kind of letter, day, teacher, class</comment>
        <translation>%1，%2，%3；信中写的班级：%4</translation>
    </message>
    <message>
        <source>Urgent.</source>
        <translation>紧急。</translation>
    </message>
    <message>
        <source>Read the letter</source>
        <translation>读这封信</translation>
    </message>
    <message>
        <source>That it was read is a line of the journal.</source>
        <translation>读信会在日志中留下一行。</translation>
    </message>
    <message>
        <source>Taken back, it was not this student's: %1</source>
        <translation>已退回，不是该生的作答：%1</translation>
    </message>
    <message>
        <source>Since then: %1</source>
        <translation>此后新增：%1</translation>
    </message>
    <message>
        <source>New facts since the decision of %1</source>
        <translation>%1 作出结论之后有新情况</translation>
    </message>
    <message>
        <source>New facts since the second look began</source>
        <translation>复核开始之后有新情况</translation>
    </message>
    <message>
        <source>The next decision keeps them beside the earlier ones.</source>
        <translation>下一次结论会把它们与原有依据一并留存。</translation>
    </message>
    <message>
        <source>There is no sheet of this student.</source>
        <translation>没有该生的答卷。</translation>
    </message>
    <message>
        <source>The answers were withdrawn or taken back; the danger answer stays.</source>
        <translation>答卷已撤回或退回；危险作答仍保留。</translation>
    </message>
    <message>
        <source>The row was refused; the danger answer alone is known.</source>
        <translation>该行未被接收，只保留了危险作答。</translation>
    </message>
    <message>
        <source>What the scores say since then</source>
        <translation>此后新增的得分</translation>
    </message>
</context>
<context>
    <name>xd::ui::FalseAlarmsView</name>
    <message>
        <source>Instrument</source>
        <translation>量表</translation>
    </message>
    <message>
        <source>Cut-off</source>
        <translation>界值</translation>
    </message>
    <message>
        <source>Grade</source>
        <translation>年级</translation>
    </message>
    <message>
        <source>Flagged</source>
        <translation>提示</translation>
    </message>
    <message>
        <source>Confirmed</source>
        <translation>确认</translation>
    </message>
    <message>
        <source>Not confirmed</source>
        <translation>排除</translation>
    </message>
    <message>
        <source>Watch</source>
        <translation>观察</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>未定</translation>
    </message>
    <message>
        <source>Found later</source>
        <translation>后来发现</translation>
    </message>
    <message>
        <source>Confirmed of decided</source>
        <translation>确认占已定比例</translation>
    </message>
    <message>
        <source>%1 % (%2 to %3 %)</source>
        <translation>%1 %（%2～%3 %）</translation>
    </message>
    <message>
        <source>too few to say</source>
        <translation>人数太少，不作判断</translation>
    </message>
    <message>
        <source>all</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>What the cut-offs are worth</source>
        <translation>界值有多准</translation>
    </message>
    <message>
        <source>No scores yet</source>
        <translation>还没有分数</translation>
    </message>
    <message>
        <source>After the first round it stands here how much each cut-off is worth.</source>
        <translation>完成第一轮测评后，这里会列出每个界值有多准。</translation>
    </message>
    <message>
        <source>Somebody was found later…</source>
        <translation>后来发现了学生…</translation>
    </message>
    <message>
        <source>By danger answer</source>
        <translation>危险作答发现</translation>
    </message>
    <message>
        <source>Of those whom a score flagged, how many a person confirmed; the interval is Wilson's at 95 %. Found later: answered, not flagged, and found in need by other means. By danger answer: answered, flagged by no cut but by a danger answer, and confirmed.</source>
        <translation>得分达到界值的学生中，经人工复核确认的有多少；区间为95% Wilson区间。后来发现：作答时未达到界值，之后通过其他途径被发现需要帮助。危险作答发现：各项得分都未达到界值，只因危险作答被发现并经复核确认。</translation>
    </message>
</context>
<context>
    <name>xd::ui::FoundLaterStep</name>
    <message>
        <source>Found later</source>
        <translation>后来发现</translation>
    </message>
    <message>
        <source>Which round had not flagged the student</source>
        <translation>哪一轮测评没有提示</translation>
    </message>
    <message>
        <source>Student</source>
        <translation>学生</translation>
    </message>
    <message>
        <source>The number, or name and class: only one may fit.</source>
        <translation>学号，或姓名加班级：只能对应一人。</translation>
    </message>
    <message>
        <source>How it came out</source>
        <translation>怎么发现的</translation>
    </message>
    <message>
        <source>On which day</source>
        <translation>哪一天</translation>
    </message>
    <message>
        <source>What a cut-off misses can only be learnt in this way. It is counted and says nothing about the student.</source>
        <translation>界值漏掉了谁，只能这样知道。这里只用于统计，不评价学生。</translation>
    </message>
    <message>
        <source>Note it</source>
        <translation>记下</translation>
    </message>
</context>
<context>
    <name>xd::ui::LookPane</name>
    <message>
        <source>The student needs care; handed over</source>
        <translation>学生需要关注，转入关注</translation>
    </message>
    <message>
        <source>Nothing that needs care was found</source>
        <translation>没有发现需要关注的情况</translation>
    </message>
    <message>
        <source>Not clear yet; handed over to be watched</source>
        <translation>暂不明确，转入观察</translation>
    </message>
    <message>
        <source>Begin the second look</source>
        <translation>开始复核</translation>
    </message>
    <message>
        <source>Save the decision</source>
        <translation>保存结论</translation>
    </message>
    <message>
        <source>Not begun</source>
        <translation>尚未开始</translation>
    </message>
    <message>
        <source>A second look is a talk with the student by a person who decides. When it begins, the facts on the left are kept as they are today.</source>
        <translation>复核是由一位老师与学生谈话并作出结论。开始时，左侧的依据按今天的样子保存下来。</translation>
    </message>
    <message>
        <source>Decision</source>
        <translation>结论</translation>
    </message>
    <message>
        <source>Ctrl+Enter. It stands with your name; a later one is added.</source>
        <translation>Ctrl+Enter。署您的名保留，之后的结论另外添加。</translation>
    </message>
    <message>
        <source>Save the interview</source>
        <translation>保存访谈</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>理由</translation>
    </message>
    <message>
        <source>Reason: what was seen and heard that speaks for it</source>
        <translation>理由：看到、听到的哪些情况支持这个结论</translation>
    </message>
    <message>
        <source>%1 by %2, %3: %4</source>
        <comment>moment, who, verdict, reason</comment>
        <translation>%1 %2，%3：%4</translation>
    </message>
    <message>
        <source>Interview</source>
        <translation>访谈</translation>
    </message>
</context>
<context>
    <name>xd::ui::ReviewPage</name>
    <message>
        <source>begun</source>
        <translation>已开始</translation>
    </message>
    <message>
        <source>waits</source>
        <translation>等待</translation>
    </message>
    <message>
        <source>Second look</source>
        <translation>复核</translation>
    </message>
    <message>
        <source>Nobody waits for a second look</source>
        <translation>没有学生等待复核</translation>
    </message>
    <message>
        <source>Whom a round's scores or danger answers point to stands here, to be looked at by a person. Nobody is given a label by a score.</source>
        <translation>分数或危险作答提示的学生列在这里，由人再看一遍。没有人会仅凭分数被贴上标签。</translation>
    </message>
    <message>
        <source>Queue</source>
        <translation>复核名单</translation>
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
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>The interview is saved.</source>
        <translation>访谈已保存。</translation>
    </message>
    <message>
        <source>J next, K before, Enter the file</source>
        <translation>J 下一个，K 上一个，回车看档案</translation>
    </message>
    <message>
        <source>What the cut-offs are worth</source>
        <translation>界值有多准</translation>
    </message>
    <message numerus="yes">
        <source>%n danger answer(s) belong to nobody yet: say on the round's page whose they are.</source>
        <translation>
            <numerusform>有 %n 条危险作答还不知道是谁的：请在测评页指认。</numerusform>
        </translation>
    </message>
    <message>
        <source>To the round</source>
        <translation>去测评页</translation>
    </message>
    <message>
        <source>Second look %1 of %2</source>
        <translation>复核 %1/%2</translation>
    </message>
    <message numerus="yes">
        <source>due in %n day(s), %1 (SCR-6)</source>
        <translation>
            <numerusform>还有 %n 天，应在 %1 前完成（SCR-6）</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>late by %n day(s), due %1 (SCR-6)</source>
        <translation>
            <numerusform>已超期 %n 天，应在 %1 前完成（SCR-6）</numerusform>
        </translation>
    </message>
    <message>
        <source>A result is no diagnosis.</source>
        <translation>结果不是诊断。</translation>
    </message>
    <message>
        <source>answered %1</source>
        <translation>%1 作答</translation>
    </message>
    <message>
        <source>The decision is saved.</source>
        <translation>结论已保存。</translation>
    </message>
    <message>
        <source>Student's file</source>
        <translation>学生档案</translation>
    </message>
    <message>
        <source>Analysis and letters</source>
        <translation>分析与致家长的信</translation>
    </message>
    <message>
        <source>What this round shows as a whole, and its letters to guardians</source>
        <translation>本轮测评的整体情况，以及致家长的信</translation>
    </message>
    <message>
        <source>Enter in the queue does the same</source>
        <translation>在名单中按回车键也可打开</translation>
    </message>
    <message>
        <source>new facts</source>
        <translation>有新情况</translation>
    </message>
</context>
</TS>
