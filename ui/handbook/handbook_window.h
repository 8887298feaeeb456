// F1: the handbook beside the work. Contents and search on the left, the page on the right. It shows nothing of any
// student, so it may stay open in talk mode and can be read before unlocking.
#pragma once

#include <QDialog>

class QLineEdit;
class QListWidget;
class QTextBrowser;
class QUrl;

namespace xd::ui {

class Text;

class HandbookWindow : public QDialog {
    Q_OBJECT

public:
    // language: "zh_CN" or "en".
    explicit HandbookWindow(const QString &language, QWidget *parent = nullptr);

    // A page by its name, and a heading of it by the words that it begins with: open("limits", "T5").
    void open(const QString &page, const QString &heading = {});
    QString page() const;
    QString title() const;     // of the page that is shown
    QString text() const;      // of it, as it is read
    QStringList contents() const; // the titles in the list now
    void search(const QString &words);

protected:
    void changeEvent(QEvent *event) override;

private:
    void list(const QString &words);
    void arrive(const QUrl &source);
    void dress();
    void mark(const QString &words);
    void showHeading(const QString &beginning);

    QString m_language;
    QLineEdit *m_search;
    QListWidget *m_contents;
    Text *m_found;
    QTextBrowser *m_browser = nullptr;
};

} // namespace xd::ui
