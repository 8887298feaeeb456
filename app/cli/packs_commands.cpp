#include "app/cli/call.h"
#include "app/cli/say.h"
#include "core/packs/add_pack.h"
#include "core/screening/load_instruments.h"
#include "core/screening/read_instrument.h"
#include "core/vault/site_folder.h"
#include "ui/text/labels.h"

using namespace Qt::StringLiterals;

namespace xd::cli {

namespace {

QJsonObject jsonOf(const packs::Pack &pack)
{
    return {{u"id"_s, pack.id}, {u"version"_s, pack.version}, {u"kind"_s, pack.kind}, {u"source"_s, pack.source},
            {u"licence"_s, pack.licence}, {u"text"_s, pack.hasText}, {u"name"_s, text::wordingOf(pack.names)}};
}

// Those built into the program, and with --site those of the site too.
Result<screening::Instruments> packsAtHand(Call &call)
{
    if (!call.has(u"site"_s))
        return screening::Instruments::builtIn();
    XD_TRY(access::Session *const session, call.session());
    return screening::loadInstruments(*session);
}

Result<Outcome> listPacks(Call &call)
{
    XD_TRY(const screening::Instruments instruments, packsAtHand(call));
    Outcome outcome;
    QJsonArray list;
    std::vector<QStringList> cells;
    for (const packs::Pack *pack : instruments.library().list()) {
        list.append(jsonOf(*pack));
        cells.push_back({pack->idAtVersion(), pack->kind, text::wordingOf(pack->names), pack->licence.section(u'.', 0, 0).left(60)});
    }
    outcome.result = {{u"packs"_s, list}};
    outcome.lines = inColumns(cells);
    return outcome;
}

Result<Outcome> checkPack(Call &call)
{
    XD_TRY(const QByteArray bytes, vault::readWhole(call.argument(), packs::maxPackBytes, ErrorCode::PackBroken));
    XD_TRY(const packs::Pack pack, packs::readPack(bytes));
    XD_CHECK(screening::checkInstrumentPack(pack));
    Outcome outcome;
    outcome.result = jsonOf(pack);
    outcome.lines << Say::tr("%1 holds together, and its worked examples come out.").arg(pack.idAtVersion());
    return outcome;
}

Result<Outcome> addPack(Call &call)
{
    XD_TRY(const QByteArray bytes, vault::readWhole(call.argument(), packs::maxPackBytes, ErrorCode::PackBroken));
    XD_TRY(access::Session *const session, call.session());
    XD_TRY(const packs::Library present, packs::loadLibrary(*session, screening::checkInstrumentPack));
    XD_TRY(const packs::PackAdded added, packs::addPack(*session, present, screening::checkInstrumentPack, bytes));
    Outcome outcome;
    outcome.result = jsonOf(added.pack);
    outcome.result[u"new"_s] = added.isNew;
    outcome.lines << (added.isNew ? Say::tr("%1 is at hand from now on.") : Say::tr("%1 was here already.")).arg(added.pack.idAtVersion());
    return outcome;
}

} // namespace

std::vector<Command> packsCommands()
{
    return {
        {"packs list", "", QT_TRANSLATE_NOOP("Say", "instruments and other facts at hand, with version and source"), "packs list --json", {}, listPacks},
        {"packs check", "FILE", QT_TRANSLATE_NOOP("Say", "read a pack and run its worked examples, without keeping it"), "packs check phq-9.json", {}, checkPack},
        {"packs add", "FILE", QT_TRANSLATE_NOOP("Say", "keep a pack at this site, once its worked examples come out"),
         "packs add phq-9.json --site /srv/xindeng --login lin", {}, addPack},
    };
}

} // namespace xd::cli
