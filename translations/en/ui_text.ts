<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>CareWords</name>
    <message numerus="yes">
        <source>late by %n minute(s)</source>
        <translation>
            <numerusform>late by %n minute</numerusform>
            <numerusform>late by %n minutes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s) left</source>
        <translation>
            <numerusform>%n minute left</numerusform>
            <numerusform>%n minutes left</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>late by %n hour(s)</source>
        <translation>
            <numerusform>late by %n hour</numerusform>
            <numerusform>late by %n hours</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s) left</source>
        <translation>
            <numerusform>%n hour left</numerusform>
            <numerusform>%n hours left</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>late by %n day(s)</source>
        <translation>
            <numerusform>late by %n day</numerusform>
            <numerusform>late by %n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) left</source>
        <translation>
            <numerusform>%n day left</numerusform>
            <numerusform>%n days left</numerusform>
        </translation>
    </message>
</context>
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
