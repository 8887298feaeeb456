<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>Ask</name>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>OK</source>
        <translation>确定</translation>
    </message>
    <message>
        <source>That did not work</source>
        <translation>没有成功</translation>
    </message>
</context>
<context>
    <name>GatedCopy</name>
    <message numerus="yes">
        <source>%n row(s) copied</source>
        <translation>
            <numerusform>已复制 %n 行</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>xd::ui::Banner</name>
    <message>
        <source>Close this message</source>
        <translation>关闭此提示</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>xd::ui::ChartView</name>
    <message>
        <source>Table</source>
        <translation>表格</translation>
    </message>
    <message>
        <source>Show the numbers as a table (T)</source>
        <translation>以表格显示数字（T）</translation>
    </message>
    <message>
        <source>Show the numbers of “%1” as a table</source>
        <translation>以表格显示“%1”的数字</translation>
    </message>
</context>
<context>
    <name>xd::ui::CheckStep</name>
    <message>
        <source>Check</source>
        <translation>核对</translation>
    </message>
    <message>
        <source>A sheet that nobody can read is worth nothing. Take the paper in your hand.</source>
        <translation>读不出来的恢复单等于没有。请拿起打印好的那张纸。</translation>
    </message>
    <message>
        <source>The four characters</source>
        <translation>这一组的四个字符</translation>
    </message>
    <message>
        <source>Type group %1 of sheet %2.</source>
        <translation>请输入恢复单 %2 的第 %1 组。</translation>
    </message>
</context>
<context>
    <name>xd::ui::DataTable</name>
    <message numerus="yes">
        <source>%n row(s)</source>
        <translation>
            <numerusform>共 %n 行</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2 rows</source>
        <translation>显示 %1 行，共 %2 行</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Nothing here yet</source>
        <translation>这里还没有内容</translation>
    </message>
    <message>
        <source>Nothing matches</source>
        <translation>没有符合的记录</translation>
    </message>
    <message>
        <source>No row fits the search and the filters.</source>
        <translation>没有记录符合当前的搜索和筛选条件。</translation>
    </message>
    <message>
        <source>Clear filters</source>
        <translation>清除筛选</translation>
    </message>
</context>
<context>
    <name>xd::ui::DropZone</name>
    <message>
        <source>Choose a file…</source>
        <translation>选择文件…</translation>
    </message>
    <message>
        <source>This kind of file does not belong here: %1</source>
        <translation>这里只接受以下类型的文件：%1</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
</context>
<context>
    <name>xd::ui::FilterChips</name>
    <message>
        <source>Clear filters</source>
        <translation>清除筛选</translation>
    </message>
    <message>
        <source>all</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message numerus="yes">
        <source>%n chosen</source>
        <translation>
            <numerusform>已选 %n 项</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Filter %1: %2</source>
        <translation>筛选 %1：%2</translation>
    </message>
</context>
<context>
    <name>xd::ui::GuardStrip</name>
    <message>
        <source>Next (F7)</source>
        <translation>下一处（F7）</translation>
    </message>
    <message>
        <source>Not here: “%1”.</source>
        <translation>这里不写“%1”。</translation>
    </message>
    <message>
        <source>Better not: “%1”.</source>
        <translation>最好不写“%1”。</translation>
    </message>
    <message>
        <source> Instead: %1.</source>
        <translation>建议：%1。</translation>
    </message>
    <message>
        <source> (%1 of %2)</source>
        <translation>（第 %1 处，共 %2 处）</translation>
    </message>
    <message>
        <source>Write “%1”</source>
        <translation>改为“%1”</translation>
    </message>
</context>
<context>
    <name>xd::ui::PassphraseField</name>
    <message>
        <source>Show what is typed</source>
        <translation>显示输入的内容</translation>
    </message>
    <message>
        <source>Hide what is typed</source>
        <translation>隐藏输入的内容</translation>
    </message>
    <message>
        <source>Caps Lock is on</source>
        <translation>大写锁定已打开</translation>
    </message>
    <message>
        <source>At least 12 characters or 4 words</source>
        <translation>至少 12 个字符，或 4 个词</translation>
    </message>
    <message>
        <source>Too short: 12 characters or 4 words</source>
        <translation>太短：需 12 个字符，或 4 个词</translation>
    </message>
    <message>
        <source>Enough</source>
        <translation>强度够用</translation>
    </message>
    <message>
        <source>Strong</source>
        <translation>强度高</translation>
    </message>
</context>
<context>
    <name>xd::ui::RoundChoice</name>
    <message>
        <source>Round</source>
        <translation>测评轮次</translation>
    </message>
</context>
<context>
    <name>xd::ui::StepHeader</name>
    <message>
        <source>Step %1 of %2: %3</source>
        <translation>第 %1 步，共 %2 步：%3</translation>
    </message>
</context>
<context>
    <name>xd::ui::StepWizard</name>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>上一步</translation>
    </message>
    <message>
        <source>Enter or Alt+Right</source>
        <translation>回车 或 Alt+→</translation>
    </message>
    <message>
        <source>Alt+Left</source>
        <translation>Alt+←</translation>
    </message>
    <message>
        <source>Leave without finishing?</source>
        <translation>还没有完成，要离开吗？</translation>
    </message>
    <message>
        <source>What has been entered here is not kept.</source>
        <translation>这里填写的内容不会保留。</translation>
    </message>
    <message>
        <source>Leave</source>
        <translation>离开</translation>
    </message>
    <message>
        <source>Stay</source>
        <translation>留下</translation>
    </message>
    <message>
        <source>Finish</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>下一步</translation>
    </message>
</context>
<context>
    <name>xd::ui::TaskBar</name>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Cancel: %1</source>
        <translation>取消：%1</translation>
    </message>
</context>
</TS>
