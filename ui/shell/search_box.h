// The search that is always there (Ctrl+F): results as one types, arrows and Enter open one, Esc clears. It asks
// through `asked` and is answered by showHits(); an answer to an older question is to be dropped by the asker.
#pragma once

#include "core/students/student.h"

#include <QFrame>
#include <QLineEdit>
#include <QPointer>
#include <vector>

class QListView;
class QStandardItemModel;

namespace xd::ui {

class Text;

struct SearchHit {
    students::StudentId id;
    QString name;
    QString className; // as the school prints it
    QString number;
};

class SearchBox : public QLineEdit {
    Q_OBJECT

public:
    static constexpr int shownHits = 12;
    explicit SearchBox(QWidget *parent = nullptr);
    ~SearchBox() override;

    void showHits(const std::vector<SearchHit> &hits, int total);
    bool isOpen() const;
    QString sentence() const; // "12 of 34 students"
    int shownCount() const;

signals:
    void asked(const QString &text);
    void chosen(xd::students::StudentId student);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;

private:
    void close();
    void place();
    void step(int by);
    void open(int row);

    QPointer<QFrame> m_sheet; // a child of the window, so that typing goes on while it is open
    Text *m_sentence;
    QListView *m_list;
    QStandardItemModel *m_hits;
};

} // namespace xd::ui
