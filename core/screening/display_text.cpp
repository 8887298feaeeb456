#include "core/screening/display_text.h"

using namespace Qt::StringLiterals;

namespace xd::screening {
namespace {

const QString &wordsIn(const packs::Wording &wording, TextLanguage language)
{
    return language == TextLanguage::zh ? wording.zh : wording.en;
}

QStringList optionWords(const OptionSet &set, TextLanguage language)
{
    QStringList words;
    for (const Option &option : set)
        words.append(wordsIn(option.text, language));
    return words;
}

DisplayText ownText(const Instrument &instrument, TextLanguage language)
{
    DisplayText display{wordsIn(instrument.stem, language), wordsIn(instrument.instruction, language), {}, {}, {}};
    for (int i = 0; i < instrument.itemCount(); ++i) {
        display.items.append(wordsIn(instrument.items[size_t(i)].text, language));
        display.options.push_back(optionWords(instrument.optionsOf(i), language));
    }
    return display;
}

} // namespace

Result<DisplayText> displayTextOf(const Instruments &instruments, const Instrument &instrument, TextLanguage language)
{
    if (instrument.screenUse != ScreenUse::withText)
        return failure(ErrorCode::DisplayForbidden, u"instrument"_s, instrument.id);
    if (instrument.hasOwnText())
        return ownText(instrument, language);
    const InstrumentText *const text = instruments.findText(instrument, language);
    if (!text)
        return failure(ErrorCode::TextMissing, u"instrument"_s, instrument.id);
    DisplayText display{text->stem, text->instruction, text->items, {}, text->licence + u' ' + text->source};
    for (int i = 0; i < instrument.itemCount(); ++i) {
        const int set = instrument.items[size_t(i)].optionSet;
        display.options.push_back(text->options.empty() ? optionWords(instrument.optionsOf(i), language) : text->options[size_t(set)]);
    }
    return display;
}

} // namespace xd::screening
