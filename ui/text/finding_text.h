// What an open check has found (core/backup/findings.h), in a counsellor's words: what it means, and what to do next.
#pragma once

#include "core/backup/findings.h"

#include <QString>

namespace xd::text {

QString titleOf(const backup::Finding &finding);  // "The last verified backup is 9 days old."
QString adviceOf(const backup::Finding &finding); // "Make one now …"

// "today", "yesterday", "3 days ago": of a verified backup.
QString ageInWords(qint64 days);

} // namespace xd::text
