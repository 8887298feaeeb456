// What the screening page shows, asked in one go on the vault thread.
#pragma once

#include "core/care/list_duties.h"
#include "core/screening/bands_by_grade.h"
#include "core/screening/round_results.h"
#include "core/screening/round_status.h"
#include "core/screening/undo_answers_import.h"
#include "core/students/list_classes.h"
#include "ui/screening/import_subjects.h"

#include <optional>

namespace xd::ui {

struct RoundData {
    screening::RoundStatus status;
    screening::RoundResults results;
    screening::BandsByGrade bands;
    std::vector<screening::MissingStudent> missing; // also who refused
    std::vector<care::DutyLine> answered; // danger answers of this round whose duty is answered
    int waitingForLook = 0; // candidates without a decision, or with new facts since
    int slipCodes = 0;      // slips with a number that were handed out
    std::vector<screening::ScreeningImportRow> imports;
};

struct ScreeningData {
    SharedInstruments instruments; // keeps alive what the rounds point to
    std::vector<screening::Round> rounds; // newest first
    std::optional<RoundData> round;       // the chosen one, else the newest
    std::vector<students::ClassCount> classes; // of the roster's newest year
    QDate today;
};

// `instruments` may be null: they are loaded then. Errors: NotPermitted, NoKey, those of packs.
Result<ScreeningData> readScreening(access::Session &session, SharedInstruments instruments, const screening::RoundId &chosen);

} // namespace xd::ui
