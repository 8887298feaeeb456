// The packs at hand: those built into the program (:/packs) and those added to a site. A pack enters only after the
// check of its kind (for instruments: the key is sound and the worked examples come out). The newest version is
// the default. An added one that this program cannot read is left out, remembered with the reason, and takes nothing
// else with it. Errors: what the check says; AlreadyExists where id and version are taken by other contents.
#pragma once

#include "core/packs/pack.h"

#include <QSet>
#include <functional>
#include <memory>

namespace xd::packs {

// It stays in the site: another program may read it, and results name it.
struct UnreadablePack {
    QString id, version;
    Error reason;
    std::shared_ptr<const Pack> frame; // null where not even that can be read

    QString idAtVersion() const { return id + u'@' + version; }
};

class Library {
public:
    using Check = std::function<Done(const Pack &)>; // what the noun of a kind demands beyond the frame

    explicit Library(Check check = {}) : m_check(std::move(check)) {}
    static Result<Library> builtIn(Check check, const QString &folder = QStringLiteral(":/packs"));

    // Whether it is new; the same bytes once more change nothing.
    Result<bool> add(const Pack &pack);
    // An empty version means the newest. Null where there is none.
    const Pack *find(const QString &id, const QString &version = {}) const;
    // By id, then from the newest version to the oldest. An empty kind means all.
    std::vector<const Pack *> list(const QString &kind = {}) const;

    bool isBuiltIn(const Pack &pack) const { return m_builtIn.contains(pack.idAtVersion()); }
    // Of those that were added.
    void leaveOut(UnreadablePack pack);
    const std::vector<UnreadablePack> &unreadable() const { return m_unreadable; }
    const UnreadablePack *findUnreadable(const QString &id, const QString &version) const; // null where there is none

private:
    Check m_check;
    std::vector<std::shared_ptr<const Pack>> m_packs; // sorted as list() shows them; addresses stay when copied
    QSet<QString> m_builtIn;                          // "id@version"
    std::vector<UnreadablePack> m_unreadable;
};

} // namespace xd::packs
