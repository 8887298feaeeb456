// A strip above the content that says one thing and offers one action; danger, warning, success or news.
// A screen reader hears it as an alert.
#pragma once

#include "ui/theme/mark.h"

#include <QFrame>
#include <functional>

class QPushButton;
class QToolButton;

namespace xd::ui {

class Text;

class Banner : public QFrame {
    Q_OBJECT

public:
    Banner(theme::Mark mark, const QString &sentence, QWidget *parent = nullptr);

    void setSentence(const QString &sentence);
    QString sentence() const;
    theme::Mark mark() const { return m_mark; }
    QPushButton *setAction(const QString &text, std::function<void()> action);
    void setClosable(bool closable);

signals:
    void closed();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    theme::Mark m_mark;
    Text *m_symbol;
    Text *m_sentence;
    QPushButton *m_action;
    QToolButton *m_close;
};

} // namespace xd::ui
