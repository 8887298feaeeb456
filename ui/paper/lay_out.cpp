#include "ui/paper/lay_out.h"

#include "ui/paper/bar_chart.h"

#include <QPageLayout>

namespace xd::paper {

namespace {

struct BlockDrawer {
    PageFlow &flow;
    void operator()(const Heading &block) const { flow.heading(block); }
    void operator()(const Paragraph &block) const { flow.paragraph(block); }
    void operator()(const Note &block) const { flow.note(block); }
    void operator()(const KeyFigures &block) const { flow.keyFigures(block); }
    void operator()(const Facts &block) const { flow.facts(block); }
    void operator()(const Table &block) const { flow.table(block); }
    void operator()(const Figure &block) const { flow.figure(block); }
    void operator()(const BarChart &block) const { flow.figure(figureOf(block, flow.bodyWidthMm())); }
    void operator()(const QrCode &block) const { flow.qrCode(block); }
    void operator()(const SignatureLines &block) const { flow.signatureLines(block); }
    void operator()(const FormGrid &block) const { flow.formGrid(block); }
    void operator()(const TearLine &block) const { flow.tearLine(block); }
    void operator()(PageBreak) const { flow.pageBreak(); }
};

} // namespace

void setPageOf(const PaperDocument &document, QPagedPaintDevice &device)
{
    const auto orientation = document.isLandscape ? QPageLayout::Landscape : QPageLayout::Portrait;
    device.setPageLayout(QPageLayout(QPageSize(QPageSize::A4), orientation, {}, QPageLayout::Millimeter));
}

Result<int> layOut(const PaperDocument &document, QPagedPaintDevice &device)
{
    const PageFrame frame{document.headLeft, document.headRight, document.footLeft};
    return flowPages(device, frame, [&](PageFlow &flow) {
        flow.title(document.title, document.subtitle, document.stamp);
        for (const Block &block : document.blocks)
            std::visit(BlockDrawer{flow}, block);
    });
}

} // namespace xd::paper
