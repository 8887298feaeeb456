// What the page of the second look shows, asked in one go on the vault thread.
#pragma once

#include "core/mailbox/opened_letters.h"
#include "core/screening/candidates.h"

#include <memory>

namespace xd::ui {

struct ReviewData {
    std::shared_ptr<const screening::Instruments> instruments; // keeps alive what the rounds point to
    packs::Form form;
    std::vector<screening::Round> rounds;        // newest first
    std::optional<screening::ReviewQueue> queue; // of the chosen round, else of the newest
    mailbox::OpenedLetters letters;              // of homeroom teachers, so far as the room has opened them
    QHash<QByteArray, QString> names;            // of persons, by user id
    QDate today;
};

// Instruments and form may be those of before. Errors: NotPermitted, NoKey, those of packs.
Result<ReviewData> readReview(access::Session &session, ReviewData before, const screening::RoundId &chosen);

} // namespace xd::ui
