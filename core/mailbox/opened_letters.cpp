#include "core/mailbox/opened_letters.h"

#include "core/base/text_fold.h"
#include "core/mailbox/find_letters.h"
#include "core/mailbox/letter.h"
#include "core/mailbox/open_item.h"

namespace xd::mailbox {

namespace {

// Nothing where it cannot be read: its place is the mailbox, which says why.
std::optional<OpenedLetter> headOf(const ReceivedLine &line, const Opener &opener)
{
    const auto opened = opener.open(line.id);
    if (!opened)
        return {};
    OpenedLetter letter{line.id, line.kind, line.sender, line.senderLogin, line.timeMs, {}, {}, {}, false};
    if (line.kind == observationKind) {
        const auto observation = Observation::decode(opened->plain);
        if (!observation)
            return {};
        letter.studentName = observation->studentName;
        letter.className = observation->className;
        letter.day = observation->seenOn;
        letter.isUrgent = observation->isUrgent;
        return letter;
    }
    const auto visit = HomeVisit::decode(opened->plain);
    if (!visit)
        return {};
    letter.studentName = visit->studentName;
    letter.className = visit->className;
    letter.day = visit->visitedOn;
    letter.isUrgent = visit->isUrgent;
    return letter;
}

} // namespace

Result<OpenedLetters> openedLetters(access::Session &session)
{
    XD_CHECK(session.officeFor(access::Capability::readMailbox));
    XD_TRY(const std::vector<ReceivedLine> received, findReceived(session));
    XD_TRY(const Opener opener, Opener::of(session));
    OpenedLetters all;
    for (const ReceivedLine &line : received) {
        if ((line.kind != observationKind && line.kind != homeVisitKind) || line.isForColleague)
            continue;
        if (!line.isOpened)
            ++all.unopened;
        else if (auto letter = headOf(line, opener))
            all.letters.push_back(std::move(*letter));
    }
    return all;
}

std::vector<OpenedLetter> lettersNaming(const OpenedLetters &all, const QString &studentName)
{
    const QString wanted = cleanName(studentName);
    std::vector<OpenedLetter> found;
    for (const OpenedLetter &letter : all.letters)
        if (cleanName(letter.studentName) == wanted)
            found.push_back(letter);
    return found;
}

} // namespace xd::mailbox
