#include "core/screening/round_papers.h"

#include "core/screening/round_store.h"
#include "core/screening/round_view.h"
#include "core/screening/slip_codes.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace xd::screening {
namespace {

using disclosure::Band;

const QString wordsKey = u"screening.letterWords"_s;
constexpr int longestWords = 1000;

// Whoever holds the paper: the family, or the homeroom teacher who hands it out.
disclosure::Reader readerOf(RoundPaper paper)
{
    if (paper == RoundPaper::letters)
        return {access::Role::counsellor, disclosure::Purpose::guardian, {}};
    return {access::Role::teacher, disclosure::Purpose::homeroom, {}};
}

QString kindOf(RoundPaper paper)
{
    switch (paper) {
    case RoundPaper::letters:
        return u"screening.letters"_s;
    case RoundPaper::classLists:
        return u"screening.classLists"_s;
    case RoundPaper::answerSheets:
        return u"screening.answerSheets"_s;
    }
    return {};
}

bool isWanted(const RoundView &view, const RosterEntry &student, RoundPaper paper, const PaperScope &scope)
{
    if (!view.isEligible(student))
        return false;
    const ConsentState consent = view.consentOf(student.id);
    if (paper == RoundPaper::letters && scope.onlyUndecided && consent != ConsentState::none)
        return false;
    // Nobody is handed a sheet who has refused: neither would it be stored, nor should anyone ask why it is empty.
    if (paper == RoundPaper::answerSheets && consent == ConsentState::refused)
        return false;
    return scope.classes.empty()
        || std::any_of(scope.classes.begin(), scope.classes.end(), [&](const students::SchoolClass &one) { return (one <=> student.schoolClass) == 0; });
}

std::vector<const RosterEntry *> studentsOf(const RoundView &view, RoundPaper paper, const PaperScope &scope)
{
    std::vector<const RosterEntry *> chosen;
    for (const RosterEntry &student : view.roster.entries()) {
        if (isWanted(view, student, paper, scope))
            chosen.push_back(&student);
    }
    std::sort(chosen.begin(), chosen.end(), [](const RosterEntry *a, const RosterEntry *b) {
        if (a->schoolClass != b->schoolClass)
            return a->schoolClass < b->schoolClass;
        return std::tie(a->localNumber, a->number, a->name) < std::tie(b->localNumber, b->number, b->name);
    });
    return chosen;
}

Result<disclosure::Document> documentFor(access::Session &session, const Instruments &instruments, const RoundId &id,
                                         RoundPaper paper, const PaperScope &scope)
{
    XD_TRY(SlipCodes codes, slipCodesOf(session, instruments, id));
    XD_TRY(const RoundView view, viewRound(session, instruments, id));
    const auto chosen = studentsOf(view, paper, scope);
    const bool isCodeMissing = std::any_of(chosen.begin(), chosen.end(), [&](const RosterEntry *student) { return codes.codeOf(student->id).isEmpty(); });
    if (isCodeMissing) {
        XD_CHECK(makeSlipCodes(session, instruments, id));
        XD_TRY(codes, slipCodesOf(session, instruments, id));
    }
    XD_TRY(const QString words, letterWords(session));
    disclosure::Document document{kindOf(paper), id.bytes()};
    document.texts = {{u"school"_s, session.site().name, Band::open},
                      {u"round"_s, view.round.title, Band::open},
                      {u"firstDay"_s, view.round.firstDay.toString(Qt::ISODate), Band::open},
                      {u"lastDay"_s, view.round.lastDay.toString(Qt::ISODate), Band::open},
                      {u"words"_s, words, Band::open}};
    disclosure::ListTable list{u"students"_s,
                               {{u"class"_s, Band::identity}, {u"grade"_s, Band::identity}, {u"number"_s, Band::identity},
                                {u"name"_s, Band::identity}, {u"code"_s, Band::identity}},
                               {}};
    for (const RosterEntry *student : chosen)
        list.rows.push_back({student->schoolClass.name(), QString::number(student->schoolClass.grade),
                             student->localNumber.isEmpty() ? student->number : student->localNumber, student->name, codes.codeOf(student->id)});
    document.lists.push_back(std::move(list));
    return document;
}

} // namespace

Result<disclosure::ReleasedDocument> previewRoundPaper(access::Session &session, const Instruments &instruments, const RoundId &round,
                                                       RoundPaper paper, const PaperScope &scope)
{
    XD_TRY(const disclosure::Document document, documentFor(session, instruments, round, paper, scope));
    return disclosure::Gate(session).preview(document, readerOf(paper));
}

Result<disclosure::ReleasedDocument> releaseRoundPaper(access::Session &session, const Instruments &instruments, const RoundId &round,
                                                       RoundPaper paper, const PaperScope &scope, disclosure::Channel channel)
{
    XD_TRY(const disclosure::Document document, documentFor(session, instruments, round, paper, scope));
    return disclosure::Gate(session).release(document, readerOf(paper), channel);
}

Result<QString> letterWords(access::Session &session)
{
    XD_TRY(journal::Journal *const records, session.recordsFor(access::Capability::runScreening));
    XD_TRY(const QByteArray words, readAnswerMapping(records->vault(), wordsKey));
    return QString::fromUtf8(words);
}

Done setLetterWords(access::Session &session, const QString &words)
{
    XD_TRY(journal::Journal *const records, session.recordsFor(access::Capability::runScreening));
    const QString kept = words.trimmed();
    if (kept.size() > longestWords)
        return failure(ErrorCode::FieldTooLong, u"words"_s);
    const journal::Operation operation{journal::Verb::roundChanged, {}, u"letter"_s, {}, journal::Topic::screening};
    return records->write(operation, [&](vault::Vault &vault) -> Done { return putAnswerMapping(vault, wordsKey, kept.toUtf8()); });
}

Result<std::vector<RoundClass>> roundClasses(access::Session &session, const Instruments &instruments, const RoundId &round)
{
    XD_TRY(const RoundView view, viewRound(session, instruments, round));
    std::vector<RoundClass> classes;
    for (const RosterEntry *student : studentsOf(view, RoundPaper::classLists, {})) {
        if (classes.empty() || classes.back().schoolClass != student->schoolClass)
            classes.push_back({student->schoolClass, 0});
        ++classes.back().students;
    }
    return classes;
}

} // namespace xd::screening
