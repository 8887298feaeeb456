// Any released document as paper: its lists and count tables one after the other, under a title that the page gives.
// What was withheld is said, so that a short paper is not taken for a whole one.
#pragma once

#include "core/disclosure/released_document.h"
#include "ui/paper/paper_document.h"

#include <functional>

namespace xd::paper {

struct ReleasedPaperWords {
    QString title;
    QString subtitle;
    QString school;
    // Word for a list's column or a fact, from its name in the code; the widths of columns follow their contents.
    std::function<QString(const QString &column)> columnTitle;
    QStringList facts = {}; // texts of the document that stand on top, in this order
    std::function<QString(const QString &list)> listTitle = {}; // where there are several lists
};

PaperDocument releasedPaper(const disclosure::ReleasedDocument &document, const ReleasedPaperWords &words);

} // namespace xd::paper
