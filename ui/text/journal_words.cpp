#include "ui/text/journal_words.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace xd::text {

namespace {

struct Label {
    Q_DECLARE_TR_FUNCTIONS(Label)
};

struct CountWord {
    const char *key;
    const char *word;
};

// In the order in which people want to hear them.
constexpr CountWord countWords[] = {
    {"rows", QT_TRANSLATE_NOOP("Label", "rows")},
    {"files", QT_TRANSLATE_NOOP("Label", "files")},
    {"students", QT_TRANSLATE_NOOP("Label", "students")},
    {"sheets", QT_TRANSLATE_NOOP("Label", "answer sheets")},
    {"cells", QT_TRANSLATE_NOOP("Label", "table cells")},
    {"cell", QT_TRANSLATE_NOOP("Label", "table cells")},
    {"indicator", QT_TRANSLATE_NOOP("Label", "indicators")},
    {"records", QT_TRANSLATE_NOOP("Label", "records")},
    {"new", QT_TRANSLATE_NOOP("Label", "new")},
    {"updated", QT_TRANSLATE_NOOP("Label", "updated")},
    {"changed", QT_TRANSLATE_NOOP("Label", "changed")},
    {"unchanged", QT_TRANSLATE_NOOP("Label", "unchanged")},
    {"conflicting", QT_TRANSLATE_NOOP("Label", "conflicting")},
    {"older", QT_TRANSLATE_NOOP("Label", "older than what is here")},
    {"withdrawn", QT_TRANSLATE_NOOP("Label", "withdrawn")},
    {"unknown", QT_TRANSLATE_NOOP("Label", "unknown")},
    {"refused", QT_TRANSLATE_NOOP("Label", "refused")},
    {"removed", QT_TRANSLATE_NOOP("Label", "removed")},
    {"restored", QT_TRANSLATE_NOOP("Label", "restored")},
    {"eligible", QT_TRANSLATE_NOOP("Label", "in the round")},
    {"consented", QT_TRANSLATE_NOOP("Label", "consented")},
    {"answered", QT_TRANSLATE_NOOP("Label", "answered")},
    {"missing", QT_TRANSLATE_NOOP("Label", "missing")},
    {"late", QT_TRANSLATE_NOOP("Label", "late")},
    {"candidates", QT_TRANSLATE_NOOP("Label", "candidates for a second look")},
    {"danger", QT_TRANSLATE_NOOP("Label", "danger answers")},
    {"withheld", QT_TRANSLATE_NOOP("Label", "withheld")},
    {"held", QT_TRANSLATE_NOOP("Label", "held back")},
    {"seq", QT_TRANSLATE_NOOP("Label", "no.")},
    {"version", QT_TRANSLATE_NOOP("Label", "version")},
    {"failed_before", QT_TRANSLATE_NOOP("Label", "wrong tries before")},
    {"generation", QT_TRANSLATE_NOOP("Label", "change of keys no.")},
    {"bytes", QT_TRANSLATE_NOOP("Label", "bytes")},
    {"days", QT_TRANSLATE_NOOP("Label", "days")},
    {"minutes", QT_TRANSLATE_NOOP("Label", "minutes")},
    {"found", QT_TRANSLATE_NOOP("Label", "found")},
};

} // namespace

QString labelOf(journal::Verb verb)
{
    using journal::Verb;
    switch (verb) {
    case Verb::siteCreated:
        return Label::tr("Site created");
    case Verb::siteUnlocked:
        return Label::tr("Signed in");
    case Verb::siteChecked:
        return Label::tr("Data checked");
    case Verb::accountAdded:
        return Label::tr("Account added");
    case Verb::passphraseChanged:
        return Label::tr("Passphrase changed");
    case Verb::accountDisabled:
        return Label::tr("Account disabled");
    case Verb::accountEnabled:
        return Label::tr("Account enabled again");
    case Verb::accountRemoved:
        return Label::tr("Account removed");
    case Verb::accountRenewed:
        return Label::tr("Keys of an account renewed");
    case Verb::accountNamed:
        return Label::tr("Name of an account's person written");
    case Verb::keysRotated:
        return Label::tr("Vault locked with a new key");
    case Verb::recoveryRenewed:
        return Label::tr("Recovery sheets renewed");
    case Verb::siteRecovered:
        return Label::tr("Opened with two recovery sheets");
    case Verb::keyringRepaired:
        return Label::tr("Key file replaced by its copy");
    case Verb::clockJumped:
        return Label::tr("Clock moved, or not used for long");
    case Verb::packAdded:
        return Label::tr("Resource pack added");
    case Verb::schoolSystemChosen:
        return Label::tr("School system chosen");
    case Verb::rosterImported:
        return Label::tr("Roster imported");
    case Verb::rosterPromoted:
        return Label::tr("School moved up a year");
    case Verb::rosterImportUndone:
        return Label::tr("Roster import taken back");
    case Verb::tagsEdited:
        return Label::tr("Tags changed");
    case Verb::studentsSearched:
        return Label::tr("Students searched");
    case Verb::studentViewed:
        return Label::tr("Student's page opened");
    case Verb::roundOpened:
        return Label::tr("Screening round opened");
    case Verb::roundClosed:
        return Label::tr("Screening round closed");
    case Verb::consentImported:
        return Label::tr("Consent slips imported");
    case Verb::consentImportUndone:
        return Label::tr("Consent import taken back");
    case Verb::answersImported:
        return Label::tr("Answers imported");
    case Verb::answersImportUndone:
        return Label::tr("Answer import taken back");
    case Verb::findingMatched:
        return Label::tr("Danger answer matched to a student");
    case Verb::roundChanged:
        return Label::tr("Screening round changed");
    case Verb::slipCodesMade:
        return Label::tr("Slip codes made");
    case Verb::consentRecorded:
        return Label::tr("Consent slip recorded");
    case Verb::consentWithdrawn:
        return Label::tr("Consent withdrawn");
    case Verb::sittingStarted:
        return Label::tr("Answering at this computer begun");
    case Verb::lookBegun:
        return Label::tr("Second look begun");
    case Verb::lookDecided:
        return Label::tr("Second look decided");
    case Verb::foundLater:
        return Label::tr("Noted who was found by other means");
    case Verb::dutyAnswered:
        return Label::tr("Duty answered");
    case Verb::entryWritten:
        return Label::tr("Entry written into a file");
    case Verb::entryWithdrawn:
        return Label::tr("Entry withdrawn");
    case Verb::fadedShown:
        return Label::tr("Looked at faded entries");
    case Verb::attachmentAdded:
        return Label::tr("Attachment added");
    case Verb::attachmentOpened:
        return Label::tr("Attachment opened");
    case Verb::studentAdded:
        return Label::tr("Student added");
    case Verb::studentEdited:
        return Label::tr("Student's data changed");
    case Verb::studentsMerged:
        return Label::tr("Two files made one");
    case Verb::studentsParted:
        return Label::tr("Merge of files taken back");
    case Verb::fileSent:
        return Label::tr("File handed to another school");
    case Verb::fileReceived:
        return Label::tr("File of another school taken in");
    case Verb::fileHeld:
        return Label::tr("File kept longer");
    case Verb::fileDestroyed:
        return Label::tr("File destroyed");
    case Verb::reportReleased:
        return Label::tr("Report released");
    case Verb::documentExported:
        return Label::tr("Exported");
    case Verb::documentPrinted:
        return Label::tr("Printed");
    case Verb::districtEnrolled:
        return Label::tr("District enrolled");
    case Verb::schoolEnrolled:
        return Label::tr("School enrolled");
    case Verb::trustRootChanged:
        return Label::tr("Trust root changed");
    case Verb::bundleExported:
        return Label::tr("Bundle written");
    case Verb::bundleImported:
        return Label::tr("Bundle imported");
    case Verb::bundleImportUndone:
        return Label::tr("Bundle import taken back");
    case Verb::bundleSettled:
        return Label::tr("Held bundle settled");
    case Verb::receiptWritten:
        return Label::tr("Receipt written");
    case Verb::receiptImported:
        return Label::tr("Receipt imported");
    case Verb::enrolmentRequested:
        return Label::tr("Enrolment file written");
    case Verb::itemSealed:
        return Label::tr("Item sealed for a colleague");
    case Verb::itemOpened:
        return Label::tr("Item from a colleague opened");
    case Verb::glassBroken:
        return Label::tr("Stood in for a colleague");
    case Verb::glassMended:
        return Label::tr("Standing in ended");
    case Verb::siteBackedUp:
        return Label::tr("Backup made and verified");
    case Verb::backupCopied:
        return Label::tr("Backup copied to another disk");
    case Verb::siteRestored:
        return Label::tr("Site restored from a backup");
    case Verb::restoreDrilled:
        return Label::tr("Restore drill held");
    }
    return {};
}

QString actionLabel(const QString &action)
{
    const auto verb = journal::verbFrom(action);
    return verb ? labelOf(*verb) : action;
}

QString countLabel(const QString &key)
{
    for (const CountWord &known : countWords) {
        if (key == QLatin1StringView(known.key))
            return Label::tr(known.word);
    }
    return key;
}

QString inWords(const journal::Counts &counts)
{
    QStringList parts;
    const auto say = [&](const QString &key, qint64 count) {
        parts << Label::tr("%1 %2", "word and number: new 17").arg(countLabel(key)).arg(count);
    };
    journal::Counts left = counts;
    for (const CountWord &known : countWords) {
        if (const auto found = left.find(QString::fromLatin1(known.key)); found != left.end()) {
            say(found->first, found->second);
            left.erase(found);
        }
    }
    for (const auto &[key, count] : left)
        say(key, count);
    return parts.join(Label::tr(", ", "between words of a list"));
}

} // namespace xd::text
