// A round of few students, made by hand, so that every number of a statistic can be counted on one's fingers.
#pragma once

#include "core/screening/round_sample.h"
#include "tests/core/screening/fixture_school.h"

namespace xd::test {

inline screening::RoundSample madeUpSample(const QStringList &instruments, const QString &grades, QDate firstDay = QDate(2026, 10, 8))
{
    using namespace Qt::StringLiterals;
    screening::RoundSample sample;
    sample.round = valueOf(screening::Round::from({u"普测"_s, grades, instruments, {}, firstDay.toString(Qt::ISODate), {}}, builtInInstruments(), firstDay));
    sample.round.id = screening::RoundId::make();
    return sample;
}

// Asked of all instruments, and without a sheet.
inline screening::Sampled &addPerson(screening::RoundSample &sample, int grade, int schoolClass, students::Sex sex, screening::ConsentState consent)
{
    screening::Sampled person;
    person.student = students::StudentId::make();
    person.schoolClass = {grade, schoolClass, {}, 0};
    person.sex = sex;
    person.consent = consent;
    person.isAsked.assign(sample.round.instruments.size(), true);
    person.results.resize(sample.round.instruments.size());
    sample.people.push_back(std::move(person));
    return sample.people.back();
}

// PHQ-9: as many answers of 1 as the total wants, then of 2 and 3.
inline std::vector<quint8> answersFor(int total)
{
    std::vector<quint8> answers(9, 0);
    for (int i = 0; i < total; ++i)
        ++answers[size_t(i % 9)];
    return answers;
}

inline void answer(const screening::RoundSample &sample, screening::Sampled &person, const std::vector<quint8> &answers, bool isVoid = false, int instrument = 0)
{
    const screening::RoundInstrument &used = sample.round.instruments[size_t(instrument)];
    screening::InstrumentResult result;
    result.score = screening::scoreSheet(*used.instrument, *used.norm, answers);
    result.score.flags.setFlag(screening::Flag::invalid, isVoid);
    result.grade = person.schoolClass.grade;
    person.results[size_t(instrument)] = result;
}

inline void addAnswered(screening::RoundSample &sample, int grade, students::Sex sex, int total, bool isVoid = false, int schoolClass = 1)
{
    answer(sample, addPerson(sample, grade, schoolClass, sex, screening::ConsentState::given), answersFor(total), isVoid);
}

} // namespace xd::test
