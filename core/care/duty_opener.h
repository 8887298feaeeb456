// Opens the duty of a danger answer within the write that stores it: neither is there without the other. Nothing else
// opens one; a score never does.
#pragma once

#include "core/screening/finding.h"

namespace xd::care {

class DutyOpener final : public screening::DangerWatcher {
public:
    Done onDanger(vault::Vault &records, const screening::Finding &finding) override;
};

} // namespace xd::care
