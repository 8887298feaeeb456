#include "core/packs/pack.h"
#include "core/packs/signed_pack.h"
#include "core/screening/instruments.h"
#include "core/screening/read_instrument.h"
#include "tests/fuzz/target.h"

namespace {

const xd::screening::Instruments &instruments()
{
    static const xd::screening::Instruments all = *xd::screening::Instruments::builtIn();
    return all;
}

} // namespace

void xd::fuzz::readPack(QByteArrayView input)
{
    if (packs::isSignedPack(input)) {
        const auto opened = packs::readSignedPack(input.toByteArray());
        XD_EXPECT(!opened || opened->bytes.size() + packs::signedPackOverhead == input.size());
    }
    const auto pack = packs::readPack(input.toByteArray());
    if (!pack)
        return;
    XD_EXPECT(!pack->id.isEmpty() && pack->bytes == input);
    if (pack->kind == QStringLiteral("instrument"))
        static_cast<void>(screening::readInstrument(*pack));
    if (const auto text = screening::readTextPack(*pack, instruments()); text && pack->kind == QStringLiteral("text"))
        XD_EXPECT(int(text->items.size()) == instruments().find(text->instrument, text->instrumentVersion)->itemCount());
}
