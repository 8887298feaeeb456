#include "core/screening/prepare_answers_import.h"

#include "core/screening/answer_layouts.h"
#include "core/screening/plan_answers_import.h"
#include "core/screening/round_store.h"

using namespace Qt::StringLiterals;

namespace xd::screening {

QString answerMappingKey(const sheets::Table &table, const InstrumentList &instruments)
{
    QStringList ids;
    for (const Instrument *instrument : instruments)
        ids.append(instrument->id);
    ids.sort();
    return u"answers/"_s + ids.join(u'+') + u'/' + sheets::headerFingerprint(table);
}

Result<AnswerColumns> findAnswerColumns(access::Session &session, const sheets::Table &table, const InstrumentList &instruments)
{
    XD_TRY(journal::Journal *const records, session.recordsFor(access::Capability::runScreening));
    XD_TRY(const QByteArray json, readAnswerMapping(records->vault(), answerMappingKey(table, instruments)));
    if (!json.isEmpty()) {
        if (auto remembered = sheets::columnMapFromJson(json, table, answerColumns(instruments)))
            return AnswerColumns{std::move(*remembered), true, nameOfMapping(json)};
    }
    return AnswerColumns{guessAnswerColumns(table, instruments), false};
}

Result<AnswersPlan> prepareAnswersImport(access::Session &session, const Instruments &instruments, const RoundId &round,
                                         const sheets::Table &table, const sheets::ColumnMap &map, const AnswersChoices &choices,
                                         const QString &layoutName)
{
    XD_TRY(const RoundView view, viewRound(session, instruments, round));
    XD_TRY(AnswersPlan plan, planAnswersImport(table, map, view, session.clock().nowMs(), choices));
    plan.mappingKey = answerMappingKey(table, view.round.instrumentList());
    plan.mapping = namedMapping(map, table, layoutName);
    return plan;
}

} // namespace xd::screening
