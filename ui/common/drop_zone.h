// A place to drop files on, with a button for those who would rather choose them. Files of other kinds are
// refused with a word, not silently.
#pragma once

#include <QFrame>

class QPushButton;

namespace xd::ui {

class Text;

class DropZone : public QFrame {
    Q_OBJECT

public:
    // Suffixes without dots, "xlsx"; empty accepts everything, folders too. The filter is for the file dialog.
    DropZone(const QString &invitation, const QStringList &suffixes, const QString &nameFilter,
             QWidget *parent = nullptr);

    void setTakesMany(bool takesMany) { m_takesMany = takesMany; }
    void setRemember(const QString &word) { m_remember = word; } // the folder, as in ask::Files
    QPushButton *button() const { return m_button; }

signals:
    void filesGiven(const QStringList &paths);

protected:
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dragLeaveEvent(QDragLeaveEvent *event) override;
    void dropEvent(QDropEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    QStringList acceptable(const class QMimeData &data) const;
    void browse();
    void setHot(bool isHot);

    QString m_invitation;
    QStringList m_suffixes;
    QString m_nameFilter;
    QString m_remember;
    bool m_takesMany = false;
    bool m_isHot = false;
    Text *m_hint;
    QPushButton *m_button;
};

} // namespace xd::ui
