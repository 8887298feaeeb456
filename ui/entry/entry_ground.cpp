#include "ui/entry/entry_ground.h"

#include "core/base/text_fold.h"
#include "core/screening/load_instruments.h"

#include <algorithm>

namespace xd::ui {

using screening::RosterEntry;

screening::InstrumentList EntryGround::typedInstruments() const
{
    screening::InstrumentList list = view.round.instrumentList();
    std::erase_if(list, [](const screening::Instrument *one) { return one->screenUse == screening::ScreenUse::importOnly; });
    return list;
}

Result<std::shared_ptr<const EntryGround>> readEntryGround(access::Session &session, const screening::RoundId &round)
{
    auto ground = std::make_shared<EntryGround>();
    XD_TRY(screening::Instruments instruments, screening::loadInstruments(session));
    ground->instruments = std::make_shared<const screening::Instruments>(std::move(instruments));
    XD_TRY(ground->view, screening::viewRound(session, *ground->instruments, round));
    XD_TRY(ground->codes, screening::slipCodesOf(session, *ground->instruments, round));
    ground->nowMs = session.clock().nowMs();
    return std::shared_ptr<const EntryGround>(std::move(ground));
}

Meant whoIsMeant(const EntryGround &ground, const QString &typed)
{
    const screening::RosterIndex &roster = ground.view.roster;
    if (const auto student = ground.codes.studentOf(typed)) {
        if (const RosterEntry *entry = roster.find(*student))
            return {{entry}, true};
    }
    const QString word = cleanCell(typed);
    if (word.isEmpty())
        return {};
    if (const auto numbered = roster.match({word, {}, {}, {}}, ground.view.classContext))
        return {{*numbered}, false};
    std::vector<const RosterEntry *> named = roster.candidates({{}, word, {}, {}}, ground.view.classContext);
    std::stable_partition(named.begin(), named.end(), [&](const RosterEntry *entry) { return ground.view.isEligible(*entry); });
    return {std::move(named), false};
}

} // namespace xd::ui
