// A student's file, or a part of it, as a document for the gate: who it is, whom to call, the line of time, each under its
// band, so that every reader gets the part that is his. Process notes are in none of it: a document is what can leave, and they
// cannot. Capability: keepFiles, and exportTables where something leaves. Errors: NotPermitted, NoKey, NotFound, and those below.
#pragma once

#include "core/archive/timeline.h"
#include "core/disclosure/gate.h"
#include "core/screening/export_results.h"

namespace xd::archive {

struct FileOrder {
    students::StudentId student;
    disclosure::Purpose purpose = disclosure::Purpose::ownWork;
    QString legalBasis = {}; // for whoever is outside the school: required (field "legalBasis")
    QString recipient = {};  // who gets it, in words for the watermark and the paper; required outside the school (field "recipient")
    QSet<QString> kinds = {};   // a part: these kinds alone; none: all
    std::optional<QDate> from = {}, to = {};
    bool withFaded = false;     // after noteFadedShown()
};

// Purposes outside the school: guardianAccess, hospital, nextSchool.
bool isOutside(disclosure::Purpose purpose);
// Who reads where `purpose` says why; counsellors, homeroom teachers and principals inside, others outside.
disclosure::Reader readerOf(const FileOrder &order);

// "student.file", its subject the student. Withdrawn and corrected entries are in the copy for own work alone, marked.
Result<disclosure::Document> fileDocument(access::Session &session, const screening::Instruments &instruments, const FileOrder &order,
                                          const screening::ResultWords &words);
// What would leave; no trace. Also: FieldMissing, FieldTooLong (legalBasis, recipient).
Result<disclosure::ReleasedDocument> previewFile(access::Session &session, const screening::Instruments &instruments, const FileOrder &order,
                                                 const screening::ResultWords &words);
Result<disclosure::ReleasedDocument> releaseFile(access::Session &session, const screening::Instruments &instruments, const FileOrder &order,
                                                 const screening::ResultWords &words, disclosure::Channel channel);

// While somebody types: what each reader would get of this entry alone. Pure but for the session's right.
struct BandPreview {
    disclosure::Purpose purpose = disclosure::Purpose::ownWork;
    disclosure::ReleasedDocument document;
};
Result<std::vector<BandPreview>> previewBands(access::Session &session, const EntryDraft &draft);

} // namespace xd::archive
