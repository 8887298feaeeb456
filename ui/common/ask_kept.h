// A question like ask::text() whose answer takes more than a word: what is typed is kept as a draft (draft_keeper.h), so
// that locking loses none of it. Answering lets go of the draft, Cancel throws it away.
#pragma once

#include "core/drafts/draft.h"
#include "ui/common/ask.h"

namespace xd::ui {

class VaultThread;

namespace ask {

void keptText(QWidget *parent, VaultThread &vault, const drafts::DraftKey &key, const QString &title, const QString &label,
              std::function<void(const QString &)> answered);

} // namespace ask

} // namespace xd::ui
