// Whom a row of a table speaks of. By number, and then the name must agree, or without a name grade, class and sex; without a
// number by name, class and sex, if only one student fits. Never by guessing: a score under the wrong name is worse than a row to be looked at.
#pragma once

#include "core/screening/read_answers.h"
#include "core/students/student.h"

namespace xd::screening {

struct RosterEntry {
    students::StudentId id;
    QString number;      // 全国学籍号, as StudentNumber spells it; may be empty
    QString localNumber; // the school's own
    QString name;
    students::SchoolClass schoolClass;
    bool isOnRoll = true;
    std::optional<students::Sex> sex = {};
    QDate birthDate = {}; // may be unknown
};

class RosterIndex {
public:
    explicit RosterIndex(std::vector<RosterEntry> entries = {});
    RosterIndex(const RosterIndex &) = delete; // holds pointers into itself
    RosterIndex &operator=(const RosterIndex &) = delete;
    RosterIndex(RosterIndex &&) = default; // a moved vector keeps its entries in place
    RosterIndex &operator=(RosterIndex &&) = default;

    // Errors, with the field of the claim to blame (answer_key): UnknownStudent, NameMismatch, AmbiguousStudent,
    // RoundedNumber, FieldMissing, BadClass, BadGrade, BadSex. AmbiguousStudent has the detail answer_key::contradicts where
    // a cell speaks against whom the others mean: a number without its name is easily mistyped.
    Result<const RosterEntry *> match(const Claim &claim, const students::ClassContext &context) const;
    // The field of the claim (grade or class) that is not this student's; empty where none is. A row that was matched has one
    // only where number and name agree on somebody who has another class by now.
    static QString contradictionIn(const Claim &claim, const RosterEntry &entry, const students::ClassContext &context);
    // Who could be meant where match() cannot tell: of this number, of this name in this class, of this name elsewhere.
    std::vector<const RosterEntry *> candidates(const Claim &claim, const students::ClassContext &context) const;
    const RosterEntry *find(const students::StudentId &id) const;
    const std::vector<RosterEntry> &entries() const { return m_entries; }

private:
    Result<const RosterEntry *> matchNumber(const Claim &claim, const students::ClassContext &context) const;
    Result<const RosterEntry *> matchName(const Claim &claim, const students::ClassContext &context) const;
    std::vector<const RosterEntry *> numbered(const Claim &claim) const;

    std::vector<RosterEntry> m_entries;
    QMultiHash<QString, const RosterEntry *> m_byNumber; // both kinds of number, upper case
    QMultiHash<QString, const RosterEntry *> m_byName;
    QHash<students::StudentId, const RosterEntry *> m_byId;
};

} // namespace xd::screening
