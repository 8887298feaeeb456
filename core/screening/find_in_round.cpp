#include "core/screening/find_in_round.h"

#include "core/base/text_fold.h"
#include "core/screening/round_view.h"
#include "core/screening/slip_codes.h"

#include <QSet>

using namespace Qt::StringLiterals;

namespace xd::screening {

Result<FoundInRound> findInRound(access::Session &session, const Instruments &instruments, const RoundId &round, const QString &typed)
{
    XD_CHECK(session.require(access::Capability::runScreening));
    XD_TRY(const RoundView view, viewRound(session, instruments, round));
    XD_TRY(const SlipCodes codes, slipCodesOf(session, instruments, round));
    const QString number = cleanCell(typed).toUpper();
    const QString name = cleanName(typed);
    const auto coded = codes.studentOf(typed);
    QSet<students::StudentId> matching;
    for (const RosterEntry &student : view.roster.entries()) {
        // Who has left since may still withdraw.
        const bool isOfRound = view.isEligible(student) || view.stored.contains(student.id) || view.consents.contains(student.id);
        const bool isMeant = (coded && *coded == student.id) || (!number.isEmpty() && (student.number.toUpper() == number || student.localNumber.toUpper() == number))
            || (!name.isEmpty() && student.name == name);
        if (isOfRound && isMeant)
            matching.insert(student.id);
    }
    if (matching.size() != 1)
        return failure(matching.isEmpty() ? ErrorCode::UnknownStudent : ErrorCode::AmbiguousStudent, u"student"_s);
    const RosterEntry *const found = view.roster.find(*matching.begin());
    return FoundInRound{found->id, found->name, found->localNumber.isEmpty() ? found->number : found->localNumber, found->schoolClass};
}

} // namespace xd::screening
