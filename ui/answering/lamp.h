// The lamp of the heart: the ornament of the page for students. Its flame leans a little to the left; on the end page of a
// sheet that asks for somebody now it leans to the right. Nothing else tells the two apart, and only counsellors are told
// what it means (start_answering_dialog.h).
#pragma once

#include <QWidget>

namespace xd::ui {

class Lamp : public QWidget {
    Q_OBJECT

public:
    explicit Lamp(int side, QWidget *parent = nullptr);

    void setLeaningRight(bool isRight);
    bool isLeaningRight() const { return m_isLeaningRight; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    bool m_isLeaningRight = false;
};

} // namespace xd::ui
