<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>ScreeningImport</name>
    <message numerus="yes">
        <source>%n answer(s) speak of danger. They are kept whatever becomes of their row; look at them first after the import.</source>
        <translation>
            <numerusform>%n answer speaks of danger. It is kept whatever becomes of its row; look at it first after the import.</numerusform>
            <numerusform>%n answers speak of danger. They are kept whatever becomes of their rows; look at them first after the import.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n answer(s) speak of danger. Look at them now; they stand on top of the round.</source>
        <translation>
            <numerusform>%n answer speaks of danger. Look at it now; it stands on top of the round.</numerusform>
            <numerusform>%n answers speak of danger. Look at them now; they stand on top of the round.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>xd::ui::ResultsTable</name>
    <message numerus="yes">
        <source>%1 of %n student(s)</source>
        <translation>
            <numerusform>%1 of %n student</numerusform>
            <numerusform>%1 of %n students</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>xd::ui::ScreeningPage</name>
    <message numerus="yes">
        <source>Results of %n student(s) saved. The file holds names and answers of danger: keep it where only you can read it.</source>
        <translation>
            <numerusform>Results of %n student saved. The file holds names and answers of danger: keep it where only you can read it.</numerusform>
            <numerusform>Results of %n students saved. The file holds names and answers of danger: keep it where only you can read it.</numerusform>
        </translation>
    </message>
</context>
</TS>
