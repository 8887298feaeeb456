// What a round came to: status, results and candidates as scripts and people read them.
#include "app/cli/screening_results.h"

#include "app/cli/say.h"
#include "app/cli/score_json.h"
#include "app/cli/words.h"
#include "core/screening/export_results.h"
#include "core/screening/load_instruments.h"
#include "core/screening/round_results.h"
#include "core/screening/round_status.h"
#include "ui/text/labels.h"
#include "ui/text/result_words.h"

#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace xd::cli {

namespace {

QJsonObject jsonOf(const screening::RoundCounts &counts)
{
    return {{u"eligible"_s, counts.eligible}, {u"consented"_s, counts.consented}, {u"refused"_s, counts.refused},
            {u"undecided"_s, counts.undecided}, {u"waits_for_guardian"_s, counts.waitsForGuardian}, {u"waits_for_student"_s, counts.waitsForPupil},
            {u"answered"_s, counts.answered}, {u"partial"_s, counts.partial}, {u"missing"_s, counts.missing},
            {u"late"_s, counts.late}, {u"candidates"_s, counts.candidates}, {u"danger"_s, counts.danger}};
}

QStringList cellsOf(const QString &first, const screening::RoundCounts &counts)
{
    QStringList cells{first};
    for (const int count : {counts.eligible, counts.consented, counts.refused, counts.undecided, counts.answered, counts.missing, counts.late, counts.candidates})
        cells << QString::number(count);
    return cells;
}

QJsonObject jsonOf(const screening::Finding &finding)
{
    return {{u"finding"_s, finding.id.text()}, {u"instrument"_s, finding.pack}, {u"item"_s, finding.itemNumber}, {u"answer"_s, finding.answer},
            {u"claim"_s, QJsonObject{{u"number"_s, textOrNull(finding.claim.number)}, {u"name"_s, textOrNull(finding.claim.name)},
                                     {u"grade"_s, textOrNull(finding.claim.grade)}, {u"class"_s, textOrNull(finding.claim.schoolClass)}}},
            {u"student"_s, finding.student.isNil() ? QJsonValue() : QJsonValue(finding.student.text())}, {u"refused_for"_s, textOrNull(finding.refusedFor)}};
}

QJsonArray jsonOf(const std::vector<screening::Finding> &findings)
{
    QJsonArray array;
    for (const screening::Finding &finding : findings)
        array.append(jsonOf(finding));
    return array;
}

QJsonObject personOf(const screening::StudentResult &student)
{
    return {{u"id"_s, student.student.text()}, {u"name"_s, student.name}, {u"student"_s, textOrNull(student.number)},
            {u"class"_s, student.schoolClass.name()}, {u"grade"_s, student.schoolClass.grade}, {u"danger"_s, jsonOf(student.danger)},
            {u"candidate"_s, student.isCandidate()}};
}

QJsonObject resultJson(const screening::StudentResult &student, const screening::Round &round)
{
    QJsonArray results;
    for (size_t i = 0; i < student.results.size(); ++i) {
        if (!student.results[i])
            continue;
        QJsonObject result = scoreJson(*round.instruments[i].instrument, *round.instruments[i].norm, student.results[i]->score);
        result[u"young"_s] = student.results[i]->score.flags.testFlag(screening::Flag::young);
        result[u"late"_s] = student.results[i]->isLate;
        result[u"answered"_s] = student.results[i]->answeredMs == 0 ? QJsonValue() : QJsonValue(isoMoment(student.results[i]->answeredMs));
        results.append(result);
    }
    QJsonObject json = personOf(student);
    json[u"results"_s] = results;
    return json;
}

void addLines(std::vector<QStringList> &cells, const screening::StudentResult &student, const screening::Round &round)
{
    const QString mark = student.danger.empty() ? QString() : u"▲"_s;
    for (size_t i = 0; i < student.results.size(); ++i) {
        if (student.results[i])
            cells.push_back(QStringList{mark, student.name, student.schoolClass.name(), student.number}
                            + scoreWords(*round.instruments[i].instrument, *round.instruments[i].norm, student.results[i]->score));
    }
    if (!student.hasSheet())
        cells.push_back({mark, student.name, student.schoolClass.name(), student.number,
                         student.hasLostSheets() ? Say::tr("answers withdrawn or taken back; the danger answer stays") : Say::tr("danger answer in a row that was refused")});
}

// One line a fact: what it was that asks for a second look.
QString reasonOf(const screening::CandidateFact &fact, const screening::Round &round)
{
    const screening::RoundInstrument &own = round.instruments[size_t(fact.instrument)];
    if (fact.scale < 0)
        return Say::tr("%1, danger answer to item %2").arg(text::wordingOf(own.instrument->shortNames)).arg(fact.itemNumber);
    const screening::Scale &scale = own.instrument->scales[size_t(fact.scale)];
    const screening::Band *const band = fact.bandIn(round);
    return Say::tr("%1, %2: %3 %4", "instrument, scale, score, band")
        .arg(text::wordingOf(own.instrument->shortNames), text::wordingOf(scale.names), QString::number(fact.value),
             band ? text::wordingOf(band->names) : QString())
        .trimmed();
}

QJsonObject jsonOf(const screening::CandidateFact &fact, const screening::Round &round)
{
    const screening::RoundInstrument &own = round.instruments[size_t(fact.instrument)];
    QJsonObject json{{u"instrument"_s, own.instrument->idAtVersion()}, {u"value"_s, fact.value}};
    if (fact.scale < 0) {
        json[u"danger_item"_s] = fact.itemNumber;
        return json;
    }
    json[u"scale"_s] = own.instrument->scales[size_t(fact.scale)].id;
    const screening::Band *const band = fact.bandIn(round);
    json[u"band"_s] = band ? QJsonValue(band->id) : QJsonValue();
    return json;
}

void warnOfUnmatched(Outcome &outcome, const std::vector<screening::Finding> &unmatched)
{
    outcome.result[u"unmatched"_s] = jsonOf(unmatched);
    if (!unmatched.empty())
        outcome.lines.prepend(Say::tr("▲ %n danger answer(s) of whom nobody knows yet: match them to a student", nullptr, int(unmatched.size())));
    for (const screening::Finding &finding : unmatched) // the words of the row, and what 'screening match' asks for
        outcome.lines << u"▲ %1 %2 %3"_s.arg(QStringList{finding.claim.number, finding.claim.name, finding.claim.grade, finding.claim.schoolClass}.join(u' ').simplified(),
                                             finding.pack, finding.id.text());
}

} // namespace

Result<screening::RoundId> roundOption(const Call &call)
{
    XD_TRY(const QString text, call.required(u"round"_s));
    return screening::RoundId::fromText(text);
}

Result<Outcome> showStatus(Call &call)
{
    XD_TRY(const screening::RoundId id, roundOption(call));
    XD_TRY(access::Session *const session, call.session());
    XD_TRY(const screening::Instruments instruments, screening::loadInstruments(*session));
    XD_TRY(const screening::RoundStatus status, screening::roundStatus(*session, instruments, id));
    Outcome outcome;
    outcome.result = jsonOf(status.counts);
    outcome.result[u"round"_s] = id.text();
    outcome.result[u"title"_s] = status.round.title;
    outcome.result[u"closed"_s] = status.round.isClosed();
    outcome.result[u"unmatched"_s] = status.unmatched;
    QJsonArray grades;
    std::vector<QStringList> cells{{status.round.title, Say::tr("eligible"), Say::tr("consented"), Say::tr("refused"), Say::tr("undecided"), Say::tr("answered"),
                                    Say::tr("missing"), Say::tr("late"), Say::tr("candidates")}};
    for (const screening::GradeCounts &grade : status.grades) {
        QJsonObject json = jsonOf(grade.counts);
        json[u"grade"_s] = grade.grade;
        grades.append(json);
        cells.push_back(cellsOf(text::gradeName(grade.grade), grade.counts));
    }
    cells.push_back(cellsOf(Say::tr("all"), status.counts));
    outcome.result[u"grades"_s] = grades;
    outcome.lines = inColumns(cells);
    if (status.unmatched > 0)
        outcome.lines.prepend(Say::tr("▲ %n danger answer(s) of whom nobody knows yet: match them to a student", nullptr, status.unmatched));
    return outcome;
}

Result<Outcome> showResults(Call &call)
{
    XD_TRY(const screening::RoundId id, roundOption(call));
    XD_TRY(access::Session *const session, call.session());
    XD_TRY(const screening::Instruments instruments, screening::loadInstruments(*session));
    XD_TRY(const screening::RoundResults results, screening::roundResults(*session, instruments, id));
    Outcome outcome;
    QJsonArray students;
    std::vector<QStringList> cells;
    for (const screening::StudentResult &student : results.students) {
        students.append(resultJson(student, results.round));
        addLines(cells, student, results.round);
    }
    outcome.result = {{u"round"_s, id.text()}, {u"students"_s, students}};
    outcome.lines = inColumns(cells);
    if (call.has(u"out"_s)) {
        const QString file = QFileInfo(call.value(u"out"_s)).absoluteFilePath();
        XD_CHECK(screening::exportResults(*session, instruments, id, text::resultWords(), file, call.progress()));
        outcome.result[u"file"_s] = file;
        outcome.lines = QStringList{file};
    }
    warnOfUnmatched(outcome, results.unmatched);
    return outcome;
}

Result<Outcome> showCandidates(Call &call)
{
    XD_TRY(const screening::RoundId id, roundOption(call));
    XD_TRY(access::Session *const session, call.session());
    XD_TRY(const screening::Instruments instruments, screening::loadInstruments(*session));
    XD_TRY(const screening::RoundCandidates found, screening::candidates(*session, instruments, id));
    Outcome outcome;
    QJsonArray list;
    std::vector<QStringList> cells;
    for (const screening::Candidate &candidate : found.candidates) {
        QJsonObject json = personOf(candidate.student);
        QJsonArray facts;
        QStringList reasons;
        for (const screening::CandidateFact &fact : candidate.facts) {
            facts.append(jsonOf(fact, found.round));
            reasons << reasonOf(fact, found.round);
        }
        json[u"facts"_s] = facts;
        list.append(json);
        cells.push_back({candidate.student.danger.empty() ? QString() : u"▲"_s, candidate.student.name, candidate.student.schoolClass.name(),
                         candidate.student.number, reasons.join(Say::tr("; "))});
    }
    outcome.result = {{u"round"_s, id.text()}, {u"candidates"_s, list}};
    outcome.lines = inColumns(cells);
    warnOfUnmatched(outcome, found.unmatched);
    return outcome;
}

} // namespace xd::cli
