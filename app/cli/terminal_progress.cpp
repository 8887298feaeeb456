#include "app/cli/terminal_progress.h"

#include <csignal>
#include <cstdio>
#include <unistd.h>

namespace xd::cli {

namespace {

volatile std::sig_atomic_t stopWanted = 0;

void wantStop(int)
{
    stopWanted = 1;
}

constexpr qint64 redrawMs = 100;

} // namespace

TerminalProgress::TerminalProgress() : m_isTerminal(::isatty(STDERR_FILENO) != 0)
{
    // Without SA_RESTART, so that a prompt that waits for a passphrase ends too. The first signal asks, and a second one
    // ends the process as ever, should it be stuck where nobody asks whether it is stopped.
    struct sigaction action = {};
    action.sa_handler = wantStop;
    action.sa_flags = int(SA_RESETHAND);
    sigemptyset(&action.sa_mask);
    sigaction(SIGINT, &action, nullptr);
    sigaction(SIGTERM, &action, nullptr);
    m_sinceWritten.start();
}

TerminalProgress::~TerminalProgress()
{
    if (m_hasWritten)
        std::fputs("\r\x1b[K", stderr);
}

void TerminalProgress::report(qint64 done, qint64 total)
{
    if (!m_isTerminal || (m_hasWritten && m_sinceWritten.elapsed() < redrawMs && done != total))
        return;
    if (total > 0)
        std::fprintf(stderr, "\r\x1b[K%lld / %lld  %d %%", static_cast<long long>(done), static_cast<long long>(total), int(done * 100 / total));
    else
        std::fprintf(stderr, "\r\x1b[K%lld", static_cast<long long>(done));
    std::fflush(stderr);
    m_hasWritten = true;
    m_sinceWritten.restart();
}

bool TerminalProgress::isStopped() const
{
    return stopWanted != 0;
}

} // namespace xd::cli
