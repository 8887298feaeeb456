// Thirty digits as they are heard on the telephone: six groups of five; the cursor goes on by itself, pasted digits
// spread over the groups, Backspace in an empty group goes back to the one before, and a wrong group is marked.
#pragma once

#include <QWidget>
#include <array>

class QLineEdit;

namespace xd::ui {

class DigitsField : public QWidget {
    Q_OBJECT

public:
    explicit DigitsField(QWidget *parent = nullptr);

    QString digits() const; // as many as were typed
    bool isComplete() const { return digits().size() == 30; }
    void setDigits(const QString &digits);
    void markGroup(int group); // 1 to 6; 0: none

signals:
    void changed();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void typed(int group, const QString &text);
    std::array<QLineEdit *, 6> m_groups;
};

} // namespace xd::ui
