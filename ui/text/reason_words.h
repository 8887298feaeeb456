// What a line of the journal gives as its reason, in the words of the office: the kinds of documents, the ways out, for
// whom, roles, instruments. A word that is not known, such as the code of a school, is shown as it is stored.
#pragma once

#include <QString>

namespace xd::text {

QString reasonWords(const QString &reason);

} // namespace xd::text
