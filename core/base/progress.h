// Long work tells how far it is and asks whether to stop; stopping leaves nothing half done
// (the work returns ErrorCode::Cancelled and its transaction rolls back).
#pragma once

#include <QtGlobal>

namespace xd {

class Progress {
public:
    virtual ~Progress() = default;
    virtual void report(qint64 done, qint64 total) = 0; // total 0: not known
    virtual bool isStopped() const = 0;
};

// For work that nobody watches.
class NoProgress final : public Progress {
public:
    void report(qint64, qint64) override {}
    bool isStopped() const override { return false; }
};

} // namespace xd
