#include "ui/text/care_words.h"

#include <QCoreApplication>

namespace xd::text {
namespace {

struct CareWords {
    Q_DECLARE_TR_FUNCTIONS(CareWords)
};

constexpr qint64 minuteMs = 60'000;
constexpr qint64 hourMs = 60 * minuteMs;
constexpr qint64 dayMs = 24 * hourMs;

} // namespace

QString labelOf(care::How how)
{
    switch (how) {
    case care::How::spokeWithStudent:
        return CareWords::tr("Spoke with the student");
    case care::How::spokeWithGuardian:
        return CareWords::tr("Spoke with a guardian who has the student with them");
    case care::How::handedToColleague:
        return CareWords::tr("A colleague took over");
    case care::How::handedToMedicalCare:
        return CareWords::tr("The student is in medical care");
    case care::How::calledEmergency:
        return CareWords::tr("Called 120 or 110");
    case care::How::noStudentOfOurs:
        return CareWords::tr("Looked into: no student of this school");
    }
    return {};
}

QString labelOf(care::Basis basis)
{
    switch (basis) {
    case care::Basis::screening:
        return CareWords::tr("screening with consent");
    case care::Basis::dangerToLife:
        return CareWords::tr("danger to life");
    }
    return {};
}

QString labelOf(screening::Verdict verdict)
{
    switch (verdict) {
    case screening::Verdict::confirmed:
        return CareWords::tr("Confirmed");
    case screening::Verdict::notConfirmed:
        return CareWords::tr("Not confirmed");
    case screening::Verdict::watch:
        return CareWords::tr("Watch");
    }
    return {};
}

QString labelOf(screening::Means means)
{
    switch (means) {
    case screening::Means::student:
        return CareWords::tr("The student came");
    case screening::Means::teacher:
        return CareWords::tr("A teacher noticed");
    case screening::Means::guardian:
        return CareWords::tr("A guardian asked for help");
    case screening::Means::otherStudent:
        return CareWords::tr("Another student said so");
    case screening::Means::event:
        return CareWords::tr("Something happened");
    case screening::Means::otherwise:
        return CareWords::tr("Otherwise");
    }
    return {};
}

QString timeLeft(qint64 dueMs, qint64 nowMs)
{
    const bool isLate = nowMs > dueMs;
    const qint64 ms = isLate ? nowMs - dueMs : dueMs - nowMs;
    if (ms < 2 * hourMs)
        return isLate ? CareWords::tr("late by %n minute(s)", nullptr, int(ms / minuteMs)) : CareWords::tr("%n minute(s) left", nullptr, int(ms / minuteMs));
    if (ms < 2 * dayMs)
        return isLate ? CareWords::tr("late by %n hour(s)", nullptr, int(ms / hourMs)) : CareWords::tr("%n hour(s) left", nullptr, int(ms / hourMs));
    return isLate ? CareWords::tr("late by %n day(s)", nullptr, int(ms / dayMs)) : CareWords::tr("%n day(s) left", nullptr, int(ms / dayMs));
}

} // namespace xd::text
