#include "core/screening/second_look.h"

#include "core/access/person_name.h"
#include "core/screening/load_instruments.h"
#include "core/screening/second_look_store.h"

using namespace Qt::StringLiterals;

namespace xd::screening {
namespace {

struct VerdictText {
    Verdict verdict;
    const char *text;
};
constexpr VerdictText verdictTexts[] = {{Verdict::confirmed, "confirmed"}, {Verdict::notConfirmed, "not-confirmed"}, {Verdict::watch, "watch"}};

// A decision rests on what stood there when it was made: what is said later begins a new interview.
std::vector<Interview> with(const SecondLook &look, packs::Filled filled, qint64 nowMs, const QByteArray &userId)
{
    std::vector<Interview> interviews = look.interviews;
    const LookDecision *const decided = look.inForce();
    const bool isSettled = !interviews.empty() && decided && decided->decidedMs >= interviews.back().savedMs;
    if (interviews.empty() || (isSettled && interviews.back().filled != filled))
        interviews.emplace_back();
    if (!isSettled || interviews.size() > look.interviews.size())
        interviews.back() = {nowMs, userId, std::move(filled)};
    return interviews;
}

Result<LookDecision> decisionFrom(const DecisionDraft &draft, access::Session &session, qint64 nowMs)
{
    const std::optional<Verdict> verdict = verdictFrom(draft.verdict);
    if (!verdict)
        return failure(ErrorCode::FieldMissing, u"verdict"_s);
    const QString reason = draft.reason.trimmed();
    if (reason.isEmpty())
        return failure(ErrorCode::FieldMissing, u"reason"_s);
    if (reason.size() > maxReason)
        return failure(ErrorCode::FieldTooLong, u"reason"_s);
    XD_TRY(const QString person, access::ownPersonName(session));
    return LookDecision{0, *verdict, reason, nowMs, session.actor().userId, session.actor().login, person};
}

// What has come since, and lay before who decides. Nothing where the student has no result and no danger answer any more.
Result<LookFacts> factsTakenIn(access::Session &session, const SecondLook &look, const DecisionDraft &draft)
{
    XD_TRY(const Instruments instruments, loadInstruments(session));
    XD_TRY(const RoundResults results, roundResults(session, instruments, look.round));
    const auto own = std::find_if(results.students.begin(), results.students.end(), [&](const StudentResult &each) { return each.student == look.student; });
    if (own == results.students.end())
        return LookFacts();
    const LookFacts since = newSince(look.frozen(), lookFacts(*own, results.round));
    return draft.seen ? newSince(newSince(*draft.seen, since), since) : since; // what of it was not seen stays new
}

} // namespace

LookFacts SecondLook::frozen() const
{
    LookFacts all = facts;
    for (const LaterFacts &each : later)
        append(all, each.facts);
    return all;
}

QString textOf(Verdict verdict)
{
    for (const VerdictText &entry : verdictTexts)
        if (entry.verdict == verdict)
            return QString::fromLatin1(entry.text);
    return {};
}

std::optional<Verdict> verdictFrom(const QString &text)
{
    for (const VerdictText &entry : verdictTexts)
        if (text == QLatin1StringView(entry.text))
            return entry.verdict;
    return {};
}

Result<SecondLook> beginLook(access::Session &session, const Instruments &instruments, const packs::Form &form, const RoundId &round,
                             const students::StudentId &student)
{
    XD_TRY(journal::Journal *const records, session.recordsFor(access::Capability::runScreening));
    XD_TRY(std::optional<SecondLook> present, findLookOf(records->vault(), round, student));
    if (present)
        return std::move(*present);
    XD_TRY(const RoundResults results, roundResults(session, instruments, round));
    const auto own = std::find_if(results.students.begin(), results.students.end(), [&](const StudentResult &each) { return each.student == student; });
    if (own == results.students.end())
        return failure(ErrorCode::NotFound, u"student"_s);
    SecondLook look;
    look.facts = lookFacts(*own, results.round);
    if (look.facts.isEmpty())
        return failure(ErrorCode::Refused, u"student"_s, u"no candidate"_s);
    look.id = SecondLookId::make();
    look.round = round;
    look.student = student;
    look.begunMs = records->clock().nowMs();
    look.begunBy = session.actor().userId;
    look.form = form.idAtVersion();
    const journal::Operation operation{journal::Verb::lookBegun, student.bytes(), {}, {}, journal::Topic::screening};
    XD_CHECK(records->write(operation, [&](vault::Vault &vault) { return insertLook(vault, look); }));
    return look;
}

Done saveInterview(access::Session &session, const packs::Form &form, const SecondLookId &id, const packs::Filled &filled)
{
    XD_TRY(journal::Journal *const records, session.recordsFor(access::Capability::runScreening));
    XD_TRY(const SecondLook look, readLook(records->vault(), id));
    XD_TRY(packs::Filled good, form.check(filled));
    const std::vector<Interview> interviews = with(look, std::move(good), records->clock().nowMs(), session.actor().userId);
    const journal::Operation operation{journal::Verb::lookBegun, look.student.bytes(), u"interview"_s, {}, journal::Topic::screening};
    return records->write(operation, [&](vault::Vault &vault) { return setInterviews(vault, id, interviews); });
}

Done decideLook(access::Session &session, const packs::Form &form, const SecondLookId &id, const DecisionDraft &draft, SecondLookWatcher &watcher)
{
    XD_TRY(journal::Journal *const records, session.recordsFor(access::Capability::runScreening));
    XD_TRY(SecondLook look, readLook(records->vault(), id));
    const qint64 nowMs = records->clock().nowMs();
    XD_TRY(LookDecision decision, decisionFrom(draft, session, nowMs));
    XD_TRY(packs::Filled good, form.check(draft.filled));
    look.interviews = with(look, std::move(good), nowMs, session.actor().userId);
    XD_TRY(const LookFacts takenIn, factsTakenIn(session, look, draft));
    const journal::Operation operation{journal::Verb::lookDecided, look.student.bytes(), textOf(decision.verdict), {},
                                       journal::Topic::screening | journal::Topic::care};
    return records->write(operation, [&](vault::Vault &vault) -> Done {
        XD_CHECK(setInterviews(vault, id, look.interviews));
        XD_TRY(decision.id, insertDecision(vault, id, decision));
        if (takenIn != LookFacts()) {
            look.later.push_back({decision.id, takenIn});
            XD_CHECK(setFacts(vault, look));
        }
        return watcher.onDecision(vault, look, decision);
    });
}

Result<std::optional<SecondLook>> findLook(access::Session &session, const RoundId &round, const students::StudentId &student)
{
    XD_TRY(journal::Journal *const records, session.recordsFor(access::Capability::readResults));
    return findLookOf(records->vault(), round, student);
}

Result<SecondLook> showLook(access::Session &session, const SecondLookId &look)
{
    XD_TRY(journal::Journal *const records, session.recordsFor(access::Capability::readResults));
    return readLook(records->vault(), look);
}

Result<std::vector<SecondLook>> looksOf(access::Session &session, const students::StudentId &student)
{
    XD_TRY(journal::Journal *const records, session.recordsFor(access::Capability::readResults));
    return readLooksOf(records->vault(), student);
}

} // namespace xd::screening
