// The disks on which a device lies: of a partition its disk, of an encrypted or joined volume those that it is made of, of
// anything else the device itself. Two partitions of one disk are lost together.
#pragma once

#include <QSet>
#include <QString>

namespace xd::backup {

// device as the system names it ("/dev/sda1"); blockClass is where the system lists block devices.
QSet<QString> disksUnder(const QString &device, const QString &blockClass = QStringLiteral("/sys/class/block"));

} // namespace xd::backup
