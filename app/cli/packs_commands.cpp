#include "app/cli/call.h"
#include "app/cli/read_table.h"
#include "app/cli/say.h"
#include "core/exchange/add_signed_pack.h"
#include "core/exchange/sign_pack.h"
#include "core/packs/signed_pack.h"
#include "core/screening/import_text_pack.h"
#include "core/screening/load_instruments.h"
#include "core/screening/read_instrument.h"
#include "core/vault/outgoing_file.h"
#include "core/vault/site_folder.h"
#include "ui/text/instrument_words.h"
#include "ui/text/labels.h"

using namespace Qt::StringLiterals;

namespace xd::cli {

namespace {

constexpr int maxFileBytes = packs::maxPackBytes + packs::signedPackOverhead;

QJsonObject jsonOf(const packs::Pack &pack)
{
    return {{u"id"_s, pack.id}, {u"version"_s, pack.version}, {u"kind"_s, pack.kind}, {u"source"_s, pack.source},
            {u"licence"_s, pack.licence}, {u"text"_s, pack.hasText}, {u"name"_s, text::wordingOf(pack.names)}};
}

QString codeOf(screening::Informant informant)
{
    switch (informant) {
    case screening::Informant::self: return u"self"_s;
    case screening::Informant::parent: return u"parent"_s;
    case screening::Informant::teacher: break;
    }
    return u"teacher"_s;
}

QString codeOf(screening::ScreenUse use)
{
    switch (use) {
    case screening::ScreenUse::withText: return u"with-text"_s;
    case screening::ScreenUse::forbidden: return u"forbidden"_s;
    case screening::ScreenUse::importOnly: break;
    }
    return u"import-only"_s;
}

QJsonObject rangeJson(std::optional<int> from, std::optional<int> to)
{
    return {{u"from"_s, from ? QJsonValue(*from) : QJsonValue()}, {u"to"_s, to ? QJsonValue(*to) : QJsonValue()}};
}

// What an instrument says beyond the frame of its pack.
void addInstrument(QJsonObject &json, const screening::Instrument &instrument, const screening::Instruments &instruments)
{
    QJsonArray danger;
    for (const screening::DangerItem &item : instrument.dangerItems)
        danger.append(QJsonObject{{u"item"_s, item.item + 1}, {u"at_least"_s, item.atLeast}, {u"due_hours"_s, item.dueHours}});
    QJsonArray norms;
    for (const screening::NormSet &norm : instrument.norms)
        norms.append(norm.id);
    QJsonArray texts;
    for (const screening::TextLanguage language : {screening::TextLanguage::zh, screening::TextLanguage::en}) {
        if (instrument.hasOwnText() || instruments.findText(instrument, language))
            texts.append(screening::codeOf(language));
    }
    json[u"informant"_s] = codeOf(instrument.informant);
    json[u"family"_s] = instrument.family;
    json[u"screen"_s] = codeOf(instrument.screenUse);
    json[u"items"_s] = instrument.itemCount();
    json[u"ages"_s] = rangeJson(instrument.ageFrom, instrument.ageTo);
    json[u"grades"_s] = rangeJson(instrument.grades.from, instrument.grades.to);
    json[u"norms"_s] = norms;
    json[u"danger"_s] = danger;
    json[u"texts"_s] = texts;
    json[u"examples"_s] = instrument.exampleCount;
}

// Those built into the program, and with --site those of the site too.
Result<screening::Instruments> packsAtHand(Call &call)
{
    if (!call.has(u"site"_s))
        return screening::Instruments::builtIn();
    XD_TRY(access::Session *const session, call.session());
    return screening::loadInstruments(*session);
}

// Who signed the added ones; without --site nobody did.
Result<QHash<QString, QString>> signersOf(Call &call)
{
    QHash<QString, QString> signers;
    if (!call.has(u"site"_s))
        return signers;
    XD_TRY(access::Session *const session, call.session());
    XD_TRY(const auto named, exchange::packSignersByName(*session));
    for (const exchange::PackSigner &signer : named)
        signers.insert(signer.pack, signer.district);
    return signers;
}

Result<Outcome> listPacks(Call &call)
{
    XD_TRY(const screening::Instruments instruments, packsAtHand(call));
    XD_TRY(const auto signers, signersOf(call));
    Outcome outcome;
    QJsonArray list;
    std::vector<QStringList> cells;
    for (const packs::Pack *pack : instruments.allPacks().list()) {
        QJsonObject json = jsonOf(*pack);
        const screening::Instrument *const instrument = instruments.find(pack->id, pack->version);
        if (instrument)
            addInstrument(json, *instrument, instruments);
        json[u"signed_by"_s] = signers.contains(pack->idAtVersion()) ? QJsonValue(signers.value(pack->idAtVersion())) : QJsonValue();
        list.append(json);
        const QString informant = instrument ? text::labelOf(instrument->informant) : QString();
        cells.push_back({pack->idAtVersion(), pack->kind, informant, text::wordingOf(pack->names), pack->licence.section(u'.', 0, 0).left(60)});
    }
    outcome.lines = inColumns(cells);
    QJsonArray unreadable;
    for (const packs::UnreadablePack &pack : instruments.allPacks().unreadable()) {
        unreadable.append(QJsonObject{{u"id"_s, pack.id}, {u"version"_s, pack.version}, {u"error"_s, nameOf(pack.reason.code)},
                                      {u"detail"_s, pack.reason.detail}, {u"reason"_s, text::unreadableWords(pack)},
                                      {u"advice"_s, text::unreadableAdvice(pack)},
                                      {u"signed_by"_s, signers.contains(pack.idAtVersion()) ? QJsonValue(signers.value(pack.idAtVersion())) : QJsonValue()}});
        outcome.lines << Say::tr("%1 cannot be read here. %2 %3").arg(pack.idAtVersion(), text::unreadableWords(pack), text::unreadableAdvice(pack));
    }
    outcome.result = {{u"packs"_s, list}, {u"unreadable"_s, unreadable}};
    return outcome;
}

Result<Outcome> checkPack(Call &call)
{
    XD_TRY(const QByteArray bytes, vault::readWhole(call.argument(), maxFileBytes, ErrorCode::PackBroken));
    XD_TRY(const packs::Pack pack, exchange::readPackFile(bytes));
    XD_TRY(const screening::Instruments instruments, packsAtHand(call));
    XD_CHECK(screening::checkPack(pack, instruments));
    Outcome outcome;
    outcome.result = jsonOf(pack);
    if (pack.kind == "instrument"_L1) {
        XD_TRY(const screening::Instrument instrument, screening::readInstrument(pack));
        addInstrument(outcome.result, instrument, instruments);
    }
    outcome.result[u"signed"_s] = packs::isSignedPack(bytes);
    outcome.lines << Say::tr("%1 holds together, and its worked examples come out.").arg(pack.idAtVersion());
    return outcome;
}

Outcome addedOutcome(const packs::PackAdded &added)
{
    Outcome outcome;
    outcome.result = jsonOf(added.pack);
    outcome.result[u"new"_s] = added.isNew;
    outcome.lines << (added.isNew ? Say::tr("%1 is at hand from now on.") : Say::tr("%1 was here already.")).arg(added.pack.idAtVersion());
    return outcome;
}

Result<Outcome> addPack(Call &call)
{
    XD_TRY(const QByteArray bytes, vault::readWhole(call.argument(), maxFileBytes, ErrorCode::PackBroken));
    XD_TRY(access::Session *const session, call.session());
    XD_TRY(const screening::Instruments instruments, screening::loadInstruments(*session));
    XD_TRY(const packs::PackAdded added, exchange::addPackFile(*session, instruments, bytes));
    Outcome outcome = addedOutcome(added);
    outcome.result[u"signed"_s] = packs::isSignedPack(bytes);
    return outcome;
}

Result<screening::TextDraft> textDraft(Call &call, const screening::Instrument &instrument)
{
    screening::TextDraft draft;
    draft.instrument = instrument.idAtVersion();
    draft.language = call.value(u"language"_s) == "en"_L1 ? screening::TextLanguage::en : screening::TextLanguage::zh;
    draft.licence = call.value(u"licence"_s);
    draft.source = call.value(u"source"_s);
    draft.stem = call.value(u"stem"_s);
    if (call.argument().endsWith(u".json"_s, Qt::CaseInsensitive)) {
        XD_TRY(const QByteArray bytes, vault::readWhole(call.argument(), packs::maxPackBytes, ErrorCode::PackBroken));
        return screening::readTextJson(bytes, draft, instrument, screening::Rights::atOnce);
    }
    XD_CHECK(screening::requireRights(draft)); // before a file is found fault with
    XD_TRY(const sheets::Table table, readTable(call, call.argument()));
    XD_TRY(draft.items, screening::readSentences(table, instrument));
    return draft;
}

// For a district, which signs the file for its schools.
Result<Outcome> writtenOutcome(const packs::Pack &pack, const QString &path)
{
    XD_TRY(vault::OutgoingFile file, vault::OutgoingFile::begin(path));
    XD_CHECK(file.write(pack.bytes));
    XD_CHECK(file.place());
    Outcome outcome;
    outcome.result = jsonOf(pack);
    outcome.lines << Say::tr("%1 is written, and not kept here.").arg(pack.idAtVersion());
    return outcome;
}

Result<Outcome> addText(Call &call)
{
    XD_CHECK(call.required(u"instrument"_s));
    XD_TRY(access::Session *const session, call.session());
    XD_TRY(const screening::Instruments instruments, screening::loadInstruments(*session));
    XD_TRY(const screening::Instrument *const instrument, instruments.require(call.value(u"instrument"_s)));
    XD_TRY(const screening::TextDraft draft, textDraft(call, *instrument));
    XD_TRY(const packs::Pack pack, screening::makeTextPack(draft, instruments));
    if (call.has(u"out"_s))
        return writtenOutcome(pack, call.value(u"out"_s));
    XD_TRY(const packs::PackAdded added, screening::addTextPack(*session, instruments, pack));
    Outcome outcome = addedOutcome(added);
    if (instrument->screenUse != screening::ScreenUse::withText)
        outcome.lines << Say::tr("Its sentences are kept, but never shown on a screen: the holder of the rights forbids it.");
    return outcome;
}

Result<Outcome> signPack(Call &call)
{
    XD_CHECK(call.required(u"out"_s));
    XD_TRY(const QByteArray bytes, vault::readWhole(call.argument(), maxFileBytes, ErrorCode::PackBroken));
    XD_TRY(access::Session *const session, call.session());
    XD_TRY(const screening::Instruments instruments, screening::loadInstruments(*session));
    XD_TRY(const packs::Pack pack, exchange::signPack(*session, instruments, bytes, call.value(u"out"_s)));
    Outcome outcome;
    outcome.result = jsonOf(pack);
    outcome.lines << Say::tr("%1 is signed; schools that have taken over the present trust root can add it.").arg(pack.idAtVersion());
    return outcome;
}

} // namespace

std::vector<Command> packsCommands()
{
    return {
        {"packs list", "", QT_TRANSLATE_NOOP("Say", "instruments and other facts at hand, with version and source"), "packs list --json", {}, listPacks},
        {"packs check", "FILE", QT_TRANSLATE_NOOP("Say", "read a pack and run its worked examples, without keeping it"), "packs check phq-9.json", {}, checkPack},
        {"packs add", "FILE", QT_TRANSLATE_NOOP("Say", "keep a pack at this site, once its worked examples come out; a signed one must be of the own district"),
         "packs add phq-9.json --site /srv/xindeng --login lin", {}, addPack},
        {"packs text", "FILE", QT_TRANSLATE_NOOP("Say", "keep the sentences of an instrument, from a table (题号, 题目) or a JSON file, as far as you may use them"),
         "packs text phq-9.xlsx --instrument phq-9 --licence \"permission of …\" --source \"official form\" --site /srv/xindeng --login lin",
         {{"instrument", "ID[@VERSION]", QT_TRANSLATE_NOOP("Say", "whose sentences these are")},
          {"licence", "TEXT", QT_TRANSLATE_NOOP("Say", "what allows you to use them; required")},
          {"source", "TEXT", QT_TRANSLATE_NOOP("Say", "where they come from; required")},
          {"language", "zh|en", QT_TRANSLATE_NOOP("Say", "the language of the sentences, zh unless given")},
          {"stem", "TEXT", QT_TRANSLATE_NOOP("Say", "what all items begin with")},
          {"out", "FILE", QT_TRANSLATE_NOOP("Say", "write the pack here instead of keeping it, so that a district can sign it")},
          {"sheet", "NAME", QT_TRANSLATE_NOOP("Say", "the worksheet")}},
         addText},
        {"packs sign", "FILE", QT_TRANSLATE_NOOP("Say", "sign a pack for the schools of this district"),
         "packs sign phq-9.json --out phq-9.xdpack --site /srv/district --login lin", {{"out", "FILE", QT_TRANSLATE_NOOP("Say", "where to write it")}}, signPack},
    };
}

} // namespace xd::cli
