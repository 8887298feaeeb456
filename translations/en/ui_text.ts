<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>FindingText</name>
    <message numerus="yes">
        <source>The clock of this computer is behind by %n days or more.</source>
        <translation>
            <numerusform>The clock of this computer is behind by a day or more.</numerusform>
            <numerusform>The clock of this computer is behind by %n days or more.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>By the clock of this computer, nobody has worked here for %n days.</source>
        <translation>
            <numerusform>By the clock of this computer, nobody has worked here for %n day.</numerusform>
            <numerusform>By the clock of this computer, nobody has worked here for %n days.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The last verified backup is %n days old.</source>
        <translation>
            <numerusform>The last verified backup is %n day old.</numerusform>
            <numerusform>The last verified backup is %n days old.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n days ago</source>
        <translation>
            <numerusform>%n day ago</numerusform>
            <numerusform>%n days ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>No backup has been copied to another disk since the site was set up %n days ago.</source>
        <translation>
            <numerusform>No backup has been copied to another disk since the site was set up %n day ago.</numerusform>
            <numerusform>No backup has been copied to another disk since the site was set up %n days ago.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The last verified copy on another disk is %n days old.</source>
        <translation>
            <numerusform>The last verified copy on another disk is %n day old.</numerusform>
            <numerusform>The last verified copy on another disk is %n days old.</numerusform>
        </translation>
    </message>
</context>
</TS>
