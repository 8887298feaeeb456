<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>xd::ui::AnswerStrip</name>
    <message>
        <source>Answers</source>
        <translation>答案</translation>
    </message>
    <message>
        <source>%1 of %2 typed</source>
        <translation>已录 %1 / %2 题</translation>
    </message>
</context>
<context>
    <name>xd::ui::PaperEntry</name>
    <message>
        <source>Second reading</source>
        <translation>第二遍录入</translation>
    </message>
    <message>
        <source>Sheets typed now</source>
        <translation>本次录入的答卷</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>序号</translation>
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
        <source>Instrument</source>
        <translation>量表</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Take the last sheet back</source>
        <translation>撤回上一份</translation>
    </message>
    <message>
        <source>Type answers from paper</source>
        <translation>录入纸质答卷</translation>
    </message>
    <message>
        <source>Reading the round</source>
        <translation>正在读取本轮测评</translation>
    </message>
    <message>
        <source>All, one after the other</source>
        <translation>全部，依次录入</translation>
    </message>
    <message>
        <source>Without the consent of both, this sheet will not be stored. A danger answer on it will be kept all the same.</source>
        <translation>监护人和学生本人没有都同意，这份答卷不会保存；其中涉及危险的回答仍会留下。</translation>
    </message>
    <message>
        <source>Of this student nothing was typed yet that could be read a second time.</source>
        <translation>这名学生还没有录过第一遍，无法核对。</translation>
    </message>
    <message>
        <source>%1: the two readings differ at item %2. What does the paper say?</source>
        <translation>%1：第 %2 题两遍不一致。请看纸质答卷，再按一次。</translation>
    </message>
    <message>
        <source>%1, item %2 of %3</source>
        <translation>%1，第 %2 题，共 %3 题</translation>
    </message>
    <message>
        <source>First reading %1, second reading %2</source>
        <translation>第一遍 %1，第二遍 %2</translation>
    </message>
    <message>
        <source>Put the half-typed sheet away?</source>
        <translation>放下录了一半的答卷吗？</translation>
    </message>
    <message>
        <source>What you have finished is stored. This one is not.</source>
        <translation>录完的都已保存，这一份还没有。</translation>
    </message>
    <message>
        <source>Put it away</source>
        <translation>放下</translation>
    </message>
    <message>
        <source>Go on typing</source>
        <translation>继续录入</translation>
    </message>
    <message>
        <source>Answered on</source>
        <translation>作答日期</translation>
    </message>
    <message>
        <source>Type a sheet once more without seeing the first reading; only what differs is asked again.</source>
        <translation>不看第一遍，再录一次；只有不一致的题才会再问。</translation>
    </message>
    <message>
        <source>Number of the sheet, student number or name</source>
        <translation>答卷编号、学号或姓名</translation>
    </message>
    <message>
        <source>Number of the sheet</source>
        <translation>答卷编号</translation>
    </message>
    <message>
        <source>Who of these?</source>
        <translation>是哪一位？</translation>
    </message>
    <message>
        <source>One key an item: the number or the letter of the answer. Space or full stop: no answer. Backspace: one back. Esc: put this sheet away.</source>
        <translation>每题按一个键：选项的数字或字母。空格或句点：未答。退格键：回到上一题。Esc：放下这一份。</translation>
    </message>
    <message>
        <source>Nothing typed yet</source>
        <translation>还没有录入</translation>
    </message>
    <message>
        <source>Each sheet is stored as soon as its last item is typed.</source>
        <translation>录完最后一题，这份答卷就保存好了。</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>A sheet was not stored. %1</source>
        <translation>有一份答卷没有保存。%1</translation>
    </message>
    <message>
        <source>A sheet that was just typed holds an answer that speaks of danger. Look at “Today” now: somebody must see to this student.</source>
        <translation>刚录入的答卷里有涉及危险的回答。请现在就看“今日”：必须有人去见这名学生。</translation>
    </message>
    <message>
        <source>being stored …</source>
        <translation>正在保存……</translation>
    </message>
    <message>
        <source>stored</source>
        <translation>已保存</translation>
    </message>
    <message>
        <source>was stored already</source>
        <translation>此前已保存</translation>
    </message>
    <message>
        <source>not stored</source>
        <translation>未保存</translation>
    </message>
    <message>
        <source>both readings agree</source>
        <translation>两遍一致</translation>
    </message>
    <message>
        <source>settled between two readings</source>
        <translation>两遍核对后已更正</translation>
    </message>
    <message>
        <source>taken back</source>
        <translation>已撤回</translation>
    </message>
    <message>
        <source>other answers are stored</source>
        <translation>已存有不同的答案</translation>
    </message>
    <message>
        <source>nothing answered</source>
        <translation>一题也没答</translation>
    </message>
    <message>
        <source>, danger</source>
        <translation>，有危险</translation>
    </message>
    <message>
        <source>no consent</source>
        <translation>未取得同意</translation>
    </message>
    <message>
        <source>Ctrl+V: rows copied from a spreadsheet, the number of the sheet first, then an answer a cell.</source>
        <translation>Ctrl+V：粘贴从电子表格复制的行，第一格为答卷编号，其后每格一题。</translation>
    </message>
    <message>
        <source>Type this sheet to its end, or put it away with Esc, before you paste.</source>
        <translation>请先录完这一份，或按 Esc 放下，再粘贴。</translation>
    </message>
    <message>
        <source>What is pasted is a first reading. Untick “Second reading” to paste.</source>
        <translation>粘贴的只算第一遍录入。要粘贴，请取消勾选“第二遍录入”。</translation>
    </message>
    <message numerus="yes">
        <source>%n column(s) of answers were pasted, and no instrument that is typed here has as many items. Copy the number of the sheet and all its answers, nothing else.</source>
        <translation><numerusform>粘贴的内容有 %n 列答案，这里可录入的量表都不是这个题数。请只复制答卷编号和全部答案。</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>Several instruments have %n item(s). Choose one above, then paste again.</source>
        <translation><numerusform>有几个量表都是 %n 题。请先在上方选定一个，再粘贴。</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n pasted row(s) were refused and not stored. Put them right in the spreadsheet and paste them again.</source>
        <translation><numerusform>有 %n 行被退回，没有保存。请在电子表格中改好后再粘贴这些行。</numerusform></translation>
    </message>
</context>
<context>
    <name>xd::ui::PasteWizard</name>
    <message>
        <source>sheets to be taken</source>
        <translation>将录入的答卷</translation>
    </message>
    <message>
        <source>stored already</source>
        <translation>此前已保存</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>退回</translation>
    </message>
    <message>
        <source>danger answers</source>
        <translation>涉及危险的回答</translation>
    </message>
    <message numerus="yes">
        <source>%n answer(s) speak of danger. They are kept whatever becomes of their row.</source>
        <translation><numerusform>有 %n 个回答涉及危险。无论所在的行是否录入，都会留下。</numerusform></translation>
    </message>
    <message>
        <source>Row</source>
        <translation>行</translation>
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
        <source>No answer</source>
        <translation>未答</translation>
    </message>
    <message>
        <source>Answers</source>
        <translation>答案</translation>
    </message>
    <message>
        <source>Paste sheets from a spreadsheet</source>
        <translation>从电子表格粘贴答卷</translation>
    </message>
    <message>
        <source>pasted</source>
        <translation>粘贴</translation>
    </message>
    <message>
        <source>Number of the sheet</source>
        <translation>答卷编号</translation>
    </message>
    <message>
        <source>Item %1</source>
        <translation>第 %1 题</translation>
    </message>
</context>
</TS>
