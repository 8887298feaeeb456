// A recovery sheet as it is typed from paper: nine groups of four, numbered as on the sheet. The cursor goes on by itself, a
// pasted sheet spreads over the groups, Backspace in an empty group goes back, and a wrong group is marked. Wiped when it goes.
#pragma once

#include "core/base/result.h"
#include "core/base/secret_bytes.h"

#include <QWidget>
#include <array>

class QLineEdit;

namespace xd::ui {

class ShareField : public QWidget {
    Q_OBJECT

public:
    explicit ShareField(QWidget *parent = nullptr);
    ~ShareField() override;

    bool isEmpty() const;
    bool isComplete() const;
    // The secret of the sheet. Error: BadRecoveryShare with the number of the group in `field` where it is known.
    Result<SecretBytes> read() const;
    void markGroup(int group); // 1 to 9; 0: none
    void wipe();
    QLineEdit *group(int number) const { return m_groups[std::size_t(number - 1)]; }

signals:
    void changed();
    void filled(); // the last group has its four

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void typed(int group, const QString &text);
    std::array<QLineEdit *, 9> m_groups;
};

} // namespace xd::ui
