#include "ui/shell/own_clipboard.h"

#include <QApplication>
#include <QClipboard>
#include <QWidget>

namespace xd::ui {

OwnClipboard::OwnClipboard(QWidget *window) : QObject(window), m_window(window)
{
    m_timer.setSingleShot(true);
    m_timer.setInterval(standardMs);
    connect(&m_timer, &QTimer::timeout, this, &OwnClipboard::clearNow);
    connect(QApplication::clipboard(), &QClipboard::dataChanged, this, &OwnClipboard::notice);
}

// Not every platform tells who owns the clipboard; what is copied while a window of ours is in use is ours.
void OwnClipboard::notice()
{
    const QClipboard *clipboard = QApplication::clipboard();
    const QMimeData *data = clipboard->mimeData();
    const bool isEmpty = !data || data->formats().isEmpty();
    m_isOurs = !isEmpty && (clipboard->ownsClipboard() || (m_window->isVisible() && QApplication::activeWindow()));
    m_isOurs ? m_timer.start() : m_timer.stop();
}

void OwnClipboard::clearNow()
{
    QClipboard *clipboard = QApplication::clipboard();
    // Text that was only selected lies in a clipboard of its own on X11.
    if (clipboard->supportsSelection() && clipboard->ownsSelection())
        clipboard->clear(QClipboard::Selection);
    if (!m_isOurs)
        return;
    m_isOurs = false;
    m_timer.stop();
    clipboard->clear();
}

} // namespace xd::ui
