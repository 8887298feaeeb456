// The line above the pages that tells what was begun and never committed, and leads back to it. It names forms, never
// what was typed into them.
#pragma once

#include "core/drafts/draft.h"
#include "ui/shell/page_table.h"

#include <QWidget>

class QVBoxLayout;

namespace xd::ui {

class Unfinished : public QWidget {
    Q_OBJECT

public:
    explicit Unfinished(QWidget *parent = nullptr);

    // Of the drafts, newest first, those whose form the account can reach.
    void offer(const std::vector<drafts::Draft> &drafts, const std::vector<Place> &places);
    int count() const { return m_count; }
    void setHeld(bool isHeld); // not shown for a while

signals:
    void chosen(xd::ui::Place place, const xd::ui::Visit &visit);

private:
    void show(const drafts::Draft &draft, Place place, const QString &title);

    QVBoxLayout *m_lines;
    int m_count = 0;
    bool m_isHeld = false;
};

} // namespace xd::ui
