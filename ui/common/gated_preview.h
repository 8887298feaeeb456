// A paper is seen before it leaves. Printed or saved it is only once its exit is noted, on the vault thread: the preview
// waits for the answer, the window does not.
#pragma once

#include "core/access/session.h"
#include "core/disclosure/gate.h"
#include "ui/paper/print_preview.h"

namespace xd::ui {

class VaultThread;

using NoteExit = std::function<Done(access::Session &, disclosure::Channel)>;
NoteExit exitOf(const disclosure::ReleasedDocument &document);

struct GatedPreview {
    QString objectName;
    paper::PaperDocument paper;
    QString fileName;   // suggested, without folder and ending
    NoteExit note = {}; // without it: nothing of any student is on it
};
// Above the owner's window; deletes itself when closed.
paper::PrintPreview *previewThroughGate(VaultThread &vault, QWidget *owner, const GatedPreview &preview);

} // namespace xd::ui
