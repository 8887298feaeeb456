// What somebody has typed into a form and not yet committed: kept so that neither locking nor a power cut loses it.
// A draft is no record. It is written outside the journal chain (a line every two seconds would bury what the journal
// is for), lies in the office vault sealed to its author alone, padded to size classes, and goes when the form is
// committed or thrown away. No other account can open it, see which form or student it belongs to, or put words of its own
// in its place: inside is a mark that takes the author's secret key.
#pragma once

#include "core/access/session.h"

#include <map>

namespace xd::drafts {

// Which form, and of which object where there may be one for each (16 bytes, or empty).
struct DraftKey {
    QString form; // "screening.openRound"
    QByteArray object = {};

    friend bool operator==(const DraftKey &, const DraftKey &) = default;
};

using Fields = std::map<QString, QString>; // by the names of the form's fields; never a passphrase

struct Draft {
    DraftKey key;
    Fields fields;
    qint64 savedMs = 0;
};

inline constexpr int maxDraftBytes = 1024 * 1024;

} // namespace xd::drafts
