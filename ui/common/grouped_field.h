// What is read from paper or heard on the telephone, typed in numbered groups of one length. The cursor goes on by itself,
// what is pasted spreads over the groups, Backspace in an empty group goes back to the one before, a wrong group is marked.
#pragma once

#include <QWidget>
#include <functional>
#include <vector>

class QLineEdit;

namespace xd::ui {

class GroupedField : public QWidget {
    Q_OBJECT

public:
    struct Shape {
        int length = 0;                                   // characters of a group
        std::function<QString(const QString &)> cleaned;  // what counts of what was typed
        QString wrong;                                    // said of a marked group
    };
    explicit GroupedField(Shape shape, QWidget *parent = nullptr);

    bool isComplete() const; // every group is full
    void markGroup(int group); // from 1; 0: none
    QLineEdit *group(int number) const { return m_groups[std::size_t(number - 1)]; }

signals:
    void changed();
    void filled(); // the last group is full

protected:
    QLineEdit *addGroup(const QString &accessibleName); // laid out by the heir
    const std::vector<QLineEdit *> &groups() const { return m_groups; }
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void typed(int group, const QString &text);
    Shape m_shape;
    std::vector<QLineEdit *> m_groups;
};

} // namespace xd::ui
