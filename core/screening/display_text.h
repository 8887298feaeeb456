// The sentences of an instrument as they may stand before somebody who answers, or why not. Errors: DisplayForbidden
// (its holder allows no electronic version, or this program does not give it), TextMissing (no words in that language).
#pragma once

#include "core/screening/instruments.h"

namespace xd::screening {

struct DisplayText {
    QString stem, instruction; // may be empty
    QStringList items;
    std::vector<QStringList> options; // for each item, in the order of Instrument::optionsOf()
    QString notice;                   // licence and source of a text pack, to stand below; else empty
};

Result<DisplayText> displayTextOf(const Instruments &instruments, const Instrument &instrument, TextLanguage language);

} // namespace xd::screening
