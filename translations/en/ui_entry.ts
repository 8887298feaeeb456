<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>xd::ui::PaperEntry</name>
    <message numerus="yes">
        <source>%n column(s) of answers were pasted, and no instrument that is typed here has as many items. Copy the number of the sheet and all its answers, nothing else.</source>
        <translation><numerusform>%n column of answers was pasted, and no instrument that is typed here has one item. Copy the number of the sheet and all its answers, nothing else.</numerusform><numerusform>%n columns of answers were pasted, and no instrument that is typed here has as many items. Copy the number of the sheet and all its answers, nothing else.</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>Several instruments have %n item(s). Choose one above, then paste again.</source>
        <translation><numerusform>Several instruments have %n item. Choose one above, then paste again.</numerusform><numerusform>Several instruments have %n items. Choose one above, then paste again.</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n pasted row(s) were refused and not stored. Put them right in the spreadsheet and paste them again.</source>
        <translation><numerusform>%n pasted row was refused and not stored. Put it right in the spreadsheet and paste it again.</numerusform><numerusform>%n pasted rows were refused and not stored. Put them right in the spreadsheet and paste them again.</numerusform></translation>
    </message>
</context>
<context>
    <name>xd::ui::PasteWizard</name>
    <message numerus="yes">
        <source>%n answer(s) speak of danger. They are kept whatever becomes of their row.</source>
        <translation><numerusform>%n answer speaks of danger. It is kept whatever becomes of its row.</numerusform><numerusform>%n answers speak of danger. They are kept whatever becomes of their row.</numerusform></translation>
    </message>
</context>
</TS>
