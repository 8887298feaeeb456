#include "core/screening/instruments.h"

#include "core/screening/letter_book.h"
#include "core/screening/read_instrument.h"

using namespace Qt::StringLiterals;

namespace xd::screening {
namespace {

// An added pack that does not read is left out; a built-in one is the program's own fault.
Done readEach(packs::Library &library, const QString &kind, const std::function<Done(const packs::Pack &)> &read)
{
    for (const packs::Pack *pack : library.list(kind)) {
        const Done done = read(*pack);
        if (done)
            continue;
        if (library.isBuiltIn(*pack))
            return failure(done.error().code, {}, pack->idAtVersion() + u": "_s + done.error().detail);
        library.leaveOut({pack->id, pack->version, done.error(), {}});
    }
    return {};
}

} // namespace

Result<Instruments> Instruments::builtIn()
{
    // from() reads each pack and so runs its examples; the library need not do it as well.
    XD_TRY(packs::Library library, packs::Library::builtIn({}));
    return from(std::move(library));
}

Result<Instruments> Instruments::from(packs::Library library)
{
    Instruments instruments;
    XD_CHECK(readEach(library, u"instrument"_s, [&](const packs::Pack &pack) -> Done {
        XD_TRY(Instrument instrument, readInstrument(pack));
        instruments.m_instruments.push_back(std::make_shared<const Instrument>(std::move(instrument)));
        return {};
    }));
    XD_CHECK(readEach(library, u"text"_s, [&](const packs::Pack &pack) -> Done {
        XD_TRY(InstrumentText text, readTextPack(pack, instruments));
        instruments.m_texts.push_back(std::move(text));
        return {};
    }));
    XD_CHECK(readEach(library, lettersKind, [](const packs::Pack &pack) -> Done {
        XD_CHECK(readLetterBook(pack));
        return {};
    }));
    XD_CHECK(readEach(library, packs::phrasesKind, [](const packs::Pack &pack) -> Done {
        XD_CHECK(packs::readPhraseBook(pack));
        return {};
    }));
    instruments.m_packs = std::move(library);
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
    if (instrument)
        return instrument;
    if (const packs::UnreadablePack *const unreadable = m_packs.findUnreadable(wanted.id, wanted.version))
        return failure(unreadable->reason.code, u"instrument"_s, reference);
    return failure(ErrorCode::NotFound, u"instrument"_s, reference);
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
