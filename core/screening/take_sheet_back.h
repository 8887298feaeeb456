// Takes one sheet back, however it came: a table, paper, or this computer. For what an import's undo would take too much of.
// Only while no second look at the student has begun; entering the sheet again is the way back. Its danger findings and duties
// stay, and where nobody's sheet stands behind one any more it may be somebody else's (match_finding.h).
// Capability: runScreening. Errors: NotPermitted, NoKey, NotFound (round, or field "sheet": the student has none), RoundClosed,
// SecondLookBegun, FieldMissing (reason).
#pragma once

#include "core/access/session.h"
#include "core/screening/instruments.h"
#include "core/screening/round.h"

namespace xd::screening {

// Codes, not words: the journal keeps them for ever and holds no name.
enum class WhyBack { otherStudent, mistyped, disturbed, otherwise };
inline constexpr std::array allWhyBack{WhyBack::otherStudent, WhyBack::mistyped, WhyBack::disturbed, WhyBack::otherwise};
QString textOf(WhyBack why); // "other-student", "mistyped", "disturbed", "otherwise"
std::optional<WhyBack> whyBackFrom(const QString &text);

struct SheetOf {
    RoundId round;
    students::StudentId student;
    QString instrument; // id
};
Done takeSheetBack(access::Session &session, const Instruments &instruments, const SheetOf &sheet, const QString &why);

} // namespace xd::screening
