// The packs at hand: those built into the program (:/packs) and those added to a site. A pack enters only after the
// check of its kind (for instruments: the key is sound and the worked examples come out). The newest version is
// the default. Errors: what the check says; AlreadyExists where id and version are taken by other contents.
#pragma once

#include "core/packs/pack.h"

#include <functional>
#include <memory>

namespace xd::packs {

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

private:
    Check m_check;
    std::vector<std::shared_ptr<const Pack>> m_packs; // sorted as list() shows them; addresses stay when copied
};

} // namespace xd::packs
