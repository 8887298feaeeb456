// Stores planned sheets with their results, and every danger finding, in one journal write that can be taken back
// (undo_answers_import.h). Everything that stores answers goes through here. No score calls anyone; each danger finding
// is told to the watcher within the write.
// Errors: NotPermitted, NoKey, NotFound, RoundClosed, Refused (roster or round changed after the preview: plan again; or
// the plan's batch was undone), NoConsent (withdrawn since), SecondLookBegun (where a sheet replaces another), Cancelled.
#pragma once

#include "core/base/progress.h"
#include "core/screening/finding.h"
#include "core/screening/answers_plan.h"

namespace xd::screening {

struct AnswersImported {
    ScreeningImportId import;
    int added = 0, unchanged = 0, refused = 0; // rows
    int findings = 0;                          // new danger findings
};

// `file` is shown in the list of imports; only its last part is kept.
Result<AnswersImported> importAnswers(access::Session &session, const Instruments &instruments, const AnswersPlan &plan,
                                      const QString &file, DangerWatcher &watcher, Progress &progress);

// What is kept where nobody wants the rest: the danger answers, with no sheet stored and no layout remembered.
AnswersPlan dangerOnly(AnswersPlan plan);

} // namespace xd::screening
