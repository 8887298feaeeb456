// The half-typed paper sheet: a draft of whoever types it, of one student, kept only while both agree.
#pragma once

#include "core/access/session.h"
#include "core/screening/round.h"

#include <QSet>

namespace xd::screening {

namespace sheet_draft {
inline const QString form = QStringLiteral("screening.paperEntry"); // its object is the round
inline const QString student = QStringLiteral("student");           // id as text
inline const QString typed = QStringLiteral("typed");               // the keys
}

// Throws away what this account has half typed of these students, before they are said to refuse. Nobody can open the draft
// of another account: that one goes when its author would go on with it.
Done dropSheetDrafts(access::Session &session, const RoundId &round, const QSet<students::StudentId> &students);

} // namespace xd::screening
