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
        <source>Second officer&apos;s passphrase: </source>
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
        <source>the second officer&apos;s passphrase; else XINDENG_SECOND_PASSPHRASE, else you are asked</source>
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
        <source>Row %1</source>
        <translation>第 %1 行</translation>
    </message>
    <message>
        <source>Row %1, %2</source>
        <translation>第 %1 行，%2</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>place, sentence</comment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>%1 [%2]: %3</source>
        <comment>place, value, sentence</comment>
        <translation>%1 [%2]：%3</translation>
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
        <source>Any two of the three sheets open the site when every passphrase is lost; one alone opens nothing.
Keep A in the counsellor&apos;s sealed envelope, B in the school&apos;s safe, C at the district centre.</source>
        <translation>所有口令都丢失时，三张恢复单中的任意两张可以打开本站点；单独一张打不开任何内容。
请将 A 存入心理教师的密封信封，B 存入学校保险柜，C 交区县中心保管。</translation>
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
        <source>take an import back as if it had never been</source>
        <translation>撤销一次导入，如同没有发生</translation>
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
        <source>one student&apos;s page; opening it is noted in the journal</source>
        <translation>显示一名学生的页面；查看会记入日志</translation>
    </message>
</context>
</TS>
