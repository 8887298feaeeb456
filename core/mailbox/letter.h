// What a homeroom teacher tells the counsellors: something seen, a home visit made. Teachers have no roster, so the student
// is named as they type it. A draft holds what was typed; from() gives a value that is valid in every field or names the
// field at fault. Lengths are UTF-16 units. Errors: FieldMissing, FieldTooLong, BadDate (no date, or one to come).
#pragma once

#include "core/base/result.h"

#include <QDate>

namespace xd::mailbox {

inline const QString observationKind = QStringLiteral("letter.observation");
inline const QString homeVisitKind = QStringLiteral("letter.home-visit");

inline constexpr int longestLetterLine = 120; // one-line fields
inline constexpr int longestLetterText = 4000;

struct ObservationDraft {
    QString studentName, className;
    QString seenOn; // any form of a date (text_fold.h)
    QString place;
    QString facts;
    QString done;
    bool isUrgent = false;
};

// 异常情况报告
struct Observation {
    QString studentName;
    QString className;
    QDate seenOn;
    QString place; // may be empty
    QString facts; // what was seen and heard, not what it means
    QString done;  // by whom she has told it to, what she has done since; may be empty
    bool isUrgent = false;

    static Result<Observation> from(const ObservationDraft &draft, QDate today);
    // Canonical CBOR. decode() takes nothing that encode() would not write. Error: VaultDamaged.
    QByteArray encode() const;
    static Result<Observation> decode(QByteArrayView bytes);
    friend bool operator==(const Observation &, const Observation &) = default;
};

struct HomeVisitDraft {
    QString studentName, className;
    QString visitedOn;
    QString present;
    QString facts;
    QString agreed;
    bool isUrgent = false;
};

// 家访记录
struct HomeVisit {
    QString studentName;
    QString className;
    QDate visitedOn;
    QString present; // who was there, as she calls them
    QString facts;
    QString agreed; // may be empty
    bool isUrgent = false;

    static Result<HomeVisit> from(const HomeVisitDraft &draft, QDate today);
    QByteArray encode() const;
    static Result<HomeVisit> decode(QByteArrayView bytes);
    friend bool operator==(const HomeVisit &, const HomeVisit &) = default;
};

} // namespace xd::mailbox
