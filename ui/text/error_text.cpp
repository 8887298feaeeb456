#include "ui/text/error_text.h"

#include "core/screening/answer_columns.h"
#include "core/screening/plan_consent_import.h"
#include "core/students/class_name.h"

#include <QCoreApplication>

namespace xd::text {

namespace {

struct ErrorText {
    Q_DECLARE_TR_FUNCTIONS(ErrorText)
};

// Where the code alone would blame the wrong thing or leave out the way on.
QString sentenceForCause(const Error &error)
{
    if (error.code == ErrorCode::CannotRead && error.field == QLatin1StringView("reader"))
        return ErrorText::tr("The program is not installed completely: the part that reads old workbooks (.xls) is missing. Install it again, or save the table as .xlsx.");
    if (error.code == ErrorCode::AlreadyExists && error.field == QLatin1StringView("renew"))
        return ErrorText::tr("A school with this code is enrolled already, with other keys. Ring it: if it has a new computer or was set up anew, enrol it with --renew; if not, do not enrol this file.");
    return {};
}

// A class is refused for causes that are mended in different places of the table.
QString sentenceForClass(const QString &fault)
{
    namespace class_fault = students::class_fault;
    if (fault == class_fault::gradeColumn)
        return ErrorText::tr("This class contradicts the grade column. Compare the two and correct the wrong one.");
    if (fault == class_fault::gradeMissing)
        return ErrorText::tr("The grade of this class is missing. Add a grade column, or write 七年级3班.");
    if (fault == class_fault::stageOpen)
        return ErrorText::tr("This year may be of primary, junior or senior school. Add a grade column, or write 初2024级3班.");
    if (fault == class_fault::noSuchGrade)
        return ErrorText::tr("No grade fits this in the school year. Check the year of entry or leaving, and the grade.");
    return sentenceFor(ErrorCode::BadClass);
}

// A cell of answers that is at fault for more than its code says.
QString sentenceForCell(ErrorCode code, const QString &cause)
{
    namespace answer_key = screening::answer_key;
    if (cause == answer_key::dangerItemUnread && code == ErrorCode::WrongItemCount)
        return ErrorText::tr("There are more or fewer answers here than the instrument has items, so that the one about danger may be any of several: look at this sheet today.");
    if (cause == answer_key::dangerItemUnread)
        return ErrorText::tr("This item asks about danger and its answer cannot be read: look at this sheet today.");
    if (cause == answer_key::contradicts)
        return ErrorText::tr("This does not fit the student whom the row means. Compare them and correct the wrong cell, or say who is meant.");
    if (cause == answer_key::contradictsNamed)
        return ErrorText::tr("This is not the student's class on the roster. The row is taken, since number and name agree.");
    if (cause == answer_key::timeToCome)
        return ErrorText::tr("This time is more than a week ahead of the clock of this computer. Ask the sender when it was answered, or set the clock.");
    if (cause == answer_key::timeBeforeRound)
        return ErrorText::tr("This time is more than 60 days before the round's first day. Check that the table belongs to this round, or change its first day.");
    return {};
}

} // namespace

// One switch, as long as the set of codes: it is a table in the form of code, so that the compiler counts it.
QString sentenceFor(ErrorCode code)
{
    switch (code) {
    // A rule says no.
    case ErrorCode::Refused:
        return ErrorText::tr("A rule of the program does not allow this now. Nothing was changed.");
    case ErrorCode::Cancelled:
        return ErrorText::tr("Stopped as you asked. Nothing was changed.");
    case ErrorCode::NotFound:
        return ErrorText::tr("There is nothing here by this name or number. Check it and try again.");
    case ErrorCode::AlreadyExists:
        return ErrorText::tr("This exists already. Use the one that is there, or choose another name or number.");
    case ErrorCode::NothingReleased:
        return ErrorText::tr("No report has been released to you yet. Ask the counsellor to make this quarter's report.");
    case ErrorCode::InUse:
        return ErrorText::tr("Other records rest on this, so it cannot be taken back. Take those back first, or correct it instead.");
    case ErrorCode::RoundClosed:
        return ErrorText::tr("This screening round is closed. Open a new round for more answers.");
    case ErrorCode::LastAccount:
        return ErrorText::tr("Nobody else could open the site then. Add another counsellor or officer first.");
    case ErrorCode::OpenDuties:
        return ErrorText::tr("This account still owns open duties. Hand them to somebody else first.");
    case ErrorCode::InstrumentUnsuitable:
        return ErrorText::tr("This instrument was not made for this age. Ask it of fewer grades, or choose another instrument.");
    case ErrorCode::DisplayForbidden:
        return ErrorText::tr("The rights holder does not allow this instrument on a screen. Let it be answered on paper and type the answers.");
    case ErrorCode::TextMissing:
        return ErrorText::tr("The sentences of this instrument are not here. Add its text pack first, or let it be answered on paper.");
    case ErrorCode::SecondLookBegun:
        return ErrorText::tr("A second look at some of these answers has begun, and a person rests a decision on them: they stay. What is wrong with them is said in its interview.");
    case ErrorCode::NotEnrolled:
        return ErrorText::tr("This site is not enrolled with a district yet. Do that first, under Submission.");

    // A field of a draft or a cell of a table.
    case ErrorCode::FieldMissing:
        return ErrorText::tr("This must not be empty. Please fill it in.");
    case ErrorCode::FieldTooLong:
        return ErrorText::tr("This is longer than can be stored. Please shorten it.");
    case ErrorCode::BadName:
        return ErrorText::tr("This cannot be a person's name. Write the name without numbers or signs.");
    case ErrorCode::BadSex:
        return ErrorText::tr("This is not a sex that is known here. Write 男 or 女.");
    case ErrorCode::BadDate:
        return ErrorText::tr("This is not a possible date. Write it as year-month-day, such as 2015-09-01.");
    case ErrorCode::BadClass:
        return ErrorText::tr("This class name was not understood. Write it as 七年级3班 or 初2024级3班.");
    case ErrorCode::BadGrade:
        return ErrorText::tr("This grade was not understood. Grades run from 1 to 12 (一年级 to 高三).");
    case ErrorCode::BadStudentNumber:
        return ErrorText::tr("A student number (学籍号) is G, J or L and 18 characters after it. Copy it from the register.");
    case ErrorCode::BadCheckDigit:
        return ErrorText::tr("The last character does not fit the other digits, so one was mistyped. Compare with the register.");
    case ErrorCode::RoundedNumber:
        return ErrorText::tr("The spreadsheet has rounded this number and its last digits are lost. Format the column as text and type the number again.");
    case ErrorCode::BadIdNumber:
        return ErrorText::tr("This is not a valid ID card number of 18 characters. Compare with the ID card.");
    case ErrorCode::BirthDateMismatch:
        return ErrorText::tr("The date of birth differs from the one inside the number. Find out which of the two is right.");
    case ErrorCode::SexMismatch:
        return ErrorText::tr("The sex differs from the one inside the number. Find out which of the two is right.");
    case ErrorCode::BadPhone:
        return ErrorText::tr("This is not a telephone number. Write a mobile number of 11 digits, or area code and number.");
    case ErrorCode::BadSiteCode:
        return ErrorText::tr("A school's code has 10 digits and a district's code has 6. Copy it from the official list.");
    case ErrorCode::BadLogin:
        return ErrorText::tr("This cannot be a login name. Use 2 to 32 letters, digits, dots, dashes or Chinese characters, without spaces.");
    case ErrorCode::WeakPassphrase:
        return ErrorText::tr("This passphrase is too easy to guess. Use at least 12 characters, or 4 words that do not belong together.");
    case ErrorCode::PassphraseMismatch:
        return ErrorText::tr("The two passphrases are not the same. Type both again.");
    case ErrorCode::DuplicateRow:
        return ErrorText::tr("The same student stands in this table more than once. Keep one of the rows.");
    case ErrorCode::UnknownStudent:
        return ErrorText::tr("No student of this school fits. Import the roster first, or correct the number or the name.");
    case ErrorCode::AmbiguousStudent:
        return ErrorText::tr("More than one student fits. Add the student number so that it is clear who is meant.");
    case ErrorCode::NameMismatch:
        return ErrorText::tr("The number belongs to a student with another name. Correct the number or the name.");
    case ErrorCode::BadConsent:
        return ErrorText::tr("This answer on the consent slip was not understood. Write 同意 or 不同意.");
    case ErrorCode::NoConsent:
        return ErrorText::tr("There is no consent to this screening, so the answers are not stored. Collect the slip first.");
    case ErrorCode::UnknownOption:
        return ErrorText::tr("This is none of the item's options. Use the option's letter, number or text.");
    case ErrorCode::OutOfRange:
        return ErrorText::tr("This value lies outside what is possible here. Correct it.");
    case ErrorCode::TooManyMissing:
        return ErrorText::tr("Too many items are unanswered to score this sheet. Ask the student to complete it.");
    case ErrorCode::WrongFingerprint:
        return ErrorText::tr("The digits are not those of this key. Do not go on: ring the number from your own list and read them aloud again.");
    case ErrorCode::BadRecoveryShare:
        return ErrorText::tr("This is not what stands on the recovery sheet. Compare it group by group.");
    case ErrorCode::FormulaResult:
        return ErrorText::tr("This cell holds a formula, not a typed value. Paste it as a value, then import again.");
    case ErrorCode::AnsweredTwice:
        return ErrorText::tr("There is already an answer sheet of this student in this round. The first one was kept.");
    case ErrorCode::BadSlipCode:
        return ErrorText::tr("The last two digits do not fit the others, or no slip of this round has this number. Read it from the slip once more.");
    case ErrorCode::WrongItemCount:
        return ErrorText::tr("There are more or fewer answers here than the instrument has items. Ask the sender for the complete row.");
    case ErrorCode::WrongVersion:
        return ErrorText::tr("These answers belong to another version of the instrument. Import them into a round that uses that version.");
    case ErrorCode::AttachmentTooLarge:
        return ErrorText::tr("This file is larger than 20 MB. Scan it at 150 dpi in grey, or attach its pages one by one.");
    case ErrorCode::AttachmentType:
        return ErrorText::tr("This is no document or picture, or its name says something else than what is inside. PDF, PNG, JPEG, TIFF, WebP, HEIC and office documents can be attached; programs and archives cannot.");
    case ErrorCode::LikelyDouble:
        return ErrorText::tr("There is a student already who may be the same child. Compare the two, and add this one only if it is another child.");
    case ErrorCode::NotInRound:
        return ErrorText::tr("This student does not belong to the grades of this round. Check the round or the student.");
    case ErrorCode::NumbersShifted:
        return ErrorText::tr("The numbers in this table do not start where this instrument's do (often at 1 instead of 0), so nothing was scored. Say how they are numbered: beside the columns of the import, or with --numbers-from on the command line.");
    case ErrorCode::NumbersDoubtful:
        return ErrorText::tr("The lowest number of this instrument never occurs in the table. Make sure that the numbers do not start at 1 instead of 0 before you import.");

    // The words of a command.
    case ErrorCode::Usage:
        return ErrorText::tr("The command was not understood. Add --help to see how it is written, with an example.");

    // Who is asking.
    case ErrorCode::WrongPassphrase:
        return ErrorText::tr("The login or the passphrase is wrong. Check Caps Lock and try again.");
    case ErrorCode::AccountDisabled:
        return ErrorText::tr("This account is disabled. Ask the counsellor in charge.");
    case ErrorCode::NotPermitted:
        return ErrorText::tr("Your role does not include this. Ask the counsellor of your school, or your district officer.");
    case ErrorCode::NoKey:
        return ErrorText::tr("Your account has no key to these records, so they cannot be opened for you. A counsellor can do this.");
    case ErrorCode::Locked:
        return ErrorText::tr("The program is locked. Unlock it with your passphrase first.");

    // A site that is not what it should be.
    case ErrorCode::NotASite:
        return ErrorText::tr("This folder holds no Xindeng site. Choose the folder in which keyring.xdk lies, or create a new site.");
    case ErrorCode::KeyringDamaged:
        return ErrorText::tr("The key file keyring.xdk is damaged. Put keyring.xdk.bak in its place, or restore the last backup.");
    case ErrorCode::KeyringForged:
        return ErrorText::tr("Somebody has altered the accounts in keyring.xdk. Do not work here: restore the last backup and tell the person in charge.");
    case ErrorCode::VaultDamaged:
        return ErrorText::tr("The data file is damaged. Leave everything as it is and restore the last verified backup.");
    case ErrorCode::VaultMissing:
        return ErrorText::tr("A data file of this site is gone from its folder. Make no new site in its place; restore it from a backup.");
    case ErrorCode::VaultPlain:
        return ErrorText::tr("The data file is not encrypted, so it was not written by this program. Restore the last verified backup.");
    case ErrorCode::VaultTooNew:
        return ErrorText::tr("The data was written by a newer version of the program. Install that version on this computer.");
    case ErrorCode::VaultStale:
        return ErrorText::tr("The data file is older than this computer remembers. Somebody may have put back an old copy: ask before you go on.");
    case ErrorCode::CipherMissing:
        return ErrorText::tr("The encryption of the data files is not at work, so nothing was opened. Install the program again.");
    case ErrorCode::JournalBroken:
        return ErrorText::tr("The journal has a break: a line was altered or removed outside the program. Tell the person in charge and keep a copy.");

    // A bundle.
    case ErrorCode::BundleDamaged:
        return ErrorText::tr("The bundle was damaged on its way. Ask the sender for the file once more.");
    case ErrorCode::BundleTooNew:
        return ErrorText::tr("The bundle was made by a newer version of the program. Update this computer, then import it.");
    case ErrorCode::BundleForged:
        return ErrorText::tr("The parts of this bundle contradict each other: somebody has put together what does not belong together. Do not use it, and ring the supposed sender.");
    case ErrorCode::BundleUnknownSender:
        return ErrorText::tr("The sender of this bundle is not enrolled here. Enrol the sender first, with the digits read over the telephone.");
    case ErrorCode::BundleRevoked:
        return ErrorText::tr("The sender's key has been revoked, and the bundle is not taken: the sender must enrol again.");
    case ErrorCode::BundleEquivocation:
        return ErrorText::tr("Two different bundles bear the same number: a computer was copied or restored. This one is not taken; ring the sender.");
    case ErrorCode::BundleGap:
        return ErrorText::tr("Bundles before this one are missing here. Import them first, or ask the sender for a full export.");
    case ErrorCode::BundleNotForUs:
        return ErrorText::tr("The bundle is addressed to somebody else. Ask the sender to make one for you.");
    case ErrorCode::BundleMalformed:
        return ErrorText::tr("The bundle is genuine, but its contents break the rules of the format. Tell the sender's IT person.");
    case ErrorCode::BundleTooLarge:
        return ErrorText::tr("The bundle is larger than is allowed for its kind. Tell the sender's IT person.");
    case ErrorCode::BundleWrongType:
        return ErrorText::tr("This file is of another kind than is needed here. Choose the right file.");
    case ErrorCode::BackupForeign:
        return ErrorText::tr("This backup belongs to another site. Choose one made here.");
    case ErrorCode::BackupDamaged:
        return ErrorText::tr("This backup is damaged or was altered and cannot be trusted. Take another one.");

    // A resource pack.
    case ErrorCode::PackBroken:
        return ErrorText::tr("The resource pack is incomplete or contradicts itself. Get it from its source once more.");
    case ErrorCode::PackExampleFailed:
        return ErrorText::tr("The worked examples of the resource pack do not come out, so it would score wrongly. It is not used.");
    case ErrorCode::PackForged:
        return ErrorText::tr("The signature of this resource pack does not hold, or is not your district's. Do not use it; ask the district to send it again.");
    case ErrorCode::SittingDamaged:
        return ErrorText::tr("Some of what was answered at this computer cannot be read or is not genuine. What could be read was taken in; the file is kept beside it.");
    case ErrorCode::PackTooNew:
        return ErrorText::tr("The resource pack needs a newer version of the program. Update the program first.");

    // A table from outside.
    case ErrorCode::SheetNotATable:
        return ErrorText::tr("This file is not a table. Save it as .xlsx or .csv and choose that file.");
    case ErrorCode::SheetCutOff:
        return ErrorText::tr("The file ends in the middle. Copy it or download it once more.");
    case ErrorCode::SheetEncrypted:
        return ErrorText::tr("The file is protected by a password. Remove the password in WPS or Excel and save it again.");
    case ErrorCode::SheetBomb:
        return ErrorText::tr("The file would unpack to an absurd size, which no real table does. It was not opened.");
    case ErrorCode::SheetPicture:
        return ErrorText::tr("This is a picture and not a table, whatever its name says. Ask for the table itself.");
    case ErrorCode::SheetTooLarge:
        return ErrorText::tr("The table is too large to be read at once. Split it into several files.");
    case ErrorCode::SheetWebPage:
        return ErrorText::tr("This is a web page named like a workbook. Open it in WPS or Excel and save it as .xlsx.");
    case ErrorCode::SheetBadEncoding:
        return ErrorText::tr("The characters of this text file cannot be read. Save it as CSV in UTF-8 or GB18030.");
    case ErrorCode::SheetEmpty:
        return ErrorText::tr("There are no rows in this table. Choose another sheet or another file.");
    case ErrorCode::SheetMissing:
        return ErrorText::tr("The workbook has no sheet of this name. Choose one of those it has.");
    case ErrorCode::ColumnMissing:
        return ErrorText::tr("A column that is needed is missing. Say which column it is, or add it to the table.");

    // Input and output.
    case ErrorCode::CannotRead:
        return ErrorText::tr("The file cannot be read. Check that it is there, that the stick is plugged in and that you may open it.");
    case ErrorCode::CannotWrite:
        return ErrorText::tr("The file cannot be written. Choose another folder, or close the program that has it open.");
    case ErrorCode::CopyDiffers:
        return ErrorText::tr("What can be read back from the medium differs from what was written. Do not trust this stick; use another one.");
    case ErrorCode::DiskFull:
        return ErrorText::tr("There is no room left on the disk. Free some space and try again; nothing was lost.");
    case ErrorCode::SiteInUse:
        return ErrorText::tr("This site is open in another window or on another computer. Close it there first.");
    case ErrorCode::NoPrinter:
        return ErrorText::tr("No printer is set up on this computer. Save it as a PDF instead.");
    }
    return {};
}

QString sentenceFor(const Error &error)
{
    if (error.code == ErrorCode::InstrumentUnsuitable && error.field == QLatin1StringView("instrumentGrades"))
        return ErrorText::tr("%1 was not made for grades %2, but for %3. Ask it of these alone, or choose another instrument.")
            .arg(error.detail.section(u' ', 0, 0), error.detail.section(u' ', 1, 1), error.detail.section(u' ', 2));
    if (error.code == ErrorCode::InstrumentUnsuitable && error.field == QLatin1StringView("grades"))
        return ErrorText::tr("No instrument of this round was made for grades %1. Add one that was, or choose fewer grades.").arg(error.detail);
    if (error.code == ErrorCode::InUse && error.detail == screening::consent_key::answersStored)
        return ErrorText::tr("This student has answered, so a refusal takes the answers away. Record it on the round's page, under “Someone withdraws”.");
    if (error.code == ErrorCode::InUse && error.detail == screening::consent_key::refusalStands)
        return ErrorText::tr("This family or student has refused. A table changes that only with a later date of its own; otherwise record the new slip by hand.");
    if (error.code == ErrorCode::InUse && error.detail == screening::consent_key::rowsContradict)
        return ErrorText::tr("Two rows of this student contradict each other, and no dates say which is newer. The refusal counts; ask the family, then record the slip by hand.");
    if (error.code == ErrorCode::InUse && error.field == QLatin1StringView("sitting"))
        return ErrorText::tr("Students' answers given at this computer have not been taken in yet. Sign in again once answering has ended, then close the round.");
    if (error.code == ErrorCode::InUse && error.field == QLatin1StringView("openRound"))
        return ErrorText::tr("This round still takes answers. Close it first, then release its report.");
    if (error.code == ErrorCode::WrongItemCount && error.field == QLatin1StringView("items"))
        return ErrorText::tr("There are more or fewer sentences in this file than the instrument has items, or one is numbered otherwise. Compare them with the form, and give each item its own.");
    const QString ofCell = sentenceForCell(error.code, error.detail);
    const QString sentence = !ofCell.isEmpty()         ? ofCell
        : error.code == ErrorCode::BadClass ? sentenceForClass(error.detail)
                                            : sentenceFor(error.code);
    if (error.field.isEmpty())
        return sentence;
    if (const QString cause = sentenceForCause(error); !cause.isEmpty())
        return cause;
    // Compared by groups of digits, the field is the number of the first group that differs.
    const bool isByGroups = error.code == ErrorCode::WrongFingerprint || error.code == ErrorCode::BadRecoveryShare;
    const int group = isByGroups ? error.field.toInt() : 0;
    const QString place = group > 0 ? ErrorText::tr("Group %1").arg(group) : fieldName(error.field);
    return ErrorText::tr("%1: %2", "field or column, sentence").arg(place, sentence);
}

} // namespace xd::text
