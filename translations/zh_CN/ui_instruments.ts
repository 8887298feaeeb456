<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>InstrumentFacts</name>
    <message>
        <source>built in</source>
        <translation>程序自带</translation>
    </message>
    <message>
        <source>added here, not signed</source>
        <translation>本单位添加，未签名</translation>
    </message>
    <message>
        <source>signed by a former key of the district</source>
        <translation>由上级的旧密钥签名</translation>
    </message>
    <message>
        <source>signed by %1</source>
        <translation>%1签名</translation>
    </message>
</context>
<context>
    <name>xd::ui::InstrumentView</name>
    <message>
        <source>Details of the instrument</source>
        <translation>量表详情</translation>
    </message>
    <message>
        <source>Choose an instrument to see its scales, bands and danger items.</source>
        <translation>选中一份量表，查看它的分量表、分级和危险题。</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>版本</translation>
    </message>
    <message>
        <source>Answered by</source>
        <translation>填写人</translation>
    </message>
    <message>
        <source>Ages</source>
        <translation>适用年龄</translation>
    </message>
    <message>
        <source>Grades</source>
        <translation>适用年级</translation>
    </message>
    <message>
        <source>Caution</source>
        <translation>注意</translation>
    </message>
    <message>
        <source>of doubtful worth under %1 years</source>
        <translation>不满 %1 岁者，结果须慎重对待</translation>
    </message>
    <message>
        <source>On screen</source>
        <translation>屏幕作答</translation>
    </message>
    <message>
        <source>Items</source>
        <translation>题数</translation>
    </message>
    <message>
        <source>Reversed</source>
        <translation>反向计分题</translation>
    </message>
    <message>
        <source>Danger</source>
        <translation>危险题</translation>
    </message>
    <message>
        <source>no item calls anybody at once</source>
        <translation>没有须立即处理的题目</translation>
    </message>
    <message>
        <source>Examples</source>
        <translation>算例</translation>
    </message>
    <message numerus="yes">
        <source>%n worked example(s) came out</source>
        <translation>
            <numerusform>%n 个算例核对无误</numerusform>
        </translation>
    </message>
    <message>
        <source>Comes from</source>
        <translation>来历</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>依据</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>授权</translation>
    </message>
    <message>
        <source>Chinese text</source>
        <translation>中文题目</translation>
    </message>
    <message>
        <source>English text</source>
        <translation>英文题目</translation>
    </message>
    <message>
        <source>Scales</source>
        <translation>分量表</translation>
    </message>
    <message>
        <source>mean of items %1</source>
        <translation>第 %1 题的均分</translation>
    </message>
    <message>
        <source>sum of items %1</source>
        <translation>第 %1 题之和</translation>
    </message>
    <message>
        <source>%1, times %2</source>
        <translation>%1，再乘以 %2</translation>
    </message>
    <message>
        <source>Norm set: %1</source>
        <translation>常模：%1</translation>
    </message>
    <message>
        <source>%1 by norm tables</source>
        <comment>T value or percentile</comment>
        <translation>按常模表换算%1</translation>
    </message>
    <message>
        <source>Clue</source>
        <translation>线索</translation>
    </message>
    <message>
        <source>Bands</source>
        <translation>分级</translation>
    </message>
    <message>
        <source>none: the values stand as they are</source>
        <translation>不分级，只看分数</translation>
    </message>
    <message>
        <source>Items, in our own wording</source>
        <translation>题目（本程序自拟）</translation>
    </message>
    <message>
        <source>how many of items %1 count %2 or more</source>
        <translation>第 %1 题中得分不低于 %2 的题数</translation>
    </message>
    <message>
        <source>Not read here</source>
        <translation>本机未读取</translation>
    </message>
    <message>
        <source>What to do</source>
        <translation>怎么办</translation>
    </message>
    <message>
        <source>%1. Licence: %2. Source: %3</source>
        <comment>version 1</comment>
        <translation>%1。授权：%2。来源：%3</translation>
    </message>
</context>
<context>
    <name>xd::ui::InstrumentsPage</name>
    <message>
        <source>Instruments</source>
        <translation>量表</translation>
    </message>
    <message>
        <source>The keys are built in and proven by worked examples. Item sentences of published instruments come from whoever is licensed to use them.</source>
        <translation>计分规则由程序自带，并用算例核对过。已出版量表的题目原文，由取得授权的单位自行添加。</translation>
    </message>
    <message>
        <source>Add a pack</source>
        <translation>添加量表包</translation>
    </message>
    <message>
        <source>Add a text</source>
        <translation>添加题目文本</translation>
    </message>
    <message>
        <source>Sign a pack</source>
        <translation>签发量表包</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>版本</translation>
    </message>
    <message>
        <source>Answered by</source>
        <translation>填写人</translation>
    </message>
    <message>
        <source>Items</source>
        <translation>题数</translation>
    </message>
    <message>
        <source>On screen</source>
        <translation>屏幕作答</translation>
    </message>
    <message>
        <source>Comes from</source>
        <translation>来历</translation>
    </message>
    <message numerus="yes">
        <source>%n instrument(s)</source>
        <translation>
            <numerusform>%n 份量表</numerusform>
        </translation>
    </message>
    <message>
        <source>No instrument at hand</source>
        <translation>还没有量表</translation>
    </message>
    <message>
        <source>Add a pack of your district.</source>
        <translation>请添加上级下发的量表包。</translation>
    </message>
    <message>
        <source>Which pack?</source>
        <translation>选择量表包</translation>
    </message>
    <message>
        <source>Packs (*.json *.xdpack)</source>
        <translation>量表包 (*.json *.xdpack)</translation>
    </message>
    <message>
        <source>Adding a pack</source>
        <translation>正在添加量表包</translation>
    </message>
    <message>
        <source>The text was added. Where its holder allows it, it can be shown from now on.</source>
        <translation>题目文本已添加。凡权利人允许的，今后可以在屏幕上作答。</translation>
    </message>
    <message>
        <source>Sign which pack?</source>
        <translation>要签发哪个量表包？</translation>
    </message>
    <message>
        <source>Packs (*.json)</source>
        <translation>量表包 (*.json)</translation>
    </message>
    <message>
        <source>Where to write the signed pack?</source>
        <translation>签发后的文件存到哪里？</translation>
    </message>
    <message>
        <source>Signed packs (*.xdpack)</source>
        <translation>已签发的量表包 (*.xdpack)</translation>
    </message>
    <message>
        <source>Signing a pack</source>
        <translation>正在签发量表包</translation>
    </message>
    <message>
        <source>cannot be read</source>
        <translation>无法读取</translation>
    </message>
    <message>
        <source>%1, %2, is at hand from now on.</source>
        <comment>name, version 1</comment>
        <translation>%1（%2）现在可以使用了。</translation>
    </message>
    <message>
        <source>%1, %2, was here already.</source>
        <comment>name, version 1</comment>
        <translation>%1（%2）本来就有。</translation>
    </message>
    <message>
        <source>%1, %2, is signed. Schools that know your trust root can add it.</source>
        <comment>name, version 1</comment>
        <translation>%1（%2）已签发，持有本单位信任清单的学校都可以添加。</translation>
    </message>
</context>
<context>
    <name>xd::ui::TextFileStep</name>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Drop a table with two columns (题号, 题目) or a JSON file here</source>
        <translation>把两列表格（题号、题目）或 JSON 文件拖到这里</translation>
    </message>
    <message>
        <source>Tables and JSON (*.xlsx *.xls *.csv *.json)</source>
        <translation>表格和 JSON (*.xlsx *.xls *.csv *.json)</translation>
    </message>
    <message>
        <source>Instrument</source>
        <translation>量表</translation>
    </message>
    <message>
        <source>Only instruments without wording of our own are listed.</source>
        <translation>程序自拟题目的量表不需要添加文本，故不列出。</translation>
    </message>
    <message>
        <source>Language of the sentences</source>
        <translation>题目的语言</translation>
    </message>
    <message>
        <source>Chinese</source>
        <translation>中文</translation>
    </message>
    <message>
        <source>English</source>
        <translation>英文</translation>
    </message>
    <message>
        <source>File: %1</source>
        <translation>文件：%1</translation>
    </message>
    <message>
        <source>Reading the file</source>
        <translation>正在读取文件</translation>
    </message>
    <message>
        <source>Add a text</source>
        <translation>添加题目文本</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>添加</translation>
    </message>
</context>
<context>
    <name>xd::ui::TextPreviewStep</name>
    <message>
        <source>Preview</source>
        <translation>预览</translation>
    </message>
    <message>
        <source>Sentences</source>
        <translation>题目</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>题号</translation>
    </message>
    <message>
        <source>Our label</source>
        <translation>本程序的简称</translation>
    </message>
    <message>
        <source>Sentence</source>
        <translation>题目原文</translation>
    </message>
    <message>
        <source>Does each sentence stand beside the item it belongs to? Once added it is shown to those who answer.</source>
        <translation>请核对：每句话是否对上了它的题目？添加之后，作答的人会看到这些题目。</translation>
    </message>
    <message>
        <source>Does each sentence stand beside the item it belongs to? The holder of the rights allows no electronic version: the text is kept, and never shown to those who answer.</source>
        <translation>请核对：每句话是否对上了它的题目？权利人不允许电子版：文本会保存，但绝不会显示给作答的人。</translation>
    </message>
    <message>
        <source>Adding a text</source>
        <translation>正在添加题目文本</translation>
    </message>
</context>
<context>
    <name>xd::ui::TextRightsStep</name>
    <message>
        <source>Licence and source</source>
        <translation>授权与来源</translation>
    </message>
    <message>
        <source>What allows you to use these sentences</source>
        <translation>凭什么可以使用这些题目</translation>
    </message>
    <message>
        <source>Who permitted it, to whom, since when. It stands below the items when they are shown.</source>
        <translation>写明谁授权、授权给谁、从何时起。题目显示时，这段话也会列在下面。</translation>
    </message>
    <message>
        <source>Where they come from</source>
        <translation>题目出自哪里</translation>
    </message>
    <message>
        <source>The form, book or website, with its edition.</source>
        <translation>量表原件、书籍或网站，注明版次。</translation>
    </message>
    <message>
        <source>What stands above the items (may be empty)</source>
        <translation>题目前面的引导语（可不填）</translation>
    </message>
</context>
</TS>
