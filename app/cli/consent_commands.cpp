#include "app/cli/say.h"
#include "app/cli/screening_results.h"
#include "app/cli/words.h"
#include "core/screening/find_in_round.h"
#include "core/screening/load_instruments.h"
#include "core/screening/record_consent.h"
#include "core/screening/round_papers.h"
#include "core/screening/round_status.h"
#include "core/screening/slip_codes.h"
#include "core/screening/withdraw_consent.h"
#include "core/students/school_system.h"
#include "core/students/list_classes.h"
#include "core/vault/outgoing_file.h"
#include "ui/paper/round_papers.h"
#include "ui/paper/write_pdf.h"

#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace xd::cli {

namespace {

screening::Opinion opinionOf(const QString &typed)
{
    if (typed.isEmpty())
        return screening::Opinion::none;
    return typed == u"yes"_s ? screening::Opinion::agrees : screening::Opinion::refuses;
}

Result<Outcome> recordConsent(Call &call)
{
    XD_TRY(const screening::RoundId round, roundOption(call));
    XD_TRY(const QString code, call.required(u"code"_s));
    XD_TRY(access::Session *const session, call.session());
    XD_TRY(const screening::Instruments instruments, screening::loadInstruments(*session));
    XD_TRY(const screening::SlipCodes codes, screening::slipCodesOf(*session, instruments, round));
    XD_TRY(const students::StudentId student, codes.studentOf(code));
    const screening::ConsentSlip slip{student, opinionOf(call.value(u"guardian"_s)), opinionOf(call.value(u"student"_s)), {}, call.date(u"date"_s)};
    XD_TRY(const int recorded, screening::recordConsent(*session, instruments, round, std::span(&slip, 1)));
    Outcome outcome;
    outcome.result = {{u"round"_s, round.text()}, {u"recorded"_s, recorded}};
    outcome.lines << (recorded > 0 ? Say::tr("Recorded.") : Say::tr("It was recorded like this before."));
    return outcome;
}

Result<Outcome> withdrawConsent(Call &call)
{
    XD_TRY(const screening::RoundId round, roundOption(call));
    XD_TRY(const QString by, call.required(u"by"_s));
    XD_TRY(access::Session *const session, call.session());
    XD_TRY(const screening::Instruments instruments, screening::loadInstruments(*session));
    XD_TRY(const screening::FoundInRound found, screening::findInRound(*session, instruments, round, call.argument()));
    XD_TRY(const screening::WithdrawalView view, screening::viewWithdrawal(*session, instruments, round, found.student));
    Outcome outcome;
    int removed = 0;
    if (!call.has(u"dry-run"_s)) {
        const auto whose = by == u"guardian"_s ? screening::WithdrawnBy::guardian : screening::WithdrawnBy::pupil;
        XD_TRY(removed, screening::withdrawConsent(*session, instruments, round, found.student, whose, call.date(u"date"_s)));
    }
    outcome.result = {{u"round"_s, round.text()}, {u"sheets"_s, view.sheets}, {u"removed"_s, removed}, {u"danger"_s, view.danger}};
    outcome.lines << (call.has(u"dry-run"_s) ? Say::tr("%n answer sheet(s) would be deleted.", nullptr, view.sheets) : Say::tr("%n answer sheet(s) were deleted.", nullptr, removed));
    if (view.danger > 0)
        outcome.lines << Say::tr("%n danger answer(s) stay.", nullptr, view.danger);
    return outcome;
}

Result<screening::PaperScope> scopeOf(const Call &call, access::Session &session, const screening::Instruments &instruments, const screening::RoundId &round)
{
    screening::PaperScope scope;
    scope.onlyUndecided = call.has(u"open-only"_s);
    const QStringList wanted = call.values(u"class"_s);
    if (wanted.isEmpty())
        return scope;
    XD_TRY(const std::vector<screening::RoundClass> classes, screening::roundClasses(session, instruments, round));
    for (const QString &name : wanted) {
        XD_TRY(const students::SchoolClass meant, classOption(session, name));
        const bool isThere = std::any_of(classes.begin(), classes.end(), [&](const screening::RoundClass &one) { return (one.schoolClass <=> meant) == 0; });
        if (!isThere)
            return failure(ErrorCode::NotInRound, u"--class"_s);
        scope.classes.push_back(meant);
    }
    return scope;
}

Result<Outcome> printSlips(Call &call)
{
    XD_TRY(const screening::RoundId id, roundOption(call));
    XD_TRY(const QString out, call.required(u"out"_s));
    const QString file = QFileInfo(out).absoluteFilePath();
    XD_TRY(access::Session *const session, call.session());
    XD_TRY(const screening::Instruments instruments, screening::loadInstruments(*session));
    XD_TRY(const screening::PaperScope scope, scopeOf(call, *session, instruments, id));
    XD_TRY(const screening::RoundStatus status, screening::roundStatus(*session, instruments, id));
    const QString which = call.value(u"paper"_s);
    const auto kind = which == u"lists"_s ? screening::RoundPaper::classLists : which == u"sheets"_s ? screening::RoundPaper::answerSheets : screening::RoundPaper::letters;
    XD_TRY(vault::OutgoingFile outgoing, vault::OutgoingFile::begin(file));
    XD_TRY(const disclosure::ReleasedDocument released, screening::releaseRoundPaper(*session, instruments, id, kind, scope, disclosure::Channel::pdf));
    const auto lay = kind == screening::RoundPaper::letters ? paper::guardianLetters : kind == screening::RoundPaper::classLists ? paper::classLists : paper::answerSheets;
    XD_TRY(const paper::MadePdf pdf, paper::writePdf(lay(released, status.round), outgoing));
    Outcome outcome;
    outcome.result = {{u"round"_s, id.text()}, {u"file"_s, file}, {u"pages"_s, pdf.pages}, {u"students"_s, qint64(released->lists.front().rows.size())}};
    outcome.lines << file;
    return outcome;
}

QString textOf(screening::Wanting wanting)
{
    switch (wanting) {
    case screening::Wanting::guardian:
        return u"guardian"_s;
    case screening::Wanting::pupil:
        return u"student"_s;
    case screening::Wanting::absent:
        return u"answers"_s;
    case screening::Wanting::part:
        return u"part"_s;
    case screening::Wanting::refused:
        return u"refused"_s;
    }
    return {};
}

Result<Outcome> showMissing(Call &call)
{
    XD_TRY(const screening::RoundId id, roundOption(call));
    XD_TRY(access::Session *const session, call.session());
    XD_TRY(const screening::Instruments instruments, screening::loadInstruments(*session));
    XD_TRY(const auto missing, screening::studentsWithoutAnswers(*session, instruments, id));
    Outcome outcome;
    QJsonArray students;
    std::vector<QStringList> cells;
    for (const screening::MissingStudent &student : missing) {
        students.append(QJsonObject{{u"id"_s, student.student.text()}, {u"name"_s, student.name}, {u"student"_s, textOrNull(student.number)}, {u"class"_s, student.schoolClass.name()},
                                    {u"waits_for"_s, textOf(student.wanting)}, {u"arranged"_s, textOrNull(student.arrangement)}});
        cells.push_back({student.schoolClass.name(), student.number, student.name, textOf(student.wanting)});
    }
    outcome.result = {{u"round"_s, id.text()}, {u"students"_s, students}};
    outcome.lines << inColumns(cells);
    return outcome;
}

const Option roundOfCommand{"round", "R", QT_TRANSLATE_NOOP("Say", "which round")};

} // namespace

Result<students::SchoolClass> classOption(access::Session &session, const QString &typed)
{
    XD_TRY(const std::vector<students::ClassCount> classes, students::listClasses(session));
    XD_TRY(const students::StageSystem system, students::schoolSystem(session));
    const calendar::SchoolYear year = calendar::SchoolYear::of(session.clock().today());
    const auto meant = students::parseClass(typed, {year, system, {}, {}});
    for (const students::ClassCount &one : classes) {
        if (one.schoolClass.name() == typed || (meant && (one.schoolClass <=> *meant) == 0))
            return one.schoolClass;
    }
    return failure(ErrorCode::BadClass, u"--class"_s);
}

std::vector<Command> consentCommands()
{
    return {
        {"screening consent record", "", QT_TRANSLATE_NOOP("Say", "record one slip by its number"),
         "screening consent record --round R --code 1234520 --guardian yes --student yes --site /srv/xindeng --login lin",
         {roundOfCommand,
          {"code", "NUMBER", QT_TRANSLATE_NOOP("Say", "the seven digits of the slip")},
          {"guardian", "yes|no", QT_TRANSLATE_NOOP("Say", "what the guardian says; else nothing")},
          {"student", "yes|no", QT_TRANSLATE_NOOP("Say", "what the student says; else nothing")},
          {"date", "DATE", QT_TRANSLATE_NOOP("Say", "of the slip; else today")}},
         recordConsent},
        {"screening consent withdraw", "STUDENT", QT_TRANSLATE_NOOP("Say", "a guardian or student withdraws: the answers of this round are deleted, danger answers stay"),
         "screening consent withdraw 1234520 --round R --by guardian --dry-run --site /srv/xindeng --login lin",
         {roundOfCommand,
          {"by", "guardian|student", QT_TRANSLATE_NOOP("Say", "who withdraws")},
          {"date", "DATE", QT_TRANSLATE_NOOP("Say", "when; else today")},
          {"dry-run", nullptr, QT_TRANSLATE_NOOP("Say", "only say what would happen")}},
         withdrawConsent},
        {"screening slips", "", QT_TRANSLATE_NOOP("Say", "letters with slips, class lists or answer sheets as a PDF; gives a number to whoever has none"),
         "screening slips --round R --out 告知书.pdf --site /srv/xindeng --login lin",
         {roundOfCommand,
          {"out", "FILE.pdf", QT_TRANSLATE_NOOP("Say", "write the paper here")},
          {"paper", "letters|lists|sheets", QT_TRANSLATE_NOOP("Say", "which; else letters")},
          {"class", "CLASS…", QT_TRANSLATE_NOOP("Say", "only of these classes"), true},
          {"open-only", nullptr, QT_TRANSLATE_NOOP("Say", "of letters: only families whose slip is still out")}},
         printSlips},
        {"screening missing", "", QT_TRANSLATE_NOOP("Say", "who has no answers and why: guardian, student, answers, part, refused"),
         "screening missing --round R --json --site /srv/xindeng --login lin", {roundOfCommand}, showMissing},
    };
}

} // namespace xd::cli
