#include "ui/learning/learning_data.h"

#include "core/packs/own_phrases.h"
#include "core/reports/find_reports.h"
#include "core/reports/round_report.h"
#include "core/screening/load_instruments.h"
#include "core/screening/round_status.h"
#include "core/students/school_guard.h"
#include "ui/text/result_words.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace xd::ui {

namespace {

int positionOf(const screening::Round &round, const QString &instrument)
{
    for (std::size_t i = 0; i < round.instruments.size(); ++i) {
        if (round.instruments[i].instrument->id == instrument)
            return int(i);
    }
    return 0;
}

Result<CutDocument> cut(access::Session &session, disclosure::Document document, const disclosure::Reader &reader)
{
    XD_TRY(disclosure::ReleasedDocument shown, disclosure::Gate(session).preview(document, reader));
    return CutDocument{std::move(document), reader, std::move(shown)};
}

bool isTheSame(const disclosure::ReleasedDocument &one, const disclosure::ReleasedDocument &other)
{
    const auto rowsOf = [](const disclosure::ReleasedDocument &document) {
        std::vector<std::vector<QStringList>> rows;
        for (const disclosure::ListTable &list : document->lists)
            rows.push_back(list.rows);
        return rows;
    };
    return one->tables == other->tables && one->texts == other->texts && rowsOf(one) == rowsOf(other);
}

} // namespace

Result<LearningData> readLearning(access::Session &session, const LearningWish &wish)
{
    LearningData data;
    XD_TRY(auto loaded, screening::loadInstruments(session));
    data.instruments = std::make_shared<const screening::Instruments>(std::move(loaded));
    XD_TRY(data.rounds, screening::listRounds(session, *data.instruments));
    if (data.rounds.empty())
        return data;
    const auto wished = std::find_if(data.rounds.begin(), data.rounds.end(), [&](const screening::Round &round) { return round.id == wish.round; });
    data.round = wished == data.rounds.end() ? 0 : int(wished - data.rounds.begin());
    const screening::Round &round = data.shown();
    data.choice.instrument = positionOf(round, wish.instrument);
    const screening::Instrument &instrument = *round.instruments[std::size_t(data.choice.instrument)].instrument;
    data.choice.scale = instrument.findScale(wish.scale).value_or(instrument.totalScale().value_or(0));

    XD_TRY(disclosure::Document own, screening::learnFromRound(session, *data.instruments, round.id, data.choice, text::resultWords()));
    XD_TRY(CutDocument ownCut, cut(session, std::move(own), {session.role(), disclosure::Purpose::ownWork}));
    data.own = std::move(ownCut);
    XD_TRY(disclosure::Document others, reports::roundReport(session, *data.instruments, round.id));
    XD_TRY(CutDocument othersCut, cut(session, std::move(others), reports::leadership));
    data.others = std::move(othersCut);
    XD_TRY(data.recipients, screening::letterRecipients(session, *data.instruments, round.id));
    XD_TRY(data.alarms, screening::falseAlarms(session, *data.instruments));
    XD_TRY(data.letters, screening::letterBookIn(data.instruments->allPacks()));
    XD_TRY(const std::vector<packs::OwnPhrase> added, packs::ownPhrases(session));
    data.letters.add(packs::rulesOf(added));
    XD_TRY(data.guard, students::schoolGuard(session, data.letters.phrases));
    auto report = reports::newestRoundReport(session, round.id);
    if (report)
        data.report = std::move(*report);
    else if (report.error().code != ErrorCode::NothingReleased)
        return tl::unexpected(report.error());
    return data;
}

Result<disclosure::ReleasedDocument> leave(access::Session &session, const CutDocument &shown, disclosure::Channel channel)
{
    disclosure::Gate gate(session);
    XD_TRY(const disclosure::ReleasedDocument now, gate.preview(shown.document, shown.reader));
    if (!isTheSame(now, shown.shown))
        return failure(ErrorCode::Refused, {}, u"what would leave is not what was shown"_s);
    return gate.release(shown.document, shown.reader, channel);
}

} // namespace xd::ui
