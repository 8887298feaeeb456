#include "core/screening/instruments.h"

#include "core/screening/read_instrument.h"

using namespace Qt::StringLiterals;

namespace xd::screening {

Result<Instruments> Instruments::builtIn()
{
    // from() reads each pack and so runs its examples; the library need not do it as well.
    XD_TRY(packs::Library library, packs::Library::builtIn({}));
    return from(std::move(library));
}

Result<Instruments> Instruments::from(packs::Library library)
{
    Instruments instruments;
    for (const packs::Pack *pack : library.list(u"instrument"_s)) {
        auto instrument = readInstrument(*pack);
        if (!instrument)
            return failure(instrument.error().code, {}, pack->idAtVersion() + u": "_s + instrument.error().detail);
        instruments.m_instruments.push_back(std::make_shared<const Instrument>(std::move(*instrument)));
    }
    for (const packs::Pack *pack : library.list(u"text"_s)) {
        auto text = readTextPack(*pack, instruments);
        if (!text)
            return failure(text.error().code, {}, pack->idAtVersion() + u": "_s + text.error().detail);
        instruments.m_texts.push_back(std::move(*text));
    }
    instruments.m_library = std::move(library);
    return instruments;
}

const Instrument *Instruments::find(const QString &id, const QString &version) const
{
    for (const auto &instrument : m_instruments) {
        if (instrument->id == id && (version.isEmpty() || instrument->version == version))
            return instrument.get();
    }
    return nullptr;
}

Result<const Instrument *> Instruments::require(const QString &reference) const
{
    XD_TRY(const packs::PackReference wanted, packs::readReference(reference));
    const Instrument *instrument = find(wanted.id, wanted.version);
    if (!instrument)
        return failure(ErrorCode::NotFound, u"instrument"_s, reference);
    return instrument;
}

const InstrumentText *Instruments::findText(const Instrument &instrument, TextLanguage language) const
{
    for (const InstrumentText &text : m_texts) {
        if (text.isOf(instrument) && text.language == language)
            return &text;
    }
    return nullptr;
}

std::vector<const Instrument *> Instruments::list() const
{
    std::vector<const Instrument *> newest;
    for (const auto &instrument : m_instruments) {
        if (newest.empty() || newest.back()->id != instrument->id)
            newest.push_back(instrument.get());
    }
    return newest;
}

} // namespace xd::screening
