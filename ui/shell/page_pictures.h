// Walks through all pages of the opened site and saves a picture of each: for looking at, and for the README.
#pragma once

#include "ui/shell/main_window.h"

#include <QTimer>

namespace xd::ui {

class PagePictures : public QObject {
    Q_OBJECT

public:
    // "1-today.png" … in `folder`; begins when a site is open, and takes what is there after a while where none opens.
    PagePictures(MainWindow &window, const QString &folder);

signals:
    void taken(int count);

private:
    void next();
    bool save(const QString &name);

    MainWindow &m_window;
    QString m_folder;
    QTimer m_settled;
    QTimer m_patience;
    std::vector<Place> m_places;
    std::size_t m_at = 0;
    int m_taken = 0;
};

} // namespace xd::ui
