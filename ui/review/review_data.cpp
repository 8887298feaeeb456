#include "ui/review/review_data.h"

#include "core/access/person_name.h"
#include "core/screening/load_instruments.h"
#include "core/screening/round_status.h"

using namespace Qt::StringLiterals;

namespace xd::ui {

Result<ReviewData> readReview(access::Session &session, ReviewData before, const screening::RoundId &chosen)
{
    ReviewData data = std::move(before);
    data.queue.reset();
    data.today = session.clock().today();
    if (!data.instruments) {
        XD_TRY(auto loaded, screening::loadInstruments(session));
        data.instruments = std::make_shared<const screening::Instruments>(std::move(loaded));
        XD_TRY(data.form, packs::builtInForm(u"second-look"_s));
    }
    XD_TRY(data.rounds, screening::listRounds(session, *data.instruments));
    if (data.rounds.empty())
        return data;
    const bool isThere = std::any_of(data.rounds.begin(), data.rounds.end(), [&](const screening::Round &round) { return round.id == chosen; });
    XD_TRY(data.queue, screening::reviewQueue(session, *data.instruments, isThere ? chosen : data.rounds.front().id));
    XD_TRY(data.letters, mailbox::openedLetters(session));
    XD_TRY(data.names, access::personNames(session));
    return data;
}

} // namespace xd::ui
