#include "core/mailbox/letter.h"

#include "core/base/text_fold.h"
#include "core/mailbox/letter_fields.h"

using namespace Qt::StringLiterals;

namespace xd::mailbox {

namespace {

constexpr bool required = true;
constexpr bool optional = false;

Result<QString> checkedStudent(const QString &typed)
{
    return checkedLine(cleanName(typed), u"studentName"_s, required, longestLetterLine);
}

Result<QDate> checkedDay(const QString &typed, const QString &field, QDate today)
{
    if (cleanCell(typed).isEmpty())
        return failure(ErrorCode::FieldMissing, field);
    const QDate date = parseDate(typed);
    if (!date.isValid() || date > today)
        return failure(ErrorCode::BadDate, field);
    return date;
}

// What was sealed is read by the same rules as what is typed: nobody writes a letter past them.
template <class Letter, class Draft>
Result<Letter> checkedAgain(const Draft &draft, QDate day, QByteArrayView bytes)
{
    const Result<Letter> letter = Letter::from(draft, day);
    if (!letter || letter->encode() != bytes)
        return failure(ErrorCode::VaultDamaged, {}, u"letter of another shape"_s);
    return letter;
}

} // namespace

Result<Observation> Observation::from(const ObservationDraft &draft, QDate today)
{
    Observation value;
    XD_TRY(value.studentName, checkedStudent(draft.studentName));
    XD_TRY(value.className, checkedLine(cleanCell(draft.className), u"className"_s, required, longestLetterLine));
    XD_TRY(value.seenOn, checkedDay(draft.seenOn, u"seenOn"_s, today));
    XD_TRY(value.place, checkedLine(draft.place, u"place"_s, optional, longestLetterLine));
    XD_TRY(value.facts, checkedText(draft.facts, u"facts"_s, required, longestLetterText));
    XD_TRY(value.done, checkedText(draft.done, u"done"_s, optional, longestLetterText));
    value.isUrgent = draft.isUrgent;
    return value;
}

QByteArray Observation::encode() const
{
    return cbor::encode(cbor::Map{{u"student"_s, studentName}, {u"class"_s, className}, {u"seen"_s, seenOn.toString(Qt::ISODate)},
                                  {u"place"_s, place}, {u"facts"_s, facts}, {u"done"_s, done}, {u"urgent"_s, isUrgent}});
}

Result<Observation> Observation::decode(QByteArrayView bytes)
{
    FieldReader fields(bytes);
    ObservationDraft draft;
    draft.studentName = fields.text(u"student"_s);
    draft.className = fields.text(u"class"_s);
    const QDate day = fields.date(u"seen"_s);
    draft.seenOn = day.toString(Qt::ISODate);
    draft.place = fields.text(u"place"_s);
    draft.facts = fields.text(u"facts"_s);
    draft.done = fields.text(u"done"_s);
    draft.isUrgent = fields.flag(u"urgent"_s);
    XD_CHECK(fields.finish());
    return checkedAgain<Observation>(draft, day, bytes);
}

Result<HomeVisit> HomeVisit::from(const HomeVisitDraft &draft, QDate today)
{
    HomeVisit value;
    XD_TRY(value.studentName, checkedStudent(draft.studentName));
    XD_TRY(value.className, checkedLine(cleanCell(draft.className), u"className"_s, required, longestLetterLine));
    XD_TRY(value.visitedOn, checkedDay(draft.visitedOn, u"visitedOn"_s, today));
    XD_TRY(value.present, checkedLine(draft.present, u"present"_s, required, longestLetterLine));
    XD_TRY(value.facts, checkedText(draft.facts, u"facts"_s, required, longestLetterText));
    XD_TRY(value.agreed, checkedText(draft.agreed, u"agreed"_s, optional, longestLetterText));
    value.isUrgent = draft.isUrgent;
    return value;
}

QByteArray HomeVisit::encode() const
{
    return cbor::encode(cbor::Map{{u"student"_s, studentName}, {u"class"_s, className}, {u"visited"_s, visitedOn.toString(Qt::ISODate)},
                                  {u"present"_s, present}, {u"facts"_s, facts}, {u"agreed"_s, agreed}, {u"urgent"_s, isUrgent}});
}

Result<HomeVisit> HomeVisit::decode(QByteArrayView bytes)
{
    FieldReader fields(bytes);
    HomeVisitDraft draft;
    draft.studentName = fields.text(u"student"_s);
    draft.className = fields.text(u"class"_s);
    const QDate day = fields.date(u"visited"_s);
    draft.visitedOn = day.toString(Qt::ISODate);
    draft.present = fields.text(u"present"_s);
    draft.facts = fields.text(u"facts"_s);
    draft.agreed = fields.text(u"agreed"_s);
    draft.isUrgent = fields.flag(u"urgent"_s);
    XD_CHECK(fields.finish());
    return checkedAgain<HomeVisit>(draft, day, bytes);
}

} // namespace xd::mailbox
