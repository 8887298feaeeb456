// Tells the students noun whether screening holds anything about a student: answers, a consent slip, a danger finding.
#pragma once

#include "core/students/undo_roster_import.h"

namespace xd::screening {

class ScreeningUse final : public students::StudentUse {
public:
    Result<bool> isUsed(vault::Vault &records, std::span<const students::StudentId> students) const override;
};

} // namespace xd::screening
