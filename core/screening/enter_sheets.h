// Answers typed from paper, sheet by sheet. Each is stored as soon as it is finished, so that nothing typed is lost and a
// danger answer calls somebody at once; those typed one after the other are one import ("batch") and can be taken back
// together (undo_answers_import.h) or the last one alone.
// Errors: NotPermitted, NoKey, NotFound, RoundClosed, Refused (the batch was undone), SecondLookBegun.
#pragma once

#include "core/screening/import_answers.h"
#include "core/screening/plan_given_answers.h"

namespace xd::screening {

struct SheetEntered {
    ScreeningImportId batch;             // nil while nothing of it has been stored
    std::optional<ErrorCode> refusedFor; // the sheet was not stored: NotInRound, NoConsent, AnsweredTwice, TooManyMissing …
    bool isUnchanged = false;            // the same answers were stored before
    int findings = 0;                    // new danger findings, of a refused sheet as well
};

// `batch`: nil begins one.
Result<SheetEntered> enterSheet(access::Session &session, const Instruments &instruments, const RoundId &round,
                                const ScreeningImportId &batch, const GivenAnswers &given, DangerWatcher &watcher);
// What was typed of a student's paper before, by whoever; none where there is nothing from paper.
Result<std::optional<QByteArray>> findTypedSheet(access::Session &session, const Instruments &instruments, const RoundId &round,
                                                 const students::StudentId &student, const QString &instrument);
// What a second reading of the paper has settled takes the place of the first, in the batch of the first. Also: NotFound.
Result<SheetEntered> correctSheet(access::Session &session, const Instruments &instruments, const RoundId &round,
                                  const GivenAnswers &given, DangerWatcher &watcher);
// Its danger findings stay.
Done takeSheetBack(access::Session &session, const Instruments &instruments, const ScreeningImportId &batch,
                   const students::StudentId &student, const QString &instrument);

} // namespace xd::screening
