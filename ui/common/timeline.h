// What happened, newest first: a line with a dot an entry, its day, a title and a few words.
#pragma once

#include "ui/theme/icon.h"
#include "ui/theme/mark.h"

#include <QDate>
#include <QWidget>
#include <vector>

class QVBoxLayout;

namespace xd::ui {

class Timeline : public QWidget {
    Q_OBJECT

public:
    struct Entry {
        QString when; // as it is to be read
        QString title;
        QString words = {};
        theme::Icon icon = theme::Icon::clock;
        theme::Mark mark = theme::Mark::none;
    };
    explicit Timeline(QWidget *parent = nullptr);

    void setEntries(const std::vector<Entry> &entries);

private:
    QVBoxLayout *m_column;
};

} // namespace xd::ui
