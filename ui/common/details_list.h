// Words and their values, one pair a line; values can be selected and copied.
#pragma once

#include "ui/theme/mark.h"

#include <QWidget>

class QGridLayout;

namespace xd::ui {

class DetailsList : public QWidget {
    Q_OBJECT

public:
    explicit DetailsList(QWidget *parent = nullptr);

    // Of what is added from then on: where it may not be copied past the gate.
    void setSelectable(bool isSelectable) { m_isSelectable = isSelectable; }
    void add(const QString &word, const QString &value, theme::Mark mark = theme::Mark::none);
    void addWidget(const QString &word, QWidget *value);
    void clear();

private:
    QGridLayout *m_grid;
    bool m_isSelectable = true;
};

} // namespace xd::ui
