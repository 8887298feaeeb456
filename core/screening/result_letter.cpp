#include "core/screening/result_letter.h"

#include "core/screening/candidates.h"
#include "core/screening/letter_store.h"
#include "core/screening/round_view.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace xd::screening {
namespace {

using Telling = disclosure::Band;

const disclosure::Reader guardian{access::Role::counsellor, disclosure::Purpose::guardian};

Done checkDraft(const LetterBook &book, const LetterDraft &draft)
{
    if (!book.find(draft.letter))
        return failure(ErrorCode::NotFound, u"letter"_s);
    if (draft.words.size() > longestFreeParagraph)
        return failure(ErrorCode::FieldTooLong, u"words"_s);
    if (draft.contact.size() > 200)
        return failure(ErrorCode::FieldTooLong, u"contact"_s);
    for (const QString &field : {u"words"_s, u"contact"_s}) {
        const std::vector<FoundPhrase> found = book.guard(field == "words"_L1 ? draft.words : draft.contact);
        if (std::any_of(found.begin(), found.end(), [](const FoundPhrase &each) { return each.isRefused; }))
            return failure(ErrorCode::Refused, field, u"a phrase that does not belong in a letter"_s);
    }
    return {};
}

// Nothing void, nothing missing that a scale needs, of nothing that is asked. Half a sheet tells nobody that all is well.
bool hasWholeResults(const Sampled &person)
{
    bool isAnyAsked = false;
    for (size_t i = 0; i < person.isAsked.size(); ++i) {
        if (!person.isAsked[i])
            continue;
        isAnyAsked = true;
        const InstrumentResult *const result = person.resultOf(int(i));
        if (!result || isVoid(*result) || result->score.flags.testFlag(Flag::notScored)
            || !std::all_of(result->score.scales.begin(), result->score.scales.end(), [](const ScaleScore &scale) { return scale.isScored(); }))
            return false;
    }
    return isAnyAsked;
}

disclosure::Document documentFor(const access::Session &session, const LetterTemplate &letter, const LetterDraft &draft, const LetterRecipient &to, QDate today)
{
    disclosure::Document document{letterKind, to.student.bytes()};
    document.texts = {{u"school"_s, session.site().name},
                      {u"date"_s, today.toString(Qt::ISODate)},
                      {u"language"_s, draft.language},
                      {u"letter"_s, letter.id},
                      {u"name"_s, to.name, Telling::identity},
                      {u"class"_s, to.schoolClass.name(), Telling::identity}};
    for (size_t i = 0; i < letter.paragraphs.size(); ++i)
        document.texts.push_back({u"paragraph/%1"_s.arg(i + 1), draft.language == "en"_L1 ? letter.paragraphs[i].en : letter.paragraphs[i].zh});
    if (const QString words = draft.words.trimmed(); !words.isEmpty())
        document.texts.push_back({u"words"_s, words, Telling::note});
    if (const QString contact = draft.contact.trimmed(); !contact.isEmpty())
        document.texts.push_back({u"contact"_s, contact});
    return document;
}

bool hasFoundNothing(const QueueLine &line)
{
    return line.decision && line.decision->verdict == Verdict::notConfirmed && !line.hasNews();
}

} // namespace

Result<std::vector<LetterRecipient>> letterRecipients(access::Session &session, const Instruments &instruments, const RoundId &id)
{
    XD_TRY(journal::Journal *const records, session.recordsFor(access::Capability::readResults));
    XD_TRY(const QSet<students::StudentId> inDanger, readInDanger(records->vault()));
    XD_TRY(const RoundSample sample, sampleRound(session, instruments, id));
    XD_TRY(const RoundView view, viewRound(session, instruments, id));
    XD_TRY(const ReviewQueue queue, reviewQueue(session, instruments, id));
    std::vector<LetterRecipient> recipients;
    for (const Sampled &person : sample.people) {
        const RosterEntry *const entry = view.roster.find(person.student);
        if (!entry)
            continue;
        const bool hasAnswered = sample.round.hasAnswered(person.schoolClass.grade, [&](int i) { return person.results[size_t(i)].has_value(); });
        const auto line = std::find_if(queue.lines.begin(), queue.lines.end(), [&](const QueueLine &each) { return each.student == person.student; });
        const bool isCandidate = line != queue.lines.end();
        recipients.push_back({person.student, entry->number.isEmpty() ? entry->localNumber : entry->number, entry->name, person.schoolClass,
                              hasAnswered, isCandidate, isCandidate && !line->isWaiting(),
                              hasWholeResults(person) && !inDanger.contains(person.student) && (!isCandidate || hasFoundNothing(*line))});
    }
    std::sort(recipients.begin(), recipients.end(), [](const LetterRecipient &a, const LetterRecipient &b) {
        if (a.schoolClass != b.schoolClass)
            return a.schoolClass < b.schoolClass;
        return std::tie(a.name, a.number) < std::tie(b.name, b.number);
    });
    return recipients;
}

Result<std::vector<PreparedLetter>> prepareLetters(access::Session &session, const LetterBook &book, const LetterDraft &draft,
                                                   const std::vector<LetterRecipient> &to)
{
    XD_CHECK(session.require(access::Capability::readResults));
    XD_CHECK(checkDraft(book, draft));
    std::vector<PreparedLetter> letters;
    const LetterTemplate &letter = *book.find(draft.letter);
    for (const LetterRecipient &recipient : to) {
        if (!recipient.mayGet(letter))
            return failure(ErrorCode::Refused, u"student"_s, u"no sheet, or no decision"_s);
        disclosure::Document document = documentFor(session, letter, draft, recipient, session.clock().today());
        XD_TRY(disclosure::ReleasedDocument preview, disclosure::Gate(session).preview(document, guardian));
        letters.push_back({std::move(document), std::move(preview)});
    }
    return letters;
}

Done releaseLetters(access::Session &session, const std::vector<PreparedLetter> &letters, disclosure::Channel channel)
{
    for (const PreparedLetter &letter : letters)
        XD_CHECK(disclosure::Gate(session).release(letter.document, guardian, channel));
    return {};
}

} // namespace xd::screening
