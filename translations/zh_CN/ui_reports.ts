<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>xd::ui::ReportsPage</name>
    <message>
        <source>Reports</source>
        <translation>报告</translation>
    </message>
    <message>
        <source>Quarter</source>
        <translation>季度</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>Made</source>
        <translation>生成时间</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Counts alone, never a name; small numbers are protected. A report is frozen when it is made and reprints as it was.</source>
        <translation>只有人数，没有姓名；小数字受保护。报告生成即定稿，以后重印与当初一致。</translation>
    </message>
    <message>
        <source>Quarterly report</source>
        <translation>季度报告</translation>
    </message>
    <message>
        <source>No report yet</source>
        <translation>还没有报告</translation>
    </message>
    <message>
        <source>One click makes the report of the quarter from what is there: roster, coverage, bands by grade.</source>
        <translation>点一下即可生成本季度报告：在校人数、测评覆盖、各年级等级分布。</translation>
    </message>
    <message>
        <source>The counselling room has not released a report yet.</source>
        <translation>心理辅导室还没有发布报告。</translation>
    </message>
    <message>
        <source>in force</source>
        <translation>有效</translation>
    </message>
    <message>
        <source>replaced by a newer one</source>
        <translation>已被新报告更替</translation>
    </message>
    <message>
        <source>Making the quarterly report</source>
        <translation>正在生成季度报告</translation>
    </message>
    <message>
        <source>Screening: %1</source>
        <translation>测评：%1</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>报告</translation>
    </message>
    <message>
        <source>Report of the round</source>
        <translation>测评报告</translation>
    </message>
</context>
</TS>
