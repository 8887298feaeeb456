// The journal on paper and on the clipboard: through the gate as any list, with logins and codes and no name of a
// student. What is cut here leaves only after Gate::noteExit.
#pragma once

#include "ui/journal/journal_lines.h"
#include "ui/paper/paper_document.h"

#include "core/disclosure/released_document.h"

namespace xd::ui {

inline constexpr int mostLinesOnPaper = 2'000; // some sixty pages

struct JournalCut {
    std::shared_ptr<const JournalLines> lines;
    std::vector<int> rows; // of them, in the order of the paper
    QString period;        // in words
    QString filters;       // in words, empty for none; no names
    QByteArray student;    // whose file it is about, or empty
};

// What the signed-in reader may take along. Errors: NotPermitted.
Result<disclosure::ReleasedDocument> releaseLines(access::Session &session, const JournalCut &cut);
QStringList journalHeadings();

// `readBy`: the login, stands on the foot of each page with the moment.
paper::PaperDocument journalPaper(const disclosure::ReleasedDocument &document, const access::SiteIdentity &site, const QString &readBy);

} // namespace xd::ui
