// Sentences that a school or district may use, from a table of two columns (题号, 题目) or a JSON object, into a text
// pack of the site. Whoever adds them says under which licence and from where; without that nothing is added.
#pragma once

#include "core/packs/add_pack.h"
#include "core/screening/instruments.h"
#include "core/sheets/table.h"

namespace xd::screening {

struct TextDraft {
    QString instrument; // "phq-9" or "phq-9@1"
    TextLanguage language = TextLanguage::zh;
    QString licence, source;
    QString stem, instruction; // may be empty
    QStringList items;
    std::vector<QStringList> options; // for each option set; empty: the pack's own words
};

// Numbers such as "1", "第1题" or "Q1" in one column, sentences in another; each number once and none left out.
// Errors: ColumnMissing, WrongItemCount, DuplicateRow, FieldMissing (field "items"), FieldTooLong; the detail has the row.
Result<QStringList> readSentences(const sheets::Table &table, const Instrument &instrument);
// Errors: FieldMissing (field "licence" or "source").
Done requireRights(const TextDraft &draft);
enum class Rights { atOnce, later }; // whether the draft and the file must say now what allows the use, or a person is asked yet
// {"items": [{"number": 1, "text": "…"}], "stem", "instruction", "options", "licence", "source", "language"}: what it
// says takes the place of what the draft left open. Errors: PackBroken, those of requireRights(), WrongItemCount (field "items").
Result<TextDraft> readTextJson(const QByteArray &bytes, TextDraft draft, const Instrument &instrument, Rights rights = Rights::later);

// The pack as it would be added, checked. Its version is one above the newest text of that instrument and language
// at hand, or that one's where nothing differs. Errors: FieldMissing (field "instrument", "licence", "source" or
// "items"), those of Instruments::require() and of readTextPack().
Result<packs::Pack> makeTextPack(const TextDraft &draft, const Instruments &instruments);
// Errors: those of packs::addPack().
Result<packs::PackAdded> addTextPack(access::Session &session, const Instruments &instruments, const packs::Pack &pack);

} // namespace xd::screening
