<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>xd::ui::UnlockPage</name>
    <message numerus="yes">
        <source>%n tries are left before a pause.</source>
        <translation>
            <numerusform>One try is left before a pause.</numerusform>
            <numerusform>%n tries are left before a pause.</numerusform>
        </translation>
    </message>
</context>
</TS>
