// exchange: fingerprints, enrolment and the trust root; what two people settle on the telephone.
#include "app/cli/call.h"
#include "app/cli/say.h"
#include "app/cli/words.h"
#include "core/crypto/fingerprint.h"
#include "core/exchange/bundle_file.h"
#include "core/exchange/enrol_school.h"
#include "core/exchange/export_trust_root.h"
#include "core/exchange/import_trust_root.h"
#include "core/exchange/request_enrolment.h"
#include "core/exchange/settle_held.h"
#include "core/exchange/site_fingerprint.h"

#include <QFileInfo>
#include <QRegularExpression>

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
    const auto renewal = call.has(u"renew"_s) ? exchange::Renewal::agreed : exchange::Renewal::refused;
    XD_TRY(const exchange::EnrolledSchool enrolled, [&]() -> Result<exchange::EnrolledSchool> {
        if (!call.has(u"second"_s))
            return exchange::enrolSchool(*session, call.argument(), digits, {}, renewal);
        XD_TRY(const SecretBytes passphrase, call.secret(Secret::second));
        return exchange::enrolSchool(*session, call.argument(), digits, exchange::SecondOfficer{call.value(u"second"_s), passphrase}, renewal);
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

// The hash that `exchange status` names, or the file itself.
Result<QByteArray> heldNamedBy(const QString &word)
{
    static const QRegularExpression hash(u"^[0-9a-f]{64}$"_s);
    if (hash.match(word).hasMatch())
        return QByteArray::fromHex(word.toLatin1());
    XD_TRY(const QByteArray file, exchange::readBundleFile(QFileInfo(word).absoluteFilePath()));
    return exchange::fileHashOf(file);
}

Result<Outcome> settleHeld(Call &call)
{
    XD_TRY(const QString reason, call.required(u"reason"_s));
    XD_TRY(const QByteArray hash, heldNamedBy(call.argument()));
    XD_TRY(access::Session *const session, call.session());
    XD_TRY(const exchange::SettledBundle settled, exchange::settleHeld(*session, hash, reason));
    Outcome outcome;
    outcome.result = {{u"id"_s, QString::fromLatin1(hash.toHex())}, {u"seq"_s, settled.seq}, {u"file"_s, textOrNull(settled.file)}};
    outcome.lines << Say::tr("Settled: bundle %1 of %2. It stays unimported.").arg(settled.seq).arg(settled.name);
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
          {"second", "LOGIN", QT_TRANSLATE_NOOP("Say", "the second officer, once there are two")},
          {"renew", nullptr, QT_TRANSLATE_NOOP("Say", "the school is enrolled already: its present keys are revoked, later bundles of them held back")}},
         enrolSchool},
        {"exchange trust export", "", QT_TRANSLATE_NOOP("Say", "district: write the trust root for the schools"),
         "exchange trust export --out 信任根.xdb --site /srv/district --login zhou", {out}, exportTrust},
        {"exchange trust import", "FILE", QT_TRANSLATE_NOOP("Say", "school: take over the district's trust root; the first one needs its digits"),
         "exchange trust import 信任根.xdb --digits \"12345 67890 12345 67890 12345 67890\" --site /srv/xindeng --login lin",
         {{"digits", "THIRTY", QT_TRANSLATE_NOOP("Say", "the district's digits heard on the telephone")}}, importTrust},
        {"exchange settle", "BUNDLE", QT_TRANSLATE_NOOP("Say", "put an end to a bundle that is held back, once people have talked; BUNDLE is its file, or its id in exchange status"),
         "exchange settle XD_a1b2c3_2.xdb --reason \"the school had restored a copy; it sends a new stream\" --site /srv/district --login zhou",
         {{"reason", "TEXT", QT_TRANSLATE_NOOP("Say", "what was found out on the telephone; no names of children")}}, settleHeld},
    };
}

} // namespace xd::cli
