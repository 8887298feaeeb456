#include "app/cli/screening_rounds.h"

#include "app/cli/say.h"
#include "app/cli/words.h"
#include "core/care/duty_opener.h"
#include "core/screening/load_instruments.h"
#include "core/screening/match_finding.h"
#include "core/screening/round_status.h"
#include "ui/text/labels.h"

using namespace Qt::StringLiterals;

namespace xd::cli {

namespace {

QJsonObject jsonOf(const screening::Round &round)
{
    QJsonArray instruments, classes;
    for (const screening::RoundInstrument &one : round.instruments)
        instruments.append(one.instrument->idAtVersion());
    for (const students::SchoolClass &one : round.classes)
        classes.append(one.name());
    return {{u"round"_s, round.id.text()}, {u"title"_s, round.title}, {u"grades"_s, round.grades.text()}, {u"classes"_s, classes},
            {u"instruments"_s, instruments}, {u"from"_s, isoDate(round.firstDay)}, {u"to"_s, isoDate(round.lastDay)},
            {u"opened"_s, isoMoment(round.openedMs)}, {u"closed"_s, round.isClosed() ? QJsonValue(isoMoment(round.closedMs)) : QJsonValue()}};
}

} // namespace

Result<Outcome> listRounds(Call &call)
{
    XD_TRY(access::Session *const session, call.session());
    XD_TRY(const screening::Instruments instruments, screening::loadInstruments(*session));
    XD_TRY(const std::vector<screening::Round> rounds, screening::listRounds(*session, instruments));
    Outcome outcome;
    QJsonArray list;
    std::vector<QStringList> cells;
    for (const screening::Round &round : rounds) {
        list.append(jsonOf(round));
        cells.push_back({round.title, round.grades.text(), text::dateText(round.firstDay), round.isClosed() ? Say::tr("closed") : Say::tr("still open"), round.id.text()});
    }
    outcome.result = {{u"rounds"_s, list}};
    outcome.lines = inColumns(cells);
    if (rounds.empty())
        outcome.lines << Say::tr("No round has been opened.");
    return outcome;
}

Result<Outcome> matchFinding(Call &call)
{
    XD_TRY(const QString findingText, call.required(u"finding"_s));
    XD_TRY(const QString number, call.required(u"student"_s));
    const auto id = screening::FindingId::fromText(findingText);
    XD_TRY(access::Session *const session, call.session());
    XD_TRY(const screening::Instruments instruments, screening::loadInstruments(*session));
    XD_TRY(const screening::RosterEntry student, screening::studentNumbered(*session, instruments, id, number));
    care::DutyOpener opener;
    XD_TRY(const int danger, screening::matchFinding(*session, instruments, id, student.id, opener));
    Outcome outcome;
    outcome.result = {{u"finding"_s, id.text()}, {u"id"_s, student.id.text()}, {u"name"_s, student.name}, {u"class"_s, student.schoolClass.name()}, {u"danger"_s, danger}};
    outcome.lines << Say::tr("The danger answer is that of %1, %2. Its duty stays open until it is answered.").arg(student.name, student.schoolClass.name());
    if (danger > 0)
        outcome.lines << Say::tr("%n danger answer(s) of the student whom it was taken from are due on their own now", nullptr, danger);
    return outcome;
}

} // namespace xd::cli
