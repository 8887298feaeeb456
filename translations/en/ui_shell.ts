<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>SittingWords</name>
    <message numerus="yes">
        <source>%n sheet(s) answered at this computer were taken in.</source>
        <translation>
            <numerusform>%n sheet answered at this computer was taken in.</numerusform>
            <numerusform>%n sheets answered at this computer were taken in.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them incomplete.</source>
        <translation>
            <numerusform>%n of them is incomplete.</numerusform>
            <numerusform>%n of them are incomplete.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n student(s) did not want to take part.</source>
        <translation>
            <numerusform>%n student did not want to take part.</numerusform>
            <numerusform>%n students did not want to take part.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of those who did not want to have answers from before: talk with them and withdraw them by hand.</source>
        <translation>
            <numerusform>%n of those who did not want to has answers from before: talk with the student and withdraw them by hand.</numerusform>
            <numerusform>%n of those who did not want to have answers from before: talk with them and withdraw them by hand.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n danger answer(s) given at this computer: somebody must look after them now.</source>
        <translation>
            <numerusform>%n danger answer given at this computer: somebody must look after this student now.</numerusform>
            <numerusform>%n danger answers given at this computer: somebody must look after these students now.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %2 (%n sheet(s))</source>
        <translation>
            <numerusform>%1: %2 (%n sheet)</numerusform>
            <numerusform>%1: %2 (%n sheets)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sheet(s) answered at this computer could not be stored.</source>
        <translation>
            <numerusform>%n sheet answered at this computer could not be stored.</numerusform>
            <numerusform>%n sheets answered at this computer could not be stored.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>xd::ui::SearchBox</name>
    <message numerus="yes">
        <source>The first %1 of %n students: type on to see fewer</source>
        <translation>
            <numerusform>The first %1 of %n student: type on to see fewer</numerusform>
            <numerusform>The first %1 of %n students: type on to see fewer</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n students</source>
        <translation>
            <numerusform>%n student</numerusform>
            <numerusform>%n students</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>xd::ui::SettingsDialog</name>
    <message numerus="yes">
        <source>after %n minutes</source>
        <translation>
            <numerusform>after %n minute</numerusform>
            <numerusform>after %n minutes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>after %n seconds</source>
        <translation>
            <numerusform>after %n second</numerusform>
            <numerusform>after %n seconds</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>xd::ui::TodayPage</name>
    <message numerus="yes">
        <source>%n bundles are unconfirmed: the district's receipt is not here yet.</source>
        <translation>
            <numerusform>One bundle is unconfirmed: the district's receipt is not here yet.</numerusform>
            <numerusform>%n bundles are unconfirmed: the district's receipt is not here yet.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n have consented</source>
        <translation>
            <numerusform>One has consented</numerusform>
            <numerusform>%n have consented</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n bundles are held: they do not follow from what came before. Call the school.</source>
        <translation>
            <numerusform>One bundle is held: it does not follow from what came before. Call the school.</numerusform>
            <numerusform>%n bundles are held: they do not follow from what came before. Call the school.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>No bundle for %1 yet: %n school(s)</source>
        <translation>
            <numerusform>No bundle for %1 yet: %n school</numerusform>
            <numerusform>No bundle for %1 yet: %n schools</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <translation>
            <numerusform>%1 and %n more</numerusform>
            <numerusform>%1 and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n urgent letter(s) of teachers wait since %1.</source>
        <translation>
            <numerusform>%n urgent letter of a teacher waits since %1.</numerusform>
            <numerusform>%n urgent letters of teachers wait since %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n letter(s) that you sent are gone from the mailbox.</source>
        <translation>
            <numerusform>%n letter that you sent is gone from the mailbox.</numerusform>
            <numerusform>%n letters that you sent are gone from the mailbox.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Of %n sender(s) a letter is missing in the mailbox.</source>
        <translation>
            <numerusform>Of %n sender a letter is missing in the mailbox.</numerusform>
            <numerusform>Of %n senders letters are missing in the mailbox.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n urgent</source>
        <translation>
            <numerusform>%n urgent</numerusform>
            <numerusform>%n urgent</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n danger answer(s) to be met</source>
        <translation><numerusform>One danger answer to be met</numerusform><numerusform>%n danger answers to be met</numerusform></translation>
    </message>
</context>
<context>
    <name>xd::ui::Workspace</name>
    <message numerus="yes">
        <source>%n unread</source>
        <translation>
            <numerusform>%n unread</numerusform>
            <numerusform>%n unread</numerusform>
        </translation>
    </message>
</context>
</TS>
