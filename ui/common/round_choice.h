// Which round a page shows: as wide as the longest title wants where the page has room, else cut in its middle, where titles
// differ least; the whole title is in the tooltip and in the list. One widget for every page that speaks of rounds.
#pragma once

#include <QComboBox>

namespace xd::ui {

class RoundChoice : public QComboBox {
    Q_OBJECT

public:
    explicit RoundChoice(const QString &objectName, QWidget *parent = nullptr);

    QSize minimumSizeHint() const override;
    void setTitles(const QStringList &titles, int current); // without a signal

protected:
    void paintEvent(QPaintEvent *event) override;
    void showPopup() override;
};

} // namespace xd::ui
