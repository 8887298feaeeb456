// All ways to record consent, in one menu: letters and lists to hand out, slips by number, a whole class, a table; and a
// withdrawal, which is possible at any time, also when the round is closed.
#pragma once

#include "core/screening/withdraw_consent.h"
#include "ui/common/navigator.h"
#include "ui/screening/round_view_data.h"

#include <QObject>

class QAction;
class QMenu;
class QWidget;

namespace xd::ui {

class ConsentActions : public QObject {
    Q_OBJECT

public:
    ConsentActions(const Workplace &workplace, QWidget *page);
    void show(std::shared_ptr<const ScreeningData> shown);
    QMenu *menu() const { return m_menu; }
    void typeSlips();
    void recordClass();
    void withdraw();

signals:
    void importAsked();
    void done(const QString &sentence);
    void failed(const xd::Error &error);

private:
    QAction *add(const QString &words, const QString &name, std::function<void()> take);
    void askHow(const students::StudentId &student, const screening::WithdrawalView &view);

    Workplace m_workplace;
    QWidget *m_page;
    QMenu *m_menu;
    std::vector<QAction *> m_openOnly; // of a round that still takes slips
    std::shared_ptr<const ScreeningData> m_data;
};

} // namespace xd::ui
