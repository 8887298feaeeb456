#include "core/archive/find_words.h"

#include "core/archive/entry_store.h"
#include "core/archive/word_index.h"

using namespace Qt::StringLiterals;

namespace xd::archive {
namespace {

constexpr qsizetype around = 24; // characters

// The stretch of text that holds what was typed; the beginning where only its words are apart.
QString excerptOf(const WordHit &hit, const QString &typed)
{
    const QString text = (hit.oneLine.isEmpty() ? hit.caseNote : hit.oneLine + u" · "_s + hit.caseNote).simplified();
    const qsizetype at = std::max<qsizetype>(0, text.indexOf(typed.simplified(), 0, Qt::CaseInsensitive) - around);
    const QString cut = text.mid(at, typed.size() + 3 * around);
    return (at > 0 ? u"…"_s : QString()) + cut + (at + cut.size() < text.size() ? u"…"_s : QString());
}

} // namespace

Result<FoundWords> findWords(access::Session &session, const QString &typed, const students::StudentId &student, int limit)
{
    XD_TRY(journal::Journal *const records, session.recordsFor(access::Capability::keepFiles));
    FoundWords found;
    const QString match = matchOf(typed);
    if (match.isEmpty())
        return found;
    XD_TRY(const EntryKinds kinds, EntryKinds::builtIn());
    XD_TRY(const std::vector<WordHit> hits, readHits(records->vault(), match, student, limit + 1));
    const QDate today = QDateTime::fromMSecsSinceEpoch(records->clock().nowMs()).date();
    for (const WordHit &hit : hits) {
        if (int(found.hits.size()) == limit) {
            found.isMore = true;
            break;
        }
        const bool isFaded = kinds.hasFaded(hit.kind, hit.day, today);
        found.hits.push_back({hit.entry, hit.student, hit.kind, hit.day, isFaded ? QString() : excerptOf(hit, typed), isFaded});
    }
    return found;
}

} // namespace xd::archive
