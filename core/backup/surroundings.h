// What can be seen of the computer around a site folder: the kind of disk, a program that mirrors the folder, the room
// left, whether what is written can be read again, and which start of the computer this is. Values, so that tests can
// make them up.
#pragma once

#include <QString>

namespace xd::backup {

enum class DiskKind { builtIn, removable, network };

struct Surroundings {
    DiskKind disk = DiskKind::builtIn;
    QString syncClient; // "OneDrive"; empty: none
    qint64 freeBytes = -1; // unknown
    bool canWrite = true;  // a megabyte written came back from the disk as it was
    QString boot;          // this start of the computer; empty: unknown
};

// The trial writes one megabyte into the folder, reads it back and takes it away again; without it, canWrite stays true.
enum class DiskTrial { yes, no };
Surroundings lookAround(const QString &folder, DiskTrial trial = DiskTrial::yes);

// The program in whose folder the path lies, by the names of the folders above it (微云, OneDrive, 百度网盘, 坚果云 …).
QString syncClientOf(const QString &path);
// By the name of the file system and the device, as the system tells them.
DiskKind diskKindOf(const QString &fileSystem, const QString &device, const QString &mountPoint);

} // namespace xd::backup
