// A sheet of paper on the desk: a surface with a hairline, an optional title and what belongs together.
#pragma once

#include <QFrame>
#include <QVBoxLayout>

namespace xd::ui {

class Text;

class Card : public QFrame {
    Q_OBJECT

public:
    explicit Card(const QString &title = {}, QWidget *parent = nullptr);

    void setTitle(const QString &title);
    void setSubtitle(const QString &subtitle);
    void addCorner(QWidget *widget); // right of the title
    void add(QWidget *widget, int stretch = 0);
    QVBoxLayout *body() { return m_body; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    Text *m_title;
    Text *m_subtitle;
    QHBoxLayout *m_head;
    QVBoxLayout *m_body;
};

} // namespace xd::ui
