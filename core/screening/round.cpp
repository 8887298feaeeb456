#include "core/screening/round.h"

#include "core/base/text_fold.h"

#include <QRegularExpression>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace xd::screening {
namespace {

constexpr int longestTitle = 100;
constexpr int mostInstruments = 10;
constexpr int longestArrangements = 2000;

Result<QDate> readDay(const QString &typed, const QString &field, QDate otherwise)
{
    if (typed.trimmed().isEmpty())
        return otherwise;
    const QDate day = parseDate(typed);
    if (!day.isValid())
        return failure(ErrorCode::BadDate, field);
    return day;
}

Grades suitedGrades(const Instrument &instrument)
{
    quint32 mask = 0;
    for (int grade = 1; grade <= 12; ++grade)
        mask |= instrument.suitsGrade(grade) ? 1u << grade : 0u;
    return Grades::fromMask(mask);
}

// Which of the round's grades an instrument is asked of: what was typed, else all that it suits.
Result<Grades> gradesFor(const Instrument &instrument, const QString &typed, const Grades &ofRound)
{
    const Grades suited = suitedGrades(instrument);
    Grades asked = ofRound.within(suited);
    if (!typed.trimmed().isEmpty()) {
        const auto wanted = Grades::parse(typed);
        if (!wanted || !wanted->without(ofRound).isEmpty())
            return failure(ErrorCode::BadGrade, u"instrumentGrades"_s);
        asked = *wanted;
    }
    const Grades unsuited = asked.isEmpty() ? ofRound : asked.without(suited);
    if (!unsuited.isEmpty())
        return failure(ErrorCode::InstrumentUnsuitable, u"instrumentGrades"_s, u"%1 %2 %3"_s.arg(instrument.idAtVersion(), unsuited.text(), suited.text()));
    return asked;
}

Result<std::vector<RoundInstrument>> readInstruments(const RoundDraft &draft, const Grades &grades, const Instruments &instruments)
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
        XD_TRY(const Grades asked, gradesFor(*instrument, draft.instrumentGrades.value(i), grades));
        chosen.push_back({instrument, norm, asked});
    }
    Grades left = grades;
    for (const RoundInstrument &one : chosen)
        left = left.without(one.grades);
    if (!left.isEmpty())
        return failure(ErrorCode::InstrumentUnsuitable, u"grades"_s, left.text());
    return chosen;
}

Done checkClasses(const std::vector<students::SchoolClass> &classes, const Grades &grades)
{
    for (const students::SchoolClass &one : classes) {
        if (!grades.contains(one.grade))
            return failure(ErrorCode::BadClass, u"classes"_s);
    }
    return {};
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
        if (chosen.instrument->isReadable())
            list.push_back(chosen.instrument);
    return list;
}

Done Round::requireReadable() const
{
    for (const RoundInstrument &chosen : instruments)
        if (!chosen.instrument->isReadable())
            return failure(*chosen.instrument->unreadableFor, u"instrument"_s, chosen.instrument->idAtVersion());
    return {};
}

bool Round::isLate(qint64 answeredMs) const
{
    return lastDay.isValid() && QDateTime::fromMSecsSinceEpoch(answeredMs).date() > lastDay;
}

bool Round::includes(const students::SchoolClass &schoolClass) const
{
    if (!grades.contains(schoolClass.grade))
        return false;
    bool isWhole = true;
    for (const students::SchoolClass &one : classes) {
        if (one.grade != schoolClass.grade)
            continue;
        if (std::tie(one.number, one.label) == std::tie(schoolClass.number, schoolClass.label))
            return true;
        isWhole = false;
    }
    return isWhole;
}

std::vector<int> Round::instrumentsFor(int grade) const
{
    std::vector<int> positions;
    for (int i = 0; i < int(instruments.size()); ++i) {
        if (instruments[size_t(i)].grades.contains(grade))
            positions.push_back(i);
    }
    return positions;
}

bool Round::asks(const Instrument &instrument, int grade) const
{
    return std::any_of(instruments.begin(), instruments.end(),
                       [&](const RoundInstrument &one) { return one.instrument->id == instrument.id && one.grades.contains(grade); });
}

bool Round::hasAnswered(int grade, const std::function<bool(int position)> &hasSheet) const
{
    bool isAskedHerself = false, hasOwn = false, hasAny = false;
    for (int i = 0; i < int(instruments.size()); ++i) {
        const bool isOwn = instruments[size_t(i)].instrument->informant == Informant::self;
        isAskedHerself |= isOwn && instruments[size_t(i)].grades.contains(grade);
        if (hasSheet(i)) {
            hasAny = true;
            hasOwn |= isOwn;
        }
    }
    return isAskedHerself ? hasOwn : hasAny;
}

Done Round::change(const QString &newTitle, const QString &newFirstDay, const QString &newLastDay, const QString &newArrangements)
{
    title = cleanCell(newTitle);
    if (title.isEmpty())
        return failure(ErrorCode::FieldMissing, u"title"_s);
    if (title.size() > longestTitle)
        return failure(ErrorCode::FieldTooLong, u"title"_s);
    XD_TRY(firstDay, readDay(newFirstDay, u"firstDay"_s, firstDay));
    XD_TRY(lastDay, readDay(newLastDay, u"lastDay"_s, {}));
    if (lastDay.isValid() && lastDay < firstDay)
        return failure(ErrorCode::BadDate, u"lastDay"_s);
    arrangements = newArrangements.trimmed();
    if (arrangements.size() > longestArrangements)
        return failure(ErrorCode::FieldTooLong, u"arrangements"_s);
    return {};
}

Result<Round> Round::from(const RoundDraft &draft, const Instruments &instruments, QDate today)
{
    Round round;
    round.firstDay = today;
    XD_CHECK(round.change(draft.title, draft.firstDay, draft.lastDay, draft.arrangements));
    XD_TRY(round.grades, Grades::parse(draft.grades));
    XD_CHECK(checkClasses(draft.classes, round.grades));
    round.classes = draft.classes;
    XD_TRY(round.instruments, readInstruments(draft, round.grades, instruments));
    round.id = RoundId::make();
    return round;
}

} // namespace xd::screening
