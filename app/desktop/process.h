// The process itself: no core dumps (they would hold keys), and a clean end when the system asks for one.
#pragma once

class QApplication;

namespace xd::desktop {

void forbidCoreDumps();
// SIGTERM, SIGINT and SIGHUP close the windows, so that the site locks and its anchors are written.
void closeOnSignals(QApplication &application);

} // namespace xd::desktop
