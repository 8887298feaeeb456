<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>Say</name>
    <message numerus="yes">
        <source>%1: %n line(s), unbroken, head %2</source>
        <translation>
            <numerusform>%1: %n line, unbroken, head %2</numerusform>
            <numerusform>%1: %n lines, unbroken, head %2</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n student(s) found</source>
        <translation>
            <numerusform>%n student found</numerusform>
            <numerusform>%n students found</numerusform>
        </translation>
    </message>
</context>
</TS>
