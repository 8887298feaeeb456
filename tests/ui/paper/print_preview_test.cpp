#include "tests/support/say.h"
#include "ui/paper/print_document.h"
#include "ui/paper/print_preview.h"

#include <QPrintPreviewWidget>
#include <QSignalSpy>

using namespace Qt::StringLiterals;
using namespace xd;
using namespace xd::paper;

namespace {

PaperDocument twoPages()
{
    PaperDocument document;
    document.title = u"两页"_s;
    document.blocks = {Paragraph{u"第一页。"_s}, PageBreak{}, Paragraph{u"第二页。"_s}};
    return document;
}

struct Opened {
    std::vector<disclosure::Channel> exits;
    Done answer;
    PrintPreview preview{twoPages(), u"两页"_s, [this](disclosure::Channel channel, const std::function<void(Done)> &answered) {
                             exits.push_back(channel);
                             answered(answer);
                         }};
};

QPushButton *button(PrintPreview &preview, const QString &part)
{
    for (QPushButton *each : preview.findChildren<QPushButton *>()) {
        if (each->text().remove(u'&').contains(part))
            return each;
    }
    FAIL("no button " << part.toStdString());
    return nullptr;
}

} // namespace

TEST_CASE("The preview shows as many pages as will be printed")
{
    Opened opened;
    opened.preview.show();
    CHECK(opened.preview.pageCount() == 2);
    CHECK(opened.exits.empty());
}

TEST_CASE("Saving notes the exit before the file lies anywhere")
{
    QTemporaryDir folder;
    Opened opened;
    opened.preview.askFileName = [&](const QString &suggested, const auto &answered) { answered(folder.filePath(suggested)); };
    QSignalSpy saved(&opened.preview, &PrintPreview::saved);
    button(opened.preview, u"Save"_s)->click();
    CHECK(saved.count() == 1);
    CHECK(QFile::exists(folder.filePath(u"两页.pdf"_s)));
    CHECK(opened.exits == std::vector{disclosure::Channel::pdf});
}

TEST_CASE("An exit that cannot be noted leaves no file")
{
    QTemporaryDir folder;
    Opened opened;
    opened.answer = failure(ErrorCode::NotPermitted);
    QSignalSpy failed(&opened.preview, &PrintPreview::failed);
    opened.preview.saveAs(folder.filePath(u"x.pdf"_s));
    REQUIRE(failed.count() == 1);
    CHECK(failed.first().first().value<Error>().code == ErrorCode::NotPermitted);
    CHECK(QDir(folder.path()).isEmpty());
}

TEST_CASE("Closing the question for a file name changes nothing")
{
    Opened opened;
    opened.preview.askFileName = [](const QString &, const auto &) {};
    button(opened.preview, u"Save"_s)->click();
    CHECK(opened.exits.empty());
}

TEST_CASE("Without a printer the preview says so and offers the PDF")
{
    if (hasPrinter())
        SKIP("this computer has a printer");
    Opened opened;
    opened.preview.show();
    QSignalSpy failed(&opened.preview, &PrintPreview::failed);
    button(opened.preview, u"Print"_s)->click();
    REQUIRE(failed.count() == 1);
    CHECK(failed.first().first().value<Error>().code == ErrorCode::NoPrinter);
    CHECK(button(opened.preview, u"Save"_s)->hasFocus() == opened.preview.isActiveWindow());
    CHECK(opened.exits.empty());
    CHECK(codeOf(printerFor(twoPages())) == ErrorCode::NoPrinter);
    QPrinter none;
    CHECK(codeOf(printDocument(twoPages(), none)) == ErrorCode::NoPrinter);
}

TEST_CASE("A printer that writes a file gets the same pages")
{
    QTemporaryDir folder;
    QPrinter printer(QPrinter::HighResolution);
    printer.setOutputFormat(QPrinter::PdfFormat);
    printer.setOutputFileName(folder.filePath(u"p.pdf"_s));
    CHECK(valueOf(printDocument(twoPages(), printer)) == 2);
    CHECK(QFileInfo(folder.filePath(u"p.pdf"_s)).size() > 1000);
}
