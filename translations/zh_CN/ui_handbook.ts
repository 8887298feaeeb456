<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>xd::ui::HandbookWindow</name>
    <message>
        <source>Handbook</source>
        <translation>手册</translation>
    </message>
    <message>
        <source>Search the handbook</source>
        <translation>在手册中查找</translation>
    </message>
    <message>
        <source>Contents</source>
        <translation>目录</translation>
    </message>
    <message>
        <source>Page of the handbook</source>
        <translation>手册正文</translation>
    </message>
    <message>
        <source>Nothing is found. Try a shorter word.</source>
        <translation>没有找到，请换一个短一些的词。</translation>
    </message>
    <message numerus="yes">
        <source>Found on %n page(s)</source>
        <translation><numerusform>在 %n 页中找到</numerusform></translation>
    </message>
    <message>
        <source>Handbook: %1</source>
        <translation>手册：%1</translation>
    </message>
</context>
</TS>
