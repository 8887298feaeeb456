// Long work at a terminal: a line on stderr that is written over, and Ctrl-C that asks the work to stop.
#pragma once

#include "core/base/progress.h"

#include <QElapsedTimer>

namespace xd::cli {

class TerminalProgress final : public Progress {
public:
    TerminalProgress();
    ~TerminalProgress() override; // takes the line away
    void report(qint64 done, qint64 total) override;
    bool isStopped() const override;

private:
    bool m_isTerminal;
    bool m_hasWritten = false;
    QElapsedTimer m_sinceWritten;
};

} // namespace xd::cli
