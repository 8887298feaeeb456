<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>JournalLines</name>
    <message>
        <source>: </source>
        <comment>between reason and numbers</comment>
        <translation>：</translation>
    </message>
</context>
<context>
    <name>JournalPaper</name>
    <message>
        <source>Period</source>
        <translation>时段</translation>
    </message>
    <message>
        <source>Filters</source>
        <translation>筛选</translation>
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
        <source>Contents</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>Vault</source>
        <translation>库</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>行号</translation>
    </message>
    <message>
        <source>Journal: who did and who saw what</source>
        <translation>操作日志：谁做了什么、谁看了什么</translation>
    </message>
    <message>
        <source>%1 · code %2</source>
        <translation>%1 · 代码 %2</translation>
    </message>
    <message>
        <source>Printed by %1, %2</source>
        <translation>打印人：%1，%2</translation>
    </message>
</context>
<context>
    <name>xd::ui::JournalPage</name>
    <message>
        <source>Journal</source>
        <translation>操作日志</translation>
    </message>
    <message>
        <source>Verify</source>
        <translation>验证</translation>
    </message>
    <message>
        <source>Walks along both chains of lines and says where the first one does not follow.</source>
        <translation>沿两条日志链逐行核对，指出第一处接不上的地方。</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>时段</translation>
    </message>
    <message>
        <source>Last 7 days</source>
        <translation>最近 7 天</translation>
    </message>
    <message>
        <source>Last 30 days</source>
        <translation>最近 30 天</translation>
    </message>
    <message>
        <source>Last year</source>
        <translation>最近一年</translation>
    </message>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>What</source>
        <translation>做了什么</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>谁</translation>
    </message>
    <message>
        <source>Vault</source>
        <translation>库</translation>
    </message>
    <message>
        <source>When</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>行号</translation>
    </message>
    <message numerus="yes">
        <source>%n lines</source>
        <translation>
            <numerusform>%n 行</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n lines</source>
        <translation>
            <numerusform>%1 / %n 行</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing in this period</source>
        <translation>这段时间没有记录</translation>
    </message>
    <message>
        <source>Choose a longer period above.</source>
        <translation>请在上方选择更长的时段。</translation>
    </message>
    <message>
        <source>Verifying the journal</source>
        <translation>正在验证日志</translation>
    </message>
    <message>
        <source>%1: line %2 does not follow from the one before it. The file has been changed from outside; keep it as it is and open a backup.</source>
        <translation>%1：第 %2 行与前一行接不上。文件被从外部改动过，请保持原样，改用备份。</translation>
    </message>
    <message numerus="yes">
        <source>%1: all %n lines follow from one another. Head %2.</source>
        <translation>
            <numerusform>%1：全部 %n 行前后衔接无误，末行校验值 %2。</numerusform>
        </translation>
    </message>
    <message>
        <source>Contents</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>Who did and who saw what, and when. Lines can be added, never changed.</source>
        <translation>谁在何时做了什么、看了什么。只能追加，不能修改。</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>打印</translation>
    </message>
    <message>
        <source>First day</source>
        <translation>起始日期</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>截止日期</translation>
    </message>
    <message>
        <source>From … to …</source>
        <translation>自选日期</translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>All lines of the journal</source>
        <translation>日志的全部行</translation>
    </message>
    <message>
        <source>Who did what</source>
        <translation>谁做了什么</translation>
    </message>
    <message>
        <source>Changes: imports, accounts, keys, reports, bundles, backups</source>
        <translation>改动：导入、账户、密钥、报告、上报包、备份</translation>
    </message>
    <message>
        <source>Who saw what</source>
        <translation>谁看了什么</translation>
    </message>
    <message>
        <source>Looking: students searched and opened, letters opened, standing in for a colleague, prints, exports and copies</source>
        <translation>查看：搜索和打开学生、打开信件、代班查看、打印、导出和复制</translation>
    </message>
    <message>
        <source>Show everything again, not this file alone</source>
        <translation>恢复显示全部，不再只看这份档案</translation>
    </message>
    <message>
        <source>One student's file</source>
        <translation>某一名学生的档案</translation>
    </message>
    <message>
        <source>File of %1</source>
        <translation>%1的档案</translation>
    </message>
    <message>
        <source>%1: show everything again</source>
        <translation>%1：恢复显示全部</translation>
    </message>
    <message>
        <source>Who did and who saw what, and when. Only the newest lines of this period are shown: choose a shorter one for the others.</source>
        <translation>谁在何时做了什么、看了什么。这里只显示该时段中最新的部分；要看其余的，请选更短的时段。</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between filters</comment>
        <translation>、</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <comment>two days</comment>
        <translation>%1 至 %2</translation>
    </message>
    <message numerus="yes">
        <source>%n lines are too many for one paper. Choose a shorter period, or filters: it takes %1 lines.</source>
        <translation>
            <numerusform>%n 行太多，一份打印件放不下。请选更短的时段或加上筛选，最多 %1 行。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) copied</source>
        <translation>
            <numerusform>已复制 %n 行</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>xd::ui::LineDialog</name>
    <message>
        <source>Line %1 of the journal</source>
        <translation>日志第 %1 行</translation>
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
        <source>saw something</source>
        <translation>查看</translation>
    </message>
    <message>
        <source>did something</source>
        <translation>操作</translation>
    </message>
    <message>
        <source>About</source>
        <translation>对象</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>事由</translation>
    </message>
    <message>
        <source>Numbers</source>
        <translation>数量</translation>
    </message>
    <message>
        <source>Vault</source>
        <translation>库</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>行号</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Closing hash</source>
        <translation>本行哈希</translation>
    </message>
    <message>
        <source>Hash of this line</source>
        <translation>本行哈希</translation>
    </message>
    <message>
        <source>Of the line before</source>
        <translation>上一行哈希</translation>
    </message>
    <message>
        <source>none: the journal begins here</source>
        <translation>无：日志由此开始</translation>
    </message>
</context>
</TS>
