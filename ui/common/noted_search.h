// Whoever searches for a person leaves a line in the journal, with the number found and never what was typed. One search is
// what is typed until the typing rests, is wiped or is left; its last answer is told by answered().
#pragma once

#include "ui/common/runner.h"

class QLineEdit;

namespace xd::ui {

class NotedSearch : public QObject {
    Q_OBJECT

public:
    static constexpr int restMs = 1'500;
    NotedSearch(VaultThread &vault, QLineEdit *line); // a child of the line

    void answered(int found);
    void note(); // now, if a search has no line yet: the site is being left
    void setRestMs(int milliseconds) { m_rest.setInterval(milliseconds); }

private:
    VaultThread &m_vault;
    QLineEdit *m_line;
    QTimer m_rest;
    QString m_text; // what was answered last
    int m_found = 0;
    bool m_isPending = false; // it has no line yet
};

} // namespace xd::ui
