<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>xd::ui::ArriveStep</name>
    <message numerus="yes">
        <source>Take %n file(s)</source>
        <translation>
            <numerusform>Take %n file</numerusform>
            <numerusform>Take %n files</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Hold %n file(s)</source>
        <translation>
            <numerusform>Hold %n file</numerusform>
            <numerusform>Hold %n files</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>xd::ui::ExchangePage</name>
    <message numerus="yes">
        <source>List %1 with %n school(s) written. Every school needs it.</source>
        <translation>
            <numerusform>List %1 with %n school written. Every school needs it.</numerusform>
            <numerusform>List %1 with %n schools written. Every school needs it.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n receipt(s) written. Give each school its own.</source>
        <translation>
            <numerusform>%n receipt written. Give it to its school.</numerusform>
            <numerusform>%n receipts written. Give each school its own.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Taken back: %n record(s).</source>
        <translation>
            <numerusform>Taken back: %n record.</numerusform>
            <numerusform>Taken back: %n records.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, %n not taken</source>
        <translation>
            <numerusform>%1, %n not taken</numerusform>
            <numerusform>%1, %n not taken</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>xd::ui::SendPreviewStep</name>
    <message numerus="yes">
        <source>%n number(s)</source>
        <translation>
            <numerusform>%n number</numerusform>
            <numerusform>%n numbers</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>xd::ui::TakenStep</name>
    <message numerus="yes">
        <source>%n bundle(s) taken. Write the receipts and send them back: until then the schools show their bundles as unconfirmed.</source>
        <translation>
            <numerusform>%n bundle taken. Write the receipt and send it back: until then the school shows its bundle as unconfirmed.</numerusform>
            <numerusform>%n bundles taken. Write the receipts and send them back: until then the schools show their bundles as unconfirmed.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n receipt(s) taken.</source>
        <translation>
            <numerusform>%n receipt taken.</numerusform>
            <numerusform>%n receipts taken.</numerusform>
        </translation>
    </message>
</context>
</TS>
