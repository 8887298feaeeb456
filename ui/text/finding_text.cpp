#include "ui/text/finding_text.h"

#include <QCoreApplication>
#include <QLocale>

namespace xd::text {

namespace {

struct FindingText {
    Q_DECLARE_TR_FUNCTIONS(FindingText)
};

using backup::FindingKind;

} // namespace

QString titleOf(const backup::Finding &finding)
{
    const int number = int(finding.number);
    switch (finding.kind) {
    case FindingKind::folderPutBack:
        return FindingText::tr("The folder is older than this computer remembers.");
    case FindingKind::diskUnreliable:
        return FindingText::tr("What is written here does not come back as it was.");
    case FindingKind::placeUnfit:
        return FindingText::tr("This folder does not keep what is written into it.");
    case FindingKind::insideSite:
        return FindingText::tr("The folder lies inside the folder of another site.");
    case FindingKind::networkDisk:
        return FindingText::tr("The folder lies on a network disk.");
    case FindingKind::syncFolder:
        return FindingText::tr("The folder lies where %1 copies it away.").arg(finding.detail);
    case FindingKind::clockBehind:
        return FindingText::tr("The clock of this computer is behind by %n days or more.", nullptr, number);
    case FindingKind::clockAhead:
        return FindingText::tr("By the clock of this computer, nobody has worked here for %n days.", nullptr, number);
    case FindingKind::backupMissing:
        return FindingText::tr("There is no verified backup.");
    case FindingKind::backupOld:
        return FindingText::tr("The last verified backup is %n days old.", nullptr, number);
    case FindingKind::stickMissing:
        return FindingText::tr("No backup has been copied to another disk since the site was set up %n days ago.", nullptr, number);
    case FindingKind::stickOld:
        return FindingText::tr("The last verified copy on another disk is %n days old.", nullptr, number);
    case FindingKind::keyringForged:
        return FindingText::tr("Somebody had put a foreign key file in place; its copy was used.");
    case FindingKind::keyringOlder:
        return FindingText::tr("Only a key file from before the last change of accounts was left.");
    case FindingKind::rotationUnfinished:
        return FindingText::tr("A change of keys has not been finished.");
    case FindingKind::keyringFromCopy:
        return FindingText::tr("The key file was damaged; its copy was used.");
    case FindingKind::notClosed:
        return FindingText::tr("Last time the program was not closed as it should be.");
    case FindingKind::lowSpace:
        return FindingText::tr("Little room is left on the disk: %1 MB.").arg(QLocale().toString(finding.number));
    case FindingKind::removableDisk:
        return FindingText::tr("The folder lies on a disk that can be pulled out.");
    case FindingKind::rebootUntested:
        return FindingText::tr("This computer has not been restarted since the site came here.");
    }
    return {};
}

QString adviceOf(const backup::Finding &finding)
{
    switch (finding.kind) {
    case FindingKind::folderPutBack:
        return FindingText::tr("A restore card or an old copy of the folder has undone work. Enter nothing more here. Ask your IT person "
                               "whether the disk is protected by a restore card, have the folder moved to a disk that is not, and restore "
                               "the newest backup.");
    case FindingKind::diskUnreliable:
        return FindingText::tr("The disk may be failing or full. Make a backup on a stick at once and have the disk looked at.");
    case FindingKind::placeUnfit:
        return FindingText::tr("No site can be kept here. Choose a folder on a disk of this computer, such as one in your home folder.");
    case FindingKind::insideSite:
        return FindingText::tr("Whoever moves, restores or deletes that site would take this one along. Choose a folder beside it.");
    case FindingKind::networkDisk:
        return FindingText::tr("A network that breaks off can damage the data files. Close the program, have the folder moved to a disk of "
                               "this computer, and open it there.");
    case FindingKind::syncFolder:
        return FindingText::tr("Such a program copies half-written files and sends them to a company's computers. Close this program, move "
                               "the folder to a place that is not mirrored, and open it there.");
    case FindingKind::clockBehind:
        return FindingText::tr("Set date and time of the computer right, then lock and unlock. Until then, deadlines may be wrong.");
    case FindingKind::clockAhead:
        return FindingText::tr("If that is so, there is nothing to do. If not, set date and time of the computer right.");
    case FindingKind::backupMissing:
    case FindingKind::backupOld:
        return FindingText::tr("Press “Back up now”, and copy the backup to a stick that is kept in another room.");
    case FindingKind::stickMissing:
    case FindingKind::stickOld:
        return FindingText::tr("Put in the stick, press “Copy to a stick”, and lock the stick away in another room: fire, theft and a broken "
                               "disk take every backup on this computer with it. Do so each week.");
    case FindingKind::keyringForged:
        return FindingText::tr("Nobody got in by it. The foreign file was kept beside the others. Ask who has had their hands on this computer, "
                               "and tell the person in charge.");
    case FindingKind::keyringOlder:
        return FindingText::tr("Look through the accounts: what was changed last may have to be changed once more.");
    case FindingKind::rotationUnfinished:
        return FindingText::tr("The data can be worked with. Let a counsellor sign in once, then it is finished by itself.");
    case FindingKind::keyringFromCopy:
        return FindingText::tr("Nothing is lost. Lock once, so that the key file is written anew. If this comes back, have the disk looked at.");
    case FindingKind::notClosed:
        return FindingText::tr("After a power cut or a crash everything is looked through by itself; wait for what it says. Shut the computer "
                               "down by its menu, not by its switch.");
    case FindingKind::lowSpace:
        return FindingText::tr("Backups need room. Delete what is not needed on this disk, or copy older backups to a stick.");
    case FindingKind::removableDisk:
        return FindingText::tr("Pulled out at the wrong moment, it loses work. Move the folder to a disk of this computer; use the stick for "
                               "backups.");
    case FindingKind::rebootUntested:
        return FindingText::tr("Some computers have a restore card that forgets everything at a restart. Restart this one once "
                               "before you rely on it, and open the site again.");
    }
    return {};
}

QString ageInWords(qint64 days)
{
    if (days <= 0)
        return FindingText::tr("today");
    if (days == 1)
        return FindingText::tr("yesterday");
    return FindingText::tr("%n days ago", nullptr, int(days));
}

} // namespace xd::text
