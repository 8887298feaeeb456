<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>xd::ui::InstrumentView</name>
    <message numerus="yes">
        <source>%n worked example(s) came out</source>
        <translation>
            <numerusform>%n worked example came out</numerusform>
            <numerusform>%n worked examples came out</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>xd::ui::InstrumentsPage</name>
    <message numerus="yes">
        <source>%n instrument(s)</source>
        <translation>
            <numerusform>%n instrument</numerusform>
            <numerusform>%n instruments</numerusform>
        </translation>
    </message>
</context>
</TS>
