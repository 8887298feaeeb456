<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>Say</name>
    <message>
        <source>active</source>
        <translation>启用</translation>
    </message>
    <message>
        <source>disabled</source>
        <translation>停用</translation>
    </message>
    <message>
        <source>%1 can now sign in (%2).</source>
        <translation>%1 现在可以登录（%2）。</translation>
    </message>
    <message>
        <source>The passphrase of %1 is changed.</source>
        <translation>%1 的口令已更换。</translation>
    </message>
    <message>
        <source>who has an account at this site</source>
        <translation>列出本站点的账户</translation>
    </message>
    <message>
        <source>give a colleague an account and the keys of the role</source>
        <translation>为同事添加账户并授予该角色的密钥</translation>
    </message>
    <message>
        <source>what the colleague may do</source>
        <translation>同事的角色</translation>
    </message>
    <message>
        <source>change the own passphrase</source>
        <translation>更换自己的口令</translation>
    </message>
    <message>
        <source>Passphrase: </source>
        <translation>口令：</translation>
    </message>
    <message>
        <source>New passphrase: </source>
        <translation>新口令：</translation>
    </message>
    <message>
        <source>Second officer's passphrase: </source>
        <translation>第二位经办人的口令：</translation>
    </message>
    <message>
        <source>Once more: </source>
        <translation>再输入一次：</translation>
    </message>
    <message>
        <source>Usage: %1</source>
        <translation>用法：%1</translation>
    </message>
    <message>
        <source>Options:</source>
        <translation>选项：</translation>
    </message>
    <message>
        <source>Options of every command:</source>
        <translation>各命令通用的选项：</translation>
    </message>
    <message>
        <source>Example:</source>
        <translation>示例：</translation>
    </message>
    <message>
        <source>the folder of the site</source>
        <translation>站点所在的文件夹</translation>
    </message>
    <message>
        <source>who signs in; the vaults that open are those this login has keys for</source>
        <translation>登录名；能打开哪些库取决于该账户持有的密钥</translation>
    </message>
    <message>
        <source>the passphrase is its first line; else XINDENG_PASSPHRASE, else you are asked</source>
        <translation>口令为该文件首行；否则取 XINDENG_PASSPHRASE，再否则当场输入</translation>
    </message>
    <message>
        <source>a new passphrase; else XINDENG_NEW_PASSPHRASE, else you are asked</source>
        <translation>新口令；否则取 XINDENG_NEW_PASSPHRASE，再否则当场输入</translation>
    </message>
    <message>
        <source>the second officer's passphrase; else XINDENG_SECOND_PASSPHRASE, else you are asked</source>
        <translation>第二位经办人的口令；否则取 XINDENG_SECOND_PASSPHRASE，再否则当场输入</translation>
    </message>
    <message>
        <source>one JSON object on standard output, for scripts</source>
        <translation>在标准输出给出一个 JSON 对象，供脚本使用</translation>
    </message>
    <message>
        <source>the language of the sentences</source>
        <translation>提示语言</translation>
    </message>
    <message>
        <source>hold the clock still, such as 2026-10-08T09:00; only on a demo site</source>
        <translation>固定时钟，例如 2026-10-08T09:00；只用于演示站点</translation>
    </message>
    <message>
        <source>with an error, also the technical detail (-v)</source>
        <translation>出错时同时给出技术细节（-v）</translation>
    </message>
    <message>
        <source>this help, for every command and every noun (-h)</source>
        <translation>显示帮助，每一级命令都可用（-h）</translation>
    </message>
    <message>
        <source>xindengctl does the work of Xindeng from a terminal.</source>
        <translation>xindengctl 在终端里完成心灯的各项工作。</translation>
    </message>
    <message>
        <source>Commands:</source>
        <translation>命令：</translation>
    </message>
    <message>
        <source>Exit status: 0 done, 1 refused, 2 not understood, 3 partly refused, 4 wrong passphrase or no right, 5 damaged or not genuine, 6 cannot read or write</source>
        <translation>退出状态：0 完成，1 不允许，2 写法不对，3 部分拒收，4 口令错误或无权限，5 损坏或不真实，6 无法读写</translation>
    </message>
    <message>
        <source>%1: broken at line %2</source>
        <translation>%1：在第 %2 条处断裂</translation>
    </message>
    <message numerus="yes">
        <source>%1: %n line(s), unbroken, head %2</source>
        <translation>
            <numerusform>%1：%n 条，完整无缺，链首 %2</numerusform>
        </translation>
    </message>
    <message>
        <source>walk the chain of the journal in each vault</source>
        <translation>逐条核验各库的日志链</translation>
    </message>
    <message>
        <source>what was done, newest first</source>
        <translation>列出做过的事，最近的在前</translation>
    </message>
    <message>
        <source>only what was done with this student</source>
        <translation>只列与该学生有关的</translation>
    </message>
    <message>
        <source>only from this day on</source>
        <translation>只列这一天及以后的</translation>
    </message>
    <message>
        <source>%1 holds together, and its worked examples come out.</source>
        <translation>%1 前后一致，自带算例全部算对。</translation>
    </message>
    <message>
        <source>instruments and other facts at hand, with version and source</source>
        <translation>列出现有的量表等资源包及其版本和来源</translation>
    </message>
    <message>
        <source>read a pack and run its worked examples, without keeping it</source>
        <translation>读取资源包并验算其算例，不保存</translation>
    </message>
    <message>
        <source>Xindeng recovery sheet %1 of %2</source>
        <translation>心灯恢复单 %1 · %2</translation>
    </message>
    <message>
        <source>Stored as import %1.</source>
        <translation>已保存，导入编号 %1。</translation>
    </message>
    <message>
        <source>Nothing was stored.</source>
        <translation>没有保存任何内容。</translation>
    </message>
    <message>
        <source>Row %1, worth a look: %2</source>
        <translation>第 %1 行，请留意：%2</translation>
    </message>
    <message>
        <source>take in a list of students (XLSX, XLS, CSV)</source>
        <translation>导入学生名册（XLSX、XLS、CSV）</translation>
    </message>
    <message>
        <source>the sheet of the workbook; else the one that looks like a table</source>
        <translation>工作表名称；不写则取看起来是表格的那张</translation>
    </message>
    <message>
        <source>which column is what; else remembered or guessed</source>
        <translation>列对应文件；不写则用记住的或自动判断</translation>
    </message>
    <message>
        <source>only say what would happen</source>
        <translation>只说明会发生什么，不保存</translation>
    </message>
    <message>
        <source>store nothing if a single row is refused</source>
        <translation>只要有一行被拒收就全部不保存</translation>
    </message>
    <message>
        <source>The site of %1 lies in %2.</source>
        <translation>%1 的站点已建在 %2。</translation>
    </message>
    <message>
        <source>Recovery sheet: %1</source>
        <translation>恢复单：%1</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>代码</translation>
    </message>
    <message>
        <source>Schema</source>
        <translation>数据结构版本</translation>
    </message>
    <message>
        <source>Students</source>
        <translation>学生数</translation>
    </message>
    <message>
        <source>Demo</source>
        <translation>演示站点</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>是</translation>
    </message>
    <message>
        <source>no</source>
        <translation>否</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>vault, whole or damaged</comment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>damaged</source>
        <translation>已损坏</translation>
    </message>
    <message>
        <source>whole</source>
        <translation>完好</translation>
    </message>
    <message>
        <source>make a new site and its three recovery sheets</source>
        <translation>新建站点并生成三张恢复单</translation>
    </message>
    <message>
        <source>what works here</source>
        <translation>单位类别</translation>
    </message>
    <message>
        <source>the official name</source>
        <translation>正式名称</translation>
    </message>
    <message>
        <source>10 digits for a school, 6 for a district</source>
        <translation>学校 10 位数字，区县 6 位数字</translation>
    </message>
    <message>
        <source>write the sheets to FILE-1, FILE-2 and FILE-3 instead of the terminal</source>
        <translation>把恢复单写入 FILE-1、FILE-2、FILE-3，而不显示在终端</translation>
    </message>
    <message>
        <source>what this site is</source>
        <translation>显示站点信息</translation>
    </message>
    <message>
        <source>whether everything is whole: the journals, with --deep every page of both vaults</source>
        <translation>检查是否完好：日志链；加 --deep 则检查两个库的每一页</translation>
    </message>
    <message>
        <source>read every page; takes its time</source>
        <translation>读遍每一页，用时较长</translation>
    </message>
    <message numerus="yes">
        <source>%n student(s) found</source>
        <translation>
            <numerusform>找到 %n 名学生</numerusform>
        </translation>
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
        <source>by name, part of a name, pinyin, initials, number or class</source>
        <translation>按姓名、姓名的一部分、拼音、首字母、学籍号或班级查找</translation>
    </message>
    <message>
        <source>at most so many; else 50</source>
        <translation>最多列出多少名，默认 50</translation>
    </message>
    <message>
        <source>also who has left or finished</source>
        <translation>包括已转出和毕业的</translation>
    </message>
    <message>
        <source>one student's page; opening it is noted in the journal</source>
        <translation>显示一名学生的页面；查看会记入日志</translation>
    </message>
    <message>
        <source>danger answer to item %1</source>
        <translation>第 %1 题危险作答</translation>
    </message>
    <message>
        <source>score a table of answers; stores nothing and needs no site</source>
        <translation>给一张答卷表计分；不保存，也不需要站点</translation>
    </message>
    <message>
        <source>which instrument; may be given again</source>
        <translation>量表，可写多个</translation>
    </message>
    <message>
        <source>Enrolment file: %1</source>
        <translation>登记文件：%1</translation>
    </message>
    <message>
        <source>When the district rings you, read these digits aloud: %1</source>
        <translation>区里来电时，请逐位念出：%1</translation>
    </message>
    <message>
        <source>%1 is enrolled; the trust root is now version %2.</source>
        <translation>已登记 %1，信任根现为第 %2 版。</translation>
    </message>
    <message numerus="yes">
        <source>Trust root version %1 with %n school(s): %2</source>
        <translation>
            <numerusform>信任根第 %1 版，含 %n 所学校：%2</numerusform>
        </translation>
    </message>
    <message>
        <source>Trust root version %1 of %2 is in force.</source>
        <translation>%2 的信任根第 %1 版已生效。</translation>
    </message>
    <message>
        <source>This school is not listed in it yet: the district must enrol it first.</source>
        <translation>其中尚未列入本校，须先由区里登记。</translation>
    </message>
    <message>
        <source>where to write it</source>
        <translation>写到哪个文件</translation>
    </message>
    <message>
        <source>write the file with which the district enrols this school</source>
        <translation>生成供区里登记本校的文件</translation>
    </message>
    <message>
        <source>the thirty digits of this site, to be read aloud</source>
        <translation>本站点的 30 位核对码，用于电话念读</translation>
    </message>
    <message>
        <source>district: take a school in, with the digits it read aloud</source>
        <translation>区县：按学校念出的核对码登记该校</translation>
    </message>
    <message>
        <source>the digits heard on the telephone</source>
        <translation>电话中听到的核对码</translation>
    </message>
    <message>
        <source>the second officer, once there are two</source>
        <translation>第二位经办人（有两位管理员时必填）</translation>
    </message>
    <message>
        <source>district: write the trust root for the schools</source>
        <translation>区县：生成发给学校的信任根</translation>
    </message>
    <message>
        <source>school: take over the district's trust root; the first one needs its digits</source>
        <translation>学校：导入区县的信任根；首次需要其核对码</translation>
    </message>
    <message>
        <source>the district's digits heard on the telephone</source>
        <translation>电话中听到的区县核对码</translation>
    </message>
    <message>
        <source>Bundle %1 for %2, level %3, %4 to %5</source>
        <translation>第 %1 号上报包，发给 %2，%3 级，%4 至 %5</translation>
    </message>
    <message>
        <source>Everything of the period.</source>
        <translation>包含本期全部内容。</translation>
    </message>
    <message>
        <source>Only what no receipt confirms yet.</source>
        <translation>只含回执尚未确认的部分。</translation>
    </message>
    <message numerus="yes">
        <source>%n number(s) stay hidden because they are small</source>
        <translation>
            <numerusform>有 %n 个数因过小而隐去</numerusform>
        </translation>
    </message>
    <message>
        <source>No name, no answer and no single child is in it.</source>
        <translation>其中没有姓名、答案，也看不出任何一名学生。</translation>
    </message>
    <message>
        <source>Held back: %1</source>
        <translation>不予上报：%1</translation>
    </message>
    <message>
        <source>Bundle %1: %2</source>
        <translation>第 %1 号上报包：%2</translation>
    </message>
    <message>
        <source>Unconfirmed until the district's receipt is here.</source>
        <translation>未确认，等待区里的回执。</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>file, state</comment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>from %1, number %2</source>
        <translation>来自 %1，第 %2 号</translation>
    </message>
    <message>
        <source>taken</source>
        <translation>已接收</translation>
    </message>
    <message>
        <source>This was only a look; add --accept to take over what can be taken.</source>
        <translation>以上只是查看；加上 --accept 才会接收。</translation>
    </message>
    <message>
        <source>For %1, bundle %2: %3</source>
        <comment>school, number, file</comment>
        <translation>给 %1，第 %2 号：%3</translation>
    </message>
    <message>
        <source>No receipt is outstanding.</source>
        <translation>没有待发的回执。</translation>
    </message>
    <message>
        <source>Bundle %1 of %2: %3</source>
        <comment>number, time, state</comment>
        <translation>第 %1 号上报包，%2：%3</translation>
    </message>
    <message>
        <source>Bundle %1 of %2, %3: %4</source>
        <comment>number, school, time, receipt</comment>
        <translation>第 %1 号上报包，%2，%3：%4</translation>
    </message>
    <message>
        <source>receipt written</source>
        <translation>已发回执</translation>
    </message>
    <message>
        <source>receipt outstanding</source>
        <translation>待发回执</translation>
    </message>
    <message>
        <source>Trust root version %1 of %2</source>
        <translation>%2 的信任根第 %1 版</translation>
    </message>
    <message>
        <source>It is old: ask the district for a new one.</source>
        <translation>信任根已旧，请向区里索取新的。</translation>
    </message>
    <message>
        <source>Held back: bundle %1 of %2</source>
        <translation>暂存：%2 的第 %1 号上报包</translation>
    </message>
    <message>
        <source>how much it may tell; 1 is numbers alone</source>
        <translation>数据级别；1 级只有统计数</translation>
    </message>
    <message>
        <source>which quarter; else the present one</source>
        <translation>季度，默认当前季度</translation>
    </message>
    <message>
        <source>what the next bundle would contain, before anything is written</source>
        <translation>先看下一个上报包会包含什么，不写文件</translation>
    </message>
    <message>
        <source>write the next bundle for the district</source>
        <translation>生成给区里的下一个上报包</translation>
    </message>
    <message>
        <source>the folder, such as a stick</source>
        <translation>文件夹，例如 U 盘</translation>
    </message>
    <message>
        <source>whose a file is and what importing it would do</source>
        <translation>查看文件来自谁、导入会怎样</translation>
    </message>
    <message>
        <source>bundles and receipts, files or folders; only a look without --accept</source>
        <translation>导入上报包和回执（文件或文件夹）；不加 --accept 只查看</translation>
    </message>
    <message>
        <source>take over what can be taken</source>
        <translation>接收可以接收的</translation>
    </message>
    <message>
        <source>take an imported bundle back</source>
        <translation>撤销已导入的上报包</translation>
    </message>
    <message>
        <source>which bundles are confirmed, what has arrived, what is held back</source>
        <translation>哪些已确认、收到了哪些、暂存了哪些</translation>
    </message>
    <message>
        <source>district: write the receipts for the bundles that were taken</source>
        <translation>区县：为已接收的上报包生成回执</translation>
    </message>
    <message>
        <source>everything, also what is confirmed: the district has lost something</source>
        <translation>全部重新上报，包括已确认的：教育局丢失了数据时使用</translation>
    </message>
    <message>
        <source>also those that were written before</source>
        <translation>包括以前生成过的</translation>
    </message>
    <message>
        <source>%1 is at hand from now on.</source>
        <translation>%1 从现在起可以使用。</translation>
    </message>
    <message>
        <source>%1 was here already.</source>
        <translation>%1 原来已有。</translation>
    </message>
    <message>
        <source>Report %1</source>
        <translation>报告 %1</translation>
    </message>
    <message>
        <source>make this quarter's report, freeze it and print it as a PDF</source>
        <translation>生成并冻结本季度报告，输出 PDF</translation>
    </message>
    <message>
        <source>which quarter</source>
        <translation>季度</translation>
    </message>
    <message>
        <source>write the paper here</source>
        <translation>把文件写到这里</translation>
    </message>
    <message>
        <source>the reports that were frozen, newest first</source>
        <translation>列出已冻结的报告，最近的在前</translation>
    </message>
    <message>
        <source>print a frozen report again, as it was</source>
        <translation>原样重印一份已冻结的报告</translation>
    </message>
    <message>
        <source>Opened as round %1.</source>
        <translation>已新建，测评编号 %1。</translation>
    </message>
    <message>
        <source>The round is closed and takes nothing more.</source>
        <translation>本轮测评已结束，不再接收答卷。</translation>
    </message>
    <message numerus="yes">
        <source>%n danger answer(s): look at the round's status now</source>
        <translation>
            <numerusform>有 %n 条危险作答，请立即查看本轮状态</numerusform>
        </translation>
    </message>
    <message>
        <source>which round</source>
        <translation>哪一轮测评</translation>
    </message>
    <message>
        <source>open a screening round</source>
        <translation>新建一轮测评</translation>
    </message>
    <message>
        <source>what the round is called</source>
        <translation>测评名称</translation>
    </message>
    <message>
        <source>grades 1 to 12, such as 4-6,8</source>
        <translation>年级 1 至 12，例如 4-6,8</translation>
    </message>
    <message>
        <source>first day; else today</source>
        <translation>开始日期，默认今天</translation>
    </message>
    <message>
        <source>last day; else no end</source>
        <translation>结束日期，默认不限</translation>
    </message>
    <message>
        <source>take in a table of consent slips</source>
        <translation>导入知情同意书汇总表</translation>
    </message>
    <message>
        <source>take in a table of answers; danger answers are kept even from refused rows</source>
        <translation>导入答卷表；被拒收的行中的危险作答也会保留</translation>
    </message>
    <message>
        <source>take an import of answers back; its danger answers stay</source>
        <translation>撤销一次答卷导入；其中的危险作答保留</translation>
    </message>
    <message>
        <source>who could take part, agreed, answered, is missing</source>
        <translation>应测、已同意、已测、未交的人数</translation>
    </message>
    <message>
        <source>totals, bands and flags student by student, danger answers first</source>
        <translation>逐人列出总分、等级和标记，危险作答在前</translation>
    </message>
    <message>
        <source>who needs a second look, and why</source>
        <translation>需要复核的学生及原因</translation>
    </message>
    <message>
        <source>close a round; it takes nothing more</source>
        <translation>结束一轮测评，不再接收</translation>
    </message>
    <message>
        <source>danger answer in a row that was refused</source>
        <translation>被拒收的行中有危险作答</translation>
    </message>
    <message>
        <source>%1, danger answer to item %2</source>
        <translation>%1 第 %2 题危险作答</translation>
    </message>
    <message>
        <source>%1, %2: %3 %4</source>
        <comment>instrument, scale, score, band</comment>
        <translation>%1 %2：%3 %4</translation>
    </message>
    <message numerus="yes">
        <source>▲ %n danger answer(s) of whom nobody knows yet: match them to a student</source>
        <translation>
            <numerusform>▲ 有 %n 条危险作答尚不知是谁，请对应到学生</numerusform>
        </translation>
    </message>
    <message>
        <source>eligible</source>
        <translation>应测</translation>
    </message>
    <message>
        <source>consented</source>
        <translation>已同意</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>不同意</translation>
    </message>
    <message>
        <source>undecided</source>
        <translation>未回收</translation>
    </message>
    <message>
        <source>answered</source>
        <translation>已测</translation>
    </message>
    <message>
        <source>missing</source>
        <translation>未交</translation>
    </message>
    <message>
        <source>late</source>
        <translation>迟交</translation>
    </message>
    <message>
        <source>candidates</source>
        <translation>待复核</translation>
    </message>
    <message>
        <source>all</source>
        <translation>合计</translation>
    </message>
    <message>
        <source>; </source>
        <translation>；</translation>
    </message>
    <message>
        <source>A made-up site lies in %1. Its logins:</source>
        <translation>演示站点已建在 %1，登录名：</translation>
    </message>
    <message>
        <source>Passphrase of all: %1</source>
        <translation>口令都是：%1</translation>
    </message>
    <message>
        <source>make a made-up site to try things on; its logins and passphrase are printed</source>
        <translation>新建虚构的演示站点，并给出其登录名和口令</translation>
    </message>
    <message>
        <source>how many students; else 600</source>
        <translation>学生人数，默认 600</translation>
    </message>
    <message>
        <source>how many years of history; else 2</source>
        <translation>历史年数，默认 2</translation>
    </message>
    <message>
        <source>the same number makes the same people</source>
        <translation>同一数字生成同样的人物</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between row numbers</comment>
        <translation>、</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) refused: %1</source>
        <translation>
            <numerusform>拒收 %n 行：第 %1 行</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n student(s) written to %1</source>
        <translation>
            <numerusform>已将 %n 名学生写入 %1</numerusform>
        </translation>
    </message>
    <message>
        <source>the roster as a workbook; the exit is noted in the journal</source>
        <translation>把名册导出为工作簿；导出会记入日志</translation>
    </message>
    <message>
        <source>how many schools report to a district; else 3</source>
        <translation>区县有多少所学校上报，默认 3</translation>
    </message>
    <message>
        <source>write its tables here as a workbook</source>
        <translation>把其中的表格写成工作簿</translation>
    </message>
    <message>
        <source>the number of the lowest option, where the table's numbers are not those of the instrument</source>
        <translation>表中最低选项的数字（表中数字与量表不一致时使用）</translation>
    </message>
    <message numerus="yes">
        <source>%n student(s) go up one grade into %1</source>
        <translation>
            <numerusform>%n 名学生升高一个年级，进入%1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n student(s) have finished the last grade and are not enrolled again</source>
        <translation>
            <numerusform>%n 名学生已读完最高年级，不再编班</numerusform>
        </translation>
    </message>
    <message>
        <source>take an import or a promotion back as if it had never been</source>
        <translation>撤销一次导入或升级，恢复原状</translation>
    </message>
    <message>
        <source>move the whole school up into its next year, before the new rosters are there</source>
        <translation>新名册到来之前，把全校学生升入下一学年</translation>
    </message>
    <message>
        <source>the year in which the school year begins</source>
        <translation>学年开始的年份</translation>
    </message>
    <message>
        <source>take an import of consent slips back; refused where answers rest on it</source>
        <translation>撤销一次知情同意导入；已有答卷以此为依据时不可撤销</translation>
    </message>
    <message>
        <source>how a school counts its years; else six-three</source>
        <translation>学校学制：six-three（六三制，默认）或 five-four（五四制）</translation>
    </message>
    <message>
        <source>make this quarter's report and freeze it, without paper; the principal can then open it</source>
        <translation>生成并固化本季度报告，不输出文件；校长随后即可打开</translation>
    </message>
    <message>
        <source>Enrolments</source>
        <translation>学籍经历</translation>
    </message>
    <message>
        <source>Screenings (a result is no diagnosis)</source>
        <translation>历次测评（结果不是诊断）</translation>
    </message>
    <message>
        <source>Danger answers</source>
        <translation>危险作答</translation>
    </message>
    <message numerus="yes">
        <source>Not for this reader and left out: %n item(s).</source>
        <translation>
            <numerusform>不向该读者提供、已略去 %n 项。</numerusform>
        </translation>
    </message>
    <message>
        <source>as somebody in this role would get it</source>
        <translation>按该角色可见的内容</translation>
    </message>
    <message>
        <source>one student's page as a PDF, cut to what its reader may know; the exit is noted in the journal</source>
        <translation>把一名学生的档案页输出为 PDF，只含该读者可知的内容；输出会记入日志</translation>
    </message>
    <message>
        <source>%1 can sign in again.</source>
        <translation>%1 可以重新登录了。</translation>
    </message>
    <message>
        <source>%1 can no longer sign in. Nothing of what %1 has done is lost.</source>
        <translation>%1 不能再登录。%1 做过的工作不会丢失。</translation>
    </message>
    <message>
        <source>The new keys are not finished yet: that happens by itself when a counsellor or officer next signs in.</source>
        <translation>新密钥尚未全部换好：心理教师或区级负责人下次登录时会自动完成。</translation>
    </message>
    <message>
        <source>%1 is removed, and what %1 may have kept opens nothing any more.</source>
        <translation>%1 已移除，%1 留存的任何东西都打不开数据了。</translation>
    </message>
    <message>
        <source>%1 has new keys and a new passphrase; the old ones open nothing any more.</source>
        <translation>%1 已换用新密钥和新口令，旧的打不开任何内容了。</translation>
    </message>
    <message>
        <source>keep an account from signing in for a while</source>
        <translation>暂时停用一个账户</translation>
    </message>
    <message>
        <source>let a disabled account sign in again</source>
        <translation>重新启用已停用的账户</translation>
    </message>
    <message>
        <source>remove an account for good and lock the vaults with new keys</source>
        <translation>永久移除一个账户，并为数据文件换用新密钥</translation>
    </message>
    <message>
        <source>after a suspected leak: new keys and a new passphrase for an account, new keys for the vaults</source>
        <translation>怀疑泄露后：为账户换新密钥和新口令，并为数据文件换用新密钥</translation>
    </message>
    <message>
        <source>Backup: %1</source>
        <translation>备份：%1</translation>
    </message>
    <message>
        <source>It was read again from the disk, looked through as a whole and counted.</source>
        <translation>已从磁盘重新读出，完整检查并清点。</translation>
    </message>
    <message>
        <source>The backup was made on %1.</source>
        <translation>备份时间：%1。</translation>
    </message>
    <message>
        <source>The site that lies there cannot be read, so nobody can say what of it is missing in the backup.</source>
        <translation>现有数据无法读取，说不清备份里缺少哪些内容。</translation>
    </message>
    <message>
        <source>Journal lines written since then: %1</source>
        <translation>此后新增日志：%1 条</translation>
    </message>
    <message>
        <source>The journals there do not go through the place where the backup was made.</source>
        <translation>现有日志与备份时的日志接不上。</translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translation>没有作任何改动。</translation>
    </message>
    <message>
        <source>The site in %1 is as it was then.</source>
        <translation>%1 中的数据已回到当时。</translation>
    </message>
    <message>
        <source>What was there lies in %1.</source>
        <translation>原有文件保留在 %1。</translation>
    </message>
    <message>
        <source>Passed: %1 was rebuilt as a whole.</source>
        <translation>通过：已用 %1 完整重建。</translation>
    </message>
    <message>
        <source>Not passed: %1</source>
        <translation>未通过：%1</translation>
    </message>
    <message>
        <source>Certificate: %1</source>
        <translation>证明：%1</translation>
    </message>
    <message>
        <source>copy the whole site into one file, read it again and look through it</source>
        <translation>把全部数据复制为一个文件，重新读出并完整检查</translation>
    </message>
    <message>
        <source>put a site back to what a backup holds; what was there is kept aside</source>
        <translation>把数据恢复到备份时的样子；原有文件另行保留</translation>
    </message>
    <message>
        <source>only say what would change</source>
        <translation>只说明会有哪些变化</translation>
    </message>
    <message>
        <source>rebuild the newest backup in a scratch place, count it, and take it away</source>
        <translation>在临时位置用最新的备份重建、清点，然后清除</translation>
    </message>
    <message>
        <source>write what came out as a PDF</source>
        <translation>把结果写成 PDF</translation>
    </message>
    <message>
        <source>Settled: bundle %1 of %2. It stays unimported.</source>
        <translation>已处理：%2 的第 %1 号上报包，不予导入。</translation>
    </message>
    <message>
        <source>the school is enrolled already: its present keys are revoked, later bundles of them held back</source>
        <translation>该校已登记：吊销其现有密钥，此后用旧密钥生成的上报包将被暂存</translation>
    </message>
    <message>
        <source>put an end to a bundle that is held back, once people have talked; BUNDLE is its file, or its id in exchange status</source>
        <translation>双方电话核实后处理一个被暂存的上报包；BUNDLE 为文件，或 exchange status 中的编号</translation>
    </message>
    <message>
        <source>what was found out on the telephone; no names of children</source>
        <translation>电话核实的结果；请勿填写学生姓名</translation>
    </message>
    <message>
        <source>Not allowed at this level, so not taken: %1</source>
        <translation>本级别不允许，未采纳：%1</translation>
    </message>
    <message>
        <source>A new numbering begins: the school has restored a backup or begun anew. Ring it if you were not told.</source>
        <translation>开始了新的编号：学校恢复过备份或重新建档。若事先未告知，请致电核实。</translation>
    </message>
    <message numerus="yes">
        <source>%1, %n not taken</source>
        <translation>
            <numerusform>%1，有 %n 项未采纳</numerusform>
        </translation>
    </message>
    <message>
        <source>number the bundles from 1 again: so agreed with the district about a bundle it holds back</source>
        <translation>从第 1 号起重新编号：因上级暂存了本校的上报包而商定</translation>
    </message>
    <message>
        <source>%1 can now sign in and holds every key. Remove the accounts whose passphrases are lost.</source>
        <translation>%1 现在可以登录，并持有全部密钥。请移除口令已丢失的账户。</translation>
    </message>
    <message>
        <source>The old sheets open nothing any more: destroy them.</source>
        <translation>旧恢复单已作废，请销毁。</translation>
    </message>
    <message>
        <source>The sheets that were used stay good: put them back, sealed.</source>
        <translation>用过的恢复单仍然有效：请密封后放回原处。</translation>
    </message>
    <message>
        <source>open a site with two of its recovery sheets and make a new account</source>
        <translation>用两张恢复单打开站点并建立新账户</translation>
    </message>
    <message>
        <source>a sheet as it was written, or a file with its nine groups; given twice</source>
        <translation>原样的恢复单文件，或写有九组字符的文件；需给出两次</translation>
    </message>
    <message>
        <source>login of the new counsellor (school) or officer (district)</source>
        <translation>新心理教师（学校）或负责人（区级）的登录名</translation>
    </message>
    <message>
        <source>make new sheets in place of the old: FILE-1, FILE-2 and FILE-3</source>
        <translation>换新恢复单：FILE-1、FILE-2 和 FILE-3</translation>
    </message>
    <message>
        <source>make new recovery sheets; the old ones open nothing from then on</source>
        <translation>换新恢复单；旧的从此作废</translation>
    </message>
    <message>
        <source>no receipt</source>
        <translation>不写回执</translation>
    </message>
    <message>
        <source>Any two of the three sheets open the site when every passphrase is lost; one alone opens nothing.</source>
        <translation>所有口令都丢失时，三张恢复单中的任意两张可以打开本站点；单独一张打不开任何内容。</translation>
    </message>
    <message>
        <source>Keep A %1, B %2, C %3.</source>
        <comment>places</comment>
        <translation>请将 A %1，B %2，C %3。</translation>
    </message>
    <message>
        <source>also on a network disk, a stick, or a disk that loses what is written</source>
        <translation>也允许建在网络磁盘、U 盘或写入不可靠的磁盘上</translation>
    </message>
    <message>
        <source>five and four years</source>
        <translation>五四制</translation>
    </message>
    <message>
        <source>six and three years</source>
        <translation>六三制</translation>
    </message>
    <message>
        <source>School system</source>
        <translation>学制</translation>
    </message>
    <message>
        <source>which of the instrument's norm sets; else its first</source>
        <translation>使用该量表的哪一套常模；不写则用第一套</translation>
    </message>
    <message>
        <source>(not known)</source>
        <translation>（不详）</translation>
    </message>
    <message>
        <source>Nothing is owed to anybody now.</source>
        <translation>目前没有待办。</translation>
    </message>
    <message>
        <source>Noted; the duty stays open.</source>
        <translation>已记下，待办仍然开着。</translation>
    </message>
    <message>
        <source>Answered. It stands with the name of whoever is signed in.</source>
        <translation>已答复，署当前登录人的名保留。</translation>
    </message>
    <message>
        <source>begun</source>
        <translation>已开始</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>等待复核</translation>
    </message>
    <message>
        <source>what is owed to students, the late ones first</source>
        <translation>对学生的待办，超时的在前</translation>
    </message>
    <message>
        <source>only what is due within so many days; else all that is open</source>
        <translation>只列若干天内到期的；否则列出全部未答复的</translation>
    </message>
    <message>
        <source>also what is answered</source>
        <translation>也列出已答复的</translation>
    </message>
    <message>
        <source>say how a duty was met; it stands. 'tried' notes that nobody was reached and leaves it open</source>
        <translation>说明待办如何处理，记录保留；tried 表示没有联系上，待办仍然开着</translation>
    </message>
    <message>
        <source>what was done</source>
        <translation>做了什么</translation>
    </message>
    <message>
        <source>what was said and agreed, as UTF-8 text</source>
        <translation>谈话内容和约定，UTF-8 文本</translation>
    </message>
    <message>
        <source>who waits for a second look and who is decided, with the facts</source>
        <translation>谁等待复核、谁已有结论，并列出依据</translation>
    </message>
    <message>
        <source>Noted: the round had not flagged this student.</source>
        <translation>已记下：这轮测评没有提示该学生。</translation>
    </message>
    <message>
        <source>instrument</source>
        <translation>量表</translation>
    </message>
    <message>
        <source>cut-off</source>
        <translation>界值</translation>
    </message>
    <message>
        <source>grade</source>
        <translation>年级</translation>
    </message>
    <message>
        <source>flagged</source>
        <translation>提示</translation>
    </message>
    <message>
        <source>confirmed</source>
        <translation>确认</translation>
    </message>
    <message>
        <source>not confirmed</source>
        <translation>排除</translation>
    </message>
    <message>
        <source>watch</source>
        <translation>观察</translation>
    </message>
    <message>
        <source>open</source>
        <translation>未定</translation>
    </message>
    <message>
        <source>found later</source>
        <translation>后来发现</translation>
    </message>
    <message>
        <source>confirmed of decided</source>
        <translation>确认占已定比例</translation>
    </message>
    <message>
        <source>too few to say</source>
        <translation>人数太少，不作判断</translation>
    </message>
    <message>
        <source>note a student whom the round had not flagged and who was found in need by other means</source>
        <translation>记下一名测评没有提示、后来由其他途径发现需要帮助的学生</translation>
    </message>
    <message>
        <source>how it came out</source>
        <translation>怎么发现的</translation>
    </message>
    <message>
        <source>on which day</source>
        <translation>哪一天</translation>
    </message>
    <message>
        <source>how many of those whom each cut-off flagged were confirmed, and whom it missed</source>
        <translation>每个界值提示的学生中有多少被确认，漏掉了多少</translation>
    </message>
    <message>
        <source>Its sentences are kept, but never shown on a screen: the holder of the rights forbids it.</source>
        <translation>题目已保存，但绝不会显示在屏幕上：权利人不允许。</translation>
    </message>
    <message>
        <source>%1 is signed; schools that have taken over the present trust root can add it.</source>
        <translation>%1 已签发；已接收现行信任清单的学校都可以添加。</translation>
    </message>
    <message>
        <source>keep a pack at this site, once its worked examples come out; a signed one must be of the own district</source>
        <translation>算例核对无误后，把量表包存入本单位；带签名的须由本单位的上级签发</translation>
    </message>
    <message>
        <source>keep the sentences of an instrument, from a table (题号, 题目) or a JSON file, as far as you may use them</source>
        <translation>从表格（题号、题目）或 JSON 文件添加量表的题目文本，须有权使用</translation>
    </message>
    <message>
        <source>whose sentences these are</source>
        <translation>这些题目属于哪份量表</translation>
    </message>
    <message>
        <source>what allows you to use them; required</source>
        <translation>凭什么可以使用；必填</translation>
    </message>
    <message>
        <source>where they come from; required</source>
        <translation>题目出自哪里；必填</translation>
    </message>
    <message>
        <source>the language of the sentences, zh unless given</source>
        <translation>题目的语言，不写则为 zh</translation>
    </message>
    <message>
        <source>what all items begin with</source>
        <translation>题目前面的引导语</translation>
    </message>
    <message>
        <source>the worksheet</source>
        <translation>工作表名</translation>
    </message>
    <message>
        <source>sign a pack for the schools of this district</source>
        <translation>为本地学校签发量表包</translation>
    </message>
    <message>
        <source>which instrument of the round; else the first</source>
        <translation>本轮的哪个量表；不写则为第一个</translation>
    </message>
    <message>
        <source>which of its scales; else the total</source>
        <translation>哪个分量表；不写则为总分</translation>
    </message>
    <message>
        <source>write them as a workbook, or as CSV where the name ends so; the exit is noted in the journal</source>
        <translation>存成工作簿，文件名以 .csv 结尾则为 CSV；出口记入日志</translation>
    </message>
    <message>
        <source>what a round shows as a whole: bands by grade and sex, scales, years, distribution</source>
        <translation>一轮测评的总体情况：各年级、性别的等级，分量表，历年比较，分布</translation>
    </message>
    <message>
        <source>the same on paper, for the leading group unless --as says otherwise; small numbers are protected</source>
        <translation>同样内容的书面报告，默认给领导小组；小数字受保护</translation>
    </message>
    <message>
        <source>as somebody in this role gets it</source>
        <translation>按这一角色能看到的内容</translation>
    </message>
    <message>
        <source>Recorded.</source>
        <translation>已登记。</translation>
    </message>
    <message>
        <source>It was recorded like this before.</source>
        <translation>之前已这样登记。</translation>
    </message>
    <message numerus="yes">
        <source>%n answer sheet(s) would be deleted.</source>
        <translation>
            <numerusform>将删除 %n 份答卷。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n answer sheet(s) were deleted.</source>
        <translation>
            <numerusform>已删除 %n 份答卷。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n danger answer(s) stay.</source>
        <translation>
            <numerusform>%n 条危险作答保留。</numerusform>
        </translation>
    </message>
    <message>
        <source>record one slip by its number</source>
        <translation>按编号登记一份回执</translation>
    </message>
    <message>
        <source>the seven digits of the slip</source>
        <translation>回执上的七位编号</translation>
    </message>
    <message>
        <source>what the guardian says; else nothing</source>
        <translation>监护人的意见；不写则不登记</translation>
    </message>
    <message>
        <source>what the student says; else nothing</source>
        <translation>学生本人的意见；不写则不登记</translation>
    </message>
    <message>
        <source>of the slip; else today</source>
        <translation>回执日期；不写则为今天</translation>
    </message>
    <message>
        <source>a guardian or student withdraws: the answers of this round are deleted, danger answers stay</source>
        <translation>监护人或学生撤回同意：删除其在本轮的答卷，保留危险作答</translation>
    </message>
    <message>
        <source>who withdraws</source>
        <translation>谁撤回</translation>
    </message>
    <message>
        <source>when; else today</source>
        <translation>日期；不写则为今天</translation>
    </message>
    <message>
        <source>letters with slips, class lists or answer sheets as a PDF; gives a number to whoever has none</source>
        <translation>把告家长书（附回执）、班级发放表或答题纸存成 PDF；没有编号的学生同时编号</translation>
    </message>
    <message>
        <source>which; else letters</source>
        <translation>哪一种；不写则为告家长书</translation>
    </message>
    <message>
        <source>only of these classes</source>
        <translation>只含这些班级</translation>
    </message>
    <message>
        <source>of letters: only families whose slip is still out</source>
        <translation>告家长书只给回执没交齐的家庭</translation>
    </message>
    <message>
        <source>who has no answers and why: guardian, student, answers, part, refused</source>
        <translation>谁没有答卷、为什么：监护人、学生、未答、部分、拒绝</translation>
    </message>
    <message>
        <source>grades of each instrument, in their order; else all that it suits</source>
        <translation>各量表用于哪些年级，按量表顺序；不写则为适用的全部年级</translation>
    </message>
    <message>
        <source>rooms, times, who helps</source>
        <translation>教室、时间、由谁协助</translation>
    </message>
    <message>
        <source>%1 is written, and not kept here.</source>
        <translation>%1 已写成文件，未存入本单位。</translation>
    </message>
    <message>
        <source>write the pack here instead of keeping it, so that a district can sign it</source>
        <translation>把文本包写成文件而不存入本单位，供教育局签发</translation>
    </message>
    <message>
        <source>Refused rows</source>
        <translation>退回的行</translation>
    </message>
    <message>
        <source>Row in your file</source>
        <translation>原文件行号</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>错误原因</translation>
    </message>
    <message>
        <source>which row counts where a student has several with different answers; else all but the first are refused</source>
        <translation>同一学生有多行不同答案时以哪一行为准；不指定则除第一行外都退回</translation>
    </message>
    <message>
        <source>whom doubtful rows mean: a JSON object of row and student number; only candidates of the row are taken</source>
        <translation>存疑的行指谁：行号到学号的 JSON 对象；只接受该行的候选学生</translation>
    </message>
    <message>
        <source>write the refused rows with their reasons, for the sender; the exit is noted in the journal</source>
        <translation>把退回的行连同错误原因写成工作簿，发还提供者；导出记入日志</translation>
    </message>
    <message>
        <source>%1 cannot be read here. %2 %3</source>
        <translation>%1 无法在本机读取。%2%3</translation>
    </message>
    <message>
        <source>What %1 decides from now on is signed with this name.</source>
        <translation>从现在起，%1 作出的结论以此署名。</translation>
    </message>
    <message>
        <source>write who stands behind a login; decisions and answered duties are signed with it</source>
        <translation>登记登录名背后是哪位老师；结论和待办答复以此署名</translation>
    </message>
    <message>
        <source>the name of the colleague</source>
        <translation>同事的姓名</translation>
    </message>
    <message>
        <source>release the report of a closed round to the principal, once, and print it as a PDF</source>
        <translation>把已结束的一轮测评的报告发布给校长（只发布一次），并生成 PDF</translation>
    </message>
    <message>
        <source>The sheet is taken back. Its danger answers stay.</source>
        <translation>答卷已撤回，危险作答保留。</translation>
    </message>
    <message>
        <source>take one sheet of a student back, until a second look has begun; its danger answers stay</source>
        <translation>撤回某学生的一份答卷，复核开始之前都可以；危险作答保留</translation>
    </message>
    <message>
        <source>which of the student's sheets</source>
        <translation>该生的哪份答卷</translation>
    </message>
    <message>
        <source>the reason, which the journal keeps</source>
        <translation>原因，记入日志</translation>
    </message>
    <message>
        <source>all rounds, the newest first</source>
        <translation>列出所有轮次，最近的在前</translation>
    </message>
    <message>
        <source>say whose a danger answer is that came without its student; one that is none of ours is answered by 'care answer'</source>
        <translation>指认一条认不出是谁的危险作答；不是本校学生的，用 care answer 处理</translation>
    </message>
    <message>
        <source>which danger answer, as the candidates and 'care due' list it</source>
        <translation>哪一条危险作答，见候选名单和 care due</translation>
    </message>
    <message>
        <source>whose it is: a student number of either kind</source>
        <translation>是谁的：学籍号或校内学号</translation>
    </message>
    <message>
        <source>closed</source>
        <translation>已结束</translation>
    </message>
    <message>
        <source>No round has been opened.</source>
        <translation>还没有开启过测评。</translation>
    </message>
    <message>
        <source>The danger answer is that of %1, %2. Its duty stays open until it is answered.</source>
        <translation>这条危险作答是%1（%2）的。待办在处理之前一直保留。</translation>
    </message>
    <message numerus="yes">
        <source>%n danger answer(s) of the student whom it was taken from are due on their own now</source>
        <translation>
            <numerusform>原先那名学生自己的 %n 条危险作答已另立待办</numerusform>
        </translation>
    </message>
    <message>
        <source>still open</source>
        <translation>进行中</translation>
    </message>
    <message>
        <source>for paper</source>
        <translation>纸质表单</translation>
    </message>
    <message>
        <source>of an entry</source>
        <translation>档案记录</translation>
    </message>
    <message>
        <source>warned of</source>
        <translation>提醒</translation>
    </message>
    <message>
        <source>From now on this phrase is looked for.</source>
        <translation>今后会查这个说法。</translation>
    </message>
    <message>
        <source>This phrase is looked for no more.</source>
        <translation>今后不再查这个说法。</translation>
    </message>
    <message>
        <source>Nothing was found that does not belong there.</source>
        <translation>没有发现不合适的用语。</translation>
    </message>
    <message>
        <source>the forms of the office</source>
        <translation>心理辅导室的表单</translation>
    </message>
    <message>
        <source>a form as a PDF, empty or filled in; one that is filled in is noted in the journal as it leaves</source>
        <translation>把一张表单存为 PDF，空白的或填好的；填好的在日志中留下一行</translation>
    </message>
    <message>
        <source>of whom; fills in what the roster knows</source>
        <translation>哪名学生；名单上有的自动填好</translation>
    </message>
    <message>
        <source>what stands in a field; in a table \t and \n part cells and rows</source>
        <translation>某一栏的内容；表格中用 \t 和 \n 分开单元格和行</translation>
    </message>
    <message>
        <source>phrases that this school has added to the language guard</source>
        <translation>本校加入用语提醒的说法</translation>
    </message>
    <message>
        <source>have a phrase looked for in what others will read</source>
        <translation>在给别人看的文字里查这个说法</translation>
    </message>
    <message>
        <source>what to write instead</source>
        <translation>可以怎样写</translation>
    </message>
    <message>
        <source>keep it out of letters and of the one line; else it is a warning</source>
        <translation>不许写进信和一句话结果；不加这个选项只是提醒</translation>
    </message>
    <message>
        <source>look for a phrase no more</source>
        <translation>不再查这个说法</translation>
    </message>
    <message>
        <source>diagnoses, insults, labels and names of students in a text</source>
        <translation>一段文字里的诊断、辱骂、标签用语和学生姓名</translation>
    </message>
    <message>
        <source>kept out</source>
        <translation>不许写</translation>
    </message>
    <message>
        <source>%1; new facts since</source>
        <comment>verdict</comment>
        <translation>%1；之后有新情况</translation>
    </message>
    <message>
        <source>by danger answer</source>
        <translation>危险作答发现</translation>
    </message>
    <message>
        <source>answers withdrawn or taken back; the danger answer stays</source>
        <translation>答卷已撤回或退回；危险作答仍保留</translation>
    </message>
</context>
</TS>
