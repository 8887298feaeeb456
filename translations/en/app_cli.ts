<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>Say</name>
    <message numerus="yes">
        <source>%1: %n line(s), unbroken, head %2</source>
        <translation>
            <numerusform>%1: %n line, unbroken, head %2</numerusform>
            <numerusform>%1: %n lines, unbroken, head %2</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n student(s) found</source>
        <translation>
            <numerusform>%n student found</numerusform>
            <numerusform>%n students found</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Trust root version %1 with %n school(s): %2</source>
        <translation>
            <numerusform>Trust root version %1 with %n school: %2</numerusform>
            <numerusform>Trust root version %1 with %n schools: %2</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n number(s) stay hidden because they are small</source>
        <translation>
            <numerusform>%n number stays hidden because it is small</numerusform>
            <numerusform>%n numbers stay hidden because they are small</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n danger answer(s): look at the round&apos;s status now</source>
        <translation>
            <numerusform>%n danger answer: look at the round&apos;s status now</numerusform>
            <numerusform>%n danger answers: look at the round&apos;s status now</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>▲ %n danger answer(s) of whom nobody knows yet: match them to a student</source>
        <translation>
            <numerusform>▲ %n danger answer of whom nobody knows yet: match it to a student</numerusform>
            <numerusform>▲ %n danger answers of whom nobody knows yet: match them to students</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) refused: %1</source>
        <translation>
            <numerusform>%n row refused: %1</numerusform>
            <numerusform>%n rows refused: %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n student(s) written to %1</source>
        <translation>
            <numerusform>%n student written to %1</numerusform>
            <numerusform>%n students written to %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n student(s) go up one grade into %1</source>
        <translation>
            <numerusform>%n student goes up one grade into %1</numerusform>
            <numerusform>%n students go up one grade into %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n student(s) have finished the last grade and are not enrolled again</source>
        <translation>
            <numerusform>%n student has finished the last grade and is not enrolled again</numerusform>
            <numerusform>%n students have finished the last grade and are not enrolled again</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Not for this reader and left out: %n item(s).</source>
        <translation>
            <numerusform>Not for this reader and left out: %n item.</numerusform>
            <numerusform>Not for this reader and left out: %n items.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, %n not taken</source>
        <translation>
            <numerusform>%1, %n not taken</numerusform>
            <numerusform>%1, %n not taken</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n answer sheet(s) would be deleted.</source>
        <translation>
            <numerusform>%n answer sheet would be deleted.</numerusform>
            <numerusform>%n answer sheets would be deleted.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n answer sheet(s) were deleted.</source>
        <translation>
            <numerusform>%n answer sheet was deleted.</numerusform>
            <numerusform>%n answer sheets were deleted.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n danger answer(s) stay.</source>
        <translation>
            <numerusform>%n danger answer stays.</numerusform>
            <numerusform>%n danger answers stay.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n danger answer(s) of the student whom it was taken from are due on their own now</source>
        <translation>
            <numerusform>%n danger answer of the student whom it was taken from is due on its own now</numerusform>
            <numerusform>%n danger answers of the student whom it was taken from are due on their own now</numerusform>
        </translation>
    </message>
</context>
</TS>
