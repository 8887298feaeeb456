// From the steps of a sitting to the sheets of its students. What was not answered stays missing and is never a zero; the
// last answer to an item counts. Pure.
#pragma once

#include "core/screening/plan_given_answers.h"
#include "core/screening/sitting_log.h"

#include <map>
#include <set>

namespace xd::screening {

struct SittingSheet {
    QString part;        // instrument at version
    QByteArray answers;  // as far as the highest item that was seen; 255 where nothing was answered
    qint64 spentMs = 0;  // before its items; what passed after stopping does not count
    std::set<int> passed; // items, answered or not
    qint64 lastMs = 0;
    bool isAnswered() const { return answers.count(char(missingAnswer)) < answers.size(); }
};
struct SittingOfStudent {
    std::optional<bool> isWilling; // the last word
    qint64 saidMs = 0;
    std::vector<SittingSheet> sheets; // in the order in which they were begun
};

std::map<QByteArray, SittingOfStudent> sheetsOf(const std::vector<SittingEvent> &events); // by token

} // namespace xd::screening
