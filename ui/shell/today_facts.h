// What "Today" tells, gathered on the vault thread: only what the role has a key and a right for.
#pragma once

#include "core/access/session.h"
#include "core/backup/findings.h"
#include "core/care/list_duties.h"
#include "ui/mailbox/mail_facts.h"

#include <QStringList>
#include <optional>

namespace xd::ui {

// The newest round that is open.
struct OpenRound {
    QByteArray id;
    QString title;
    int eligible = 0;
    int consented = 0;
    int answered = 0;
    int waiting = 0;   // candidates who wait for a second look
    int danger = 0;    // danger answers whose duty is open
    int unmatched = 0; // danger answers of whom nobody knows yet
    QDate firstDay;
    QDate lastDay; // invalid: no end set
    struct Grade {
        int grade = 0;
        int eligible = 0;
        int answered = 0;
    };
    std::vector<Grade> grades; // rising
};

// At a district: what has come from its schools.
struct Arrivals {
    int schools = 0;    // enrolled, active
    QString quarter;    // this one, in words
    QStringList lacking; // schools of which no bundle of this quarter is in force
    int unanswered = 0; // bundles without a receipt so far
    int held = 0;       // bundles that wait for a person's decision
};

struct TodayFacts {
    QDate today;
    std::optional<int> students;
    QString rosterYear; // "2026—2027学年"
    std::optional<OpenRound> round;
    std::optional<care::DutyList> duties; // open ones, late first
    std::optional<int> unconfirmedBundles; // written, without a receipt so far
    std::optional<Arrivals> arrivals;
    std::optional<MailFacts> mail;
    std::vector<backup::Finding> findings; // of the site and this computer, those that cannot wait
};

Result<TodayFacts> todayFacts(access::Session &session);

} // namespace xd::ui
