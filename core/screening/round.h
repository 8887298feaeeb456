// A screening round: for which grades and classes, which instruments are asked of which grades, from when to when. An
// instrument is never asked of a grade that it was not made for. A closed round takes nothing more. Values are valid:
// from() says which field is wrong. A stored round is read whatever has become of its packs: see RoundInstrument.
#pragma once

#include "core/calendar/school_year.h"
#include "core/screening/answer_columns.h"
#include "core/screening/instruments.h"
#include "core/students/student.h"

#include <QDate>
#include <bitset>
#include <functional>
#include <memory>

namespace xd::screening {

struct RoundTag;
using RoundId = Id<RoundTag>;
struct ScreeningImportTag;
using ScreeningImportId = Id<ScreeningImportTag>;

// How answers came to a round.
enum class AnswerSource { table = 1, paper = 2, here = 3 };

// A set of the grades 1 to 12. Bit n is grade n.
class Grades {
public:
    Grades() = default;
    // "4-12", "4-6,8". Error: BadGrade with field "grades".
    static Result<Grades> parse(const QString &text);
    static Grades fromMask(quint32 mask) { return Grades(mask); }
    static Grades all() { return Grades(~0u); }

    bool contains(int grade) const { return grade >= 1 && grade <= 12 && m_grades.test(size_t(grade)); }
    bool isEmpty() const { return m_grades.none(); }
    quint32 mask() const { return quint32(m_grades.to_ulong()); }
    std::vector<int> list() const;
    QString text() const; // what parse() reads
    Grades without(Grades others) const { return Grades(mask() & ~others.mask()); }
    Grades within(Grades others) const { return Grades(mask() & others.mask()); }

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
    std::vector<students::SchoolClass> classes = {}; // only these of their grades; a grade without one takes part whole
    QStringList instrumentGrades = {}; // beside instruments; empty or missing: those of the round that it suits
    QString arrangements = {};         // who helps where and how, in the counsellor's words
};

struct RoundInstrument {
    const Instrument *instrument = nullptr;
    const NormSet *norm = nullptr;
    Grades grades = Grades::all(); // of the round's; it suits each of them
    std::shared_ptr<const Instrument> standIn = {}; // owns `instrument` and `norm` where its pack cannot be read here
};

struct Round {
    RoundId id;
    QString title;
    Grades grades;
    std::vector<students::SchoolClass> classes; // only these of their grades; a grade without one takes part whole
    std::vector<RoundInstrument> instruments;   // at least one, each id once; each grade of the round has one
    QString arrangements;
    QDate firstDay;
    QDate lastDay; // invalid: no end set
    qint64 openedMs = 0;
    qint64 closedMs = 0; // 0: open

    bool isClosed() const { return closedMs != 0; }
    InstrumentList instrumentList() const; // those that can be read here: only of them is anything taken in
    // Error: why the first that cannot be read here cannot; the detail says which.
    Done requireReadable() const;
    calendar::SchoolYear schoolYear() const { return calendar::SchoolYear::of(firstDay); }
    // Whether something answered at this moment came after the last day.
    bool isLate(qint64 answeredMs) const;
    // Whether students of this class take part.
    bool includes(const students::SchoolClass &schoolClass) const;
    // Positions in `instruments` of those that are asked of a grade.
    std::vector<int> instrumentsFor(int grade) const;
    bool asks(const Instrument &instrument, int grade) const;
    // Whether the sheets that are there mean that the student has answered: of what is asked of herself, where something is;
    // a teacher's or parent's view is no answer of hers.
    bool hasAnswered(int grade, const std::function<bool(int position)> &hasSheet) const;

    // Errors, with the draft's field: FieldMissing (title, instruments), FieldTooLong, BadGrade (grades, instrumentGrades),
    // BadClass (classes: of another grade), BadDate, NotFound (an instrument, version or norm set that is not there),
    // AlreadyExists (an instrument twice), Usage, InstrumentUnsuitable: "instrumentGrades" where an instrument was not made
    // for a grade, "grades" where no instrument is left for one; the detail says which and what it
    // was made for ("phq-9@1 4-5 6-12", "4-5").
    static Result<Round> from(const RoundDraft &draft, const Instruments &instruments, QDate today);
    // What may be changed later; a day that is left empty: the first stays, the last is taken away. Errors: as from().
    Done change(const QString &newTitle, const QString &newFirstDay, const QString &newLastDay, const QString &newArrangements);
};

} // namespace xd::screening
