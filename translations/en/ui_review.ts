<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>xd::ui::FactsView</name>
    <message numerus="yes">
        <source>%n without an answer</source>
        <translation>
            <numerusform>%n without an answer</numerusform>
            <numerusform>%n without an answer</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n seconds</source>
        <translation>
            <numerusform>%n second</numerusform>
            <numerusform>%n seconds</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n letter(s) nobody has opened yet</source>
        <translation>
            <numerusform>%n letter nobody has opened yet</numerusform>
            <numerusform>%n letters nobody has opened yet</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>xd::ui::ReviewPage</name>
    <message numerus="yes">
        <source>%n danger answer(s) belong to nobody yet: say on the round&apos;s page whose they are.</source>
        <translation>
            <numerusform>%n danger answer belongs to nobody yet: say on the round&apos;s page whose it is.</numerusform>
            <numerusform>%n danger answers belong to nobody yet: say on the round&apos;s page whose they are.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>due in %n day(s), %1 (SCR-6)</source>
        <translation>
            <numerusform>due in %n day, %1 (SCR-6)</numerusform>
            <numerusform>due in %n days, %1 (SCR-6)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>late by %n day(s), due %1 (SCR-6)</source>
        <translation>
            <numerusform>late by %n day, due %1 (SCR-6)</numerusform>
            <numerusform>late by %n days, due %1 (SCR-6)</numerusform>
        </translation>
    </message>
</context>
</TS>
