// Finds a word in all files that the reader may see: case notes, one-lines and forms; no process note of anybody, not even
// one's own. Withdrawn and corrected entries are not found. Capability: keepFiles. Errors: NotPermitted, NoKey.
#pragma once

#include "core/access/session.h"
#include "core/archive/entry.h"

namespace xd::archive {

struct FoundWord {
    EntryId entry;
    students::StudentId student;
    QString kind;
    QDate day;
    QString excerpt; // some words around the first place
    bool isFaded = false; // past the time of its kind; its words are shown by timelineOf() with a reason
};

struct FoundWords {
    std::vector<FoundWord> hits; // newest first
    bool isMore = false;         // there are more than were asked for
};

inline constexpr int mostHits = 200;
// A nil student: in all files.
Result<FoundWords> findWords(access::Session &session, const QString &typed, const students::StudentId &student = {}, int limit = mostHits);

} // namespace xd::archive
