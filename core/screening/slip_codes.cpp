#include "core/screening/slip_codes.h"

#include "core/crypto/sodium.h"
#include "core/screening/round_store.h"
#include "core/screening/round_view.h"
#include "core/screening/slip_store.h"

using namespace Qt::StringLiterals;

namespace xd::screening {
namespace {

QString drawCode(const QSet<QString> &taken)
{
    while (true) {
        const QString code = makeSlipCode(leastSlipNumber + int(randombytes_uniform(slipNumbers)));
        if (!taken.contains(code))
            return code;
    }
}

// Those of the round itself, and of all others while there are enough left to draw from.
Result<QSet<QString>> takenCodes(vault::Vault &records, const SlipCodes &ofRound, const RoundView &view, int wanted)
{
    XD_TRY(QSet<QString> taken, readSlipCodesOfAllRounds(records));
    if (taken.size() + wanted <= slipNumbers / 2)
        return taken;
    taken.clear();
    for (const RosterEntry &student : view.roster.entries())
        taken.insert(ofRound.codeOf(student.id));
    return taken;
}

} // namespace

void SlipCodes::add(const students::StudentId &student, const QString &code)
{
    m_codes.insert(student, code);
    m_students.insert(code, student);
}

Result<students::StudentId> SlipCodes::studentOf(const QString &typed) const
{
    XD_TRY(const QString code, readSlipCode(typed));
    const auto found = m_students.constFind(code);
    if (found == m_students.constEnd())
        return failure(ErrorCode::BadSlipCode, u"code"_s);
    return *found;
}

Result<SlipCodes> slipCodesOf(access::Session &session, const Instruments &instruments, const RoundId &round)
{
    XD_TRY(journal::Journal *const records, session.recordsFor(access::Capability::runScreening));
    XD_CHECK(readRound(records->vault(), instruments, round));
    return readSlipCodes(records->vault(), round);
}

Result<int> makeSlipCodes(access::Session &session, const Instruments &instruments, const RoundId &round)
{
    XD_TRY(journal::Journal *const records, session.recordsFor(access::Capability::runScreening));
    XD_TRY(const RoundView view, viewRound(session, instruments, round));
    if (view.round.isClosed())
        return failure(ErrorCode::RoundClosed);
    XD_TRY(SlipCodes codes, readSlipCodes(records->vault(), round));
    std::vector<students::StudentId> without;
    for (const RosterEntry &student : view.roster.entries()) {
        if (view.isEligible(student) && codes.codeOf(student.id).isEmpty())
            without.push_back(student.id);
    }
    if (without.empty())
        return 0;
    crypto::readySodium();
    XD_TRY(QSet<QString> taken, takenCodes(records->vault(), codes, view, int(without.size())));
    const journal::Operation operation{journal::Verb::slipCodesMade, round.bytes(), {}, {{u"made"_s, qint64(without.size())}}, journal::Topic::screening};
    XD_CHECK(records->write(operation, [&](vault::Vault &vault) -> Done {
        for (const students::StudentId &student : without) {
            const QString code = drawCode(taken);
            taken.insert(code);
            XD_CHECK(insertSlipCode(vault, round, student, code));
        }
        return {};
    }));
    return int(without.size());
}

} // namespace xd::screening
