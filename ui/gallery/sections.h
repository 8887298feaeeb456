// The tabs of the gallery. Each makes its widgets anew, so that a change of language shows.
#pragma once

#include <QCoreApplication>

class QWidget;

namespace xd::ui::gallery {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Gallery)
};

QWidget *makeBasics(QWidget *parent);
QWidget *makeInput(QWidget *parent);
QWidget *makeTables(QWidget *parent);
QWidget *makeCharts(QWidget *parent);
QWidget *makeStates(QWidget *parent);

} // namespace xd::ui::gallery
