// The instruments at hand, read once from a library of packs. Addresses stay as long as the catalogue lives. What is built
// in must read, else nothing is there; an added pack that does not is left out: see allPacks().unreadable().
#pragma once

#include "core/packs/library.h"
#include "core/screening/text_pack.h"

namespace xd::screening {

class Instruments {
public:
    // Those built into the program; every worked example has been run.
    static Result<Instruments> builtIn();
    static Result<Instruments> from(packs::Library library);

    // An empty version means the newest. Null where there is none.
    const Instrument *find(const QString &id, const QString &version = {}) const;
    // "phq-9" or "phq-9@1". Errors: Usage (not such a reference), NotFound, or why an added pack cannot be read here.
    Result<const Instrument *> require(const QString &reference) const;
    std::vector<const Instrument *> list() const; // the newest version of each
    // The sentences from text packs, the newest pack first; null where there are none in that language.
    const InstrumentText *findText(const Instrument &instrument, TextLanguage language) const;
    const std::vector<InstrumentText> &texts() const { return m_texts; }
    const packs::Library &allPacks() const { return m_packs; }

private:
    packs::Library m_packs;
    std::vector<std::shared_ptr<const Instrument>> m_instruments; // as the library lists them
    std::vector<InstrumentText> m_texts;
};

} // namespace xd::screening
