#include "app/cli/call.h"
#include "app/cli/say.h"
#include "app/cli/screening_results.h"
#include "app/cli/words.h"
#include "core/care/answer_duty.h"
#include "core/care/list_duties.h"
#include "core/screening/candidates.h"
#include "core/screening/false_alarms.h"
#include "core/screening/found_later.h"
#include "core/screening/load_instruments.h"
#include "ui/text/care_words.h"
#include "ui/text/labels.h"

#include <QFile>

using namespace Qt::StringLiterals;

namespace xd::cli {

namespace {

constexpr qint64 dayMs = 86'400'000;

QJsonObject jsonOf(const care::DutyLine &line, qint64 nowMs)
{
    const care::Duty &duty = line.duty;
    QJsonObject json{{u"duty"_s, duty.id.text()}, {u"finding"_s, duty.finding.id.text()}, {u"round"_s, duty.finding.round.text()},
                     {u"instrument"_s, duty.finding.pack}, {u"item"_s, duty.finding.itemNumber}, {u"answer"_s, duty.finding.answer},
                     {u"id"_s, duty.finding.student.isNil() ? QJsonValue() : QJsonValue(duty.finding.student.text())},
                     {u"name"_s, textOrNull(line.name)}, {u"student"_s, textOrNull(line.number)}, {u"class"_s, textOrNull(line.name.isEmpty() ? QString() : line.schoolClass.name())},
                     {u"opened"_s, isoMoment(duty.openedMs)}, {u"due"_s, isoMoment(duty.dueMs)}, {u"late"_s, duty.isLate(nowMs)},
                     {u"cause"_s, care::textOf(duty.kind)}, {u"basis"_s, care::textOf(duty.basis)}, {u"refused_for"_s, textOrNull(duty.finding.refusedFor)},
                     {u"doubtful"_s, line.isDoubtful}, {u"tried"_s, qint64(duty.notes.size())}};
    json[u"answered"_s] = duty.answer ? QJsonValue(isoMoment(duty.answer->answeredMs)) : QJsonValue();
    json[u"how"_s] = duty.answer ? QJsonValue(care::textOf(duty.answer->how)) : QJsonValue();
    json[u"by"_s] = duty.answer ? QJsonValue(duty.answer->login) : QJsonValue();
    json[u"by_name"_s] = duty.answer ? textOrNull(duty.answer->person) : QJsonValue();
    return json;
}

QStringList cellsOf(const care::DutyLine &line, qint64 nowMs)
{
    const care::Duty &duty = line.duty;
    return {duty.isOpen() ? u"▲"_s : u"✓"_s, line.name.isEmpty() ? Say::tr("(not known)") : line.name, line.name.isEmpty() ? QString() : line.schoolClass.name(),
            text::wordingOf(line.about), duty.isOpen() ? text::timeLeft(duty.dueMs, nowMs) : text::labelOf(duty.answer->how), duty.isOpen() ? QString() : duty.answer->answerer(), duty.id.text()};
}

Result<Outcome> showDue(Call &call)
{
    XD_TRY(const int days, call.number(u"days"_s, -1));
    XD_TRY(access::Session *const session, call.session());
    XD_TRY(const screening::Instruments instruments, screening::loadInstruments(*session));
    XD_TRY(const care::DutyList duties, care::listDuties(*session, instruments, call.has(u"all"_s) ? care::Listed::all : care::Listed::open));
    QJsonArray list;
    std::vector<QStringList> cells;
    for (const care::DutyLine &line : duties.lines) {
        if (days >= 0 && line.duty.isOpen() && line.duty.dueMs > duties.nowMs + days * dayMs)
            continue;
        list.append(jsonOf(line, duties.nowMs));
        cells.push_back(cellsOf(line, duties.nowMs));
    }
    Outcome outcome;
    outcome.result = {{u"duties"_s, list}, {u"open"_s, duties.open}, {u"late"_s, duties.late}};
    outcome.lines = inColumns(cells);
    if (duties.open == 0)
        outcome.lines << Say::tr("Nothing is owed to anybody now.");
    return outcome;
}

Result<QString> wordsFrom(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return failure(ErrorCode::CannotRead, u"words-file"_s);
    const QByteArray bytes = file.read(64 * 1024);
    auto decode = QStringDecoder(QStringDecoder::Utf8);
    const QString words = decode(bytes);
    if (decode.hasError())
        return failure(ErrorCode::SheetBadEncoding, u"words-file"_s);
    return words;
}

Result<Outcome> answerDuty(Call &call)
{
    XD_TRY(const QString how, call.required(u"how"_s));
    XD_TRY(const QString file, call.required(u"words-file"_s));
    XD_TRY(const QString words, wordsFrom(file));
    const auto id = care::DutyId::fromText(call.argument());
    XD_TRY(access::Session *const session, call.session());
    const bool isTried = how == u"tried"_s;
    if (isTried)
        XD_CHECK(care::noteOnDuty(*session, id, care::NoteKind::tried, words));
    else
        XD_CHECK(care::answerDuty(*session, id, {how, words}));
    Outcome outcome;
    outcome.result = {{u"duty"_s, id.text()}, {u"how"_s, how}, {u"open"_s, isTried}};
    outcome.lines << (isTried ? Say::tr("Noted; the duty stays open.") : Say::tr("Answered. It stands with the name of whoever is signed in."));
    return outcome;
}

QJsonArray jsonOf(const std::vector<screening::ScaleFlag> &flags)
{
    QJsonArray scales;
    for (const screening::ScaleFlag &flag : flags)
        scales.append(QJsonObject{{u"instrument"_s, flag.pack + u'@' + flag.version}, {u"norm"_s, flag.norm}, {u"scale"_s, flag.scale}, {u"value"_s, flag.value},
                                  {u"band"_s, textOrNull(flag.band)}, {u"at_least"_s, flag.atLeast ? QJsonValue(*flag.atLeast) : QJsonValue()},
                                  {u"at_most"_s, flag.atMost ? QJsonValue(*flag.atMost) : QJsonValue()}, {u"clues"_s, QJsonArray::fromStringList(flag.clues)}});
    return scales;
}

QJsonArray jsonOf(const std::vector<screening::DangerFlag> &flags)
{
    QJsonArray danger;
    for (const screening::DangerFlag &flag : flags)
        danger.append(QJsonObject{{u"instrument"_s, flag.pack + u'@' + flag.version}, {u"item"_s, flag.itemNumber}, {u"answer"_s, flag.answer},
                                  {u"refused_for"_s, textOrNull(flag.refusedFor)}});
    return danger;
}

QJsonObject jsonOf(const screening::QueueLine &line)
{
    return {{u"id"_s, line.student.text()}, {u"name"_s, line.name}, {u"student"_s, textOrNull(line.number)}, {u"class"_s, line.schoolClass.name()},
            {u"scales"_s, jsonOf(line.facts.scales)}, {u"danger"_s, jsonOf(line.facts.danger)},
            {u"since"_s, QJsonObject{{u"scales"_s, jsonOf(line.since.scales)}, {u"danger"_s, jsonOf(line.since.danger)}}}, {u"taken_back"_s, jsonOf(line.takenBack)},
            {u"waits"_s, line.isWaiting()}, {u"flags"_s, QJsonArray::fromStringList(screening::textsOf(line.flags))}, {u"begun"_s, line.isBegun},
            {u"decision"_s, line.decision ? QJsonValue(screening::textOf(line.decision->verdict)) : QJsonValue()},
            {u"by"_s, line.decision ? QJsonValue(line.decision->login) : QJsonValue()}, {u"by_name"_s, line.decision ? textOrNull(line.decision->person) : QJsonValue()}};
}

Result<Outcome> showQueue(Call &call)
{
    XD_TRY(const screening::RoundId id, roundOption(call));
    XD_TRY(access::Session *const session, call.session());
    XD_TRY(const screening::Instruments instruments, screening::loadInstruments(*session));
    XD_TRY(const screening::ReviewQueue queue, screening::reviewQueue(*session, instruments, id));
    Outcome outcome;
    QJsonArray list;
    std::vector<QStringList> cells;
    for (const screening::QueueLine &line : queue.lines) {
        list.append(jsonOf(line));
        cells.push_back({line.hasDanger() ? u"▲"_s : QString(), line.name, line.schoolClass.name(), line.number,
                         line.decision && line.hasNews() ? Say::tr("%1; new facts since", "verdict").arg(text::labelOf(line.decision->verdict))
                         : line.decision ? text::labelOf(line.decision->verdict) : line.isBegun ? Say::tr("begun") : Say::tr("waiting"),
                         line.decision ? line.decision->decider() : QString()});
    }
    outcome.result = {{u"round"_s, id.text()}, {u"candidates"_s, list}, {u"decided"_s, queue.decided}, {u"unmatched"_s, queue.unmatched}, {u"due"_s, isoDate(queue.due)}};
    outcome.lines = inColumns(cells);
    return outcome;
}

Result<Outcome> noteFoundLater(Call &call)
{
    XD_TRY(const screening::RoundId round, roundOption(call));
    XD_TRY(const QString means, call.required(u"means"_s));
    XD_TRY(const QString day, call.required(u"on"_s));
    const auto student = students::StudentId::fromText(call.argument());
    XD_TRY(access::Session *const session, call.session());
    XD_TRY(const screening::Instruments instruments, screening::loadInstruments(*session));
    XD_CHECK(screening::noteFoundLater(*session, instruments, round, student, {means, day}));
    Outcome outcome;
    outcome.result = {{u"round"_s, round.text()}, {u"id"_s, student.text()}, {u"means"_s, means}};
    outcome.lines << Say::tr("Noted: the round had not flagged this student.");
    return outcome;
}

QJsonObject jsonOf(const screening::CutRecord &record)
{
    QJsonObject json{{u"instrument"_s, record.pack + u'@' + record.version}, {u"norm"_s, record.norm}, {u"grade"_s, record.grade}, {u"answered"_s, record.answered},
                     {u"flagged"_s, record.flagged}, {u"confirmed"_s, record.confirmed}, {u"not_confirmed"_s, record.refuted}, {u"watch"_s, record.watched},
                     {u"open"_s, record.open}, {u"found_by_danger"_s, record.foundByDanger}, {u"found_later"_s, record.foundLater}};
    const std::optional<screening::Share> share = screening::shareConfirmed(record);
    json[u"share"_s] = share ? QJsonValue(QJsonObject{{u"percent"_s, share->percent}, {u"low"_s, share->low}, {u"high"_s, share->high}}) : QJsonValue();
    return json;
}

Result<Outcome> showFalseAlarms(Call &call)
{
    XD_TRY(access::Session *const session, call.session());
    XD_TRY(const screening::Instruments instruments, screening::loadInstruments(*session));
    XD_TRY(const screening::FalseAlarms alarms, screening::falseAlarms(*session, instruments));
    Outcome outcome;
    QJsonArray list;
    std::vector<QStringList> cells{{Say::tr("instrument"), Say::tr("cut-off"), Say::tr("grade"), Say::tr("flagged"), Say::tr("confirmed"), Say::tr("not confirmed"),
                                    Say::tr("watch"), Say::tr("open"), Say::tr("by danger answer"), Say::tr("found later"), Say::tr("confirmed of decided")}};
    for (const screening::CutRecord &line : alarms.lines) {
        list.append(jsonOf(line));
        const std::optional<screening::Share> share = screening::shareConfirmed(line);
        QStringList row{line.pack + u'@' + line.version, line.norm, text::gradeName(line.grade)};
        for (const int number : {line.flagged, line.confirmed, line.refuted, line.watched, line.open, line.foundByDanger, line.foundLater})
            row << QString::number(number);
        cells.push_back(row << (share ? u"%1 % (%2–%3 %)"_s.arg(share->percent).arg(share->low).arg(share->high) : Say::tr("too few to say")));
    }
    outcome.result = {{u"cuts"_s, list}};
    outcome.lines = inColumns(cells);
    return outcome;
}

} // namespace

std::vector<Command> careCommands()
{
    return {
        {"care due", "", QT_TRANSLATE_NOOP("Say", "what is owed to students, the late ones first"), "care due --site /srv/xindeng --login lin",
         {{"days", "N", QT_TRANSLATE_NOOP("Say", "only what is due within so many days; else all that is open")},
          {"all", nullptr, QT_TRANSLATE_NOOP("Say", "also what is answered")}},
         showDue},
        {"care answer", "DUTY", QT_TRANSLATE_NOOP("Say", "say how a duty was met; it stands. 'tried' notes that nobody was reached and leaves it open"),
         "care answer 4f9c2a10-5f0e-4a59-9d3c-0d8a6a1f6b7e --how student --words-file talk.txt --site /srv/xindeng --login lin",
         {{"how", "student|guardian|colleague|medical|emergency|not-ours|tried", QT_TRANSLATE_NOOP("Say", "what was done")},
          {"words-file", "FILE", QT_TRANSLATE_NOOP("Say", "what was said and agreed, as UTF-8 text")}},
         answerDuty},
        {"care candidates", "", QT_TRANSLATE_NOOP("Say", "who waits for a second look and who is decided, with the facts"),
         "care candidates --round R --site /srv/xindeng --login lin", {{"round", "R", QT_TRANSLATE_NOOP("Say", "which round")}}, showQueue},
        {"care found-later", "ID", QT_TRANSLATE_NOOP("Say", "note a student whom the round had not flagged and who was found in need by other means"),
         "care found-later 4f9c2a10-5f0e-4a59-9d3c-0d8a6a1f6b7e --round R --means teacher --on 2026-11-20 --site /srv/xindeng --login lin",
         {{"round", "R", QT_TRANSLATE_NOOP("Say", "which round")},
          {"means", "student|teacher|guardian|other-student|event|otherwise", QT_TRANSLATE_NOOP("Say", "how it came out")},
          {"on", "DATE", QT_TRANSLATE_NOOP("Say", "on which day")}},
         noteFoundLater},
        {"care false-alarms", "", QT_TRANSLATE_NOOP("Say", "how many of those whom each cut-off flagged were confirmed, and whom it missed"),
         "care false-alarms --site /srv/xindeng --login lin", {}, showFalseAlarms},
    };
}

} // namespace xd::cli
