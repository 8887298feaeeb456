#include "core/students/school_guard.h"

#include "core/packs/own_phrases.h"
#include "core/students/student_store.h"

namespace xd::students {

Result<std::shared_ptr<const packs::LanguageGuard>> schoolGuard(access::Session &session, const packs::Library &library)
{
    XD_TRY(const packs::PhraseBook book, packs::phraseBookIn(library));
    return schoolGuard(session, book);
}

Result<std::shared_ptr<const packs::LanguageGuard>> schoolGuard(access::Session &session, const packs::PhraseBook &phrases)
{
    XD_TRY(const std::vector<packs::OwnPhrase> own, packs::ownPhrases(session));
    XD_TRY(journal::Journal *const records, session.recordsFor(access::Capability::readStudents));
    const auto guard = std::make_shared<packs::LanguageGuard>(phrases);
    guard->addRules(packs::rulesOf(own));
    QStringList names;
    XD_CHECK(forEachStudent(records->vault(), [&](const ListedStudent &student) { names << student.name; }));
    guard->addNames(names);
    return std::shared_ptr<const packs::LanguageGuard>(guard);
}

} // namespace xd::students
