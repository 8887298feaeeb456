#include "core/packs/pack.h"
#include "core/screening/read_instrument.h"
#include "tests/fuzz/target.h"

void xd::fuzz::readPack(QByteArrayView input)
{
    const auto pack = packs::readPack(input.toByteArray());
    if (!pack)
        return;
    XD_EXPECT(!pack->id.isEmpty() && pack->bytes == input);
    if (pack->kind == QStringLiteral("instrument"))
        static_cast<void>(screening::readInstrument(*pack));
}
