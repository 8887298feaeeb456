#include "ui/paper/print_preview.h"

#include "ui/paper/lay_out.h"
#include "ui/paper/print_document.h"
#include "ui/paper/write_pdf.h"
#include "ui/text/error_text.h"

#include <QAbstractScrollArea>
#include <QBoxLayout>
#include <QFileDialog>
#include <QLabel>
#include <QPrintDialog>
#include <QPrintPreviewWidget>
#include <QPrinter>
#include <QPointer>
#include <QPushButton>
#include <QShortcut>
#include <QToolButton>
#include <QScrollBar>
#include <QTimer>

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

    askFileName = [this](const QString &suggested, std::function<void(const QString &)> answered) {
        auto *dialog = new QFileDialog(this, tr("Save as PDF"), {}, tr("PDF files (*.pdf)"));
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        dialog->setAcceptMode(QFileDialog::AcceptSave);
        dialog->setDefaultSuffix(QStringLiteral("pdf"));
        dialog->selectFile(suggested);
        connect(dialog, &QFileDialog::fileSelected, this, answered);
        dialog->open();
    };
    askPrinter = [this](const std::shared_ptr<QPrinter> &printer, std::function<void()> agreed) {
        auto *dialog = new QPrintDialog(printer.get(), this);
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        connect(dialog, &QDialog::accepted, this, [printer, agreed] { agreed(); });
        dialog->QDialog::open();
    };
    m_pages->updatePreview();
    m_pages->setViewMode(QPrintPreviewWidget::SinglePageView);
    m_pages->setZoomFactor(1); // to be read; the whole page is one click away
    showPage(1);
    // Once it has its size, it begins where the paper begins.
    QTimer::singleShot(0, this, [this] {
        for (auto *area : m_pages->findChildren<QAbstractScrollArea *>())
            area->verticalScrollBar()->setValue(area->verticalScrollBar()->minimum());
    });
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
    m_print->setObjectName(QStringLiteral("printPaper"));
    m_save = new QPushButton(tr("Save as P&DF"), bar);
    m_save->setObjectName(QStringLiteral("savePdf"));
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

void PrintPreview::fail(const Error &error)
{
    showMessage(text::sentenceFor(error));
    emit failed(error);
}

// Noted before it lies anywhere: a line too many is better than a paper nobody knows of.
void PrintPreview::saveAs(const QString &path)
{
    auto begun = vault::OutgoingFile::begin(path);
    if (!begun)
        return fail(begun.error());
    m_permit(disclosure::Channel::pdf, [self = QPointer(this), path, file = std::make_shared<vault::OutgoingFile>(std::move(*begun))](Done permitted) {
        if (!self)
            return;
        if (!permitted)
            return self->fail(permitted.error());
        if (const auto written = writePdf(self->m_document, *file); !written)
            return self->fail(written.error());
        self->showMessage(tr("Saved: %1").arg(path));
        emit self->saved(path);
    });
}

void PrintPreview::printOn(std::shared_ptr<QPrinter> printer)
{
    if (!printer->isValid())
        return fail({ErrorCode::NoPrinter, {}, {}});
    m_permit(disclosure::Channel::print, [self = QPointer(this), printer](Done permitted) {
        if (!self)
            return;
        if (!permitted)
            return self->fail(permitted.error());
        if (const auto printed = printDocument(self->m_document, *printer); !printed)
            return self->fail(printed.error());
        self->showMessage(tr("Sent to the printer."));
        emit self->printed();
    });
}

void PrintPreview::print()
{
    Result<std::unique_ptr<QPrinter>> printer = printerFor(m_document);
    if (!printer) {
        m_save->setFocus(); // what there is instead
        return fail(printer.error());
    }
    const std::shared_ptr<QPrinter> chosen = std::move(*printer);
    askPrinter(chosen, [this, chosen] { printOn(chosen); });
}

void PrintPreview::save()
{
    askFileName(m_suggestedName + QStringLiteral(".pdf"), [this](const QString &path) { saveAs(path); });
}

} // namespace xd::paper
