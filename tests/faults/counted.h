// How many cases: a share for every commit, all of them at night (XINDENG_NIGHT=1). Every suite says what came out.
#pragma once

#include <QString>
#include <QTemporaryDir>
#include <cstdio>

namespace xd::faults {

inline bool isNight()
{
    return qEnvironmentVariableIntValue("XINDENG_NIGHT") != 0;
}

inline int cases(int share, int night)
{
    return isNight() ? night : share;
}

// One line of tests/faults/README.md.
inline void report(const QString &line)
{
    std::printf("%s\n", line.toUtf8().constData());
    std::fflush(stdout);
}

// In memory where the computer has such a folder: states are written by the thousand.
inline QString quickFolder()
{
    const QString memory = QStringLiteral("/dev/shm");
    return (QFileInfo(memory).isWritable() ? memory : QDir::tempPath()) + QStringLiteral("/xindeng-faults-XXXXXX");
}

} // namespace xd::faults
