#include "core/screening/false_alarms.h"

#include "core/screening/candidates.h"
#include "core/screening/round_status.h"
#include "core/screening/second_look_store.h"

#include <cmath>

using namespace Qt::StringLiterals;

namespace xd::screening {
namespace {

using Key = std::tuple<QString, QString, QString, int>;

// What a decision rested on: it says nothing of a flag that came after it.
bool hasTakenIn(const LookFacts &frozen, const RoundInstrument &used)
{
    return std::any_of(frozen.scales.begin(), frozen.scales.end(), [&](const ScaleFlag &flag) { return flag.pack == used.instrument->id; });
}

// Of a student whom no cut has flagged: a danger answer did, and a person confirmed it.
bool isFoundByDanger(const StudentResult &student, const LookFacts &frozen, const LookDecision *decision)
{
    return !student.danger.empty() && !student.isAboveCut() && decision && decision->verdict == Verdict::confirmed && !frozen.danger.empty();
}

void countMissed(CutRecord &record, bool isFoundByDanger, bool isFoundLater)
{
    ++record.answered;
    record.foundByDanger += isFoundByDanger;
    record.foundLater += isFoundLater;
}

void countFlagged(CutRecord &record, const LookDecision *decision)
{
    ++record.answered;
    ++record.flagged;
    if (!decision)
        ++record.open;
    else if (decision->verdict == Verdict::confirmed)
        ++record.confirmed;
    else if (decision->verdict == Verdict::notConfirmed)
        ++record.refuted;
    else
        ++record.watched;
}

Done addRound(access::Session &session, vault::Vault &records, const Instruments &instruments, const Round &round, std::map<Key, CutRecord> &all)
{
    XD_TRY(const RoundResults results, roundResults(session, instruments, round.id));
    XD_TRY(const std::vector<SecondLook> looks, readLooks(records, round.id));
    XD_TRY(const std::vector<FoundLater> later, readFoundLater(records, round.id));
    QHash<students::StudentId, const SecondLook *> begun;
    for (const SecondLook &look : looks)
        begun.insert(look.student, &look);
    QSet<students::StudentId> found;
    for (const FoundLater &each : later)
        found.insert(each.student);
    for (const StudentResult &student : results.students) {
        const SecondLook *const look = begun.value(student.student);
        const LookFacts frozen = look ? look->frozen() : LookFacts();
        const LookDecision *const decision = look ? look->inForce() : nullptr;
        for (size_t i = 0; i < student.results.size(); ++i) {
            if (!student.results[i])
                continue;
            const RoundInstrument &used = results.round.instruments[i];
            const int grade = student.results[i]->grade;
            CutRecord &record = all[{used.instrument->id, used.instrument->version, used.norm->id, grade}];
            record.pack = used.instrument->id;
            record.version = used.instrument->version;
            record.norm = used.norm->id;
            record.grade = grade;
            if (student.results[i]->score.isCandidate())
                countFlagged(record, hasTakenIn(frozen, used) ? decision : nullptr);
            else
                countMissed(record, isFoundByDanger(student, frozen, decision), found.contains(student.student));
        }
    }
    return {};
}

disclosure::Words wordsOf(const packs::Wording &wording)
{
    return {wording.zh, wording.en};
}

} // namespace

void CutRecord::add(const CutRecord &other)
{
    answered += other.answered;
    flagged += other.flagged;
    confirmed += other.confirmed;
    refuted += other.refuted;
    watched += other.watched;
    open += other.open;
    foundLater += other.foundLater;
    foundByDanger += other.foundByDanger;
}

std::optional<Share> shareConfirmed(const CutRecord &record)
{
    const double n = record.decided();
    if (n < fewestDecided)
        return {};
    constexpr double z = 1.959964;
    const double p = record.confirmed / n;
    const double middle = (p + z * z / (2 * n)) / (1 + z * z / n);
    const double half = z / (1 + z * z / n) * std::sqrt(p * (1 - p) / n + z * z / (4 * n * n));
    const auto percent = [](double share) { return int(std::lround(100 * std::clamp(share, 0.0, 1.0))); };
    return Share{percent(p), percent(middle - half), percent(middle + half)};
}

std::vector<CutRecord> FalseAlarms::byCut() const
{
    std::vector<CutRecord> cuts;
    for (const CutRecord &line : lines) {
        if (cuts.empty() || std::tie(cuts.back().pack, cuts.back().version, cuts.back().norm) != std::tie(line.pack, line.version, line.norm)) {
            CutRecord &cut = cuts.emplace_back();
            cut.pack = line.pack;
            cut.version = line.version;
            cut.norm = line.norm;
        }
        cuts.back().add(line);
    }
    return cuts;
}

Result<FalseAlarms> falseAlarms(access::Session &session, const Instruments &instruments)
{
    XD_TRY(journal::Journal *const records, session.recordsFor(access::Capability::readResults));
    XD_TRY(const std::vector<Round> rounds, listRounds(session, instruments));
    std::map<Key, CutRecord> all;
    for (const Round &round : rounds)
        XD_CHECK(addRound(session, records->vault(), instruments, round, all));
    FalseAlarms alarms;
    for (auto &[key, record] : all)
        alarms.lines.push_back(std::move(record));
    return alarms;
}

disclosure::Document falseAlarmDocument(const FalseAlarms &alarms, const Instruments &instruments)
{
    disclosure::Document document{u"screening.falseAlarms"_s, {}};
    for (const CutRecord &cut : alarms.byCut()) {
        disclosure::CountTable flagged{u"screening.falseAlarms"_s, {{u"instrument"_s, cut.pack + u'@' + cut.version}, {u"norm"_s, cut.norm}}, {u"grade"_s, {}},
                                       {u"became"_s, {u"confirmed"_s, u"refuted"_s, u"watched"_s, u"open"_s}}, {}};
        disclosure::CountTable missed{u"screening.foundLater"_s, flagged.dims, {u"grade"_s, {}}, {u"became"_s, {u"foundByDanger"_s, u"foundLater"_s}}, {}};
        if (const Instrument *const instrument = instruments.find(cut.pack, cut.version)) {
            flagged.words.insert({u"instrument"_s, wordsOf(instrument->shortNames)});
            if (const NormSet *const norm = instrument->findNorm(cut.norm))
                flagged.words.insert({u"norm"_s, wordsOf(norm->names)});
        }
        missed.words = flagged.words;
        for (const CutRecord &line : alarms.lines) {
            if (std::tie(line.pack, line.version, line.norm) != std::tie(cut.pack, cut.version, cut.norm))
                continue;
            flagged.rows.codes << QString::number(line.grade);
            missed.rows.codes << QString::number(line.grade);
            for (const int number : {line.confirmed, line.refuted, line.watched, line.open})
                flagged.counts.push_back(number);
            missed.counts.push_back(line.foundByDanger);
            missed.counts.push_back(line.foundLater);
        }
        document.tables.push_back(std::move(flagged));
        document.tables.push_back(std::move(missed));
    }
    return document;
}

} // namespace xd::screening
