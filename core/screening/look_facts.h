// What made a student a candidate, as it was on the day the second look began: scores with the cut they reached, danger
// answers, and the quality of every sheet beside them. Codes and numbers only, so that they can be read without the pack
// of then. Kept as canonical CBOR; numbers are thousandths. Error of decoding: VaultDamaged.
#pragma once

#include "core/screening/round_results.h"

namespace xd::screening {

struct ScaleFlag {
    QString pack, version, norm, scale;
    double value = 0;
    QString band;                       // empty: the scale has none
    std::optional<double> atLeast, atMost; // the cut that it reached; none where a clue alone made the candidate
    QStringList clues;                  // that hold, by id
    friend bool operator==(const ScaleFlag &, const ScaleFlag &) = default;
};

struct DangerFlag {
    QString pack, version;
    int itemNumber = 0;
    quint8 answer = 0;
    qint64 foundMs = 0;
    QString refusedFor; // why its row was not stored; empty: it was
    friend bool operator==(const DangerFlag &, const DangerFlag &) = default;
};

// Of each sheet, flagged or not: how far its numbers can be trusted.
struct SheetQuality {
    QString pack, version, norm;
    Flags flags;
    int missing = 0;
    int seconds = -1;
    bool isLate = false;
    int grade = 0;
    friend bool operator==(const SheetQuality &, const SheetQuality &) = default;
};

struct LookFacts {
    std::vector<ScaleFlag> scales;
    std::vector<DangerFlag> danger;
    std::vector<SheetQuality> sheets;

    bool isEmpty() const { return scales.empty() && danger.empty(); } // no candidate
    friend bool operator==(const LookFacts &, const LookFacts &) = default;
};

LookFacts lookFacts(const StudentResult &student, const Round &round);

// What is in `now` and was not `before`: danger answers and scales one by one, sheets by their instrument.
LookFacts newSince(const LookFacts &before, const LookFacts &now);
// Danger answers of `before` that are the student's no more: they were matched to somebody else, or are no student of ours.
std::vector<DangerFlag> takenBack(const LookFacts &before, const LookFacts &now);
void append(LookFacts &facts, const LookFacts &more);

// What had come since, frozen with the decision that took it into account.
struct LaterFacts {
    qint64 decision = 0;
    LookFacts facts;
};
QByteArray encodeFacts(const LookFacts &facts, const std::vector<LaterFacts> &later = {});
Result<LookFacts> decodeFacts(const QByteArray &bytes);
Result<std::vector<LaterFacts>> decodeLater(const QByteArray &bytes); // of the same bytes; none in those from before

} // namespace xd::screening
