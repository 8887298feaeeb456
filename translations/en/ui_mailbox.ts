<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>xd::ui::MailboxPage</name>
    <message numerus="yes">
        <source>%n letter(s), %1 unread</source>
        <translation>
            <numerusform>%n letter, %1 unread</numerusform>
            <numerusform>%n letters, %1 unread</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n letter(s) sent</source>
        <translation>
            <numerusform>%n letter sent</numerusform>
            <numerusform>%n letters sent</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n letter(s) that you sent are gone or altered.</source>
        <translation>
            <numerusform>%n letter that you sent is gone or altered.</numerusform>
            <numerusform>%n letters that you sent are gone or altered.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>You stand in for %1 until %2: %n minute(s) left. What you open is noted; %1 is told that you stood in.</source>
        <translation>
            <numerusform>You stand in for %1 until %2: %n minute left. What you open is noted; %1 is told that you stood in.</numerusform>
            <numerusform>You stand in for %1 until %2: %n minutes left. What you open is noted; %1 is told that you stood in.</numerusform>
        </translation>
    </message>
</context>
</TS>
