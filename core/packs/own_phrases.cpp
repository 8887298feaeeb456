#include "core/packs/own_phrases.h"

#include "core/packs/own_phrase_store.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace xd::packs {

Result<std::vector<OwnPhrase>> ownPhrases(access::Session &session)
{
    XD_TRY(journal::Journal *const records, session.recordsFor(access::Capability::readResults));
    return readOwnPhrases(records->vault());
}

Done addOwnPhrase(access::Session &session, const OwnPhrase &typed)
{
    XD_TRY(journal::Journal *const records, session.recordsFor(access::Capability::readResults));
    const OwnPhrase phrase{typed.phrase.simplified(), typed.instead.simplified(), typed.isRefused};
    if (phrase.phrase.size() < 2) // one character is part of too many words
        return failure(ErrorCode::FieldMissing, u"phrase"_s);
    if (phrase.phrase.size() > longestOwnPhrase)
        return failure(ErrorCode::FieldTooLong, u"phrase"_s);
    if (phrase.instead.size() > longestOwnAdvice)
        return failure(ErrorCode::FieldTooLong, u"instead"_s);
    XD_TRY(const std::vector<OwnPhrase> present, readOwnPhrases(records->vault()));
    if (std::any_of(present.begin(), present.end(), [&](const OwnPhrase &each) { return each.phrase == phrase.phrase; }))
        return failure(ErrorCode::AlreadyExists, u"phrase"_s);
    if (present.size() >= size_t(mostOwnPhrases))
        return failure(ErrorCode::OutOfRange, u"phrase"_s);
    return putOwnPhrase(records->vault(), phrase);
}

Done removeOwnPhrase(access::Session &session, const QString &phrase)
{
    XD_TRY(journal::Journal *const records, session.recordsFor(access::Capability::readResults));
    XD_TRY(const bool wasThere, deleteOwnPhrase(records->vault(), phrase));
    if (!wasThere)
        return failure(ErrorCode::NotFound, u"phrase"_s);
    return {};
}

std::vector<PhraseRule> rulesOf(const std::vector<OwnPhrase> &phrases)
{
    std::vector<PhraseRule> rules;
    for (const OwnPhrase &each : phrases)
        rules.push_back({each.isRefused, {each.phrase}, {}, {each.instead, each.instead}, {}});
    return rules;
}

} // namespace xd::packs
