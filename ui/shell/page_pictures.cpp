#include "ui/shell/page_pictures.h"

#include <QApplication>
#include <QDir>
#include <QPixmap>

using namespace Qt::StringLiterals;

namespace xd::ui {

namespace {

// Pages read on the vault thread; by then the slowest has painted what it found.
constexpr int settlingMs = 900;
constexpr int patienceMs = 4'000;

QString nameOf(Place place)
{
    switch (place) {
    case Place::today:
        return u"today"_s;
    case Place::students:
        return u"students"_s;
    case Place::screening:
        return u"screening"_s;
    case Place::review:
        return u"review"_s;
    case Place::learning:
        return u"learning"_s;
    case Place::instruments:
        return u"instruments"_s;
    case Place::mailbox:
        return u"mailbox"_s;
    case Place::reports:
        return u"reports"_s;
    case Place::exchange:
        return u"exchange"_s;
    case Place::journal:
        return u"journal"_s;
    case Place::safety:
        return u"safety"_s;
    case Place::accounts:
        return u"accounts"_s;
    }
    return {};
}

} // namespace

PagePictures::PagePictures(MainWindow &window, const QString &folder) : m_window(window), m_folder(folder)
{
    m_settled.setSingleShot(true);
    m_settled.setInterval(settlingMs);
    m_patience.setSingleShot(true);
    connect(&m_settled, &QTimer::timeout, this, &PagePictures::next);
    // Without a site: the welcome, the unlocking, or the wizard above them.
    connect(&m_patience, &QTimer::timeout, this, [this] {
        save(u"0-start"_s);
        emit taken(m_taken);
    });
    connect(&m_window, &MainWindow::siteOpened, this, [this] {
        m_patience.stop();
        m_places = m_window.workspace()->places();
        m_window.workspace()->navigator().goTo(m_places.front());
        m_settled.start();
    });
    m_patience.start(patienceMs);
}

void PagePictures::next()
{
    if (!m_window.workspace())
        return;
    save(u"%1-%2"_s.arg(m_at + 1).arg(nameOf(m_places[m_at])));
    if (++m_at == m_places.size()) {
        emit taken(m_taken);
        return;
    }
    m_window.workspace()->navigator().goTo(m_places[m_at]);
    m_settled.start();
}

bool PagePictures::save(const QString &name)
{
    QWidget *top = QApplication::activeModalWidget();
    const bool isSaved = (top ? top : &m_window)->grab().save(QDir(m_folder).filePath(name + u".png"_s));
    m_taken += isSaved;
    return isSaved;
}

} // namespace xd::ui
