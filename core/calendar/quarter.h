// A quarter that reports are about. Natural quarters follow the calendar ("2026Q4" is October to December); a
// district may choose school quarters instead: September–November, December–February, March–May, June–August of
// one school year ("2026-2027Q1"), so that no quarter straddles two school years (facts C2).
#pragma once

#include "core/calendar/school_year.h"

namespace xd::calendar {

enum class QuarterKind { natural, school };

class Quarter {
public:
    static Quarter of(QDate day, QuarterKind kind = QuarterKind::natural);
    // "2026Q4", "2026-2027Q1", also "2026年第4季度"; years from 1990 to 2100. Error: BadDate with field "quarter".
    static Result<Quarter> parse(const QString &text);

    QuarterKind kind() const { return m_kind; }
    int year() const { return m_year; }     // of a school quarter the year in which its school year starts
    int number() const { return m_number; } // 1 to 4
    QDate firstDay() const;
    QDate lastDay() const;
    bool contains(QDate day) const { return firstDay() <= day && day <= lastDay(); }
    Quarter next() const;
    Quarter previous() const;
    QString code() const;  // what parse() reads
    QString label() const; // "2026年第四季度", "2026—2027学年第一季度"

    friend bool operator==(const Quarter &, const Quarter &) = default;

private:
    Quarter(QuarterKind kind, int year, int number) : m_kind(kind), m_year(year), m_number(number) {}

    QuarterKind m_kind;
    int m_year;
    int m_number;
};

} // namespace xd::calendar
