// What the page about a round as a whole shows, asked in one go on the vault thread: what the counsellor sees and what
// others would get, each as the gate lets it through, and the documents that they were cut from, for the way out.
#pragma once

#include "core/disclosure/gate.h"
#include "core/reports/report_snapshot.h"
#include "core/screening/false_alarms.h"
#include "core/screening/learning_document.h"
#include "core/screening/result_letter.h"

#include <memory>
#include <optional>

namespace xd::ui {

// A document as one reader gets it.
struct CutDocument {
    disclosure::Document document;
    disclosure::Reader reader;
    disclosure::ReleasedDocument shown;
};

struct LearningData {
    std::shared_ptr<const screening::Instruments> instruments; // keeps alive what the rounds point to
    std::vector<screening::Round> rounds; // newest first; empty: nothing else is there
    int round = 0;                        // position of the one shown
    screening::LearningChoice choice;
    std::optional<CutDocument> own, others;
    std::vector<screening::LetterRecipient> recipients;
    screening::LetterBook letters;
    std::shared_ptr<const packs::LanguageGuard> guard; // of the words of a letter: the book's, the school's own, every student's name
    screening::FalseAlarms alarms; // over all rounds
    std::optional<reports::ReportSnapshot> report; // of the round, where it was released

    const screening::Round &shown() const { return rounds[size_t(round)]; }
};

// Which scale was looked at last, instrument by instrument; a nil round means the newest.
struct LearningWish {
    screening::RoundId round;
    QString instrument; // empty: the first of the round
    QString scale;      // empty: the total, else the first
};
// Errors: NotPermitted, NoKey, those of packs.
Result<LearningData> readLearning(access::Session &session, const LearningWish &wish);

// Cuts again, and where that is still what was shown lets it leave. Error: Refused where it has changed meanwhile.
Result<disclosure::ReleasedDocument> leave(access::Session &session, const CutDocument &cut, disclosure::Channel channel);

} // namespace xd::ui
