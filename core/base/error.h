// Errors are values: a code from a closed set, the field of a draft if one is to blame, and a detail for
// the log. A detail never holds a name, an answer, a passphrase or a key. The sentences for people are in
// ui/text/error_text.cpp, one for each code in both languages; a code without a sentence does not compile.
#pragma once

#include <QString>

namespace xd {

enum class ErrorCode {
    // A rule says no (exit status 1).
    Refused, Cancelled, NotFound, AlreadyExists, NothingReleased, InUse, RoundClosed, NotEnrolled, OpenDuties, LastAccount,
    InstrumentUnsuitable, DisplayForbidden, TextMissing, SecondLookBegun,
    // A field of a draft or a cell of a table (exit status 1; within a batch a refused row).
    FieldMissing, FieldTooLong, BadName, BadSex, BadDate, BadClass, BadGrade, BadStudentNumber, BadCheckDigit,
    RoundedNumber, BadIdNumber, BirthDateMismatch, SexMismatch, BadPhone, BadSiteCode, BadLogin, WeakPassphrase, PassphraseMismatch,
    DuplicateRow, UnknownStudent, AmbiguousStudent, NameMismatch, BadConsent, NoConsent, UnknownOption, OutOfRange,
    TooManyMissing, WrongFingerprint, BadRecoveryShare, FormulaResult, AnsweredTwice, NotInRound,
    NumbersShifted, NumbersDoubtful, BadSlipCode, WrongItemCount, WrongVersion, AttachmentTooLarge, AttachmentType, LikelyDouble,
    // The words of a command are off (exit status 2).
    Usage,
    // Who is asking (exit status 4).
    WrongPassphrase, AccountDisabled, NotPermitted, NoKey, Locked,
    // A site or a file that is not what it should be (exit status 5).
    NotASite, KeyringDamaged, KeyringForged, VaultDamaged, VaultMissing, VaultPlain, VaultTooNew, VaultStale, CipherMissing,
    JournalBroken, BundleDamaged, BundleTooNew, BundleForged, BundleUnknownSender, BundleRevoked,
    BundleEquivocation, BundleGap, BundleNotForUs, BundleMalformed, BundleTooLarge, BundleWrongType,
    BackupDamaged, BackupForeign,
    PackBroken, PackExampleFailed, PackTooNew, PackForged, SittingDamaged,
    SheetNotATable, SheetCutOff, SheetEncrypted, SheetBomb, SheetPicture, SheetTooLarge, SheetWebPage,
    SheetBadEncoding, SheetEmpty, SheetMissing, ColumnMissing,
    // Input and output (exit status 6).
    CannotRead, CannotWrite, CopyDiffers, DiskFull, SiteInUse, NoPrinter,
};

struct Error {
    ErrorCode code = ErrorCode::Refused;
    QString field;  // the draft's field or the table's column at fault, in the names of the code; else empty
    QString detail; // for the log: technical, without any person's data

    friend bool operator==(const Error &, const Error &) = default;
};

// The exit status of xindengctl for an error, as promised to scripts.
int exitStatusOf(ErrorCode code);
// The name of the code as scripts read it: "WrongPassphrase".
QString nameOf(ErrorCode code);

} // namespace xd
