<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>ReleasedPaper</name>
    <message numerus="yes">
        <source>%n row(s)</source>
        <translation>
            <numerusform>%n row</numerusform>
            <numerusform>%n rows</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Not for this reader and left out: %n item(s).</source>
        <translation>
            <numerusform>Not for this reader and left out: %n item.</numerusform>
            <numerusform>Not for this reader and left out: %n items.</numerusform>
        </translation>
    </message>
</context>
</TS>
