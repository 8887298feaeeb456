// What a computer finds on its disk after the current failed at some step of a trace. Written but not synced bytes may
// be there, lost, or torn by sectors of 512; names are kept in the order of their changes, as a journaling file system
// does it, and are safe once the folder, or the file made under them, is synced. A lying disk forgets syncs too.
#pragma once

#include "tests/faults/disk.h"

#include <QRandomGenerator>
#include <optional>

namespace xd::faults {

using Files = std::map<QString, QByteArray>;

struct Found {
    Files files;
    std::vector<QString> folders;

    QByteArray hash() const;
    void writeTo(const QString &folder) const; // which is emptied before
};

class PowerCut {
public:
    // `lies`: the chance that a sync is answered and not done. The trace is lent.
    PowerCut(const Trace &trace, quint32 seed, double lies = 0);

    bool step(); // false behind the last
    qint64 at() const { return m_at; }
    qint64 promised() const { return m_promised; } // the step of the last mark

    Found killed() const; // the process dies, the computer lives: everything written is there
    Found cut();          // one of the ways in which it may look after the cut

private:
    struct File {
        QByteArray safe;
        std::vector<const Step *> pending;
    };
    bool isKept(); // whether this sync is done
    void settleNames(std::size_t upTo);
    QByteArray remains(const File &file);
    static void apply(QByteArray &bytes, const Step &step);

    const Trace &m_trace;
    QRandomGenerator m_random;
    double m_lies;
    qint64 m_at = 0;
    qint64 m_promised = 0;
    std::vector<File> m_files;
    std::map<QString, int> m_names; // safe ones
    std::vector<QString> m_folders;
    std::vector<const Step *> m_pendingNames;
};

} // namespace xd::faults
