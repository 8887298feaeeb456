// Holds one row of answers after the other against a round; the rules are the same wherever the answers come from. A
// danger answer survives its row: where the row is refused the finding stays, for a person to look at. Pure.
#pragma once

#include "core/screening/answers_plan.h"

#include <functional>

namespace xd::screening {

class AnswersPlanner {
public:
    // The view is lent and outlives the planner.
    AnswersPlanner(const RoundView &view, AnswerSource source, qint64 nowMs);
    void expect(qsizetype rows); // about so many: memory is taken once

    struct Refusal {
        ErrorCode code;
        int earlierRow = 0; // of AnsweredTwice: the row taken before; 0: stored by an earlier import
    };
    // RoundClosed, NotInRound, NoConsent, then the first of the row's own errors, TooManyMissing (not one answer), AnsweredTwice (other
    // answers than those already there), SecondLookBegun (it completes a sheet that a second look rests on); empty where the row can be taken.
    std::optional<Refusal> refusalOf(const AnswerRow &row, const RosterEntry &student) const;
    // `student` is nil where nobody knows whom the row speaks of.
    void refuse(const AnswerRow &row, const students::StudentId &student, const std::vector<sheets::RowError> &errors);
    void take(const AnswerRow &row, const RosterEntry &student);
    // For another row of the same student: nothing but danger answers stays of it.
    void setAside(const AnswerRow &row, const RosterEntry &student);
    // `originOf` says where a row of nobody known stood, in a table of that many rows now or when it was known; empty: not there.
    using OriginHash = std::function<QByteArray(int rows, int row)>;
    AnswersPlan finish(int rows, const OriginHash &originOf);

private:
    struct Taken {
        const Instrument *instrument;
        QByteArray answers;
        int row; // 0: stored before
    };
    const Taken *findTaken(const students::StudentId &student, const Instrument &instrument) const; // null: none so far
    static bool completes(const QByteArray &answers, const Taken &earlier);
    int indexOf(const Instrument *instrument) const;
    void noteDanger(const AnswerRow &row, const students::StudentId &student, const SheetReading &sheet, std::optional<ErrorCode> refusedFor);
    bool takeSheet(const AnswerRow &row, const RosterEntry &student, const SheetReading &sheet);

    const RoundView &m_view;
    qint64 m_nowMs;
    KnownFindings m_known, m_own; // with those of this plan
    QHash<students::StudentId, std::vector<Taken>> m_taken;
    AnswersPlan m_plan;
};

} // namespace xd::screening
