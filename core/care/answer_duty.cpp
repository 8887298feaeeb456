#include "core/care/answer_duty.h"

#include "core/access/person_name.h"
#include "core/care/duty_opener.h"
#include "core/care/duty_store.h"
#include "core/screening/load_instruments.h"
#include "core/screening/match_finding.h"

using namespace Qt::StringLiterals;

namespace xd::care {
namespace {

Result<QString> wordsFrom(const QString &typed)
{
    const QString words = typed.trimmed();
    if (words.isEmpty())
        return failure(ErrorCode::FieldMissing, u"words"_s);
    if (words.size() > maxWords)
        return failure(ErrorCode::FieldTooLong, u"words"_s);
    return words;
}

Result<How> howFor(const Duty &duty, const QString &text, bool isDoubtful)
{
    const std::optional<How> how = howFrom(text);
    if (!how)
        return failure(ErrorCode::FieldMissing, u"how"_s);
    const bool isKnown = !duty.finding.student.isNil();
    if (*how == How::noStudentOfOurs && isKnown && !isDoubtful)
        return failure(ErrorCode::Refused, u"how"_s, u"the answer has a student"_s);
    if (*how != How::noStudentOfOurs && !isKnown)
        return failure(ErrorCode::FieldMissing, u"student"_s);
    return *how;
}

} // namespace

Done answerDuty(access::Session &session, const DutyId &id, const AnswerDraft &draft)
{
    XD_TRY(journal::Journal *const records, session.recordsFor(access::Capability::runScreening));
    XD_TRY(const Duty duty, readDuty(records->vault(), id));
    if (!duty.isOpen())
        return failure(ErrorCode::AlreadyExists, u"duty"_s, u"answered already"_s);
    XD_TRY(const auto doubtful, screening::doubtfulFindings(records->vault()));
    XD_TRY(const How how, howFor(duty, draft.how, doubtful.contains(duty.finding.id)));
    XD_TRY(const QString words, wordsFrom(draft.words));
    XD_TRY(const QString person, access::ownPersonName(session));
    const Answer answer{how, words, records->clock().nowMs(), session.actor().userId, session.actor().login, person};
    const bool isNobodys = how == How::noStudentOfOurs && !duty.finding.student.isNil();
    const journal::Topics topics = isNobodys ? journal::Topic::care | journal::Topic::screening : journal::Topics(journal::Topic::care);
    const journal::Operation operation{journal::Verb::dutyAnswered, id.bytes(), textOf(how), {}, topics};
    std::optional<screening::Instruments> instruments; // to look at the sheets of whom it was taken from
    if (isNobodys) {
        XD_TRY(instruments, screening::loadInstruments(session));
    }
    return records->write(operation, [&](vault::Vault &vault) -> Done {
        DutyOpener opener;
        if (isNobodys)
            XD_CHECK(screening::unmatchFinding(vault, *instruments, duty.finding.id, answer.answeredMs, opener));
        return insertAnswer(vault, id, answer);
    });
}

Done noteOnDuty(access::Session &session, const DutyId &id, NoteKind kind, const QString &typed)
{
    XD_TRY(journal::Journal *const records, session.recordsFor(access::Capability::runScreening));
    XD_TRY(const Duty duty, readDuty(records->vault(), id));
    if (kind == NoteKind::tried && !duty.isOpen())
        return failure(ErrorCode::Refused, u"duty"_s, u"answered already"_s);
    XD_TRY(const QString words, wordsFrom(typed));
    XD_TRY(const QString person, access::ownPersonName(session));
    const Note note{kind, words, records->clock().nowMs(), session.actor().userId, session.actor().login, person};
    const journal::Operation operation{journal::Verb::dutyAnswered, id.bytes(), kind == NoteKind::tried ? u"tried"_s : u"added"_s, {}, journal::Topic::care};
    return records->write(operation, [&](vault::Vault &vault) { return insertNote(vault, id, note); });
}

} // namespace xd::care
