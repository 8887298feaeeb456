#include "core/care/answer_duty.h"

#include "core/care/duty_store.h"

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

Result<How> howFor(const Duty &duty, const QString &text)
{
    const std::optional<How> how = howFrom(text);
    if (!how)
        return failure(ErrorCode::FieldMissing, u"how"_s);
    const bool isKnown = !duty.finding.student.isNil();
    if (*how == How::noStudentOfOurs && isKnown)
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
    XD_TRY(const How how, howFor(duty, draft.how));
    XD_TRY(const QString words, wordsFrom(draft.words));
    const Answer answer{how, words, records->clock().nowMs(), session.actor().userId, session.actor().login};
    const journal::Operation operation{journal::Verb::dutyAnswered, id.bytes(), textOf(how), {}, journal::Topic::care};
    return records->write(operation, [&](vault::Vault &vault) { return insertAnswer(vault, id, answer); });
}

Done noteOnDuty(access::Session &session, const DutyId &id, NoteKind kind, const QString &typed)
{
    XD_TRY(journal::Journal *const records, session.recordsFor(access::Capability::runScreening));
    XD_TRY(const Duty duty, readDuty(records->vault(), id));
    if (kind == NoteKind::tried && !duty.isOpen())
        return failure(ErrorCode::Refused, u"duty"_s, u"answered already"_s);
    XD_TRY(const QString words, wordsFrom(typed));
    const Note note{kind, words, records->clock().nowMs(), session.actor().userId, session.actor().login};
    const journal::Operation operation{journal::Verb::dutyAnswered, id.bytes(), kind == NoteKind::tried ? u"tried"_s : u"added"_s, {}, journal::Topic::care};
    return records->write(operation, [&](vault::Vault &vault) { return insertNote(vault, id, note); });
}

} // namespace xd::care
