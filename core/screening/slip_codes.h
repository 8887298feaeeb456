// Which student has which number in a round, looked up both ways. A code that another round has used is not given again
// while there are others, so that last year's slip is not taken for this year's.
// Errors: NotPermitted, NoKey, NotFound.
#pragma once

#include "core/access/session.h"
#include "core/screening/round.h"
#include "core/screening/slip_code.h"

#include <QHash>

namespace xd::screening {

class SlipCodes {
public:
    void add(const students::StudentId &student, const QString &code);

    int count() const { return int(m_codes.size()); }
    QString codeOf(const students::StudentId &student) const { return m_codes.value(student); } // empty: none so far
    // As typed. Error: BadSlipCode (misread, or no slip of this round has it).
    Result<students::StudentId> studentOf(const QString &typed) const;

private:
    QHash<students::StudentId, QString> m_codes;
    QHash<QString, students::StudentId> m_students;
};

Result<SlipCodes> slipCodesOf(access::Session &session, const Instruments &instruments, const RoundId &round);
// Gives a code to each student who could take part and has none, in one journal write; how many were given.
// Also: RoundClosed.
Result<int> makeSlipCodes(access::Session &session, const Instruments &instruments, const RoundId &round);

} // namespace xd::screening
