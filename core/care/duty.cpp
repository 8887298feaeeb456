#include "core/care/duty.h"

using namespace Qt::StringLiterals;

namespace xd::care {
namespace {

constexpr qint64 hourMs = 3'600'000;

struct HowText {
    How how;
    const char *text;
};
constexpr HowText howTexts[] = {
    {How::spokeWithStudent, "student"},    {How::spokeWithGuardian, "guardian"}, {How::handedToColleague, "colleague"},
    {How::handedToMedicalCare, "medical"}, {How::calledEmergency, "emergency"},  {How::noStudentOfOurs, "not-ours"},
};

} // namespace

QString textOf(DutyKind kind)
{
    switch (kind) {
    case DutyKind::danger:
        return u"danger-answer"_s;
    }
    return {};
}

QString textOf(Basis basis)
{
    return basis == Basis::screening ? u"screening"_s : u"danger-to-life"_s;
}

std::optional<Basis> basisFrom(const QString &text)
{
    for (const Basis basis : {Basis::screening, Basis::dangerToLife})
        if (text == textOf(basis))
            return basis;
    return {};
}

QString textOf(How how)
{
    for (const HowText &entry : howTexts)
        if (entry.how == how)
            return QString::fromLatin1(entry.text);
    return {};
}

std::optional<How> howFrom(const QString &text)
{
    for (const HowText &entry : howTexts)
        if (text == QLatin1StringView(entry.text))
            return entry.how;
    return {};
}

Duty dutyFor(const screening::Finding &finding)
{
    Duty duty;
    duty.id = DutyId::make();
    duty.basis = finding.refusedFor.isEmpty() ? Basis::screening : Basis::dangerToLife;
    duty.openedMs = finding.foundMs;
    duty.dueMs = finding.foundMs + finding.dueHours * hourMs;
    duty.finding = finding;
    return duty;
}

} // namespace xd::care
