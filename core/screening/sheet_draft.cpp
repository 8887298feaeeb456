#include "core/screening/sheet_draft.h"

#include "core/drafts/find_drafts.h"
#include "core/drafts/keep_draft.h"

#include <algorithm>

namespace xd::screening {

Done dropSheetDrafts(access::Session &session, const RoundId &round, const QSet<students::StudentId> &students)
{
    const drafts::DraftKey key{sheet_draft::form, round.bytes()};
    if (students.isEmpty() || !session.officeFor(access::Capability::readOffice))
        return {}; // an account without the office keeps no drafts
    XD_TRY(const std::optional<drafts::Draft> draft, drafts::findDraft(session, key));
    const auto field = [&](const QString &name) {
        const auto found = draft->fields.find(name);
        return found == draft->fields.end() ? QString() : found->second;
    };
    if (!draft || field(sheet_draft::typed).isEmpty())
        return {};
    // One from before drafts said whose they are may be anybody's.
    const QString whose = field(sheet_draft::student);
    const bool isTheirs = std::any_of(students.begin(), students.end(), [&](const students::StudentId &student) { return student.text() == whose; });
    return whose.isEmpty() || isTheirs ? drafts::dropDraft(session, key) : Done();
}

} // namespace xd::screening
