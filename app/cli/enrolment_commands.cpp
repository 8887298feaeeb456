// exchange: fingerprints, enrolment and the trust root; what two people settle on the telephone.
#include "app/cli/call.h"
#include "app/cli/say.h"
#include "core/crypto/fingerprint.h"
#include "core/exchange/enrol_school.h"
#include "core/exchange/export_trust_root.h"
#include "core/exchange/import_trust_root.h"
#include "core/exchange/request_enrolment.h"
#include "core/exchange/site_fingerprint.h"

#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace xd::cli {

namespace {

Result<QString> outFile(const Call &call)
{
    XD_TRY(const QString out, call.required(u"out"_s));
    return QFileInfo(out).absoluteFilePath();
}

QJsonObject jsonOf(const exchange::Party &party)
{
    return {{u"code"_s, party.code}, {u"name"_s, party.name}, {u"kind"_s, exchange::textOf(party.kind)}};
}

Result<Outcome> requestEnrolment(Call &call)
{
    XD_TRY(const QString file, outFile(call));
    XD_TRY(access::Session *const session, call.session());
    XD_CHECK(exchange::requestEnrolment(*session, file));
    XD_TRY(const QString digits, exchange::siteFingerprint(*session));
    Outcome outcome;
    outcome.result = {{u"file"_s, file}, {u"digits"_s, digits}};
    outcome.lines << Say::tr("Enrolment file: %1").arg(file)
                  << Say::tr("When the district rings you, read these digits aloud: %1").arg(crypto::inGroups(digits));
    return outcome;
}

Result<Outcome> showFingerprint(Call &call)
{
    XD_TRY(access::Session *const session, call.session());
    XD_TRY(const QString digits, exchange::siteFingerprint(*session));
    Outcome outcome;
    outcome.result = {{u"digits"_s, digits}};
    outcome.lines << crypto::inGroups(digits);
    return outcome;
}

Result<Outcome> enrolSchool(Call &call)
{
    XD_TRY(const QString digits, call.required(u"digits"_s));
    XD_TRY(access::Session *const session, call.session());
    XD_TRY(const exchange::EnrolledSchool enrolled, [&]() -> Result<exchange::EnrolledSchool> {
        if (!call.has(u"second"_s))
            return exchange::enrolSchool(*session, call.argument(), digits);
        XD_TRY(const SecretBytes passphrase, call.secret(Secret::second));
        return exchange::enrolSchool(*session, call.argument(), digits, exchange::SecondOfficer{call.value(u"second"_s), passphrase});
    }());
    Outcome outcome;
    outcome.result = {{u"school"_s, jsonOf(enrolled.school)}, {u"root"_s, enrolled.rootVersion}, {u"renewed"_s, enrolled.isRenewed}};
    outcome.lines << Say::tr("%1 is enrolled; the trust root is now version %2.").arg(enrolled.school.name).arg(enrolled.rootVersion);
    return outcome;
}

Result<Outcome> exportTrust(Call &call)
{
    XD_TRY(const QString file, outFile(call));
    XD_TRY(access::Session *const session, call.session());
    XD_TRY(const exchange::ExportedRoot root, exchange::exportTrustRoot(*session, file));
    Outcome outcome;
    outcome.result = {{u"file"_s, file}, {u"version"_s, root.version}, {u"members"_s, root.members}};
    outcome.lines << Say::tr("Trust root version %1 with %n school(s): %2", nullptr, int(root.members)).arg(root.version).arg(file);
    return outcome;
}

Result<Outcome> importTrust(Call &call)
{
    XD_TRY(access::Session *const session, call.session());
    XD_TRY(const exchange::TrustImport root, exchange::importTrustRoot(*session, call.argument(), call.value(u"digits"_s)));
    Outcome outcome;
    outcome.result = {{u"district"_s, jsonOf(root.district)}, {u"version"_s, root.version}, {u"first"_s, root.isFirst},
                      {u"unchanged"_s, root.isUnchanged}, {u"member"_s, root.isMember}};
    outcome.lines << Say::tr("Trust root version %1 of %2 is in force.").arg(root.version).arg(root.district.name);
    if (!root.isMember)
        outcome.lines << Say::tr("This school is not listed in it yet: the district must enrol it first.");
    return outcome;
}

} // namespace

std::vector<Command> enrolmentCommands()
{
    const Option out{"out", "FILE", QT_TRANSLATE_NOOP("Say", "where to write it")};
    return {
        {"exchange enrol-request", "", QT_TRANSLATE_NOOP("Say", "write the file with which the district enrols this school"),
         "exchange enrol-request --out 登记.xdb --site /srv/xindeng --login lin", {out}, requestEnrolment},
        {"exchange fingerprint", "", QT_TRANSLATE_NOOP("Say", "the thirty digits of this site, to be read aloud"),
         "exchange fingerprint --site /srv/xindeng --login lin", {}, showFingerprint},
        {"exchange enrol", "FILE", QT_TRANSLATE_NOOP("Say", "district: take a school in, with the digits it read aloud"),
         "exchange enrol 登记.xdb --digits \"12345 67890 12345 67890 12345 67890\" --second chen --site /srv/district --login zhou",
         {{"digits", "THIRTY", QT_TRANSLATE_NOOP("Say", "the digits heard on the telephone")},
          {"second", "LOGIN", QT_TRANSLATE_NOOP("Say", "the second officer, once there are two")}},
         enrolSchool},
        {"exchange trust export", "", QT_TRANSLATE_NOOP("Say", "district: write the trust root for the schools"),
         "exchange trust export --out 信任根.xdb --site /srv/district --login zhou", {out}, exportTrust},
        {"exchange trust import", "FILE", QT_TRANSLATE_NOOP("Say", "school: take over the district's trust root; the first one needs its digits"),
         "exchange trust import 信任根.xdb --digits \"12345 67890 12345 67890 12345 67890\" --site /srv/xindeng --login lin",
         {{"digits", "THIRTY", QT_TRANSLATE_NOOP("Say", "the district's digits heard on the telephone")}}, importTrust},
    };
}

} // namespace xd::cli
