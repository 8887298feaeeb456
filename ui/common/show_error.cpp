#include "ui/common/show_error.h"

#include "ui/common/ask.h"
#include "ui/text/error_text.h"

#include <QCoreApplication>

namespace xd::ui {

void showError(QWidget *parent, const Error &error)
{
    if (error.code == ErrorCode::Cancelled)
        return;
    ask::tell(parent, theme::Mark::danger, QCoreApplication::translate("Ask", "That did not work"),
              text::sentenceFor(error));
}

} // namespace xd::ui
