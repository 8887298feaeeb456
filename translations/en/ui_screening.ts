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
    <name>xd::ui::ClassSlipsStep</name>
    <message numerus="yes">
        <source>%n slip(s) will be recorded as agreed by both.</source>
        <translation>
            <numerusform>%n slip will be recorded as agreed by both.</numerusform>
            <numerusform>%n slips will be recorded as agreed by both.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n slip(s) recorded</source>
        <translation>
            <numerusform>%n slip recorded</numerusform>
            <numerusform>%n slips recorded</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>xd::ui::ConsentActions</name>
    <message numerus="yes">
        <source>%n answer sheet(s) with their results are deleted for good. They cannot be brought back.</source>
        <translation>
            <numerusform>%n answer sheet with its results is deleted for good. It cannot be brought back.</numerusform>
            <numerusform>%n answer sheets with their results are deleted for good. They cannot be brought back.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n danger answer(s) stay, with the duty to look after the student: danger to life.</source>
        <translation>
            <numerusform>%n danger answer stays, with the duty to look after the student: danger to life.</numerusform>
            <numerusform>%n danger answers stay, with the duty to look after the student: danger to life.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Withdrawn. %n answer sheet(s) were deleted.</source>
        <translation>
            <numerusform>Withdrawn. %n answer sheet was deleted.</numerusform>
            <numerusform>Withdrawn. %n answer sheets were deleted.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>xd::ui::DangerCard</name>
    <message numerus="yes">
        <source>Danger answers: all %n answered</source>
        <translation><numerusform>Danger answers: the one is answered</numerusform><numerusform>Danger answers: all %n answered</numerusform></translation>
    </message>
</context>
<context>
    <name>xd::ui::MissingPanel</name>
    <message numerus="yes">
        <source>%1 of %n student(s)</source>
        <translation>
            <numerusform>%1 of %n student</numerusform>
            <numerusform>%1 of %n students</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>xd::ui::PrintRoundStep</name>
    <message numerus="yes">
        <source>%1 (%n student(s))</source>
        <translation>
            <numerusform>%1 (%n student)</numerusform>
            <numerusform>%1 (%n students)</numerusform>
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
    <name>xd::ui::RoundFigures</name>
    <message numerus="yes">
        <source>%n slip(s) out</source>
        <translation>
            <numerusform>%n slip out</numerusform>
            <numerusform>%n slips out</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n in part</source>
        <translation>
            <numerusform>%n in part</numerusform>
            <numerusform>%n in part</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>xd::ui::RoundSteps</name>
    <message numerus="yes">
        <source>%n slip(s) still out</source>
        <translation>
            <numerusform>%n slip still out</numerusform>
            <numerusform>%n slips still out</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n to answer</source>
        <translation>
            <numerusform>%n to answer</numerusform>
            <numerusform>%n to answer</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Say whose the %n danger answer(s) without a student are.</source>
        <translation>
            <numerusform>Say whose the %n danger answer without a student is.</numerusform>
            <numerusform>Say whose the %n danger answers without a student are.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n candidate(s) wait for a second look.</source>
        <translation>
            <numerusform>%n candidate waits for a second look.</numerusform>
            <numerusform>%n candidates wait for a second look.</numerusform>
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
    <message numerus="yes">
        <source>%n danger answer(s) are still without a student.</source>
        <translation>
            <numerusform>%n danger answer is still without a student.</numerusform>
            <numerusform>%n danger answers are still without a student.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n candidate(s) are still without a decision; it can be taken afterwards too.</source>
        <translation>
            <numerusform>%n candidate is still without a decision; it can be taken afterwards too.</numerusform>
            <numerusform>%n candidates are still without a decision; it can be taken afterwards too.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n student(s) agreed and have not answered.</source>
        <translation>
            <numerusform>%n student agreed and has not answered.</numerusform>
            <numerusform>%n students agreed and have not answered.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n student(s) answered only in part.</source>
        <translation>
            <numerusform>%n student answered only in part.</numerusform>
            <numerusform>%n students answered only in part.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n slip(s) are still out.</source>
        <translation>
            <numerusform>%n slip is still out.</numerusform>
            <numerusform>%n slips are still out.</numerusform>
        </translation>
    </message>
</context>
</TS>
