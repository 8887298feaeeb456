// The first start: make a site, open one that is there, or look at the demonstration.
#pragma once

#include "core/access/session.h"

#include <QWidget>

class QPushButton;
class QProgressBar;

namespace xd::ui {

class Card;
class Text;

class WelcomePage : public QWidget {
    Q_OBJECT

public:
    explicit WelcomePage(QWidget *parent = nullptr);
    void focusFirst();
    void setBusy(bool isBusy); // while the demonstration is made

signals:
    void newSiteAsked();
    void folderChosen(const QString &folder);
    void demoAsked(xd::access::SiteKind kind);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QPushButton *addCard(const QString &title, const QString &words, const QString &button, int icon);
    void chooseFolder();
    void chooseDemo();

    QWidget *m_cards;
    QPushButton *m_new;
    QProgressBar *m_busy;
    Text *m_sentence;
    Text *m_title;
};

} // namespace xd::ui
