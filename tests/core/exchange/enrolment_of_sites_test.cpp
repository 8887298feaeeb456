// How a school and its district come to know each other: files both ways and thirty digits over the telephone.
#include "tests/core/exchange/two_sites.h"

#include "core/access/accounts.h"
#include "core/crypto/fingerprint.h"
#include "core/exchange/inspect_bundle.h"
#include "core/exchange/own_root.h"

using namespace sample;

namespace {

QString withWrongDigit(QString digits, int at)
{
    digits[at] = digits[at] == u'0' ? u'1' : u'0';
    return digits;
}

} // namespace

TEST_CASE("A school and its district enrol each other by files and digits")
{
    TwoSites sites;
    valueOf(requestEnrolment(*sites.school, sites.path(u"request.xdb"_s)));
    const Enrolment request = valueOf(readEnrolmentRequest(sites.path(u"request.xdb"_s)));
    CHECK(request.site.code == u"3301060001"_s);
    const QString digits = valueOf(siteFingerprint(*sites.school));
    CHECK(digits.size() == 30);
    CHECK(digits == request.fingerprint());

    const EnrolledSchool enrolled = valueOf(enrolSchool(*sites.district, sites.path(u"request.xdb"_s), crypto::inGroups(digits)));
    CHECK(enrolled.school.name == u"示例第一中学"_s);
    CHECK_FALSE(enrolled.isRenewed);
    CHECK(valueOf(exportTrustRoot(*sites.district, sites.path(u"root.xdb"_s))).members == 1);

    const TrustPreview preview = valueOf(previewTrustRoot(*sites.school, sites.path(u"root.xdb"_s)));
    CHECK(preview.needsDigits);
    CHECK(preview.isMember);
    CHECK(preview.district.code == u"330106"_s);
    const TrustImport import = valueOf(importTrustRoot(*sites.school, sites.path(u"root.xdb"_s), valueOf(siteFingerprint(*sites.district))));
    CHECK(import.isFirst);
    CHECK(import.isMember);
    CHECK(valueOf(exchangeStatus(*sites.school)).isEnrolled);
    CHECK(valueOf(importTrustRoot(*sites.school, sites.path(u"root.xdb"_s))).isUnchanged);
    CHECK_FALSE(valueOf(sites.schoolJournal().verify()).brokenAt);
    CHECK_FALSE(valueOf(sites.districtJournal().verify()).brokenAt);
}

TEST_CASE("Wrong, missing or too few digits enrol nobody")
{
    TwoSites sites;
    const QString request = sites.path(u"request.xdb"_s);
    valueOf(requestEnrolment(*sites.school, request));
    const QString digits = valueOf(siteFingerprint(*sites.school));
    const auto wrong = enrolSchool(*sites.district, request, withWrongDigit(digits, 12));
    CHECK(codeOf(wrong) == ErrorCode::WrongFingerprint);
    CHECK(wrong.error().field == u"3"_s);
    CHECK(codeOf(enrolSchool(*sites.district, request, digits.first(25))) == ErrorCode::WrongFingerprint);
    CHECK(codeOf(enrolSchool(*sites.district, request, {})) == ErrorCode::FieldMissing);
    CHECK(valueOf(ensureOwnRoot(*sites.district)).root.members.empty());

    valueOf(enrolSchool(*sites.district, request, digits));
    CHECK(codeOf(enrolSchool(*sites.district, request, digits)) == ErrorCode::AlreadyExists);
    valueOf(exportTrustRoot(*sites.district, sites.path(u"root.xdb"_s)));
    const QString districtDigits = valueOf(siteFingerprint(*sites.district));
    CHECK(codeOf(importTrustRoot(*sites.school, sites.path(u"root.xdb"_s))) == ErrorCode::FieldMissing);
    CHECK(codeOf(importTrustRoot(*sites.school, sites.path(u"root.xdb"_s), withWrongDigit(districtDigits, 29))) == ErrorCode::WrongFingerprint);
    CHECK_FALSE(valueOf(exchangeStatus(*sites.school)).root.has_value());
}

TEST_CASE("With a second officer at the district, the second must confirm with a passphrase")
{
    TwoSites sites;
    const SecretBytes passphrase = SecretBytes::fromUtf16(u"another four word phrase");
    valueOf(access::addAccount(*sites.district, u"second"_s, access::Role::officer, passphrase, crypto::WorkFactor{1, 1024}));
    const QString request = sites.path(u"request.xdb"_s);
    valueOf(requestEnrolment(*sites.school, request));
    const QString digits = valueOf(siteFingerprint(*sites.school));
    const SecretBytes wrong = SecretBytes::fromUtf16(u"not the passphrase at all");
    const SecretBytes own = SecretBytes::fromUtf16(u"four words are enough");
    const auto missing = enrolSchool(*sites.district, request, digits);
    CHECK(codeOf(missing) == ErrorCode::FieldMissing);
    CHECK(missing.error().field == u"second"_s);
    CHECK(codeOf(enrolSchool(*sites.district, request, digits, SecondOfficer{u"second"_s, wrong})) == ErrorCode::WrongPassphrase);
    CHECK(codeOf(enrolSchool(*sites.district, request, digits, SecondOfficer{u"nobody"_s, passphrase})) == ErrorCode::WrongPassphrase);
    CHECK(codeOf(enrolSchool(*sites.district, request, digits, SecondOfficer{u"head"_s, own})) == ErrorCode::NotPermitted);
    CHECK(valueOf(enrolSchool(*sites.district, request, digits, SecondOfficer{u"second"_s, passphrase})).rootVersion == 1);
}

TEST_CASE("A later trust root is believed by signature, version by version")
{
    TwoSites sites;
    sites.enrol();
    auto second = makeSite(sites.path(u"second"_s), access::SiteKind::school, u"3301060002"_s, u"示例第二小学"_s);
    valueOf(requestEnrolment(*second, sites.path(u"request2.xdb"_s)));
    CHECK(valueOf(enrolSchool(*sites.district, sites.path(u"request2.xdb"_s), valueOf(siteFingerprint(*second)))).rootVersion == 2);
    const ExportedRoot exported = valueOf(exportTrustRoot(*sites.district, sites.path(u"root2.xdb"_s)));
    CHECK(exported.version == 2);
    CHECK(exported.oldestVersion == 1);
    CHECK_FALSE(valueOf(previewTrustRoot(*sites.school, sites.path(u"root2.xdb"_s))).needsDigits);
    CHECK(valueOf(importTrustRoot(*sites.school, sites.path(u"root2.xdb"_s))).version == 2);
    CHECK(codeOf(importTrustRoot(*sites.school, sites.path(u"root.xdb"_s))) == ErrorCode::Refused); // back to the first

    // Another district's root, though genuine in itself, does not follow.
    auto stranger = makeSite(sites.path(u"stranger"_s), access::SiteKind::district, u"330107"_s, u"别的区"_s);
    valueOf(exportTrustRoot(*stranger, sites.path(u"stranger.xdb"_s)));
    CHECK(codeOf(importTrustRoot(*second, sites.path(u"stranger.xdb"_s))) == ErrorCode::FieldMissing);
    valueOf(requestEnrolment(*second, sites.path(u"request3.xdb"_s)));
    valueOf(enrolSchool(*stranger, sites.path(u"request3.xdb"_s), valueOf(siteFingerprint(*second))));
    valueOf(exportTrustRoot(*stranger, sites.path(u"stranger2.xdb"_s)));
    valueOf(enrolSchool(*stranger, sites.path(u"request.xdb"_s), valueOf(siteFingerprint(*sites.school))));
    valueOf(exportTrustRoot(*stranger, sites.path(u"stranger3.xdb"_s)));
    CHECK(codeOf(importTrustRoot(*sites.school, sites.path(u"stranger3.xdb"_s))) == ErrorCode::BundleForged);
}

TEST_CASE("A change before the root has left the house does not make a new version")
{
    TwoSites sites;
    valueOf(requestEnrolment(*sites.school, sites.path(u"request.xdb"_s)));
    CHECK(valueOf(ensureOwnRoot(*sites.district)).root.version == 1);
    CHECK(valueOf(enrolSchool(*sites.district, sites.path(u"request.xdb"_s), valueOf(siteFingerprint(*sites.school)))).rootVersion == 1);
    valueOf(exportTrustRoot(*sites.district, sites.path(u"root.xdb"_s)));
    auto second = makeSite(sites.path(u"second"_s), access::SiteKind::school, u"3301060002"_s, u"示例第二小学"_s);
    valueOf(requestEnrolment(*second, sites.path(u"request2.xdb"_s)));
    CHECK(valueOf(enrolSchool(*sites.district, sites.path(u"request2.xdb"_s), valueOf(siteFingerprint(*second)))).rootVersion == 2);
}

TEST_CASE("Only the right files and the right roles enrol")
{
    TwoSites sites;
    sites.enrol();
    CHECK(codeOf(readEnrolmentRequest(sites.path(u"root.xdb"_s))) == ErrorCode::BundleWrongType);
    CHECK(codeOf(readEnrolmentRequest(sites.path(u"missing.xdb"_s))) == ErrorCode::CannotRead);
    CHECK(codeOf(importTrustRoot(*sites.school, sites.path(u"request.xdb"_s))) == ErrorCode::BundleWrongType);
    CHECK(codeOf(requestEnrolment(*sites.district, sites.path(u"x.xdb"_s))) == ErrorCode::NotPermitted);
    CHECK(codeOf(exportTrustRoot(*sites.school, sites.path(u"x.xdb"_s))) == ErrorCode::NotPermitted);
    CHECK(codeOf(enrolSchool(*sites.school, sites.path(u"request.xdb"_s), u"1"_s)) == ErrorCode::NotPermitted);
    CHECK(codeOf(importTrustRoot(*sites.district, sites.path(u"root.xdb"_s))) == ErrorCode::NotPermitted);
    CHECK_FALSE(QFile::exists(sites.path(u"x.xdb"_s)));

    QByteArray changed = TwoSites::bytesOf(sites.path(u"request.xdb"_s));
    changed[300] = char(changed[300] ^ 1);
    CHECK(codeOf(readEnrolmentRequest(sites.saved(u"changed.xdb"_s, changed))) == ErrorCode::BundleDamaged);
    CHECK(valueOf(inspectBundle(*sites.district, sites.path(u"request.xdb"_s))).role == FileRole::enrolment);
    CHECK(valueOf(inspectBundle(*sites.school, sites.path(u"root.xdb"_s))).role == FileRole::trustRoot);
}
