<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>xd::ui::JournalPage</name>
    <message>
        <source>Journal</source>
        <translation>操作日志</translation>
    </message>
    <message>
        <source>Who did what and when. Lines can be added, never changed.</source>
        <translation>谁在何时做了什么。只能追加，不能修改。</translation>
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
        <translation>操作</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>人员</translation>
    </message>
    <message>
        <source>Vault</source>
        <translation>保险库</translation>
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
        <source>: </source>
        <comment>between reason and numbers</comment>
        <translation>：</translation>
    </message>
</context>
</TS>
