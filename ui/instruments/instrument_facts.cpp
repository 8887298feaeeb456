#include "ui/instruments/instrument_facts.h"

#include "core/exchange/add_signed_pack.h"
#include "core/screening/load_instruments.h"

#include <QCoreApplication>

namespace xd::ui {

namespace {

struct Origin {
    Q_DECLARE_TR_FUNCTIONS(InstrumentFacts)
};

} // namespace

Result<InstrumentFacts> instrumentFacts(access::Session &session)
{
    XD_TRY(screening::Instruments instruments, screening::loadInstruments(session));
    InstrumentFacts facts;
    facts.instruments = std::make_shared<const screening::Instruments>(std::move(instruments));
    XD_TRY(const auto added, packs::packSigners(session));
    for (const auto &[pack, signer] : added)
        facts.added.insert(pack);
    XD_TRY(const auto signers, exchange::packSignersByName(session));
    for (const exchange::PackSigner &signer : signers)
        facts.signers.insert(signer.pack, signer.district);
    return facts;
}

QString originWords(const InstrumentFacts &facts, const QString &idAtVersion)
{
    if (!facts.added.contains(idAtVersion))
        return Origin::tr("built in");
    const auto signer = facts.signers.constFind(idAtVersion);
    if (signer == facts.signers.constEnd())
        return Origin::tr("added here, not signed");
    return signer->isEmpty() ? Origin::tr("signed by a former key of the district") : Origin::tr("signed by %1").arg(*signer);
}

} // namespace xd::ui
