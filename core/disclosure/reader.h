// Who will hold it in his hands, and why: the recipient, not the one who presses the button. One table for the
// whole program says what that gives a right to (bundle.md §5, product.md).
#pragma once

#include "core/access/capability.h"
#include "core/base/result.h"
#include "core/disclosure/document.h"

namespace xd::disclosure {

enum class Purpose {
    ownWork,        // the counsellor's own, inside the counselling room
    leadership,     // the school's leading group
    homeroom,       // the homeroom teacher, for the own class
    districtReport, // level 1 of a bundle
    publication,    // anyone
    singleCase,     // one student whom the principal has to know of, disclosed with a reason (security.md §3.1)
    guardian,       // a letter about one child to the family, whatever the role: never a score, a band or an answer
    // Copies of one child's file (archive/file_document.h), whatever the role. No process note is in any document.
    guardianAccess, // the family's right to see and correct (Personal Information Protection Law, art. 45 and 46)
    hospital,       // a referral: what a doctor has to know, with the answers that speak of danger
    nextSchool,     // the file follows the student: to the counsellors there
};
QString textOf(Purpose purpose); // "own-work", as stored
std::optional<Purpose> purposeFrom(const QString &text);

struct Reader {
    access::Role role = access::Role::teacher;
    Purpose purpose = Purpose::publication;
    QString legalBasis = {}; // code of the policy pack, where names leave the school
};

struct Right {
    quint8 bands = 0;
    int threshold = 0; // counts from 1 to threshold-1 are protected; 0: none
    bool mayRead(Band band) const { return bands & quint8(band); }
};

// Error: NotPermitted where the role has no business with that purpose.
Result<Right> rightOf(const Reader &reader);

} // namespace xd::disclosure
