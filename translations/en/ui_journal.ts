<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>xd::ui::JournalPage</name>
    <message numerus="yes">
        <source>%n lines</source>
        <translation>
            <numerusform>%n line</numerusform>
            <numerusform>%n lines</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n lines</source>
        <translation>
            <numerusform>%1 of %n line</numerusform>
            <numerusform>%1 of %n lines</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: all %n lines follow from one another. Head %2.</source>
        <translation>
            <numerusform>%1: its one line stands for itself. Head %2.</numerusform>
            <numerusform>%1: all %n lines follow from one another. Head %2.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n lines are too many for one paper. Choose a shorter period, or filters: it takes %1 lines.</source>
        <translation>
            <numerusform>%n line is too many for one paper. Choose a shorter period, or filters: it takes %1 lines.</numerusform>
            <numerusform>%n lines are too many for one paper. Choose a shorter period, or filters: it takes %1 lines.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) copied</source>
        <translation>
            <numerusform>%n line copied</numerusform>
            <numerusform>%n lines copied</numerusform>
        </translation>
    </message>
</context>
</TS>
