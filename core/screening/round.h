// A screening round: for which grades, with which instruments and norm sets, from when to when. A closed round takes
// nothing more. Values are valid: from() says which field is wrong.
#pragma once

#include "core/calendar/school_year.h"
#include "core/screening/answer_columns.h"
#include "core/screening/instruments.h"
#include "core/students/student.h"

#include <QDate>
#include <bitset>

namespace xd::screening {

struct RoundTag;
using RoundId = Id<RoundTag>;
struct ScreeningImportTag;
using ScreeningImportId = Id<ScreeningImportTag>;

// A set of the grades 1 to 12. Bit n is grade n.
class Grades {
public:
    Grades() = default;
    // "4-12", "4-6,8". Error: BadGrade with field "grades".
    static Result<Grades> parse(const QString &text);
    static Grades fromMask(quint32 mask) { return Grades(mask); }

    bool contains(int grade) const { return grade >= 1 && grade <= 12 && m_grades.test(size_t(grade)); }
    bool isEmpty() const { return m_grades.none(); }
    quint32 mask() const { return quint32(m_grades.to_ulong()); }
    std::vector<int> list() const;
    QString text() const; // what parse() reads

    friend bool operator==(const Grades &, const Grades &) = default;

private:
    explicit Grades(quint32 mask) : m_grades(mask & 0x1ffe) {}
    std::bitset<13> m_grades;
};

struct RoundDraft {
    QString title;
    QString grades;          // "4-12"
    QStringList instruments; // "phq-9", "mht@1"
    QStringList norms;       // norm set ids beside them; empty or missing: the instrument's default
    QString firstDay, lastDay; // empty: from today, without an end
};

struct RoundInstrument {
    const Instrument *instrument = nullptr;
    const NormSet *norm = nullptr;
};

struct Round {
    RoundId id;
    QString title;
    Grades grades;
    std::vector<RoundInstrument> instruments; // at least one, each id once
    QDate firstDay;
    QDate lastDay; // invalid: no end set
    qint64 openedMs = 0;
    qint64 closedMs = 0; // 0: open

    bool isClosed() const { return closedMs != 0; }
    InstrumentList instrumentList() const;
    calendar::SchoolYear schoolYear() const { return calendar::SchoolYear::of(firstDay); }
    // Whether something answered at this moment came after the last day.
    bool isLate(qint64 answeredMs) const;
    // Grades of the round that an instrument was not made for: shown before opening, decided by the counsellor.
    std::vector<int> unsuitedGrades(const Instrument &instrument) const;

    // Errors, with the draft's field: FieldMissing (title, instruments), FieldTooLong, BadGrade, BadDate, NotFound
    // (an instrument, version or norm set that is not there), DuplicateRow (an instrument twice), Usage.
    static Result<Round> from(const RoundDraft &draft, const Instruments &instruments, QDate today);
};

} // namespace xd::screening
