// A form that scrolls: as wide as it is given and as tall as its wrapped words then need, so that no help text is cut.
#pragma once

#include <QScrollArea>

namespace xd::ui {

class FormScroll : public QScrollArea {
    Q_OBJECT

public:
    explicit FormScroll(QWidget *content, QWidget *parent = nullptr);

protected:
    void resizeEvent(QResizeEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void fit();
};

} // namespace xd::ui
