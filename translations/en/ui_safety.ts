<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>xd::ui::RestoreDialog</name>
    <message numerus="yes">
        <source>%n journal lines would be gone</source>
        <translation><numerusform>%n journal line would be gone</numerusform><numerusform>%n journal lines would be gone</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n differ</source>
        <translation><numerusform>%n differs</numerusform><numerusform>%n differ</numerusform></translation>
    </message>
</context>
<context>
    <name>xd::ui::SafetyPage</name>
    <message numerus="yes">
        <source>%n verified backups</source>
        <translation><numerusform>%n verified backup</numerusform><numerusform>%n verified backups</numerusform></translation>
    </message>
</context>
</TS>
