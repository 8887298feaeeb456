#include "core/base/error.h"

namespace xd {

int exitStatusOf(ErrorCode code)
{
    if (code < ErrorCode::Usage)
        return 1;
    if (code == ErrorCode::Usage)
        return 2;
    if (code <= ErrorCode::Locked)
        return 4;
    if (code == ErrorCode::BundleGap)
        return 1;
    if (code <= ErrorCode::ColumnMissing)
        return 5;
    return 6;
}

QString nameOf(ErrorCode code)
{
#define XD_NAME(name)                                                                                                  \
    case ErrorCode::name:                                                                                              \
        return QStringLiteral(#name);
    switch (code) {
        XD_NAME(Refused) XD_NAME(Cancelled) XD_NAME(NotFound) XD_NAME(AlreadyExists) XD_NAME(NothingReleased)
        XD_NAME(InUse) XD_NAME(RoundClosed) XD_NAME(NotEnrolled) XD_NAME(OpenDuties) XD_NAME(LastAccount) XD_NAME(FieldMissing) XD_NAME(FieldTooLong) XD_NAME(BadName)
        XD_NAME(BadSex) XD_NAME(BadDate) XD_NAME(BadClass) XD_NAME(BadGrade) XD_NAME(BadStudentNumber)
        XD_NAME(BadCheckDigit) XD_NAME(RoundedNumber) XD_NAME(BadIdNumber) XD_NAME(BirthDateMismatch)
        XD_NAME(SexMismatch) XD_NAME(BadPhone) XD_NAME(BadSiteCode) XD_NAME(BadLogin) XD_NAME(WeakPassphrase)
        XD_NAME(PassphraseMismatch) XD_NAME(DuplicateRow) XD_NAME(UnknownStudent) XD_NAME(AmbiguousStudent)
        XD_NAME(NameMismatch) XD_NAME(BadConsent) XD_NAME(NoConsent) XD_NAME(UnknownOption) XD_NAME(OutOfRange)
        XD_NAME(TooManyMissing) XD_NAME(WrongFingerprint) XD_NAME(BadRecoveryShare) XD_NAME(FormulaResult)
        XD_NAME(AnsweredTwice) XD_NAME(NotInRound) XD_NAME(NumbersShifted) XD_NAME(NumbersDoubtful)
        XD_NAME(InstrumentUnsuitable) XD_NAME(DisplayForbidden) XD_NAME(TextMissing) XD_NAME(SecondLookBegun)
        XD_NAME(BadSlipCode) XD_NAME(WrongItemCount) XD_NAME(WrongVersion)
        XD_NAME(AttachmentTooLarge) XD_NAME(AttachmentType) XD_NAME(LikelyDouble)
        XD_NAME(Usage) XD_NAME(WrongPassphrase) XD_NAME(AccountDisabled) XD_NAME(NotPermitted)
        XD_NAME(NoKey) XD_NAME(Locked) XD_NAME(NotASite) XD_NAME(KeyringDamaged) XD_NAME(KeyringForged)
        XD_NAME(VaultDamaged) XD_NAME(VaultMissing) XD_NAME(VaultPlain) XD_NAME(VaultTooNew) XD_NAME(VaultStale) XD_NAME(CipherMissing)
        XD_NAME(JournalBroken) XD_NAME(BundleDamaged) XD_NAME(BundleTooNew) XD_NAME(BundleForged)
        XD_NAME(BundleUnknownSender) XD_NAME(BundleRevoked) XD_NAME(BundleEquivocation) XD_NAME(BundleGap)
        XD_NAME(BundleNotForUs) XD_NAME(BundleMalformed) XD_NAME(BundleTooLarge) XD_NAME(BundleWrongType)
        XD_NAME(BackupDamaged) XD_NAME(BackupForeign)
        XD_NAME(PackBroken) XD_NAME(PackExampleFailed) XD_NAME(PackTooNew) XD_NAME(PackForged) XD_NAME(SittingDamaged) XD_NAME(SheetNotATable)
        XD_NAME(SheetCutOff) XD_NAME(SheetEncrypted) XD_NAME(SheetBomb) XD_NAME(SheetPicture)
        XD_NAME(SheetTooLarge) XD_NAME(SheetWebPage) XD_NAME(SheetBadEncoding) XD_NAME(SheetEmpty)
        XD_NAME(SheetMissing) XD_NAME(ColumnMissing) XD_NAME(CannotRead) XD_NAME(CannotWrite) XD_NAME(CopyDiffers) XD_NAME(DiskFull)
        XD_NAME(SiteInUse) XD_NAME(NoPrinter)
    }
#undef XD_NAME
    return {};
}

} // namespace xd
