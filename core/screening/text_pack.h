// A text pack: the sentences of a published instrument in one language, as a school or district may use them. Kind
// "text"; it names instrument and version, has as many items as that, each once, and says licence and source.
// Errors: PackBroken (the detail says where), NotFound (no such instrument at hand), WrongVersion, WrongItemCount.
#pragma once

#include "core/screening/instrument.h"

namespace xd::screening {

class Instruments;

enum class TextLanguage : quint8 { zh, en };
QString codeOf(TextLanguage language); // "zh"

struct InstrumentText {
    QString id, version; // of the pack
    QString instrument, instrumentVersion;
    TextLanguage language = TextLanguage::zh;
    QString stem, instruction;         // may be empty
    QStringList items;                 // as Instrument::items
    std::vector<QStringList> options;  // for each option set in its words; empty: those of the instrument
    QString licence, source;

    bool isOf(const Instrument &known) const { return instrument == known.id && instrumentVersion == known.version; }
};

Result<InstrumentText> readTextPack(const packs::Pack &pack, const Instruments &instruments);
// What packs::addPack() is to ask of any kind: instruments prove themselves, texts fit their instrument,
// letters keep their own rules, and no version of an instrument at hand drops a danger item, raises its threshold or its
// hours, or lifts a ban from the screen (Refused, field "danger" or "screen").
Done checkPack(const packs::Pack &pack, const Instruments &instruments);

} // namespace xd::screening
