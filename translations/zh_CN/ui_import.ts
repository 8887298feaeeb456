<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>RefusedRows</name>
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
    <message numerus="yes">
        <source>%n refused row(s) saved, each with its reason. The file names students: hand it to nobody but the sender.</source>
        <translation>
            <numerusform>已保存 %n 行退回的数据，每行附有错误原因。文件中有学生姓名，只能交还给提供者。</numerusform>
        </translation>
    </message>
    <message>
        <source>Saving the refused rows</source>
        <translation>正在保存退回的行</translation>
    </message>
    <message>
        <source>As against row %1: %2</source>
        <translation>与第 %1 行不同：%2</translation>
    </message>
    <message>
        <source>Save the refused rows for the sender</source>
        <translation>保存退回的行，发还给提供者</translation>
    </message>
    <message>
        <source>_refused</source>
        <translation>_退回</translation>
    </message>
    <message>
        <source>Save the refused rows</source>
        <translation>保存退回的行</translation>
    </message>
    <message>
        <source>Workbooks (*.xlsx)</source>
        <translation>工作簿 (*.xlsx)</translation>
    </message>
</context>
<context>
    <name>xd::ui::ColumnsStep</name>
    <message>
        <source>Columns</source>
        <translation>对应列</translation>
    </message>
    <message>
        <source>As you matched the columns of such a table before.</source>
        <translation>已沿用上次对同样表格的列对应。</translation>
    </message>
    <message>
        <source>What belongs where was guessed from the headings and the values. Doubtful ones stand on top.</source>
        <translation>已根据列名和内容猜出各列的对应，拿不准的排在最上面。</translation>
    </message>
    <message>
        <source>(not in this file)</source>
        <translation>（文件中没有）</translation>
    </message>
    <message>
        <source>needed</source>
        <translation>必需</translation>
    </message>
    <message>
        <source>please check</source>
        <translation>请核对</translation>
    </message>
    <message>
        <source>found</source>
        <translation>已找到</translation>
    </message>
    <message>
        <source>Name for this kind of table</source>
        <translation>这种表格的名称</translation>
    </message>
    <message>
        <source>for example the name of the platform</source>
        <translation>例如平台的名称</translation>
    </message>
    <message>
        <source>Forget these columns</source>
        <translation>忘掉这种对应</translation>
    </message>
    <message>
        <source>Remember the columns of such tables as</source>
        <translation>把这种表格的列对应记为</translation>
    </message>
    <message>
        <source>As you matched the columns of such a table before: “%1”.</source>
        <translation>沿用您上次为“%1”对应的列。</translation>
    </message>
</context>
<context>
    <name>xd::ui::FileStep</name>
    <message>
        <source>File</source>
        <translation>选择文件</translation>
    </message>
    <message>
        <source>Tables (*.xlsx *.xls *.et *.csv *.tsv *.txt)</source>
        <translation>表格 (*.xlsx *.xls *.et *.csv *.tsv *.txt)</translation>
    </message>
    <message>
        <source>Sheet</source>
        <translation>工作表</translation>
    </message>
    <message>
        <source>Row of the column names</source>
        <translation>列名所在行</translation>
    </message>
    <message>
        <source>Column names in row</source>
        <translation>列名所在行</translation>
    </message>
    <message>
        <source>Reading the table</source>
        <translation>正在读取表格</translation>
    </message>
    <message numerus="yes">
        <source>%1: %n row(s)</source>
        <translation>
            <numerusform>%1：%n 行</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %n row(s), %2</source>
        <translation>
            <numerusform>%1：%n 行，%2</numerusform>
        </translation>
    </message>
    <message>
        <source>Row</source>
        <translation>行</translation>
    </message>
    <message>
        <source>First rows of the file</source>
        <translation>文件的前几行</translation>
    </message>
    <message numerus="yes">
        <source>The first %1 of %n row(s)</source>
        <translation>
            <numerusform>共 %n 行，显示前 %1 行</numerusform>
        </translation>
    </message>
    <message>
        <source>Sheets of the same shape are not part of this import: %1. Choose them one after the other, or put all into one sheet.</source>
        <translation>同样格式的工作表不在本次导入中：%1。请逐个导入，或先合并到一张表。</translation>
    </message>
</context>
<context>
    <name>xd::ui::ImportWizard</name>
    <message>
        <source>Done</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>Import …</source>
        <translation>导入…</translation>
    </message>
    <message>
        <source>Leave without them</source>
        <translation>不保留，离开</translation>
    </message>
    <message>
        <source>Importing</source>
        <translation>正在导入</translation>
    </message>
</context>
<context>
    <name>xd::ui::OutcomeStep</name>
    <message>
        <source>Result</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>Imported</source>
        <translation>已导入</translation>
    </message>
    <message>
        <source>Undo this import</source>
        <translation>撤销本次导入</translation>
    </message>
    <message>
        <source>Undo this import?</source>
        <translation>撤销本次导入？</translation>
    </message>
    <message>
        <source>What it has brought is taken back; what was there before is as it was.</source>
        <translation>本次带入的内容将被收回，原有的内容恢复原样。</translation>
    </message>
    <message>
        <source>Undo the import</source>
        <translation>撤销导入</translation>
    </message>
    <message>
        <source>The import was taken back.</source>
        <translation>已撤销本次导入。</translation>
    </message>
    <message>
        <source>Undoing the import</source>
        <translation>正在撤销导入</translation>
    </message>
</context>
<context>
    <name>xd::ui::TrialStep</name>
    <message>
        <source>Row</source>
        <translation>行</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>列</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>错误原因</translation>
    </message>
    <message numerus="yes">
        <source>%1 (%n row(s))</source>
        <translation>
            <numerusform>%1（%n 行）</numerusform>
        </translation>
    </message>
    <message>
        <source>look at these first</source>
        <translation>请先处理</translation>
    </message>
    <message>
        <source>see the list</source>
        <translation>见列表</translation>
    </message>
    <message>
        <source>Try-out</source>
        <translation>试运行</translation>
    </message>
    <message>
        <source>Trying out the import</source>
        <translation>试运行导入</translation>
    </message>
    <message numerus="yes">
        <source>Import %n row(s)</source>
        <translation>
            <numerusform>导入 %n 行</numerusform>
        </translation>
    </message>
    <message>
        <source>Import</source>
        <translation>导入</translation>
    </message>
    <message>
        <source>Importing</source>
        <translation>正在导入</translation>
    </message>
    <message>
        <source>Trying it out; nothing is stored yet …</source>
        <translation>正在试运行，尚未保存任何数据……</translation>
    </message>
    <message>
        <source>As it will be stored</source>
        <translation>将要保存的内容</translation>
    </message>
    <message>
        <source>As it will be stored (%1)</source>
        <translation>将要保存的内容（%1）</translation>
    </message>
    <message>
        <source>Refused rows</source>
        <translation>退回的行</translation>
    </message>
    <message>
        <source>Refused (%1)</source>
        <translation>未通过（%1）</translation>
    </message>
    <message>
        <source>Worth a look</source>
        <translation>请留意</translation>
    </message>
    <message>
        <source>Worth a look (%1)</source>
        <translation>请留意（%1）</translation>
    </message>
    <message>
        <source>What the import would do</source>
        <translation>导入预览</translation>
    </message>
    <message>
        <source>Whom row %1 means</source>
        <translation>第 %1 行是谁</translation>
    </message>
    <message>
        <source>(leave it refused)</source>
        <translation>（仍然退回）</translation>
    </message>
    <message>
        <source>Row %1</source>
        <translation>第 %1 行</translation>
    </message>
    <message>
        <source>Try out with these students</source>
        <translation>按所选学生再试一次</translation>
    </message>
    <message>
        <source>Nothing is guessed: an answer under a wrong name is worse than none. Choose where you know who is meant; the others stay refused.</source>
        <translation>程序从不猜测：答案记到别人名下，比没有更糟。您确知是谁的就选定，其余仍然退回。</translation>
    </message>
    <message>
        <source>Who is meant? (%1)</source>
        <translation>是谁？（%1）</translation>
    </message>
</context>
</TS>
