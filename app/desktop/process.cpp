#include "app/desktop/process.h"

#include <QApplication>
#include <QSocketNotifier>

#ifdef Q_OS_UNIX
#include <csignal>
#include <fcntl.h>
#include <sys/resource.h>
#include <unistd.h>
#endif
#ifdef Q_OS_LINUX
#include <sys/prctl.h>
#endif

namespace xd::desktop {

#ifdef Q_OS_UNIX
namespace {

// A signal handler may only write to a pipe; the window's thread reads it.
int pipeEnds[2] = {-1, -1};

void tellWindow(int)
{
    const char byte = 1;
    static_cast<void>(!::write(pipeEnds[1], &byte, 1));
}

} // namespace
#endif

void forbidCoreDumps()
{
#ifdef Q_OS_UNIX
    const rlimit none{0, 0};
    ::setrlimit(RLIMIT_CORE, &none);
#endif
#ifdef Q_OS_LINUX
    ::prctl(PR_SET_DUMPABLE, 0); // no debugger of another process of this user either
#endif
}

void closeOnSignals(QApplication &application)
{
#ifdef Q_OS_UNIX
    if (::pipe2(pipeEnds, O_CLOEXEC | O_NONBLOCK) != 0)
        return;
    auto *notifier = new QSocketNotifier(pipeEnds[0], QSocketNotifier::Read, &application);
    QObject::connect(notifier, &QSocketNotifier::activated, &application, [] {
        QApplication::closeAllWindows();
        QApplication::quit(); // a window that asks before closing has had its chance
    });
    struct sigaction action = {};
    action.sa_handler = tellWindow;
    action.sa_flags = SA_RESTART;
    for (const int number : {SIGTERM, SIGINT, SIGHUP})
        ::sigaction(number, &action, nullptr);
#else
    static_cast<void>(application);
#endif
}

} // namespace xd::desktop
