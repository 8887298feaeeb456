#include "ui/common/gated_preview.h"

#include "ui/common/runner.h"
#include "ui/theme/theme.h"

#include <QPushButton>

using namespace Qt::StringLiterals;

namespace xd::ui {

NoteExit exitOf(const disclosure::ReleasedDocument &document)
{
    return [document](access::Session &session, disclosure::Channel channel) { return disclosure::Gate(session).noteExit(document, channel); };
}

paper::PrintPreview *previewThroughGate(VaultThread &vault, QWidget *owner, const GatedPreview &preview)
{
    const auto permit = [&vault, owner, note = preview.note](disclosure::Channel channel, std::function<void(Done)> answered) {
        if (!note)
            return answered(Done());
        vault.run<void>(owner, [note, channel](access::Session &session, Progress &) { return note(session, channel); }, std::move(answered));
    };
    auto *shown = new paper::PrintPreview(preview.paper, preview.fileName, permit, owner);
    shown->setObjectName(preview.objectName);
    shown->setAttribute(Qt::WA_DeleteOnClose);
    shown->setWindowModality(Qt::WindowModal);
    theme::setButtonRole(shown->findChild<QPushButton *>(u"printPaper"_s), theme::ButtonRole::primary);
    shown->resize(owner->window()->size() * 0.9);
    shown->show();
    return shown;
}

} // namespace xd::ui
