#include "core/screening/round_sample.h"

#include "core/screening/round_view.h"

namespace xd::screening {

bool isVoid(const InstrumentResult &result)
{
    return result.score.flags.testFlag(Flag::invalid);
}

const InstrumentResult *Sampled::resultOf(int instrument) const
{
    const auto at = size_t(instrument);
    return at < results.size() && results[at] ? &*results[at] : nullptr;
}

int Sampled::gradeFor(int instrument) const
{
    const InstrumentResult *const result = resultOf(instrument);
    if (result && result->grade > 0)
        return result->grade;
    return gradeThen > 0 ? gradeThen : schoolClass.grade;
}

bool Sampled::isMissing(int instrument, ConsentState state) const
{
    return size_t(instrument) < isAsked.size() && isAsked[size_t(instrument)] && !resultOf(instrument) && consent == state;
}

namespace {

// The roster, and whoever has vanished from it since the round was closed.
std::vector<RosterEntry> everybodyOf(const RoundView &view)
{
    const auto &entries = view.roster.entries();
    std::vector<RosterEntry> all(entries.begin(), entries.end());
    for (auto gone = view.closedRoll.begin(); gone != view.closedRoll.end(); ++gone)
        if (!view.roster.find(gone.key()))
            all.push_back({gone.key(), {}, {}, {}, gone.value(), false});
    return all;
}

} // namespace

Result<RoundSample> sampleRound(access::Session &session, const Instruments &instruments, const RoundId &id)
{
    XD_CHECK(session.require(access::Capability::readResults));
    XD_TRY(const RoundView view, viewRound(session, instruments, id));
    XD_TRY(RoundResults results, roundResults(session, instruments, id));
    QHash<students::StudentId, StudentResult *> byStudent;
    for (StudentResult &student : results.students)
        byStudent.insert(student.student, &student);
    const size_t count = results.round.instruments.size();
    RoundSample sample;
    const int yearsSince = view.classContext.year.startYear() - view.round.schoolYear().startYear();
    sample.isOfEarlierYear = yearsSince > 0 && view.closedRoll.isEmpty();
    for (const RosterEntry &student : everybodyOf(view)) {
        StudentResult *const result = byStudent.value(student.id);
        const ConsentState consent = view.consentOf(student.id);
        const students::SchoolClass schoolClass = view.classOf(student);
        const int gradeThen = view.closedRoll.contains(student.id) ? schoolClass.grade : student.schoolClass.grade - std::max(0, yearsSince);
        const bool isEligible = view.isEligible(student);
        const bool wasAsked = sample.isOfEarlierYear && student.isOnRoll && consent != ConsentState::none && view.round.grades.contains(gradeThen);
        if (!isEligible && !wasAsked && !result)
            continue;
        Sampled person{student.id, schoolClass, student.sex.value_or(students::Sex::male), consent, {}, {}, gradeThen, isEligible};
        if (result) {
            person.sex = result->sex;
            person.results = std::move(result->results);
        }
        person.results.resize(count);
        for (const RoundInstrument &used : view.round.instruments)
            person.isAsked.push_back(sample.isOfEarlierYear ? wasAsked && used.grades.contains(gradeThen) : view.isAsked(*used.instrument, student));
        sample.people.push_back(std::move(person));
    }
    sample.round = std::move(results.round);
    return sample;
}

} // namespace xd::screening
