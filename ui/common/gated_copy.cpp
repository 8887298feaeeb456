#include "ui/common/gated_copy.h"

#include "core/disclosure/gate.h"
#include "ui/common/data_table.h"
#include "ui/common/runner.h"

#include <QCoreApplication>

namespace xd::ui {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(GatedCopy)
};

} // namespace

void copyThroughGate(const Workplace &workplace, QObject *receiver, const GatedCopy &copy, std::function<void(const Error &)> failed)
{
    disclosure::Document document;
    document.kind = copy.kind;
    document.subject = copy.subject;
    document.lists.push_back(copy.list);
    workplace.vault.run(
        receiver,
        [document, role = workplace.role](access::Session &session, Progress &) {
            return disclosure::Gate(session).release(document, {role, disclosure::Purpose::ownWork}, disclosure::Channel::clipboard);
        },
        [&navigator = workplace.navigator, headings = copy.headings, failed = std::move(failed)](Result<disclosure::ReleasedDocument> released) {
            if (!released) {
                failed(released.error());
                return;
            }
            CopiedTable copied{headings, {}};
            for (const disclosure::ListTable &table : (*released)->lists)
                copied.rows.append(QList<QStringList>(table.rows.begin(), table.rows.end()));
            putOnClipboard(copied);
            navigator.say(Words::tr("%n row(s) copied", nullptr, int(copied.rows.size())));
        });
}

} // namespace xd::ui
