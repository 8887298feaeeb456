#include "core/screening/round.h"

#include "core/base/text_fold.h"

#include <QRegularExpression>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace xd::screening {
namespace {

constexpr int longestTitle = 100;
constexpr int mostInstruments = 10;

Result<QDate> readDay(const QString &typed, const QString &field, QDate otherwise)
{
    if (typed.trimmed().isEmpty())
        return otherwise;
    const QDate day = parseDate(typed);
    if (!day.isValid())
        return failure(ErrorCode::BadDate, field);
    return day;
}

Result<std::vector<RoundInstrument>> readInstruments(const RoundDraft &draft, const Instruments &instruments)
{
    if (draft.instruments.isEmpty())
        return failure(ErrorCode::FieldMissing, u"instruments"_s);
    if (draft.instruments.size() > mostInstruments)
        return failure(ErrorCode::FieldTooLong, u"instruments"_s);
    std::vector<RoundInstrument> chosen;
    for (qsizetype i = 0; i < draft.instruments.size(); ++i) {
        XD_TRY(const Instrument *const instrument, instruments.require(draft.instruments[i]));
        if (std::any_of(chosen.begin(), chosen.end(), [&](const RoundInstrument &other) { return other.instrument->id == instrument->id; }))
            return failure(ErrorCode::AlreadyExists, u"instruments"_s);
        const NormSet *norm = instrument->findNorm(draft.norms.value(i));
        if (!norm)
            return failure(ErrorCode::NotFound, u"norms"_s);
        chosen.push_back({instrument, norm});
    }
    return chosen;
}

} // namespace

Result<Grades> Grades::parse(const QString &text)
{
    static const QRegularExpression part(u"^(\\d{1,2})(?:[-–—~](\\d{1,2}))?$"_s);
    Grades grades;
    for (const QString &piece : cleanCell(text).remove(u' ').split(QRegularExpression(u"[,，、]"_s))) {
        const auto match = part.match(piece);
        const int first = match.captured(1).toInt();
        const int last = match.captured(2).isEmpty() ? first : match.captured(2).toInt();
        if (!match.hasMatch() || first < 1 || last > 12 || first > last)
            return failure(ErrorCode::BadGrade, u"grades"_s);
        for (int grade = first; grade <= last; ++grade)
            grades.m_grades.set(size_t(grade));
    }
    return grades;
}

std::vector<int> Grades::list() const
{
    std::vector<int> grades;
    for (int grade = 1; grade <= 12; ++grade) {
        if (contains(grade))
            grades.push_back(grade);
    }
    return grades;
}

QString Grades::text() const
{
    QStringList pieces;
    for (int grade = 1; grade <= 12; ++grade) {
        if (!contains(grade))
            continue;
        const int first = grade;
        while (contains(grade + 1))
            ++grade;
        pieces.append(first == grade ? QString::number(first) : u"%1-%2"_s.arg(first).arg(grade));
    }
    return pieces.join(u',');
}

InstrumentList Round::instrumentList() const
{
    InstrumentList list;
    for (const RoundInstrument &chosen : instruments)
        list.push_back(chosen.instrument);
    return list;
}

bool Round::isLate(qint64 answeredMs) const
{
    return lastDay.isValid() && QDateTime::fromMSecsSinceEpoch(answeredMs).date() > lastDay;
}

std::vector<int> Round::unsuitedGrades(const Instrument &instrument) const
{
    std::vector<int> unsuited = grades.list();
    std::erase_if(unsuited, [&](int grade) { return instrument.suitsGrade(grade); });
    return unsuited;
}

Result<Round> Round::from(const RoundDraft &draft, const Instruments &instruments, QDate today)
{
    Round round;
    round.title = cleanCell(draft.title);
    if (round.title.isEmpty())
        return failure(ErrorCode::FieldMissing, u"title"_s);
    if (round.title.size() > longestTitle)
        return failure(ErrorCode::FieldTooLong, u"title"_s);
    XD_TRY(round.grades, Grades::parse(draft.grades));
    XD_TRY(round.instruments, readInstruments(draft, instruments));
    XD_TRY(round.firstDay, readDay(draft.firstDay, u"firstDay"_s, today));
    XD_TRY(round.lastDay, readDay(draft.lastDay, u"lastDay"_s, {}));
    if (round.lastDay.isValid() && round.lastDay < round.firstDay)
        return failure(ErrorCode::BadDate, u"lastDay"_s);
    round.id = RoundId::make();
    return round;
}

} // namespace xd::screening
