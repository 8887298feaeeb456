#include "core/screening/stand_in_instrument.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace xd::screening {
namespace {

packs::Wording marked(const packs::Wording &name)
{
    return {name.zh + u"（本机无法读取）"_s, name.en + u" (cannot be read here)"_s};
}

packs::Wording shortNamesOf(const packs::Pack &pack)
{
    const auto names = pack.root().find(u"shortNames"_s);
    const auto read = names ? packs::readWording(*names) : Result<packs::Wording>(pack.names);
    return read.value_or(pack.names);
}

// Whose answers they are decides who counts as having answered.
Informant informantOf(const packs::Pack &pack)
{
    const QString word = pack.body[u"informant"_s].toString();
    return word == "parent"_L1 ? Informant::parent : word == "teacher"_L1 ? Informant::teacher : Informant::self;
}

} // namespace

Instrument standInFor(const QString &id, const QString &version, const QString &norm, int scales, const packs::UnreadablePack *pack)
{
    Instrument instrument;
    scales = std::max(1, scales); // an instrument has one at least, whatever is shown of it
    instrument.id = instrument.family = id;
    instrument.version = version;
    instrument.unreadableFor = pack ? pack->reason.code : ErrorCode::NotFound;
    instrument.screenUse = ScreenUse::importOnly;
    instrument.names = instrument.shortNames = marked({id, id});
    if (pack && pack->frame) {
        instrument.names = marked(pack->frame->names);
        instrument.shortNames = marked(shortNamesOf(*pack->frame));
        instrument.informant = informantOf(*pack->frame);
        instrument.source = pack->frame->source;
        instrument.licence = pack->frame->licence;
    }
    NormSet kept;
    kept.id = norm;
    kept.names = {norm, norm};
    kept.scales.resize(size_t(scales));
    instrument.norms.push_back(std::move(kept));
    for (int number = 1; number <= scales; ++number) {
        Scale scale;
        scale.id = u"unread-%1"_s.arg(number);
        scale.names = {u"分量表 %1"_s.arg(number), u"Scale %1"_s.arg(number)};
        instrument.scales.push_back(std::move(scale));
    }
    return instrument;
}

} // namespace xd::screening
