// A school whose round can be answered at this computer: an instrument of our own wording, ten students of two classes, and
// whoever sits down at the page.
#pragma once

#include "core/packs/add_pack.h"
#include "core/screening/load_instruments.h"
#include "core/screening/open_round.h"
#include "core/screening/read_instrument.h"
#include "core/screening/record_consent.h"
#include "core/screening/round_view.h"
#include "core/screening/sitting_run.h"
#include "core/screening/start_sitting.h"
#include "core/screening/take_in_sittings.h"
#include "tests/core/students/roster_fixture.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace xd::test {

// Six sentences; the last asks for somebody from "1" on. `version` 1 is what the desk uses.
inline QByteArray ownWordsPack(const QString &id = QStringLiteral("own-words"))
{
    using namespace Qt::StringLiterals;
    const auto words = [](const QString &zh, const QString &en) { return QJsonObject{{u"zh"_s, zh}, {u"en"_s, en}}; };
    const auto option = [](int value, const QString &zh, const QString &en) { return QJsonObject{{u"value"_s, value}, {u"zh"_s, zh}, {u"en"_s, en}}; };
    const QStringList zh{u"我睡得好。"_s, u"我愿意和同学在一起。"_s, u"我能静下心来听课。"_s, u"我吃饭有胃口。"_s, u"遇到难事我有人可说。"_s, u"我觉得撑不下去了。"_s};
    const QStringList en{u"I slept well."_s, u"I liked being with classmates."_s, u"I could follow the lessons."_s,
                         u"I enjoyed my meals."_s, u"I had somebody to talk to."_s, u"I felt I could not go on."_s};
    QJsonArray items;
    for (int at = 0; at < zh.size(); ++at)
        items << QJsonObject{{u"number"_s, at + 1}, {u"label"_s, words(u"第%1题"_s.arg(at + 1), u"Item %1"_s.arg(at + 1))}, {u"text"_s, words(zh[at], en[at])}};
    const QJsonObject bands{{u"total"_s, QJsonArray{QJsonObject{{u"id"_s, u"low"_s}, {u"names"_s, words(u"低"_s, u"Low"_s)}, {u"from"_s, 0}, {u"severity"_s, 0}},
                                                     QJsonObject{{u"id"_s, u"high"_s}, {u"names"_s, words(u"高"_s, u"High"_s)}, {u"from"_s, 9}, {u"severity"_s, 1}}}}};
    const auto example = [](const QString &answers, int total, const QString &band, bool isDanger, bool isCandidate) {
        return QJsonObject{{u"name"_s, answers}, {u"answers"_s, answers},
                           {u"expect"_s, QJsonObject{{u"scales"_s, QJsonObject{{u"total"_s, total}}}, {u"bands"_s, QJsonObject{{u"total"_s, band}}},
                                                     {u"flags"_s, QJsonArray()}, {u"danger"_s, isDanger ? QJsonArray{6} : QJsonArray()}, {u"candidate"_s, isCandidate}}},
                           {u"mustNot"_s, QJsonObject{{u"scales"_s, QJsonObject{{u"total"_s, total + 1}}}}}, {u"because"_s, u"a sum"_s}};
    };
    return QJsonDocument(QJsonObject{
        {u"format"_s, 1}, {u"id"_s, id}, {u"version"_s, u"1"_s}, {u"kind"_s, u"instrument"_s}, {u"names"_s, words(u"自拟问卷"_s, u"Own words"_s)},
        {u"shortNames"_s, words(u"自拟"_s, u"Own"_s)}, {u"headers"_s, QJsonArray{id}}, {u"source"_s, u"made up for a test"_s}, {u"licence"_s, u"ours"_s},
        {u"text"_s, false}, {u"informant"_s, u"self"_s}, {u"instruction"_s, words(u"想一想最近一周的你。"_s, u"Think of the last week."_s)},
        {u"grades"_s, QJsonObject{{u"from"_s, 1}, {u"to"_s, 12}}},
        {u"options"_s, QJsonObject{{u"often"_s, QJsonArray{option(0, u"没有"_s, u"Never"_s), option(1, u"有时"_s, u"Sometimes"_s), option(2, u"经常"_s, u"Often"_s), option(3, u"总是"_s, u"Always"_s)}}}},
        {u"items"_s, items},
        {u"scales"_s, QJsonArray{QJsonObject{{u"id"_s, u"total"_s}, {u"names"_s, words(u"总分"_s, u"Total"_s)}, {u"items"_s, u"1-6"_s}, {u"method"_s, u"sum"_s}, {u"missingAtMost"_s, 1}}}},
        {u"norms"_s, QJsonArray{QJsonObject{{u"id"_s, u"usual"_s}, {u"names"_s, words(u"通用"_s, u"Usual"_s)}, {u"source"_s, u"made up"_s}, {u"bands"_s, bands},
                                            {u"candidates"_s, QJsonObject{{u"total"_s, QJsonObject{{u"atLeast"_s, 9}}}}}}}},
        {u"danger"_s, QJsonArray{QJsonObject{{u"item"_s, 6}, {u"atLeast"_s, 1}, {u"label"_s, words(u"撑不下去"_s, u"Cannot go on"_s)}}}},
        {u"examples"_s, QJsonArray{example(u"000000"_s, 0, u"low"_s, false, false), example(u"333330"_s, 15, u"high"_s, false, true), example(u"000001"_s, 1, u"low"_s, true, false)}},
    }).toJson();
}

struct Seat {
    const char *number;
    const char *name;
};
inline constexpr Seat seats[] = {{"20260101", "曾小明"}, {"20260102", "周欣梅"}, {"20260103", "欧阳若兰"}, {"20260104", "买买提·艾力"}, {"20260105", "Li Xiang"},
                                 {"20260201", "王梓涵"}, {"20260202", "张伟"}, {"20260203", "张伟"}, {"20260204", "陈静怡"}, {"20260205", "刘洋"}};
inline QString nameOfSeat(int seat)
{
    return QString::fromUtf8(seats[seat].name);
}
inline QString numberOfSeat(int seat)
{
    return QString::fromLatin1(seats[seat].number);
}

// Opens a round of the own words for these ten in the session's site. Everybody's guardian agrees but that of the last.
inline screening::RoundId openRoundOfSeats(access::Session &session)
{
    using namespace Qt::StringLiterals;
    using namespace screening;
    QList<QStringList> lines{{u"姓名"_s, u"性别"_s, u"校内学号"_s, u"出生日期"_s, u"年级"_s, u"班级"_s}};
    for (const Seat &seat : seats)
        lines << QStringList{QString::fromUtf8(seat.name), u"女"_s, QString::fromLatin1(seat.number), u"2013-03-%1"_s.arg(10 + lines.size()), u"七年级"_s, QString(QChar::fromLatin1(seat.number[5])) + u"班"_s};
    NoProgress progress;
    valueOf(students::importRoster(session, planOf(session, typedTable(lines)), u"roster"_s, progress));
    const Instruments before = valueOf(loadInstruments(session));
    valueOf(packs::addPack(session, before.allPacks(), checkInstrumentPack, ownWordsPack()));
    const Instruments instruments = valueOf(loadInstruments(session));
    const RoundId round = valueOf(openRound(session, instruments, {u"十月普测"_s, u"7"_s, {u"own-words"_s}, {}, {}, {}}));
    std::vector<ConsentSlip> slips;
    const RoundView view = valueOf(viewRound(session, instruments, round));
    for (const RosterEntry &entry : view.roster.entries())
        if (entry.localNumber != u"20260205"_s)
            slips.push_back({entry.id, Opinion::agrees, Opinion::none, {}, QDate(2026, 10, 8)});
    REQUIRE(slips.size() == 9);
    valueOf(recordConsent(session, instruments, round, slips));
    return round;
}

// Remembers what it is told, or refuses.
class ToldOfDanger final : public screening::DangerWatcher {
public:
    Done onDanger(vault::Vault &, const screening::Finding &finding) override
    {
        told.push_back(finding);
        return refuses ? failure(ErrorCode::Refused) : Done();
    }
    std::vector<screening::Finding> told;
    bool refuses = false;
};

class SittingDesk {
public:
    SittingDesk() : round(openRoundOfSeats(site.session())) {}
    screening::Instruments instruments() { return valueOf(screening::loadInstruments(site.session())); }
    screening::SittingKit kit() { return valueOf(screening::startSitting(site.session(), instruments(), {round, QStringLiteral("en"), {}, {}})); }
    std::unique_ptr<screening::SittingRun> begin()
    {
        screening::SittingKit made = kit();
        file = made.file;
        return valueOf(screening::SittingRun::begin(std::move(made), [this] { return nowMs += 3'000; }));
    }
    // One student: sits down, agrees and answers; ' ' skips, and a short text stops.
    void sit(screening::SittingRun &run, int seat, const QByteArray &answers)
    {
        run.chooseClass(seat / 5);
        REQUIRE(run.identify(numberOfSeat(seat), nameOfSeat(seat)));
        valueOf(run.agree());
        for (const char answer : answers) {
            while (run.isAtInstruction())
                valueOf(run.goOn());
            valueOf(answer == ' ' ? run.skip() : run.answer(quint8(answer - '0')));
        }
        if (!run.isAtEnd())
            valueOf(run.stop());
        run.leave();
    }
    screening::SittingsTakenIn takeIn()
    {
        NoProgress progress;
        return valueOf(screening::takeInSittings(site.session(), instruments(), danger, progress));
    }
    screening::RoundView view() { return valueOf(screening::viewRound(site.session(), instruments(), round)); }
    QByteArray storedOf(int seat)
    {
        const screening::RoundView seen = view();
        for (const screening::RosterEntry &entry : seen.roster.entries())
            if (entry.localNumber == numberOfSeat(seat))
                return seen.stored.value(entry.id).value(QStringLiteral("own-words"));
        return {};
    }
    screening::Consent consentOf(int seat)
    {
        const screening::RoundView seen = view();
        for (const screening::RosterEntry &entry : seen.roster.entries())
            if (entry.localNumber == numberOfSeat(seat))
                return seen.consents.value(entry.id);
        return {};
    }

    TestSite site;
    screening::RoundId round;
    ToldOfDanger danger;
    QString file;
    qint64 nowMs = 1'791'421'200'000; // 2026-10-08 09:00 in China
};

} // namespace xd::test
