<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>RefusedRows</name>
    <message numerus="yes">
        <source>%n refused row(s) saved, each with its reason. The file names students: hand it to nobody but the sender.</source>
        <translation>
            <numerusform>%n refused row saved, with its reason. The file names a student: hand it to nobody but the sender.</numerusform>
            <numerusform>%n refused rows saved, each with its reason. The file names students: hand it to nobody but the sender.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>xd::ui::FileStep</name>
    <message numerus="yes">
        <source>%1: %n row(s)</source>
        <translation>
            <numerusform>%1: %n row</numerusform>
            <numerusform>%1: %n rows</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %n row(s), %2</source>
        <translation>
            <numerusform>%1: %n row, %2</numerusform>
            <numerusform>%1: %n rows, %2</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The first %1 of %n row(s)</source>
        <translation>
            <numerusform>The first %1 of %n row</numerusform>
            <numerusform>The first %1 of %n rows</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>xd::ui::TrialStep</name>
    <message numerus="yes">
        <source>%1 (%n row(s))</source>
        <translation>
            <numerusform>%1 (%n row)</numerusform>
            <numerusform>%1 (%n rows)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Import %n row(s)</source>
        <translation>
            <numerusform>Import %n row</numerusform>
            <numerusform>Import %n rows</numerusform>
        </translation>
    </message>
</context>
</TS>
