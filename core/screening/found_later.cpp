#include "core/screening/found_later.h"

#include "core/screening/round_results.h"
#include "core/screening/second_look_store.h"
#include "core/students/student_store.h"

using namespace Qt::StringLiterals;

namespace xd::screening {
namespace {

struct MeansText {
    Means means;
    const char *text;
};
constexpr MeansText meansTexts[] = {
    {Means::student, "student"},           {Means::teacher, "teacher"}, {Means::guardian, "guardian"},
    {Means::otherStudent, "other-student"}, {Means::event, "event"},     {Means::otherwise, "otherwise"},
};

Result<QDate> dayFrom(const QString &text, const Round &round, QDate today)
{
    const QDate day = QDate::fromString(text.trimmed(), Qt::ISODate);
    if (!day.isValid() || day > today || day < round.firstDay)
        return failure(ErrorCode::BadDate, u"foundOn"_s);
    return day;
}

} // namespace

QString textOf(Means means)
{
    for (const MeansText &entry : meansTexts)
        if (entry.means == means)
            return QString::fromLatin1(entry.text);
    return {};
}

std::optional<Means> meansFrom(const QString &text)
{
    for (const MeansText &entry : meansTexts)
        if (text == QLatin1StringView(entry.text))
            return entry.means;
    return {};
}

Done noteFoundLater(access::Session &session, const Instruments &instruments, const RoundId &round, const students::StudentId &student,
                    const FoundLaterDraft &draft)
{
    XD_TRY(journal::Journal *const records, session.recordsFor(access::Capability::runScreening));
    XD_CHECK(students::revOf(records->vault(), student));
    XD_TRY(const RoundResults results, roundResults(session, instruments, round));
    const std::optional<Means> means = meansFrom(draft.means);
    if (!means)
        return failure(ErrorCode::FieldMissing, u"means"_s);
    XD_TRY(const QDate day, dayFrom(draft.foundOn, results.round, records->clock().today()));
    const auto own = std::find_if(results.students.begin(), results.students.end(), [&](const StudentResult &each) { return each.student == student; });
    if (own == results.students.end())
        return failure(ErrorCode::NotInRound, u"student"_s);
    if (own->isCandidate())
        return failure(ErrorCode::Refused, u"student"_s, u"the round had flagged the student"_s);
    const FoundLater found{round, student, day, *means, records->clock().nowMs(), session.actor().userId};
    const journal::Operation operation{journal::Verb::foundLater, student.bytes(), textOf(*means), {}, journal::Topic::screening};
    return records->write(operation, [&](vault::Vault &vault) { return insertFoundLater(vault, found); });
}

} // namespace xd::screening
