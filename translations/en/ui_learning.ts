<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>xd::ui::LearningPage</name>
    <message numerus="yes">
        <source>%n class(es); for the counselling room alone</source>
        <translation>
            <numerusform>%n class; for the counselling room alone</numerusform>
            <numerusform>%n classes; for the counselling room alone</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>xd::ui::LedgerTab</name>
    <message numerus="yes">
        <source>Over all rounds. Flagged: at or beyond the cut-off; a danger answer is none. By danger answer: flagged by no cut, but by a danger answer, and confirmed. Found later: answered, not flagged, and found in need afterwards. The interval is that of Wilson at 95%; under %n decision(s) nothing is said.</source>
        <translation><numerusform>Over all rounds. Flagged: at or beyond the cut-off; a danger answer is none. By danger answer: flagged by no cut, but by a danger answer, and confirmed. Found later: answered, not flagged, and found in need afterwards. The interval is that of Wilson at 95%; under %n decision nothing is said.</numerusform><numerusform>Over all rounds. Flagged: at or beyond the cut-off; a danger answer is none. By danger answer: flagged by no cut, but by a danger answer, and confirmed. Found later: answered, not flagged, and found in need afterwards. The interval is that of Wilson at 95%; under %n decisions nothing is said.</numerusform></translation>
    </message>
</context>
<context>
    <name>xd::ui::LettersTab</name>
    <message numerus="yes">
        <source>%1 of %n student(s)</source>
        <translation>
            <numerusform>%1 of %n student</numerusform>
            <numerusform>%1 of %n students</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n letter(s), each on its own page.</source>
        <translation>
            <numerusform>%n letter.</numerusform>
            <numerusform>%n letters, each on its own page.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of the students picked cannot get this letter: no second look has been decided.</source>
        <translation>
            <numerusform>%n of the students picked cannot get this letter: no second look has been decided.</numerusform>
            <numerusform>%n of the students picked cannot get this letter: no second look has been decided.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of the students picked cannot be told that all is well: a sheet is missing, incomplete or void, a danger answer waits, or a second look is open, confirmed or on watch.</source>
        <translation>
            <numerusform>%n of the students picked cannot be told that all is well: a sheet is missing, incomplete or void, a danger answer waits, or a second look is open, confirmed or on watch.</numerusform>
            <numerusform>%n of the students picked cannot be told that all is well: a sheet is missing, incomplete or void, a danger answer waits, or a second look is open, confirmed or on watch.</numerusform>
        </translation>
    </message>
</context>
</TS>
