#include "ui/paper/print_preview.h"

#include "ui/paper/lay_out.h"
#include "ui/paper/print_document.h"
#include "ui/paper/write_pdf.h"
#include "ui/text/error_text.h"

#include <QBoxLayout>
#include <QFileDialog>
#include <QLabel>
#include <QPrintDialog>
#include <QPrintPreviewWidget>
#include <QPrinter>
#include <QPushButton>
#include <QShortcut>
#include <QToolButton>

namespace xd::paper {

PrintPreview::PrintPreview(PaperDocument document, QString suggestedName, Permit permit, QWidget *parent)
    : QDialog(parent), m_document(std::move(document)), m_suggestedName(std::move(suggestedName)), m_permit(std::move(permit)),
      m_screen(std::make_unique<QPrinter>(QPrinter::ScreenResolution))
{
    setWindowTitle(m_document.title);
    resize(960, 720);
    // A PDF printer lays out alike whether a printer is there or not; it is never given a file.
    m_screen->setOutputFormat(QPrinter::PdfFormat);
    m_screen->setResolution(150);
    setPageOf(m_document, *m_screen);

    m_pages = new QPrintPreviewWidget(m_screen.get(), this);
    m_pages->setAccessibleName(tr("Pages"));
    connect(m_pages, &QPrintPreviewWidget::paintRequested, this, [this](QPrinter *printer) {
        if (const auto pages = layOut(m_document, *printer); !pages)
            emit failed(pages.error());
    });
    connect(m_pages, &QPrintPreviewWidget::previewChanged, this, [this] { showPage(m_pages->currentPage()); });

    auto *layout = new QVBoxLayout(this);
    layout->addWidget(makeToolBar());
    layout->addWidget(m_pages, 1);
    m_message = new QLabel(this);
    m_message->setWordWrap(true);
    m_message->hide();
    layout->addWidget(m_message);

    askFileName = [this](const QString &suggested) {
        return QFileDialog::getSaveFileName(this, tr("Save as PDF"), suggested, tr("PDF files (*.pdf)"));
    };
    askPrinter = [this](QPrinter &printer) { return QPrintDialog(&printer, this).exec() == QDialog::Accepted; };
    m_pages->updatePreview();
    m_pages->setViewMode(QPrintPreviewWidget::SinglePageView);
    m_pages->fitInView();
    showPage(1);
    m_print->setFocus();
}

PrintPreview::~PrintPreview() = default;

QWidget *PrintPreview::makeToolBar()
{
    auto *bar = new QWidget(this);
    auto *layout = new QHBoxLayout(bar);
    layout->setContentsMargins({});
    m_print = new QPushButton(tr("&Print"), bar);
    m_print->setDefault(true);
    m_save = new QPushButton(tr("Save as P&DF"), bar);
    connect(m_print, &QPushButton::clicked, this, &PrintPreview::print);
    connect(m_save, &QPushButton::clicked, this, &PrintPreview::save);
    layout->addWidget(m_print);
    layout->addWidget(m_save);
    layout->addStretch();

    const auto tool = [&](const QString &sign, const QString &words, const auto &act) {
        auto *button = new QToolButton(bar);
        button->setText(sign);
        button->setToolTip(words);
        button->setAccessibleName(words);
        connect(button, &QToolButton::clicked, this, act);
        layout->addWidget(button);
        return button;
    };
    tool(QStringLiteral("‹"), tr("Previous page"), [this] { showPage(m_pages->currentPage() - 1); })->setShortcut(Qt::Key_PageUp);
    m_pageNumber = new QLabel(bar);
    layout->addWidget(m_pageNumber);
    tool(QStringLiteral("›"), tr("Next page"), [this] { showPage(m_pages->currentPage() + 1); })->setShortcut(Qt::Key_PageDown);
    layout->addSpacing(16);
    tool(QStringLiteral("−"), tr("Smaller"), [this] { m_pages->zoomOut(); })->setShortcut(QKeySequence::ZoomOut);
    tool(QStringLiteral("+"), tr("Larger"), [this] { m_pages->zoomIn(); })->setShortcut(QKeySequence::ZoomIn);
    tool(tr("Whole page"), tr("Show the whole page"), [this] { m_pages->fitInView(); });
    tool(tr("Page width"), tr("Fill the width"), [this] { m_pages->fitToWidth(); });
    return bar;
}

int PrintPreview::pageCount() const
{
    return m_pages->pageCount();
}

void PrintPreview::showPage(int page)
{
    const int shown = qBound(1, page, qMax(1, pageCount()));
    if (shown != m_pages->currentPage())
        m_pages->setCurrentPage(shown);
    m_pageNumber->setText(tr("Page %1 of %2").arg(shown).arg(pageCount()));
}

void PrintPreview::showMessage(const QString &text)
{
    m_message->setText(text);
    m_message->setVisible(!text.isEmpty());
}

Result<QByteArray> PrintPreview::saveAs(const QString &path)
{
    // Noted before it lies anywhere: a line too many is better than a paper nobody knows of.
    XD_CHECK(m_permit(disclosure::Channel::pdf));
    XD_TRY(const MadePdf written, writePdf(m_document, path));
    return written.sha256;
}

Done PrintPreview::printOn(QPrinter &printer)
{
    if (!printer.isValid())
        return failure(ErrorCode::NoPrinter);
    XD_CHECK(m_permit(disclosure::Channel::print));
    XD_CHECK(printDocument(m_document, printer));
    return {};
}

void PrintPreview::print()
{
    Result<std::unique_ptr<QPrinter>> printer = printerFor(m_document);
    if (!printer) {
        showMessage(text::sentenceFor(printer.error()));
        m_save->setFocus(); // what there is instead
        emit failed(printer.error());
        return;
    }
    if (!askPrinter(**printer))
        return;
    if (const Done done = printOn(**printer); !done) {
        showMessage(text::sentenceFor(done.error()));
        emit failed(done.error());
        return;
    }
    showMessage(tr("Sent to the printer."));
    emit printed();
}

void PrintPreview::save()
{
    QString path = askFileName(m_suggestedName + QStringLiteral(".pdf"));
    if (path.isEmpty())
        return;
    if (!path.endsWith(QStringLiteral(".pdf"), Qt::CaseInsensitive))
        path += QStringLiteral(".pdf");
    if (const auto sha256 = saveAs(path); !sha256) {
        showMessage(text::sentenceFor(sha256.error()));
        emit failed(sha256.error());
        return;
    }
    showMessage(tr("Saved: %1").arg(path));
    emit saved(path);
}

} // namespace xd::paper
