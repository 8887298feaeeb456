#include "core/archive/entry_kind.h"

#include "core/packs/library.h"

#include <QSet>

using namespace Qt::StringLiterals;

namespace xd::archive {
namespace {

constexpr int mostKinds = 60;
constexpr int mostDays = 365 * 30;

Result<EntryKind> readKind(const packs::JsonNode &node)
{
    EntryKind kind;
    XD_TRY(const packs::JsonNode code, node.member(u"code"_s));
    XD_TRY(kind.code, code.text(40));
    XD_TRY(const packs::JsonNode names, node.member(u"names"_s));
    XD_TRY(kind.names, packs::readWording(names));
    if (const auto form = node.find(u"form"_s)) {
        XD_TRY(kind.form, form->text(40));
    }
    if (const auto days = node.find(u"fadesAfterDays"_s)) {
        XD_TRY(kind.fadesAfterDays, days->integer(1, mostDays));
    }
    if (const auto key = node.find(u"key"_s)) {
        XD_TRY(kind.key, key->text(1));
        if (kind.key < u"A"_s || kind.key > u"Z"_s)
            return key->broken(u"not a letter from A to Z"_s);
    }
    return kind;
}

} // namespace

Result<EntryKinds> EntryKinds::from(const packs::Pack &pack)
{
    EntryKinds kinds;
    XD_TRY(const packs::JsonNode list, pack.root().member(u"kinds"_s));
    XD_TRY(const std::vector<packs::JsonNode> nodes, list.list(mostKinds));
    QSet<QString> taken;
    for (const packs::JsonNode &node : nodes) {
        XD_TRY(EntryKind kind, readKind(node));
        if (taken.contains(kind.code) || (kind.isWritten() && taken.contains(kind.key)))
            return node.broken(u"given twice"_s);
        taken << kind.code << kind.key;
        kinds.m_kinds.push_back(std::move(kind));
    }
    if (kinds.m_kinds.empty())
        return list.broken(u"no kind"_s);
    return kinds;
}

Result<EntryKinds> EntryKinds::builtIn()
{
    XD_TRY(const packs::Library library, packs::Library::builtIn({}, u":/packs/codes"_s));
    const packs::Pack *const pack = library.find(u"entry-kinds"_s);
    if (!pack)
        return failure(ErrorCode::NotFound, u"pack"_s, u"entry-kinds"_s);
    return from(*pack);
}

const EntryKind *EntryKinds::find(const QString &code) const
{
    for (const EntryKind &kind : m_kinds)
        if (kind.code == code)
            return &kind;
    return nullptr;
}

bool EntryKinds::hasFaded(const QString &code, QDate day, QDate today) const
{
    const EntryKind *const kind = find(code);
    return kind && kind->fadesAfterDays > 0 && day.addDays(kind->fadesAfterDays) < today;
}

} // namespace xd::archive
