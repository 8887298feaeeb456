// Whether the folder of a site survives a restart: a restore card (还原卡, 冰点) would put the disk back each time, and a
// week's work with it. Two marks count the starts of the computer in which the site was opened, one in the site folder,
// one in the home of whoever is signed in to the computer; each is written once a start. If the site's mark counts fewer
// starts than the home's, the folder was put back. Times are of no matter.
#pragma once

#include <QByteArray>
#include <QString>

namespace xd::backup {

enum class RebootSurvival {
    untested, // the computer was not restarted since the site first lay here
    survived,
    putBack, // the folder is older than this computer remembers
};

struct RebootMarks {
    QString inSite; // the mark's file; "" keeps none
    QString inHome;
};
// The usual places: <site>/log/starts and the program's own data folder.
RebootMarks rebootMarksOf(const QString &siteFolder, const QByteArray &vaultId);

// Counts this start and tells how the marks stand. boot: of Surroundings; an empty one changes nothing.
RebootSurvival countStart(const RebootMarks &marks, const QString &boot);

} // namespace xd::backup
