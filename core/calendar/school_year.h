// School years run from 1 September to 31 August; the first term is September to January, the second February to
// August, so that every day lies in one term (facts C2). Labels as schools print them: "2026—2027学年第一学期", and
// short "2026-2027-1".
#pragma once

#include "core/base/result.h"

#include <QDate>
#include <QString>
#include <compare>

namespace xd::calendar {

class SchoolYear {
public:
    explicit constexpr SchoolYear(int startYear) : m_start(startYear) {}
    static SchoolYear of(QDate day) { return SchoolYear(day.month() >= 9 ? day.year() : day.year() - 1); }
    // "2026", "2026-2027", "2026—2027学年". Error: BadDate.
    static Result<SchoolYear> parse(const QString &text);

    int startYear() const { return m_start; }
    QDate firstDay() const { return {m_start, 9, 1}; }
    QDate lastDay() const { return {m_start + 1, 8, 31}; }
    SchoolYear next() const { return SchoolYear(m_start + 1); }
    SchoolYear previous() const { return SchoolYear(m_start - 1); }
    QString label() const; // "2026—2027学年"
    QString code() const;  // "2026-2027"

    friend constexpr auto operator<=>(SchoolYear, SchoolYear) = default;

private:
    int m_start;
};

enum class Term { first = 1, second = 2 };

struct SchoolTerm {
    SchoolYear year;
    Term term = Term::first;

    static SchoolTerm of(QDate day);
    // Either label. Error: BadDate.
    static Result<SchoolTerm> parse(const QString &text);
    QDate firstDay() const;
    QDate lastDay() const;
    QString label() const; // "2026—2027学年第一学期"
    QString code() const;  // "2026-2027-1"

    friend auto operator<=>(const SchoolTerm &, const SchoolTerm &) = default;
};

} // namespace xd::calendar
