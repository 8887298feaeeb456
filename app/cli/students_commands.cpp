#include "app/cli/call.h"
#include "app/cli/say.h"
#include "app/cli/score_json.h"
#include "app/cli/student_copy.h"
#include "app/cli/words.h"
#include "core/screening/load_instruments.h"
#include "core/screening/student_screenings.h"
#include "core/students/find_students.h"
#include "core/students/show_student.h"
#include "core/students/student_journal.h"
#include "ui/text/error_text.h"
#include "ui/text/labels.h"

using namespace Qt::StringLiterals;

namespace xd::cli {

namespace {

constexpr int usualLimit = 50;

QString codeOf(students::Sex sex)
{
    return sex == students::Sex::male ? u"male"_s : u"female"_s;
}

QString codeOf(students::Status status)
{
    switch (status) {
    case students::Status::active:
        return u"active"_s;
    case students::Status::suspended:
        return u"suspended"_s;
    case students::Status::guest:
        return u"guest"_s;
    case students::Status::left:
        return u"left"_s;
    case students::Status::graduated:
        return u"graduated"_s;
    }
    return {};
}

Result<Outcome> findStudents(Call &call)
{
    students::StudentQuery query;
    query.text = call.arguments().join(u' ');
    XD_TRY(query.limit, call.number(u"limit"_s, usualLimit, 1));
    query.includeFormer = call.has(u"former"_s);
    XD_TRY(access::Session *const session, call.session());
    students::StudentIndex index;
    XD_TRY(const students::FoundStudents found, students::findStudents(*session, index, query));
    if (!query.text.isEmpty())
        XD_CHECK(students::noteSearch(*session, found.total));
    Outcome outcome;
    QJsonArray list;
    std::vector<QStringList> cells;
    for (const students::StudentLine &line : found.lines) {
        list.append(QJsonObject{{u"id"_s, line.id.text()}, {u"name"_s, line.name}, {u"number"_s, textOrNull(line.number)},
                                {u"class"_s, line.schoolClass.name()}, {u"sex"_s, codeOf(line.sex)}});
        cells.push_back({line.name, line.schoolClass.name(), line.number, line.id.text()});
    }
    outcome.result = {{u"students"_s, list}, {u"total"_s, found.total}};
    outcome.lines = inColumns(cells);
    outcome.lines << Say::tr("%n student(s) found", nullptr, found.total);
    return outcome;
}

QJsonObject jsonOf(const students::StudentPage &page)
{
    const students::Student &student = page.student;
    QJsonArray guardians;
    for (const students::Guardian &guardian : student.guardians)
        guardians.append(QJsonObject{{u"name"_s, guardian.name}, {u"relation"_s, textOrNull(guardian.relation)}, {u"phone"_s, textOrNull(guardian.phone)}});
    QJsonArray tags;
    for (const students::Tag &tag : student.tags)
        tags.append(tag.code);
    QJsonArray enrolments;
    for (const students::Enrolment &enrolment : page.enrolments)
        enrolments.append(QJsonObject{{u"year"_s, enrolment.year.code()}, {u"class"_s, enrolment.schoolClass.name()}, {u"grade"_s, enrolment.schoolClass.grade},
                                      {u"status"_s, codeOf(enrolment.status)}});
    return {{u"id"_s, page.id.text()}, {u"name"_s, student.name}, {u"sex"_s, codeOf(student.sex)}, {u"birth"_s, isoDate(student.birthDate)},
            {u"number"_s, textOrNull(student.number ? student.number->text() : QString())}, {u"local_number"_s, textOrNull(student.localNumber)},
            {u"class"_s, student.schoolClass.name()}, {u"grade"_s, student.schoolClass.grade}, {u"status"_s, codeOf(student.status)},
            {u"guardians"_s, guardians}, {u"tags"_s, tags}, {u"enrolments"_s, enrolments}};
}

std::vector<QStringList> factsOf(const students::StudentPage &page)
{
    const students::Student &student = page.student;
    std::vector<QStringList> facts{{text::fieldName(u"name"_s), student.name},
                                   {text::fieldName(u"sex"_s), text::labelOf(student.sex)},
                                   {text::fieldName(u"class"_s), student.schoolClass.name()},
                                   {text::fieldName(u"studentNumber"_s), student.quotedNumber()},
                                   {text::fieldName(u"birthDate"_s), text::dateText(student.birthDate)},
                                   {Say::tr("Status"), text::labelOf(student.status)}};
    for (const students::Guardian &guardian : student.guardians)
        facts.push_back({Say::tr("Guardian"), guardian.name + u' ' + guardian.relation + u' ' + guardian.phone});
    for (const students::Tag &tag : student.tags)
        facts.push_back({text::fieldName(u"tags"_s), text::labelOf(tag)});
    return facts;
}

struct Entry {
    qint64 timeMs = 0;
    QJsonObject json;
    QStringList cells;
};

void addScreenings(std::vector<Entry> &entries, const screening::StudentScreenings &screenings)
{
    for (const screening::StudentScreening &one : screenings.screenings) {
        if (one.instrument.instrument == nullptr)
            continue; // its pack is no longer at hand, and a number without its key says nothing
        const qint64 timeMs = one.result.answeredMs != 0 ? one.result.answeredMs : one.roundFrom.startOfDay().toMSecsSinceEpoch();
        QJsonObject json = scoreJson(*one.instrument.instrument, *one.instrument.norm, one.result.score);
        json[u"kind"_s] = u"screening"_s;
        json[u"time"_s] = isoMoment(timeMs);
        json[u"round"_s] = one.round.text();
        json[u"text"_s] = one.roundTitle;
        entries.push_back({timeMs, json,
                           QStringList{text::momentText(timeMs), one.roundTitle}
                               + scoreWords(*one.instrument.instrument, *one.instrument.norm, one.result.score)});
    }
    for (const screening::Finding &finding : screenings.danger) {
        const QString words = Say::tr("%1, danger answer to item %2").arg(finding.pack).arg(finding.itemNumber);
        entries.push_back({finding.foundMs,
                           {{u"kind"_s, u"danger"_s}, {u"time"_s, isoMoment(finding.foundMs)}, {u"instrument"_s, finding.pack},
                            {u"item"_s, finding.itemNumber}, {u"text"_s, words}},
                           {text::momentText(finding.foundMs), u"▲ "_s + words}});
    }
}

void addLines(std::vector<Entry> &entries, const std::vector<journal::Line> &lines)
{
    for (const journal::Line &line : lines) {
        entries.push_back({line.timeMs,
                           {{u"kind"_s, u"journal"_s}, {u"time"_s, isoMoment(line.timeMs)}, {u"action"_s, line.action}, {u"text"_s, text::actionLabel(line.action)}},
                           {text::momentText(line.timeMs), text::actionLabel(line.action)}});
    }
}

Result<Outcome> showStudent(Call &call)
{
    const auto id = students::StudentId::fromText(call.argument());
    XD_TRY(access::Session *const session, call.session());
    if (call.has(u"as"_s))
        return showStudentCopy(call, *session, id);
    XD_TRY(const students::StudentPage page, students::showStudent(*session, id));
    XD_TRY(const std::vector<journal::Line> lines, students::studentJournal(*session, id));
    std::vector<Entry> entries;
    addLines(entries, lines);
    if (session->may(access::Capability::readResults)) {
        XD_TRY(const screening::Instruments instruments, screening::loadInstruments(*session));
        XD_TRY(const screening::StudentScreenings screenings, screening::studentScreenings(*session, instruments, id));
        addScreenings(entries, screenings);
    }
    std::stable_sort(entries.begin(), entries.end(), [](const Entry &a, const Entry &b) { return a.timeMs > b.timeMs; });

    Outcome outcome;
    QJsonArray list;
    std::vector<QStringList> cells;
    for (const Entry &entry : entries) {
        list.append(entry.json);
        cells.push_back(entry.cells);
    }
    outcome.result = {{u"student"_s, jsonOf(page)}, {u"entries"_s, list}};
    outcome.lines = inColumns(factsOf(page)) + QStringList{QString()} + inColumns(cells);
    return outcome;
}

} // namespace

std::vector<Command> studentsCommands()
{
    const Option as{"as", "counsellor|principal|teacher|officer|it", QT_TRANSLATE_NOOP("Say", "as somebody in this role would get it")};
    return {
        {"students find", "TEXT…", QT_TRANSLATE_NOOP("Say", "by name, part of a name, pinyin, initials, number or class"),
         "students find zhangwei --site /srv/xindeng --login lin",
         {{"limit", "N", QT_TRANSLATE_NOOP("Say", "at most so many; else 50")},
          {"former", nullptr, QT_TRANSLATE_NOOP("Say", "also who has left or finished")}},
         findStudents},
        {"students show", "ID", QT_TRANSLATE_NOOP("Say", "one student's page; opening it is noted in the journal"),
         "students show 4f9c2a10-5f0e-4a59-9d3c-0d8a6a1f6b7e --site /srv/xindeng --login lin", {as}, showStudent},
        {"students print", "ID", QT_TRANSLATE_NOOP("Say", "one student's page as a PDF, cut to what its reader may know; the exit is noted in the journal"),
         "students print 4f9c2a10-5f0e-4a59-9d3c-0d8a6a1f6b7e --out 学生档案.pdf --as teacher --site /srv/xindeng --login lin",
         {{"out", "FILE.pdf", QT_TRANSLATE_NOOP("Say", "write the paper here")}, as}, printStudentCopy},
    };
}

} // namespace xd::cli
