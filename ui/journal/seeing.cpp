#include "ui/journal/seeing.h"

namespace xd::ui {

bool isSeeing(journal::Verb verb)
{
    using enum journal::Verb;
    switch (verb) {
    case studentsSearched:
    case studentViewed:
    case fadedShown:
    case attachmentOpened:
    case itemOpened:
    case glassBroken: // from then on a colleague's letters could be read
    case documentExported:
    case documentPrinted:
        return true;
    case siteCreated:
    case siteUnlocked:
    case siteChecked:
    case accountAdded:
    case passphraseChanged:
    case packAdded:
    case accountDisabled:
    case accountEnabled:
    case accountRemoved:
    case accountRenewed:
    case accountNamed:
    case keysRotated:
    case recoveryRenewed:
    case siteRecovered:
    case keyringRepaired:
    case clockJumped:
    case schoolSystemChosen:
    case rosterImported:
    case rosterPromoted:
    case rosterImportUndone:
    case tagsEdited:
    case roundOpened:
    case roundClosed:
    case consentImported:
    case consentImportUndone:
    case answersImported:
    case answersImportUndone:
    case findingMatched:
    case roundChanged:
    case slipCodesMade:
    case consentRecorded:
    case consentWithdrawn:
    case sittingStarted:
    case lookBegun:
    case lookDecided:
    case foundLater:
    case dutyAnswered:
    case entryWritten:
    case entryWithdrawn:
    case attachmentAdded:
    case studentAdded:
    case studentEdited:
    case studentsMerged:
    case studentsParted:
    case fileSent:
    case fileReceived:
    case fileHeld:
    case fileDestroyed:
    case reportReleased:
    case districtEnrolled:
    case schoolEnrolled:
    case trustRootChanged:
    case bundleExported:
    case bundleImported:
    case bundleImportUndone:
    case bundleSettled:
    case receiptWritten:
    case receiptImported:
    case enrolmentRequested:
    case itemSealed:
    case glassMended:
    case siteBackedUp:
    case backupCopied:
    case siteRestored:
    case restoreDrilled:
        break;
    }
    return false;
}

bool isSeeing(const QString &action)
{
    const auto verb = journal::verbFrom(action);
    return verb && isSeeing(*verb);
}

} // namespace xd::ui
