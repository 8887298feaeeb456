#include "app/cli/call.h"
#include "app/cli/say.h"
#include "core/screening/instruments.h"
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

Result<Outcome> listPacks(Call &)
{
    XD_TRY(const screening::Instruments instruments, screening::Instruments::builtIn());
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

} // namespace

std::vector<Command> packsCommands()
{
    return {
        {"packs list", "", QT_TRANSLATE_NOOP("Say", "instruments and other facts at hand, with version and source"), "packs list --json", {}, listPacks},
        {"packs check", "FILE", QT_TRANSLATE_NOOP("Say", "read a pack and run its worked examples, without keeping it"), "packs check phq-9.json", {}, checkPack},
    };
}

} // namespace xd::cli
