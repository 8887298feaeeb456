<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>DroppedFiles</name>
    <message>
        <source>What is in this table?</source>
        <translation>这份表格里是什么？</translation>
    </message>
    <message>
        <source>%1: nothing is stored before you have seen the first rows.</source>
        <translation>%1：先看前几行，确认之前不会存入任何内容。</translation>
    </message>
    <message>
        <source>A list of students</source>
        <translation>学生名单</translation>
    </message>
    <message>
        <source>Answers to a questionnaire</source>
        <translation>问卷答案</translation>
    </message>
</context>
<context>
    <name>Places</name>
    <message>
        <source>Today</source>
        <translation>今日</translation>
    </message>
    <message>
        <source>Students</source>
        <translation>学生</translation>
    </message>
    <message>
        <source>Journal</source>
        <translation>操作日志</translation>
    </message>
    <message>
        <source>Screening</source>
        <translation>测评</translation>
    </message>
    <message>
        <source>Reports</source>
        <translation>报告</translation>
    </message>
    <message>
        <source>Submission</source>
        <translation>上报</translation>
    </message>
    <message>
        <source>Schools</source>
        <translation>汇总</translation>
    </message>
    <message>
        <source>Safekeeping</source>
        <translation>数据保管</translation>
    </message>
    <message>
        <source>Accounts</source>
        <translation>账户</translation>
    </message>
    <message>
        <source>Mailbox</source>
        <translation>信箱</translation>
    </message>
    <message>
        <source>Instruments</source>
        <translation>量表</translation>
    </message>
    <message>
        <source>Analysis</source>
        <translation>测评分析</translation>
    </message>
    <message>
        <source>Second look</source>
        <translation>复核</translation>
    </message>
</context>
<context>
    <name>SittingWords</name>
    <message numerus="yes">
        <source>%n sheet(s) answered at this computer were taken in.</source>
        <translation>
            <numerusform>本机作答的 %n 份答卷已收入。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them incomplete.</source>
        <translation>
            <numerusform>其中 %n 份未答完。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n student(s) did not want to take part.</source>
        <translation>
            <numerusform>%n 名学生表示不参加。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of those who did not want to have answers from before: talk with them and withdraw them by hand.</source>
        <translation>
            <numerusform>其中 %n 人此前已有答卷：请与学生本人确认后手动撤回。</numerusform>
        </translation>
    </message>
    <message>
        <source>A file of answers waits: %1</source>
        <translation>有一个作答文件尚未收入：%1</translation>
    </message>
    <message>
        <source>A file of answers is gone from the site's folder; whoever answered then has to be asked again: %1</source>
        <translation>站点文件夹里有一个作答文件不见了，当时作答的学生需要重新作答：%1</translation>
    </message>
    <message>
        <source>A file of answers was altered. What could be believed was taken in; the file is kept: %1</source>
        <translation>有一个作答文件被改动过。可信的部分已收入，原文件保留：%1</translation>
    </message>
    <message numerus="yes">
        <source>%n danger answer(s) given at this computer: somebody must look after them now.</source>
        <translation>
            <numerusform>本机作答中有 %n 个危险回答：请立即有人跟进。</numerusform>
        </translation>
    </message>
    <message>
        <source>Class not known</source>
        <translation>班级不明</translation>
    </message>
    <message numerus="yes">
        <source>%1: %2 (%n sheet(s))</source>
        <translation>
            <numerusform>%1：%2（%n 份）</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sheet(s) answered at this computer could not be stored.</source>
        <translation>
            <numerusform>在本机作答的 %n 份答卷未能存入。</numerusform>
        </translation>
    </message>
    <message>
        <source>What was answered at this computer could not be taken in yet: %1</source>
        <translation>本机上的作答尚未收录：%1</translation>
    </message>
    <message>
        <source>Answering at this computer ended abruptly, as in a power cut: the last answers may be missing. Whoever has not answered all of it stands under “To ask”.</source>
        <translation>本机作答意外中断（例如断电），最后的回答可能缺失。没有答完的学生列在“待补”里。</translation>
    </message>
</context>
<context>
    <name>xd::ui::ClosingPage</name>
    <message>
        <source>The last backup</source>
        <translation>最近一次备份</translation>
    </message>
    <message>
        <source>Backing up; the window closes by itself</source>
        <translation>正在备份，完成后自动关闭</translation>
    </message>
    <message>
        <source>Everything is stored and the site is locked. Its backup is being made, read again from the disk and looked through. Please leave the computer on until the window is gone.</source>
        <translation>内容已全部保存，站点已锁定。正在生成备份，并从磁盘重新读出、逐项核验。窗口消失之前请不要关机。</translation>
    </message>
    <message>
        <source>Close without this backup…</source>
        <translation>不等备份，直接关闭…</translation>
    </message>
    <message>
        <source>The backup failed</source>
        <translation>备份未能完成</translation>
    </message>
    <message>
        <source>%1
What you have entered is stored all the same.</source>
        <translation>%1
您录入的内容不受影响，均已保存。</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>xd::ui::Curtain</name>
    <message>
        <source>One moment, please</source>
        <translation>请稍候</translation>
    </message>
    <message>
        <source>F9 shows the page again. Ctrl+L locks.</source>
        <translation>按 F9 恢复显示，按 Ctrl+L 锁定。</translation>
    </message>
    <message>
        <source>The screen is covered</source>
        <translation>屏幕已遮住</translation>
    </message>
</context>
<context>
    <name>xd::ui::MainWindow</name>
    <message>
        <source>Xindeng</source>
        <translation>心灯</translation>
    </message>
    <message>
        <source>The last backup failed: %1</source>
        <translation>上一次备份没有成功：%1</translation>
    </message>
    <message>
        <source>Verified backup: %1</source>
        <translation>核验过的备份：%1</translation>
    </message>
    <message>
        <source>No verified backup</source>
        <translation>没有核验过的备份</translation>
    </message>
    <message>
        <source>Restore from which backup?</source>
        <translation>从哪一份备份恢复？</translation>
    </message>
    <message>
        <source>Backups (*.tar)</source>
        <translation>备份 (*.tar)</translation>
    </message>
    <message>
        <source>A backup is being made and looked through: %1 %</source>
        <translation>正在备份并检查：%1 %</translation>
    </message>
    <message>
        <source>Close without this backup?</source>
        <translation>不做这次备份就关闭吗？</translation>
    </message>
    <message>
        <source>Everything is stored. The backup is made the next time; until then the newest one is older than your work.</source>
        <translation>内容已全部保存，备份留待下次进行；在此之前，最新的备份比您现在的工作旧。</translation>
    </message>
    <message>
        <source>Close now</source>
        <translation>现在关闭</translation>
    </message>
    <message>
        <source>Wait for it</source>
        <translation>等它完成</translation>
    </message>
    <message>
        <source>Answering has ended. What was answered is sealed and is taken in when you sign in.</source>
        <translation>作答已结束。学生的回答已加密封存，登录后自动收入。</translation>
    </message>
    <message>
        <source>Taking in answers</source>
        <translation>正在收入答卷</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>再试一次</translation>
    </message>
</context>
<context>
    <name>xd::ui::Rail</name>
    <message>
        <source>Places</source>
        <translation>页面</translation>
    </message>
    <message>
        <source>Xindeng</source>
        <translation>心灯</translation>
    </message>
</context>
<context>
    <name>xd::ui::RoundCard</name>
    <message>
        <source>%1 to %2</source>
        <translation>%1 至 %2</translation>
    </message>
    <message>
        <source>since %1</source>
        <translation>%1 起</translation>
    </message>
    <message>
        <source>%1: answered</source>
        <translation>%1：已作答</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 / %2</translation>
    </message>
</context>
<context>
    <name>xd::ui::SearchBox</name>
    <message>
        <source>Name, pinyin, number or class</source>
        <translation>姓名、拼音、学号或班级</translation>
    </message>
    <message>
        <source>Search for a student</source>
        <translation>查找学生</translation>
    </message>
    <message>
        <source>Search for a student (%1)</source>
        <translation>查找学生（%1）</translation>
    </message>
    <message>
        <source>Students found</source>
        <translation>找到的学生</translation>
    </message>
    <message>
        <source>No student is found. Part of a name, pinyin, initials or a number will do.</source>
        <translation>没有找到学生。可输入部分姓名、拼音、首字母或学号。</translation>
    </message>
    <message numerus="yes">
        <source>The first %1 of %n students: type on to see fewer</source>
        <translation>
            <numerusform>共 %n 名学生，显示前 %1 名：继续输入可缩小范围</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n students</source>
        <translation>
            <numerusform>%n 名学生</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>xd::ui::SessionWatch</name>
    <message>
        <source>Locks the records first</source>
        <translation>先锁定档案</translation>
    </message>
</context>
<context>
    <name>xd::ui::SettingsDialog</name>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>Look</source>
        <translation>外观</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>浅色</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>深色</translation>
    </message>
    <message>
        <source>Size of the type</source>
        <translation>字号</translation>
    </message>
    <message>
        <source>Lock when nobody is at the computer</source>
        <translation>无人操作时锁定</translation>
    </message>
    <message>
        <source>Ctrl+L locks at once. Unlocking leads back to the same place.</source>
        <translation>按 Ctrl+L 立即锁定，解锁后回到原处。</translation>
    </message>
    <message numerus="yes">
        <source>after %n minutes</source>
        <translation>
            <numerusform>%n 分钟后</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>after %n seconds</source>
        <translation>
            <numerusform>%n 秒后</numerusform>
        </translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Apply</source>
        <translation>应用</translation>
    </message>
    <message>
        <source>It also locks with the screen, before the computer sleeps, and when another user comes to it.</source>
        <translation>电脑锁屏、睡眠之前、切换到其他用户时也会锁定。</translation>
    </message>
    <message>
        <source>It also locks with the screen. This computer does not tell when it goes to sleep; it locks on waking then.</source>
        <translation>电脑锁屏时也会锁定。这台电脑不通知程序何时睡眠，因此睡眠醒来后才锁定。</translation>
    </message>
    <message>
        <source>This computer does not tell when its screen is locked or it goes to sleep. Press Ctrl+L when you leave; it locks on waking.</source>
        <translation>这台电脑不通知程序何时锁屏或睡眠。离开时请按 Ctrl+L；睡眠醒来后也会锁定。</translation>
    </message>
</context>
<context>
    <name>xd::ui::StatusLine</name>
    <message>
        <source>Locks in %1</source>
        <translation>%1 后锁定</translation>
    </message>
</context>
<context>
    <name>xd::ui::TodayPage</name>
    <message>
        <source>Today</source>
        <translation>今日</translation>
    </message>
    <message numerus="yes">
        <source>%n bundles are unconfirmed: the district's receipt is not here yet.</source>
        <translation>
            <numerusform>有 %n 个上报包未确认：区里的回执还没有到。</numerusform>
        </translation>
    </message>
    <message>
        <source>To the bundles</source>
        <translation>查看上报包</translation>
    </message>
    <message>
        <source>First step: import the list of students</source>
        <translation>第一步：导入名单</translation>
    </message>
    <message>
        <source>A table as the student register exports it will do: XLSX, XLS or CSV. You see what would be stored before anything is.</source>
        <translation>学籍系统导出的表格即可：XLSX、XLS 或 CSV。存入之前，您会先看到将要存入的内容。</translation>
    </message>
    <message>
        <source>Import the list</source>
        <translation>导入名单</translation>
    </message>
    <message>
        <source>Students</source>
        <translation>学生</translation>
    </message>
    <message>
        <source>Answered</source>
        <translation>已作答</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>For a second look</source>
        <translation>待复核</translation>
    </message>
    <message>
        <source>Open a round</source>
        <translation>开展一轮测评</translation>
    </message>
    <message>
        <source>Bundles without a receipt</source>
        <translation>待回执的上报包</translation>
    </message>
    <message>
        <source>Unconfirmed</source>
        <translation>未确认</translation>
    </message>
    <message>
        <source>Look at them</source>
        <translation>去查看</translation>
    </message>
    <message>
        <source>First step: enrol a school</source>
        <translation>第一步：登记学校</translation>
    </message>
    <message>
        <source>A school sends its enrolment request as a file. Compare the digits by telephone, and its bundles can be read here.</source>
        <translation>学校以文件提交登记申请。电话核对数字之后，就能在这里读取它的上报包。</translation>
    </message>
    <message>
        <source>Enrol a school</source>
        <translation>登记学校</translation>
    </message>
    <message>
        <source>Schools enrolled</source>
        <translation>已登记学校</translation>
    </message>
    <message>
        <source>First term of %1</source>
        <translation>%1学年第一学期</translation>
    </message>
    <message>
        <source>Second term of %1</source>
        <translation>%1学年第二学期</translation>
    </message>
    <message>
        <source>Nothing waits for this account</source>
        <translation>这个账户没有待办的事</translation>
    </message>
    <message>
        <source>What you may do stands on the left. The counsellor can tell you more.</source>
        <translation>可以使用的页面都在左侧，其他请询问心理教师。</translation>
    </message>
    <message>
        <source>None is waiting</source>
        <translation>没有待回执的</translation>
    </message>
    <message>
        <source>Quarterly report</source>
        <translation>季度报告</translation>
    </message>
    <message>
        <source>Go on with the round</source>
        <translation>继续本轮测评</translation>
    </message>
    <message numerus="yes">
        <source>%n have consented</source>
        <translation>
            <numerusform>%n 人同意参加</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n bundles are held: they do not follow from what came before. Call the school.</source>
        <translation>
            <numerusform>有 %n 个上报包已暂存：与先前收到的接不上，请打电话给学校。</numerusform>
        </translation>
    </message>
    <message>
        <source>Import bundles</source>
        <translation>导入上报包</translation>
    </message>
    <message>
        <source>Bundles to be receipted</source>
        <translation>待写回执</translation>
    </message>
    <message>
        <source>Reported for %1</source>
        <translation>%1已上报</translation>
    </message>
    <message>
        <source>The schools wait for them</source>
        <translation>学校在等回执</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between names of schools</comment>
        <translation>、</translation>
    </message>
    <message numerus="yes">
        <source>No bundle for %1 yet: %n school(s)</source>
        <translation>
            <numerusform>%1还没有上报的学校：%n 所</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <translation>
            <numerusform>%1等另外 %n 所</numerusform>
        </translation>
    </message>
    <message>
        <source>What to do</source>
        <translation>怎么办</translation>
    </message>
    <message numerus="yes">
        <source>%n urgent letter(s) of teachers wait since %1.</source>
        <translation>
            <numerusform>有 %n 封班主任的紧急信件，自 %1 起等待处理。</numerusform>
        </translation>
    </message>
    <message>
        <source>Read them</source>
        <translation>去查看</translation>
    </message>
    <message numerus="yes">
        <source>%n letter(s) that you sent are gone from the mailbox.</source>
        <translation>
            <numerusform>您发出的 %n 封信件从信箱中消失了。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Of %n sender(s) a letter is missing in the mailbox.</source>
        <translation>
            <numerusform>信箱中有 %n 位发件人的信件缺失。</numerusform>
        </translation>
    </message>
    <message>
        <source>Seen</source>
        <translation>已知悉</translation>
    </message>
    <message>
        <source>Unread letters</source>
        <translation>未读信件</translation>
    </message>
    <message numerus="yes">
        <source>%n urgent</source>
        <translation>
            <numerusform>%n 封紧急</numerusform>
        </translation>
    </message>
    <message>
        <source>sealed, for you to open</source>
        <translation>已加密，等您打开</translation>
    </message>
    <message>
        <source>Letters not yet received</source>
        <translation>对方未收到的信件</translation>
    </message>
    <message>
        <source>the room has not opened them</source>
        <translation>辅导室还没有打开</translation>
    </message>
    <message>
        <source>New observation</source>
        <translation>报告异常情况</translation>
    </message>
    <message>
        <source>All are read</source>
        <translation>没有未读的</translation>
    </message>
    <message>
        <source>None is outstanding</source>
        <translation>没有未收到的</translation>
    </message>
    <message>
        <source>Read it</source>
        <translation>去查看</translation>
    </message>
    <message>
        <source>Look at it</source>
        <translation>去看看</translation>
    </message>
    <message>
        <source>no answers yet</source>
        <translation>还没有答卷</translation>
    </message>
    <message numerus="yes">
        <source>%n danger answer(s) to be met</source>
        <translation><numerusform>%n 条危险作答待处理</numerusform></translation>
    </message>
    <message>
        <source>No danger answer is open</source>
        <translation>没有待处理的危险作答</translation>
    </message>
    <message>
        <source>Nobody is waiting</source>
        <translation>没有人等待复核</translation>
    </message>
</context>
<context>
    <name>xd::ui::Unfinished</name>
    <message>
        <source>a new screening round</source>
        <translation>新建一轮测评</translation>
    </message>
    <message>
        <source>Begun and not finished: %1, kept %2</source>
        <translation>有没写完的内容：%1（%2 保存）</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>接着写</translation>
    </message>
    <message>
        <source>an observation</source>
        <translation>一份异常情况报告</translation>
    </message>
    <message>
        <source>a home visit</source>
        <translation>一份家访记录</translation>
    </message>
    <message>
        <source>something to show the principal</source>
        <translation>一份给校长的告知</translation>
    </message>
    <message>
        <source>what was found out about a held bundle</source>
        <translation>对已暂存上报包的核实情况</translation>
    </message>
    <message>
        <source>digits heard on the telephone</source>
        <translation>电话里听写的数字</translation>
    </message>
    <message>
        <source>why you stand in for a colleague</source>
        <translation>代同事值守的原因</translation>
    </message>
    <message>
        <source>words of a letter to families</source>
        <translation>致家长的信里补充的话</translation>
    </message>
    <message>
        <source>how a danger answer was met</source>
        <translation>危险作答的处理情况</translation>
    </message>
    <message>
        <source>the interview of a second look</source>
        <translation>复核访谈</translation>
    </message>
    <message>
        <source>an answer sheet typed from paper</source>
        <translation>录入了一半的纸质答卷</translation>
    </message>
    <message>
        <source>the sentences of an instrument</source>
        <translation>量表题目</translation>
    </message>
</context>
<context>
    <name>xd::ui::Workspace</name>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>Settings (Ctrl+,)</source>
        <translation>设置（Ctrl+,）</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>帮助</translation>
    </message>
    <message>
        <source>Help (F1)</source>
        <translation>帮助（F1）</translation>
    </message>
    <message>
        <source>Lock</source>
        <translation>锁定</translation>
    </message>
    <message>
        <source>Lock (Ctrl+L)</source>
        <translation>锁定（Ctrl+L）</translation>
    </message>
    <message>
        <source>Demonstration: everybody here is made up</source>
        <translation>演示：人物均为虚构</translation>
    </message>
    <message>
        <source>These files are neither tables nor bundles.</source>
        <translation>这些文件既不是表格，也不是上报包。</translation>
    </message>
    <message>
        <source>This account imports no bundles.</source>
        <translation>这个账户不能导入上报包。</translation>
    </message>
    <message>
        <source>This account imports no tables.</source>
        <translation>这个账户不能导入表格。</translation>
    </message>
    <message>
        <source>The program was not closed properly last time. Nothing that was confirmed is lost; all data are being looked through now, and you can go on working.</source>
        <translation>上次程序未正常关闭。已确认保存的内容没有丢失；正在检查全部数据，您可以继续工作。</translation>
    </message>
    <message>
        <source>The look through all data did not come to an end: %1</source>
        <translation>全部数据的检查没有完成：%1</translation>
    </message>
    <message>
        <source>The program was not closed properly last time. All data have been looked through: nothing is damaged.</source>
        <translation>上次程序未正常关闭。全部数据已检查完毕，没有损坏。</translation>
    </message>
    <message>
        <source>Looking through all data</source>
        <translation>正在检查全部数据</translation>
    </message>
    <message>
        <source>Talk mode: only this student is shown. F8 shows everything again.</source>
        <translation>会谈模式：只显示这名学生。按 F8 恢复。</translation>
    </message>
    <message>
        <source>Talk mode</source>
        <translation>会谈模式</translation>
    </message>
    <message>
        <source>No student is open. F8 shows everything again.</source>
        <translation>没有打开学生档案。按 F8 恢复显示。</translation>
    </message>
    <message>
        <source>Talk mode: press F8 first.</source>
        <translation>正在会谈模式，请先按 F8。</translation>
    </message>
    <message numerus="yes">
        <source>%n unread</source>
        <translation>
            <numerusform>%n 封未读</numerusform>
        </translation>
    </message>
    <message>
        <source>While you were away somebody stood in for you and could read the letters to you.</source>
        <translation>您不在时有人代您值守，能看写给您的信。</translation>
    </message>
    <message>
        <source>Who, when and why</source>
        <translation>谁、何时、因何</translation>
    </message>
    <message>
        <source>Show on Today</source>
        <translation>在“今日”查看</translation>
    </message>
</context>
</TS>
