// The paper before it is printed: pages, zoom, and two ways out, 打印 and 存为 PDF. Nothing leaves before `permit`
// has said yes: the caller notes the exit in the journal there (disclosure::Gate::noteExit), on the vault thread, and
// answers when it is done; the window goes on meanwhile.
#pragma once

#include "core/base/result.h"
#include "core/disclosure/gate.h"
#include "ui/paper/paper_document.h"

#include <QDialog>
#include <functional>

class QLabel;
class QPrinter;
class QPrintPreviewWidget;
class QPushButton;

namespace xd::paper {

class PrintPreview : public QDialog
{
    Q_OBJECT
public:
    using Permit = std::function<void(disclosure::Channel, std::function<void(Done)> answered)>;

    // suggestedName: of the PDF, without folder and without ending.
    PrintPreview(PaperDocument document, QString suggestedName, Permit permit, QWidget *parent = nullptr);
    ~PrintPreview() override;

    int pageCount() const;
    // What the buttons do, for who has asked for the file name or the printer already.
    // Errors of permit, writePdf() and printDocument() come by failed(), what was done by saved() and printed().
    void saveAs(const QString &path);
    void printOn(std::shared_ptr<QPrinter> printer);

    // Asked by the buttons; replaced by tests. Not answered means "not now".
    std::function<void(const QString &suggested, std::function<void(const QString &path)> answered)> askFileName;
    std::function<void(std::shared_ptr<QPrinter> printer, std::function<void()> agreed)> askPrinter;

signals:
    void saved(const QString &path);
    void printed();
    void failed(const xd::Error &error);

private:
    QWidget *makeToolBar();
    void print();
    void save();
    void showPage(int page);
    void showMessage(const QString &text);
    void fail(const Error &error);

    PaperDocument m_document;
    QString m_suggestedName;
    Permit m_permit;
    std::unique_ptr<QPrinter> m_screen; // what the preview is measured by
    QPrintPreviewWidget *m_pages;
    QLabel *m_pageNumber;
    QLabel *m_message;
    QPushButton *m_print;
    QPushButton *m_save;
};

} // namespace xd::paper
