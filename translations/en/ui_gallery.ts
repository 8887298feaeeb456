<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>Gallery</name>
    <message numerus="yes">
        <source>%1 of %n student(s)</source>
        <translation>
            <numerusform>%1 of %n student</numerusform>
            <numerusform>%1 of %n students</numerusform>
        </translation>
    </message>
</context>
</TS>
