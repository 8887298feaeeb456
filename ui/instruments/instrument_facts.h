// What the page of instruments shows: all at hand with their texts, and who signed those that were added. Read once on
// the vault thread; not changed afterwards.
#pragma once

#include "core/screening/instruments.h"
#include "core/access/session.h"

#include <QHash>
#include <memory>

namespace xd::ui {

struct InstrumentFacts {
    std::shared_ptr<const screening::Instruments> instruments;
    QHash<QString, QString> signers; // district by "id@version"; empty for a key that the present trust root does not name
    QSet<QString> added;             // "id@version" of what is not built into the program
};

Result<InstrumentFacts> instrumentFacts(access::Session &session);

// Where it comes from, in a few words: built in, added here, signed by a district.
QString originWords(const InstrumentFacts &facts, const QString &idAtVersion);

} // namespace xd::ui
